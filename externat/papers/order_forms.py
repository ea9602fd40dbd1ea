"""The orders as forms: their passages, what these may name, their kinds."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from documents.passages import Passage
from externat.papers.case_words import head_signs
from externat.papers.kinds_of import kind_2016, kind_2021
from externat.papers.orders import (
    commission_order_context,
    enrolment_context,
    level_order_context,
    return_context,
    staff_context,
)
from externat.papers.placeholders import LINE, Placeholder, by_number, more
from externat.procedure import (
    COMMISSION_ORDER,
    ENROLMENT_ORDER,
    LEVEL_ORDER,
    RETURN_ORDER,
    STAFF_ORDER,
)
from externat.rules import edition_2016, edition_2021
from externat.rules.vocabulary import Form

TEMPLATE = "externat/papers/order.html"
SERIES, NUMBER = "individual-orders", "{number}-ІФ"
PREAMBLE, POINTS = _("On what ground"), _("What is ordered, a line for each point")


def _passages(preamble: str, points: str, *keeps: str) -> tuple[Passage, ...]:
    return (
        Passage(slug="preamble", label=PREAMBLE, text=preamble),
        Passage(slug="points", label=POINTS, text=points, keeps=keeps),
    )


def _named(name: str, label, sample: str, value) -> Placeholder:
    return Placeholder(name=name, label=label, sample=sample, value=value)


APPROVAL = _named(
    "погодження",
    _("The authority’s approval"),
    "від 03.09.2026 № 51",
    lambda context: by_number(context.get("approval")),
)
ENROLMENT = _named(
    "наказ_про_зарахування",
    _("The order of enrolment"),
    "від 04.09.2026 № 7-ІФ",
    lambda context: by_number(context.get("enrolment_order")),
)
TOTAL = _named(
    "усього_годин",
    _("Hours a week of the plan"),
    "8",
    lambda context: str(context.get("total") or LINE).replace(".", ","),
)
STAFF_APPROVED = _named(
    "затвердження_органом",
    _("The authority’s approval of staff and hours"),
    "від 05.09.2026 № 52",
    lambda context: by_number(context.get("staff_approval")),
)
PLAN_NUMBER = _named(
    "план",
    _("The individual study plan"),
    "від 06.09.2026 № 3-ІНП",
    lambda context: by_number(context.get("plan")),
)
TIMETABLE_NUMBER = _named(
    "розклад",
    _("The timetable"),
    "від 06.09.2026 № 3-РЗ",
    lambda context: by_number(context.get("timetable")),
)
MINUTES = _named(
    "протокол_педради",
    _("Minutes of the council"),
    "від 30.05.2027 № 9",
    lambda context: by_number(context.get("minutes")),
)
CHOSEN = _named(
    "обрана_форма",
    _("The institutional form that the family chose"),
    "денну форму",
    lambda context: context.get("chosen_form") or "",
)
ENDED_ON = _named(
    "день_завершення",
    _("The day of the order"),
    "31.05.2027",
    lambda context: _short(context.get("ended_on")),
)
WHOSE_LEVEL = _named(
    "мета_оцінювання",
    _("What the assessment is for"),
    "річне оцінювання екстерна",
    lambda context: context.get("purpose") or LINE,
)
RETURNS = _named(
    "на_яких_підставах",
    _("How the learning goes on"),
    "на загальних підставах",
    lambda context: (
        f"за такою формою: {context['chosen_form']}"
        if context.get("chosen_form")
        else "на загальних підставах"
    ),
)
FAMILY_ONLY = _named(
    "служба_у_справах_дітей",
    _("The point on the service for children; none but for the family form"),
    "Повідомити службу у справах дітей про переведення на сімейну (домашню) форму.",
    lambda context: (
        "Поінформувати службу у справах дітей про "
        f"{'переведення' if context.get('is_transfer') else 'зарахування'} здобувача освіти на "
        f"сімейну "
        "(домашню) форму (пункт 3 розділу III Положення)."
        if context.get("form") == Form.FAMILY
        else ""
    ),
)


def _short(day: str | None) -> str:
    return date.fromisoformat(day).strftime("%d.%m.%Y") if day else LINE


_CONTROL = "Контроль за виконанням наказу покласти на {на_заступника}."
_DUTIES = (
    "{класному_керівнику} ознайомити здобувача освіти, його батьків (законних представників) з "
    "цим наказом і внести відомості до журналу.\n"
    "{секретарю} внести відомості до особової справи та алфавітної книги.\n"
)
ORDER = {
    "template": TEMPLATE,
    "series": SERIES,
    "number_format": NUMBER,
    "signers": lambda cite: (head_signs(cite),),
}

KINDS = (
    kind_2016(
        ENROLMENT_ORDER,
        "Наказ «Про зарахування на індивідуальну форму навчання»",
        edition_2016.P_II_1,
        enrolment_context,
        passages=_passages(
            "Відповідно до пунктів 5, 6 розділу І, пунктів 1, 2 розділу ІІ {положення}, на "
            "підставі "
            "{заяви}, погодження органу управління освітою {погодження} та доданих документів",
            "Зарахувати {кого_здобувача}, {дата_народження} року народження, на {на_форму} з "
            "{початок} по {кінець}. Підстава: {підстава}.\n"
            "{заступнику} скласти індивідуальний навчальний план і розклад навчальних занять, "
            "погодити розклад письмово з батьками (законними представниками) у строк не пізніше "
            "двох тижнів після подання документів.\n" + _DUTIES + _CONTROL,
            "кого_здобувача",
        ),
        placeholders=more(APPROVAL),
        **ORDER,
    ),
    kind_2021(
        ENROLMENT_ORDER,
        "Наказ «Про зарахування (переведення) на індивідуальну форму здобуття освіти»",
        edition_2021.P_I_5,
        enrolment_context,
        passages=_passages(
            "Відповідно до пунктів 4, 5 розділу I {положення}, на підставі {заяви} та доданих "
            "документів",
            "{зарахувати} {кого_здобувача}, {дата_народження} року народження, на "
            "{на_форму} {мета_екстернату} з {початок} по {кінець}.\n"
            "{підстава_наказу}\n"
            "{заступнику} забезпечити складання індивідуального навчального плану (у разі "
            "потреби), "
            "організацію консультацій та оцінювання результатів навчання.\n"
            "{служба_у_справах_дітей}\n" + _DUTIES + _CONTROL,
            "кого_здобувача",
            "на_форму",
        ),
        placeholders=more(
            FAMILY_ONLY,
            _named(
                "підстава_наказу",
                _("The point on the ground; none for the family form, which has no ground"),
                "Визначити підставою: стан здоров’я (підпункт 2 пункту 1 розділу IV Положення).",
                lambda context: _ground_point(context),
            ),
        ),
        **ORDER,
    ),
    kind_2016(
        STAFF_ORDER,
        "Наказ «Про організацію індивідуальної форми навчання»",
        edition_2016.P_IV_2,
        staff_context,
        passages=_passages(
            "Відповідно до пункту 3 розділу ІІІ, пунктів 2, 3 розділу IV {положення}, рішення "
            "органу "
            "управління освітою про затвердження персонального складу та кількості навчальних "
            "годин "
            "{затвердження_органом}",
            "Організувати навчання {здобувача} за {за_формою} з {початок} по {кінець}.\n"
            "Затвердити розклад навчальних занять {розклад} і ввести в дію індивідуальний "
            "навчальний "
            "план {план}.\n"
            "Визначити кількість навчальних годин – {усього_годин} на тиждень та персональний "
            "склад "
            "педагогічних працівників згідно з таблицею до цього наказу.\n"
            "Педагогічним працівникам вести окремий журнал обліку навчальних занять.\n" + _CONTROL,
            "здобувача",
            "усього_годин",
        ),
        placeholders=more(TOTAL, STAFF_APPROVED, PLAN_NUMBER, TIMETABLE_NUMBER),
        **ORDER,
    ),
    kind_2021(
        STAFF_ORDER,
        "Наказ «Про організацію індивідуальної форми здобуття освіти»",
        edition_2021.P_V_3,
        staff_context,
        passages=_passages(
            "Відповідно до пункту 7 розділу I, розділу V {положення}",
            "Організувати здобуття освіти {здобувача} за {за_формою} з {початок} по {кінець}.\n"
            "{точка_про_план}\n"
            "Визначити персональний склад педагогічних працівників та кількість навчальних годин "
            "згідно з таблицею до цього наказу.\n"
            "{заступнику} забезпечити ведення журналу обліку навчальних занять та оцінювання.\n"
            + _CONTROL,
            "здобувача",
        ),
        placeholders=more(
            TOTAL,
            PLAN_NUMBER,
            _named(
                "точка_про_план",
                _("The point on the plan; none where the form goes without one"),
                "Ввести в дію індивідуальний навчальний план від 06.09.2026 № 3-ІНП.",
                lambda context: (
                    f"Ввести в дію індивідуальний навчальний план {by_number(context['plan'])}."
                    if context.get("plan")
                    else ""
                ),
            ),
        ),
        **ORDER,
    ),
    kind_2021(
        LEVEL_ORDER,
        "Наказ «Про створення комісії для визначення рівня результатів навчання»",
        edition_2021.P_II_4,
        level_order_context,
        passages=_passages(
            "Відповідно до пункту 4 розділу II {положення}, на підставі {заяви}",
            "Створити комісію для оцінювання результатів навчання {здобувача} за {за_клас} "
            "({мета_оцінювання}) у складі згідно з таблицею 1.\n"
            "Затвердити графік проведення оцінювання та перелік завдань з навчальних предметів "
            "згідно з таблицею 2.\n"
            "Результати оцінювання оформити протоколом.\n" + _CONTROL,
            "здобувача",
        ),
        placeholders=more(WHOSE_LEVEL),
        **ORDER,
    ),
    kind_2021(
        COMMISSION_ORDER,
        "Наказ «Про створення комісії для річного оцінювання»",
        edition_2021.P_II_6,
        commission_order_context,
        passages=_passages(
            "Відповідно до пунктів 4, 5, 6 розділу II {положення}",
            "Створити комісію для оцінювання результатів навчання {здобувача} за {за_клас} "
            "({мета_оцінювання}) у складі згідно з таблицею 1.\n"
            "Затвердити графік проведення оцінювання та перелік завдань з навчальних предметів "
            "згідно з таблицею 2.\n"
            "Результати річного оцінювання оформити протоколом.\n" + _CONTROL,
            "здобувача",
        ),
        placeholders=more(WHOSE_LEVEL),
        **ORDER,
    ),
    kind_2016(
        RETURN_ORDER,
        "Наказ «Про завершення навчання за індивідуальною формою»",
        edition_2016.P_III_6,
        return_context,
        passages=_passages(
            "Відповідно до пункту 6 розділу ІІІ {положення}",
            "Вважати навчання {здобувача} за {за_формою}, організоване наказом "
            "{наказ_про_зарахування}, завершеним {день_завершення}.\n"
            "{здобувачу} продовжувати заняття {на_яких_підставах}.\n" + _DUTIES + _CONTROL,
            "здобувача",
        ),
        placeholders=more(ENROLMENT, ENDED_ON, RETURNS, CHOSEN),
        **ORDER,
    ),
    kind_2021(
        RETURN_ORDER,
        "Наказ «Про завершення індивідуальної форми здобуття освіти»",
        edition_2021.P_I_11,
        return_context,
        passages=_passages(
            "Відповідно до пунктів 4, 11 розділу I {положення} {рішення_педради}",
            "Вважати здобуття освіти {здобувача} за {за_формою}, організоване наказом "
            "{наказ_про_зарахування}, завершеним {день_завершення}.\n"
            "{точка_про_форму}\n" + _DUTIES + _CONTROL,
            "здобувача",
        ),
        placeholders=more(
            ENROLMENT,
            ENDED_ON,
            MINUTES,
            CHOSEN,
            _named(
                "рішення_педради",
                _("The council’s decision; nothing where the form ends early"),
                "та рішення педагогічної ради (протокол від 30.05.2027 № 9)",
                lambda context: (
                    f"та рішення педагогічної ради (протокол {by_number(context['minutes'])})"
                    if context.get("minutes")
                    else ""
                ),
            ),
            _named(
                "точка_про_форму",
                _("The point on the form that comes next; none where the family chose none"),
                "Перевести здобувача освіти на обрану інституційну форму: денна форма.",
                lambda context: (
                    "Перевести здобувача освіти на обрану інституційну форму здобуття "
                    f"освіти: {context['chosen_form']}."
                    if context.get("chosen_form")
                    else ""
                ),
            ),
        ),
        **ORDER,
    ),
)


def _ground_point(context) -> str:
    if not context.get("ground"):
        return ""
    clause = f" ({context['ground_clause']} Положення)" if context["ground_clause"] else ""
    return f"Визначити підставою: {context['ground']}{clause}."
