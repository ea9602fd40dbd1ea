"""A result, or a special condition, as the rules look at it; and what they say of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from accounts.models import School
from credit_transfer import rules
from credit_transfer.models import IndividualResult, ResultDocument
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.parts import Condition, Document, ResultEntry
from regulations.adoption import settings_on
from regulations.case_files import Gap
from regulations.rules import Rule, Violation, judge

#: Fields of a result that the rules know under the same name.
SAME = (
    "kind",
    "sub_kind",
    "level",
    "source",
    "title",
    "procedure",
    "achieved_on",
    "event_level",
    "standing",
    "hours",
    "is_from_elsewhere",
    "wished_on",
)


def document_part(row: ResultDocument) -> Document:
    """A confirming document as the rules see it."""
    return Document(
        key=f"document-{row.pk}" if row.pk else "document",
        kind=row.kind,
        number=row.number,
        dated=row.issued_on,
        issuer=row.issuer,
        is_sealed=row.is_sealed,
        is_signed=row.is_signed,
    )


def entry_of(result: IndividualResult, documents: Iterable[ResultDocument]) -> ResultEntry:
    """The result as it is, saved or not."""
    return ResultEntry(
        **{name: getattr(result, name) for name in SAME},
        wished_by=str(result.wished_by or ""),
        documents=tuple(document_part(one) for one in documents),
        entered_by=result.entered_by_id,
        confirmed_by=result.confirmed_by_id,
    )


def confirmed_entry(
    result: IndividualResult, documents: Iterable[ResultDocument], by: int
) -> ResultEntry:
    """The result as if `by` had confirmed it."""
    return replace(entry_of(result, documents), confirmed_by=by)


def settings_of(school: School, today: date) -> dict[str, Any]:
    """The school's answers to what the act leaves open."""
    return settings_on(school, rules.ACT, today)


def said_of_result(
    group: Iterable[Rule[Facts]], entry: ResultEntry, settings: dict[str, Any], today: date
) -> tuple[Gap, ...]:
    """What these rules say of the result, blocks first."""
    return explained(judge(group, Facts(today=today, settings=settings, result=entry)))


def said_of_condition(
    condition: Condition, settings: dict[str, Any], today: date, *, name: str
) -> tuple[Gap, ...]:
    """What the rules say of special conditions (cl. 3.3)."""
    facts = Facts(today=today, settings=settings, condition=condition, name=name)
    return explained(judge(rules.CONDITION_RULES, facts))


def explained(violations: Iterable[Violation]) -> tuple[Gap, ...]:
    """Violations as a page shows them where they are mended, blocks first."""
    title = str(rules.ACT.title)
    found = sorted(violations, key=lambda one: not one.blocks)
    return tuple(Gap(one, title, "") for one in found)
