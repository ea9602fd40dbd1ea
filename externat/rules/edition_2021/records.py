"""Section II of the edition of 2021, II.4 and II.5: level without papers, and the combination."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.externs import SECTION
from externat.rules.facts import Facts
from externat.rules.parts import Commission, Protocol
from externat.rules.vocabulary import ExternGround
from regulations.rules import Problem

P_II_4 = ACT.clause(
    "II.4",
    "Зарахування особи, яка не має документів (копій документів), що підтверджують наявність "
    "попередньо здобутого рівня освіти або результатів оцінювання, здійснюється після оцінювання "
    "її результатів навчання за певний клас (рівень повної загальної середньої освіти). "
    "Оцінювання проводить заклад освіти, в якому організовується екстернат, на підставі заяви (за "
    "формою згідно з додатком 1 до цього Положення) особи, яка подавала заяву про зарахування "
    "(переведення) на екстернат."
    "\nДля проведення оцінювання наказом керівника закладу освіти створюється комісія, "
    "затверджується її склад (голова та члени комісії), а також графік проведення оцінювання та "
    "перелік завдань з навчальних предметів. Протокол оцінювання результатів навчання "
    "складається за формою згідно з додатком 2 до цього Положення (далі - протокол оцінювання).",
    reading=_(
        "Who signs the protocol is not said: chair and members do. The forms of annexes 1 and 2 "
        "are not in the text: the school's own are printed."
    ),
    section=SECTION,
)
P_II_4.words("(голова та члени комісії)")


def faults_of(commission: Commission | None) -> Iterator[Problem]:
    """What the commission still lacks: chair, members, schedule, tasks."""
    if commission is None:
        yield Problem(_("There is no commission: the head appoints it by an order"))
        return
    if not commission.chair.strip():
        yield Problem(_("The commission has no chair: name one"))
    members = {name.strip() for name in commission.members if name.strip()}
    if not members - {commission.chair.strip()}:
        yield Problem(_("The commission has no member besides its chair: name one"))
    if not commission.schedule_approved:
        yield Problem(_("The schedule of the assessment is not approved: approve it by the order"))
    if not commission.tasks_approved:
        yield Problem(_("The list of tasks is not approved: approve it by the order"))


def faults_of_order(commission: Commission | None) -> Iterator[Problem]:
    """A problem where the head has not appointed the commission yet."""
    if commission is None or commission.order is None or not commission.order.is_whole:
        yield Problem(_("The commission is not appointed: the head issues the order on it"))


def faults_of_protocol(protocol: Protocol | None) -> Iterator[Problem]:
    """What the protocol still lacks: number, date, signatures."""
    if protocol is None or protocol.act is None or not protocol.act.is_whole:
        yield Problem(_("The protocol of assessment has no number or date: write it"))
    elif not (protocol.signed_by_chair and protocol.signed_by_members):
        yield Problem(_("The protocol is not signed by the chair and the members: have it signed"))


@ACT.blocks(P_II_4, _("Only an extern's level is determined"), field="lacks_records")
def level_is_to_be_determined(facts: Facts) -> Problem | None:
    if facts.is_extern and facts.lacks_records:
        return None
    return Problem(
        _("The level is determined for an extern without papers on level or results: mark that")
    )


@ACT.blocks(P_II_4, _("The commission for the level is whole"), field="level_commission")
def level_commission_is_whole(facts: Facts) -> Iterator[Problem]:
    if facts.is_extern and facts.lacks_records:
        yield from faults_of(facts.level_commission)


@ACT.blocks(P_II_4, _("The level has results"), field="level_results")
def level_results_are_entered(facts: Facts) -> Problem | None:
    entered = [one for one in facts.level_results if one.mark is not None or one.level]
    if entered and len(entered) == len(facts.level_results):
        return None
    return Problem(_("The assessment of the level has rows without a result: enter each"))


@ACT.blocks(P_II_4, _("Without papers, the level is determined first"), field="level_protocol")
def level_is_determined(facts: Facts) -> Iterator[Problem]:
    if facts.is_extern and facts.lacks_records:
        yield from faults_of_protocol(facts.level_protocol)


P_II_5 = ACT.clause(
    "II.5",
    "Для осіб, які бажають самостійно опанувати зміст окремих навчальних предметів (відповідно до "
    "підпункту 6 пункту 1 цього розділу), екстернат може організовуватися в поєднанні з однією з "
    "інституційних форм, сімейною (домашньою) формою, педагогічним патронажем. Таке поєднання "
    "здійснюється без переведення здобувача освіти на екстернат, на підставі особистої заяви "
    "повнолітнього здобувача освіти або одного з батьків, інших законних представників (за формою "
    "згідно з додатком 3 до цього Положення)."
    "\nУ такому випадку проведення річного оцінювання з навчальних предметів, які опановувалися "
    "за екстернатом, здійснюється в порядку, визначеному пунктом 4 цього розділу.",
    reading=_(
        "No order of transfer is made: the learner stays on the form beside it. The form of annex "
        "3 is not in the text: the school's own is printed."
    ),
    section=SECTION,
)
P_II_5.words("Таке поєднання здійснюється без переведення здобувача освіти на екстернат")


@ACT.blocks(P_II_5, _("A combination is for single subjects"), field="ground")
def combination_has_its_ground(facts: Facts) -> Iterator[Problem]:
    if not facts.is_combination:
        return
    if not facts.is_extern or facts.ground != ExternGround.SUBJECTS:
        yield Problem(
            _("Externat goes together with another form on the sixth ground alone: choose it")
        )
    if facts.is_transfer:
        yield Problem(
            _("A combination is made without a transfer: take the mark of a transfer away"),
            "is_transfer",
        )


@ACT.blocks(P_II_5, _("The case is a combination"), field="is_combination")
def is_a_combination(facts: Facts) -> Problem | None:
    if facts.is_combination:
        return None
    return Problem(_("This case is an enrolment or a transfer: the head issues an order on it"))


@ACT.blocks(P_II_5, _("The case is no combination"), field="is_combination")
def is_no_combination(facts: Facts) -> Problem | None:
    if not facts.is_combination:
        return None
    return Problem(_("A combination needs no order of enrolment or transfer: begin it at once"))
