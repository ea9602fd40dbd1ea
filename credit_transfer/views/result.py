"""One result: what it says, its documents, confirming it, returning it, taking it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.permissions import NotYourRole, demand, may
from credit_transfer import rules
from credit_transfer.forms.result_documents import DocumentForm
from credit_transfer.forms.results import RemarkForm
from credit_transfer.models import IndividualResult, ResultDocument
from credit_transfer.records.bundles import laid_in
from credit_transfer.records.facts import confirmed_entry, entry_of, said_of_result, settings_of
from credit_transfer.records.sight import may_change, may_confirm, results_read_by, writes
from credit_transfer.records.states import MARKS, OPEN, ResultState, state_of, with_archive
from credit_transfer.services import results as services
from credit_transfer.views.result_frame import results_page
from students.models import Student
from students.sight import is_of_the_family


@require_GET
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """What a result says and what may be done with it now."""
    return _show(request, _read(request, pk), RemarkForm())


@require_POST
def result_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The deputy confirms what somebody else entered (cl. 5.3)."""
    found = _read(request, pk)
    demand(request.actor, found.school_id, "confirm_results")
    if not may_confirm(request.actor, found):
        messages.error(request, _("Whoever entered a result does not confirm it themselves."))
        return redirect("credit:result", pk=pk)
    today = found.school.today()
    try:
        by = request.actor.person_in(found.school_id)
        services.confirm(result=found, by=by, on=today)
    except services.AgainstTheAct:
        messages.error(request, _("The result is not confirmed: see what is said on its page."))
    except services.ResultClosed:
        messages.error(request, closed_words())
    else:
        messages.success(request, _("The result is confirmed."))
    return redirect("credit:result", pk=pk)


@require_POST
def result_return(request: HttpRequest, pk: int) -> HttpResponse:
    """The deputy returns it with a remark; the one who entered it is told."""
    found = _read(request, pk)
    demand(request.actor, found.school_id, "confirm_results")
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return _show(request, found, form, 422)
    try:
        services.send_back(
            result=found,
            remark=form.cleaned_data["remark"],
            by=request.actor.person_in(found.school_id),
        )
    except services.ResultClosed:
        messages.error(request, closed_words())
    else:
        messages.success(request, _("The result is returned; who entered it is told."))
    return redirect("credit:result", pk=pk)


@require_POST
def result_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """A result from elsewhere is counted by the will of the family: it may take it back (5.1)."""
    results = IndividualResult.objects.visible_to(request.actor).select_related(
        "school", "student__school_class"
    )
    found = get_object_or_404(with_archive(results), pk=pk)
    is_family = is_of_the_family(request.actor, found.student)
    back = redirect("credit:portfolio", pk=found.student_id)
    if not is_family:
        demand(request.actor, found.school_id, "enter_results")
        if not (
            writes(request.actor, found) or may(request.actor, found.school_id, "confirm_results")
        ):
            raise NotYourRole("confirm_results")
        back = redirect("credit:result", pk=pk)
    try:
        services.take_back(result=found, on=found.school.today())
    except services.ResultClosed:
        messages.error(request, closed_words())
    else:
        messages.success(request, _("The result is taken back: it is not counted any more."))
    return back


