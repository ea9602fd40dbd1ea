"""Numbers of rows as addresses and keys bring them: somebody may have typed anything."""

from __future__ import annotations

LONGEST = 18


def row_number(text: str) -> int | None:
    """The number of a row, or None where the text is none that a row could have."""
    if text.isascii() and text.isdigit() and len(text) <= LONGEST:
        return int(text)
    return None
