"""One row of a list while it is being read: its cells by key, and what was found in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from students.importing.cells import Cell, Uncounted, cell_text
from students.importing.findings import BadValue, Finding
from students.importing.headers import Layout
from students.importing.values.names import FullName, parse_full_name, parse_split_name

Value = TypeVar("Value")


class RowReader:
    """Reads the cells of one row by their keys and collects the findings."""

    def __init__(self, cells: Sequence[Cell], layout: Layout) -> None:
        self.layout = layout
        self.findings: list[Finding] = []
        self._cells = cells

    def cell(self, key: str) -> Cell:
        """The raw cell; ``None`` where the file has no such column."""
        position = self.layout.columns.get(key)
        return None if position is None else self._cells[position]

    def text(self, key: str) -> str:
        return cell_text(self.cell(key))

    def value(self, key: str, parse: Callable[..., Value], **limits: Any) -> Value | None:
        """The parsed cell of ``key``; if it is bad, ``None`` and a finding in its column."""
        return self.attempt(self.layout.title(key), parse, self.cell(key), **limits)

    def attempt(
        self, column: str, parse: Callable[..., Value], *cells: Any, **limits: Any
    ) -> Value | None:
        """As :meth:`value` for what stands in several cells, or is reported in another column."""
        try:
            return parse(*cells, **limits)
        except BadValue as problem:
            formula = next((cell for cell in cells if isinstance(cell, Uncounted)), None)
            problem = BadValue("formula_uncounted", formula) if formula else problem
            self.note(Finding.of(problem, column))
            return None

    def note(self, finding: Finding, column: str = "") -> None:
        """Add a finding; ``column`` is given for those made without knowing their column."""
        if column and not finding.column:
            finding = Finding(finding.code, column, finding.value, finding.details)
        self.findings.append(finding)

    def name(self) -> FullName | None:
        """The name from its own columns or from the joined one."""
        if "last_name" in self.layout and "first_name" in self.layout:
            return self._split_name()
        return self.joined_name("full_name", self.cell("full_name"))

    def joined_name(self, key: str, cell: Cell) -> FullName | None:
        """A whole name found in ``cell``, reported under the column of ``key``."""
        column = self.layout.title(key)
        name = self.attempt(column, parse_full_name, cell)
        for warning in name.warnings if name else ():
            self.note(warning, column)
        return name

    def _split_name(self) -> FullName | None:
        cells = [self.cell(key) for key in ("last_name", "first_name", "patronymic")]
        try:
            name = parse_split_name(*cells)
        except BadValue as problem:
            part = problem.details.pop("part", "last")
            key = part if part == "patronymic" else f"{part}_name"
            self.note(Finding.of(problem, self.layout.title(key)))
            return None
        for warning in name.warnings:
            self.note(warning, self.layout.title("last_name"))
        return name


def name_values(name: FullName | None) -> tuple[str, str, str]:
    """Surname, first name and patronymic; empty texts for a name that could not be read."""
    return (name.last, name.first, name.patronymic) if name else ("", "", "")
