"""Which work each form is paid for, by which clause and how much of it (2016, IV; 2021, V)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from externat.rules import edition_2016, edition_2021
from externat.rules.amounts import Amount
from externat.rules.edition_2021 import SubjectYear, YearOf
from externat.rules.vocabulary import Form, WorkKind
from regulations.clauses import Clause

#: What is counted in whole minutes; the rest is counted in hours.
IN_MINUTES = frozenset({WorkKind.CONSULTATION, WorkKind.CHECKING})
BY_WEEK = (WorkKind.LESSON,)
BY_RATES = (WorkKind.ASSESSMENT, WorkKind.ATTESTATION, WorkKind.CONSULTATION, WorkKind.CHECKING)


def kinds_of(act: str, form: str) -> tuple[WorkKind, ...]:
    """The work that a form has hours for: lessons of a week, or what cl. V.2 lists."""
    if act == edition_2021.ACT.slug and form in (Form.EXTERNAT, Form.FAMILY):
        return BY_RATES
    return BY_WEEK


def clause_of(act: str, kind: str, *, has_special_needs: bool, is_group: bool) -> Clause:
    """The clause by which a piece of work is paid."""
    if act == edition_2016.ACT.slug:
        if is_group:
            return edition_2016.P_III_4
        return edition_2016.P_IV_3 if has_special_needs else edition_2016.P_IV_2
    if is_group:
        return edition_2021.P_V_4
    return edition_2021.P_V_3 if kind == WorkKind.LESSON else edition_2021.P_V_2


def amount_of(
    kind: str,
    subject: SubjectYear,
    year: YearOf,
    settings: Mapping[str, Any],
    *,
    works: int = 0,
) -> Amount | None:
    """What cl. V.2 of 2021 gives for one piece of work; None where a person says how much."""
    if kind == WorkKind.ASSESSMENT:
        return Amount(Decimal(edition_2021.ASSESSMENT.of(settings)))
    if kind == WorkKind.ATTESTATION:
        hours = edition_2021.attestation_hours(subject, year, settings)
        return None if hours is None else Amount(hours)
    if kind == WorkKind.CHECKING:
        return Amount(minutes=works * edition_2021.minutes_of_a_work(subject, settings))
    if kind == WorkKind.CONSULTATION:
        return Amount(minutes=int(edition_2021.CONSULTATION.of(settings)))
    return None
