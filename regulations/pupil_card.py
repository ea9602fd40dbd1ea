"""What the kernel adds to the pupil's card: the cases, who sees the card, who read health data,
what the family may be invited to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.actors import Actor
from accounts.roles import Role
from regulations import registry
from regulations.desk_applications import applications_of
from regulations.models import AccessLog, Case, CaseParticipant
from regulations.offers import to_begin
from regulations.words import Text
from students import cards, invitation_pages, sight
from students.models import Conclusion, Student
from students.signals import health_data_listed, health_data_shown

MOST_CASES = 50


def register() -> None:
    """Called once, when the apps are ready."""
    sight.also_seen(pupils_of_own_cases)
    sight.health_also_seen(pupils_of_a_specialist)
    cards.register(
        cards.Panel("cases", gettext_lazy("Cases"), "regulations/panels/pupil_cases.html", cases_of)
    )
    cards.register(
        cards.Panel(
            "applications",
            gettext_lazy("Applications"),
            "regulations/panels/pupil_applications.html",
            applications_of,
        )
    )
    invitation_pages.register(to_begin)
    health_data_shown.connect(record_reading, dispatch_uid="regulations.health_data_shown")
    health_data_listed.connect(record_list, dispatch_uid="regulations.health_data_listed")


def pupils_of_own_cases(actor: Actor):
    """Pupils of the cases that the actor was asked into."""
    asked = CaseParticipant.objects.of(actor).values("case_id")
    return Case.objects.open().filter(pk__in=asked).values("student_id")


def pupils_of_a_specialist(actor: Actor):
    """Pupils of the open cases that the actor was asked into as a specialist (cl. 4.1.3)."""
    asked = CaseParticipant.objects.of(actor).filter(role=Role.SPECIALIST).values("case_id")
    return Case.objects.open().filter(pk__in=asked).values("student_id")


@dataclass(frozen=True, slots=True)
class CaseOnCard:
    """A case of the pupil as the card shows it: what it is about, and its state in words."""

    case: Case
    title: Text
    state: Text


def cases_of(student: Student, actor: Actor) -> dict[str, Any]:
    """The pupil's cases that the reader sees, the newest first."""
    return {"cases": own_cases(student, actor)}


def own_cases(
    student: Student, actor: Actor, acts: Collection[str] | None = None
) -> list[CaseOnCard]:
    """The pupil's cases that the reader sees, of every act or of these, the newest first."""
    cases = Case.objects.visible_to(actor).filter(student=student)
    if acts is not None:
        cases = cases.filter(act__in=list(acts))
    shown = []
    for case in cases.select_related("school_year").order_by("-opened_on", "-pk")[:MOST_CASES]:
        regulation = registry.get(case.act)
        state = regulation.procedure.states[case.state]
        shown.append(CaseOnCard(case, regulation.title, state))
    return shown


def record_reading(*, student: Student, actor: Actor, **_signal) -> None:
    """Receiver of ``health_data_shown``: keep who read the pupil's statuses and papers."""
    person = actor.person_in(student.school_id)
    if person is not None:
        AccessLog.objects.create(
            school_id=student.school_id,
            person=person,
            student=student,
            what=_("statuses and conclusions on the pupil’s card"),
        )


def record_list(*, students: Iterable[Student], actor: Actor, what: str, **_signal) -> None:
    """Receiver of ``health_data_listed``: keep whose status the person was shown, in one query."""
    AccessLog.objects.bulk_create(
        AccessLog(
            school_id=one.school_id,
            person=actor.person_in(one.school_id),
            student=one,
            what=what[:200],
        )
        for one in students
    )


def record_conclusions_read(conclusions: Iterable[Conclusion], actor: Actor) -> None:
    """Keep who was shown these papers in a list, one record to a paper, in one query."""
    AccessLog.objects.bulk_create(
        AccessLog(
            school_id=one.school_id,
            person=actor.person_in(one.school_id),
            student_id=one.student_id,
            what=f"{one.get_kind_display()} № {one.number}"[:200],
        )
        for one in conclusions
    )
