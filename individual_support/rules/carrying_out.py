"""Section 4 of the act: who does what while support runs, and how it is assessed."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from individual_support.rules.act import ACT
from individual_support.rules.facts import Facts
from individual_support.rules.texts import (
    CONTENT,
    PURPOSE,
    REGIME,
    SUPPORT,
    TASKS,
    stale_years,
    subject_texts,
    too_long,
)
from individual_support.rules.vocabulary import Reason
from regulations.rules import Problem
from regulations.words import say

CARRYING_OUT = "4. Реализация ИППС"

P_4_1 = ACT.clause("4.1", "Участники реализации ИППС:", section=CARRYING_OUT)
ACT.kept_by_screen(P_4_1, "support:case", _("The participants of the case, each with their part"))

P_4_1_1 = ACT.clause(
    "4.1.1",
    "Родители/законные представители обучающихся контролируют процесс выполнения ИППС.",
    section=CARRYING_OUT,
)
ACT.kept_by_screen(
    P_4_1_1,
    "support:case",
    _("The parent sees the sheet with its marks, and ticks that it was read"),
)
ACT.kept_by_hand(
    P_4_1_1,
    Role.GUARDIAN,
    _("The parent confirms having read the sheet; for a parent without an account it is printed"),
    place="support:acquaint",
)

P_4_1_2 = ACT.clause(
    "4.1.2",
    "Учителя-предметники разрабатывают и корректируют индивидуальную образовательную "
    "программу, определяют содержание индивидуальной программы, описывают способы и приемы, "
    "посредством которых обучающийся будет осваивать содержание образования, составляют "
    "Лист индивидуального сопровождения учащегося.",
    reading=_(
        "“индивидуальная образовательная программа” is read as the same support project: the case "
        "holds it, a separate programme can be attached."
    ),
    section=CARRYING_OUT,
)
ACT.kept_by_screen(
    P_4_1_2,
    "support:sheet",
    _("Rows of a subject are edited by its teacher, the class teacher and the deputy director"),
)


@ACT.warns(P_4_1_2, _("Every subject has its teacher"), field="teacher")
def subjects_have_teachers(facts: Facts) -> Iterator[Problem]:
    for one in facts.subjects:
        if not one.teacher.strip():
            yield Problem(
                say(
                    _("%(subject)s: no teacher is assigned: assign one, or write why"),
                    subject=one.subject,
                ),
                rows=(one.key,),
            )


@ACT.warns(P_4_1_2, _("Ways and methods are described for every subject"), field="methods")
def methods_are_described(facts: Facts) -> Iterator[Problem]:
    for one in facts.subjects:
        if not one.methods.strip():
            yield Problem(
                say(
                    _("%(subject)s: ways and methods are not described: add them, or write why"),
                    subject=one.subject,
                ),
                rows=(one.key,),
            )


P_4_1_3 = ACT.clause(
    "4.1.3",
    "Специалисты психолого-педагогического сопровождения - учителя- дефектологи, "
    "учителя-логопеды, педагоги-психологи при необходимости предоставляют программу "
    "комплексного изучения психолого-педагогических особенностей ребенка, осуществляют "
    "проектирование коррекционных программ.",
    section=CARRYING_OUT,
)
ACT.kept_by_hand(
    P_4_1_3,
    Role.SPECIALIST,
    _("The specialist answers a request with a programme; only those with permission open it"),
    place="support:specialists",
)
SPECIALIST_DAYS = ACT.setting(
    P_4_1_3,
    "specialist_working_days",
    10,
    _("Within how many working days does a specialist answer a request?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=60,
)


@ACT.warns(P_4_1_3, _("Specialists have answered"), field="specialist_requests")
def specialists_have_answered(facts: Facts) -> Iterator[Problem]:
    for request in facts.specialist_requests:
        if request.answered_on is None:
            yield Problem(
                say(
                    _(
                        "%(specialist)s was asked on %(asked_on)s and has not answered: remind, "
                        "withdraw the request, or write why"
                    ),
                    specialist=request.specialist,
                    asked_on=request.asked_on,
                ),
                rows=(request.key,),
            )


P_4_1_4 = ACT.clause(
    "4.1.4",
    "По итогам промежуточной и итоговой аттестаций учащегося учителя- предметники "
    "составляют отчет об эффективности ИППС (Приложение 2), при необходимости вносят "
    "изменения в ИППС обучающегося на следующие учебные периоды.",
    reading=_(
        "The report is asked for at the end of every term of support, or after an attestation that "
        "comes earlier; the act sets no time, the school does. The reasons of Annex 2 are not the "
        "groups of cl. 1.3: both are asked. “(20__-20_ учебный год)” prints both years in full."
    ),
    section=CARRYING_OUT,
)
REPORT_DAYS = ACT.setting(
    P_4_1_4,
    "report_working_days",
    5,
    _("Within how many working days after the term is the report written?"),
    reading=_("The act sets no time."),
    at_least=1,
    at_most=60,
)


@ACT.warns(P_4_1_4, _("What was taken over from the last period is looked through"))
def taken_over_is_reviewed(facts: Facts) -> Iterator[Problem]:
    parts = {
        "purpose": PURPOSE,
        "tasks": TASKS,
        "regime": REGIME,
        "content": CONTENT,
        "support": SUPPORT,
        "grounds": _("Grounds"),
        "subjects": _("Subjects and teachers"),
    }
    for name in facts.not_reviewed:
        yield Problem(
            say(
                _(
                    "“%(part)s” stands as in the period before: look it through and tick it, or "
                    "write why it stays"
                ),
                part=parts[name],
            ),
            name,
        )


@ACT.blocks(P_4_1_4, _("There is something to assess after"), field="attestation_on")
def assessment_is_due(facts: Facts) -> Problem | None:
    attested = facts.attestation_on is not None and facts.attestation_on <= facts.today
    stage_on = facts.olympiad_stage_on
    olympiad_over = stage_on is not None and stage_on < facts.today
    term_over = facts.ends_on is not None and facts.ends_on < facts.today
    if attested or olympiad_over or term_over:
        return None
    return Problem(
        say(
            _(
                "The term goes on until %(ends_on)s and no attestation was held: enter the date of "
                "the attestation, or wait for the end of the term"
            ),
            ends_on=facts.ends_on or "—",
        )
    )


@ACT.blocks(P_4_1_4, _("Every subject has its reason and result"))
def results_are_written(facts: Facts) -> Iterator[Problem]:
    for one in facts.subjects:
        if one.reason not in tuple(Reason):
            yield Problem(
                say(_("%(subject)s: no reason is chosen: choose it"), subject=one.subject),
                "reason",
                (one.key,),
            )
        if one.reason == Reason.OTHER and not one.reason_other.strip():
            yield Problem(
                say(_("%(subject)s: the reason is not named: write it"), subject=one.subject),
                "reason_other",
                (one.key,),
            )
        if not one.result.strip():
            yield Problem(
                say(_("%(subject)s: the result is empty: write it"), subject=one.subject),
                "result",
                (one.key,),
            )


@ACT.blocks(P_4_1_4, _("The texts of the report fit its form"))
def report_texts_fit(facts: Facts) -> Iterator[Problem]:
    yield from too_long(subject_texts(facts))


@ACT.warns(P_4_1_4, _("No other school year is named in the report"))
def report_years_are_current(facts: Facts) -> Iterator[Problem]:
    yield from stale_years(subject_texts(facts), facts)
