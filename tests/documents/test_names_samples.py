"""Whole lists of names against forms written by hand."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.words.names import FullName, decline_name, split_full_name

SAMPLES = Path(__file__).parent / "samples"


def _rows(language: str) -> list[tuple[str, str, str, str]]:
    text = (SAMPLES / f"names-{language}.tsv").read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines()]


def _declined(full_name: str, sex: str, language: str):
    return decline_name(FullName(*split_full_name(full_name), sex), language)


def _fits(text: str, expected: str) -> bool:
    """Word by word and hyphen by hyphen; `|` parts the accepted variants of a word."""
    words, wanted = text.split(), expected.split()
    return len(words) == len(wanted) and all(
        re.fullmatch(variants, word) for word, variants in zip(words, wanted, strict=True)
    )


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_genitive_and_dative_of_the_sample_lists_come_out_right(language):
    wrong = [
        (name, case, _declined(name, sex, language)[case].text)
        for name, sex, genitive, dative in _rows(language)
        for case, expected in (("genitive", genitive), ("dative", dative))
        if not _fits(_declined(name, sex, language)[case].text, expected)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_neither_all_nor_many_names_are_unsure(language):
    rows = _rows(language)
    unsure = [name for name, sex, *_ in rows if not _declined(name, sex, language).sure]
    assert 0 < len(unsure) <= len(rows) * 0.2


def _other_cases() -> Iterator[tuple[str, dict[str, str]]]:
    for language in ("ru", "uk"):
        path = SAMPLES / f"other-cases-{language}.tsv"
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield language, row


@pytest.mark.parametrize(("language", "row"), list(_other_cases()))
def test_the_other_cases(language, row):
    declined = _declined(row["name"], row["sex"], language)
    cases = [column for column in row if column not in ("name", "sex")]
    assert [declined[case].text for case in cases] == [row[case] for case in cases]
