"""Opening a case from a paper: the pupil, then what the application says (cl. 2.1)."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.permissions import demand, may
from home_education import rules
from home_education.access import OPENS
from home_education.forms.application import ApplicationForm
from home_education.services.opening import known_of, open_home
from regulations import drafts
from regulations.adoption import NotAdopted
from regulations.models import Case
from regulations.services.opening import AlreadyOpen, NoSchoolYear
from regulations.views.pupil_choice import (
    CHOOSE_FIRST,
    NO_SCHOOL_YEAR,
    NOT_ADOPTED,
    pupil_to_open,
)
from students.models import Student


@require_http_methods(["GET", "POST"])
def open_case(request: HttpRequest) -> HttpResponse:
    """Type in the application of the pupil of ``?student=``; without one the pupil is chosen."""
    school = current_school(request)
    demand(request.actor, school.pk if school else None, OPENS)
    if "student" not in request.GET:
        messages.info(request, str(CHOOSE_FIRST))
        return redirect("students")
    student = pupil_to_open(request, school, OPENS)
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
    draft = drafts.open_draft(student.school, f"home-open:{student.pk}")
    if request.method == "POST" and form.is_valid():
        opened = _open(request, student, form)
        if opened is not None:
            drafts.discard(student.school, draft.key)
            return opened
    if request.method == "GET":
        draft.restore(form)
    context = {
        "student": student,
        "form": form,
        "draft": draft,
        "places": {},
        "act": rules.ACT,
        "clause": rules.P_2_1,
        "act_url": reverse("act", args=[rules.ACT.slug]),
        "may_adopt": may(request.actor, student.school_id, "manage_act_settings"),
    }
    bad = 422 if form.is_bound and form.errors else 200
    return render(request, "home_education/open.html", context, status=bad)


def _open(request: HttpRequest, student: Student, form: ApplicationForm) -> HttpResponse | None:
    try:
        home = open_home(
            student=student,
            by=request.actor.person_in(student.school_id),
            today=student.school.today(),
            **form.application(),
        )
    except AlreadyOpen as refused:
        return _already(request, refused.case)
    except NotAdopted:
        form.add_error(None, str(NOT_ADOPTED))
        return None
    except NoSchoolYear:
        form.add_error(None, str(NO_SCHOOL_YEAR))
        return None
    messages.success(request, _("The case is open. Take in the papers of the package."))
    return redirect("home:package", pk=home.pk)


def _already(request: HttpRequest, running: Case) -> HttpResponse:
    messages.info(request, _("The pupil already has a case of home education: this is it."))
    return redirect("case", pk=running.pk)
