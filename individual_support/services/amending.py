"""Writing what an amended agreement says into the case (cl. 1.4, 1.6, 1.7)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents.frozen import iso
from documents.kinds import CannotApply
from individual_support.deadlines import DEADLINES
from individual_support.models import SupportCase
from individual_support.procedure import WHILE_RUNNING, State
from individual_support.services.scope import Planned, SubjectInUse, set_scope
from regulations.services import deadlines
from regulations.words import say
from students.models import Subject

ROWS_IN_THE_WAY = _("The sheet has rows of %(names)s: take them out first.")
SUBJECT_GONE = _("A subject of the new version is no longer taught in this school.")


def held_term(support: SupportCase) -> dict[str, str]:
    """The term as it stands."""
    starts_on, ends_on = support.starts_on, support.ends_on
    return {
        "term": support.term,
        "starts_on": iso(starts_on),
        "ends_on": iso(ends_on),
    }


def apply_term(support: SupportCase, values: Any, by: Person) -> None:
    """Write the new term; time limits that are counted by it are counted anew."""
    support.term = values["term"]
    support.starts_on, support.ends_on = _day(values["starts_on"]), _day(values["ends_on"])
    support.save(update_fields=["term", "starts_on", "ends_on"])
    case = support.case
    if case.state != State.RUNNING:
        return
    today = case.school.today()
    facts = support.facts(today)
    for spec in DEADLINES:
        if spec.key in WHILE_RUNNING:
            deadlines.start(case, support, spec, facts, today)
    deadlines.refresh_nearest(case)


def held_scope(support: SupportCase) -> dict[str, Any]:
    """The subjects as they stand."""
    return {
        "whole_programme": support.whole_programme,
        "subjects": sorted(support.subjects.values_list("subject_id", flat=True)),
    }


def apply_scope(support: SupportCase, values: Any, by: Person) -> None:
    """Make the subjects those of the new version; who teaches the others stays.

    Raises ``CannotApply``: rows of the sheet stand in the way, or a subject is gone.
    """
    chosen = {one["subject"]: one for one in values["subjects"]}
    subjects = {one.pk: one for one in Subject.objects.filter(school=support.school_id)}
    people = Person.objects.in_bulk([one["teacher"] for one in chosen.values() if one["teacher"]])
    held = {one.subject_id: one for one in support.subjects.select_related("teacher")}
    if not subjects.keys() >= chosen.keys():
        raise CannotApply(SUBJECT_GONE)
    planned = [
        Planned(
            subject=subjects[number],
            teacher=held[number].teacher if number in held else people.get(one["teacher"]),
            reason=held[number].reason if number in held else one["reason"],
            reason_other=held[number].reason_other if number in held else one["reason_other"],
        )
        for number, one in chosen.items()
    ]
    support.whole_programme = values["whole_programme"]
    support.save(update_fields=["whole_programme"])
    try:
        set_scope(
            support=support,
            planned=planned,
            whole_programme=support.whole_programme,
            page=reverse("support:sheet", args=[support.pk]),
        )
    except SubjectInUse as refused:
        raise CannotApply(say(ROWS_IN_THE_WAY, names=refused.names)) from refused


def held_forms(support: SupportCase) -> dict[str, list[str]]:
    """The forms of education as they stand."""
    return {"forms": sorted(support.forms)}


def apply_forms(support: SupportCase, values: Any, by: Person) -> None:
    """Write the new forms of education."""
    support.forms = list(values["forms"])
    support.save(update_fields=["forms"])


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
