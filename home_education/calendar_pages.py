"""The study calendar as its page shows it: every number, and how it came out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import cached_property

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from home_education import rules
from home_education.access import may_edit_plan
from home_education.models import HomeCalendar, HomePeriod
from home_education.page_facts import calendar_facts_of
from home_education.services.calendar import NoYear, school_calendar, year_of
from regulations.case_files import CaseFile, Gap
from regulations.judging import judged
from regulations.words import hours
from students.calendar import HAS_LESSONS, SchoolCalendar, Term, Year

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """A period with its name and the way its numbers were counted."""

    row: HomePeriod
    name: str
    how: str


@dataclass(frozen=True)
class CalendarPage:
    """The study calendar of a case for one reader."""

    file: CaseFile

    @property
    def may_write(self) -> bool:
        """The reader may count and correct it now."""
        return may_edit_plan(self.file)

    @cached_property
    def calendar(self) -> HomeCalendar | None:
        """The calendar as it stands."""
        return HomeCalendar.objects.filter(home=self.file.details).first()

    @cached_property
    def school(self) -> SchoolCalendar:
        """The calendar of the class."""
        return school_calendar(self.file.details)

    @cached_property
    def year(self) -> Year | None:
        """The school year of the case, None if the school calendar does not hold it."""
        try:
            return year_of(self.file.details, self.school)
        except NoYear:
            return None

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What the rules of the calendar say."""
        if self.calendar is None:
            return ()
        facts = self.file.facts_for(calendar_facts_of)
        return judged(self.file, rules.CALENDAR_RULES, facts)

    @cached_property
    def periods(self) -> list[Period]:
        """The periods with their names and counts."""
        if self.calendar is None:
            return []
        return [Period(one, self._name(one), self.how(one)) for one in self.calendar.periods.all()]

    @cached_property
    def vacations(self) -> tuple:
        """The vacations that are still ahead when the pupil's year begins."""
        if self.calendar is None or self.year is None:
            return ()
        return rules.vacations(self.year, self.calendar.starts_on)

    @property
    def vacation_days(self) -> int:
        """Their days in all."""
        return sum(one.days for one in self.vacations)

    @cached_property
    def moved_to(self) -> str:
        """Why the year does not begin on the day of the transfer itself; empty if it does."""
        day = self.file.details.starts_on
        if day is None or self.calendar is None or self.calendar.starts_on == day:
            return ""
        return self.school.describe(day)

    @property
    def how_weeks(self) -> str:
        """How the weeks of the whole year came out."""
        weekdays = sum(self._weekdays(one.row) for one in self.periods)
        return self._divided(weekdays)

    def how(self, one: HomePeriod) -> str:
        """How the numbers of a period came out, in words."""
        weekdays = self._weekdays(one)
        week_days = self._week_days
        off = [
            mark
            for mark in self.school.days_off(one.starts_on, one.ends_on)
            if mark.date.weekday() < week_days and not self._in_break(mark.date)
        ]
        added = [
            mark
            for mark in self.school.marked
            if mark.kind == HAS_LESSONS and one.starts_on <= mark.date <= one.ends_on
        ]
        words = [_("weekdays outside vacations: %(count)s") % {"count": weekdays}]
        if off:
            days = ", ".join(
                f"{date_format(mark.date, 'j.m')} {mark.title}".strip() for mark in off
            )
            words.append(_("days off: −%(count)s (%(days)s)") % {"count": len(off), "days": days})
        extra = [mark for mark in added if mark.date.weekday() >= week_days]
        if extra:
            days = ", ".join(date_format(mark.date, "j.m") for mark in extra)
            words.append(
                _("lessons by transfer: +%(count)s (%(days)s)")
                % {"count": len(extra), "days": days}
            )
        return "; ".join([*words, self._divided(weekdays)])

    @property
    def _week_days(self) -> int:
        year = self.year.week_days if self.year else 5
        return self.school.week_days or year

    def _divided(self, weekdays: int) -> str:
        share = (Decimal(weekdays) / self._week_days).quantize(Decimal("0.1"))
        return _("weeks: %(days)s : %(week)s = %(share)s, rounded") % {
            "days": weekdays,
            "week": self._week_days,
            "share": hours(share),
        }

    def _weekdays(self, one: HomePeriod) -> int:
        days = (one.ends_on - one.starts_on).days + 1
        every = (one.starts_on + ONE_DAY * n for n in range(days))
        return sum(day.weekday() < self._week_days and not self._in_break(day) for day in every)

    def _in_break(self, day) -> bool:
        return self.year is not None and self.year.break_of(day) is not None

    def _name(self, one: HomePeriod) -> str:
        terms: tuple[Term, ...] = self.year.terms if self.year else ()
        kind = terms[0].kind if terms else ""
        same = (term for term in terms if term.kind == kind and term.number == one.number)
        return str(next(same, _("the school year")))
