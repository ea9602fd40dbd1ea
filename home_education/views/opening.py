"""Opening a case from a paper: the pupil, then what the application says (cl. 2.1)."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from home_education import rules
from home_education.access import OPENS
from home_education.forms.application import ApplicationForm
from home_education.services.opening import known_of, open_home
from regulations.models import Case
from regulations.services.opening import AlreadyOpen
from regulations.views.opening import for_pupil, opening_page
from students.models import Student


@for_pupil(OPENS)
def open_case(request: HttpRequest, student: Student) -> HttpResponse:
    """Type in the application of the pupil."""
    running = Case.objects.open().filter(student=student, act=rules.ACT.slug).first()
    if running is not None:
        return _already(request, running)
    today = student.school.today()
    form = ApplicationForm(
        request.POST or None,
        student=student,
        today=today,
        initial={**known_of(student, today), "application_received_on": today},
    )
    return opening_page(
        request,
        student,
        form,
        act=rules.ACT,
        draft="home-open",
        open_with=lambda: _open(request, student, form),
        template="home_education/open.html",
        context={"places": {}, "clause": rules.P_2_1},
    )


def _open(request: HttpRequest, student: Student, form: ApplicationForm) -> HttpResponse:
    try:
        home = open_home(
            student=student,
            by=request.actor.person_in(student.school_id),
            today=student.school.today(),
            **form.application(),
        )
    except AlreadyOpen as refused:
        return _already(request, refused.case)
    messages.success(request, _("The case is open. Take in the papers of the package."))
    return redirect("home:package", pk=home.pk)


def _already(request: HttpRequest, running: Case) -> HttpResponse:
    messages.info(request, _("The pupil already has a case of home education: this is it."))
    return redirect("case", pk=running.pk)