@require_POST
def result_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Strike out what was entered by mistake."""
    found = _written(request, pk)
    try:
        services.remove(result=found)
    except services.ResultClosed:
        messages.error(request, closed_words())
        return redirect("credit:result", pk=pk)
    messages.success(request, _("The result is struck out; it stays in the history."))
    return redirect("credit:results")


@require_http_methods(["GET", "POST"])
def result_document(request: HttpRequest, pk: int, document: int | None = None) -> HttpResponse:
    """Add a confirming document, or mend what is written of one; with `remove` it goes."""
    found = _written(request, pk)
    row = None
    if document is not None:
        row = get_object_or_404(ResultDocument, result=found, pk=document)
    if state_of(found) not in OPEN:
        messages.error(request, closed_words())
        return redirect("credit:result", pk=pk)
    person, is_sent = request.actor.person_in(found.school_id), request.method == "POST"
    if is_sent and row is not None and "remove" in request.POST:
        services.remove_document(row=row)
        messages.success(request, _("The document is taken away; it stays in the history."))
        return redirect("credit:result", pk=pk)
    sent = (request.POST, request.FILES) if is_sent else ()
    form = DocumentForm(*sent, person=person, today=found.school.today(), row=row)
    if is_sent and form.is_valid():
        scan = form.cleaned_data["scan"]
        if row is None:
            services.add_document(result=found, values=form.values(), scan=scan, by=person)
        else:
            services.change_document(row=row, values=form.values(), scan=scan)
        messages.success(request, _("The document is saved."))
        return redirect("credit:result", pk=pk)
    context = {"form": form, "row": row, "result": found, "places": {}}
    return results_page(
        request,
        "result_document",
        context,
        here="results",
        title=_("Confirming document"),
        clause=rules.P_4_4,
        status=422 if is_sent else 200,
    )


@require_GET
@cache_control(private=True, no_store=True)
def result_scan(request: HttpRequest, pk: int, document: int) -> HttpResponse:
    """The scan of a confirming document, for colleagues who read the result and for the family."""
    row = get_object_or_404(
        ResultDocument.objects.select_related("scan", "result__student"), result=pk, pk=document
    )
    read = results_read_by(request.actor).filter(pk=pk).exists()
    if not read and not is_seen_by_family(request, row.result):
        raise Http404
    if row.scan is None:
        raise Http404
    return HttpResponse(
        bytes(row.scan.data),
        content_type=row.scan.content_type,
        headers={
            "Content-Disposition": content_disposition_header(True, row.file_name),
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


def is_seen_by_family(request: HttpRequest, result: IndividualResult) -> bool:
    """Whether the reader is of the pupil's family and the result is confirmed (cl. 6.4)."""
    counted = result.confirmed_on is not None and result.withdrawn_on is None
    return counted and is_of_the_family(request.actor, result.student)


def closed_words() -> str:
    """Why nothing was done."""
    return _("The result is confirmed or closed; nothing was changed.")


def _read(request: HttpRequest, pk: int) -> IndividualResult:
    found = results_read_by(request.actor).select_related("wished_by").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _written(request: HttpRequest, pk: int) -> IndividualResult:
    found = _read(request, pk)
    if not writes(request.actor, found):
        raise NotYourRole("enter_results")
    return found


def _show(
    request: HttpRequest, found: IndividualResult, remark: RemarkForm, status: int = 200
) -> HttpResponse:
    actor, state, today = request.actor, state_of(found), found.school.today()
    documents = list(found.documents.select_related("added_by"))
    confirms = may_confirm(actor, found)
    person = actor.person_in(found.school_id)
    entry = confirmed_entry(found, documents, person.pk) if confirms else entry_of(found, documents)
    group = rules.CONFIRM_RULES if confirms else rules.RESULT_RULES
    gaps = said_of_result(group, entry, settings_of(found.school, today), today)
    leads = may(actor, found.school_id, "confirm_results")
    context = {
        "result": found,
        "pupil": found.student,
        "state": state,
        "mark": MARKS[state],
        "documents": documents,
        "gaps": gaps if state in OPEN else (),
        "blocked": any(gap.blocks for gap in gaps),
        "may_change": may_change(actor, found),
        "may_confirm": confirms,
        "may_return": leads and state in (*OPEN, ResultState.CONFIRMED),
        "may_withdraw": found.is_from_elsewhere
        and state in (*OPEN, ResultState.CONFIRMED)
        and (leads or writes(actor, found)),
        "remark": remark,
        "archived": laid_in(result=found) if state is ResultState.ARCHIVED else None,
        "sees_archive": may(actor, found.school_id, "see_archive"),
        "sees_pupil": Student.objects.visible_to(actor).filter(pk=found.student_id).exists(),
        "crumbs": [
            {"url": reverse("credit:results"), "label": _("Results")},
            {"url": "", "label": found.student.list_name},
        ],
    }
    return results_page(
        request,
        "result",
        context,
        here="results",
        title=found.title,
        clause=rules.P_5_3,
        status=status,
    )
