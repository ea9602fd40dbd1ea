"""The term of the form, with its limits explained while one types."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from externat.access import KEEPERS, SEE_INTAKE, may_edit_term, open_for_staff
from externat.editions import edition_of
from externat.forms.term import TermForm
from externat.rules.facts import Facts
from externat.services.intake import set_term
from externat.term_limits import Limit, limit_of
from regulations.case_files import CaseFile, Gap
from regulations.judged_forms import as_answered, pin_remarks, places_of, typed_facts
from regulations.services.locking import CaseMovedOn
from regulations.views.case_frame import case_page, only_for


@require_http_methods(["GET", "POST"])
def term(request: HttpRequest, pk: int) -> HttpResponse:
    """From when to when; written until the order of enrolment."""
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_INTAKE)
    is_sent = request.method == "POST"
    if is_sent:
        only_for(file, KEEPERS)
    if is_sent and not may_edit_term(file):
        messages.error(request, _("The order of enrolment is issued; nothing was saved."))
        return redirect("individual:term", pk=pk)
    form = TermForm(request.POST if is_sent else None, individual=file.details)
    if is_sent and form.is_valid():
        try:
            set_term(individual=file.details, values=form.values())
        except CaseMovedOn:
            messages.error(request, _("The order of enrolment is issued; nothing was saved."))
        else:
            messages.success(request, _("The term is saved."))
        return redirect("individual:term", pk=pk)
    return _show(request, file, form, 422 if is_sent else 200)


@require_POST
def term_check(request: HttpRequest, pk: int) -> HttpResponse:
    """The limits and what the rules say of the term as it is being typed; nothing is saved."""
    file = open_for_staff(request.actor, pk)
    only_for(file, KEEPERS)
    if not may_edit_term(file):
        raise Http404
    form = TermForm(request.POST, individual=file.details)
    form.is_valid()
    facts = form.facts(file.facts)
    context = {
        "places": as_answered(form, _places(file, form, facts)),
        "limit": limit_of(file.case.act, facts),
        "act": edition_of(file.case.act).act,
    }
    return render(request, "externat/_term_checked.html", context)


def _show(request: HttpRequest, file: CaseFile, form: TermForm, status: int) -> HttpResponse:
    pin_remarks(file, form)
    facts = typed_facts(file, form)
    limit: Limit = limit_of(file.case.act, facts)
    context = {
        "form": form if may_edit_term(file) else None,
        "facts": facts,
        "limit": limit,
        "places": _places(file, form, facts),
        "next_step": file.primary,
    }
    title = _("Term of the form")
    return case_page(request, file, "externat/term.html", context, title=title, status=status)


def _places(file: CaseFile, form: TermForm, facts: Facts) -> dict[str, list[Gap]]:
    rules = [
        rule
        for rule in edition_of(file.case.act).term_rules
        if rule.field in form.fields or rule.field == "birth_date"
    ]
    return places_of(file, form, rules, facts)
