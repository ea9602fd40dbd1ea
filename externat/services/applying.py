"""From an accepted application of a family to a case with the answers in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from documents.application_papers import keep_among_papers
from externat.editions import edition_of
from externat.models import IndividualCase, IndividualPlan, IndividualTreatment
from externat.papers.sent_applications import DOCUMENT_PAGES
from externat.rules.vocabulary import Applicant, Band, Channel, Goal, band_of
from externat.services.brought import write
from externat.services.opening import AnotherRunning, Named, is_adult, open_individual
from externat.ways import Way, way_called
from regulations.adoption import settings_on
from regulations.authority import SELF
from regulations.models import Application, Case, Route
from regulations.questions import Accepted, NotNow, Said
from regulations.services.brought import Brought


@transaction.atomic
def open_from_application(accepted: Accepted) -> Case:
    """A case with the answers in it; the secretary has only to look at the papers.

    Raises:
        NotNow: another individual form goes on. AlreadyOpen, NotAdopted, NoSchoolYear: as when a
        case is opened.
    """
    application, said = accepted.application, accepted.said
    way = way_of(application)
    try:
        individual = open_individual(
            student=application.student,
            way=way,
            by=accepted.by,
            today=accepted.today,
            subjects=_subjects(said),
            **_answers(application, said, way),
        )
    except AnotherRunning:
        told = _("The learner has an open case of an individual form: it ends first.")
        raise NotNow(told) from None
    _bring(individual, accepted)
    _write_treatment(individual, said)
    _write_wishes(individual, said)
    keep_among_papers(application, individual.case, "individual_application")
    return individual.case


def way_of(application: Application) -> Way:
    """The way that is applied for."""
    return way_called(application.form)


def _answers(application: Application, said: Said, way: Way) -> dict[str, Any]:
    """What the application says of the case, by the names of its fields."""
    living, reasons = said.get("living", {}), said.get("reasons", {})
    needs, records, term = said.get("needs", {}), said.get("records", {}), said["term"]
    grade = said.get("grade", {}).get("grade")
    given: dict[str, Any] = {
        "applicant": application.applicant,
        "applicant_kind": _kind_of(application),
        "applied_on": application.received_on,
        "application_received_on": application.received_on,
        "channel": (
            Channel.IN_PERSON if application.route == Route.PAPER else Channel.ONLINE
        ).value,
        "acquainted_on": application.received_on,
        "wishes": "\n".join(_wishes(said)),
        "grade": grade,
        "circumstances": [*reasons.get("reasons", ()), *living.get("circumstances", ())],
        "past_circumstances": list(living.get("past_circumstances", ())),
        "left_with_others": living.get("left_with_others", False),
        "ground_reason": reasons.get("ground_reason", ""),
        "is_of_catchment": said.get("family", {}).get("is_of_catchment", False),
        "lacks_records": records.get("records") == "none",
        "studied_before": records.get("studied_before", ""),
        "attests_both_levels": said.get("both_levels", {}).get("attests_both_levels", False),
        "other_form": said.get("other_form", {}).get("other_form", ""),
        "starts_on": term["starts_on"],
        "assessed_on": said.get("assessed", {}).get("assessed_on"),
        "studies_by_primary_standard": band_of(grade or _grade_of(application)) is Band.PRIMARY,
    }
    if "learner" in said:
        given["is_transfer"] = said["learner"]["learner"] == "ours"
    if "ground" in said:
        given["ground"] = said["ground"]["ground"]
    if way.is_extern:
        given["goal"] = said.get("goal", {}).get("goal", Goal.ASSESSMENT.value)
    if "small_class" in said:
        given["class_size"] = said["small_class"]["class_size"]
    if term["ends_on"]:
        given["ends_on"] = term["ends_on"]
    given |= {name: needs[name] for name in ("has_special_needs", "is_disabled") if name in needs}
    return given


def _grade_of(application: Application) -> int | None:
    school_class = application.student.school_class
    return school_class.grade if school_class else None


def _kind_of(application: Application) -> str:
    if application.authority != SELF:
        return Applicant.PARENT.value
    day, edition = application.received_on, edition_of(application.act)
    settings = settings_on(application.school, edition.act, day)
    grown = is_adult(application.student, day, edition, settings)
    return (Applicant.ADULT if grown else Applicant.MINOR).value


def _wishes(said: Said) -> Iterator[str]:
    """Wishes in words, in the language of the papers that may repeat them."""
    given = said.get("wishes", {})
    if given.get("remote"):
        yield "Прошу використовувати технології дистанційного навчання."
    if said.get("family", {}).get("wants_formative"):
        yield "Прошу визначити дні формувального оцінювання."
    if given.get("wishes"):
        yield given["wishes"]


def _subjects(said: Said) -> list[Named]:
    grade = said.get("grade", {}).get("grade")
    return [(one.pk, grade) for one in said.get("subjects", {}).get("subjects", ())]


def _bring(individual: IndividualCase, accepted: Accepted) -> None:
    """What was read from the papers, and those that came as photos alone; the kernel moves the
    photos onto these rows. The school still looks at each of them."""
    application = accepted.application
    photographed = set(application.files.values_list("page", flat=True))
    for page, kind in DOCUMENT_PAGES.items():
        given = accepted.said.get(page) or {}
        if page in photographed or any(given.values()):
            read = Brought(
                kind=kind.value,
                number=given.get("number", ""),
                issued_on=given.get("dated"),
                issuer=given.get("issuer", ""),
                received_on=application.received_on,
            )
            write(individual, read, None, accepted.by)


def _write_treatment(individual: IndividualCase, said: Said) -> None:
    if given := said.get("treatment"):
        is_ours = individual.case.student.school_class_id is not None
        IndividualTreatment.objects.create(
            school_id=individual.school_id,
            individual=individual,
            home_school=individual.school.short_name if is_ours else "",
            **given,
        )


def _write_wishes(individual: IndividualCase, said: Said) -> None:
    """The wishes on place and grouping stand in the plan (2021, cl. IV.6)."""
    if given := said.get("lessons"):
        IndividualPlan.objects.create(
            school_id=individual.school_id, individual=individual, **given
        )
