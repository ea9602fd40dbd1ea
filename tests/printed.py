"""Papers printed in tests: their words, their file, and the text that was approved of them."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import Any

from documents import kinds, rendering
from tests.conftest import TODAY

CODE = "12-7F3K-9QXD-22MA-VT8R"


def frozen(slug: str, over: Any, day: date = TODAY, number: int | None = 7) -> dict[str, Any]:
    """The frozen context of a paper of the kind; without a number that of a draft."""
    code = CODE if number else ""
    kind = kinds.get(slug)
    return rendering.freeze(kind, over, day, school=over.school, number=number, check_code=code)


def html(slug: str, over: Any, day: date = TODAY, number: int | None = 7) -> str:
    """The paper as HTML."""
    return rendering.html_of(kinds.get(slug), frozen(slug, over, day, number))


def pdf(slug: str, over: Any, day: date = TODAY, number: int | None = 7, named: str = "") -> bytes:
    """The paper as PDF; kept in the folder `PAPERS_TO`, if there is one, to be looked at."""
    made = rendering.pdf_of(kinds.get(slug), frozen(slug, over, day, number))
    if folder := os.environ.get("PAPERS_TO"):
        Path(folder, f"{named or slug}.pdf").write_bytes(made)
    return made


def words(text: str) -> str:
    """The words of a paper without its marks, one space between them."""
    plain = re.sub(r"<[^>]+>", " ", text).replace("&nbsp;", " ").replace("\xa0", " ")
    return " ".join(plain.split())


def is_approved(made: str, file: Path) -> bool:
    """Whether the paper says what its approved file says; with ``APPROVE=1`` it is approved now.

    The spaces that the template engine leaves at the ends of lines are no part of a form.
    """
    lines = "\n".join(line.rstrip() for line in made.splitlines()) + "\n"
    if os.environ.get("APPROVE"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(lines, encoding="utf-8")
    kept = file.read_text(encoding="utf-8").splitlines()
    return lines == "\n".join(line.rstrip() for line in kept) + "\n"
