"""The schedule of assessment and what came of it; questions shown, recommendations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from accounts.roles import Role
from externat.access import ADVICE_STATES
from externat.models import IndividualAssessment, IndividualCase
from externat.procedure_2016 import State as State2016
from externat.procedure_2021 import State
from externat.rules.edition_2021 import SEMESTERS, subjects_to_assess
from externat.rules.facts import Facts
from externat.rules.vocabulary import Assessment, CommissionPurpose, Form
from regulations.services.locking import ChangedMeanwhile, locked_case
from regulations.services.opening import ask_in
from students.models import Subject

#: What the schedule says of an assessment.
PLANNED = (
    "purpose",
    "name",
    "grade",
    "kind",
    "means",
    "task",
    "planned_on",
    "with_class",
    "is_written",
    "teacher",
)
#: What came of it.
RESULT = (
    "held_on",
    "mark",
    "level",
    "is_missed",
    "reason_is_valid",
    "is_recognised",
    "note",
)
#: The form goes on: the year's assessments are planned and held.
YEAR_STATES = frozenset({State.STUDYING.value, State2016.TEACHING.value, State2016.OVER.value})
#: The schedule may stand before: the plan names it.
SCHEDULE_STATES = YEAR_STATES | {
    State.ACCEPTED.value,
    State.ENROLLED.value,
    State.AGREEING.value,
}
#: The level is scheduled with the application, and assessed before its commission.
LEVEL_SCHEDULE_STATES = frozenset({State.INTAKE.value, State.LEVEL.value})
LEVEL_STATES = frozenset({State.LEVEL.value})


class HasResult(Exception):
    """A row with a result stays: the result is taken out first."""


def states_of(purpose: str) -> tuple[frozenset[str], frozenset[str]]:
    """In which states the schedule, and then the results, of a purpose are written."""
    if purpose == CommissionPurpose.LEVEL:
        return LEVEL_SCHEDULE_STATES, LEVEL_STATES
    return SCHEDULE_STATES, YEAR_STATES


@transaction.atomic
def schedule(
    individual: IndividualCase, values: Mapping[str, Any], row: IndividualAssessment | None = None
) -> IndividualAssessment:
    """Write a row of the schedule; `values` are those of PLANNED, `version` of a row there was."""
    states, _results = states_of(values["purpose"])
    case = locked_case(individual, states)
    if row is None:
        row = IndividualAssessment(school_id=individual.school_id, individual=individual)
    else:
        row = _current(individual, row.pk, values["version"])
        row.version += 1
    for name in PLANNED:
        setattr(row, name, values[name])
    row.subject = Subject.objects.filter(school=individual.school_id, name=row.name).first()
    row.save()
    if row.teacher is not None:
        ask_in(case, row.teacher, Role.SUBJECT_TEACHER)
    return row


@transaction.atomic
def take_out(individual: IndividualCase, row: IndividualAssessment) -> None:
    """Take a row out of the schedule; HasResult where something came of it already."""
    states, _results = states_of(row.purpose)
    locked_case(individual, states)
    kept = individual.assessments.select_for_update().get(pk=row.pk)
    if kept.is_entered:
        raise HasResult(str(row.pk))
    kept.delete()


@transaction.atomic
def fill(individual: IndividualCase, facts: Facts, purpose: str) -> int:
    """Add the assessments that the act asks for and the schedule lacks; how many were added."""
    states, _results = states_of(purpose)
    locked_case(individual, states)
    have = list(individual.assessments.filter(purpose=purpose).values_list("name", "kind"))
    subjects = {
        one.name: one for one in Subject.objects.filter(school=individual.school_id).order_by("pk")
    }
    teachers = dict(individual.lines.values_list("name", "teacher_id"))
    added = [
        IndividualAssessment(
            school_id=individual.school_id,
            individual=individual,
            purpose=purpose,
            subject=subjects.get(name),
            name=name,
            grade=facts.grade,
            kind=kind.value,
            teacher_id=teachers.get(name),
        )
        for name in subjects_to_assess(facts)
        for kind, times in _asked_of(facts, purpose)
        for _missing in range(times - have.count((name, kind.value)))
    ]
    IndividualAssessment.objects.bulk_create(added)
    return len(added)


def _asked_of(facts: Facts, purpose: str) -> Iterable[tuple[Assessment, int]]:
    """Which assessments a subject has: an extern the year, the other forms two semesters more."""
    if facts.form != Form.EXTERNAT and purpose != CommissionPurpose.LEVEL:
        yield Assessment.SEMESTER, SEMESTERS
    yield Assessment.ANNUAL, 1


@transaction.atomic
def enter(individual: IndividualCase, row: IndividualAssessment, values: Mapping[str, Any]) -> None:
    """Write what came of an assessment; `values` are those of RESULT and the `version` read."""
    _schedule, states = states_of(row.purpose)
    locked_case(individual, states)
    kept = _current(individual, row.pk, values["version"])
    for name in RESULT:
        setattr(kept, name, values[name])
    kept.version += 1
    kept.save()


@transaction.atomic
def show_questions(
    individual: IndividualCase, shown_on: date | None, *, by_primary_standard: bool
) -> None:
    """Keep when the lists of questions were shown (2021, cl. I.10), and by which standard."""
    locked_case(individual, SCHEDULE_STATES | LEVEL_SCHEDULE_STATES)
    individual.questions_shown_on = shown_on
    individual.studies_by_primary_standard = by_primary_standard
    individual.save(update_fields=["questions_shown_on", "studies_by_primary_standard"])


@transaction.atomic
def advise(individual: IndividualCase, advice: str) -> None:
    """Keep the recommendations of the certificate of achievements (2021, cl. I.10)."""
    locked_case(individual, ADVICE_STATES)
    individual.advice = advice
    individual.save(update_fields=["advice"])


def _current(individual: IndividualCase, pk: int, version: int) -> IndividualAssessment:
    row = individual.assessments.select_for_update().filter(pk=pk).first()
    if row is None or row.version != version:
        raise ChangedMeanwhile(str(pk))
    return row
