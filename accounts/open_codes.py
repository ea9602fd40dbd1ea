"""Codes that open one thing without a sign-in: an invitation, the check of a paper.

A code names its school in the open, so that the row is looked up inside that school's isolation;
the rest is chance. ``12-7F3K-9QXD-22MA-VT8R``: school 12 and 80 random bits.
"""

from __future__ import annotations

import re
import secrets

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U: nothing to be misread
_GROUPS, _GROUP_LENGTH = 4, 4
_MISREAD = str.maketrans("ILOАВСЕКМНРТХ", "110ABCEKMHPTX")  # the latter typed with Cyrillic letters
_LARGEST_SCHOOL = 2**31
_SHAPE = re.compile(rf"([1-9][0-9]{{0,9}})-?([{_SIGNS}]{{{_GROUPS * _GROUP_LENGTH}}})")


def new_code(school_id: int) -> str:
    """A code that nobody can guess: 80 bits after the number of the school."""
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS))
    return "-".join((str(school_id), *groups))


def read_code(typed: str) -> tuple[int, str] | None:
    """The number of the school and the code as it is kept; None for what is no code.

    Small letters, spaces, other dashes and Cyrillic letters of the same look are forgiven.
    """
    plain = typed.strip().upper().translate(_MISREAD)
    school, _, rest = re.sub(r"[\s‐-―]+", "-", plain).partition("-")
    found = _SHAPE.fullmatch(f"{school}-{rest.replace('-', '')}")
    if found is None or int(found[1]) >= _LARGEST_SCHOOL:
        return None
    signs = found[2]
    groups = (signs[i : i + _GROUP_LENGTH] for i in range(0, len(signs), _GROUP_LENGTH))
    return int(found[1]), "-".join((found[1], *groups))
