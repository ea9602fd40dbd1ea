"""Section I of the edition of 2021, I.10: assessment in every form."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.general import SECTION
from externat.rules.facts import Facts
from externat.rules.levels import HIGHEST, LOWEST, level_of_result
from externat.rules.vocabulary import Goal
from regulations.rules import Problem
from regulations.words import say

P_I_10 = ACT.clause(
    "I.10",
    "При організації індивідуальної форми здобуття освіти оцінювання, у тому числі атестація, "
    "здійснюється відповідно до законодавства у сфері загальної середньої освіти та особливостей, "
    "визначених цим Положенням."
    "\nДля здобувачів освіти за індивідуальною формою оцінювання може відбуватися разом з іншими "
    "здобувачами освіти відповідного класу за розкладом, визначеним закладом освіти, або окремо "
    "від них."
    "\nЗаклад освіти забезпечує ознайомлення здобувачів освіти з переліком питань, за якими "
    "здійснюється оцінювання."
    "\nЗасоби оцінювання визначає педагогічний працівник з урахуванням змісту індивідуального "
    "навчального плану (за його наявності)."
    "\nЗавдання для оцінювання складає заклад освіти з урахуванням очікуваних результатів "
    "навчання (відповідно до освітньої програми та навчальних програм з окремих навчальних "
    "предметів (інтегрованих курсів) (далі - навчальні предмети), а також особливостей "
    "засвоєння освітньої програми, визначених індивідуальним навчальним планом (за його "
    "наявності)."
    "\nРезультати оцінювання фіксуються в окремому журналі або у класному журналі, що містить "
    "розділ/додаток для обліку навчальних занять та оцінювання при організації індивідуальної "
    "форми здобуття освіти (крім результатів оцінювання, що проводиться у випадку, зазначеному "
    "в підпункті 2 пункту 2 розділу II цього Положення)."
    "\nРезультати оцінювання та рекомендації батькам, іншим законним представникам щодо "
    "організації подальшого навчання зазначаються у свідоцтві досягнень.",
    reading=_(
        "The list of questions is shown before the first assessment. Results stand in a separate "
        "journal or in a part of the class journal; of an extern who is only assessed, in the "
        "protocol alone. The scale of twelve is a norm of other acts."
    ),
    section=SECTION,
)


LEVEL_GRADES = ACT.setting(
    P_I_10,
    "grades_with_levels",
    ("1", "2", "3", "4"),
    _("In which grades are results levels, with a mark not demanded?"),
    reading=_("By the standards of primary education; elsewhere the scale of twelve."),
    choices=[(str(grade), str(grade)) for grade in range(1, 13)],
)


@ACT.blocks(P_I_10, _("The list of questions was shown before"), field="questions_shown_on")
def questions_were_shown(facts: Facts) -> Problem | None:
    shown = facts.questions_shown_on
    if shown is None:
        return Problem(
            _("The list of questions was not shown to the learner: show it and enter the day")
        )
    days = [result.held_on for result in facts.results if result.held_on is not None]
    if not days or shown <= min(days):
        return None
    return Problem(
        say(
            _("The questions were shown on %(shown)s, after an assessment of %(day)s: mend it"),
            shown=shown,
            day=min(days),
        )
    )


def has_journal(facts: Facts) -> bool:
    """Whether results go into a journal: not for an extern who is only assessed."""
    return not (facts.is_extern and facts.goal == Goal.ASSESSMENT)


@ACT.blocks(P_I_10, _("Results have their journal"), field="keeps_separate_journal")
def journal_is_kept(facts: Facts) -> Problem | None:
    if not has_journal(facts) or facts.keeps_separate_journal:
        return None
    return Problem(
        _("No separate journal, nor a part of the class journal, is opened for results: open it")
    )


@ACT.blocks(P_I_10, _("Every result is a mark of the scale, or a level"), field="results")
def results_are_whole(facts: Facts) -> Iterator[Problem]:
    level_is_enough = str(facts.grade) in LEVEL_GRADES.of(facts.settings)
    for result in facts.results:
        has_mark = result.mark is not None and LOWEST <= result.mark <= HIGHEST
        has_level = level_is_enough and result.mark is None and level_of_result(result) is not None
        if result.is_missed or has_mark or has_level:
            continue
        yield Problem(
            say(
                _("%(subject)s has no mark of 1 to 12 and no level: enter the result")
                if level_is_enough
                else _("%(subject)s has no mark of 1 to 12: enter it"),
                subject=result.subject,
            ),
            rows=(result.key,),
        )


@ACT.blocks(P_I_10, _("The certificate has recommendations"), field="advice")
def advice_is_written(facts: Facts) -> Problem | None:
    if not has_journal(facts) or facts.advice.strip():
        return None
    return Problem(_("The recommendations to the parents on further study are empty: write them"))
