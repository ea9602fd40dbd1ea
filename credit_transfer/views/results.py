"""The list of results, with what waits for the deputy, and the same as a file."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from accounts.current import current_school
from accounts.numbers import row_number
from accounts.permissions import may, requires
from credit_transfer import rules
from credit_transfer.forms.filters import ResultsForm
from credit_transfer.models import IndividualResult
from credit_transfer.records.sight import may_confirm, results_read_by
from credit_transfer.records.states import MARKS, OPEN, ResultState, in_state, state_of
from credit_transfer.services import results as services
from credit_transfer.tables import results_table
from credit_transfer.views.result_frame import results_page, without_page
from students.models import Student
from students.search import named
from students.views.tables import table_file

PER_PAGE = 50
FILE_TYPES = ("xlsx", "csv")


@require_GET
@requires("see_results")
def results(request: HttpRequest) -> HttpResponse:
    """The results that the reader sees: of the school, the own class, entered by themselves."""
    school, actor = current_school(request), request.actor
    form = ResultsForm(request.GET or None, school=school)
    listed = _filtered(results_read_by(actor).filter(school=school), form)
    page = Paginator(listed, PER_PAGE).get_page(request.GET.get("page"))
    lines = [(one, state, MARKS[state]) for one in page for state in [state_of(one)]]
    chosen = form.cleaned_data.get("state") if form.is_valid() else ""
    context = {
        "form": form,
        "active": form.is_bound and form.is_valid() and any(form.cleaned_data.values()),
        "page": page,
        "lines": lines,
        "query": without_page(request),
        "waiting": _waiting(request) if may(actor, school.pk, "confirm_results") else 0,
        "may_enter": may(actor, school.pk, "enter_results"),
        "may_export": may(actor, school.pk, "export_results"),
        "may_confirm": chosen == ResultState.WAITING
        and any(may_confirm(actor, one) for one, state, _mark in lines if state in OPEN),
        "waiting_url": f"{reverse('credit:results')}?state={ResultState.WAITING.value}",
    }
    return results_page(
        request,
        "results",
        context,
        here="results",
        title=_("Individual results"),
        clause=rules.P_5_3,
        status=422 if form.errors else 200,
    )


@require_POST
@requires("confirm_results")
def results_confirm(request: HttpRequest) -> HttpResponse:
    """Confirm the ticked results; those that a clause forbids are named and stay as they are."""
    school, actor = current_school(request), request.actor
    numbers = [row_number(one) for one in request.POST.getlist("result")[:PER_PAGE]]
    chosen = results_read_by(actor).filter(school=school, pk__in=[n for n in numbers if n])
    done, refused = 0, []
    for one in chosen:
        if not may_confirm(actor, one):
            refused.append(one)
            continue
        try:
            services.confirm(result=one, by=actor.person_in(school.pk), on=school.today())
            done += 1
        except (services.AgainstTheAct, services.ResultClosed):
            refused.append(one)
    if done:
        words = ngettext("%(count)s result is confirmed.", "%(count)s results are confirmed.", done)
        messages.success(request, words % {"count": done})
    if refused:
        names = "; ".join(f"{one.student.list_name}: {one.title}" for one in refused[:5])
        words = _("Not confirmed, open them to see why: %(names)s")
        messages.error(request, words % {"names": names})
    if not (done or refused):
        messages.error(request, _("Tick the results first."))
    return redirect(f"{reverse('credit:results')}?state={ResultState.WAITING.value}")


@require_GET
@requires("export_results")
def results_file(request: HttpRequest, file_type: str) -> HttpResponse:
    """The list as a file, only for those who answer for the data (cl. 6.2)."""
    if file_type not in FILE_TYPES:
        raise Http404
    school = current_school(request)
    form = ResultsForm(request.GET or None, school=school)
    listed = _filtered(results_read_by(request.actor).filter(school=school), form)
    return table_file(results_table(listed, file_type), file_type, f"{school.slug}-results")


def _filtered(listed, form: ResultsForm):
    if not form.is_bound:
        return listed
    if not form.is_valid():
        return IndividualResult.objects.none()
    said = form.cleaned_data
    if said["q"]:
        pupils = named(Student.objects.filter(school=form.school_id), said["q"])
        listed = listed.filter(student__in=pupils.values("pk"))
    if said["school_class"]:
        listed = listed.filter(student__school_class=said["school_class"])
    if said["kind"]:
        listed = listed.filter(kind=said["kind"])
    if said["year"]:
        listed = listed.filter(school_year=said["year"])
    return in_state(listed, said["state"]) if said["state"] else listed


def _waiting(request: HttpRequest) -> int:
    school = current_school(request)
    mine = results_read_by(request.actor).filter(school=school)
    others = mine.exclude(entered_by__in=request.actor.person_ids)
    return in_state(others, ResultState.WAITING).count()
