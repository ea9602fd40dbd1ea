"""The words of a form that a school may replace: passages of plain text with placeholders.

A passage stands in no template: it is filled when the paper is made, and its words are frozen with
the paper. Whatever the school writes later changes papers that are issued later.

    Прошу зарахувати {дитину_знахідний} на {форму}.

A line of the text is a paragraph of the paper; one whose placeholders have nothing to say, and
which has no other words, is left out. It begins with a capital, whatever stands first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from regulations.words import Text

_NAMED = re.compile(r"\{([^{}]*)\}")
_SPACES = re.compile(r"[ \t]+")
#: What an empty value would leave behind: a space before a sign, a comma before a stop.
_ORPHANS = ((re.compile(r" +([,.;:)])"), r"\1"), (re.compile(r",(?=[.;])"), ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A value that a passage may name: ``value`` finds it in the frozen context.

    `sample` stands for it where the wording is tried without a case.
    """

    name: str
    label: Text
    sample: str
    value: Callable[[Mapping[str, Any]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part of a form's words. `text` is the wording that comes with the product; `keeps` are the
    placeholders without which the form would not say what it is for."""

    slug: str
    label: Text
    text: str
    keeps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a wording: an unknown name, one that is missed, or a lone brace."""

    code: str  # "unknown", "missing" or "brace"
    name: str


def names_in(text: str) -> tuple[str, ...]:
    """The placeholders that a text names, each once."""
    return tuple(dict.fromkeys(_NAMED.findall(text)))


def faults(passage: Passage, text: str, known: tuple[Placeholder, ...]) -> Iterator[Fault]:
    """Everything wrong with a text for the passage."""
    named = names_in(text)
    there = {one.name for one in known}
    yield from (Fault("unknown", name) for name in named if name not in there)
    yield from (Fault("missing", name) for name in passage.keeps if name not in named)
    if re.search("[{}]", _NAMED.sub("", text)):
        yield Fault("brace", "")


def filled(text: str, values: Mapping[str, str]) -> list[str]:
    """The paragraphs of a text with its values."""
    paragraphs = (_paragraph(line, values) for line in text.splitlines())
    return [paragraph for paragraph in paragraphs if paragraph]


def _paragraph(line: str, values: Mapping[str, str]) -> str:
    """One line with its values; empty where only empty placeholders stood in it."""
    told = _NAMED.sub(lambda found: values.get(found[1], ""), line)
    told = _SPACES.sub(" ", told).strip()
    for pattern, instead in _ORPHANS:
        told = pattern.sub(instead, told)
    return told[:1].upper() + told[1:] if any(sign.isalnum() for sign in told) else ""
