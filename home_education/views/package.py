"""The package of papers: what was read from them, judged while it is typed (cl. 2.1, 3.4)."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from home_education import rules
from home_education.access import (
    KEEPERS,
    SEE_PACKAGE,
    keeps,
    may_edit_package,
    open_for_staff,
)
from home_education.forms.contract import ConditionsForm
from home_education.forms.package import PAPERS, PackageForm
from home_education.judging import PACKAGE_FIELDS
from home_education.page_facts import package_facts_of
from home_education.services.package import save_package
from regulations import drafts
from regulations.attachment_access import may_open
from regulations.case_files import CaseFile
from regulations.judged_forms import as_answered, pin_remarks, places_of, typed_over
from regulations.judging import judged
from regulations.services.locking import CaseMovedOn
from regulations.views.case_frame import case_page, only_for

#: The rules that speak beside the fields: those of the step that accepts the package.
RULES = (*rules.PACKAGE_RULES, rules.term_is_within_conclusion)
RENAMED = {**PACKAGE_FIELDS, "conclusion_organisation": "conclusion_issuer"}


@require_http_methods(["GET", "POST"])
def package(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the package; while it is taken in, whoever keeps the papers writes it."""
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_PACKAGE)
    is_sent = request.method == "POST"
    if is_sent:
        only_for(file, KEEPERS)
    if not may_edit_package(file):
        if is_sent:
            messages.error(request, _("The package is accepted; nothing was saved."))
            return redirect("home:package", pk=pk)
        return _read(request, file)
    form = _form(request, file)
    draft = drafts.open_draft(file.case.school, f"home-package:{pk}")
    if is_sent and form.is_valid():
        try:
            save_package(
                home=file.details,
                application=form.application(),
                papers=form.papers(),
                conditions=form.condition_texts(),
                stay=form.stay(),
                by=file.person,
                today=file.today,
            )
        except CaseMovedOn:
            messages.error(request, _("The package is accepted; nothing was saved."))
        else:
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The package is saved."))
        return redirect("home:package", pk=pk)
    if not is_sent:
        draft.restore(form)
    return _show(request, file, form, draft, 422 if is_sent else 200)


@require_POST
def package_check(request: HttpRequest, pk: int) -> HttpResponse:
    """What the rules say of the package as it is being typed; nothing is saved."""
    file = open_for_staff(request.actor, pk)
    only_for(file, KEEPERS)
    if not may_edit_package(file):
        raise Http404
    form = _form(request, file)
    form.is_valid()
    context = {"places": as_answered(form, _places(file, form))}
    return render(request, "regulations/_checked.html", context)


def _form(request: HttpRequest, file: CaseFile) -> PackageForm:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    return PackageForm(*sent, home=file.details, person=file.person, today=file.today)


def _show(request, file: CaseFile, form: PackageForm, draft, status: int) -> HttpResponse:
    remarks = pin_remarks(file, form)
    context = {
        "form": form,
        "draft": draft,
        "places": _places(file, form),
        "remarks": remarks.get("", []),
        "act": rules.ACT,
        "scans": _scans(file, form),
        "next_step": file.primary,
    }
    title = _("The package")
    return case_page(
        request, file, "home_education/package.html", context, title=title, status=status
    )


def _places(file: CaseFile, form: PackageForm) -> dict[str, list]:
    facts = typed_over(form, file.facts_for(package_facts_of))
    return places_of(file, form, RULES, facts, renamed=RENAMED)


def _scans(file: CaseFile, form: PackageForm) -> dict[str, object]:
    """The scans that the case has, for those who may open them."""
    held = {part: form.attached.get(kind) for part, kind in PAPERS.items()}
    return {
        part: row
        for part, row in held.items()
        if row is not None and row.scan_id is not None and may_open(row, file)
    }


def _read(request: HttpRequest, file: CaseFile) -> HttpResponse:
    """The package as it was accepted."""
    facts = file.facts_for(package_facts_of)
    ticked = facts.conclusion is not None
    context = {
        "facts": facts,
        "act": rules.ACT,
        "conditions": list(file.details.conditions.all()),
        "conditions_form": ConditionsForm(home=file.details, today=file.today)
        if keeps(file) and not file.is_over
        else None,
        "missing": rules.missing_marks(facts.conclusion) if ticked else [],
        "gaps": judged(file, RULES, facts),
    }
    title = _("The package")
    return case_page(request, file, "home_education/package_read.html", context, title=title)
