"""An import in the words of its pages: labels of fields, a summary, rows of the preview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Person
from accounts.models.people import Sex
from students.batches.exporting import table_as_xlsx
from students.importing.cells import cell_text
from students.importing.findings import Finding
from students.models import (
    Authority,
    CurriculumRow,
    ImportBatch,
    ImportRow,
    RowState,
    StatusKind,
    Student,
    Subject,
)

MARKS = {
    RowState.NEW: "here",
    RowState.CHANGED: "soon",
    RowState.SAME: "done",
    RowState.ERROR: "blocked",
    RowState.ABSENT: "archived",
}
"""Mark of each state of a row; the word stands beside it."""

WITH_WARNINGS = "warnings"
_SHOWN_OF_NEW = ("school_class", "birth_date", "snils", "post", "subjects", "weekly_hours")
_PHONE, _EMAIL = gettext_lazy("telephone"), gettext_lazy("e-mail")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the field in words, before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the preview, ready to be printed."""

    line: int | None
    shown: str
    state: str
    mark: str
    facts: list[str]
    changes: list[Change]
    findings: list[Finding]


def row_view(row: ImportRow) -> RowView:
    """The row in words."""
    state = RowState(row.state)
    return RowView(
        line=row.line,
        shown=row.shown,
        state=state.label,
        mark=MARKS[state],
        facts=_facts(row.values),
        changes=[
            Change(
                field_label(one["field"]),
                _value(one["field"], one["before"]),
                _value(one["field"], one["after"]),
            )
            for one in row.changes
        ],
        findings=[Finding.from_json(one) for one in row.findings],
    )


def field_label(name: str) -> str:
    """The field as people call it."""
    for model in (Student, CurriculumRow, Person):
        if name in {field.name for field in model._meta.get_fields()}:
            return str(getattr(model._meta.get_field(name), "verbose_name", name))
    if name in StatusKind.values:
        return str(StatusKind(name).label)
    place, _underscore, contact = name.partition("_")
    if place in Authority.values:
        words = {"phone": _PHONE, "email": _EMAIL}.get(contact)
        return f"{Authority(place).label}: {words}" if words else str(Authority(place).label)
    if name == "area":
        return str(Subject._meta.get_field("area").verbose_name)
    return str(_MORE_LABELS.get(name, name))


_MORE_LABELS = {
    "post": gettext_lazy("post"),
    "role": gettext_lazy("role"),
    "subjects": gettext_lazy("subject taught"),
    "class_teacher_of": gettext_lazy("class teacher"),
}


def _value(name: str, value: str) -> str:
    if name == "sex" and value in Sex.values:
        return str(Sex(value).label)
    if value and name in StatusKind.values:
        return _("yes")
    return value


def _facts(values: Mapping[str, Any]) -> list[str]:
    """What tells this row from its neighbours: the class, the day of birth and the like."""
    facts = []
    for name in _SHOWN_OF_NEW:
        value = values.get(name)
        if name == "birth_date" and value and "-" in value:
            value = ".".join(reversed(value.split("-")))
        if isinstance(value, list):
            value = ", ".join(value)
        if value:
            facts.append(str(value))
    for entry in values.get("guardians", ()):
        name = " ".join(
            filter(None, (entry["last_name"], entry["first_name"], entry["patronymic"]))
        )
        facts.append(f"{Authority(entry['kind']).label}: {name}")
    return facts


def summary(batch: ImportBatch) -> str:
    """What the check found, in a sentence."""
    counts = {state: batch.counts.get(state, 0) for state in RowState.values}
    parts = (
        ngettext("%(n)s new", "%(n)s new", counts["new"]) % {"n": counts["new"]},
        ngettext("%(n)s changed", "%(n)s changed", counts["changed"]) % {"n": counts["changed"]},
        ngettext("%(n)s the same", "%(n)s the same", counts["same"]) % {"n": counts["same"]},
        ngettext("%(n)s with an error", "%(n)s with errors", counts["error"])
        % {"n": counts["error"]},
    )
    return ", ".join(parts)


def errors_table(batch: ImportBatch) -> bytes:
    """The errors and warnings of an import as a workbook: row, column, value, what to do."""
    titles = [
        _("Row of the file"),
        _("Who"),
        _("Column"),
        _("Value"),
        _("What is wrong"),
        _("Outcome"),
    ]
    rows = []
    for row in batch.rows.exclude(findings=[]).order_by("number").iterator():
        for stored in row.findings:
            finding = Finding.from_json(stored)
            fate = _("refused") if finding.is_error else _("warning")
            cells = (row.line, row.shown, finding.column, finding.value, finding.message, fate)
            rows.append([cell_text(cell) if not isinstance(cell, int) else cell for cell in cells])
    return table_as_xlsx(titles, rows)
