"""What differs between a former sheet and its rows as they stand now (cl. 1.6).

The former one is the version issued last; before the first, the sheet that was returned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from documents.frozen import iso
from documents.kinds import Compared, ComparedRows
from documents.models import Paper
from documents.redline import Change, changed_rows
from individual_support.models import SupportCase, SupportRow
from individual_support.procedure import SHEET
from individual_support.rules.design import DUE_ON, LESSON_ON, SUBJECT
from individual_support.rules.texts import HOMEWORK, TOPIC
from regulations.models import Decision


def _called(row: dict[str, str]) -> str:
    return ": ".join(filter(None, (row["subject"], row["topic"])))


#: The plan of the sheet as it is compared; marks are no part of it.
ROWS = ComparedRows(
    name="rows",
    called=_called,
    columns=(
        Compared(name="subject", label=SUBJECT),
        Compared(name="topic", label=TOPIC),
        Compared(name="lesson_on", label=LESSON_ON),
        Compared(name="homework", label=HOMEWORK),
        Compared(name="due_on", label=DUE_ON),
    ),
)


def issued_sheet(support: SupportCase) -> Paper | None:
    """The sheet in force: the version issued last."""
    return Paper.objects.current().filter(case=support.pk, kind=SHEET).order_by("-version").first()


def returned_sheet(support: SupportCase) -> Decision | None:
    """The last return of the sheet: with its facts, the rows as they were sent then."""
    returns = support.case.decisions.filter(action="return_sheet")
    return returns.order_by("-pk").first()


def changes_since(before: Mapping[str, Any] | None, rows: Iterable[SupportRow]) -> list[Change]:
    """Every difference of the plan, in the order of the rows.

    ``before`` holds the rows as the context of a paper or the facts of a decision keeps them.
    """
    if before is None:
        return []
    return list(changed_rows(ROWS, before["rows"], map(planned, rows)))


def planned(row: SupportRow) -> dict[str, str]:
    """The plan of a row in the form in which a paper keeps it."""
    return {
        "key": f"row-{row.pk}",
        "subject": row.subject.subject.name,
        "topic": row.topic,
        "lesson_on": iso(row.lesson_on),
        "homework": row.homework,
        "due_on": iso(row.due_on),
    }
