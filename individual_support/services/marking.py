"""Work without a mark is due from its teacher, and in the end told to the deputy (cl. 5.1)."""

from __future__ import annotations

from django.db.models import Min, Q

from individual_support.deadlines import MARKS
from individual_support.models import SupportCase
from individual_support.procedure import MARK_STATES
from regulations.models import Case
from regulations.services import deadlines


def follow_marks(support: SupportCase, case: Case) -> None:
    """Make the deadlines of marking agree with the sheet; the case is locked by the caller.

    Each subject owes its first work without a mark, by the day on which the work is due.
    """
    if case.state not in MARK_STATES:
        return
    first = Min("rows__due_on", filter=Q(rows__mark=""))
    owed = {
        one.subject.name: one
        for one in support.subjects.annotate(unmarked_on=first).select_related("subject", "teacher")
        if one.unmarked_on
    }
    for running in case.deadlines.filter(key=MARKS.key, kept_at=None, cancelled_at=None):
        one = owed.get(running.about)
        if one is None:
            deadlines.keep(case, MARKS.key, about=running.about)
        elif one.teacher_id != running.owner_id:
            deadlines.cancel(case, MARKS.key, owner=running.owner, about=running.about)
    for name, one in owed.items():
        deadlines.start_on(case, MARKS, one.teacher, name, one.unmarked_on)
    deadlines.refresh_nearest(case)
