"""Section 1 of the act, cl. 1.1: the acts it rests on, and the norms of the load they bring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.totals import by_section, lesson_hours
from home_education.rules.vocabulary import Section
from regulations.clauses import Setting
from regulations.rules import Problem
from regulations.words import hours, say

SECTION = "1. Общие положения"

P_1_1 = ACT.clause(
    "1.1",
    "Настоящее положение действует в соответствии с:"
    "\nФедеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации» (далее "
    "- Федеральный закон № 273-ФЗ);"
    "\nЗаконом Республики Крым от 06.07.2015 №131-ЗРК «Об образовании в Республике Крым»;"
    "\nприказом Министерства Просвещения Российской Федерации от 21.03.2021 № 115 «Об "
    "утверждении порядка организации и осуществления образовательной деятельности по основным "
    "общеобразовательным программам - образовательным программам начального общего, основного "
    "общего и среднего общего образования» (далее - Порядок);"
    '\nприказом Министерства просвещения РФ от 6 апреля 2023 г. № 240 "Об утверждении Порядка и '
    "условий осуществления перевода обучающихся из одной организации, осуществляющей "
    "образовательную деятельность по образовательным программам начального общего, основного "
    "общего и среднего общего образования, в другие организации, осуществляющие образовательную "
    'деятельность по образовательным программам соответствующих уровня и направленности";'
    "\nприказом Министерства просвещения РФ от 5 октября 2020 г. № 546 «Об утверждении Порядка "
    "заполнения, учета и выдачи аттестатов об основном общем и среднем общем образовании и их "
    "дубликатов»;"
    "\nприказом Министерства здравоохранения Российской Федерации от 30.06.2016 № 436-н «Об "
    "утверждении перечня заболеваний, наличие которых дает право на обучение по основным "
    "общеобразовательным программам на дому» (далее - Перечень);"
    "\nприказом Министерства просвещения РФ от 19.12.2014 №1598 «Об утверждении федерального "
    "государственного образовательного стандарта начального общего образования обучающихся с "
    "ограниченными возможностями здоровья»;"
    "\nприказом Министерства просвещения РФ от 24.11.2022 №1023 «Об утверждении федеральной "
    "адаптированной образовательной программы начального общего образования для обучающихся с "
    "ограниченными возможностями здоровья» (с изменениями от 17.07.2024 № 495 «О внесении "
    "изменений в некоторые приказы Министерства просвещения РФ, касающиеся федеральных "
    "адаптированных образовательных программ»);"
    "\nприказом Министерства просвещения РФ от 24.11.2022 №1025 «Об утверждении федеральной "
    "адаптированной образовательной программы основного общего образования для обучающихся с "
    "ограниченными возможностями здоровья» (с изменениями от 17.07.2024 № 495 «О внесении "
    "изменений в некоторые приказы Министерства просвещения РФ, касающиеся федеральных "
    "адаптированных образовательных программ»);"
    "\nприказом Министерства просвещения РФ от 24.11.2022 №1026 «Об утверждении федеральной "
    "адаптированной образовательной программы обучающихся с умственной отсталостью "
    "(интеллектуальными нарушениями)» (с изменениями от 17.07.2024 № 495 «О внесении изменений в "
    "некоторые приказы Министерства просвещения РФ, касающиеся федеральных адаптированных "
    "образовательных программ»);"
    "\nсовместным приказом Министерства образования, науки и молодежи Республики Крым и "
    "Министерства здравоохранения Республики Крым от 15.07.2024 №1102/1076 «Об утверждении "
    "Порядка регламентации и оформления отношений государственной и муниципальной "
    "образовательной организации, и родителей (законных представителей) обучающихся, нуждающихся "
    "в длительном лечении, а также детей-инвалидов в части организации обучения по основным "
    "общеобразовательным программам на дому или в медицинских организациях»;"
    "\nписьмом Минобрнауки России от 24 ноября 2021 г. N ДГ-2121/07 «Методические рекомендации "
    "об организации обучения на дому обучающихся с ограниченными возможностями здоровья, с "
    "инвалидностью»;"
    "\nписьмом Федеральной службы по надзору в сфере образования и науки от 07.08.2018 № 05-283 "
    "«Об обучении лиц, находящихся на домашнем обучении»;"
    "\nписьмом Минобрнауки России от 13.06.2019 № ТС-1391/07 «Об организации образования "
    "учащихся на дому»;"
    "\nМетодическими рекомендациями об организации обучения детей, которые находятся на "
    "длительном лечении и не могут по состоянию здоровья посещать образовательные организации "
    "(утверждены Министерством просвещения РФ и Министерством здравоохранения РФ 14 и 17 октября "
    "2019 года);"
    "\nМетодическими рекомендациями по организации обучения на дому (письмо Министерства "
    "образования, науки и молодежи Республики Крым от 29.02.2024 №1311/0114"
    "\nСанПиН 1.2.3685-21 «Гигиенические нормативы и требования к обеспечению безопасности и "
    "(или) безвредности для человека факторов среды обитания», утверждёнными постановлением "
    "Главного государственного санитарного врача Российской Федерации от 28 января 2021 г. № 2 "
    "(зарегистрировано Министерством юстиции Российской Федерации 29 января 2021 г., "
    "регистрационный № 62296)"
    "\nСанитарными правилами СП 2.4.3648-20 «Санитарно-эпидемиологические требования к "
    "организациям воспитания и обучения, отдыха и оздоровления детей и молодежи», утверждёнными "
    "постановлением Главного государственного санитарного врача Российской Федерации от 28 "
    "сентября 2020 г. № 28 (зарегистрировано Министерством юстиции Российской Федерации 18 "
    "декабря 2020 г., регистрационный № 61573)",
    reading=_(
        "The list is kept as it is printed. In it the order No 115 is of 22.03.2021; the standard "
        "No 1598 was made by the ministry then called of education and science, the letters "
        "ДГ-2121/07 and ТС-1391/07 by the ministry of enlightenment; “436-н” is the order 436н; "
        "after “№1311/0114” a bracket and a semicolon are missing, so that two entries run "
        "together. The directory of acts holds the right dates with the day of the check."
    ),
    section=SECTION,
)
ACT.kept_by_screen(P_1_1, "act", _("The act and the list of what it rests on"))
ACT.kept_by_screen(P_1_1, "home:bases", _("Whether each of these acts is in force, and who looked"))
P_1_1.words("СанПиН 1.2.3685-21 «Гигиенические нормативы")

NORM = _("From the sanitary norms that cl. 1.1 names; check it against their text in force.")

#: First and last grade, then the most hours of a 5-day and of a 6-day week.
LOAD = (
    (1, 1, 21, None),
    (2, 4, 23, 26),
    (5, 5, 29, 32),
    (6, 6, 30, 33),
    (7, 7, 32, 35),
    (8, 9, 33, 36),
    (10, 11, 34, 37),
)


def _declared() -> Iterator[tuple[tuple[int, int], Setting]]:
    for first, last, *limits in LOAD:
        grades = f"{first}" if first == last else f"{first}–{last}"
        for week_days, limit in zip((5, 6), limits, strict=True):
            if limit is None:
                continue
            setting = ACT.setting(
                P_1_1,
                f"week_hours_{first}_{week_days}",
                limit,
                say(
                    _("How many hours a week at most in grade %(grades)s, %(days)s-day week?"),
                    grades=grades,
                    days=week_days,
                ),
                reading=NORM,
                at_least=1,
                at_most=60,
            )
            yield from (((grade, week_days), setting) for grade in range(first, last + 1))


WEEK_HOURS: Mapping[tuple[int, int], Setting] = dict(_declared())
"""The most hours of a week by grade and length of the week; the first grade has five days only."""

EXTRACURRICULAR_HOURS = ACT.setting(
    P_1_1,
    "extracurricular_hours",
    10,
    _("How many hours of extracurricular activity a week at most?"),
    reading=NORM,
    at_most=40,
)


def week_limit(grade: int | None, week_days: int, settings: Mapping[str, Any]) -> int | None:
    """The most hours a week; None where no norm is known."""
    if grade is None or (grade, week_days) not in WEEK_HOURS:
        return None
    return int(WEEK_HOURS[grade, week_days].of(settings))


@ACT.blocks(P_1_1, _("The week length is one that the grade may have"), field="week_days")
def week_length_is_allowed(facts: Facts) -> Problem | None:
    if facts.grade is None or (facts.grade, facts.week_days) in WEEK_HOURS:
        return None
    return Problem(
        say(
            _("Grade %(grade)s cannot study %(days)s days a week: choose another week"),
            grade=facts.grade,
            days=facts.week_days,
        )
    )


@ACT.blocks(P_1_1, _("The weekly load is within the norm"), field="plan")
def load_is_within_norm(facts: Facts) -> Problem | None:
    limit = week_limit(facts.grade, facts.week_days, facts.settings)
    planned = lesson_hours(facts.plan)
    if limit is None or planned <= limit:
        return None
    return Problem(
        say(
            _(
                "The plan has %(planned)s h a week without extracurricular activity, in grade "
                "%(grade)s at most %(limit)s fit into %(days)s days: take out %(over)s h"
            ),
            planned=hours(planned),
            grade=facts.grade,
            limit=limit,
            days=facts.week_days,
            over=hours(planned - limit),
        )
    )


@ACT.blocks(P_1_1, _("Extracurricular activity is within the norm"), field="plan")
def extracurricular_is_within_norm(facts: Facts) -> Problem | None:
    limit = EXTRACURRICULAR_HOURS.of(facts.settings)
    planned: Decimal = by_section(facts.plan)[Section.EXTRACURRICULAR].whole
    if planned <= limit:
        return None
    return Problem(
        say(
            _(
                "Extracurricular activity takes %(planned)s h a week, at most %(limit)s are "
                "allowed: take out %(over)s h"
            ),
            planned=hours(planned),
            limit=limit,
            over=hours(planned - limit),
        )
    )
