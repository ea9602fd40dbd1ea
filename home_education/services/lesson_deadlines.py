"""The time limits that follow a lesson: the journal, the parent's word, the making up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Min, Q

from accounts.models import Person
from home_education.deadlines import CONFIRMATION, JOURNAL, MAKE_UP
from home_education.models import HomeCase, HomeLesson
from home_education.procedure import LESSON_STATES
from home_education.rules import ACT, CONFIRMED_BY, Confirmation, LessonState
from regulations.adoption import settings_on
from regulations.models import Case, Deadline
from regulations.procedure import DeadlineSpec
from regulations.services import deadlines
from regulations.weekdays import clock

#: Of missed lessons: no lesson that was held makes up for it.
NOT_MADE_UP = Q(made_up_by=None) | ~Q(made_up_by__state=LessonState.HELD.value)
_Owed = dict[tuple[int | None, str], date]


def follow_lessons(home: HomeCase, case: Case, today: date) -> None:
    """Make the deadlines agree with the lessons; the case is locked by the caller.

    A case that is closed by its prolonging owes nothing more on desks: its last lessons are seen
    by the new one's class teacher on the page of control.
    """
    if case.state not in LESSON_STATES or case.closed_on is not None:
        return
    running = _running(case)
    held = home.lessons.filter(state=LessonState.HELD.value)
    not_written = held.filter(in_journal_on=None).values_list("teacher")
    _follow(case, JOURNAL, running, {(who, ""): day for who, day in _first(not_written)})
    unconfirmed = held.filter(confirmed_on=None).aggregate(first=Min("held_on"))["first"]
    by_tap = CONFIRMED_BY.of(settings_on(case.school, ACT, today)) == Confirmation.ONE_TAP
    waits = {(None, ""): unconfirmed} if unconfirmed and by_tap else {}
    _follow(case, CONFIRMATION, running, waits)
    missed = home.lessons.filter(NOT_MADE_UP, state=LessonState.MISSED.value)
    _follow(
        case,
        MAKE_UP,
        running,
        {(one.teacher_id, missed_words(one)): one.held_on for one in missed.select_related("row")},
    )
    deadlines.refresh_nearest(case)


def missed_words(lesson: HomeLesson) -> str:
    """Which lesson is to be made up: «Математика, 18.11.2026 09:00»."""
    return f"{lesson.row.name}, {lesson.held_on:%d.%m.%Y} {clock(lesson.starts_minute)}"


def _first(lessons) -> list[tuple[int | None, date]]:
    """The first day of each teacher."""
    return list(lessons.annotate(first=Min("held_on")).order_by())


def _running(case: Case) -> list[Deadline]:
    """The time limits of lessons that run in the case."""
    keys = [spec.key for spec in (JOURNAL, CONFIRMATION, MAKE_UP)]
    running = case.deadlines.filter(key__in=keys, kept_at=None, cancelled_at=None)
    return list(running.select_related("owner"))


def _follow(case: Case, spec: DeadlineSpec, running: Iterable[Deadline], owed: _Owed) -> None:
    """Keep what is done, start or move what is owed; what runs from the same day stays."""
    started: dict[tuple[int | None, str], str] = {}
    for one in running:
        if one.key != spec.key:
            continue
        place = (one.owner_id, one.about)
        started[place] = one.count.get("start", "")
        if place not in owed:
            _end(case, spec, one.owner, one.about)
    people = Person.objects.in_bulk({who for who, _about in owed if who})
    for (who, about), day in owed.items():
        if started.get((who, about)) != day.isoformat():
            deadlines.start_for(case, spec, people.get(who), day, about)


def _end(case: Case, spec: DeadlineSpec, owner: Person | None, about: str) -> None:
    if owner is not None:
        deadlines.keep(case, spec.key, owner=owner, about=about)
        return
    deadlines.keep(case, spec.key, about=about)
