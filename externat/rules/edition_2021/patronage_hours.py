"""Section V of the edition of 2021, V.3 and V.4: hours of patronage by ground, pay of a group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from externat.rules.amounts import Line, Reckoning
from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.patronage import patronage_grounds
from externat.rules.edition_2021.staff_rates import GRADE_10_LIKE_11, GRADE_10_SLIP, SECTION
from externat.rules.facts import Facts
from externat.rules.plan_sums import (
    NOT_COVERED,
    TOLERANCE_QUESTION,
    TOLERANCE_READING,
    beyond,
    unexplained,
)
from externat.rules.quota_lines import declared, given
from externat.rules.sharing import attended
from externat.rules.vocabulary import Band, PatronageGround, band_of
from regulations.rules import Problem
from regulations.words import hours, say

P_V_3 = ACT.clause(
    "V.3",
    "Персональний склад педагогічних працівників, які здійснюють навчання за формою педагогічного "
    "патронажу, кількість навчальних годин для її організації визначаються наказом керівника "
    "гімназії відповідно до кількості навчальних предметів, обов'язкових для вивчення відповідно "
    "до освітньої програми за умови виконання вимог державних стандартів освіти."
    "\nКількість навчальних годин визначається з розрахунку:"
    "\nдля здобувачів освіти, зазначених у підпунктах 3, 4 пункту 1 розділу IV цього Положення:"
    "\n5 годин на тиждень на кожного здобувача освіти 1-4 класів;"
    "\n8 годин на тиждень на кожного здобувача освіти 5-9 класів;"
    "\n12 годин на тиждень на кожного здобувача освіти 11(12) класів;"
    "\nдля здобувачів освіти, зазначених у підпунктах 1,2 пункту 1 розділу IV цього Положення:"
    "\n10 годин на тиждень на кожного здобувача освіти 1-4 класів;"
    "\n14 годин на тиждень на кожного здобувача освіти 5-9 класів;"
    "\n16 годин на тиждень на кожного здобувача освіти 11(12) класів.",
    reading=_(
        "The hours follow the ground of the patronage, not the pupil's status. “11(12)” is read "
        "as 10–11 and 12, with a warning for grade 10. The two grounds outside this text have the "
        "hours of grounds 3 and 4. Externs and family pupils have no hours of a week."
    ),
    section=SECTION,
)
SMALLER = declared(
    P_V_3,
    "patronage_hours_lower",
    {
        Band.PRIMARY: ("5 годин на тиждень на кожного здобувача освіти 1-4 класів", 5),
        Band.BASIC: ("8 годин на тиждень на кожного здобувача освіти 5-9 класів", 8),
        Band.PROFILE: ("12 годин на тиждень на кожного здобувача освіти 11(12) класів", 12),
    },
)
GREATER = declared(
    P_V_3,
    "patronage_hours_higher",
    {
        Band.PRIMARY: ("10 годин на тиждень на кожного здобувача освіти 1-4 класів", 10),
        Band.BASIC: ("14 годин на тиждень на кожного здобувача освіти 5-9 класів", 14),
        Band.PROFILE: ("16 годин на тиждень на кожного здобувача освіти 11(12) класів", 16),
    },
)
OF_HEALTH = frozenset({PatronageGround.INPATIENT, PatronageGround.HEALTH})
P_V_3.words("зазначених у підпунктах 3, 4 пункту 1 розділу IV")
P_V_3.words("зазначених у підпунктах 1,2 пункту 1 розділу IV")
TOLERANCE = ACT.setting(
    P_V_3,
    "quota_tolerance_quarters",
    0,
    TOLERANCE_QUESTION,
    reading=TOLERANCE_READING,
    at_most=40,
)


def weekly_hours(ground: str, grade: int | None, settings: Mapping[str, Any]) -> Reckoning:
    """The hours of a week of a pupil on patronage, and the way to them."""
    if ground not in patronage_grounds(settings):
        return Reckoning((Line(P_V_3, _("The ground is none of the act: a person decides")),), True)
    who = Line(P_V_3, say(_("Ground: %(ground)s"), ground=PatronageGround.named(ground)))
    band = band_of(grade)
    if band is Band.TWELFTH:
        band = Band.PROFILE
    if band is None or (grade == 10 and not GRADE_10_LIKE_11.of(settings)):
        told = _("Grade %(grade)s: not covered by the act, a person decides")
        return Reckoning((who, Line(P_V_3, say(told, grade=grade or "—"))), True)
    rows = given(GREATER if ground in OF_HEALTH else SMALLER, band, settings)
    if grade == 10:
        slip = Line(P_V_3, GRADE_10_SLIP)
        return Reckoning((who, slip, *rows))
    return Reckoning((who, *rows))


def quota(facts: Facts) -> Reckoning | None:
    """The quota of a case; None for a form that has no hours of a week."""
    if not facts.is_patronage:
        return None
    return weekly_hours(facts.ground, facts.grade, facts.settings)


@ACT.warns(P_V_3, _("The act covers the pupil's grade"), field="grade")
def quota_is_known(facts: Facts) -> Problem | None:
    given_hours = quota(facts)
    if given_hours is None or not given_hours.is_open:
        return None
    return Problem(NOT_COVERED)


@ACT.warns(P_V_3, _("Grade 10 is not named by the text"), field="grade")
def grade_10_is_read_with_11(facts: Facts) -> Problem | None:
    if not facts.is_patronage or facts.grade != 10 or not GRADE_10_LIKE_11.of(facts.settings):
        return None
    return Problem(
        _("Grade 10 is named nowhere in section V: the hours of “11(12)” are taken, say who agrees")
    )


@ACT.blocks(P_V_3, _("The plan has the hours of the quota"), field="plan")
def plan_has_the_quota(facts: Facts) -> Problem | None:
    given_hours = quota(facts)
    if facts.plan is None or given_hours is None:
        return None
    return beyond(facts.plan.lines, given_hours, TOLERANCE.of(facts.settings))


@ACT.warns(P_V_3, _("A difference from the quota is explained"), field="plan")
def difference_is_explained(facts: Facts) -> Problem | None:
    plan, given_hours = facts.plan, quota(facts)
    if plan is None or given_hours is None:
        return None
    tolerance = TOLERANCE.of(facts.settings)
    return unexplained(plan.lines, given_hours, tolerance, plan.difference_reason)


P_V_4 = ACT.clause(
    "V.4",
    "У разі, якщо навчальні заняття, консультації, оцінювання проводяться не індивідуально, а для "
    "групи здобувачів освіти, оплата праці педагогічних працівників здійснюється відповідно до "
    "розрахунку не більше ніж на одного здобувача освіти.",
    reading=_(
        "A session of a group is paid once, however many take part: three pupils taught together "
        "alone for 8 hours are 8 paid hours, not 24. For each of them it counts in full in their "
        "own quota."
    ),
    section=SECTION,
)
P_V_4.words("не більше ніж на одного здобувача освіти")


@ACT.warns(P_V_4, _("Lessons alone and in groups stay within the pupil's quota"), field="sessions")
def sessions_are_within_quota(facts: Facts) -> Problem | None:
    given_hours = quota(facts)
    if given_hours is None or given_hours.hours is None:
        return None
    taken = attended(facts.sessions, facts.name)
    if taken <= given_hours.hours:
        return None
    return Problem(
        say(
            _(
                "Alone and in groups the pupil has %(taken)s h this week, the quota is %(quota)s: "
                "take out %(over)s h"
            ),
            taken=hours(taken),
            quota=hours(given_hours.hours),
            over=hours(taken - given_hours.hours),
        )
    )
