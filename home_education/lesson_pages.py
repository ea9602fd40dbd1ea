"""What the pages of lessons show: to the teachers what is to be marked, to the family its part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home_education import rules
from home_education.lesson_access import are_marked, confirms, has_part_in, leads
from home_education.lesson_clashes import Clash
from home_education.models import HomeLesson
from home_education.page_facts import lesson_facts_of, meal_facts_of
from home_education.rules import CONFIRMED_BY, Confirmation, LessonState, Place
from home_education.services.illness import called_off
from regulations.case_files import CaseFile, Gap
from regulations.rules import judge
from regulations.weekdays import clock
from regulations.words import Text

WEEK = timedelta(days=7)
ONE_DAY = timedelta(days=1)
#: Lessons to attend to that one page shows; the next come when these are done.
MOST = 40
#: What is ticked for many lessons at once, on pages of its own.
ELSEWHERE = frozenset({"confirmed_on", "in_journal_on"})
#: How long the family sees what it has confirmed.
RECENT = timedelta(days=14)


@dataclass(frozen=True)
class Line:
    """One lesson on a page."""

    lesson: HomeLesson
    may_mark: bool = False
    shows_teacher: bool = False
    gaps: list[Gap] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Its HTML id, and the name that rules call it by."""
        return f"lesson-{self.lesson.pk}"

    @property
    def starts(self) -> str:
        """The time at which it begins."""
        return clock(self.lesson.starts_minute)

    @property
    def makes_up(self) -> str:
        """For the journal, in the language of the act: which missed lesson it makes up for."""
        missed = self.lesson.makes_up
        return f"возмещение занятия от {missed.held_on:%d.%m.%Y}" if missed else ""

    @property
    def state(self) -> Text:
        """What became of it, in a word."""
        return LessonState.named(self.lesson.state)


@dataclass(frozen=True)
class LessonsPage:
    """The lessons of a case for one of its staff; `around` is a day of the week that is shown."""

    file: CaseFile
    around: date

    @cached_property
    def lessons(self) -> QuerySet[HomeLesson]:
        """All of the case."""
        found = self.file.details.lessons
        return found.select_related(*HomeLesson.TOLD, "confirmed_by", "in_journal_by")

    @cached_property
    def gaps(self) -> dict[str, list[Gap]]:
        """What the rules say of the lessons, by lesson; not what has a page of its own."""
        found: dict[str, list[Gap]] = {}
        for gap in self.file.explain(
            judge(rules.LESSON_RULES, self.file.facts_for(lesson_facts_of))
        ):
            for row in () if gap.violation.field in ELSEWHERE else gap.violation.rows:
                found.setdefault(row, []).append(gap)
        return found

    @cached_property
    def waiting(self) -> list[Line]:
        """Lessons that were and are not marked, those of today included; own ones."""
        return [line for line in self._lines(self.lessons.filter(self._planned)) if line.may_mark]

    @cached_property
    def waiting_count(self) -> int:
        """How many they are."""
        return sum(map(self._may_mark, self.file.details.lessons.filter(self._planned)))

    @property
    def _planned(self) -> Q:
        return Q(state=LessonState.PLANNED.value, held_on__lte=self.file.today)

    @cached_property
    def lacking(self) -> list[Line]:
        """Marked lessons in which the rules still miss something; own ones."""
        named = [key for key in self.gaps if key.startswith("lesson-")]
        numbers = [int(key.removeprefix("lesson-")) for key in named]
        marked = self.lessons.filter(pk__in=numbers).exclude(state=LessonState.PLANNED.value)
        return [line for line in self._lines(marked.order_by("-held_on")) if line.may_mark]

    @property
    def unwritten(self) -> int:
        """How many of the own lessons held are not in the journal."""
        return sum(one.in_journal_on is None for one in self._held)

    @property
    def unconfirmed(self) -> int:
        """How many of the own lessons held the parent has not confirmed."""
        return sum(one.confirmed_on is None for one in self._held)

    @cached_property
    def _held(self) -> list[HomeLesson]:
        """The own lessons that were held and lack one of both."""
        lacking = Q(in_journal_on=None) | Q(confirmed_on=None)
        held = self.file.details.lessons.filter(lacking, state=LessonState.HELD.value)
        return [one for one in held if has_part_in(self.file, one)]

    @property
    def shown_waiting(self) -> list[Line]:
        """The first of those that wait."""
        return self.waiting[:MOST]

    @property
    def shown_lacking(self) -> list[Line]:
        """The newest of those that lack something."""
        return self.lacking[:MOST]

    @cached_property
    def week(self) -> list[Line]:
        """The lessons of the week, of every teacher."""
        days = (self.monday, self.monday + WEEK - ONE_DAY)
        return self._lines(self.lessons.filter(held_on__range=days))

    @property
    def week_below(self) -> list[Line]:
        """Those of the week that do not stand above already."""
        above = {line.key for line in (*self.shown_waiting, *self.shown_lacking)}
        return [line for line in self.week if line.key not in above]

    @property
    def monday(self) -> date:
        """The first day of the week."""
        return self.around - ONE_DAY * self.around.weekday()

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return self.monday + WEEK - ONE_DAY

    @property
    def week_before(self) -> str:
        """The week before, for an address."""
        return (self.monday - WEEK).isoformat()

    @property
    def week_after(self) -> str:
        """The week after, for an address."""
        return (self.monday + WEEK).isoformat()

    @property
    def may_mark(self) -> bool:
        """Lessons of the case are marked now."""
        return are_marked(self.file)

    @property
    def may_replan(self) -> bool:
        """The reader leads the case and its lessons go on."""
        return leads(self.file) and are_marked(self.file)

    @property
    def asks_adult(self) -> bool:
        """At home an adult of the family is present (cl. 4.2)."""
        return self.file.details.study_place == Place.HOME

    @cached_property
    def usual_adult(self) -> str:
        """Who was present the last time, else who applied."""
        if not self.asks_adult:
            return ""
        held = self.lessons.exclude(adult="").order_by("-held_on", "-starts_minute")
        last = held.values_list("adult", flat=True).first()
        applicant = self.file.details.applicant
        return last or (applicant.full_name if applicant else "")

    def line_of(self, pk: int) -> Line | None:
        """One lesson; None where the case has no such lesson."""
        found = self._lines(self.lessons.filter(pk=pk))
        return found[0] if found else None

    def _lines(self, lessons: Iterable[HomeLesson]) -> list[Line]:
        return [
            Line(
                one,
                may_mark=self._may_mark(one),
                shows_teacher=one.teacher_id != self.file.person.pk,
                gaps=self.gaps.get(f"lesson-{one.pk}", []),
            )
            for one in lessons
        ]

    def _may_mark(self, lesson: HomeLesson) -> bool:
        return self.may_mark and has_part_in(self.file, lesson)


