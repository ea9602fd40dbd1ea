"""What becomes of a lesson: held or missed, confirmed by the parent, written into the journal."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet

from accounts.models import Person
from home_education import rules
from home_education.lesson_clashes import Clash, first_clash
from home_education.models import HomeCase, HomeLesson
from home_education.procedure import LESSON_STATES
from home_education.rules import Facts, Lesson, LessonState
from home_education.services import making_up
from home_education.services.lesson_deadlines import follow_lessons
from regulations.models import Case
from regulations.rules import Violation, judge
from regulations.services import locking

#: What the teacher writes of a lesson itself.
WRITTEN = ("state", "topic", "reason", "told_on", "adult", "adult_years")
#: Where a missed lesson is made up.
MADE_UP = ("made_up_on", "made_up_minute")
#: What the rules say of one lesson as it is marked; the rest waits for its time.
MARK_RULES = (rules.lessons_are_within_term, rules.adult_is_present, rules.family_told_in_time)


class LessonRefused(Exception):
    """Base of the reasons why a lesson stayed as it was."""


class LessonChanged(LessonRefused):
    """Somebody else marked it otherwise meanwhile; ``lesson`` is theirs."""

    def __init__(self, lesson: HomeLesson) -> None:
        self.lesson = lesson
        super().__init__(str(lesson.pk))


class NotMarkedNow(LessonRefused):
    """Lessons of the case are not marked in its state."""


class IsConfirmed(LessonRefused):
    """The parent confirmed that it was held: it does not become anything else."""


class MakingUpIsConfirmed(LessonRefused):
    """The parent confirmed the lesson that makes up for it: that one stays."""


class TimeTaken(LessonRefused):
    """The pupil or the teacher has another lesson at the time of the making up: ``clash``."""

    def __init__(self, clash: Clash) -> None:
        self.clash = clash
        super().__init__(str(clash.other.pk))


class NotYet(LessonRefused):
    """The day of the lesson is still to come, so it was not held."""


class AgainstTheAct(LessonRefused):
    """A clause forbids it: ``violations``."""

    def __init__(self, violations: Collection[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__(", ".join(str(one.clause) for one in violations))


@dataclass(frozen=True)
class Marked:
    """A lesson as it was saved, and what the rules warn of in it.

    ``lesson`` is None where a lesson that was to make up for another did not take place.
    """

    lesson: HomeLesson | None
    warnings: tuple[Violation, ...] = ()


@transaction.atomic
def mark_lesson(
    *, home: HomeCase, lesson_id: int, version: int, values: Mapping[str, Any], facts: Facts
) -> Marked:
    """Write `values` (of WRITTEN and MADE_UP) on top of `version`; `facts` are those of today.

    What does not belong to the state goes: a lesson held has no reason, one missed no adult. Who
    marks the same again changes nothing. A lesson that makes up for another and was missed is
    taken off: the other one waits for its making up again.
    """
    case = locked_case(home)
    lesson = _lesson(home, lesson_id)
    said, made_up = _fitting(values), _made_up(values)
    if lesson.version != version and _differs(lesson, said, made_up):
        raise LessonChanged(lesson)
    if lesson.confirmed_on is not None and said["state"] != LessonState.HELD:
        raise IsConfirmed(str(lesson.pk))
    if said["state"] == LessonState.HELD and lesson.held_on > facts.today:
        raise NotYet(str(lesson.pk))
    if lesson.makes_up_id is not None and said["state"] == LessonState.MISSED:
        lesson.delete()
        follow_lessons(home, case, facts.today)
        return Marked(None)
    for name, value in said.items():
        setattr(lesson, name, value)
    if lesson.state != LessonState.HELD:
        lesson.in_journal_on = lesson.in_journal_by = None
    found = _judged(facts, lesson)
    lesson.version += 1
    lesson.save()
    found += _make_up(lesson, made_up, values, facts)
    follow_lessons(home, case, facts.today)
    return Marked(lesson, found)


def _differs(lesson: HomeLesson, said: Mapping[str, Any], when: making_up.When | None) -> bool:
    former = lesson.making_up
    is_moved = not when.is_that_of(former) if when and former else bool(when or former)
    return is_moved or any(getattr(lesson, name) != value for name, value in said.items())


def _judged(facts: Facts, lesson: HomeLesson) -> tuple[Violation, ...]:
    """What the rules say of one lesson; AgainstTheAct where a clause forbids it."""
    found = tuple(judge(MARK_RULES, replace(facts, lessons=(fact_of(lesson),))))
    if blocks := [one for one in found if one.blocks]:
        raise AgainstTheAct(blocks)
    return found


def _make_up(
    lesson: HomeLesson, when: making_up.When | None, values: Mapping[str, Any], facts: Facts
) -> tuple[Violation, ...]:
    """Put the lesson that makes up for this one where `when` says; what the rules warn of in it."""
    former = lesson.making_up
    wanted = when if lesson.state == LessonState.MISSED else None
    if former is not None and wanted is not None and wanted.is_that_of(former):
        return ()
    if former is not None and former.confirmed_on is not None:
        raise MakingUpIsConfirmed(str(former.pk))
    if wanted is None:
        if former is not None:
            former.delete()
        return ()
    made = making_up.lesson_at(lesson, wanted, facts.today, adult=values.get("adult") or "")
    found = _judged(facts, made)
    if clash := first_clash([made], facts.settings):
        raise TimeTaken(clash)
    made.save()
    return found


@transaction.atomic
def confirm(*, home: HomeCase, lessons: Collection[int], by: Person, today: date) -> int:
    """The parent confirms lessons that were held (cl. 2.17); how many were not confirmed yet."""
    case = locked_case(home)
    waiting = _waiting_for_word(home).filter(pk__in=lessons, held_on__lte=today)
    done = waiting.update(confirmed_on=today, confirmed_by=by, version=F("version") + 1)
    follow_lessons(home, case, today)
    return done


@transaction.atomic
def confirm_by_sheet(*, home: HomeCase, lessons: Collection[int], on: date, today: date) -> int:
    """The parent signed for lessons on the printed sheet on that day; how many are new.

    A lesson is confirmed on its own day at the earliest.
    """
    case = locked_case(home)
    signed = _waiting_for_word(home).filter(pk__in=lessons, held_on__lte=on)
    done = signed.update(confirmed_on=on, confirmed_by=None, version=F("version") + 1)
    follow_lessons(home, case, today)
    return done


@transaction.atomic
def take_confirmation_back(*, home: HomeCase, lesson_id: int, by: Person, today: date) -> bool:
    """The parent takes back a word given today by a slip; False if there is none."""
    case = locked_case(home)
    own = home.lessons.filter(pk=lesson_id, confirmed_by=by, confirmed_on=today)
    done = own.update(confirmed_on=None, confirmed_by=None, version=F("version") + 1)
    follow_lessons(home, case, today)
    return bool(done)


@transaction.atomic
def tick_journal(
    *, home: HomeCase, lessons: Collection[int], written: bool, by: Person, today: date
) -> int:
    """Note that lessons are written into the official journal, or that they are not (cl. 4.3)."""
    case = locked_case(home)
    held = home.lessons.filter(state=LessonState.HELD.value, pk__in=lessons)
    if written:
        held = held.filter(in_journal_on=None)
    changed = {"in_journal_on": today, "in_journal_by": by}
    if not written:
        changed = dict.fromkeys(changed)
    done = held.update(**changed, version=F("version") + 1)
    follow_lessons(home, case, today)
    return done


def fact_of(lesson: HomeLesson) -> Lesson:
    """The lesson as the rules see it."""
    return Lesson(
        key=f"lesson-{lesson.pk}",
        held_on=lesson.held_on,
        subject=lesson.row.name,
        teacher=lesson.teacher.full_name if lesson.teacher else "",
        state=lesson.state,
        reason=lesson.reason,
        told_on=lesson.told_on,
        made_up_on=lesson.made_up_on,
        adult=lesson.adult,
        adult_years=lesson.adult_years,
        confirmed_on=lesson.confirmed_on,
        in_journal_on=lesson.in_journal_on,
    )


def _fitting(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without what belongs to another state."""
    said = {name: values[name] for name in WRITTEN}
    if said["state"] != LessonState.MISSED:
        said |= {"reason": "", "told_on": None}
    if said["state"] != LessonState.HELD:
        said |= {"adult": "", "adult_years": None}
    return said


def _made_up(values: Mapping[str, Any]) -> making_up.When | None:
    day = values.get("made_up_on")
    return making_up.When(day, values.get("made_up_minute")) if day else None


def _waiting_for_word(home: HomeCase) -> QuerySet[HomeLesson]:
    return home.lessons.filter(state=LessonState.HELD.value, confirmed_on=None)


def _lesson(home: HomeCase, lesson_id: int) -> HomeLesson:
    lessons = home.lessons.select_related(*HomeLesson.TOLD, "home__stay")
    return lessons.select_for_update(of=("self",)).get(pk=lesson_id)


def locked_case(home: HomeCase) -> Case:
    """The case, locked; NotMarkedNow in a state without lessons."""
    return locking.locked_case(home, LESSON_STATES, NotMarkedNow)
