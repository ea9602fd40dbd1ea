"""Adding, correcting and moving a pupil; leaving the school and coming back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.permissions import requires
from students.forms.pupils import REFUSALS, EnrolForm, LeaveForm, MoveForm, PupilForm, ReturnForm
from students.models import Student
from students.services import pupils as services
from students.views.pages import FormPage, form_page
from students.views.pupils import crumbs_of
from students.views.reach import edits_pupil, school_of


@requires("edit_students")
def student_add(request: HttpRequest) -> HttpResponse:
    """A new pupil."""
    school = school_of(request)
    form = EnrolForm(request.POST or None, school=school, today=school.today())
    page = FormPage(
        title=_("A new pupil"),
        button=_("Add the pupil"),
        back=reverse("students"),
        crumbs=[
            {"url": reverse("students"), "label": _("Pupils")},
            {"url": "", "label": _("A new pupil")},
        ],
        refused=REFUSALS,
    )

    def save() -> str:
        chosen = form.cleaned_data["school_class"]
        made = services.enrol(school=school, details=form.details(), school_class=chosen)
        return reverse("student", args=[made.pk])

    return form_page(request, form, page, save, done=_("The pupil is added."))


@edits_pupil
def student_edit(request: HttpRequest, student: Student) -> HttpResponse:
    """Correct what is known of a pupil."""
    form = PupilForm(request.POST or None, student=student, today=student.school.today())
    page = page_of(
        student, title=_("Correct the card"), button=_("Save the card"), refused=REFUSALS
    )

    def save() -> None:
        services.correct_details(student=student, details=form.details())

    return form_page(request, form, page, save, done=_("The card is saved."))


@edits_pupil
def student_move(request: HttpRequest, student: Student) -> HttpResponse:
    """Another class."""
    form = MoveForm(request.POST or None, student=student, today=student.school.today())
    page = page_of(student, title=_("Move to another class"), button=_("Move the pupil"))

    def save() -> None:
        services.move_class(
            student=student,
            to=form.cleaned_data["school_class"],
            reason=form.cleaned_data["reason"],
        )

    return form_page(request, form, page, save, done=_("The pupil is moved."))


@edits_pupil
def student_leave(request: HttpRequest, student: Student) -> HttpResponse:
    """The last day in the school. Who has left already is taken back instead."""
    if student.left_on is not None:
        return redirect("student_return", student.pk)
    form = LeaveForm(
        request.POST or None, student=student, initial={"left_on": student.school.today()}
    )
    page = page_of(
        student,
        title=_("Leave the school"),
        button=_("Record the leaving"),
        lead=_("The card and its papers stay. Cases that are still open must be closed apart."),
    )

    def save() -> None:
        services.leave_school(
            student=student, on=form.cleaned_data["left_on"], reason=form.cleaned_data["reason"]
        )

    return form_page(request, form, page, save, done=_("The leaving is recorded."))


@edits_pupil
def student_return(request: HttpRequest, student: Student) -> HttpResponse:
    """A pupil who had left studies here again."""
    if student.left_on is None:
        return redirect("student", student.pk)
    form = ReturnForm(request.POST or None, student=student, today=student.school.today())
    page = page_of(student, title=_("Take back into the school"), button=_("Take the pupil back"))

    def save() -> None:
        services.come_back(student=student, school_class=form.cleaned_data["school_class"])

    return form_page(request, form, page, save, done=_("The pupil studies here again."))


def page_of(student: Student, *, title: str, button: str, **more) -> FormPage:
    """A form's page that belongs to a pupil's card and leads back to it."""
    return FormPage(
        title=title,
        button=button,
        over=f"{student.list_name}, {student.school_class or _('without a class')}",
        back=reverse("student", args=[student.pk]),
        crumbs=[*crumbs_of(student, link=True), {"url": "", "label": title}],
        **more,
    )
