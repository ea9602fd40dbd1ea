"""The traceability table: by clause, what keeps it and which tests watch it."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from accounts.roles import Role
from individual_support import rules
from individual_support.deadlines import DEADLINES
from individual_support.procedure import PROCEDURE
from regulations.acts import Act
from regulations.clauses import KeptBy
from regulations.procedure import Procedure, Step
from regulations.traceability import (
    PaperOfClause,
    find_tests,
    keepings,
    traceability,
    unkept,
)

SHEET = PaperOfClause("support_sheet", "Лист", "3.1.2")


def test_a_row_of_the_table_has_text_keepers_and_tests():
    table = traceability(rules.ACT, PROCEDURE, DEADLINES, [SHEET], {"3.1.2": ["a::test"]})
    assert [row["clause"] for row in table] == list(rules.ACT.clauses)
    row = next(row for row in table if row["clause"] == "3.1.2")
    assert list(row) == ["act", "edition", "clause", "text", "kept_by", "tests"]
    assert (row["act"], row["edition"]) == ("ru-individual-support", "21/1")
    assert row["text"].startswith("Классный руководитель и учителя-предметники")
    for keeper in (
        {"kind": "rule", "name": "rows_are_complete"},
        {"kind": "step", "name": "approve_sheet"},
        {"kind": "deadline", "name": "sheet"},
        {"kind": "paper", "name": "support_sheet"},
    ):
        assert keeper in row["kept_by"]
    assert row["tests"] == ["a::test"]


def test_every_way_of_keeping_is_told_to_the_reader():
    for ways in keepings(rules.ACT, PROCEDURE, DEADLINES, [SHEET]).values():
        for way in ways:
            assert str(way.what)
            assert way.name
            assert way.role is not None or way.kind is not KeptBy.HAND


def test_a_clause_that_nothing_keeps_is_found():
    act: Act[None] = Act(
        slug="ru-kept", title="", short_title="", jurisdiction="ru", language="ru", edition="2"
    )
    stepped, theirs, forgotten = (act.clause(number, "Делать.") for number in "123")
    act.not_ours(theirs, "Binds the family")
    finish = Step(
        action="finish",
        label="Finish",
        source=("open",),
        target="done",
        by=(Role.DEPUTY,),
        under=stepped,
    )
    procedure = Procedure(
        states={"open": "Open", "done": "Done"}, initial="open", final=("done",), steps=(finish,)
    )
    assert unkept(act, procedure, ()) == [forgotten]
    assert unkept(act, procedure, (), [PaperOfClause("order", "Приказ", "3")]) == []


def test_tests_are_found_by_the_clause_in_their_name(tmp_path: Path):
    folder = tmp_path / "tests" / "individual_support"
    folder.mkdir(parents=True)
    (folder / "test_some.py").write_text(
        "def test_p_3_1_2_row_without_topic(): ...\n"
        "def test_p_3_1_heads_a_list(): ...\n"
        "def test_p_1_6(): ...\n"
        "def test_p_9_9_of_another_act(): ...\n"
        "class TestMore:\n    def test_p_1_6_again(self): ...\n",
        encoding="utf-8",
    )
    found = find_tests(rules.ACT, tmp_path, "individual_support")
    place = "tests/individual_support/test_some.py"
    assert found["3.1.2"] == [f"{place}::test_p_3_1_2_row_without_topic"]
    assert found["3.1"] == [f"{place}::test_p_3_1_heads_a_list"]
    assert found["1.6"] == [f"{place}::test_p_1_6", f"{place}::TestMore::test_p_1_6_again"]
    assert sum(map(len, found.values())) == 4


def test_an_installed_product_without_tests_has_a_table_all_the_same(tmp_path: Path):
    assert set(map(len, find_tests(rules.ACT, tmp_path, "nowhere").values())) == {0}


def test_every_clause_has_a_test_named_after_it():
    found = find_tests(rules.ACT, Path(settings.BASE_DIR), "individual_support")
    assert [number for number, tests in found.items() if not tests] == []
