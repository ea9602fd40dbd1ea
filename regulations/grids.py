"""A grid whose rows are saved one by one: which rows were sent, and two texts of one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import Http404, HttpRequest
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _

LONGEST_PREFIX = 30


@dataclass
class Dispute:
    """Two texts of one row: field by field, what I typed and what somebody else saved.

    ``pk`` is None for a row that somebody took out; then ``gone`` is its number, and ``typed`` is
    what was written in words.
    """

    prefix: str
    pk: int | None = None
    version: int = 0
    by: str = ""
    differing: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)
    same: list[tuple[str, str]] = field(default_factory=list)
    gone: int | None = None
    typed: list[tuple[str, str]] = field(default_factory=list)


def prefixes_sent(data: Mapping[str, str]) -> list[str]:
    """The rows that a whole grid sends, by the prefix of their names: ``row-12``, ``new-0``."""
    ends = "-version"
    return [name.removesuffix(ends) for name in data if name.endswith(ends)]


def prefix_sent(request: HttpRequest) -> str:
    """The prefix of the one row that was sent; Http404 for anything else."""
    prefixes = prefixes_sent(request.POST)
    if len(prefixes) != 1 or not prefixes[0].replace("-", "").isalnum():
        raise Http404
    if len(prefixes[0]) > LONGEST_PREFIX:
        raise Http404
    return prefixes[0]


def disputed(
    form: forms.Form,
    other: forms.Form,
    names: Iterable[str],
    *,
    mine: Mapping[str, Any],
    theirs: Any,
    by: str,
) -> Dispute:
    """Both texts, column by column; what is the same needs no choice.

    ``form`` is what I sent, ``other`` shows ``theirs``, the row as it is stored.
    """
    found = Dispute(form.prefix, theirs.pk, theirs.version, by)
    for name, text in _sent(form, names).items():
        if mine[name] == getattr(theirs, name):
            found.same.append((form.add_prefix(name), text))
            continue
        kept = _text(other.fields[name].prepare_value(other.initial.get(name)))
        found.differing.append(
            (
                form.add_prefix(name),
                str(form.fields[name].label),
                text,
                kept,
                _in_words(form, name, text),
                _in_words(other, name, kept),
            )
        )
    return found


def gone(form: forms.Form, names: Iterable[str]) -> Dispute:
    """The texts of a row that somebody took out, to be put back."""
    found = Dispute(form.prefix, gone=int(form.data[form.add_prefix("id")]))
    for name, text in _sent(form, names).items():
        found.same.append((form.add_prefix(name), text))
        if text:
            found.typed.append((str(form.fields[name].label), _in_words(form, name, text)))
    return found


def _sent(form: forms.Form, names: Iterable[str]) -> dict[str, str]:
    """What was typed, by column, as it was sent."""
    return {
        name: str(form.data.get(form.add_prefix(name), "")).replace("\r\n", "\n")
        for name in names
        if name in form.fields
    }


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _in_words(form: forms.Form, name: str, text: str) -> str:
    shown = form.fields[name]
    if isinstance(shown, forms.BooleanField):
        return _("yes") if text else _("no")
    if isinstance(shown, forms.DateField) and (day := parse_date(text)):
        return date_format(day, "d.m.Y")
    choices = dict(getattr(shown, "choices", ()))
    return str(choices.get(text, text)) if text else "–"
