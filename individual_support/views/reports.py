"""The assessment (cl. 4.1.4): each teacher's line, who has written, and how the case goes on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.roles import Role
from documents.models import Paper
from individual_support.access import (
    LEADING,
    leads,
    may_report,
    open_support,
    teaches,
)
from individual_support.forms.reports import ResultForm
from individual_support.models import SupportSubject
from individual_support.outcome import may_continue, next_case, stage_is_over
from individual_support.procedure import OUTCOMES, REPORT, State
from individual_support.services import reporting as services
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.services.remarks import open_remarks
from regulations.views.case_frame import case_page, not_yours


@dataclass(frozen=True)
class Line:
    """One subject of the report: its form where the reader writes it, and what the marks say."""

    subject: SupportSubject
    hint: str
    form: ResultForm | None


@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The lines of the report; a teacher writes the own ones, all in one form."""
    file = open_support(request.actor, pk).for_staff()
    draft = drafts.open_draft(file.case.school, draft_key(file))
    sent = request.POST if request.method == "POST" else None
    lines = _lines(file, sent, draft)
    written = [line.form for line in lines if line.form is not None]
    if sent is not None:
        if not written:
            return _not_written(request, file)
        if all(form.is_valid() for form in written) and _save(file, lines):
            drafts.discard(file.case.school, draft.key)
            messages.success(request, _("The results are saved."))
            return redirect("support:report", pk=pk)
    context = {
        "lines": lines,
        "is_written": bool(written),
        "draft": draft,
        "errors": [
            (f"id_{line.form.prefix}-{name}", f"{line.subject}: {' '.join(errors)}")
            for line in lines
            if line.form is not None
            for name, errors in line.form.errors.items()
        ],
        **_outcome(file),
    }
    title, status = _("Report on the effect"), 422 if sent is not None else 200
    template = "individual_support/report.html"
    return case_page(request, file, template, context, title=title, status=status)


def draft_key(file: CaseFile) -> str:
    """Each teacher types the own lines, so each has an own draft."""
    return f"support-report:{file.case.pk}.{file.person.pk}"


def _lines(file: CaseFile, sent, draft: drafts.OpenDraft) -> list[Line]:
    """Every subject of the case in the order of the report."""
    rows = defaultdict(list)
    for row in file.details.rows.all():
        rows[row.subject_id].append(row)
    remarks, typed = open_remarks(file.case), drafts.typed_in(draft)
    lines = []
    for one in file.details.subjects.select_related("subject", "teacher"):
        hint = services.suggested_result(rows[one.pk])
        form = None
        if may_report(file, one):
            form = _form(one, hint if teaches(file, one) else "", sent, typed)
            for name, bound in form.fields.items():
                bound.pinned_comments = remarks.get(f"{form.prefix}-{name}", [])
        lines.append(Line(one, hint, form))
    return lines


def _form(one: SupportSubject, hint: str, sent, typed) -> ResultForm:
    """An empty result begins with the suggestion where the teacher writes; the words that stood
    there when typing began are told apart by ``seen``."""
    prefix = f"subject-{one.pk}"
    initial = {
        "reason": one.reason,
        "reason_other": one.reason_other,
        "result": one.result or hint,
        "seen": services.mark_of(one),
    }
    if sent is None and typed is not None:
        initial |= {
            name: typed[f"{prefix}-{name}"] for name in initial if f"{prefix}-{name}" in typed
        }
    return ResultForm(sent, prefix=prefix, initial=initial)


def _save(file: CaseFile, lines: list[Line]) -> bool:
    """Write the lines; what others wrote meanwhile is told at its field."""
    forms = {line.subject.pk: line.form for line in lines if line.form is not None}
    written = [services.ResultLine(subject=pk, **form.cleaned_data) for pk, form in forms.items()]
    try:
        services.write_results(support=file.details, lines=written)
    except services.ResultsChanged as refused:
        for pk, theirs in refused.theirs.items():
            forms[pk].tell_of_others(theirs)
        return False
    return True


def _not_written(request: HttpRequest, file: CaseFile) -> HttpResponse:
    """Nothing here is the reader's to write now: another role does it, or the case moved on."""
    taught = file.details.subjects.all()
    if not leads(file) and not any(teaches(file, one) for one in taught):
        raise not_yours(Role.SUBJECT_TEACHER, *LEADING)
    messages.error(request, _("The case has moved on: the report is not written now."))
    return redirect("case", pk=file.case.pk)


def _outcome(file: CaseFile) -> dict:
    """How the case may go on from here, or how it went on."""
    steps = [step for step in file.steps if step.action in OUTCOMES]
    following = next_case(file)
    papers = Paper.objects.current().filter(case=file.case, kind=REPORT).defer("context")
    return {
        "is_assessed": file.case.state == State.ASSESSING,
        "outcomes": steps,
        "gaps": file.gaps(steps[0]) if steps else (),
        "stage_over": stage_is_over(file),
        "paper": papers.order_by("-version").first(),
        "following": following,
        "may_continue": may_continue(file, following),
    }
