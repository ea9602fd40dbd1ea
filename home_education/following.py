"""What follows from steps and signatures by itself: lessons are planned, time limits agree."""

from __future__ import annotations

from django.urls import reverse

from accounts.notices import notify
from accounts.roles import Role
from documents.models import Paper
from home_education import rules
from home_education.lesson_words import LESSONS_PLANNED
from home_education.models import HomeCase
from home_education.procedure import CALENDAR, PLAN, TIMETABLE
from home_education.rules import LessonState
from home_education.services.lesson_deadlines import follow_lessons
from home_education.services.planning import last_day, plan_lessons
from regulations.models import Case
from regulations.services.opening import ask_in


def lessons_after_step(*, regulation, case, details, step, decision, **_signal) -> None:
    """Receiver of ``step_taken``: from the order of organisation on lessons are planned and their
    teachers know of it; after the last day none is left."""
    if regulation.slug != rules.ACT.slug:
        return
    if step.action == "organise":
        plan_lessons(details, decision.on_day)
        _tell_teachers(case, details)
    if step.target in regulation.procedure.final and (last := last_day(details)):
        later = details.lessons.filter(state=LessonState.PLANNED.value, held_on__gt=last)
        later.delete()
    follow_lessons(details, case, decision.on_day)


def lessons_after_amending(*, paper: Paper, **_signal) -> None:
    """Receiver of ``paper_signed``: a new plan, calendar or timetable plans lessons anew.

    Connected after the amendments, which write the rows by the same signal.
    """
    if paper.kind not in (PLAN, CALENDAR, TIMETABLE) or paper.case is None:
        return
    home = HomeCase.objects.select_related("case__school").filter(case=paper.case).first()
    if home is not None:
        plan_lessons(home, home.case.school.today())


def _tell_teachers(case: Case, home: HomeCase) -> None:
    rows = home.plan.exclude(teacher=None).select_related("teacher")
    for teacher in {row.teacher for row in rows}:
        ask_in(case, teacher, Role.SUBJECT_TEACHER)
        notify(teacher, LESSONS_PLANNED, reverse("home:lessons", args=[case.pk]))
