"""The subjects of a case (cl. 1.4), and who teaches them in it (cl. 4.1.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from accounts.models import Person
from accounts.notices import notify
from accounts.roles import Role
from individual_support.fact_finding import subjects_of_class
from individual_support.models import SupportCase, SupportSubject
from individual_support.services.marking import follow_marks
from individual_support.words import ASKED_TO_TEACH
from regulations.services.opening import ask_in, let_go
from students.models import Subject


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A subject as the project plans it; ``reason`` is a value of Annex 2, empty until chosen."""

    subject: Subject
    teacher: Person | None = None
    reason: str = ""
    reason_other: str = ""


class SubjectInUse(Exception):
    """The sheet has rows of subjects that were to leave the scope; ``names`` are theirs."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        super().__init__(", ".join(self.names))


@transaction.atomic
def set_scope(
    *, support: SupportCase, planned: Iterable[Planned], whole_programme: bool, page: str = ""
) -> None:
    """Make the case's subjects those planned. With the whole programme every subject of the class
    is in, whether it was planned or not (cl. 1.4). A new teacher is asked in and told of ``page``.

    Raises:
        SubjectInUse: rows of the sheet stand in the way; nothing was changed.
    """
    wanted = {one.subject.pk: one for one in planned}
    if whole_programme:
        for subject in subjects_of_class(support.case):
            wanted.setdefault(subject.pk, Planned(subject=subject))
    held = {one.subject_id: one for one in support.subjects.select_related("subject", "teacher")}
    _remove(support, [one for pk, one in held.items() if pk not in wanted])
    for pk, one in wanted.items():
        row = held.get(pk) or SupportSubject(
            school_id=support.school_id, support=support, subject=one.subject
        )
        row.reason, row.reason_other = one.reason, one.reason_other
        former, row.teacher = row.teacher, one.teacher
        row.save()
        _replace(support, former, one.teacher, page)


@transaction.atomic
def assign_teacher(*, subject: SupportSubject, teacher: Person | None, page: str = "") -> None:
    """Give the subject to another teacher of this case, or to nobody."""
    former, subject.teacher = subject.teacher, teacher
    subject.save(update_fields=["teacher"])
    _replace(subject.support, former, teacher, page)
    follow_marks(subject.support, subject.support.case)


def _remove(support: SupportCase, leaving: list[SupportSubject]) -> None:
    used = set(support.rows.filter(subject__in=leaving).values_list("subject_id", flat=True))
    if used:
        raise SubjectInUse(one.subject.name for one in leaving if one.pk in used)
    for one in leaving:
        former = one.teacher
        one.delete()
        _replace(support, former, None, "")


def _replace(support: SupportCase, former: Person | None, new: Person | None, page: str) -> None:
    """Let the former teacher go unless another subject keeps them; ask the new one in."""
    if former == new:
        return
    if former is not None and not support.subjects.filter(teacher=former).exists():
        let_go(support.case, former, Role.SUBJECT_TEACHER)
    if new is not None:
        held = support.case.participants.filter(
            person=new, role=Role.SUBJECT_TEACHER, until=None
        ).exists()
        ask_in(support.case, new, Role.SUBJECT_TEACHER)
        if not held and page:
            notify(new, ASKED_TO_TEACH, page)
