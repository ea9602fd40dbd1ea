"""The lines of the individual study plan, written by several people at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from accounts.roles import Role
from externat.access import PLAN_STATES
from externat.models import IndividualCase, IndividualPlanLine, IndividualSession, PlanTopic
from regulations.models import Case
from regulations.services import locking, opening
from regulations.services.rows import (
    PlanLocked,
    RowChanged,
    RowInUse,
    SubjectTwice,
    locked_row,
    next_place,
    write_over,
)
from students.class_subjects import hours_of_class, hours_of_grade, only_teachers
from students.models import CurriculumRow, Subject

ASKED_TO_TEACH = _("You teach in a case of an individual form: its plan is here.")
HOURS = ("typical_hours", "hours", "group_hours", "remote_hours")
#: What the grid writes of a line; a form without hours of a week leaves HOURS at nought.
WRITTEN = ("name", "area", *HOURS, "teacher", "sequence")
#: What the page of one subject writes besides its topics.
OF_SUBJECT = ("sequence", "is_of_school", "lesson_place")


class NoCurriculum(LookupError):
    """The grade has no subjects in the curriculum of the year."""


@dataclass(frozen=True)
class Topic:
    """A part of a subject as somebody wrote it."""

    title: str
    due: date | None
    is_alone: bool


def locked_case(individual: IndividualCase, states: Collection[str] = PLAN_STATES) -> Case:
    """Hold the case while its plan or schedule is written, so that no step passes.

    Raises:
        PlanLocked: they are not written in its state.
    """
    return locking.locked_case(individual, states, PlanLocked)


@transaction.atomic
def save_line(
    *,
    individual: IndividualCase,
    line_id: int | None,
    version: int,
    values: Mapping[str, Any],
    page: str = "",
) -> IndividualPlanLine:
    """Write ``values`` (some of WRITTEN) on top of ``version``; without ``line_id`` a new line. A
    new teacher is asked in and told of ``page``.

    Raises:
        PlanLocked, RowGone, RowChanged, SubjectTwice: nothing was written.
    """
    case = locked_case(individual)
    line = _new_line(individual) if line_id is None else _locked(individual, line_id)
    former = line.teacher
    differs = write_over(line, values, version)
    if line.pk is not None and not differs:
        return line
    if "name" in differs:
        line.subject = Subject.objects.filter(school=line.school_id, name=line.name).first()
        line.area = line.area or (line.subject.area if line.subject else "")
    _write(line)
    if former != line.teacher:
        hand_over(individual, case, former, line.teacher, page)
    return line


@transaction.atomic
def remove_line(*, individual: IndividualCase, line_id: int, version: int) -> None:
    """Take a line out with its topics and its places in the schedules; its history stays.

    Raises:
        PlanLocked, RowGone, RowChanged. RowInUse: lessons of the subject were held.
    """
    case = locked_case(individual)
    line = _locked(individual, line_id)
    if line.version != version:
        raise RowChanged(line)
    if was_taught(individual, line):
        raise RowInUse(str(line.pk))
    former = line.teacher
    line.delete()
    hand_over(individual, case, former, None, "")


@transaction.atomic
def save_topics(
    *,
    individual: IndividualCase,
    line_id: int,
    version: int,
    values: Mapping[str, Any],
    topics: list[Topic],
) -> None:
    """The sequence of a subject (``values``: all of OF_SUBJECT), and its parts in their turn.

    Raises:
        PlanLocked, RowGone, RowChanged.
    """
    locked_case(individual)
    line = _locked(individual, line_id)
    held = [Topic(one.title, one.due, one.is_alone) for one in line.topics.all()]
    if held == topics:
        if write_over(line, values, version):
            line.save()
        return
    if line.version != version:
        raise RowChanged(line)
    if not write_over(line, values, version):
        line.version += 1
    line.save()
    write_topics(line, topics)


def write_topics(line: IndividualPlanLine, topics: Iterable[Topic]) -> None:
    """Put these topics in the place of the former ones."""
    line.topics.all().delete()
    PlanTopic.objects.bulk_create(
        PlanTopic(
            school_id=line.school_id,
            line=line,
            place=place,
            title=one.title,
            due=one.due,
            is_alone=one.is_alone,
        )
        for place, one in enumerate(topics, start=1)
    )


@transaction.atomic
def fill_from_curriculum(
    *, individual: IndividualCase, grade: int | None, with_hours: bool, page: str = ""
) -> int:
    """Add every subject of the class, or of the grade, that the plan lacks; tells how many. The
    hours of the standard plan stand beside, those of the pupil are for a person to give.

    Raises:
        PlanLocked, NoCurriculum.
    """
    case = locked_case(individual)
    found = curriculum_of(individual, grade)
    if not found:
        raise NoCurriculum(str(grade))
    held = set(individual.lines.values_list("name", flat=True))
    teachers = only_teachers(individual.school_id)
    lacking = [one for one in found if one.subject.name not in held]
    added = [
        IndividualPlanLine(
            school_id=individual.school_id,
            individual=individual,
            place=place,
            subject=one.subject,
            name=one.subject.name,
            area=one.subject.area,
            typical_hours=one.weekly_hours if with_hours else 0,
            teacher=teachers.get(one.subject_id),
        )
        for place, one in enumerate(lacking, start=next_place(individual.lines))
    ]
    IndividualPlanLine.objects.bulk_create(added)
    for teacher in {line.teacher for line in added} - {None}:
        hand_over(individual, case, None, teacher, page)
    return len(added)


def curriculum_of(individual: IndividualCase, grade: int | None) -> list[CurriculumRow]:
    """The curriculum of the pupil's class; for a learner of another grade, or without a class,
    that of the grade in the year of the case."""
    school_class = individual.case.student.school_class
    if school_class is not None and school_class.grade == grade:
        return hours_of_class(school_class)
    return hours_of_grade(individual.school_id, individual.case.school_year_id, grade)


def was_taught(individual: IndividualCase, line: IndividualPlanLine) -> bool:
    """Whether work in the subject was held with the pupil."""
    return IndividualSession.objects.filter(
        attendance__individual=individual, subject=line.name
    ).exists()


def hand_over(
    individual: IndividualCase, case: Case, former: Person | None, new: Person | None, page: str
) -> None:
    """Let the former teacher go unless another line keeps them; ask the new one in."""
    opening.hand_over(
        case,
        Role.SUBJECT_TEACHER,
        former,
        new,
        keeps_former=former is not None and individual.lines.filter(teacher=former).exists(),
        words=ASKED_TO_TEACH,
        page=page,
    )


def _write(line: IndividualPlanLine) -> None:
    try:
        with transaction.atomic():
            line.save()
    except IntegrityError as refused:
        if "individual_subject_once_in_plan" in str(refused):
            raise SubjectTwice(line.name) from None
        raise


def _locked(individual: IndividualCase, line_id: int) -> IndividualPlanLine:
    return locked_row(individual.lines.select_related("teacher"), line_id)


def _new_line(individual: IndividualCase) -> IndividualPlanLine:
    return IndividualPlanLine(
        school_id=individual.school_id, individual=individual, place=next_place(individual.lines)
    )
