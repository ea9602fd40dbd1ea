"""Section III of the edition of 2016, III.1–III.3: working plan, timetable, individual plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from externat.rules.edition_2016.act import ACT
from externat.rules.facts import Facts
from externat.rules.periods import days_after
from externat.rules.plan_sums import unfinished_lines
from externat.rules.vocabulary import HEALTH_GROUNDS_2016
from regulations.rules import Found, Problem
from regulations.words import say

SECTION = "III. Організація індивідуальної форми навчання"

P_III_1 = ACT.clause(
    "III.1",
    "Керівник навчального закладу забезпечує навчання за індивідуальною формою навчання з "
    "урахуванням індивідуальних особливостей розвитку учнів.",
    section=SECTION,
)
ACT.kept_by_step(
    P_III_1, "begin_teaching", _("The head begins the teaching by a plan made for this pupil")
)

P_III_2 = ACT.clause(
    "III.2",
    "Робочі навчальні плани для індивідуальної форми навчання складаються на основі типових "
    "навчальних планів, затверджених Міністерством освіти і науки України, та погоджуються "
    "відповідним органом управління освітою. Освітній рівень учнів індивідуальної форми навчання "
    "має відповідати вимогам Державного стандарту базової і повної загальної середньої освіти, "
    "затвердженого постановою Кабінету Міністрів України від 23 листопада 2011 року № 1392 (із "
    "змінами) та Державного стандарту початкової загальної освіти, затвердженого постановою "
    "Кабінету Міністрів України від 20 квітня 2011 року № 462 (далі – Державні стандарти "
    "загальної середньої освіти).",
    reading=_(
        "The working plan is made for every pupil of the form and agreed by the authority. The "
        "standards No 1392 and No 462 are replaced for the newer classes; the text is kept."
    ),
    section=SECTION,
)


@ACT.blocks(P_III_2, _("The authority has agreed the working plan"), field="working_plan_approval")
def working_plan_is_agreed(facts: Facts) -> Problem | None:
    approval = facts.working_plan_approval
    if approval is not None and approval.is_whole:
        return None
    return Problem(
        _(
            "The working plan has no number or date of the authority's agreement: send it the "
            "plan and enter its answer"
        )
    )


P_III_3 = ACT.clause(
    "III.3",
    "Керівником навчального закладу затверджується та погоджується (письмово) з батьками "
    "(законними представниками) (з повнолітніми учнями – особисто) розклад навчальних занять "
    "учнів, які навчаються за індивідуальною формою навчання, у строк не пізніше двох тижнів "
    "після подання відповідних документів учнем, батьками (законними представниками)."
    "\nДля осіб з особливими освітніми потребами, у тому числі з інвалідністю, які навчаються за "
    "індивідуальною формою навчання за станом здоров’я, індивідуальний навчальний план та "
    "індивідуальні навчальні програми розробляються педагогічними працівниками за участю одного "
    "з батьків (законних представників) відповідно до можливостей дитини і з урахуванням витягу "
    "з протоколу засідання психолого-медико-педагогічної консультації."
    "\nІндивідуальний навчальний план визначає перелік навчальних предметів, послідовність їх "
    "вивчення, кількість годин, що відводяться на вивчення кожного предмета в межах тижневого "
    "навантаження."
    "\nНавчальні досягнення учнів, які навчаються за індивідуальною формою навчання, оцінюються "
    "відповідно до вимог індивідуальних навчальних програм.",
    reading=_(
        "The two weeks are fourteen calendar days from the last paper brought; no shift for days "
        "off. The plan with individual programmes is obligatory for special needs and disability "
        "on a ground of health; the last paragraphs suppose a plan for everybody."
    ),
    section=SECTION,
)
TIMETABLE_DAYS = P_III_3.figure(
    "не пізніше двох тижнів",
    14,
    key="timetable_days",
    label=_("Within how many days from the papers is the timetable approved and agreed?"),
    at_least=1,
    at_most=60,
)
P_III_3.words("в межах тижневого навантаження")


def timetable_due(facts: Facts) -> date | None:
    """The last day for the timetable; None while no paper has come in."""
    begun = facts.papers_complete_on
    return None if begun is None else days_after(begun, TIMETABLE_DAYS.of(facts.settings))


@ACT.blocks(P_III_3, _("The timetable is approved and agreed in writing"))
def timetable_is_agreed(facts: Facts) -> Iterator[Problem]:
    if facts.timetable_approved_on is None:
        yield Problem(
            _("The head has not approved the timetable: enter the day of the approval"),
            "timetable_approved_on",
        )
    if facts.timetable_agreed_on is None:
        yield Problem(
            _("The family has not agreed the timetable in writing: have it signed, enter the day"),
            "timetable_agreed_on",
        )


@ACT.warns(P_III_3, _("The timetable is there within two weeks"))
def timetable_is_in_time(facts: Facts) -> Problem | None:
    due = timetable_due(facts)
    if due is None:
        return None
    days = (facts.timetable_approved_on, facts.timetable_agreed_on)
    late = [day for day in days if (day or facts.today) > due]
    if not late:
        return None
    return Problem(
        say(
            _("The timetable was due approved and agreed on %(due)s: say why it is late"),
            due=due,
        ),
        "timetable_agreed_on",
    )


def needs_own_plan(facts: Facts) -> bool:
    """Whether the individual plan and programmes are obligatory."""
    return facts.ground in HEALTH_GROUNDS_2016 and (facts.has_special_needs or facts.is_disabled)


@ACT.blocks(P_III_3, _("There is an individual plan"), field="plan")
def plan_is_written(facts: Facts) -> Problem | None:
    if facts.plan is not None and facts.plan.lines:
        return None
    return Problem(_("The individual plan has no subjects: write it"))


@ACT.blocks(P_III_3, _("Special needs have individual programmes"), field="programmes")
def own_programmes_are_written(facts: Facts) -> Problem | None:
    if not needs_own_plan(facts) or facts.has_own_programmes:
        return None
    return Problem(
        _("The individual programmes are missing, special needs demand them: attach them")
    )


@ACT.blocks(P_III_3, _("The individual plan is made with the parents"), field="plan")
def plan_is_made_with_parents(facts: Facts) -> Problem | None:
    plan = facts.plan
    if plan is None or not needs_own_plan(facts):
        return None
    if plan.signed_by_teachers_on is not None and plan.signed_by_family_on is not None:
        return None
    return Problem(
        _("The plan is not signed by the teachers and one of the parents: have it signed")
    )


@ACT.blocks(P_III_3, _("The plan names subjects, sequence and hours"), field="plan")
def plan_lines_are_whole(facts: Facts) -> Found:
    return None if facts.plan is None else unfinished_lines(facts.plan.lines, with_hours=True)
