"""Section I of the edition of 2016: what the form is, on what ground and for whom."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.applying import missing_application, wrong_applicant
from externat.rules.edition_2016.act import ACT
from externat.rules.facts import Facts
from externat.rules.periods import month_after
from externat.rules.vocabulary import Ground2016
from regulations.rules import Problem
from regulations.words import say

SECTION = "I. Загальні положення"
SHOWN = _("The act's own page")

P_I_1 = ACT.clause(
    "I.1",
    "Це Положення визначає порядок зарахування осіб на індивідуальну форму навчання та "
    "організації індивідуальної форми навчання для забезпечення права на здобуття повної "
    "загальної середньої освіти стосовно осіб, щодо яких може запроваджуватися індивідуальна "
    "форма навчання, а також осіб, щодо яких неможливо забезпечити навчально-виховний процес у "
    "загальноосвітньому навчальному закладі за груповою формою навчання, а також порядок оплати "
    "праці педагогічних працівників за проведення індивідуальної форми навчання.",
    section=SECTION,
)
ACT.kept_by_screen(P_I_1, "act", SHOWN)

P_I_2 = ACT.clause(
    "I.2",
    "У цьому Положенні термін вживається в такому значенні:"
    "\nіндивідуальна форма навчання – спосіб організації навчальної діяльності, який регулюється "
    "певним, наперед визначеним розпорядком, забезпечується педагогічними працівниками та "
    "організовується для забезпечення права громадян на здобуття повної загальної середньої "
    "освіти."
    "\nІнші терміни вживаються у значеннях, що визначені Законами України «Про освіту», «Про "
    "повну загальну середню освіту».",
    section=SECTION,
)
ACT.kept_by_screen(P_I_2, "act", SHOWN)

P_I_3 = ACT.clause(
    "I.3",
    "Індивідуальна форма навчання в системі загальної середньої освіти є однією із форм "
    "організації навчально-виховного процесу для забезпечення права осіб на здобуття повної "
    "загальної середньої освіти в загальноосвітніх навчальних закладах усіх типів і форм "
    "власності (далі – навчальні заклади).",
    section=SECTION,
)
ACT.kept_by_screen(P_I_3, "act", SHOWN)

P_I_4 = ACT.clause(
    "I.4",
    "Учні, які здобувають освіту за індивідуальною формою навчання, є учасниками "
    "навчально-виховного процесу. Їх права та обов’язки визначаються Законами України «Про "
    "освіту», «Про повну загальну середню освіту» та іншими нормативно-правовими актами у сфері "
    "освіти.",
    section=SECTION,
)
ACT.kept_by_screen(P_I_4, "act", SHOWN)

P_I_5 = ACT.clause(
    "I.5",
    "Підставою для організації індивідуальної форми навчання є:"
    "\nзаява одного з батьків або їх законних представників (для повнолітніх – їх особиста заява) "
    "про зарахування на індивідуальну форму навчання, зразок якої наведено у додатку 1 до цього "
    "Положення;"
    "\nнаказ керівника навчального закладу;"
    "\nпогодження відповідного органу управління освітою.",
    reading=_(
        "Three grounds together: the application, the head's order and the approval of the "
        "education authority, which comes before the order. The form of annex 1 is not in the "
        "text: the school's own is printed."
    ),
    section=SECTION,
)
FULL_AGE = ACT.setting(
    P_I_5,
    "full_age",
    18,
    _("From what age does the learner apply in person?"),
    reading=_("The text says “повнолітні” and names no age; the Civil Code does: 18."),
    at_least=14,
    at_most=21,
)
DECIDE_DAYS = ACT.setting(
    P_I_5,
    "decide_days",
    5,
    _("Within how many working days does the school answer an application?"),
    reading=_("The text names no term; the school sets its own."),
    at_least=1,
    at_most=30,
)


@ACT.blocks(P_I_5, _("There is an application"))
def application_is_made(facts: Facts) -> Iterator[Problem]:
    return missing_application(facts)


@ACT.blocks(P_I_5, _("Who may apply has applied"))
def applicant_may_apply(facts: Facts) -> Problem | None:
    return wrong_applicant(facts, FULL_AGE.of(facts.settings))


@ACT.blocks(P_I_5, _("The education authority has approved"), field="enrolment_approval")
def authority_has_approved(facts: Facts) -> Problem | None:
    approval = facts.enrolment_approval
    if approval is not None and approval.is_whole:
        return None
    return Problem(
        _(
            "The approval of the education authority has no number or date: send it the petition "
            "and enter its answer"
        )
    )


P_I_6 = ACT.clause(
    "I.6",
    "Індивідуальна форма навчання може запроваджуватися для осіб, які:"
    "\nза станом здоров’я (у тому числі особи з особливими освітніми потребами, з інвалідністю та "
    "ті, яким необхідно пройти медичне лікування в закладі охорони здоров'я більше одного "
    "місяця) не можуть відвідувати навчальний заклад;"
    "\nпроживають у селах і селищах (коли кількість учнів у класі становить менше 5 осіб);"
    "\nпроживають у зоні збройного конфлікту, на тимчасово окупованій території України або у "
    "населених пунктах, на території яких органи державної влади тимчасово не здійснюють або "
    "здійснюють не в повному обсязі свої повноваження тощо, та надзвичайних ситуацій природного "
    "або техногенного характеру (з використанням дистанційної форми навчання) відповідно до "
    "Закону України «Про забезпечення прав і свобод громадян та правовий режим на тимчасово "
    "окупованій території України»;"
    "\nє іноземцями або особами без громадянства (діти-біженці, діти, чиї батьки подали заяви про "
    "визнання біженцями або особами, які потребують додаткового чи тимчасового захисту, діти "
    "іноземців та осіб без громадянства, які утримуються в пунктах тимчасового перебування "
    "іноземців та осіб без громадянства).",
    reading=_(
        "Health has four cases: the state itself, a treatment of more than a month, special "
        "needs, disability. “більше одного місяця”: the treatment goes on after the same day of "
        "the next month. A paragraph was excluded in 2017."
    ),
    section=SECTION,
)
SMALL_CLASS = P_I_6.figure(
    "менше 5 осіб",
    5,
    key="small_class_below",
    label=_("A class of fewer than how many pupils is small?"),
    at_least=2,
    at_most=30,
)
P_I_6.words("більше одного місяця")
P_I_6.words("з використанням дистанційної форми навчання")


@ACT.blocks(P_I_6, _("The ground is one of the act"), field="ground")
def ground_is_of_the_act(facts: Facts) -> Problem | None:
    if facts.ground in tuple(Ground2016):
        return None
    return Problem(
        say(
            _("The ground is not chosen: choose one of %(grounds)s"),
            grounds=[ground.label for ground in Ground2016],
        )
    )


@ACT.blocks(P_I_6, _("The small class is small"), field="class_size")
def class_is_small(facts: Facts) -> Problem | None:
    if facts.ground != Ground2016.SMALL_CLASS:
        return None
    below = SMALL_CLASS.of(facts.settings)
    if facts.class_size is not None and 1 <= facts.class_size < below:
        return None
    return Problem(
        say(
            _(
                "The class has %(size)s pupils, a small one has 1 to %(most)s: mend the number or "
                "choose another ground"
            ),
            size="—" if facts.class_size is None else facts.class_size,
            most=below - 1,
        )
    )


@ACT.blocks(P_I_6, _("The treatment lasts more than a month"), field="treatment_until")
def treatment_is_long(facts: Facts) -> Problem | None:
    if facts.ground != Ground2016.TREATMENT:
        return None
    stay = facts.treatment
    if stay is None or stay.admitted_on is None or stay.expected_until is None:
        return Problem(_("When the treatment begins and ends is not entered: enter both days"))
    if stay.expected_until > month_after(stay.admitted_on):
        return None
    return Problem(
        say(
            _(
                "The treatment of %(first)s–%(last)s is no longer than a month, it has to go on "
                "after %(month)s: mend the dates or choose another ground"
            ),
            first=stay.admitted_on,
            last=stay.expected_until,
            month=month_after(stay.admitted_on),
        )
    )


@ACT.warns(P_I_6, _("Where there is conflict or emergency, lessons are given at a distance"))
def conflict_is_taught_at_a_distance(facts: Facts) -> Problem | None:
    if facts.ground != Ground2016.CONFLICT or facts.plan is None:
        return None
    if any(line.remote_hours for line in facts.plan.lines):
        return None
    return Problem(
        _("The plan has no hours at a distance, the act asks for them here: add them or say why"),
        "plan",
    )


P_I_7 = ACT.clause(
    "I.7",
    "Відносини між навчальним закладом і батьками (законними представниками) з усіх питань "
    "організації індивідуальної форми навчання регулюються цим Положенням.",
    section=SECTION,
)
ACT.kept_by_screen(P_I_7, "act", SHOWN)
