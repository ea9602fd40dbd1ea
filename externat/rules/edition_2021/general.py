"""Section I of the edition of 2021, I.1–I.4: the forms, their notice, the general papers."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.applying import missing_application, wrong_applicant
from externat.rules.edition_2021.act import ACT
from externat.rules.facts import Facts
from externat.rules.vocabulary import Circumstance, DocumentKind, Form
from regulations.rules import Problem
from regulations.words import say

SECTION = "I. Загальні положення"
#: Territories whose people the act gives ways of their own.
LEFT_BEHIND = frozenset({Circumstance.UNCONTROLLED, Circumstance.CONTACT_LINE})
UNSAFE = LEFT_BEHIND | {Circumstance.EMERGENCY}
ALL_YEAR = UNSAFE | {Circumstance.ABROAD}

P_I_1 = ACT.clause(
    "I.1",
    "Це Положення визначає порядок організації здобуття повної загальної середньої освіти (далі - "
    "здобуття освіти) за індивідуальною формою, що здійснюється у Гімназії № 10 м. Ізмаїл "
    "(далі-гімназія або заклад освіти).",
    section=SECTION,
)
ACT.kept_by_screen(P_I_1, "act", _("The act's own page"))

P_I_2 = ACT.clause(
    "I.2",
    "У Гімназії № 10 м.Ізмаїл відповідно до законодавства та своїх установчих документів може "
    "бути організовано здобуття освіти за індивідуальною формою (екстернатною (екстернатом), "
    "сімейною (домашньою), педагогічним патронажем)."
    "\nДля забезпечення індивідуальної форми здобуття освіти можуть використовуватися технології "
    "дистанційного навчання відповідно до Положення про дистанційну форму здобуття повної "
    "загальної середньої освіти, затвердженого наказом Міністерства освіти і науки України від "
    "08 вересня 2020 року № 1115, зареєстрованого в Міністерстві юстиції України 28 вересня "
    "2020 року за № 941/35224."
    "\nОрганізація здобуття освіти за індивідуальною формою може здійснюватися на будь-якому "
    "рівні повної загальної середньої освіти за винятком випадків, передбачених цим Положенням.",
    reading=_("The school says which of the three forms it has; lessons at a distance in any."),
    section=SECTION,
)
FORMS = ACT.setting(
    P_I_2,
    "forms_offered",
    tuple(sorted(form.value for form in Form)),
    _("Which forms does the school have?"),
    reading=_("“може бути організовано”: the school's own documents say which."),
    choices=Form.choices(),
)


@ACT.blocks(P_I_2, _("The form is one that the school has"), field="form")
def form_is_offered(facts: Facts) -> Problem | None:
    offered = [form for form in Form if form.value in FORMS.of(facts.settings)]
    if facts.form in offered:
        return None
    return Problem(
        say(
            _("The form is not chosen, or the school does not have it: choose one of %(forms)s"),
            forms=[form.label for form in offered],
        )
    )


P_I_3 = ACT.clause(
    "I.3",
    "Інформація про індивідуальну(і) форму(и) здобуття освіти, що забезпечується(ються) закладом "
    "освіти, оприлюднюється на вебсайтах гімназії.",
    section=SECTION,
)
ACT.kept_by_screen(P_I_3, "individual:public_notice", _("The notice for the school's website"))

P_I_4 = ACT.clause(
    "I.4",
    "Зарахування осіб до гімназії на індивідуальну форму здобуття освіти, переведення та "
    "відрахування їх із закладу освіти здійснюється відповідно до пунктів 4, 5, 8, 10, 11, 12 "
    "розділу I, розділу III, пункту 1 розділу IV Порядку зарахування, відрахування та переведення "
    "учнів до державних та комунальних закладів освіти для здобуття повної загальної середньої "
    "освіти, затвердженого наказом Міністерства освіти і науки України від 16 квітня 2018 року № "
    "367, зареєстрованого в Міністерстві юстиції України 05 травня 2018 року за № 564/32016. "
    "Особливості подання документів для зарахування (переведення) здобувачів освіти на "
    "індивідуальну форму здобуття освіти визначаються розділами II, IV цього Положення.",
    reading=_(
        "The order No 367 is named by points of its older text; since 01.08.2024 it has a new one. "
        "Its papers for everybody (certificate of birth, form 086-1/о) are asked for with a "
        "warning, and not from the school's own pupils."
    ),
    section=SECTION,
)
FULL_AGE = ACT.setting(
    P_I_4,
    "full_age",
    18,
    _("From what age does the learner apply in person?"),
    reading=_("The text says “повнолітній” and names no age; the Civil Code does: 18."),
    at_least=14,
    at_most=21,
)
DECIDE_DAYS = ACT.setting(
    P_I_4,
    "decide_days",
    5,
    _("Within how many working days does the school answer an application?"),
    reading=_("The text names no term; the school sets its own."),
    at_least=1,
    at_most=30,
)


@ACT.blocks(P_I_4, _("There is an application"))
def application_is_made(facts: Facts) -> Iterator[Problem]:
    return missing_application(facts)


def minor_may_apply(facts: Facts) -> bool:
    """An unaccompanied minor from the territory enrols to externat alone (cl. II.3)."""
    return (
        facts.is_extern
        and not facts.is_transfer
        and facts.left_with_others
        and bool(facts.ever & LEFT_BEHIND)
    )


@ACT.blocks(P_I_4, _("Who may apply has applied"))
def applicant_may_apply(facts: Facts) -> Problem | None:
    age = FULL_AGE.of(facts.settings)
    return wrong_applicant(facts, age, minor_may=minor_may_apply(facts))


@ACT.warns(P_I_4, _("The papers of the general procedure are brought"), field="documents")
def general_papers_are_brought(facts: Facts) -> Iterator[Problem]:
    if facts.is_transfer or facts.is_combination:
        return
    for kind in (DocumentKind.BIRTH, DocumentKind.HEALTH_FORM):
        if not facts.brought(kind):
            yield Problem(
                say(_("Missing: %(paper)s. Attach it or say why"), paper=kind.label),
                rows=(kind.value,),
            )
