"""Opening a case: the pupil found, the aim in the words of the act, and the draft begins."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.current import current_school
from accounts.permissions import demand, may
from individual_support import rules
from individual_support.access import leads, may_open_for, open_support
from individual_support.forms.opening import OpenForm
from individual_support.services import opening
from individual_support.services.continuing import draft_next
from regulations import drafts
from regulations.adoption import NotAdopted
from regulations.models import Case
from regulations.services.opening import AlreadyOpen, NoSchoolYear
from regulations.views.case_frame import not_yours
from students.models import Student
from students.search import cleaned, named

MOST_PUPILS = 40


@require_http_methods(["GET", "POST"])
def open_case(request: HttpRequest) -> HttpResponse:
    """Begin a case for the pupil of ``?student=``; without one the pupil is looked for."""
    school = current_school(request)
    demand(request.actor, school.pk if school else None, "open_case")
    if "student" not in request.GET:
        return _choose_pupil(request, school)
    student = _pupil(request, school)
    running = Case.objects.open().filter(student=student, act=rules.ACT.slug).first()
    if running is not None:
        return _already(request, running)
    form = OpenForm(request.POST or None)
    draft = drafts.open_draft(student.school, f"support-open:{student.pk}")
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
        "former": _former(student),
        **_words(request),
    }
    bad = 422 if form.is_bound and form.errors else 200
    return render(request, "individual_support/open.html", context, status=bad)


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the next period's draft from a closed case."""
    file = open_support(request.actor, pk)
    if file.is_for_family:
        raise Http404
    if not leads(file) or not may_open_for(request.actor, file.case.student):
        raise not_yours(*rules_of_opening())
    if not file.is_over:
        return _already(request, file.case)
    try:
        support = draft_next(former=file.details, by=file.person, today=file.today)
    except AlreadyOpen as refused:
        return _already(request, refused.case)
    except (NotAdopted, NoSchoolYear) as refused:
        messages.error(request, _refusal(refused))
        return redirect("case", pk=pk)
    messages.success(request, _("The draft is made from the case before. Look it through."))
    return redirect("support:project", pk=support.pk)


def rules_of_opening():
    """The roles that open cases, in the order in which they are named."""
    from accounts.permissions import roles_for
    from accounts.roles import Role

    return [role for role in Role if role in roles_for("open_case")]


def _choose_pupil(request: HttpRequest, school) -> HttpResponse:
    text = cleaned(request.GET.get("q", ""))
    seen = Student.objects.visible_to(request.actor).filter(school=school, left_on=None)
    found = named(seen, text).select_related("school_class", "school_class__teacher")
    pupils = [one for one in found[: MOST_PUPILS + 1] if may_open_for(request.actor, one)]
    running = Case.objects.open().filter(student__in=pupils, act=rules.ACT.slug)
    cases = dict(running.values_list("student", "pk"))
    context = {
        "pupils": [(one, cases.get(one.pk)) for one in pupils[:MOST_PUPILS]],
        "more": len(pupils) > MOST_PUPILS,
        "query": text,
        **_words(request),
    }
    return render(request, "individual_support/choose_pupil.html", context)


def _pupil(request: HttpRequest, school) -> Student:
    number = request.GET["student"]
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        raise Http404
    pupils = Student.objects.visible_to(request.actor).filter(school=school)
    student = get_object_or_404(
        pupils.select_related("school", "school_class__teacher"), pk=int(number)
    )
    if not may_open_for(request.actor, student):
        raise not_yours(*rules_of_opening())
    return student


def _open(request: HttpRequest, student: Student, form: OpenForm) -> HttpResponse | None:
    try:
        support = opening.open_support(
            student=student,
            by=request.actor.person_in(student.school_id),
            today=student.school.today(),
            **form.cleaned_data,
        )
    except AlreadyOpen as refused:
        return _already(request, refused.case)
    except (NotAdopted, NoSchoolYear) as refused:
        form.add_error(None, _refusal(refused))
        return None
    messages.success(request, _("The draft is open. Describe the project of support."))
    return redirect("support:project", pk=support.pk)


def _already(request: HttpRequest, running: Case) -> HttpResponse:
    messages.info(request, _("The pupil already has a support case: this is it."))
    return redirect("case", pk=running.pk)


def _refusal(refused: Exception) -> str:
    if isinstance(refused, NotAdopted):
        return _("The school has not adopted this act: enter its date and number first.")
    return _("No school year is entered for today: enter it in the calendar first.")


def _former(student: Student) -> Case | None:
    """The last closed case, to begin from."""
    closed = Case.objects.filter(student=student, act=rules.ACT.slug, state="closed")
    return closed.order_by("-closed_on", "-pk").first()


def _words(request: HttpRequest) -> dict:
    school = current_school(request)
    return {
        "purpose_clause": rules.P_2_1,
        "tasks_clause": rules.P_2_2,
        "act": rules.ACT,
        "act_url": reverse("act", args=[rules.ACT.slug]),
        "may_adopt": may(request.actor, school.pk if school else None, "manage_act_settings"),
    }
