"""Section III of the edition of 2016, III.4–III.7: treatment, journals, the end of the term."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2016.act import ACT
from externat.rules.edition_2016.teaching import SECTION
from externat.rules.facts import Facts
from externat.rules.periods import days_after
from externat.rules.vocabulary import Ground2016
from regulations.rules import Problem
from regulations.words import say

P_III_4 = ACT.clause(
    "III.4",
    "Індивідуальна форма навчання для учнів, яким необхідно пройти медичне лікування у закладі "
    "охорони здоров’я більше одного місяця, організовується при найближчому за розташуванням до "
    "місця медичного лікування навчальному закладі, визначеному відповідним органом управління "
    "освітою, і починається не раніше 3 днів після того, як хворий влаштувався до закладу охорони "
    "здоров'я. За наявності у такому навчальному закладі групи учнів, які проходять медичне "
    "лікування, у складі 5 і більше осіб навчання може здійснюватися за груповою формою (за "
    "потреби протягом навчального року). Контингент таких учнів ураховується в статистичних "
    "звітах тих загальноосвітніх навчальних закладів, де вони навчаються постійно та не "
    "відраховуються зі складу учнів навчального закладу, до якого вони зараховані. Результати "
    "виконання індивідуального навчального плану та програм, досягнення учнів у навчанні "
    "вказуються у довідці (додаток 2), підписаній керівником навчального закладу, який "
    "організовує індивідуальну форму навчання.",
    reading=_(
        "“не раніше 3 днів після”: admitted on 1 October, taught from 4 October on, in calendar "
        "days. A group is allowed from five on, not demanded. The form of annex 2 is not in the "
        "text: the school's own report is printed, one for the pupil's school and one to keep."
    ),
    section=SECTION,
)
START_DAYS = P_III_4.figure(
    "не раніше 3 днів",
    3,
    key="treatment_start_days",
    label=_("How many days after the admission may teaching begin?"),
    at_most=30,
)
GROUP_LEAST = P_III_4.figure(
    "5 і більше осіб",
    5,
    key="treatment_group_least",
    label=_("From how many pupils under treatment on may a group be taught?"),
    at_least=2,
    at_most=30,
)


def earliest_lesson(facts: Facts) -> date | None:
    """The first day of teaching after the admission; None without a treatment."""
    stay = facts.treatment
    if facts.ground != Ground2016.TREATMENT or stay is None or stay.admitted_on is None:
        return None
    return days_after(stay.admitted_on, START_DAYS.of(facts.settings))


@ACT.blocks(P_III_4, _("Teaching begins after the first days of the treatment"), field="starts_on")
def treatment_has_begun(facts: Facts) -> Problem | None:
    earliest = earliest_lesson(facts)
    if earliest is None or facts.starts_on is None or facts.starts_on >= earliest:
        return None
    return Problem(
        say(
            _("Teaching begins on %(day)s, after this admission from %(first)s on: move it"),
            day=facts.starts_on,
            first=earliest,
        )
    )


@ACT.blocks(P_III_4, _("The authority has named the nearest school"), field="school_named")
def school_is_named(facts: Facts) -> Problem | None:
    if facts.ground != Ground2016.TREATMENT:
        return None
    named = facts.treatment.school_named if facts.treatment else None
    if named is not None and named.is_whole:
        return None
    return Problem(
        _("How the authority named this school is empty: enter number and date of its decision")
    )


@ACT.blocks(P_III_4, _("A group under treatment has its size"), field="group_size")
def group_is_large_enough(facts: Facts) -> Problem | None:
    stay, plan = facts.treatment, facts.plan
    if facts.ground != Ground2016.TREATMENT or stay is None or plan is None:
        return None
    least = GROUP_LEAST.of(facts.settings)
    if stay.group_size >= least or not any(line.group_hours for line in plan.lines):
        return None
    return Problem(
        say(
            _(
                "The plan has group hours; under treatment in this school: %(size)s, a group has "
                "at least %(least)s. Teach individually"
            ),
            size=stay.group_size,
            least=least,
        )
    )


@ACT.blocks(P_III_4, _("A report is due for a pupil under treatment"), field="ground")
def report_is_due(facts: Facts) -> Problem | None:
    if facts.ground == Ground2016.TREATMENT:
        return None
    return Problem(_("The report is for the school of a pupil under treatment, this one is not"))


@ACT.blocks(P_III_4, _("The report on the plan is signed by the head"), field="report_signed_on")
def report_is_signed(facts: Facts) -> Problem | None:
    if facts.ground != Ground2016.TREATMENT:
        return None
    if facts.treatment is not None and facts.treatment.report_signed_on is not None:
        return None
    return Problem(_("The report on the plan carried out is not signed: issue it to the school"))


P_III_5 = ACT.clause(
    "III.5",
    "Виконання індивідуального навчального плану та програм, навчальні досягнення учнів "
    "фіксуються в окремих журналах.",
    section=SECTION,
)


@ACT.blocks(P_III_5, _("A separate journal is kept"), field="keeps_separate_journal")
def journal_is_separate(facts: Facts) -> Problem | None:
    if facts.keeps_separate_journal:
        return None
    return Problem(_("No separate journal is opened for this pupil: open it"))


P_III_6 = ACT.clause(
    "III.6",
    "Після закінчення строку індивідуальної форми навчання учень може продовжувати заняття у "
    "навчальному закладі, учнем якого він є, на загальних підставах.",
    reading=_("From the day after the last day of the term."),
    section=SECTION,
)


@ACT.blocks(P_III_6, _("The term of the individual form is over"), field="ends_on")
def term_is_over(facts: Facts) -> Problem | None:
    if facts.ends_on is not None and facts.ends_on < facts.today:
        return None
    return Problem(
        say(
            _("The individual form goes on until %(day)s: the pupil returns the day after"),
            day=facts.ends_on or "—",
        )
    )


@ACT.blocks(P_III_6, _("The term has its last day"), field="ends_on")
def term_has_an_end(facts: Facts) -> Iterator[Problem]:
    if facts.ends_on is None:
        yield Problem(_("The last day of the individual form is empty: enter it"))
    elif facts.starts_on is not None and facts.ends_on < facts.starts_on:
        yield Problem(
            say(
                _("The term ends on %(last)s, before it begins on %(first)s: mend the dates"),
                last=facts.ends_on,
                first=facts.starts_on,
            )
        )


P_III_7 = ACT.clause(
    "III.7",
    "Інструктивно-методичне забезпечення індивідуальної форми навчання здійснює Міністерство "
    "освіти і науки України, а контроль за його організацією покладається на відповідні органи "
    "управління освітою.",
    section=SECTION,
)
ACT.not_ours(P_III_7, _("Binds the ministry and the education authority"))
