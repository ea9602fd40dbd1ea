"""The act in the code is the act on paper, and every point of it is kept."""

from __future__ import annotations

from pathlib import Path

from django.utils import translation

import individual_support
from individual_support import rules
from individual_support.deadlines import DEADLINES, MARKS, SPECIALIST
from individual_support.procedure import PROCEDURE
from regulations.traceability import keepings

FOLDER = Path(individual_support.__file__).parent
STRAY_PAGE_NUMBER = "5. Заключительные положения 3 5.1."


def printed() -> str:
    """The act's text with the page's line breaks joined."""
    return " ".join((FOLDER / "act.txt").read_text(encoding="utf-8").split())


def test_all_23_clauses_are_the_printed_ones_word_for_word_and_in_order():
    body = printed()
    body = body[body.index("1. Общие положения") : body.index(" Приложение 1. Лист")]
    assert STRAY_PAGE_NUMBER in body
    body = body.replace(STRAY_PAGE_NUMBER, "5. Заключительные положения 5.1.")

    declared, section = [], ""
    for clause in rules.ACT.clauses.values():
        if clause.section != section:
            section = clause.section
            declared.append(section)
        declared.append(f"{clause.number}. {clause.text}")

    assert len(rules.ACT.clauses) == 23
    assert " ".join(" ".join(declared).split()) == body


def test_deadlines_that_no_step_starts_say_by_what_they_begin():
    beside = {deadline.key for deadline in DEADLINES if deadline.started_by}
    assert beside == {SPECIALIST.key, MARKS.key}, "their services' tests try what starts them"


def test_p_4_1_3_the_deadline_that_a_request_starts_is_traced_to_its_clause():
    ways = keepings(rules.ACT, PROCEDURE, DEADLINES)[SPECIALIST.clause.number]
    (way,) = (way for way in ways if way.kind == "deadline")
    with translation.override("en"):
        assert way.name == "specialist"
        assert str(way.what).endswith("answers the request; begins with: a request to a specialist")


def test_the_two_clauses_that_only_head_a_list_are_kept_by_a_screen():
    table = keepings(rules.ACT, PROCEDURE, DEADLINES)
    assert {way.kind for way in table["4.1"]} == {"screen"}
    assert {way.kind for way in table["3.1"]} == {"screen", "step"}


def test_the_slip_in_the_numbering_is_cited_with_its_section():
    with translation.override("en"):
        assert str(rules.P_6_4) == "cl. 6.4 (section 5)"
        assert str(rules.P_3_1_1) == "cl. 3.1.1"


def test_the_words_behind_each_category_stand_in_the_clause():
    assert set(rules.CATEGORY_WORDS) == set(rules.Category)


def test_the_sensitive_categories_are_health_and_behaviour():
    assert set(rules.Category) - set(rules.open_categories(tuple(rules.Category))) == {
        "weak_health",
        "deviant",
    }
