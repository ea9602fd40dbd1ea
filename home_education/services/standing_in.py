"""Who stands in for a teacher of a case: single lessons, or all of some days (cl. 2.10)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse

from accounts.history import because
from accounts.models import Person
from accounts.notices import notify
from accounts.roles import Role
from home_education import rules
from home_education.lesson_clashes import Clash, first_clash
from home_education.lesson_words import LESSONS_HANDED_OVER
from home_education.models import HomeCase, HomeLesson
from home_education.rules import Facts, LessonState
from home_education.services.lesson_deadlines import follow_lessons
from home_education.services.lessons import locked_case
from regulations.rules import Violation, judge
from regulations.services.opening import ask_in
from students.models import TaughtSubject


class IsBusy(Exception):
    """Whoever would stand in has another lesson at that time: ``clash``."""

    def __init__(self, clash: Clash) -> None:
        self.clash = clash
        super().__init__(str(clash.other.pk))


class ReasonMissing(Exception):
    """A clause lets it pass with a reason only: ``violations``."""

    def __init__(self, violations: Collection[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__(", ".join(str(one.clause) for one in violations))


@dataclass(frozen=True)
class Change:
    """Who stands in for whom, on which days."""

    absent: Person
    instead: Person
    first: date
    last: date
    reason: str = ""


@transaction.atomic
def stand_in(*, home: HomeCase, change: Change, facts: Facts) -> int:
    """Hand the absent teacher's lessons of these days over; how many.

    What was missed, confirmed or written into the journal stays the former teacher's. The teacher
    of the plan takes the own lessons back the same way.

    Raises:
        ReasonMissing: some subject is not among those of whoever stands in, and nobody said why.
        IsBusy: they have another lesson at that time.
    """
    case = locked_case(home)
    lessons = list(handed_over(home, change))
    found = violations_of(change, lessons, facts)
    if found and not change.reason:
        raise ReasonMissing(found)
    for one in lessons:
        of_plan = one.row.teacher or change.absent
        one.teacher = change.instead
        one.stands_in_for = None if of_plan == change.instead else of_plan
    if clash := first_clash(lessons, facts.settings):
        raise IsBusy(clash)
    with because(change.reason):
        for one in lessons:
            one.version += 1
            one.save(update_fields=["teacher", "stands_in_for", "version"])
    if lessons:
        ask_in(case, change.instead, Role.SUBJECT_TEACHER)
        notify(change.instead, LESSONS_HANDED_OVER, reverse("home:lessons", args=[home.pk]))
        follow_lessons(home, case, facts.today)
    return len(lessons)


def handed_over(home: HomeCase, change: Change) -> QuerySet[HomeLesson]:
    """The lessons that change hands."""
    lessons = home.lessons.filter(teacher=change.absent, held_on__range=(change.first, change.last))
    return (
        lessons.exclude(state=LessonState.MISSED.value)
        .filter(confirmed_on=None, in_journal_on=None)
        .select_related("row__teacher", "teacher", "home__stay")
    )


def violations_of(
    change: Change, lessons: Collection[HomeLesson], facts: Facts
) -> tuple[Violation, ...]:
    """What the rule on teachers (cl. 2.10) says of whoever stands in."""
    rows = {f"plan-{one.row_id}" for one in lessons}
    taught = set(
        TaughtSubject.objects.filter(person=change.instead).values_list("subject__name", flat=True)
    )
    plan = tuple(
        replace(row, teacher=change.instead.full_name, teaches_subject=row.subject in taught)
        for row in facts.plan
        if row.key in rows
    )
    return tuple(judge((rules.teachers_teach_their_subjects,), replace(facts, plan=plan)))


def stand_ins(home: HomeCase) -> QuerySet[HomeLesson]:
    """The lessons in which somebody stands in, the newest first."""
    found = home.lessons.exclude(stands_in_for=None).select_related(*HomeLesson.TOLD)
    return found.order_by("-held_on", "-starts_minute")
