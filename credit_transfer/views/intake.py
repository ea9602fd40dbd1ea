"""The application and its confirming documents, judged while they are typed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from credit_transfer import rules
from credit_transfer.access import KEEPERS, SEE_INTAKE, may_edit_intake, open_for_staff
from credit_transfer.forms.application import ApplicationForm
from credit_transfer.forms.documents import DocumentForm
from credit_transfer.judging import INTAKE_FIELDS
from credit_transfer.paper_finding import CONFIRMING
from credit_transfer.procedure import ROW_STATES, State
from credit_transfer.rules.facts import Facts
from credit_transfer.services.intake import save_document, save_intake
from credit_transfer.services.opening import OF_APPLICATION
from regulations import drafts
from regulations.case_files import CaseFile, Gap
from regulations.judging import WHOLE, by_field, judged
from regulations.models import Attachment
from regulations.moments import on_the_wall
from regulations.procedure import Step
from regulations.services.locking import CaseMovedOn
from regulations.services.remarks import open_remarks
from regulations.views.case_frame import case_page, only_for

#: What stands in the directory of organisations, by the names of the form.
OF_ORGANISATION = {
    "organisation_address": "address",
    "licence_number": "licence_number",
    "licence_on": "licence_on",
    "accreditation_number": "accreditation_number",
    "accreditation_on": "accreditation_on",
}


@require_http_methods(["GET", "POST"])
def intake(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the application; while it is taken in, whoever keeps the papers writes it."""
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_INTAKE)
    is_sent = request.method == "POST"
    if is_sent:
        only_for(file, KEEPERS)
    if not may_edit_intake(file):
        if is_sent:
            messages.error(request, locked_words())
            return redirect("credit:intake", pk=pk)
        return _read(request, file)
    form = _form(request, file)
    draft = drafts.open_draft(file.case.school, f"credit-intake:{pk}")
    if is_sent and form.is_valid():
        try:
            save_intake(
                credit=file.details, application=form.application(), organisation=form.named()
            )
        except CaseMovedOn:
            messages.error(request, locked_words())
        else:
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The application is saved."))
        return redirect("credit:intake", pk=pk)
    if not is_sent:
        draft.restore(form)
    remarks = open_remarks(file.case)
    for name, bound in form.fields.items():
        bound.pinned_comments = remarks.get(name, [])
    context = {
        "form": form,
        "draft": draft,
        "places": _places(file, form),
        "remarks": [*remarks.get("", []), *remarks.get("documents", [])],
        "documents": documents_of(file),
        "documents_clause": rules.P_4_4,
        "next_step": next_step(file),
    }
    title, status = _("The application"), 422 if is_sent else 200
    return case_page(
        request, file, "credit_transfer/intake.html", context, title=title, status=status
    )


@require_POST
def intake_check(request: HttpRequest, pk: int) -> HttpResponse:
    """What the rules say of the application as it is being typed; nothing is saved."""
    file = open_for_staff(request.actor, pk)
    only_for(file, KEEPERS)
    if not may_edit_intake(file):
        raise Http404
    form = _form(request, file)
    form.is_valid()
    context = {
        "places": [
            (name, gaps, form.errors.get(name, ())) for name, gaps in _places(file, form).items()
        ],
        "form": form,
    }
    return render(request, "credit_transfer/_intake_checked.html", context)


@require_http_methods(["GET", "POST"])
def document(request: HttpRequest, pk: int, number: int | None = None) -> HttpResponse:
    """Add a confirming document, or correct what was read from one."""
    file = open_for_staff(request.actor, pk)
    only_for(file, KEEPERS)
    attachment = None
    if number is not None:
        found = Attachment.objects.filter(case=pk, removed_at=None, kind__in=CONFIRMING)
        attachment = get_object_or_404(found, pk=number)
    if file.case.state not in ROW_STATES:
        messages.error(request, locked_words())
        return redirect("credit:intake", pk=pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = DocumentForm(*sent, attachment=attachment, person=file.person, today=file.today)
    if sent and form.is_valid():
        try:
            save_document(
                credit=file.details,
                attachment=attachment,
                seen=form.seen(),
                scan=form.cleaned_data["scan"],
                by=file.person,
            )
        except CaseMovedOn:
            messages.error(request, locked_words())
        else:
            messages.success(request, _("The document is kept."))
        return redirect("credit:intake", pk=pk)
    title = _("Confirming document")
    context = {"form": form, "attachment": attachment, "clause": rules.P_4_4}
    return case_page(
        request,
        file,
        "credit_transfer/document.html",
        context,
        title=title,
        status=422 if form.errors else 200,
    )


def next_step(file: CaseFile) -> Step | None:
    """The step that moves the case on: to the council where it is to be heard (cl. 5.7)."""
    heard = file.case.state == State.CONCLUDING and rules.needs_council(file.facts)
    to_council = (step for step in file.steps if step.action == "send_to_council")
    return (next(to_council, None) if heard else None) or file.primary


def documents_of(file: CaseFile) -> list[Attachment]:
    """The confirming documents, as they came in."""
    found = Attachment.objects.filter(case=file.case, removed_at=None, kind__in=CONFIRMING)
    rows = list(found.order_by("added_at", "pk"))
    for row in rows:
        row.kind_words = rules.DocumentKind(row.kind).label
        row.added_on = on_the_wall(row.added_at, file.case.school).date()
    return rows


def locked_words() -> str:
    """What somebody reads who writes while the case has moved on."""
    return _("The case has moved on: this is not written in its state any more.")


def _form(request: HttpRequest, file: CaseFile) -> ApplicationForm:
    credit, known = file.details, file.details.organisation
    held = {name: getattr(credit, name) for name in OF_APPLICATION}
    held["organisation"] = known
    for name, own in OF_ORGANISATION.items() if known is not None else ():
        held[name] = getattr(known, own)
    data = request.POST if request.method == "POST" else None
    return ApplicationForm(data, student=file.case.student, today=file.today, initial=held)


def _places(file: CaseFile, form: ApplicationForm) -> dict[str, list[Gap]]:
    """Every place of the form with what the rules say there; of what was not understood nothing."""
    facts = _facts(file, form)
    names = [*form.fields, "documents"]
    found = by_field(
        judged(file, rules.APPLICATION_RULES, facts), names, INTAKE_FIELDS, ("documents",)
    )
    wrong = form.errors if form.is_bound else {}
    return {name: [] if name in wrong else found.get(name, []) for name in (WHOLE, *names)}


def _facts(file: CaseFile, form: ApplicationForm) -> Facts:
    """The facts of what stands in the form; those of the case where nothing was sent."""
    typed = form.is_bound and hasattr(form, "cleaned_data")
    return form.facts(file.facts, file.details.organisation) if typed else file.facts


def _read(request: HttpRequest, file: CaseFile) -> HttpResponse:
    """The application as it was taken in."""
    context = {"documents": documents_of(file), "facts": file.facts}
    title = _("The application")
    return case_page(request, file, "credit_transfer/intake_read.html", context, title=title)
