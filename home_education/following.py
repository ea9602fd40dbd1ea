"""What follows from steps and signatures by itself: lessons are planned, time limits agree, a
prolongation has its next case, the end of a term is told."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.notices import notify, notify_each
from accounts.roles import Role
from documents.models import Paper
from home_education import rules
from home_education.lesson_words import LESSONS_PLANNED
from home_education.models import HomeCase
from home_education.page_facts import timetable_facts_of
from home_education.paper_finding import amended_versions
from home_education.procedure import CALENDAR, CONTRACT, PLAN, TIMETABLE
from home_education.rules import LessonState
from home_education.services.lesson_deadlines import follow_lessons
from home_education.services.planning import last_day, plan_lessons
from home_education.services.prolonging import open_awaited, open_next
from home_education.services.reminding import tell_of_end
from home_education.words import (
    CHANGES_AGREED,
    NEXT_OPENED,
    NOT_PROLONGED_LEFT,
    NOT_PROLONGED_UNADOPTED,
    NOT_PROLONGED_YEAR,
)
from regulations.adoption import NotAdopted, settings_on
from regulations.models import Case
from regulations.rules import judge
from regulations.services import deadlines
from regulations.services.errors import ClauseForbids
from regulations.services.opening import NoSchoolYear, ask_in
from regulations.standing import people_in_role
from students.models import SchoolYear, Student


def lessons_after_step(*, regulation, case, details, step, decision, **_signal) -> None:
    """Receiver of ``step_taken``: from the order of organisation on lessons are planned and their
    teachers know of it; after the last day none is left."""
    if regulation.slug != rules.ACT.slug:
        return
    if step.action == "approve_changes":
        _check_times(details, decision.on_day)
    if step.action in ("organise", "approve_changes"):
        plan_lessons(details, decision.on_day)
        _tell_teachers(case, details)
    if step.target in regulation.procedure.final and (last := last_day(details)):
        later = details.lessons.filter(state=LessonState.PLANNED.value, held_on__gt=last)
        later.delete()
    follow_lessons(details, case, decision.on_day)


def _check_times(home: HomeCase, day: date) -> None:
    """A teacher or a room may have been taken while the new version was out for agreement.

    Raises ``ClauseForbids``, which takes the step back.
    """
    facts = timetable_facts_of(home, day, settings_on(home.case.school, rules.ACT, day))
    found = judge((rules.teachers_are_free, rules.rooms_are_free), facts)
    if found:
        raise ClauseForbids(found)


def tell_of_agreed_changes(*, paper: Paper, **_signal) -> None:
    """Receiver of ``paper_signed``: the director learns that changes are agreed to be approved."""
    if paper.kind not in (PLAN, CALENDAR, TIMETABLE) or paper.case is None:
        return
    agreed, waiting = amended_versions(paper.case.pk)
    if agreed and not waiting:
        page = reverse("case_step", args=[paper.case.pk, "approve_changes"])
        for director in people_in_role(paper.case, Role.DIRECTOR):
            notify(director, CHANGES_AGREED, page)


def contract_is_signed(*, paper: Paper, **_signal) -> None:
    """Receiver of ``paper_signed``: nobody is reminded of a contract that all have signed."""
    if paper.kind == CONTRACT and paper.case is not None:
        deadlines.keep(paper.case, "contract")
        deadlines.refresh_nearest(paper.case)


def _tell_teachers(case: Case, home: HomeCase) -> None:
    rows = home.plan.exclude(teacher=None).select_related("teacher__account")
    teachers = {row.teacher for row in rows}
    for teacher in teachers:
        ask_in(case, teacher, Role.SUBJECT_TEACHER)
        teacher.school = case.school
    notify_each(
        ((one, LESSONS_PLANNED) for one in teachers), reverse("home:lessons", args=[case.pk])
    )


def next_after_step(*, regulation, details, step, decision, **_signal) -> None:
    """Receiver of ``step_taken``: a prolongation has its new case at once (cl. 2.6).

    The step is taken all the same where a case cannot be opened: whoever took it is told why.
    """
    if regulation.slug != rules.ACT.slug or step.action != "prolong":
        return
    by = decision.by or details.case.responsible
    page = reverse("student", args=[details.case.student_id])
    if details.case.student.left_on is not None:
        notify(by, NOT_PROLONGED_LEFT, page)
        return
    try:
        open_next(former=details, by=by, today=decision.on_day)
    except NotAdopted:
        notify(by, NOT_PROLONGED_UNADOPTED, page)
    except NoSchoolYear:
        notify(by, NOT_PROLONGED_YEAR, page)


def next_after_year(*, instance: SchoolYear, created: bool, raw: bool = False, **_signal) -> None:
    """Receiver of ``post_save``: a year that is entered takes up what was prolonged into it."""
    if not created or raw:
        return
    for home in open_awaited(instance, instance.school.today()):
        notify(home.case.responsible, NEXT_OPENED, reverse("home:package", args=[home.pk]))


def tell_after_step(*, regulation, details, step, decision, **_signal) -> None:
    """Receiver of ``step_taken``: a term that ran out is told of at once (cl. 2.7)."""
    if regulation.slug == rules.ACT.slug and step.action in ("expire", "end_with_year"):
        tell_of_end(details, decision.on_day)


def stays_while_in_hospital(student: Student) -> str:
    """Pupils on long treatment are not taken out of the lists of their school (cl. 3.3)."""
    running = HomeCase.objects.filter(
        case__student=student,
        case__closed_on=None,
        study_place__in=[place.value for place in rules.HOSPITALS],
    )
    home = running.first()
    if home is None:
        return ""
    return _(
        "The pupil is taught in a hospital, the case is open until %(ends_on)s: pupils on long "
        "treatment stay in the lists of their school (cl. 3.3). Close the case first."
    ) % {"ends_on": date_format(home.ends_on, "SHORT_DATE_FORMAT") if home.ends_on else "—"}
