"""A grid whose rows are saved one by one: which rows were sent, and two texts of one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms
from django.http import Http404, HttpRequest
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accounts.models import Person
from regulations.judging import Cell
from regulations.words import Text, hours

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


@dataclass
class Outcome:
    """What became of one row that was sent: stored, refused with words, or in dispute."""

    prefix: str
    form: forms.Form
    columns: tuple[str, ...]
    row: Any = None
    told: list[str] = field(default_factory=list)
    dispute: Dispute | None = None

    @property
    def is_saved(self) -> bool:
        """It stands in the database as it was sent."""
        return self.row is not None

    @property
    def is_new(self) -> bool:
        """It is stored now, and was not before."""
        return self.is_saved and self.prefix.startswith("new-")

    @property
    def wrong_cells(self) -> list[forms.BoundField]:
        """The cells that were not understood; a form that was never sent has none."""
        cells = [self.form[name] for name in self.columns] if self.form.is_bound else []
        return [cell for cell in cells if cell.errors]

    def tell_errors(self) -> None:
        """Say what was not understood, each under the name of its column."""
        self.told += [
            f"{self.form.fields[name].label}: {' '.join(errors)}"
            for name, errors in self.form.errors.items()
        ]


@dataclass(frozen=True)
class ShownRow:
    """A row of a grid: its form (None: only to be read), its line with the verdicts (None: a new
    one), its remarks. `labels` name the columns; the controls belong to the form `form_id`."""

    prefix: str
    form: forms.Form | None
    line: Any
    labels: Mapping[str, Text]
    form_id: str
    remarks: list[dict[str, Any]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def number(self) -> str:
        """What the row is called for a screen reader."""
        return str(self.line.number) if self.line else _("new row")

    def cells(self) -> Iterator[tuple[str, Text, SafeString | None, Cell | None, str, Any]]:
        """Column, its name, control or None, verdict, text to read, errors."""
        verdicts = self.line.cells if self.line else {}
        for name, label in self.labels.items():
            control = self.form[name] if self.form else None
            yield (
                name,
                label,
                self._control(control) if control else None,
                verdicts.get(name),
                shown_text(getattr(self.line.row, name)) if self.line else "",
                control.errors if control and control.form.is_bound else (),
            )

    def _control(self, control: forms.BoundField) -> SafeString:
        attrs = {
            "aria-label": f"{control.label}, {self.number}",
            "id": f"id_{control.html_name}",
            "form": self.form_id,
        }
        if control.form.is_bound and control.errors:
            attrs["aria-invalid"] = "true"
        return control.as_widget(attrs=attrs)


def shown_text(value: Any) -> str:
    """A stored cell as it is read; nothing for none, nought and no."""
    if not value:
        return ""
    if isinstance(value, bool):
        return _("yes")
    if isinstance(value, Decimal):
        return str(hours(value))
    return value.short_name if isinstance(value, Person) else str(value)


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
