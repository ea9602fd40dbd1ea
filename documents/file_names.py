"""Names of files that open on every machine, and never twice the same in one archive."""

from __future__ import annotations

import re
import unicodedata

#: Bytes of a name in UTF-8: file systems take 255, with the number and the ending.
LONGEST_BYTES = 200

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in "123456789"
}


def safe_name(text: str) -> str:
    """`text` as a file's name without its ending: no path, no sign that a system forbids."""
    plain = "".join(
        char
        for char in unicodedata.normalize("NFC", text)
        if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    plain = " ".join(_FORBIDDEN.sub(" ", plain).split()).strip(". ")
    plain = plain.encode()[:LONGEST_BYTES].decode(errors="ignore").strip(". ")
    return plain if plain and plain.split(".")[0].lower() not in _RESERVED else f"_{plain}"


class UniqueNames:
    """Gives every file of an archive a name of its own, letter case aside."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, text: str, ending: str) -> str:
        """A safe name for `text` with `ending` that was not taken before: «…», «… (2)»."""
        name, count = safe_name(text), 1
        while (whole := _numbered(name, count) + ending).casefold() in self._taken:
            count += 1
        self._taken.add(whole.casefold())
        return whole


def _numbered(name: str, count: int) -> str:
    return name if count == 1 else f"{name} ({count})"
