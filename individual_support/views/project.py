"""The project of support: its long form, judged while it is typed."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from individual_support.access import (
    LEADING,
    check_project_shown,
    log_sensitive,
    may_edit_parts,
    may_edit_project,
    open_support,
    sees_sensitive,
)
from individual_support.forms.grounds import BaseGroundFormSet, ground_forms
from individual_support.forms.parts import PartsForm
from individual_support.forms.project import ProjectForm
from individual_support.judging import PROJECT_FIELDS, WHOLE_TABLES
from individual_support.procedure import PROJECT_RULES
from individual_support.services.project import TEXTS, save_parts, save_project
from individual_support.services.scope import SubjectInUse
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.judged_forms import pin_remarks
from regulations.judging import WHOLE, by_field, judged
from regulations.services.locking import CaseMovedOn
from regulations.views.case_frame import case_page, not_yours, only_for

GROUND_FIELDS = ("kind", "author", "dated", "text")
#: The places of the page where the rules speak, beside those of each ground.
JUDGED = (
    "categories",
    "olympiad_stage",
    "olympiad_subject",
    "olympiad_on",
    "grounds",
    "subjects",
    "period",
    "study_forms",
    *TEXTS,
)


@require_http_methods(["GET", "POST"])
def project(request: HttpRequest, pk: int) -> HttpResponse:
    """Read and write the project while it is a draft; afterwards only what the agreement does not
    hold."""
    file = _leading(request, pk)
    if not may_edit_project(file):
        return _parts(request, file)
    check_project_shown(file)
    draft = drafts.open_draft(file.case.school, draft_key(pk))
    sent = request.POST if request.method == "POST" else None
    form = ProjectForm(sent, support=file.details, base=file.facts)
    grounds = ground_forms(file.details, sent)
    if sent is not None and form.is_valid() & grounds.is_valid():
        try:
            save_project(
                support=file.details,
                project=form.project(grounds),
                page=reverse("support:sheet", args=[pk]),
            )
        except SubjectInUse as refused:
            names = ", ".join(refused.names)
            text = _("The sheet has rows of %(names)s: take them out first.") % {"names": names}
            form.add_error("subjects", text)
        except CaseMovedOn:
            messages.error(request, _("The agreement has gone out meanwhile; nothing was saved."))
            return redirect("case", pk=pk)
        else:
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The project is saved."))
            return redirect("support:project", pk=pk)
    if sent is None and draft.restore(form):
        grounds = ground_forms(file.details, drafts.typed_in(draft))
    log_sensitive(file)
    return _show(request, file, form, grounds, draft, 200 if sent is None else 422)


@require_POST
def project_check(request: HttpRequest, pk: int) -> HttpResponse:
    """What the rules say of the form as it is being typed; nothing is saved."""
    file = _leading(request, pk)
    if not may_edit_project(file):
        raise Http404
    check_project_shown(file)
    form = ProjectForm(request.POST, support=file.details, base=file.facts)
    grounds = ground_forms(file.details, request.POST)
    wrong = _wrong(form, grounds)
    found = _places(file, form, grounds)
    context = {"places": [(name, gaps, wrong.get(name, ())) for name, gaps in found]}
    return render(request, "regulations/_checked.html", context)


def draft_key(pk: int) -> str:
    """The key under which the form is kept while it is typed."""
    return f"support-project:{pk}"


def _leading(request: HttpRequest, pk: int) -> CaseFile:
    """The case for somebody who leads it; other colleagues are told who does."""
    file = open_support(request.actor, pk).for_staff()
    only_for(file, LEADING)
    return file


def _show(request, file: CaseFile, form, grounds, draft, status: int) -> HttpResponse:
    remarks = pin_remarks(file, form)
    context = {
        "form": form,
        "grounds": grounds,
        "draft": draft,
        "places": dict(_places(file, form, grounds)),
        "remarks": remarks.get("", []),
        "not_reviewed": file.details.not_reviewed,
        "next_step": file.primary,
    }
    title = _("Project of support")
    template = "individual_support/project.html"
    return case_page(request, file, template, context, title=title, status=status)


def _places(
    file: CaseFile, form: ProjectForm, grounds: BaseGroundFormSet
) -> list[tuple[str, list]]:
    """Every place of the form with what the rules say there: empty places are cleared.

    Of a field that was not understood the rules know nothing, so they say nothing there.
    """
    names = [name for name in JUDGED if name in form.fields or name == "grounds"]
    names += [f"{one.prefix}-{name}" for one in grounds.forms for name in GROUND_FIELDS]
    gaps = judged(file, PROJECT_RULES, _typed_facts(file, form, grounds))
    found = by_field(gaps, names, PROJECT_FIELDS, WHOLE_TABLES)
    wrong = _wrong(form, grounds)
    return [(name, [] if name in wrong else found.get(name, [])) for name in (WHOLE, *names)]


def _wrong(form: ProjectForm, grounds: BaseGroundFormSet) -> dict[str, list[str]]:
    """What was typed and not understood, by the name of the field."""
    if not (form.is_bound and grounds.is_bound):
        return {}
    found = {name: list(errors) for name, errors in form.errors.items()}
    for one in grounds.forms:
        found |= {f"{one.prefix}-{name}": list(errors) for name, errors in one.errors.items()}
    return found


def _typed_facts(file: CaseFile, form: ProjectForm, grounds: BaseGroundFormSet):
    """The facts of what stands in the form: typed, restored or stored."""
    if form.is_bound:
        form.is_valid()
        grounds.is_valid()
        return form.facts(grounds)
    if grounds.is_bound:
        typed = drafts.typed_in(drafts.open_draft(file.case.school, draft_key(file.case.pk)))
        copy = ProjectForm(typed, support=file.details, base=file.facts)
        return _typed_facts(file, copy, grounds)
    keyed = zip(file.facts.grounds, grounds.forms, strict=False)
    return replace(file.facts, grounds=tuple(replace(one, key=form.prefix) for one, form in keyed))


def _parts(request: HttpRequest, file: CaseFile) -> HttpResponse:
    """After the draft: the parts that the agreement does not hold, and who teaches what."""
    may_edit = may_edit_parts(file)
    form = PartsForm(request.POST or None, support=file.details, today=file.today)
    draft = drafts.open_draft(file.case.school, f"support-parts:{file.case.pk}")
    if request.method == "POST":
        if not may_edit:
            raise not_yours(*LEADING)
        if form.is_valid():
            save_parts(support=file.details, texts=form.texts())
            form.assign(page=reverse("support:sheet", args=[file.case.pk]))
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The project is saved."))
            return redirect("support:project", pk=file.case.pk)
    else:
        draft.restore(form)
    log_sensitive(file)
    return case_page(
        request,
        file,
        "individual_support/parts.html",
        {
            "form": form,
            "draft": draft,
            "may_edit": may_edit,
            "shows_sensitive": sees_sensitive(file),
        },
        title=_("Project of support"),
        status=422 if form.errors else 200,
    )
