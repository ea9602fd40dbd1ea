"""From an accepted application of the parents to a case with its package (cl. 2.1)."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from documents.application_papers import keep_among_papers
from home_education import rules
from home_education.family import keep_details
from home_education.models import HomeCase, HospitalStay
from home_education.paper_finding import CONCLUSION, PMPK, REHABILITATION, SCHOOL_APPLICATION
from home_education.services.brought import write
from home_education.services.opening import open_home
from home_education.services.package import fill_term
from regulations.models import Case
from regulations.questions import Accepted
from regulations.services.brought import Brought

#: The papers that the pages ask of, by page.
PAPERS = {"conclusion": CONCLUSION, "pmpk": PMPK, "rehabilitation": REHABILITATION}


@transaction.atomic
def open_from_application(accepted: Accepted) -> Case:
    """A case with the answers in it; the secretary has only to look at the papers.

    Raises:
        AlreadyOpen, NotAdopted, NoSchoolYear: as when a case is opened.
    """
    application, said = accepted.application, accepted.said
    child, place, term = said["child"], said["place"], said["term"]
    home = open_home(
        student=application.student,
        by=accepted.by,
        today=accepted.today,
        applicant=application.applicant,
        applied_on=application.received_on,
        application_received_on=application.received_on,
        has_special_needs=child["has_special_needs"],
        is_disabled=child["is_disabled"],
        programme=child["programme"],
        variant=said.get("variant", {}).get("variant", ""),
        study_place=place["study_place"],
        starts_on=term["starts_on"],
        ends_on=term["ends_on"],
        **_school_place(said),
    )
    _bring(home, accepted)
    if registered_at := said.get("address", {}).get("registered_at"):
        keep_details(home, accepted.today, {"registered_at": registered_at})
    fill_term(home, accepted.today)
    keep_among_papers(application, home.case, "home_application")
    return home.case


def _school_place(said: dict[str, dict[str, Any]]) -> dict[str, str]:
    given = said.get("school_place", {})
    return {name: given.get(name, "") for name in ("school_ground", "school_reason")}


def _bring(home: HomeCase, accepted: Accepted) -> None:
    """What the parents read from their papers; the school still looks at each of them."""
    received_on = accepted.application.received_on
    for page, kind in PAPERS.items():
        given = accepted.said.get(page)
        if given:
            read = Brought(
                kind=kind,
                number=given["number"],
                issued_on=given["dated"],
                issuer=given["issuer"],
                received_on=received_on,
                valid_from=given.get("starts_on"),
                valid_until=given.get("ends_on"),
            )
            write(home, read, None, accepted.by)
    if home.study_place == rules.Place.SCHOOL:
        write(home, Brought(kind=SCHOOL_APPLICATION, issued_on=received_on), None, accepted.by)
    hospital = accepted.said.get("hospital")
    if hospital and home.study_place in rules.HOSPITALS:
        HospitalStay.objects.create(
            school_id=home.school_id,
            home=home,
            hospital=hospital["hospital"],
            doctor=hospital["doctor"],
        )
