"""Opening a case: the pupil found, the aim in the words of the act, and the draft begins."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.current import current_school
from accounts.permissions import NotYourRole, demand
from individual_support import rules
from individual_support.access import OPENS, leads, open_support
from individual_support.forms.opening import OpenForm
from individual_support.services import opening
from individual_support.services.continuing import draft_next
from regulations.adoption import NotAdopted
from regulations.models import Case
from regulations.opening_rights import may_open
from regulations.services.opening import AlreadyOpen, NoSchoolYear
from regulations.views.opening import opening_page, pupil_to_open, why_not_opened
from students.models import Student
from students.search import cleaned, named

MOST_PUPILS = 40


@require_http_methods(["GET", "POST"])
def open_case(request: HttpRequest) -> HttpResponse:
    """Begin a case for the pupil of ``?student=``; without one the pupil is looked for."""
    school = current_school(request)
    demand(request.actor, school.pk if school else None, OPENS)
    if "student" not in request.GET:
        return _choose_pupil(request, school)
    student = pupil_to_open(request, school, OPENS)
    running = Case.objects.open().filter(student=student, act=rules.ACT.slug).first()
    if running is not None:
        return _already(request, running)
    form = OpenForm(request.POST or None)
    return opening_page(
        request,
        student,
        form,
        act=rules.ACT,
        draft="support-open",
        open_with=lambda: _open(request, student, form),
        template="individual_support/open.html",
        context={
            "former": _former(student),
            "purpose_clause": rules.P_2_1,
            "tasks_clause": rules.P_2_2,
        },
    )


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the next period's draft from a closed case."""
    file = open_support(request.actor, pk).for_staff()
    if not leads(file) or not may_open(OPENS, request.actor, file.case.student):
        raise NotYourRole(OPENS)
    if not file.is_over:
        return _already(request, file.case)
    try:
        support = draft_next(former=file.details, by=file.person, today=file.today)
    except AlreadyOpen as refused:
        return _already(request, refused.case)
    except (NotAdopted, NoSchoolYear) as refused:
        messages.error(request, why_not_opened(refused))
        return redirect("case", pk=pk)
    messages.success(request, _("The draft is made from the case before. Look it through."))
    return redirect("support:project", pk=support.pk)


def _choose_pupil(request: HttpRequest, school) -> HttpResponse:
    text = cleaned(request.GET.get("q", ""))
    seen = Student.objects.visible_to(request.actor).filter(school=school, left_on=None)
    found = named(seen, text).select_related("school_class", "school_class__teacher")
    pupils = [one for one in found[: MOST_PUPILS + 1] if may_open(OPENS, request.actor, one)]
    running = Case.objects.open().filter(student__in=pupils, act=rules.ACT.slug)
    cases = dict(running.values_list("student", "pk"))
    context = {
        "pupils": [(one, cases.get(one.pk)) for one in pupils[:MOST_PUPILS]],
        "more": len(pupils) > MOST_PUPILS,
        "query": text,
    }
    return render(request, "individual_support/choose_pupil.html", context)


def _open(request: HttpRequest, student: Student, form: OpenForm) -> HttpResponse:
    try:
        support = opening.open_support(
            student=student,
            by=request.actor.person_in(student.school_id),
            today=student.school.today(),
            **form.cleaned_data,
        )
    except AlreadyOpen as refused:
        return _already(request, refused.case)
    messages.success(request, _("The draft is open. Describe the project of support."))
    return redirect("support:project", pk=support.pk)


def _already(request: HttpRequest, running: Case) -> HttpResponse:
    messages.info(request, _("The pupil already has a support case: this is it."))
    return redirect("case", pk=running.pk)


def _former(student: Student) -> Case | None:
    """The last closed case, to begin from."""
    closed = Case.objects.filter(student=student, act=rules.ACT.slug, state="closed")
    return closed.order_by("-closed_on", "-pk").first()
