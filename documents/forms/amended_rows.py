"""The rows of a table that a signed paper prints, as its new version changes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from regulations.words import Text

#: Empty rows at the end; after saving there are as many again.
BLANK = 2


@dataclass(frozen=True)
class ShownRow:
    """A row of the form: what it is called, the stored row (None: a new one), its controls."""

    name: Text
    stored: Any
    cells: dict[str, forms.BoundField]

    @property
    def new(self) -> bool:
        """It does not stand yet."""
        return self.stored is None


class AmendedRowsForm(PlainTextMixin, forms.Form):
    """Every row that stands, which of them are taken out, and new ones.

    A subclass says what a row is called and what is asked of it (`called`, `fields_of`), what is
    asked of a new one besides (`new_fields`), and how both are kept (`said`, `said_of_new`). A new
    row counts when its field `filled_by` is filled; it has a number as soon as it was tried once.
    The rows that stand are kept under `kept_as`.
    """

    kept_as = "rows"
    filled_by = "name"
    new_row: Text = gettext_lazy("New row")
    most_new = 30

    def __init__(
        self, stored: Iterable[Any], held: Mapping[str, Mapping[str, Any]], values: Any, data: Any
    ) -> None:
        proposed = values or {self.kept_as: {}, "out": [], "new": []}
        self.stored, self.drafted = list(stored), proposed["new"]
        shown = {**held, **proposed[self.kept_as]}
        self.base_fields = {}
        for row in self.stored:
            number, called = str(row.pk), self.called(row)
            self.base_fields |= self._prefixed(number, called, self.fields_of(shown[number]))
            self.base_fields[f"{number}_out"] = forms.BooleanField(
                label=format_lazy("{}: {}", called, gettext_lazy("Take out")),
                required=False,
                initial=number in proposed["out"],
            )
        self.places = range(self._count(data))
        for place in self.places:
            said = self.drafted[place] if place < len(self.drafted) else {}
            fields = {**self.new_fields(said), **self.fields_of(said)}
            for field in fields.values():
                field.required = False
            self.base_fields |= self._prefixed(f"new{place}", self.called_new(said), fields)
        super().__init__(data)

    def called(self, row: Any) -> Text:
        """What a stored row is called."""
        return row.name

    def called_new(self, said: Mapping[str, Any]) -> Text:
        """What a new row is called, by what was said of it before."""
        return said.get("name") or self.new_row

    def fields_of(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """What is asked of every row, filled with what is `said` of it: of a new one nothing yet.
        A new row may leave all of it empty."""
        raise self._left_open("fields_of")

    def new_fields(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """What is asked of a new row besides, before the rest."""
        raise self._left_open("new_fields")

    def said(self, prefix: str) -> dict[str, Any]:
        """What was written in the fields of every row, as it is kept."""
        raise self._left_open("said")

    def said_of_new(self, prefix: str) -> dict[str, Any]:
        """What was written besides of a new row, as it is kept."""
        raise self._left_open("said_of_new")

    def _left_open(self, what: str) -> TypeError:
        return TypeError(f"{type(self).__name__} does not say what its rows are: {what}")

    @staticmethod
    def _prefixed(
        prefix: str, called: Text, fields: Mapping[str, forms.Field]
    ) -> dict[str, forms.Field]:
        for field in fields.values():
            field.label = format_lazy("{}: {}", called, field.label)
        return {f"{prefix}_{name}": field for name, field in fields.items()}

    def _count(self, data: Any) -> int:
        wanted = len(self.drafted) + BLANK
        while data is not None and f"new{wanted}_{self.filled_by}" in data:
            wanted += 1
        return min(wanted, self.most_new)

    @property
    def standing(self) -> list[str]:
        """The prefixes of the fields of the rows that stand."""
        return [str(row.pk) for row in self.stored]

    @property
    def added(self) -> list[str]:
        """The prefixes of the fields of the new rows that are filled."""
        new = (f"new{place}" for place in self.places)
        return [prefix for prefix in new if self.cleaned_data.get(f"{prefix}_{self.filled_by}")]

    def shown_rows(self) -> Iterator[ShownRow]:
        """Every row with its controls, those that stand first."""
        for row in self.stored:
            yield ShownRow(self.called(row), row, self._cells(str(row.pk)))
        for place in self.places:
            yield ShownRow(self.new_row, None, self._cells(f"new{place}"))

    def _cells(self, prefix: str) -> dict[str, forms.BoundField]:
        start = f"{prefix}_"
        return {
            name.removeprefix(start): self[name] for name in self.fields if name.startswith(start)
        }

    def values(self) -> dict[str, Any]:
        """What was written, as it is kept."""
        return {
            self.kept_as: {prefix: self.said(prefix) for prefix in self.standing},
            "out": [prefix for prefix in self.standing if self.cleaned_data[f"{prefix}_out"]],
            "new": [self._new(prefix) for prefix in self.added],
        }

    def _new(self, prefix: str) -> dict[str, Any]:
        place = int(prefix.removeprefix("new"))
        former = self.drafted[place] if place < len(self.drafted) else {}
        number = {"pk": former["pk"]} if "pk" in former else {}
        return {**self.said_of_new(prefix), **self.said(prefix), **number}
