"""What differs between a former sheet and its rows as they stand now (cl. 1.6).

The former one is the version issued last; before the first, the sheet that was returned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from documents.models import Paper
from individual_support.models import SupportCase, SupportRow
from individual_support.procedure import SHEET
from individual_support.rules.design import DUE_ON, LESSON_ON, SUBJECT
from individual_support.rules.texts import HOMEWORK, TOPIC
from regulations.models import Decision
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


def returned_sheet(support: SupportCase) -> Decision | None:
    """The last return of the sheet: with its facts, the rows as they were sent then."""
    returns = support.case.decisions.filter(action="return_sheet")
    return returns.order_by("-pk").first()


def changes_since(before: Mapping[str, Any] | None, rows: Iterable[SupportRow]) -> list[Change]:
    """Every difference of the plan, in the order of the rows; marks are no part of it.

    ``before`` holds the rows as the context of a paper or the facts of a decision keeps them.
    """
    if before is None:
        return []
    former = {row["key"]: row for row in before["rows"]}
    found: list[Change] = []
    for row in rows:
        key, now = f"row-{row.pk}", planned(row)
        was = former.pop(key, None)
        if was is None:
            found.append(Change(ADDED, key, _named(now)))
            continue
        found += [
            Change(CHANGED, key, _named(now), label, _shown(was[name] or ""), _shown(now[name]))
            for name, label in _LABELS.items()
            if (was[name] or "") != now[name]
        ]
    found += [Change(REMOVED, key, _named(was)) for key, was in former.items()]
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
