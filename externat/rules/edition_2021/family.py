"""Section III of the edition of 2021: the family form."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.ages import comes_of_age
from externat.rules.edition_2021.act import ACT
from externat.rules.edition_2021.examining import semester_gaps
from externat.rules.facts import Facts
from regulations.rules import Found, Problem
from regulations.words import say

SECTION = "III. Сімейна (домашня) форма здобуття освіти"

P_III_1 = ACT.clause(
    "III.1",
    "Сімейна (домашня) форма може бути організована у Гімназії №10 м. Ізмаїл для осіб віком до 18 "
    "років, батьки, інші законні представники яких виявили бажання організувати освітній процес "
    "самостійно з урахуванням здібностей, інтересів, потреб, мотивації, можливостей і досвіду "
    "своїх дітей, для забезпечення їх індивідуального темпу засвоєння освітньої програми."
    "\nБатьки, інші законні представники здобувачів освіти можуть на договірних засадах залучати "
    "до організації здобуття освіти за сімейною (домашньою) формою інших суб'єктів освітньої "
    "діяльності, у тому числі суб'єктів, які забезпечують здобуття неформальної освіти.",
    reading=_(
        "Under 18 on the first day. Who turns 18 within the year: not said, a person decides."
    ),
    section=SECTION,
)
FAMILY_AGE = P_III_1.figure(
    "віком до 18 років",
    18,
    key="family_age_below",
    label=_("Under what age is the family form?"),
    at_least=14,
    at_most=25,
)


@ACT.blocks(P_III_1, _("The family form is under its age"), field="birth_date")
def family_is_under_age(facts: Facts) -> Problem | None:
    age, limit = facts.age_on(facts.starts_on), FAMILY_AGE.of(facts.settings)
    if not facts.is_family or age is None or age < limit:
        return None
    return Problem(
        say(
            _("The learner is %(age)s on %(day)s, the family form is under %(limit)s: externat"),
            age=age,
            day=facts.starts_on or "—",
            limit=limit,
        )
    )


@ACT.warns(P_III_1, _("Nobody comes of age within the family form"), field="birth_date")
def family_stays_under_age(facts: Facts) -> Problem | None:
    return comes_of_age(facts, FAMILY_AGE.of(facts.settings)) if facts.is_family else None


P_III_2 = ACT.clause(
    "III.2",
    "Батьки, інші законні представники обирають заклад освіти, до якого зараховується дитина для "
    "здобуття освіти за сімейною (домашньою) формою."
    "\nЗаклад загальної середньої освіти за територією обслуговування не може відмовити в "
    "зарахуванні особи на сімейну (домашню) форму здобуття освіти (територія обслуговування "
    "визначається відповідно до Порядку зарахування, відрахування та переведення учнів до "
    "державних та комунальних закладів освіти для здобуття повної загальної середньої освіти, "
    "затвердженого наказом Міністерства освіти і науки України від 16 квітня 2018 року № 367, "
    "зареєстрованого в Міністерстві юстиції України 05 травня 2018 року за № 564/32016).",
    section=SECTION,
)


@ACT.blocks(P_III_2, _("The school of the territory does not refuse the family form"))
def catchment_does_not_refuse(facts: Facts) -> Problem | None:
    if not (facts.is_family and facts.is_of_catchment):
        return None
    return Problem(
        _("The learner lives on the territory of this school: the family form cannot be refused"),
        "is_of_catchment",
    )


P_III_3 = ACT.clause(
    "III.3",
    "Для запобігання порушень прав дітей та забезпечення виконання обов'язків батьків, інших "
    "законних представників заклад освіти інформує відповідну службу у справах дітей про "
    "зарахування (переведення) здобувачів освіти на сімейну (домашню) форму.",
    reading=_(
        "No form and no term: a letter, its proof of sending, and a time of the school's own."
    ),
    section=SECTION,
)
NOTICE_DAYS = ACT.setting(
    P_III_3,
    "notice_working_days",
    3,
    _("Within how many working days is the service for children told?"),
    reading=_("The act sets no time: the count only reminds."),
    at_least=1,
    at_most=30,
)


@ACT.blocks(P_III_3, _("The service for children is told"), field="service_told_on")
def service_is_told(facts: Facts) -> Iterator[Problem]:
    if not facts.is_family:
        return
    if facts.service_told_on is None:
        yield Problem(_("The service for children is not told of the family form: send the letter"))
    elif not facts.service_proof.strip():
        yield Problem(
            _("How the letter to the service was sent is empty: enter the proof"), "service_proof"
        )


P_III_4 = ACT.clause(
    "III.4",
    "Для спостереження за навчальним поступом здобувачів освіти батьки, інші законні представники "
    "можуть використовувати портфоліо, в якому фіксуються результати навчання.",
    section=SECTION,
)
ACT.not_ours(P_III_4, _("A right of the parents: the portfolio is theirs"))

P_III_5 = ACT.clause(
    "III.5",
    "Здобувачі освіти за сімейною (домашньою) формою проходять підсумкове (семестрове та річне, "
    "що здійснюється за результатами семестрового) оцінювання, а також атестацію."
    "\nЗа бажанням одного з батьків, інших законних представників здобувача освіти, який "
    "навчається за Державним стандартом початкової освіти, завердженим постановою Кабінету "
    "Міністрів України від 21 лютого 2018 року № 87 (далі - Державний стандарт початкової "
    "освіти), індивідуальним навчальним планом може бути визначено проведення оцінювання "
    "додатково (більше двох разів на рік). Таке оцінювання проводиться як формувальне та "
    "відбувається шляхом спостереження за здобувачем освіти у різних видах навчальної "
    "діяльності або за допомогою інших засобів формувального оцінювання."
    "\nДля здобувача освіти, який навчається за Державним стандартом початкової освіти, "
    "формувальне та підсумкове оцінювання відбувається за спільної участі педагогічного "
    "працівника та одного з батьків, інших законних представників може бути організовано в "
    "освітньому середовищі, звичному для здобувача освіти."
    "\nНавчальний час для проведення формувального оцінювання визначає заклад освіти відповідно "
    "до підпункту 1 пункту 2 розділу V цього Положення, але не більше ніж 4 навчальні дні "
    "упродовж навчального року (з урахуванням вимог до організації освітнього процесу "
    "відповідно до державних санітарних правил і норм).",
    reading=_(
        "Two semester results a subject, the annual one follows from them. More than these only "
        "by the primary standard, at the parent's wish, as formative assessment set in the plan, "
        "on four school days a year at most. “завердженим” stands in the text."
    ),
    section=SECTION,
)
FORMATIVE_DAYS = P_III_5.figure(
    "не більше ніж 4 навчальні дні",
    4,
    key="formative_days",
    label=_("On how many school days a year at most is a family pupil assessed formatively?"),
    at_most=30,
)
P_III_5.words("річне, що здійснюється за результатами семестрового")


@ACT.blocks(P_III_5, _("The family pupil has both semesters and the year"), field="results")
def family_is_assessed(facts: Facts) -> Found:
    return semester_gaps(facts) if facts.is_family else None


@ACT.blocks(P_III_5, _("Formative days are within the limit"), field="formative_days")
def formative_days_are_few(facts: Facts) -> Iterator[Problem]:
    days = set(facts.formative_days)
    if not facts.is_family or not days:
        return
    most = FORMATIVE_DAYS.of(facts.settings)
    if len(days) > most:
        yield Problem(
            say(
                _("Formative assessment takes %(days)s days, at most %(most)s: take out %(over)s"),
                days=len(days),
                most=most,
                over=len(days) - most,
            )
        )
    if not facts.studies_by_primary_standard:
        yield Problem(
            _("Formative assessment is added by the primary standard alone: take the days out")
        )
    if facts.plan is None:
        yield Problem(
            _("Formative assessment is set by the individual plan, there is none: write it"),
            "plan",
        )
