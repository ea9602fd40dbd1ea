"""What holds for every name: capitals, hyphens, corrections, doubts, short forms."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.words.cases import cases_of
from documents.words.doubts import Doubt
from documents.words.names import FullName, decline_name, sex_from_patronymic, split_full_name
from documents.words.short_names import first_surname_caps, initials_surname, surname_initials

ROOT = Path(__file__).parents[2]
LANGUAGES = st.sampled_from(["ru", "uk"])
SEXES = st.sampled_from(["m", "f"])
CYRILLIC = st.text("абвгдежзийклмнопрстуфхцчшщыьэюяёіїєґ", min_size=2, max_size=14)
ZORINA = FullName("Зорина", "Оксана", "Викторовна", "f")
YANITSKYI = FullName("Яніцький", "Юрій", "Львович", "m")


@given(st.text(), st.text(), st.text(), SEXES, LANGUAGES)
def test_any_text_declines_and_its_nominative_is_the_input(last, first, patronymic, sex, language):
    name = FullName(last, first, patronymic, sex)
    declined = decline_name(name, language)
    nominative = declined["nominative"]
    assert (nominative.last, nominative.first, nominative.patronymic) == (last, first, patronymic)
    assert set(declined.forms) == set(cases_of(language))
    surname_initials(name, "genitive", language)
    initials_surname(name, "genitive", language)


@given(st.lists(CYRILLIC, min_size=1, max_size=3), SEXES, LANGUAGES)
def test_hyphened_parts_and_letter_case_stay(pieces, sex, language):
    for style in (str.capitalize, str.upper):
        surname = "-".join(style(piece) for piece in pieces)
        for form in decline_name(FullName(surname, "", "", sex), language).forms.values():
            parts = form.last.split("-")
            assert len(parts) == len(pieces)
            assert all(part == style(part) for part in parts)


@given(st.text(), LANGUAGES)
def test_splitting_loses_no_word(text, language):
    assert " ".join(part for part in split_full_name(text) if part) == " ".join(text.split())
    assert sex_from_patronymic(text, language) in ("m", "f", None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Иванов Пётр Ильич", ("Иванов", "Пётр", "Ильич")),
        ("Алиев Тимур Ариф оглы", ("Алиев", "Тимур", "Ариф оглы")),
        ("фон Бюлов Карл", ("фон Бюлов", "Карл", "")),
        ("ван дер Ваальс Ян", ("ван дер Ваальс", "Ян", "")),
        ("Иванов", ("Иванов", "", "")),
        ("", ("", "", "")),
    ],
)
def test_a_name_in_one_line_is_split(text, parts):
    assert split_full_name(text) == parts


def test_latin_letters_and_initials_stay_as_written():
    declined = decline_name(FullName("Smith", "J.", "", "m"), "ru")
    assert declined["genitive"].text == "Smith J."
    assert set(declined.doubts) == {Doubt.LETTERS, Doubt.INITIALS}


@pytest.mark.parametrize(
    ("language", "name", "doubt"),
    [
        ("ru", FullName("Заяц", "Игорь", "", "m"), Doubt.FLEETING_VOWEL),
        ("ru", FullName("Орёл", "Игорь", "", "m"), Doubt.FLEETING_VOWEL),
        ("ru", FullName("Лев", "Игорь", "", "m"), Doubt.FLEETING_VOWEL),
        ("ru", FullName("Золя", "Эмиль", "", "m"), Doubt.RARE_ENDING),
        ("ru", FullName("Иванова", "Пётр", "", "m"), Doubt.SURNAME_SEX),
        ("ru", FullName("Иванов", "Анна", "", "m"), Doubt.FIRST_NAME),
        ("ru", FullName("Иванова", "Анна", "Иванович", "f"), Doubt.PATRONYMIC_SEX),
        ("ru", FullName("Алиев", "Тимур", "Ариф оглы", "m"), Doubt.PARTICLE),
        ("ru", FullName("Калина", "Анна", "", "f"), Doubt.RARE_ENDING),
        ("ru", FullName("Сидоренки", "Анна", "", "f"), Doubt.PLURAL),
        ("ru", FullName("Кравців", "Анна", "", "f"), Doubt.LETTERS),
        ("ru", FullName("Иванова", "", "", "f"), Doubt.SHORT),
        ("ru", FullName("Алиев", "Тимур", "Абдуль", "m"), Doubt.PATRONYMIC_FORM),
        ("uk", FullName("Вовчок", "Марко", "", "m"), Doubt.FLEETING_VOWEL),
        ("uk", FullName("Чорна", "Ольга", "", "f"), Doubt.RARE_ENDING),
        ("uk", FullName("Яніцька", "Юрій", "", "m"), Doubt.SURNAME_SEX),
        ("uk", FullName("Яніцький", "Юрій", "Львівна", "m"), Doubt.PATRONYMIC_SEX),
    ],
)
def test_what_is_unsure_says_why(language, name, doubt):
    declined = decline_name(name, language)
    assert doubt in declined.doubts
    assert not declined.sure


@pytest.mark.parametrize(
    "name",
    [
        FullName("Кравец", "Светлана", "Игоревна", "f"),
        FullName("Иванов", "Семён", "Ильич", "m"),
        FullName("Абдуллаева", "Лейла", "Рустамовна", "f"),
        FullName("Черных", "Лука", "", "m"),
    ],
)
def test_usual_names_are_sure(name):
    assert decline_name(name, "ru").sure


def test_a_correction_wins_and_makes_its_case_sure():
    hare = FullName("Заяц", "Игорь", "Петрович", "m")
    declined = decline_name(hare, "ru", {"genitive": " Зайца Игоря Петровича ", "dative": ""})
    assert declined["genitive"].text == "Зайца Игоря Петровича"
    assert declined["genitive"].last == "Зайца"
    assert declined["genitive"].sure
    assert not declined["dative"].sure
    assert not declined.sure
    assert surname_initials(hare, "genitive", "ru", {"genitive": "Зайца Игоря Петровича"}) == (
        "Зайца И.П."
    )
    assert decline_name(hare, "ru")["genitive"].text == "Заяца Игоря Петровича"


def test_corrections_of_every_case_make_the_name_sure():
    hare = FullName("Заяц", "Игорь", "", "m")
    forms = dict.fromkeys(cases_of("ru"), "Заяц Игорь")
    declined = decline_name(hare, "ru", forms)
    assert declined.sure
    assert declined.doubts == ()


def test_a_correction_of_other_length_keeps_its_text():
    declined = decline_name(ZORINA, "ru", {"genitive": "Зориной-Кларк О. В. младшей"})
    assert declined["genitive"].text == "Зориной-Кларк О. В. младшей"
    assert declined["genitive"].last == "Зориной"


@pytest.mark.parametrize(("language", "sex"), [("de", "m"), ("ru", ""), ("ru", "x")])
def test_unknown_language_or_sex_is_refused(language, sex):
    with pytest.raises(ValueError, match="is not known"):
        decline_name(FullName("Иванов", "Иван", "", sex), language)


@pytest.mark.parametrize(
    ("patronymic", "language", "sex"),
    [
        ("Ильинична", "ru", "f"),
        ("Ильич", "ru", "m"),
        ("Ариф оглы", "ru", "m"),
        ("Ариф кызы", "ru", "f"),
        ("Ілліч", "uk", "m"),
        ("Іллівна", "uk", "f"),
        ("Абдуль", "ru", None),
        ("", "uk", None),
    ],
)
def test_the_patronymic_tells_the_sex(patronymic, language, sex):
    assert sex_from_patronymic(patronymic, language) == sex


def test_words_need_no_django():
    modules = "names, short_names, offices, school_names, numbers, dates"
    code = f"from documents.words import {modules}; import sys; assert 'django' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=60)


def test_short_forms():
    assert surname_initials(ZORINA, "dative") == "Зориной О.В."
    assert initials_surname(ZORINA) == "О.В. Зорина"
    assert surname_initials(FullName("Ли", "Анна-Мария", "", "f")) == "Ли А.-М."
    assert initials_surname(FullName("Алиев", "Тимур", "Ариф оглы", "m")) == "Т.А. Алиев"
    assert first_surname_caps(YANITSKYI) == "Юрій ЯНІЦЬКИЙ"
    assert first_surname_caps(YANITSKYI, "dative") == "Юрію ЯНІЦЬКОМУ"
