"""The application and its documents: what was read from them, judged while it is typed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from externat.access import (
    KEEPERS,
    SEE_INTAKE,
    may_edit_intake,
    open_for_staff,
)
from externat.editions import edition_of
from externat.forms.brought import READ
from externat.forms.intake import IntakeForm
from externat.judging import INTAKE_FIELDS
from externat.rules.facts import Facts
from externat.rules.vocabulary import DocumentKind
from externat.services.brought import documents_of, needed, wanted
from externat.services.intake import save_intake
from externat.views.paper_lines import application_lines
from externat.ways import way_of
from regulations import drafts
from regulations.attached import attached_to
from regulations.attachment_access import may_open
from regulations.case_files import CaseFile, Gap
from regulations.judged_forms import as_answered, pin_remarks, places_of, typed_facts
from regulations.judging import judged
from regulations.services.locking import CaseMovedOn
from regulations.views.case_frame import case_page, only_for


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
            messages.error(request, _("The application is accepted; nothing was saved."))
            return redirect("individual:intake", pk=pk)
        return _read(request, file)
    form = _form(request, file)
    draft = drafts.open_draft(file.case.school, f"individual-intake:{pk}")
    if is_sent and form.is_valid():
        try:
            save_intake(
                individual=file.details,
                application=form.application(),
                subjects=form.named(),
                papers=form.papers(),
                treatment=form.treatment(),
                by=file.person,
            )
        except CaseMovedOn:
            messages.error(request, _("The application is accepted; nothing was saved."))
        else:
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The application is saved."))
        return redirect("individual:intake", pk=pk)
    if not is_sent:
        draft.restore(form)
    return _show(request, file, form, draft, 422 if is_sent else 200)


@require_POST
def intake_check(request: HttpRequest, pk: int) -> HttpResponse:
    """What the rules say of the application as it is being typed, and which documents it asks for;
    nothing is saved."""
    file = open_for_staff(request.actor, pk)
    only_for(file, KEEPERS)
    if not may_edit_intake(file):
        raise Http404
    form = _form(request, file)
    form.is_valid()
    facts = typed_facts(file, form)
    context = {
        "places": as_answered(form, _places(file, form, facts)),
        "documents": _documents(file, form, facts),
    }
    return render(request, "externat/_intake_checked.html", context)


def _form(request: HttpRequest, file: CaseFile) -> IntakeForm:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    return IntakeForm(*sent, individual=file.details, person=file.person, today=file.today)


def _show(request, file: CaseFile, form: IntakeForm, draft, status: int) -> HttpResponse:
    remarks, facts = pin_remarks(file, form), typed_facts(file, form)
    context = {
        "form": form,
        "way": form.way,
        "on_paper": application_lines(request, file),
        "draft": draft,
        "places": _places(file, form, facts),
        "remarks": [*remarks.get("", []), *remarks.get("documents", [])],
        "documents": _documents(file, form, facts),
        "next_step": file.primary,
    }
    title = _("The application")
    return case_page(request, file, "externat/intake.html", context, title=title, status=status)


def _places(file: CaseFile, form: IntakeForm, facts: Facts) -> dict[str, list[Gap]]:
    edition, lists = edition_of(file.case.act), [f"{kind}-documents" for kind in form.kinds]
    return places_of(
        file, form, edition.application_rules, facts, besides=lists, renamed=INTAKE_FIELDS
    )


def _documents(file: CaseFile, form: IntakeForm, facts: Facts) -> list[dict[str, object]]:
    """The check list of documents: what each is for this ground, and what the case has of it."""
    asked, soft = needed(file.case.act, facts), wanted(file.case.act, facts)
    rows = []
    for kind in documents_of(file.case.act):
        row, is_there = form.attached.get(kind.value), facts.brought(kind)
        is_asked = kind.value in asked or kind.value in soft
        is_typed = any(form[f"{kind.value}_{name}"].value() for name in READ)
        scanned = row is not None and row.scan_id is not None and may_open(row, file)
        rows.append(
            {
                "kind": kind.value,
                "title": kind.label,
                "names": "number dated issuer received_on",
                "is_needed": kind.value in asked,
                "is_wanted": kind.value in soft,
                "is_there": is_there,
                "is_open": is_there or is_asked or is_typed,
                "scan": row if scanned else None,
            }
        )
    return sorted(rows, key=lambda one: (not one["is_needed"], not one["is_wanted"]))


def _read(request: HttpRequest, file: CaseFile) -> HttpResponse:
    """The application as it was accepted."""
    individual, attached = file.details, attached_to(file.case.pk)
    way = way_of(file.case.act, individual.form, is_combination=individual.is_combination)
    context = {
        "on_paper": application_lines(request, file),
        "facts": file.facts,
        "way": way,
        "subjects": list(individual.named_subjects.select_related("subject")),
        "treatment": getattr(individual, "treatment", None),
        "brought": [
            (kind.label, attached[kind.value]) for kind in DocumentKind if kind.value in attached
        ],
        "gaps": judged(file, edition_of(file.case.act).application_rules, file.facts),
    }
    title = _("The application")
    return case_page(request, file, "externat/intake_read.html", context, title=title)
