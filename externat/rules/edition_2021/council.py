"""Section I of the edition of 2021, I.11 and I.12: what the pedagogical council decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.general import ALL_YEAR, SECTION
from externat.rules.facts import Facts
from externat.rules.levels import level_of_result
from externat.rules.parts import Result
from externat.rules.vocabulary import Assessment, Circumstance, Decision, Level
from regulations.rules import Problem
from regulations.words import Worded, say

P_I_11 = ACT.clause(
    "I.11",
    "За результатами річного оцінювання та/або атестації здобувача освіти педагогічна рада "
    "закладу освіти може прийняти одне з таких рішень:"
    "\n1) про продовження здобуття освіти за індивідуальною формою - у разі встановлення рівня "
    "результатів навчання здобувача освіти не нижче середнього;"
    "\n2) про переведення здобувача освіти на інституційну форму здобуття освіти - у разі "
    "встановлення початкового рівня результатів навчання або непроходження здобувачем освіти "
    "річного оцінювання та/або атестації без поважних причин з одного або кількох навчальних "
    "предметів (інтегрованих курсів) (переведення здійснюється на одну з інституційних форм "
    "здобуття освіти, обрану повнолітнім здобувачем освіти або одним з батьків, інших законних "
    "представників)."
    "\nПідпункт 2 цього пункту не застосовується до здобувачів освіти, які із поважних причин "
    "(стан здоров'я, збройний конфлікт, проживання (перебування) за кордоном, на "
    "неконтрольованій території або на території населених пунктів на лінії зіткнення, "
    "території, на якій встановлено режим надзвичайної ситуації або режим надзвичайного стану "
    "тощо) не можуть відвідувати навчальні заняття в закладі освіти.",
    reading=_(
        "One subject at the initial level, or one missed without a valid reason, is enough for "
        "the second decision. Who is exempt from it has none of the two left where a subject is "
        "initial or missed, and so has a learner who missed a subject for a valid reason: there "
        "the council decides freely and writes down why."
    ),
    section=SECTION,
)
P_I_11.words("з одного або кількох навчальних предметів")
EXEMPT = ALL_YEAR | {Circumstance.HEALTH, Circumstance.CONFLICT, Circumstance.OBSTACLE}
"""“тощо”: another obstacle counts too."""


class Outcome(Worded):
    """What the clause makes of the results."""

    CONTINUE = "continue", _("The individual form may go on")
    TRANSFER = "transfer", _("Transfer to an institutional form")
    DISCRETION = "discretion", _("The act leaves it open: the council decides and says why")
    UNKNOWN = "unknown", _("There are no annual results yet")


JUDGED = frozenset({Assessment.ANNUAL, Assessment.ATTESTATION})


def outcome(results: Iterable[Result], *, is_exempt: bool) -> Outcome:
    """The council's way after the annual assessment and the attestation."""
    judged = [one for one in results if one.kind in JUDGED]
    if not judged:
        return Outcome.UNKNOWN
    levels = [level_of_result(one) for one in judged if not one.is_missed]
    if None in levels:
        return Outcome.UNKNOWN
    missed = [one for one in judged if one.is_missed]
    failed = Level.INITIAL in levels or any(not one.reason_is_valid for one in missed)
    if failed:
        return Outcome.DISCRETION if is_exempt else Outcome.TRANSFER
    return Outcome.DISCRETION if missed else Outcome.CONTINUE


def is_exempt(facts: Facts) -> bool:
    """Whether valid reasons keep the learner from attending school."""
    return bool(facts.circumstances & EXEMPT)


def outcome_of(facts: Facts) -> Outcome:
    """The council's way in this case."""
    return outcome(facts.results, is_exempt=is_exempt(facts))


@ACT.blocks(P_I_11, _("The council has the results"), field="results")
def results_are_there(facts: Facts) -> Problem | None:
    if outcome_of(facts) is not Outcome.UNKNOWN:
        return None
    return Problem(_("There are no annual results, or one has no mark: enter them first"))


@ACT.blocks(P_I_11, _("The council's decision is in its minutes"), field="decision")
def decision_is_recorded(facts: Facts) -> Iterator[Problem]:
    decided = facts.decided
    if decided is None or decided.decision not in tuple(Decision):
        yield Problem(_("What the council decided is not entered: choose it"))
        return
    if decided.minutes is None or not decided.minutes.is_whole:
        yield Problem(
            _("The council's minutes have no number or date: enter them"), "decision_minutes"
        )


@ACT.blocks(P_I_11, _("The council decided that the form goes on"), field="decision")
def decides_to_continue(facts: Facts) -> Problem | None:
    return _not_decided(facts, Decision.CONTINUE)


@ACT.blocks(P_I_11, _("The council decided on a transfer"), field="decision")
def decides_to_transfer(facts: Facts) -> Problem | None:
    return _not_decided(facts, Decision.TRANSFER)


def _not_decided(facts: Facts, decision: Decision) -> Problem | None:
    if facts.decided is None or facts.decided.decision == decision:
        return None
    return Problem(
        say(
            _("The decision entered is “%(entered)s”: take the step that records it"),
            entered=Decision.named(facts.decided.decision),
        )
    )


@ACT.blocks(P_I_11, _("The decision is one that the results allow"), field="decision")
def decision_fits_results(facts: Facts) -> Problem | None:
    decided, way = facts.decided, outcome_of(facts)
    if decided is None:
        return None
    exempt = is_exempt(facts)
    if decided.decision == Decision.TRANSFER and exempt:
        return Problem(
            _(
                "The learner cannot attend school for a valid reason, a transfer is not made: "
                "continue, or put off the assessment"
            )
        )
    if way is Outcome.CONTINUE and decided.decision == Decision.TRANSFER:
        return Problem(
            _("Every subject is at the medium level or above, there is no ground for a transfer")
        )
    if way is Outcome.TRANSFER and decided.decision == Decision.CONTINUE:
        return Problem(
            say(
                _(
                    "At the initial level or missed without a valid reason: %(subjects)s. The "
                    "form may not go on: transfer, or mark what exempts"
                ),
                subjects=failed_subjects(facts.results),
            )
        )
    return None


def failed_subjects(results: Iterable[Result]) -> list[str]:
    """The subjects that lead to a transfer."""
    return [
        one.subject
        for one in results
        if one.kind in JUDGED
        and (
            (one.is_missed and not one.reason_is_valid)
            or (not one.is_missed and level_of_result(one) is Level.INITIAL)
        )
    ]


@ACT.blocks(P_I_11, _("A free decision is reasoned"), field="decision_reasons")
def discretion_is_reasoned(facts: Facts) -> Problem | None:
    decided = facts.decided
    if decided is None or outcome_of(facts) is not Outcome.DISCRETION or decided.reasons.strip():
        return None
    return Problem(
        _("The act leaves this decision to the council: write the reasons of the minutes")
    )


@ACT.blocks(P_I_11, _("The family chose the form to go to"), field="chosen_form")
def next_form_is_chosen(facts: Facts) -> Problem | None:
    decided = facts.decided
    if decided is None or decided.decision != Decision.TRANSFER or decided.chosen_form.strip():
        return None
    return Problem(
        _("The institutional form that the adult learner or a parent chose is empty: enter it")
    )


P_I_12 = ACT.clause(
    "I.12",
    "Видача документів про освіту встановленого зразка, у тому числі з відзнакою, та відзначення "
    "успіхів здобувачів освіти за індивідуальною формою (нагородження похвальними листами, "
    "грамотами тощо) здійснюється відповідно до законодавства.",
    section=SECTION,
)
