"""From an accepted appeal of the parents to a draft of the project (cl. 1.5)."""

from __future__ import annotations

from django.db import transaction

from documents.application_papers import keep_among_papers
from individual_support.fact_finding import REMOTE_APPLICATION
from individual_support.models import SupportCase, SupportGround
from individual_support.rules.vocabulary import REMOTE_FORMS, Category, GroundKind
from individual_support.services.opening import open_support
from individual_support.services.project import last_day
from individual_support.services.scope import Planned, set_scope
from regulations.models import Application, Attachment, Case
from regulations.questions import Accepted

WHOLE = "whole"


@transaction.atomic
def open_from_appeal(accepted: Accepted) -> Case:
    """A case with the answers of the appeal in its project, and the appeal as its ground.

    Raises:
        AlreadyOpen, NotAdopted, NoSchoolYear: as when a case is opened.
    """
    application, said = accepted.application, accepted.said
    term = said.get("term", {})
    support = open_support(
        student=application.student,
        by=accepted.by,
        today=accepted.today,
        school_year=term.get("year"),
    )
    _fill(support, accepted)
    support.save()
    set_scope(
        support=support,
        planned=[Planned(subject=one) for one in said.get("subjects", {}).get("subjects", ())],
        whole_programme=support.whole_programme,
    )
    _add_ground(support, accepted)
    return support.case


def _fill(support: SupportCase, accepted: Accepted) -> None:
    said = accepted.said
    olympiad, term = said.get("olympiad", {}), said.get("term", {})
    kind, starts_on, ends_on = term.get("span", ("", None, None))
    support.applicant = accepted.application.applicant
    support.categories = list(said.get("reason", {}).get("categories", ()))
    if Category.OLYMPIAD in support.categories:
        support.olympiad_stage = olympiad.get("olympiad_stage", "")
        support.olympiad_subject = olympiad.get("olympiad_subject")
        support.olympiad_on = olympiad.get("olympiad_on")
    support.term, support.starts_on = kind, starts_on
    support.ends_on = last_day(support.categories, starts_on, ends_on, support.olympiad_on)
    support.whole_programme = said.get("scope", {}).get("scope") == WHOLE
    support.forms = list(said.get("forms", {}).get("study_forms", ()))


def _add_ground(support: SupportCase, accepted: Accepted) -> None:
    application = accepted.application
    appeal = _attach_appeal(support, application)
    SupportGround.objects.create(
        school_id=support.school_id,
        support=support,
        kind=GroundKind.PARENT_APPEAL,
        author=application.applicant.full_name[:200],
        dated=application.received_on,
        text=_ground_text(accepted),
        attachment=appeal,
    )


def _ground_text(accepted: Accepted) -> str:
    """The parents' own words and wishes; without any, where they stand."""
    said = accepted.said
    words = said.get("reason", {}).get("words", "")
    wishes = said.get("wishes", {}).get("wishes", "")
    number = accepted.application.printed_number
    text = "\n".join(filter(None, (words, f"Пожелания: {wishes}" if wishes else "")))
    return (text or f"Обращение № {number}")[:2000]


def _attach_appeal(support: SupportCase, application: Application) -> Attachment | None:
    """The appeal itself among the papers of the case.

    Where lessons at a distance are asked for, it is their application too.
    """
    if not REMOTE_FORMS.isdisjoint(support.forms):
        keep_among_papers(application, support.case, REMOTE_APPLICATION)
    return keep_among_papers(application, support.case, "appeal")
