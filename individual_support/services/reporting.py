"""The result of each subject (cl. 4.1.4), and what the marks suggest for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db import transaction

from individual_support.models import SupportRow, SupportSubject
from individual_support.procedure import State
from individual_support.rules.vocabulary import Mark
from regulations.models import Case
from regulations.services import deadlines


class NotAssessed(Exception):
    """The case is not in its assessment (any more)."""


@transaction.atomic
def write_result(*, subject: SupportSubject, reason: str, reason_other: str, result: str) -> None:
    """Keep the reason and the result of a subject; with a result its teacher's report is done.

    Raises:
        NotAssessed: the case has moved on.
    """
    case = Case.objects.select_for_update(of=("self",)).get(pk=subject.support_id)
    if case.state != State.ASSESSING:
        raise NotAssessed(case.state)
    subject.reason, subject.reason_other, subject.result = reason, reason_other, result
    subject.save(update_fields=["reason", "reason_other", "result"])
    if reason and result:
        deadlines.keep(case, "report", about=subject.subject.name)
        deadlines.refresh_nearest(case)


def suggested_result(rows: Iterable[SupportRow]) -> str:
    """A first line for the result from the marks, in the language of the report; none without
    rows."""
    marks = Counter(row.mark for row in rows)
    given, done, partly = marks.total(), marks[Mark.DONE], marks[Mark.PARTLY]
    if not given:
        return ""
    share = (200 * done + given) // (2 * given)
    told = f"Выполнено заданий: {done} из {given} ({share} %)"
    return f"{told}, частично: {partly}" if partly else told
