"""The act in the code is the act on paper, and what the code takes from it stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import translation

import credit_transfer
from credit_transfer import rules
from credit_transfer.deadlines import DEADLINES
from credit_transfer.procedure import PROCEDURE
from credit_transfer.rules import Ground, ResultKind, SubKind
from credit_transfer.rules.vocabulary import OF_PERSON, OF_PROGRAMMES, OF_STUDY, SUB_KINDS
from regulations.traceability import unkept

FOLDER = Path(credit_transfer.__file__).parent
ACT = rules.ACT


def printed() -> str:
    """The act's text with the page's line breaks joined."""
    return " ".join((FOLDER / "act.txt").read_text(encoding="utf-8").split())


def test_all_34_clauses_are_the_printed_ones_word_for_word_and_in_order():
    declared, section = [], ""
    for clause in ACT.clauses.values():
        if clause.section != section:
            section = clause.section
            declared.append(section)
        number = "" if clause is rules.P_1_1 else f"{clause.number}. "
        declared.append(f"{number}{clause.text}")

    assert len(ACT.clauses) == 34
    body = printed().partition(" Приложение № 1 к Положению")[0]
    assert " ".join(" ".join(declared).split()) == body


def test_the_beginning_is_missing_and_annex_1_is_there():
    text = printed()
    assert text.startswith("обучающимся общеобразовательных программ")
    annex = text.partition("Приложение № 1 к Положению")[2]
    for words in ("Прошу зачесть", "согласие на выставление отметок", "расшифровка (ФИО)"):
        assert words in annex


def test_clauses_stand_under_their_sections():
    for number, clause in ACT.clauses.items():
        head = number.partition(".")[0]
        assert clause.section == "" if head == "1" else clause.section.startswith(f"{head}. ")


def test_the_figures_of_the_act_are_tied_to_its_words():
    figures = {figure.key: (figure.clause.number, figure.default) for figure in ACT.figures}
    assert figures == {"shortage_percent": ("5.7", 10), "council_notice_days": ("5.7", 5)}


def test_every_clause_is_kept_by_something():
    assert unkept(ACT, PROCEDURE, DEADLINES) == []


def test_every_message_of_the_act_is_told_to_the_reader():
    with translation.override("en"):
        assert all(str(rule.title) for rule in ACT.rules)
        assert all(str(setting.question) for setting in ACT.adjustable)
        assert all(str(setting.reading) for setting in ACT.settings)
        assert str(ACT.note)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("note", "beginning of cl. 1.1"),  # T1-01
        ("note", "“Порядок”"),  # T1-02
        ("5.2", "“предпрофессиональной”"),  # T1-03
        ("5.2", "additional programmes only"),  # T1-04
        ("3.4", "have no accreditation"),  # T1-05
        ("4.7", "a 3 too"),  # T1-06
        ("5.7", "the director's order decides"),  # T1-07
        ("5.7", "ten percent sharp"),  # T1-08
        ("5.2", "from it on the pupil"),  # T1-10
        ("5.4", "не освобождать"),  # T1-11
        ("5.2", "“четверть” is missing"),  # T1-12
        ("5.2", "“обучающемуся”"),  # T1-13
        ("4.6", "opens the case again"),  # T1-14
        ("5.2", "passport"),  # T1-15
        ("3.2", "broken in its last line"),  # T1-16
        ("note", "“учащийся”"),  # T1-17
        ("1.1", "“наименования учебных курсов”"),  # T1-18
    ],
)
def test_the_traps_of_the_text_are_read_and_the_reading_is_told(where, words):
    with translation.override("en"):
        told = str(ACT.note) if where == "note" else str(ACT.clauses[where].reading)
    assert words in told


def test_a_refusal_has_the_shorter_limit_of_the_two():
    assert rules.REFUSAL_DAYS.default < rules.NOTICE_DAYS.default  # T1-09
    with translation.override("en"):
        assert "the shorter governs" in str(rules.REFUSAL_DAYS.reading)


def items(clause) -> list[str]:
    return clause.text.split("\n")[1:]


def test_the_choices_are_as_many_as_the_text_has():
    assert len(Ground) == len(items(rules.P_3_4)) == 7
    assert len(rules.DocumentKind) == len(items(rules.P_4_4)) == 8
    assert len(rules.Level) == len(items(rules.P_3_1)) == 4
    assert len(rules.Source) == len(items(rules.P_4_1)) == 2
    assert len(ResultKind) == 5
    assert len(OF_STUDY) == len(items(rules.P_3_2_1)) == 4
    assert len(OF_PROGRAMMES) == len(items(rules.P_3_2_2)) == 8
    assert len(OF_PERSON) == len(items(rules.P_3_2_3)) == 9
    assert set(SUB_KINDS) == set(ResultKind)
    assert {one for kinds in SUB_KINDS.values() for one in kinds} == set(SubKind)
