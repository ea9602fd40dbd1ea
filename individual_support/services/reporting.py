"""The result of each subject (cl. 4.1.4), and what the marks suggest for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction

from individual_support.models import SupportCase, SupportRow, SupportSubject
from individual_support.procedure import State
from individual_support.rules.vocabulary import Mark
from regulations.services import deadlines
from regulations.services.locking import locked_case


class ResultsChanged(Exception):
    """Somebody else wrote meanwhile; ``theirs`` holds those subjects by their number."""

    def __init__(self, theirs: dict[int, SupportSubject]) -> None:
        self.theirs = theirs
        super().__init__(str(sorted(theirs)))


@dataclass(frozen=True, kw_only=True)
class ResultLine:
    """The line of one subject as somebody wrote it; ``seen`` is the mark of what stood before."""

    subject: int
    reason: str
    reason_other: str
    result: str
    seen: str


def mark_of(line: SupportSubject | ResultLine) -> str:
    """A short mark of the line's words, by which two texts are told apart."""
    words = "\x00".join((line.reason, line.reason_other, line.result))
    return sha256(words.encode()).hexdigest()[:16]


@transaction.atomic
def write_results(*, support: SupportCase, lines: Iterable[ResultLine]) -> None:
    """Keep the reasons and results; with a result its teacher's report is done. A line that was
    not touched stays as it is.

    Raises:
        CaseMovedOn: the case is not assessed now. ResultsChanged: nothing was written.
    """
    case = locked_case(support, [State.ASSESSING])
    held = support.subjects.select_related("subject").in_bulk()
    touched = [one for one in lines if one.subject in held and mark_of(one) != one.seen]
    theirs = {
        one.subject: held[one.subject]
        for one in touched
        if mark_of(held[one.subject]) not in (one.seen, mark_of(one))
    }
    if theirs:
        raise ResultsChanged(theirs)
    for one in touched:
        row = held[one.subject]
        row.reason, row.reason_other, row.result = one.reason, one.reason_other, one.result
        row.save(update_fields=["reason", "reason_other", "result"])
        if one.reason and one.result:
            deadlines.keep(case, "report", about=row.subject.name)
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
