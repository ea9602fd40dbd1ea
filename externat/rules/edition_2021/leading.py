"""Section I of the edition of 2021, I.6–I.9: acquaintance, the individual plan and its signing."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.general import SECTION, UNSAFE
from externat.rules.facts import Facts
from externat.rules.plan_sums import unfinished_lines
from externat.rules.vocabulary import Channel, Circumstance
from regulations.rules import Found, Problem

SCANNED_PLAN = UNSAFE | {Circumstance.QUARANTINE, Circumstance.OBSTACLE}

P_I_6 = ACT.clause(
    "I.6",
    "Облік здобувачів освіти за індивідуальною формою здійснюється відповідно до Порядку ведення "
    "обліку дітей дошкільного, шкільного віку та учнів, затвердженого постановою Кабінету "
    "Міністрів України від 13 вересня 2017 року № 684.",
    reading=_("The order No 684 has been changed since: the record is kept through АІКОМ."),
    section=SECTION,
)
ACT.kept_by_screen(P_I_6, "individual:aikom", _("The list of orders in the columns of АІКОМ"))

P_I_7 = ACT.clause(
    "I.7",
    "Керівник гімназії забезпечує реалізацію індивідуальної освітньої траєкторії здобувачів "
    "освіти шляхом:"
    "\nрозроблення індивідуальних навчальних планів та індивідуальних програм розвитку (у разі "
    "потреби);"
    "\nорганізації та проведення консультацій (у разі потреби) та оцінювання результатів навчання "
    "здобувачів освіти (далі - оцінювання);"
    "\nнадання доступу здобувачам освіти до безоплатного користування підручниками, навчальними "
    "посібниками та іншою літературою бібліотечного фонду, навчальною, науковою, виробничою, "
    "культурною, спортивною інфраструктурою закладу освіти тощо."
    "\nКерівник закладу освіти здійснює контроль за виконанням педагогічними працівниками та "
    "здобувачами освіти індивідуальних навчальних планів, індивідуальних програм розвитку."
    "\nКерівник закладу освіти ознайомлює здобувачів освіти, їх батьків, інших законних "
    "представників (одного з них) із порядком організації відповідної індивідуальної форми "
    "здобуття освіти (у тому числі з порядком і періодичністю оцінювання), визначеним цим "
    "Положенням та іншими актами законодавства у сфері загальної середньої освіти.",
    section=SECTION,
)


@ACT.blocks(P_I_7, _("The family is acquainted with the procedure"), field="acquainted_on")
def family_is_acquainted(facts: Facts) -> Problem | None:
    if facts.acquainted_on is not None and facts.acquainted_on <= facts.today:
        return None
    return Problem(
        _(
            "The sheet of acquaintance with the form and the times of assessment is not signed: "
            "have it signed and enter the day"
        )
    )


P_I_8 = ACT.clause(
    "I.8",
    "Індивідуальний навчальний план розробляється у порядку, визначеному Законом України «Про "
    "повну загальну середню освіту»."
    "\nБатьки, інші законні представники здобувачів освіти, які проживають на неконтрольованій "
    "території або території населених пунктів на лінії зіткнення, території, на якій "
    "встановлено режим надзвичайної ситуації або режим надзвичайного стану, карантин, а також у "
    "разі настання інших обставин, які об'єктивно унеможливають відвідування закладу освіти, "
    "можуть надіслати скановану копію підписаного ними індивідуального навчального плану "
    "будь-якими засобами зв'язку (факсом, електронною поштою тощо)."
    "\nІндивідуальним навчальним планом можуть визначатися форми та засоби оцінювання.",
    reading=_(
        "By the law on general secondary education the plan is made by the teachers with the "
        "family, endorsed by the council, approved by the head and signed by the parents; quoted "
        "from memory, so the council's part is the school's setting. A scan of the signed plan is "
        "taken where the clause allows it, an online signature everywhere."
    ),
    section=SECTION,
)
COUNCIL_ENDORSES = ACT.setting(
    P_I_8,
    "plan_needs_council",
    True,
    _("Does the pedagogical council endorse the individual plan?"),
    reading=_("The clause refers to the law; check its article 14."),
)


@ACT.blocks(P_I_8, _("There is a plan to sign"), field="plan")
def plan_is_written(facts: Facts) -> Problem | None:
    if facts.plan is not None and facts.plan.lines:
        return None
    return Problem(_("The individual plan has no subjects: write it"))


@ACT.blocks(P_I_8, _("The plan is signed and approved"), field="plan")
def plan_is_approved(facts: Facts) -> Iterator[Problem]:
    plan = facts.plan
    if plan is None:
        return
    if plan.signed_by_teachers_on is None:
        yield Problem(_("The plan is not signed by the teachers who made it: have it signed"))
    if plan.signed_by_family_on is None:
        yield Problem(
            _("The plan is not signed by the parents or the adult learner: have it signed")
        )
    if plan.approved_on is None:
        yield Problem(
            _("The head has not approved the plan: enter the day of the approval"), "plan_approved"
        )


@ACT.blocks(P_I_8, _("The council has endorsed the plan"), field="plan_council")
def plan_is_endorsed(facts: Facts) -> Problem | None:
    plan = facts.plan
    if plan is None or not COUNCIL_ENDORSES.of(facts.settings):
        return None
    if plan.council is not None and plan.council.is_whole:
        return None
    return Problem(
        _("The council's minutes that endorse the plan have no number or date: enter them")
    )


@ACT.blocks(P_I_8, _("The plan names subjects, sequence and hours"), field="plan")
def plan_lines_are_whole(facts: Facts) -> Found:
    if facts.plan is None:
        return None
    return unfinished_lines(facts.plan.lines, with_hours=facts.is_patronage)


@ACT.blocks(P_I_8, _("A scan of the plan is taken where the act allows it"), field="plan_channel")
def plan_may_be_scanned(facts: Facts) -> Problem | None:
    plan = facts.plan
    if plan is None or plan.family_channel != Channel.SCAN or facts.circumstances & SCANNED_PLAN:
        return None
    return Problem(
        _(
            "The plan came as a scan, and no circumstance of the clause is marked: take the "
            "original or an online signature, or mark what keeps the family away"
        )
    )


P_I_9 = ACT.clause(
    "I.9",
    "До розроблення індивідуального навчального плану, індивідуальної програми розвитку для осіб "
    "з особливими освітніми потребами, які здобувають освіту за індивідуальною формою, можуть "
    "залучатися фахівці, які відповідно до законодавства забезпечують психолого-педагогічний "
    "супровід таких осіб.",
    reading=_("“можуть залучатися”: the school says why nobody took part."),
    section=SECTION,
)


@ACT.warns(P_I_9, _("Specialists take part in a plan for special needs"), field="specialists")
def specialists_take_part(facts: Facts) -> Problem | None:
    if not facts.has_special_needs or facts.plan is None or facts.plan.specialists_joined:
        return None
    return Problem(
        _("No specialist took part in the plan of a learner with special needs: ask, or say why")
    )
