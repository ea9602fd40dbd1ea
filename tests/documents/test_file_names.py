"""Names of files open everywhere and are never twice the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.file_names import LONGEST_BYTES, UniqueNames, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Гоголь София, 5-А, Лист № 3", "Гоголь София, 5-А, Лист № 3"),
        ("../../etc/passwd", "etc passwd"),
        ('a\\b/c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("конец.  ", "конец"),
        ("con", "_con"),
        ("LPT1.pdf", "_LPT1.pdf"),
        ("\x00\x1f\u202e", "_"),
        ("", "_"),
        ("ж" * 300, "ж" * (LONGEST_BYTES // 2)),
    ],
)
def test_a_name_is_made_safe(text, name):
    assert safe_name(text) == name


def test_the_same_name_gets_a_number():
    names = UniqueNames()
    taken = [names.take(text, ".pdf") for text in ("Лист", "лист", "Лист", "Лист (2)")]
    assert taken == ["Лист.pdf", "лист (2).pdf", "Лист (3).pdf", "Лист (2) (2).pdf"]


@given(st.lists(st.text(max_size=120), max_size=12))
def test_any_names_come_out_safe_and_different(texts):
    names = UniqueNames()
    taken = [names.take(text, ".pdf") for text in texts]
    assert len({name.casefold() for name in taken}) == len(texts)
    for name in taken:
        assert not set('/\\:*?"<>|\x00\n') & set(name)
        assert not name.startswith(".") and len(name.encode()) <= 255
