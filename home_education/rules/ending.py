"""Section 2 of the act, cl. 2.6–2.8: how study at home is prolonged, runs out, or ends early."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from regulations.rules import Problem
from regulations.words import say

ONE_DAY = timedelta(days=1)

P_2_6 = ACT.clause(
    "2.6",
    "Для пролонгации организации обучения на дому его родители (законные представители) ежегодно "
    "на начало очередного учебного года представляют пакет документов, указанных в п.2.1. Если "
    "медицинское заключение выдано менее, чем на один учебный год, то для его пролонгации "
    "представляется новое заключение с указанием периода.",
    reading=_(
        "Every prolongation is a case of its own, linked to the one before, with the whole package "
        "of cl. 2.1: at the beginning of a school year, and within it when the conclusion was "
        "given for less. The next conclusion begins by the day after the last one ends; the days "
        "between are taught in class."
    ),
    section=SECTION,
)
REMINDERS = ACT.setting(
    P_2_6,
    "remind_days_before",
    ("1", "14", "30", "7"),
    _("How many days before the conclusion ends is the family reminded?"),
    reading=_("The act sets no time."),
    choices=[
        (days, say(ngettext_lazy("%(count)s day", "%(count)s days", "count"), count=int(days)))
        for days in ("60", "30", "14", "7", "3", "1")
    ],
)
RENEWAL_DAYS = ACT.setting(
    P_2_6,
    "renewal_days_before",
    30,
    _("How many days before the end is the package asked for anew?"),
    reading=_("“на начало очередного учебного года” names no day."),
    at_least=1,
    at_most=120,
)


def renewal_day(ends_on: date | None, settings: Mapping[str, Any]) -> date | None:
    """The day on which the package is asked for anew; None while the end is unknown."""
    return None if ends_on is None else ends_on - ONE_DAY * RENEWAL_DAYS.of(settings)


def reminder_due(ends_on: date | None, today: date, settings: Mapping[str, Any]) -> int | None:
    """How many days are left, where today is a day of reminding; None on every other day."""
    if ends_on is None:
        return None
    left = (ends_on - today).days
    return left if str(left) in REMINDERS.of(settings) else None


@ACT.warns(P_2_6, _("The conclusion follows the one before without a gap"))
def conclusion_follows_the_last(facts: Facts) -> Problem | None:
    conclusion, before = facts.conclusion, facts.previous_ends_on
    if conclusion is None or conclusion.starts_on is None or before is None:
        return None
    gap = (conclusion.starts_on - before).days - 1
    if gap <= 0:
        return None
    return Problem(
        say(
            ngettext_lazy(
                "The last conclusion ended on %(before)s, this one begins on %(starts_on)s: on "
                "the %(gap)s day between the pupil is taught in class. Check the dates, or write "
                "why",
                "The last conclusion ended on %(before)s, this one begins on %(starts_on)s: on "
                "the %(gap)s days between the pupil is taught in class. Check the dates, or write "
                "why",
                "gap",
            ),
            before=before,
            starts_on=conclusion.starts_on,
            gap=gap,
        ),
        "conclusion_starts_on",
    )


P_2_7 = ACT.clause(
    "2.7",
    "При непредставлении родителями (законными представителями) обучающегося пролонгированного "
    "обучения медицинской организации обучение обучающегося Учреждением организуется в составе "
    "класса, в контингенте которого он зачислен.",
    reading=_(
        "A word is lost: “пролонгированного заключения”. Without a new conclusion the pupil is "
        "taught in class from the day after the last one ends; the act asks no order for it, the "
        "product prints one."
    ),
    section=SECTION,
)
RETURN_DAYS = ACT.setting(
    P_2_7,
    "return_working_days",
    1,
    _("Within how many working days is the order of return to class issued?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=30,
)


@ACT.blocks(P_2_7, _("The term is over"), field="ends_on")
def term_is_over(facts: Facts) -> Problem | None:
    if facts.ends_on is not None and facts.ends_on < facts.today:
        return None
    return Problem(
        say(
            _("Study at home goes on until %(ends_on)s: the pupil returns the day after"),
            ends_on=facts.ends_on or "—",
        )
    )


@ACT.blocks(P_2_7, _("Lessons at home stand within the term"), field="held_on")
def lessons_are_within_term(facts: Facts) -> Iterator[Problem]:
    first, last = facts.starts_on, facts.last_day
    if first is None or last is None:
        return
    for lesson in facts.lessons:
        if not first <= lesson.held_on <= last:
            yield Problem(
                say(
                    _(
                        "%(subject)s on %(day)s is outside study at home, %(first)s–%(last)s: "
                        "on that day the pupil is taught in class"
                    ),
                    subject=lesson.subject,
                    day=lesson.held_on,
                    first=first,
                    last=last,
                ),
                rows=(lesson.key,),
            )


P_2_8 = ACT.clause(
    "2.8",
    "Досрочное прекращение обучение обучающихся на дому возможно по инициативе родителей "
    "(законных представителей) обучающихся на основе заявления.",
    reading=_(
        "The application has no form in the act: the product supplies one. The contract (Annex 2, "
        "5.1) is dissolved by the same application."
    ),
    section=SECTION,
)


@ACT.blocks(P_2_8, _("The parents have applied to end it early"))
def termination_is_applied_for(facts: Facts) -> Iterator[Problem]:
    application, ends_on = facts.termination, facts.terminated_on
    if application is None or application.dated is None:
        yield Problem(
            _("The parents' application to end study at home is missing: attach it with its date"),
            "termination",
        )
    if ends_on is None:
        yield Problem(
            _("The last day of study at home is empty: enter the day of the application"),
            "terminated_on",
        )
    elif facts.starts_on is None or facts.ends_on is None:
        return
    elif not facts.starts_on - ONE_DAY <= ends_on <= facts.ends_on:
        yield Problem(
            say(
                _(
                    "The last day, %(ends_on)s, is outside the term of %(starts_on)s–%(term)s: "
                    "choose a day within it"
                ),
                ends_on=ends_on,
                starts_on=facts.starts_on,
                term=facts.ends_on,
            ),
            "terminated_on",
        )
