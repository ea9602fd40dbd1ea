"""Marks of outside documents (cl. 4.7): what of them is read, and what the school sets for them."""

from __future__ import annotations

import re

from credit_transfer.rules.parts import Row
from credit_transfer.rules.vocabulary import Scale, Way

#: How documents write the five marks besides the figure.
_WORDS = {
    5: ("отлично", "отл", "пять"),
    4: ("хорошо", "хор", "четыре"),
    3: ("удовлетворительно", "удовл", "уд", "три"),
    2: ("неудовлетворительно", "неудовл", "неуд", "два"),
    1: ("единица", "один"),
}
MARK_OF_WORD = {word: mark for mark, words in _WORDS.items() for word in words} | {
    str(mark): mark for mark in _WORDS
}
#: A result of whatever scale that is none; written together or apart, with “ё” or without.
_NOT_PASSED = frozenset(
    ("незачтено", "незачет", "несдано", "неосвоил", "неосвоила", "неосвоено", "неаттестован")
) | {"неаттестована", "неудовлетворительно"}

LEAST_POSITIVE = 3
COUNTED_MARKS = (4, 5)
"""What the subject teacher may count another scale as: “4” (хорошо), “5” (отлично)."""


def _signs(mark: str) -> list[str]:
    return re.findall(r"\w+", mark.casefold().replace("ё", "е"))


def five_point(mark: str) -> int | None:
    """The mark of the five-point scale, in figures or words: «5», «отлично», «4 (хорошо)».

    None where it is none, or says two things at once.
    """
    read = {MARK_OF_WORD.get(sign) for sign in _signs(mark)}
    return read.pop() if len(read) == 1 else None


def is_failed(row: Row) -> bool:
    """Whether the row has a mark that is known to be no positive result."""
    if row.scale == Scale.FIVE:
        mark = five_point(row.mark)
    else:
        mark = _attested(row)
    if mark is not None:
        return mark < LEAST_POSITIVE
    return row.scale != Scale.FIVE and "".join(_signs(row.mark)) in _NOT_PASSED


def mark_to_set(row: Row) -> int | None:
    """The mark on the school's own scale: taken over, counted by the teacher, or attested."""
    if row.scale == Scale.FIVE:
        mark = five_point(row.mark)
    elif is_failed(row):
        return None
    elif row.conclusion is not None and row.conclusion.way == Way.MARK:
        mark = row.conclusion.mark if row.conclusion.mark in COUNTED_MARKS else None
    else:
        mark = _attested(row)
    return mark if mark is not None and mark >= LEAST_POSITIVE else None


def _attested(row: Row) -> int | None:
    """The mark of an attestation that was held; None where there was none."""
    concluded = row.conclusion
    if concluded is None or concluded.way != Way.ATTEST or concluded.attestation is None:
        return None
    attestation = concluded.attestation
    return attestation.mark if attestation.held_on is not None else None
