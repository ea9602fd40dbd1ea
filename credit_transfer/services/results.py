"""Entering results, their confirming documents, confirming and returning them (cl. 5.1, 5.3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, StoredFile
from accounts.notices import notify
from credit_transfer import rules
from credit_transfer.models import IndividualResult, ResultDocument
from credit_transfer.records.facts import confirmed_entry, said_of_result, settings_of
from credit_transfer.records.fields import FIELDS_OF, SOMETIMES
from credit_transfer.records.states import OPEN, ResultState, state_of, with_archive
from credit_transfer.rules.vocabulary import SubKind
from regulations import scans
from regulations.case_files import Gap
from regulations.scans import Scan
from students.models import SchoolYear, Student

#: What a result has of fields that do not matter for what it is.
_NOTHING = {"event_level": "", "standing": "", "mark": "", "is_listed": False}
RETURNED = _("A result that you entered is returned with a remark")


class ResultClosed(Exception):
    """The result is confirmed, taken back or in the archive: it stays as it is."""


class AgainstTheAct(Exception):
    """Clauses forbid it; ``gaps`` says which."""

    def __init__(self, gaps: Iterable[Gap]) -> None:
        self.gaps = tuple(gaps)
        super().__init__("; ".join(str(gap.message) for gap in self.gaps))


class NoSchoolYear(Exception):
    """No school year is entered for the day of the result."""


def draft(
    student: Student, values: dict[str, Any], by: Person, year: SchoolYear
) -> IndividualResult:
    """The result that `values` make, not saved: what does not matter for its kind stays empty."""
    return _filled(
        IndividualResult(school_id=student.school_id, student=student, entered_by=by), values, year
    )


def year_of(school_id: int, day: date) -> SchoolYear:
    """The school year of a day; raises NoSchoolYear."""
    year = SchoolYear.objects.filter(school=school_id).containing(day).first()
    if year is None:
        raise NoSchoolYear
    return year


@transaction.atomic
def enter(
    *,
    student: Student,
    values: dict[str, Any],
    by: Person,
    document: dict[str, Any] | None = None,
    scan: Scan | None = None,
) -> IndividualResult:
    """A new result of a pupil, with its first confirming document if there is one.

    Raises NoSchoolYear.
    """
    return enter_many(rows=[(student, values)], by=by, document=document, scan=scan)[0]


@transaction.atomic
def enter_many(
    *,
    rows: Iterable[tuple[Student, dict[str, Any]]],
    by: Person,
    document: dict[str, Any] | None = None,
    scan: Scan | None = None,
) -> list[IndividualResult]:
    """The results of many pupils at once; one document, kept once, confirms them all.

    Raises NoSchoolYear.
    """
    years: dict[date, SchoolYear] = {}
    made = []
    for student, values in rows:
        day = values["achieved_on"]
        if day not in years:
            years[day] = year_of(by.school_id, day)
        made.append(draft(student, values, by, years[day]))
    IndividualResult.objects.bulk_create(made)
    if document is not None:
        stored = scans.keep(by.school, scan) if scan is not None else None
        ResultDocument.objects.bulk_create(
            _document(result, document, stored, scan, by) for result in made
        )
    return made


@transaction.atomic
def change(*, result: IndividualResult, values: dict[str, Any]) -> IndividualResult:
    """What is written of the result; the remark for which it was returned is answered by it.

    Raises ResultClosed and NoSchoolYear.
    """
    held = _locked(result)
    year = year_of(held.school_id, values["achieved_on"])
    _filled(held, values, year).remark = ""
    held.save()
    return held


@transaction.atomic
def remove(*, result: IndividualResult) -> None:
    """Strike out what was entered by mistake; the history keeps it. Raises ResultClosed."""
    _locked(result).delete()


@transaction.atomic
def confirm(*, result: IndividualResult, by: Person, on: date) -> None:
    """The deputy has checked the result and its documents (cl. 5.3).

    Raises ResultClosed and AgainstTheAct.
    """
    held = _locked(result)
    documents = list(held.documents.all())
    entry = confirmed_entry(held, documents, by.pk)
    gaps = said_of_result(rules.CONFIRM_RULES, entry, settings_of(held.school, on), on)
    if refused := [gap for gap in gaps if gap.blocks]:
        raise AgainstTheAct(refused)
    held.confirmed_by, held.confirmed_on, held.remark = by, on, ""
    held.save(update_fields=["confirmed_by", "confirmed_on", "remark"])


@transaction.atomic
def send_back(*, result: IndividualResult, remark: str, by: Person) -> None:
    """Return it to whoever entered it, also after it was confirmed. Raises ResultClosed."""
    held = _locked(result, (*OPEN, ResultState.CONFIRMED))
    held.confirmed_by = held.confirmed_on = None
    held.remark = remark
    held.save(update_fields=["confirmed_by", "confirmed_on", "remark"])
    if held.entered_by_id != by.pk:
        notify(held.entered_by, RETURNED, reverse("credit:result", args=[held.pk]))


@transaction.atomic
def take_back(*, result: IndividualResult, on: date) -> None:
    """The family no longer wants a result from elsewhere to be counted (cl. 5.1).

    Raises ResultClosed.
    """
    held = _locked(result, (*OPEN, ResultState.CONFIRMED))
    if not held.is_from_elsewhere:
        raise ResultClosed
    held.withdrawn_on = on
    held.save(update_fields=["withdrawn_on"])


@transaction.atomic
def add_document(
    *, result: IndividualResult, values: dict[str, Any], scan: Scan | None, by: Person
) -> ResultDocument:
    """One more confirming document (cl. 4.4). Raises ResultClosed."""
    held = _locked(result)
    stored = scans.keep(held.school, scan) if scan is not None else None
    row = _document(held, values, stored, scan, by)
    row.save()
    return row


@transaction.atomic
def change_document(*, row: ResultDocument, values: dict[str, Any], scan: Scan | None) -> None:
    """What is written of the document; a new scan replaces the former. Raises ResultClosed."""
    held = _locked(row.result)
    for name, value in values.items():
        setattr(row, name, value)
    if scan is not None:
        row.scan = scans.keep(held.school, scan)
        row.file_name, row.pages, row.made_of = scan.file_name, scan.pages, list(scan.made_of)
    row.save()


@transaction.atomic
def remove_document(*, row: ResultDocument) -> None:
    """Take the document away; the history keeps it. Raises ResultClosed."""
    _locked(row.result)
    row.delete()


def _locked(result: IndividualResult, states: Iterable[ResultState] = OPEN) -> IndividualResult:
    """The result as it is now, nobody else writing it; raises ResultClosed for another state."""
    found = IndividualResult.objects.select_related("school", "entered_by")
    held = with_archive(found.select_for_update(of=("self",))).filter(pk=result.pk).first()
    if held is None or state_of(held) not in states:
        raise ResultClosed
    return held


def _filled(result: IndividualResult, values: dict[str, Any], year: SchoolYear) -> IndividualResult:
    matter = FIELDS_OF[SubKind(values["sub_kind"])]
    empty = {name: _NOTHING.get(name) for name in SOMETIMES if name not in matter}
    elsewhere = {}
    if not values.get("is_from_elsewhere"):
        elsewhere = {"organisation": None, "wished_by": None, "wished_on": None}
    for name, value in {**values, **empty, **elsewhere}.items():
        setattr(result, name, value)
    result.school_year = year
    return result


def _document(
    result: IndividualResult,
    values: dict[str, Any],
    stored: StoredFile | None,
    scan: Scan | None,
    by: Person,
) -> ResultDocument:
    row = ResultDocument(
        school_id=result.school_id, result=result, added_by=by, scan=stored, **values
    )
    if scan is not None:
        row.file_name, row.pages, row.made_of = scan.file_name, scan.pages, list(scan.made_of)
    return row
