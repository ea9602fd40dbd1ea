"""The act in the code is the act on paper, and what the code takes from it stands in it."""

from __future__ import annotations

from pathlib import Path

from django.utils import translation

import home_education
from home_education import rules
from home_education.rules import annexes
from home_education.rules.vocabulary import LISTED_VARIANTS, SPECIAL_VARIANTS, UNLISTED_VARIANTS

FOLDER = Path(home_education.__file__).parent


def printed() -> str:
    """The act's text with the page's line breaks joined."""
    return " ".join((FOLDER / "act.txt").read_text(encoding="utf-8").split())


def test_all_48_clauses_are_the_printed_ones_word_for_word_and_in_order():
    body = printed()
    body = body[body.index("1. Общие положения") : body.index(" Приложение 1 к Положению")]

    declared, section = [], ""
    for clause in rules.ACT.clauses.values():
        if clause.section != section:
            section = clause.section
            declared.append(section)
        declared.append(f"{clause.number}. {clause.text}")

    assert len(rules.ACT.clauses) == 48
    assert " ".join(" ".join(declared).split()) == body


def test_what_the_site_printed_under_the_text_is_left_out():
    text = printed()
    for garbage in ("Наверх", "cookies", "Мастер заполнения"):
        assert garbage not in text
    assert text.endswith("Подпись /Ф.И.О. родителя (законного представителя)")


def test_all_seven_annexes_are_there():
    text = printed()
    for number in range(1, 8):
        head = "Приложение2" if number == 2 else f"Приложение {number}"
        assert f"{head} к Положению об обучении на дому" in text


def test_the_order_of_the_day_stands_in_annex_6():
    annex = printed().partition("Приложение 6 к Положению")[2]
    for words in annexes.ANNEX_6:
        assert words in annex
    assert str(annexes.LESSON_MINUTES[1]) in annexes.LESSON_MINUTES[0]
    assert str(annexes.CORRECTIONAL_MINUTES[1]) in annexes.CORRECTIONAL_MINUTES[0]
    assert all(str(minutes) in annexes.PAUSE_MINUTES[0] for minutes in annexes.PAUSE_MINUTES[1:])


def test_the_26_variants_of_annex_4_stand_in_it_and_two_are_added():
    annex = printed().partition("Приложение 4 к Положению")[2].partition("Приложение 5")[0]
    listed = [number for numbers in LISTED_VARIANTS.values() for number in numbers]
    assert len(listed) == annex.count("(вариант ") == 26
    for whom, numbers in LISTED_VARIANTS.items():
        assert whom in annex
        assert all(f"(вариант {number})" in annex for number in numbers)
    added = [number for numbers in UNLISTED_VARIANTS.values() for number in numbers]
    assert [*listed, *added] == list(rules.VARIANTS)
    assert SPECIAL_VARIANTS.issubset(rules.VARIANTS)


def test_p_5_1_the_fifteen_documents_are_those_of_the_clause_in_its_order():
    assert list(rules.FOLDER_WORDS) == list(rules.FolderPaper)
    assert len(rules.FolderPaper) == 15
    places = [rules.P_5_1.text.index(words) for words in rules.FOLDER_WORDS.values()]
    assert places == sorted(places)
    assert len(rules.FolderPaper) - len(rules.OF_SCHOOL) == 12


def test_the_figures_of_the_act_are_tied_to_its_words():
    figures = {figure.key: (figure.clause.number, figure.default) for figure in rules.ACT.figures}
    assert figures == {
        "long_treatment_days": ("1.5", 21),
        "order_days": ("2.2", 3),
        "pupil_consents_from_age": ("2.5", 15),
        "classroom_percent": ("2.12", 50),
        "group_least": ("3.7", 4),
        "group_most": ("3.7", 15),
        "individual_most": ("3.7", 3),
        "adult_age": ("4.2", 18),
    }


def test_slips_of_the_text_are_read_and_the_reading_is_told():
    with translation.override("en"):
        told = {number: str(clause.reading) for number, clause in rules.ACT.clauses.items()}
    for number, words in {
        "1.1": "22.03.2021",
        "1.9": "transfer",
        "2.2": "three working days",
        "2.5": "15 full years",
        "2.7": "пролонгированного заключения",
        "2.13": "составляется",
        "2.14": "составляется",
        "2.19": "extracurricular",
        "3.7": "9–10",
        "4.2": "18th birthday",
    }.items():
        assert words in told[number], number
