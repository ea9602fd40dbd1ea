"""Papers from outside about a pupil, and the pupil's statuses."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from students.forms.papers import ConclusionForm, StatusForm
from students.health_gate import check_shown
from students.models import Conclusion, Student, StudentStatus
from students.services import papers as services
from students.views.pages import form_page
from students.views.pupil_forms import page_of
from students.views.reach import edits_pupil


@edits_pupil
def conclusion_add(request: HttpRequest, student: Student) -> HttpResponse:
    """A paper that the family brought."""
    check_shown(student)
    form = ConclusionForm(request.POST or None, student=student)
    page = page_of(student, title=_("Enter a paper"), button=_("Enter the paper"))

    def save() -> None:
        services.add_conclusion(student=student, details=form.details())

    return form_page(request, form, page, save, done=_("The paper is entered."))


@edits_pupil
def conclusion_edit(request: HttpRequest, student: Student, paper: int) -> HttpResponse:
    """Correct an entered paper."""
    check_shown(student)
    conclusion = get_object_or_404(Conclusion, student=student, pk=paper)
    form = ConclusionForm(request.POST or None, student=student, conclusion=conclusion)
    page = page_of(student, title=_("Correct the paper"), button=_("Save the paper"))

    def save() -> None:
        services.correct_conclusion(conclusion=conclusion, details=form.details())

    return form_page(request, form, page, save, done=_("The paper is saved."))


@edits_pupil
def status_add(request: HttpRequest, student: Student) -> HttpResponse:
    """A status with its paper."""
    check_shown(student)
    form = StatusForm(request.POST or None, student=student)
    page = page_of(student, title=_("Give a status"), button=_("Give the status"))

    def save() -> None:
        services.add_status(student=student, details=form.details())

    return form_page(request, form, page, save, done=_("The status is given."))


@edits_pupil
def status_edit(request: HttpRequest, student: Student, status: int) -> HttpResponse:
    """Correct a status, or end it by its last day."""
    check_shown(student)
    held = get_object_or_404(StudentStatus, student=student, pk=status)
    form = StatusForm(request.POST or None, student=student, status=held)
    page = page_of(student, title=_("Correct or end the status"), button=_("Save the status"))

    def save() -> None:
        services.correct_status(status=held, details=form.details())

    return form_page(request, form, page, save, done=_("The status is saved."))
