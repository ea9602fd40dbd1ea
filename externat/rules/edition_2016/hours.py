"""Section IV of the edition of 2016: the hours of a week, chosen by the child's status, and pay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from externat.rules.amounts import Line, Reckoning
from externat.rules.edition_2016.act import ACT
from externat.rules.facts import Facts
from externat.rules.plan_sums import (
    NOT_COVERED,
    TOLERANCE_QUESTION,
    TOLERANCE_READING,
    beyond,
    impossible_lines,
    unexplained,
)
from externat.rules.quota_lines import declared, given
from externat.rules.vocabulary import Band, band_of
from regulations.rules import Found, Problem
from regulations.words import say

SECTION = (
    "IV. Оплата праці педагогічних працівників, які здійснюють навчання учнів за індивідуальною "
    "формою навчання"
)

P_IV_1 = ACT.clause(
    "IV.1",
    "Оплата праці педагогічних працівників за проведення індивідуальної форми навчання, у тому "
    "числі з використанням технологій дистанційної форми навчання, здійснюється відповідно до "
    "нормативно-правових актів у сфері освіти.",
    reading=_("Hours at a distance are paid like others and stay inside the quota."),
    section=SECTION,
)


@ACT.blocks(P_IV_1, _("Hours at a distance and in a group are part of the subject's hours"))
def parts_are_within_hours(facts: Facts) -> Found:
    return None if facts.plan is None else impossible_lines(facts.plan.lines)


P_IV_2 = ACT.clause(
    "IV.2",
    "Персональний склад педагогічних працівників, які здійснюють індивідуальну форму навчання, "
    "кількість навчальних годин для організації індивідуальної форми навчання учнів визначається "
    "наказом керівника навчального закладу та затверджується відповідним органом управління "
    "освітою відповідно до кількості предметів інваріантної частини навчального плану за умови "
    "виконання вимог Державних стандартів загальної середньої освіти і становить:"
    "\n1-4-ті класи – 5 год. на тиждень на кожного учня;"
    "\n5-9-ті класи – 8 год. на тиждень на кожного учня;"
    "\n10-11-ті класи – 12 год. на тиждень на кожного учня.",
    reading=_(
        "The hours follow the pupil's status, not the ground: these are for pupils without special "
        "needs and disability. Grade 12 is not in the list: a person decides."
    ),
    section=SECTION,
)
ORDINARY = declared(
    P_IV_2,
    "ordinary_hours",
    {
        Band.PRIMARY: ("1-4-ті класи – 5 год. на тиждень", 5),
        Band.BASIC: ("5-9-ті класи – 8 год. на тиждень", 8),
        Band.PROFILE: ("10-11-ті класи – 12 год. на тиждень", 12),
    },
)
TOLERANCE = ACT.setting(
    P_IV_2,
    "quota_tolerance_quarters",
    0,
    TOLERANCE_QUESTION,
    reading=TOLERANCE_READING,
    at_most=40,
)

P_IV_3 = ACT.clause(
    "IV.3",
    "Кількість навчальних годин для організації індивідуальної форми навчання осіб з особливими "
    "освітніми потребами, у тому числі з інвалідністю, відповідно до кількості предметів "
    "інваріантної складової навчального плану за умови виконання вимог Державних стандартів "
    "загальної середньої освіти, визначається наказом керівника навчального закладу, "
    "затверджується відповідним органом управління освітою і становить:"
    "\n1-4-ті класи - 10 год. на тиждень на кожного учня;"
    "\n5-9-ті класи - 14 год. на тиждень на кожного учня;"
    "\n10-11(12) - ті класи - 16 год. на тиждень на кожного учня.",
    reading=_("For pupils with special needs or a disability, whatever the ground of the form."),
    section=SECTION,
)
SPECIAL = declared(
    P_IV_3,
    "special_hours",
    {
        Band.PRIMARY: ("1-4-ті класи - 10 год. на тиждень", 10),
        Band.BASIC: ("5-9-ті класи - 14 год. на тиждень", 14),
        Band.PROFILE: ("10-11(12) - ті класи - 16 год. на тиждень", 16),
    },
)


def weekly_hours(
    grade: int | None, settings: Mapping[str, Any], *, has_special_needs: bool
) -> Reckoning:
    """The hours of a week of one pupil, and the way to them."""
    band = band_of(grade)
    if has_special_needs:
        who = Line(P_IV_3, _("The pupil has special educational needs or a disability"))
        row = Band.PROFILE if band is Band.TWELFTH else band
        return Reckoning((who, *given(SPECIAL, row, settings)), row is None)
    who = Line(P_IV_2, _("The pupil has neither special educational needs nor a disability"))
    if band is None or band not in ORDINARY:
        left_open = Line(
            P_IV_2,
            say(_("Grade %(grade)s: not covered by the act, a person decides"), grade=grade or "—"),
        )
        return Reckoning((who, left_open), is_open=True)
    return Reckoning((who, *given(ORDINARY, band, settings)))


def quota(facts: Facts) -> Reckoning:
    """The quota of a case."""
    return weekly_hours(
        facts.grade,
        facts.settings,
        has_special_needs=facts.has_special_needs or facts.is_disabled,
    )


@ACT.warns(P_IV_2, _("The act covers the pupil's grade"), field="grade")
def quota_is_known(facts: Facts) -> Problem | None:
    return Problem(NOT_COVERED) if quota(facts).is_open else None


@ACT.blocks(P_IV_2, _("The plan has the hours of the quota"), field="plan")
def plan_has_the_quota(facts: Facts) -> Problem | None:
    if facts.plan is None:
        return None
    return beyond(facts.plan.lines, quota(facts), TOLERANCE.of(facts.settings))


@ACT.warns(P_IV_2, _("A difference from the quota is explained"), field="plan")
def difference_is_explained(facts: Facts) -> Problem | None:
    plan = facts.plan
    if plan is None:
        return None
    tolerance = TOLERANCE.of(facts.settings)
    return unexplained(plan.lines, quota(facts), tolerance, plan.difference_reason)


@ACT.blocks(P_IV_2, _("The authority has approved teachers and hours"), field="staff_approval")
def staff_is_approved(facts: Facts) -> Problem | None:
    approval = facts.staff_approval
    if approval is not None and approval.is_whole:
        return None
    return Problem(
        _(
            "The order on teachers and hours has no number or date of the authority's approval: "
            "send it and enter the answer"
        )
    )


@ACT.blocks(P_IV_3, _("Every subject of the plan has its teacher"), field="plan")
def subjects_have_teachers(facts: Facts) -> Found:
    return [
        Problem(
            say(_("%(subject)s has no teacher: name one"), subject=line.subject or line.key),
            rows=(line.key,),
        )
        for line in (() if facts.plan is None else facts.plan.lines)
        if not line.teacher.strip()
    ]
