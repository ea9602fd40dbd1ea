"""What a stranger's PDF says, read in a process of its own."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import threading
from dataclasses import dataclass

from django.conf import settings

from accounts.open_codes import read_code
from regulations.workshop.limits import LARGEST_BYTES, SECONDS

__all__ = ["LARGEST_BYTES", "FileRead", "Seal", "Unreadable", "read"]

_CODE = re.compile(r"\b[1-9][0-9]{0,9}(?:-[0-9A-HJKMNP-TV-Z]{4}){4}\b")
_MOST_CODES = 5
#: So many files are read at once in one process of the product; others wait for their turn.
_turns = threading.BoundedSemaphore(2)
_log = logging.getLogger(__name__)


class Unreadable(Exception):
    """The file cannot be read safely: locked, or built to break its reader."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A signature found inside: whether it holds, whether it covers the whole file, whose it is."""

    valid: bool
    whole: bool
    names: tuple[str, ...]
    at: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FileRead:
    """Texts of the pages, the codes that stand in the file, and its seals."""

    texts: tuple[str, ...]
    codes: tuple[str, ...]
    seals: tuple[Seal, ...]

    @property
    def words(self) -> str:
        """The text with every run of blanks as one: where lines break is no difference."""
        return plain_words(self.texts)


def plain_words(texts: tuple[str, ...] | list[str]) -> str:
    """Texts of pages as one line."""
    return " ".join(" ".join(texts).split())


def read(data: bytes) -> FileRead:
    """Read the file. Raises ``Unreadable``."""
    told = _told_of(data)
    if "refused" in told:
        raise Unreadable(told["refused"])
    return FileRead(
        texts=tuple(told["texts"]),
        codes=_codes(data, told["texts"]),
        seals=tuple(
            Seal(one["valid"], one["whole"], tuple(one["names"]), one["at"], one["sha256"])
            for one in told["seals"]
        ),
    )


def _codes(data: bytes, texts: list[str]) -> tuple[str, ...]:
    """Codes as they are kept: first the one in the description of the file, then those printed."""
    found: dict[str, None] = {}
    for text in (data.decode("latin-1"), *texts):
        for match in _CODE.finditer(text):
            if (known := read_code(match[0])) is not None:
                found[known[1]] = None
    return tuple(found)[:_MOST_CODES]


def _told_of(data: bytes) -> dict:
    command = [sys.executable, "-m", "documents.checking.workshop"]
    try:
        with _turns:
            done = subprocess.run(
                command,
                input=data,
                capture_output=True,
                cwd=settings.BASE_DIR,
                env={},  # no secret of the product is within its reach
                timeout=2 * SECONDS,
            )
        return json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        _log.warning("a file of %s bytes was not read in time", len(data))
    except ValueError:  # it was stopped at one of its limits, or broke
        _log.warning("a file of %s bytes broke the reader: exit %s", len(data), done.returncode)
        _log.info("%s", done.stderr[-2000:].decode(errors="replace"))
    raise Unreadable("broken")
