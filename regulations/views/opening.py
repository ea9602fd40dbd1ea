"""Opening a case from its own page: for whom, what is typed in, and why it cannot be opened.

A regulation's view::

    @for_pupil("enter_applications")
    def open_case(request: HttpRequest, student: Student) -> HttpResponse:
        form = ApplicationForm(request.POST or None, student=student)
        return opening_page(
            request, student, form, act=ACT, draft="home-open", open_with=…, template=…, context={…}
        )
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeAlias

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.models import School
from accounts.numbers import row_number
from accounts.permissions import NotYourRole, demand, may
from regulations import drafts
from regulations.acts import Act
from regulations.adoption import NotAdopted
from regulations.opening_rights import may_open
from regulations.services.opening import NoSchoolYear
from students.models import Student

OpeningView: TypeAlias = Callable[[HttpRequest, Student], HttpResponse]


def for_pupil(action: str) -> Callable[[OpeningView], Callable[[HttpRequest], HttpResponse]]:
    """A view that opens a case by `action` for the pupil of ``?student=``; without one the pupil is
    chosen first, and the case is opened from their card."""

    def wrap(view: OpeningView) -> Callable[[HttpRequest], HttpResponse]:
        @require_http_methods(["GET", "POST"])
        @wraps(view)
        def opens(request: HttpRequest) -> HttpResponse:
            school = current_school(request)
            demand(request.actor, school.pk if school else None, action)
            if "student" not in request.GET:
                told = _("Choose the pupil first: the case is opened from the card.")
                messages.info(request, told)
                return redirect("students")
            return view(request, pupil_to_open(request, school, action))

        return opens

    return wrap


def pupil_to_open(request: HttpRequest, school: School | None, action: str) -> Student:
    """The pupil of the address, if the reader may open a case for them by `action`.

    Raises:
        Http404: there is no such pupil for the reader. NotYourRole: others open it.
    """
    number = row_number(request.GET.get("student", ""))
    if number is None:
        raise Http404
    pupils = Student.objects.visible_to(request.actor).filter(school=school)
    student = get_object_or_404(pupils.select_related("school", "school_class__teacher"), pk=number)
    if not may_open(action, request.actor, student):
        raise NotYourRole(action)
    return student


def opening_page(
    request: HttpRequest,
    student: Student,
    form: Form,
    *,
    act: Act[Any],
    draft: str,
    open_with: Callable[[], HttpResponse],
    template: str,
    context: dict[str, Any],
) -> HttpResponse:
    """The form that opens a case, kept while it is typed under the prefix `draft`.

    `open_with` opens it from the valid form and answers with the page that comes next. Where the
    school has not adopted the act, or has no school year, it is said over the form.
    """
    typed = drafts.open_draft(student.school, f"{draft}:{student.pk}")
    if request.method == "POST" and form.is_valid():
        try:
            opened = open_with()
        except (NotAdopted, NoSchoolYear) as refused:
            form.add_error(None, why_not_opened(refused))
        else:
            drafts.discard(student.school, typed.key)
            return opened
    if request.method == "GET":
        typed.restore(form)
    frame = {
        "student": student,
        "form": form,
        "draft": typed,
        "act": act,
        "act_url": reverse("act", args=[act.slug]),
        "may_adopt": may(request.actor, student.school_id, "manage_act_settings"),
    }
    return render(request, template, {**frame, **context}, status=422 if form.errors else 200)


def why_not_opened(refused: NotAdopted | NoSchoolYear) -> str:
    """In words, with what is to be done first."""
    if isinstance(refused, NotAdopted):
        return _("The school has not adopted this act: enter its date and number first.")
    return _("No school year is entered for today: enter it in the calendar first.")
