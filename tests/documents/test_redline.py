"""Before and after: the values of a paper by name, and its words one by one."""

from __future__ import annotations

import pytest

from documents import redline
from documents.kinds import Compared, ComparedRows, PaperKind
from documents.redline import Change, Op, Words
from documents.text_blocks import Block, blocks_of

ROWS = ComparedRows(
    name="rows",
    called=lambda row: row["topic"],
    columns=(Compared(name="topic", label="Topic"), Compared(name="day", label="Day")),
)
KIND = PaperKind(
    slug="test_redline",
    act="test-act",
    title="Записка",
    clause="1",
    language="ru",
    template="tests/note.html",
    context=lambda details, on: {},
    series="З",
    compared=(Compared(name="ends_on", label="Last day"), ROWS),
)


def words(before: str, after: str) -> list[tuple[str, str]]:
    return [(one.op.value, one.text) for one in redline.changed_words(before, after)]


def test_words_that_stay_go_out_and_come_in_stand_in_the_order_of_reading():
    assert words("срок до 29.12.2026 включительно", "срок до 31.05.2027 включительно") == [
        ("same", "срок до"),
        ("out", "29.12.2026"),
        ("in", "31.05.2027"),
        ("same", "включительно"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("один два", "один два", [("same", "один два")]),
        ("", "новое", [("in", "новое")]),
        ("старое", "", [("out", "старое")]),
        ("один два", "один", [("same", "один"), ("out", "два")]),
        ("два", "один два", [("in", "один"), ("same", "два")]),
        ("один  два", "один два", [("same", "один два")]),
    ],
)
def test_words_at_the_edges(before, after, told):
    assert words(before, after) == told


def test_taking_out_and_putting_in_gives_both_texts_back():
    before, after = "а б в г д", "а в е д ж"
    found = redline.changed_words(before, after)
    assert " ".join(one.text for one in found if one.op != Op.IN) == before
    assert " ".join(one.text for one in found if one.op != Op.OUT) == after


def test_values_are_told_by_name_with_days_as_they_are_read():
    before = {"ends_on": "2026-12-29", "rows": []}
    after = {"ends_on": "2027-05-31", "rows": []}
    (change,) = redline.changed_values(KIND, before, after)
    assert (change.label, change.before, change.after) == ("Last day", "29.12.2026", "31.05.2027")


def test_rows_are_known_by_their_key_wherever_they_stand():
    before = [
        {"key": "row-1", "topic": "Дроби", "day": "2026-11-23"},
        {"key": "row-2", "topic": "Степени", "day": ""},
    ]
    after = [
        {"key": "row-3", "topic": "Корни", "day": "2026-12-01"},
        {"key": "row-1", "topic": "Дроби", "day": "2026-11-24"},
    ]
    assert list(redline.changed_rows(ROWS, before, after)) == [
        Change(redline.ADDED, "row-3", "Корни", after="Topic: Корни; Day: 01.12.2026"),
        Change(redline.CHANGED, "row-1", "Дроби", "Day", "23.11.2026", "24.11.2026"),
        Change(redline.REMOVED, "row-2", "Степени", before="Topic: Степени"),
    ]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        ("", ""),
        ("2026-12-29", "29.12.2026"),
        ("II четверть", "II четверть"),
        (["Физика", "", "Химия"], "Физика, Химия"),
        ({"last_name": "Гоголь", "first_name": "Н", "patronymic": ""}, "Гоголь Н"),
        ({"post": "директор", "person": None}, ""),
        ({"kind": "обращение родителей", "author": "Гоголь Н.С."}, "обращение родителей"),
        (12, "12"),
    ],
)
def test_a_frozen_value_is_told_as_it_is_read(value, told):
    assert redline.shown(value) == told


def test_text_is_read_block_by_block_without_what_is_no_text():
    html = (
        "<html><head><title>нет</title></head><body><h1>Лист</h1>"
        "<p>Один<br>два &nbsp;три</p><style>p{}</style>"
        "<ol><li>Первый <b>жирный</b></li></ol><table><tr><td>А</td><td></td></tr></table></body>"
    )
    assert blocks_of(html) == [
        Block("h1", "Лист"),
        Block("p", "Один два три"),
        Block("li", "Первый жирный"),
        Block("td", "А"),
    ]


def test_blocks_that_are_alike_are_compared_and_others_stand_apart():
    before = [Block("p", "срок до конца четверти"), Block("p", "одно"), Block("li", "лишнее")]
    after = [Block("p", "срок до конца года"), Block("p", "одно"), Block("p", "совсем другое")]
    first, *rest = redline.changed_blocks(before, after)
    assert first.words == (
        Words(Op.SAME, "срок до конца"),
        Words(Op.OUT, "четверти"),
        Words(Op.IN, "года"),
    )
    assert [one.words for one in rest] == [
        (Words(Op.IN, "совсем другое"),),
        (Words(Op.OUT, "лишнее"),),
    ]


def test_the_same_text_has_no_changed_blocks():
    same = [Block("p", "одно"), Block("li", "другое")]
    assert list(redline.changed_blocks(same, list(same))) == []
