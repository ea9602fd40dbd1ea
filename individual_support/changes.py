"""What differs between the sheet as it was issued last and its rows as they stand now (cl. 1.6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from documents.models import Paper
from individual_support.models import SupportCase, SupportRow
from individual_support.procedure import SHEET
from individual_support.rules.design import DUE_ON, LESSON_ON, SUBJECT
from individual_support.rules.texts import HOMEWORK, TOPIC
from regulations.words import Text

_LABELS = {
    "subject": SUBJECT,
    "topic": TOPIC,
    "lesson_on": LESSON_ON,
    "homework": HOMEWORK,
    "due_on": DUE_ON,
}
ADDED, REMOVED, CHANGED = _("New row"), _("Row taken out"), _("Changed")


@dataclass(frozen=True)
class Change:
    """One difference: of which row, in which column, what it was and what it is."""

    kind: Text
    key: str
    row: str
    label: Text = ""
    before: str = ""
    after: str = ""


def issued_sheet(support: SupportCase) -> Paper | None:
    """The sheet in force: the version issued last."""
    return Paper.objects.current().filter(case=support.pk, kind=SHEET).order_by("-version").first()


def changes_since(paper: Paper | None, rows: Iterable[SupportRow]) -> list[Change]:
    """Every difference of the plan, in the order of the rows; marks are no part of it."""
    if paper is None:
        return []
    before = {row["key"]: row for row in paper.context["rows"]}
    found: list[Change] = []
    for row in rows:
        key, now = f"row-{row.pk}", planned(row)
        was = before.pop(key, None)
        if was is None:
            found.append(Change(ADDED, key, _named(now)))
            continue
        found += [
            Change(CHANGED, key, _named(now), label, _shown(was[name]), _shown(now[name]))
            for name, label in _LABELS.items()
            if was[name] != now[name]
        ]
    found += [Change(REMOVED, key, _named(was)) for key, was in before.items()]
    return found


def planned(row: SupportRow) -> dict[str, str]:
    """The plan of a row in the form in which a paper keeps it."""
    return {
        "subject": row.subject.subject.name,
        "topic": row.topic,
        "lesson_on": row.lesson_on.isoformat() if row.lesson_on else "",
        "homework": row.homework,
        "due_on": row.due_on.isoformat() if row.due_on else "",
    }


def _named(row: dict[str, str]) -> str:
    return ": ".join(filter(None, (row["subject"], row["topic"])))


def _shown(value: str) -> str:
    try:
        return date_format(date.fromisoformat(value), "d.m.Y")
    except ValueError:
        return value
