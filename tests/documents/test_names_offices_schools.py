"""Posts and school names in cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.words.cases import cases_of
from documents.words.offices import decline_office
from documents.words.school_names import decline_school_name

KAMCHATKA = "«Средняя школа № 7» Петропавловск-Камчатского городского округа"


@pytest.mark.parametrize(
    ("title", "language", "case", "expected"),
    [
        ("Директор", "ru", "dative", "Директору"),
        ("заместитель директора по УВР", "ru", "accusative", "заместителя директора по УВР"),
        ("классный руководитель", "ru", "instrumental", "классным руководителем"),
        ("учитель-предметник", "ru", "dative", "учителю-предметнику"),
        ("учитель математики", "ru", "genitive", "учителя математики"),
        ("учитель истории и обществознания", "ru", "dative", "учителю истории и обществознания"),
        (
            "учитель истории, классный руководитель",
            "ru",
            "dative",
            "учителю истории, классному руководителю",
        ),
        ("педагог-психолог", "ru", "genitive", "педагога-психолога"),
        ("учитель-логопед", "ru", "prepositional", "учителе-логопеде"),
        ("учитель-дефектолог", "ru", "genitive", "учителя-дефектолога"),
        ("старшая медицинская сестра", "ru", "dative", "старшей медицинской сестре"),
        ("ДЕЛОПРОИЗВОДИТЕЛЬ", "ru", "dative", "ДЕЛОПРОИЗВОДИТЕЛЮ"),
        ("и.о. директора", "ru", "dative", "и.о. директора"),
        ("секретарь учебной части", "ru", "instrumental", "секретарём учебной части"),
        ("Директор ліцею", "uk", "dative", "Директору ліцею"),
        (
            "заступник директора з навчально-виховної роботи",
            "uk",
            "genitive",
            "заступника директора з навчально-виховної роботи",
        ),
        ("класна керівниця", "uk", "instrumental", "класною керівницею"),
        ("практичний психолог", "uk", "dative", "практичному психологу"),
        ("учитель-предметник", "uk", "genitive", "учителя-предметника"),
        ("директор", "uk", "vocative", "директоре"),
    ],
)
def test_posts(title, language, case, expected):
    assert decline_office(title, language, case) == (expected, True)


@pytest.mark.parametrize("title", ["космонавт", "учитель истории, космонавт", ""])
def test_an_unknown_post_stays_and_is_unsure(title):
    assert decline_office(title, "ru", "dative") == (title, False)


@pytest.mark.parametrize(
    ("name", "language", "case", "expected"),
    [
        (
            f"Муниципальное бюджетное общеобразовательное учреждение {KAMCHATKA}",
            "ru",
            "genitive",
            f"Муниципального бюджетного общеобразовательного учреждения {KAMCHATKA}",
        ),
        (
            f"Муниципальное бюджетное общеобразовательное учреждение {KAMCHATKA}",
            "ru",
            "instrumental",
            f"Муниципальным бюджетным общеобразовательным учреждением {KAMCHATKA}",
        ),
        ("БЮДЖЕТНОЕ УЧРЕЖДЕНИЕ «ЛИЦЕЙ»", "ru", "dative", "БЮДЖЕТНОМУ УЧРЕЖДЕНИЮ «ЛИЦЕЙ»"),
        ("Средняя школа № 7", "ru", "accusative", "Среднюю школу № 7"),
        (
            "Специальная (коррекционная) школа-интернат № 2",
            "ru",
            "dative",
            "Специальной (коррекционной) школе-интернату № 2",
        ),
        ("Морской технический лицей", "ru", "instrumental", "Морским техническим лицеем"),
        ("МБОУ «Школа № 7»", "ru", "genitive", "МБОУ «Школа № 7»"),
        ("ГБОУ Школа № 1234", "ru", "genitive", "ГБОУ Школа № 1234"),
        (
            "Комунальний заклад загальної середньої освіти «Ліцей № 5»",
            "uk",
            "locative",
            "Комунальному закладі загальної середньої освіти «Ліцей № 5»",
        ),
        ("Ізмаїльська школа № 10", "uk", "dative", "Ізмаїльській школі № 10"),
        (
            "Навчально-виховне обʼєднання № 6",
            "uk",
            "genitive",
            "Навчально-виховного обʼєднання № 6",
        ),
        ("КЗ «Ліцей № 2»", "uk", "genitive", "КЗ «Ліцей № 2»"),
    ],
)
def test_school_names(name, language, case, expected):
    assert decline_school_name(name, language, case) == (expected, True)


def test_an_unknown_head_stays_and_is_unsure():
    assert decline_school_name("«Радуга»", "ru", "genitive") == ("«Радуга»", False)
    assert decline_school_name("Радуга знаний", "ru", "genitive") == ("Радуга знаний", False)


def test_a_corrected_school_name_wins():
    forms = {"genitive": "Радуги знаний"}
    assert decline_school_name("Радуга знаний", "ru", "genitive", forms) == ("Радуги знаний", True)
    assert decline_school_name("Радуга знаний", "ru", "dative", forms) == ("Радуга знаний", False)


@given(st.text(), st.sampled_from(["ru", "uk"]))
def test_any_text_is_answered(text, language):
    for case in cases_of(language):
        decline_office(text, language, case)
        decline_school_name(text, language, case)
    assert decline_office(text, language, "nominative") == (text, True)
    assert decline_school_name(text, language, "nominative") == (text, True)
