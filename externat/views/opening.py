"""Opening a case from a paper: the pupil, the form, then what the application says."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.permissions import may
from externat.access import OPENS
from externat.forms.application import ApplicationForm
from externat.services.intake import keep_treatment
from externat.services.opening import (
    AnotherRunning,
    ExternAlready,
    known_of,
    open_individual,
    refuse_beside,
)
from externat.services.ways import offers_for
from externat.ways import WAYS, Way
from regulations.services.opening import AlreadyOpen, NoSchoolYear, year_for
from regulations.views.opening import for_pupil, opening_page
from students.models import SchoolYear, Student


@for_pupil(OPENS)
def open_case(request: HttpRequest, student: Student) -> HttpResponse:
    """Type in the application of the pupil for the form of ``?way=``."""
    if "way" not in request.GET:
        return _choose(request, student)
    way = next((one for one in WAYS if one.slug == request.GET["way"]), None)
    if way is None:
        raise Http404
    try:
        refuse_beside(student, way)
    except AnotherRunning as refused:
        return _already(request, refused)
    return _type_in(request, student, way)


def _choose(request: HttpRequest, student: Student) -> HttpResponse:
    """Which form: those that the school has, each with what stands against it."""
    context = {
        "student": student,
        "offers": offers_for(student),
        "may_adopt": may(request.actor, student.school_id, "manage_act_settings"),
    }
    return render(request, "externat/ways.html", context)


def _type_in(request: HttpRequest, student: Student, way: Way) -> HttpResponse:
    today = student.school.today()
    form = ApplicationForm(
        request.POST or None,
        way=way,
        student=student,
        year=_year_of(student),
        today=today,
        initial={**known_of(student, way, today), "application_received_on": today},
    )
    return opening_page(
        request,
        student,
        form,
        act=way.edition.act,
        draft="individual-open",
        open_with=lambda: _open(request, student, way, form),
        template="externat/open.html",
        context={"way": way, "edition": way.edition, "places": {}},
    )


def _year_of(student: Student) -> SchoolYear | None:
    try:
        return year_for(student, student.school.today())
    except NoSchoolYear:
        return None


def _open(request: HttpRequest, student: Student, way: Way, form: ApplicationForm) -> HttpResponse:
    try:
        individual = open_individual(
            student=student,
            way=way,
            by=request.actor.person_in(student.school_id),
            today=student.school.today(),
            subjects=form.named(),
            **form.application(),
        )
    except AnotherRunning as refused:
        return _already(request, refused)
    except AlreadyOpen as refused:
        return redirect("case", pk=refused.case.pk)
    keep_treatment(individual, form.treatment())
    messages.success(request, _("The case is open. Take in the documents."))
    return redirect("individual:intake", pk=individual.pk)


def _already(request: HttpRequest, refused: AnotherRunning) -> HttpResponse:
    if isinstance(refused, ExternAlready):
        text = _("The pupil is an extern in all subjects: there is no form to combine with.")
    else:
        text = _("The pupil already has a case of an individual form: this is it. It ends first.")
    messages.info(request, text)
    return redirect("case", pk=refused.case.pk)
