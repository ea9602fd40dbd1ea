"""Who acts for a pupil: the guardians, or the pupil."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from students.forms.family import REFUSALS, AuthorityForm, EndAuthorityForm, GuardianForm, SignsForm
from students.models import Guardianship, Student
from students.services import family as services
from students.views.pages import form_page
from students.views.pupil_forms import page_of
from students.views.reach import edits_pupil


@edits_pupil
def guardian_add(request: HttpRequest, student: Student) -> HttpResponse:
    """A guardian, found among the school's people or new to them."""
    form = GuardianForm(request.POST or None, student=student)
    page = page_of(
        student, title=_("Add a guardian"), button=_("Add the guardian"), refused=REFUSALS
    )

    def save() -> None:
        services.add_guardian(
            student=student,
            person=form.person(),
            terms=form.terms(),
            today=student.school.today(),
        )

    return form_page(request, form, page, save, done=_("The guardian is added."))


@edits_pupil
def guardian_edit(request: HttpRequest, student: Student, guardian: int) -> HttpResponse:
    """The authority, its paper, its dates."""
    guardianship = _of(student, guardian)
    form = AuthorityForm(request.POST or None, guardianship=guardianship)
    page = page_of(
        student,
        title=_("Authority of the guardian"),
        button=_("Save the authority"),
        lead=guardianship.person.full_name,
    )

    def save() -> None:
        services.change_authority(guardianship=guardianship, terms=form.terms())

    return form_page(request, form, page, save, done=_("The authority is saved."))


@edits_pupil
def guardian_end(request: HttpRequest, student: Student, guardian: int) -> HttpResponse:
    """The last day of an authority."""
    guardianship = _of(student, guardian)
    form = EndAuthorityForm(
        request.POST or None, guardianship=guardianship, today=student.school.today()
    )
    page = page_of(
        student,
        title=_("End the authority"),
        button=_("End the authority"),
        lead=_("%(name)s no longer sees the pupil from the next day on. The entry stays.")
        % {"name": guardianship.person.full_name},
    )

    def save() -> None:
        services.end_authority(guardianship=guardianship, on=form.cleaned_data["until"])

    return form_page(request, form, page, save, done=_("The end of the authority is recorded."))


@edits_pupil
def student_signs(request: HttpRequest, student: Student) -> HttpResponse:
    """The pupil acts for themselves; then on to their page among the people, for a sign-in."""
    today = student.school.today()
    sent = request.POST if request.method == "POST" else None
    form = SignsForm(sent, student=student, today=today)
    page = page_of(
        student,
        title=_("The pupil signs for themselves"),
        button=_("Let the pupil sign"),
        lead=_(
            "For a pupil of full age or one entitled to sign: they see their own cases and papers. "
            "On the next page you give them a sign-in."
        ),
    )

    def save() -> str:
        return reverse("person", args=[services.let_sign(student=student, today=today).pk])

    return form_page(request, form, page, save, done=_("The pupil can act for themselves now."))


def _of(student: Student, pk: int) -> Guardianship:
    return get_object_or_404(Guardianship.objects.select_related("person"), student=student, pk=pk)
