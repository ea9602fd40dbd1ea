"""The messages of code and templates, collected as ``makemessages`` does, without its system tools.

Code is read as syntax; a template is turned by Django itself into text in which only the calls of
``gettext`` are left, and these are read.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

#: Function → which argument is its context (or None), its message, its plural (or None).
CALLS = {
    "gettext": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}
CALLS |= {f"{name}_lazy": places for name, places in CALLS.items()}
CALLS |= {"_": CALLS["gettext"], "gettext_noop": CALLS["gettext"]}

_CALL = re.compile(rf"(?<![\w.])(?:{'|'.join(CALLS)})\(")


class Message(NamedTuple):
    """What is translated: two equal texts in two contexts are two messages."""

    context: str | None
    text: str
    plural: str | None


def collected(root: Path, packages: tuple[str, ...]) -> dict[Message, str]:
    """Every message of the packages and of ``templates/``, and a file that says it."""
    found: dict[Message, str] = {}
    for package in packages:
        for path in sorted((root / package).rglob("*.py")):
            for message in of_code(path.read_text(encoding="utf-8")):
                found.setdefault(message, str(path.relative_to(root)))
    for path in sorted(root.glob("templates/**/*.*")):
        for message in of_template(path.read_text(encoding="utf-8")):
            found.setdefault(message, str(path.relative_to(root)))
    return found


def of_code(source: str) -> Iterator[Message]:
    """Messages of a Python module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (message := _message(node)):
            yield message


def of_template(source: str) -> Iterator[Message]:
    """Messages of a template: of its tags, and of ``_("…")`` in their arguments."""
    calls = templatize(source)
    for match in _CALL.finditer(calls):
        yield from of_code(_whole_call(calls, match.start(), match.end()))


def _whole_call(text: str, start: int, opened: int) -> str:
    """The call with its closing bracket; brackets inside of strings do not count."""
    quote, place = "", opened
    while text[place] != ")" or quote:
        letter = text[place]
        if quote and letter == "\\":
            place += 1
        elif letter == quote:
            quote = ""
        elif not quote and letter in "'\"":
            quote = letter
        place += 1
    return text[start : place + 1]


def _message(call: ast.Call) -> Message | None:
    function = call.func
    name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    places = CALLS.get(name)
    if places is None:
        return None
    context, text, plural = (None if at is None else _text(call, at) for at in places)
    return Message(context, text, plural) if text else None


def _text(call: ast.Call, at: int) -> str | None:
    """The argument, where it is a text that stands there; a variable is translated elsewhere."""
    given = call.args[at] if at < len(call.args) else None
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else None
