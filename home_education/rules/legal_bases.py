"""The directory of the acts that the regulation rests on (cl. 1.1, 1.11), with what is odd in it.

The text of the act stays as it is printed; here stands what is right, and the school keeps beside
each whether it is in force and when somebody looked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from home_education.rules.bases import P_1_1
from home_education.rules.general import P_1_11
from regulations.bases import BaseStatus as BaseStatus
from regulations.clauses import Clause
from regulations.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBase:
    """One act: its right number and date, in the language of the act, and what the text says wrong.

    `status` is what the product itself knows; the school's own look goes before it.
    """

    key: str
    title: str
    clause: Clause
    mended: Text = ""
    status: str = ""


def _of(key: str, title: str, **more: Any) -> LegalBase:
    return LegalBase(**{"key": key, "title": title, "clause": P_1_1, **more})


LEGAL_BASES = (
    _of("273-fz", "Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в РФ»"),
    _of("131-zrk", "Закон Республики Крым от 06.07.2015 № 131-ЗРК «Об образовании в РК»"),
    _of(
        "115",
        "Приказ Минпросвещения от 22.03.2021 № 115 (порядок образовательной деятельности)",
        mended=_("The text dates it 21.03.2021."),
    ),
    _of("240", "Приказ Минпросвещения от 06.04.2023 № 240 (порядок перевода)"),
    _of("546", "Приказ Минпросвещения от 05.10.2020 № 546 (аттестаты)"),
    _of(
        "436n",
        "Приказ Минздрава от 30.06.2016 № 436н (перечень заболеваний)",
        mended=_("The text writes “436-н”."),
    ),
    _of(
        "1598",
        "Приказ Минобрнауки от 19.12.2014 № 1598 (ФГОС НОО ОВЗ)",
        mended=_("The text names the ministry of enlightenment, which did not exist then."),
    ),
    _of("1023", "Приказ Минпросвещения от 24.11.2022 № 1023 (ФАОП НОО), ред. от 17.07.2024 № 495"),
    _of("1025", "Приказ Минпросвещения от 24.11.2022 № 1025 (ФАОП ООО), ред. от 17.07.2024 № 495"),
    _of("1026", "Приказ Минпросвещения от 24.11.2022 № 1026 (ФАОП УО), ред. от 17.07.2024 № 495"),
    _of("1102-1076", "Приказ Минобразования и Минздрава РК от 15.07.2024 № 1102/1076 (Порядок)"),
    _of(
        "dg-2121-07",
        "Письмо Минпросвещения от 24.11.2021 № ДГ-2121/07 (обучение на дому, ОВЗ)",
        mended=_("The text names the ministry of education and science."),
    ),
    _of("05-283", "Письмо Рособрнадзора от 07.08.2018 № 05-283 (домашнее обучение)"),
    _of(
        "ts-1391-07",
        "Письмо Минпросвещения от 13.06.2019 № ТС-1391/07 (обучение на дому)",
        mended=_("The text names the ministry of education and science."),
    ),
    _of("2019", "Методические рекомендации о длительном лечении, 14 и 17 октября 2019 г."),
    _of(
        "1311",
        "Письмо Минобразования РК от 29.02.2024 № 1311/0114 (обучение на дому)",
        mended=_("After it the text lacks a bracket and a semicolon, so two entries run together."),
    ),
    _of("1.2.3685-21", "СанПиН 1.2.3685-21, постановление от 28.01.2021 № 2"),
    _of("2.4.3648-20", "СП 2.4.3648-20, постановление от 28.09.2020 № 28"),
    _of(
        "685",
        "Приказ Минобрнауки от 23.06.2014 № 685 (медаль «За особые успехи в учении»)",
        clause=P_1_11,
        mended=_("Medals are of two degrees since 2023; no rule depends on this order."),
        status=BaseStatus.REPEALED.value,
    ),
)
BASE_KEYS = frozenset(one.key for one in LEGAL_BASES)
