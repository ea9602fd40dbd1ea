"""The contract and the term of a case, and how it ends early (cl. 2.3, 2.4, 2.8)."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from documents import signing
from documents.models import Paper
from home_education import rules
from home_education.access import (
    KEEPERS,
    SEE_PACKAGE,
    keeps,
    may_edit_term,
    open_for_staff,
)
from home_education.forms.contract import ConditionsForm, EndingForm, TermForm
from home_education.page_facts import contract_facts_of
from home_education.papers.slugs import RETURN_APPLICATION, TERMINATION_APPLICATION
from home_education.procedure import CONTRACT, PROCEDURE
from home_education.services.ending import apply_to_end, mark_conditions
from home_education.services.package import set_term
from regulations.case_files import CaseFile
from regulations.judging import judged
from regulations.services.locking import CaseMovedOn
from regulations.views.case_frame import case_page, only_for

RULES = (rules.term_is_within_conclusion, rules.contract_is_signed, rules.contract_has_the_term)


@require_http_methods(["GET", "POST"])
def contract(request: HttpRequest, pk: int) -> HttpResponse:
    """The term with what bounds it, and the contract with who has signed it."""
    file = _seen(request, pk)
    if request.method == "GET":
        return _show(request, file, TermForm(initial=_term(file)))
    only_for(file, KEEPERS)
    form = TermForm(request.POST)
    if not form.is_valid():
        return _show(request, file, form, status=422)
    said = form.cleaned_data
    typed = replace(_facts(file), starts_on=said["starts_on"], ends_on=said["ends_on"])
    blocked = [gap for gap in judged(file, RULES[:1], typed) if gap.blocks]
    if blocked:
        for gap in blocked:
            form.add_error(gap.violation.field, str(gap.message))
        return _show(request, file, form, status=422)
    try:
        set_term(home=file.details, **said)
    except CaseMovedOn:
        messages.error(request, _("The order is issued: the term is changed with the contract."))
    else:
        messages.success(request, _("The term is saved."))
    return redirect("home:contract", pk=pk)


@require_http_methods(["GET", "POST"])
def ending(request: HttpRequest, pk: int) -> HttpResponse:
    """The parents' application to end study at home early; the director ends it by a step."""
    file = _seen(request, pk)
    is_sent = request.method == "POST"
    if is_sent:
        only_for(file, KEEPERS)
    sent = (request.POST, request.FILES) if is_sent else ()
    initial = {"termination_dated": file.details.termination_dated or file.today}
    form = EndingForm(*sent, person=file.person, today=file.today, initial=initial)
    if is_sent and form.is_valid():
        try:
            apply_to_end(
                home=file.details,
                dated=form.cleaned_data["termination_dated"],
                scan=form.cleaned_data["scan"],
                by=file.person,
                today=file.today,
            )
        except CaseMovedOn as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("The application is kept; the director ends the study."))
        return redirect("home:ending", pk=pk)
    context = {
        "form": form if keeps(file) and not file.is_over else None,
        "may_end": any(
            step.action == "terminate" for step in PROCEDURE.steps_from(file.case.state)
        ),
        "step": next((step for step in file.steps if step.action == "terminate"), None),
        "draft_kind": TERMINATION_APPLICATION,
        "return_kind": RETURN_APPLICATION,
        "may_print": not file.is_over,
        "clause": rules.P_2_8,
    }
    title = _("Ending study at home early")
    status = 422 if is_sent else 200
    return case_page(
        request, file, "home_education/ending.html", context, title=title, status=status
    )


@require_POST
def conditions(request: HttpRequest, pk: int) -> HttpResponse:
    """Record since when the special conditions are there (cl. 2.18)."""
    file = _seen(request, pk)
    only_for(file, KEEPERS)
    form = ConditionsForm(request.POST, home=file.details, today=file.today)
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, " ".join(errors))
        return redirect("home:package", pk=pk)
    try:
        mark_conditions(home=file.details, days=form.days())
    except CaseMovedOn as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The conditions are recorded."))
    return redirect("home:package", pk=pk)


def _seen(request: HttpRequest, pk: int) -> CaseFile:
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_PACKAGE)
    return file


def _facts(file: CaseFile) -> rules.Facts:
    return file.facts_for(contract_facts_of)


def _term(file: CaseFile) -> dict:
    facts = _facts(file)
    return {
        "starts_on": file.details.starts_on or rules.earliest_start(facts),
        "ends_on": file.details.ends_on or rules.latest_end(facts),
    }


def _show(request: HttpRequest, file: CaseFile, form: TermForm, status: int = 200) -> HttpResponse:
    facts = _facts(file)
    current = Paper.objects.current().filter(case=file.case, kind=CONTRACT)
    paper = current.prefetch_related("signatures").first()
    context = {
        "form": form if may_edit_term(file) else None,
        "first": rules.earliest_start(facts),
        "last": rules.latest_end(facts),
        "facts": facts,
        "needs_contract": rules.needs_contract(facts),
        "paper": paper,
        "signatures": list(paper.signatures.all()) if paper else [],
        "awaited": signing.missing(paper) if paper else (),
        "gaps": [] if form.is_bound or file.is_over else judged(file, RULES, facts),
        "steps": [
            step for step in file.steps if step.action in ("send_contract", "amend_contract")
        ],
        "draft_kind": CONTRACT,
        "keeps": keeps(file),
    }
    title = _("Contract and term")
    return case_page(
        request, file, "home_education/contract.html", context, title=title, status=status
    )
