"""The assessment (cl. 4.1.4): each teacher's line, and who has written."""

from __future__ import annotations

from collections import defaultdict

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from individual_support.access import LEADING, may_report, open_support
from individual_support.forms.reports import ResultForm
from individual_support.services.reporting import NotAssessed, suggested_result, write_result
from individual_support.views.frame import case_page, not_yours
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.services.remarks import open_remarks


@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The lines of the report; a teacher writes the own ones, all in one form."""
    file = open_support(request.actor, pk)
    if file.is_for_family:
        raise Http404
    subjects = list(file.details.subjects.select_related("subject", "teacher"))
    own = [one for one in subjects if may_report(file, one)]
    sent = request.POST if request.method == "POST" else None
    if sent is not None and not own:
        raise not_yours(*LEADING)
    draft = drafts.open_draft(file.case.school, draft_key(file))
    forms = _forms(file, own, sent, drafts.typed_in(draft))
    if sent is not None and all(form.is_valid() for _one, form, _hint in forms):
        try:
            for one, form, _hint in forms:
                write_result(subject=one, **form.cleaned_data)
        except NotAssessed:
            messages.error(request, _("The case has moved on: the report is not written now."))
            return redirect("case", pk=pk)
        drafts.discard(file.case.school, draft.key)
        messages.success(request, _("The results are saved."))
        return redirect("support:report", pk=pk)
    context = {
        "subjects": subjects,
        "forms": forms,
        "draft": draft,
        "errors": [
            (f"id_{form.prefix}-{name}", f"{one.subject.name}: {' '.join(errors)}")
            for one, form, _hint in forms
            for name, errors in form.errors.items()
        ],
        "stage_over": stage_is_over(file),
        "next_step": file.primary,
    }
    title, status = _("Report on the effect"), 422 if sent is not None else 200
    template = "individual_support/report.html"
    return case_page(request, file, template, context, title=title, status=status)


def draft_key(file: CaseFile) -> str:
    """Each teacher types the own lines, so each has an own draft."""
    return f"support-report:{file.case.pk}.{file.person.pk}"


def stage_is_over(file: CaseFile) -> bool:
    """The olympiad stage was: support for it ends (cl. 1.3)."""
    stage_on = file.facts.olympiad_stage_on
    return stage_on is not None and stage_on < file.today


def _forms(file: CaseFile, own, sent, typed) -> list[tuple]:
    """Subject, form, suggestion; an empty result begins with the suggestion from the marks."""
    rows = defaultdict(list)
    for row in file.details.rows.all():
        rows[row.subject_id].append(row)
    remarks = open_remarks(file.case)
    found = []
    for one in own:
        hint = suggested_result(rows[one.pk])
        prefix = f"subject-{one.pk}"
        initial = {
            "reason": one.reason,
            "reason_other": one.reason_other,
            "result": one.result or hint,
        }
        if sent is None and typed is not None:
            initial |= {
                name: typed[f"{prefix}-{name}"] for name in initial if f"{prefix}-{name}" in typed
            }
        form = ResultForm(sent, prefix=prefix, initial=initial)
        for name, bound in form.fields.items():
            bound.pinned_comments = remarks.get(f"{prefix}-{name}", [])
        found.append((one, form, "" if one.result else hint))
    return found
