"""Section 2 of the act, cl. 2.13: the individual study calendar (Annex 6)."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.agreeing import not_agreed
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from home_education.rules.vocabulary import Agreed
from regulations.rules import Problem
from regulations.weekdays import WEEKDAYS
from regulations.words import say

P_2_13 = ACT.clause(
    "2.13",
    "Индивидуальный календарный учебный график (Приложение 6) обучающегося на дому оставляется "
    "Учреждение, согласовывается с его родителями (законными представителями) и утверждается "
    "приказом директора школы."
    "\nВ индивидуальном календарном учебном графике (далее – ИКУГ) дата начала учебного года – "
    "дата перевода обучающегося на обучение на дому. Количество учебных недель и количество "
    "учебный дней соответственно пересчитывается.",
    reading=_(
        "“оставляется” is a slip for “составляется”. The year of the pupil begins on the day of "
        "the transfer, or on the next day that has lessons; it ends with the year of the school, "
        "unless the school ends it with the contract. Weeks are counted over the whole year and "
        "rounded once, so that they may differ by one from the sum of the quarters. Numbers may be "
        "corrected by hand with a note. The dates of Annex 6 are of another year and are never "
        "copied: those of the assessment come from the school's own act."
    ),
    section=SECTION,
)
ENDS_WITH_CONTRACT = ACT.setting(
    P_2_13,
    "calendar_ends_with_contract",
    False,
    _("Does the pupil's calendar end with the contract (otherwise with the school year)?"),
    reading=_("The act moves the beginning of the year only."),
)


@ACT.blocks(P_2_13, _("The calendar begins with the transfer"), field="calendar")
def calendar_begins_with_transfer(facts: Facts) -> Problem | None:
    if facts.calendar is None or facts.calendar.starts_on == facts.first_school_day:
        return None
    return Problem(
        say(
            _(
                "The calendar begins on %(starts_on)s, the first school day from the transfer on "
                "is %(first)s: count the calendar anew"
            ),
            starts_on=facts.calendar.starts_on,
            first=facts.first_school_day or "—",
        )
    )


@ACT.blocks(P_2_13, _("Corrected numbers have a note"), field="note")
def corrections_are_explained(facts: Facts) -> Problem | None:
    calendar = facts.calendar
    if calendar is None or calendar.note.strip() or calendar.printed == calendar.counted:
        return None
    return Problem(
        say(
            _(
                "The calendar says %(weeks)s weeks and %(days)s days, the school calendar gives "
                "%(counted_weeks)s and %(counted_days)s, or a quarter differs: write a note, or "
                "count anew"
            ),
            weeks=calendar.weeks,
            days=calendar.days,
            counted_weeks=calendar.counted[0] if calendar.counted else "—",
            counted_days=calendar.counted[1] if calendar.counted else "—",
        )
    )


@ACT.warns(P_2_13, _("The assessment stands within the year and the case"))
def assessment_is_within_case(facts: Facts) -> Iterator[Problem]:
    calendar = facts.calendar
    if calendar is None:
        return
    first, last = calendar.assessed_from, calendar.assessed_until
    if first is None or last is None:
        yield Problem(
            _("The days of the intermediate assessment are empty: enter them, or write why"),
            "assessed_from",
        )
        return
    if last < first:
        yield Problem(
            say(_("The assessment ends on %(last)s, before its first day: mend it"), last=last),
            "assessed_until",
        )
    starts_on = facts.starts_on or calendar.starts_on
    ends_on = min(facts.ends_on or calendar.ends_on, calendar.ends_on)
    if first < starts_on or last > ends_on:
        yield Problem(
            say(
                _(
                    "The assessment of %(first)s–%(last)s is outside study at home, %(starts_on)s–"
                    "%(ends_on)s: mend the dates, or write why"
                ),
                first=first,
                last=last,
                starts_on=starts_on,
                ends_on=ends_on,
            ),
            "assessed_from",
        )


@ACT.warns(P_2_13, _("The assessment begins and ends on a weekday"))
def assessment_is_on_weekdays(facts: Facts) -> Iterator[Problem]:
    calendar = facts.calendar
    if calendar is None:
        return
    for field in ("assessed_from", "assessed_until"):
        day = getattr(calendar, field)
        if day is not None and day.weekday() >= facts.week_days:
            yield Problem(
                say(
                    _("The assessment: %(day)s is a %(weekday)s: choose a school day"),
                    day=day,
                    weekday=WEEKDAYS[day.weekday()],
                ),
                field,
            )


@ACT.blocks(P_2_13, _("The parents have agreed to the calendar"), field="agreed_calendar")
def calendar_is_agreed(facts: Facts) -> Iterator[Problem]:
    yield from not_agreed(facts, Agreed.CALENDAR)