@dataclass(frozen=True)
class FamilyLessons:
    """The lessons for the family: what to confirm, what comes."""

    file: CaseFile

    @cached_property
    def _lessons(self) -> QuerySet[HomeLesson]:
        return self.file.details.lessons.select_related(*HomeLesson.TOLD)

    @property
    def by_tap(self) -> bool:
        """Lessons are confirmed here; else on the printed sheet (cl. 2.17)."""
        return CONFIRMED_BY.of(self.file.settings) == Confirmation.ONE_TAP

    @property
    def may_confirm(self) -> bool:
        """The reader is the parent, and lessons are confirmed here."""
        return self.by_tap and confirms(self.file) and are_marked(self.file)

    @cached_property
    def called_off(self) -> int:
        """Lessons to come that the family called off: they are held if the child is well before."""
        return called_off(self.file.details).filter(held_on__gte=self.file.today).count()

    @property
    def may_call_off(self) -> bool:
        """The parent tells of an illness while lessons go on (cl. 4.2)."""
        return confirms(self.file) and are_marked(self.file)

    @cached_property
    def unconfirmed(self) -> list[Line]:
        """Lessons held whose confirmation is missing, the oldest first."""
        held = Q(state=LessonState.HELD.value, confirmed_on=None)
        return [Line(one) for one in self._lessons.filter(held)]

    @cached_property
    def confirmed(self) -> list[Line]:
        """What was confirmed of late, the newest first."""
        since = self.file.today - RECENT
        found = self._lessons.filter(confirmed_on__gte=since).select_related("confirmed_by")
        return [Line(one) for one in found.order_by("-held_on", "-starts_minute")]

    @cached_property
    def coming(self) -> list[Line]:
        """The lessons of today and of the week after it."""
        days = (self.file.today, self.file.today + WEEK)
        planned = Q(held_on__range=days) & ~Q(state=LessonState.HELD.value)
        return [Line(one) for one in self._lessons.filter(planned)]

    @property
    def sentence(self) -> str:
        """How many lessons wait for the parent's word."""
        count = len(self.unconfirmed)
        return ngettext(
            "%(count)s lesson waits for your confirmation",
            "%(count)s lessons wait for your confirmation",
            count,
        ) % {"count": count}

    def may_take_back(self, line: Line) -> bool:
        """A word given today by the reader, by a slip."""
        own = line.lesson.confirmed_by_id == self.file.person.pk
        return own and line.lesson.confirmed_on == self.file.today


def clash_words(clash: Clash) -> str:
    """Who would be in two places at once, and when (cl. 2.14)."""
    other = clash.other
    values = {
        "day": date_format(other.held_on, "SHORT_DATE_FORMAT"),
        "time": clock(other.starts_minute),
        "subject": other.row.name,
        "clause": rules.P_2_14.cite,
    }
    if clash.is_of_pupil:
        text = _(
            "On %(day)s at %(time)s the pupil has a lesson of %(subject)s: choose another time "
            "(%(clause)s)."
        )
        return text % values
    text = _(
        "On %(day)s at %(time)s the teacher has a lesson with another pupil: choose another time "
        "or another teacher (%(clause)s)."
    )
    return text % values


# --- The tab of the case --------------------------------------------------------------------------


def lessons_panel(file: CaseFile) -> dict[str, Any]:
    """Lessons in short: to the family what to confirm, to the staff what waits and what is left."""
    if file.is_for_family:
        return {"family": FamilyLessons(file)}
    page = LessonsPage(file, file.today)
    is_due = rules.meals_are_due(file.facts_for(meal_facts_of))
    return {"page": page, "home": file.details, "meals_are_due": is_due}


def lessons_waiting(file: CaseFile) -> int | None:
    """The figure on the tab: lessons to mark, or to confirm."""
    if not are_marked(file):
        return None
    if file.is_for_family:
        return len(FamilyLessons(file).unconfirmed)
    return LessonsPage(file, file.today).waiting_count
