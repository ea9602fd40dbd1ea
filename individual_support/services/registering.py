"""Issuing the report over many pupils (Annex 2)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import Person
from documents import kinds
from documents.issuing import issue
from documents.models import Paper
from individual_support.papers import REPORT_REGISTER
from individual_support.report import ReportScope, report_lines


class NothingToReport(Exception):
    """The choice has no line."""


@transaction.atomic
def issue_register(*, scope: ReportScope, by: Person, today: date) -> tuple[Paper, bool]:
    """The report over the scope under a number, and whether it is new: the same report that the
    person issued before on the same day is not numbered twice.

    Raises:
        NothingToReport: no case of the scope has come to its lessons.
    """
    lines = [line.frozen() for line in report_lines(scope)]
    if not lines:
        raise NothingToReport
    issued = Paper.objects.current().filter(
        school=scope.school, kind=REPORT_REGISTER, dated=today, issued_by=by
    )
    same = issued.filter(context__year=scope.year.long_name, context__lines=lines).first()
    if same is not None:
        return same, False
    return issue(kinds.get(REPORT_REGISTER), scope, by=by, on=today), True
