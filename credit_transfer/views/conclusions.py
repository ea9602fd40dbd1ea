"""What the subject teachers conclude, row by row (cl. 4.7)."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.access import may_conclude, open_for_staff
from credit_transfer.forms.concluding import ConclusionForm
from credit_transfer.procedure import State
from credit_transfer.rows_pages import Line, RowsPage
from credit_transfer.services.keeping import conclude
from credit_transfer.views.intake import locked_words, next_step
from regulations.case_files import CaseFile, Gap
from regulations.judging import judged
from regulations.row_history import changed_last_by
from regulations.services.locking import CaseMovedOn
from regulations.services.remarks import open_remarks
from regulations.services.rows import RowChanged, RowGone
from regulations.views.case_frame import case_page, not_yours


@require_http_methods(["GET", "POST"])
def conclusions(request: HttpRequest, pk: int) -> HttpResponse:
    """Each row with its verdict; the own ones of a teacher, all of them for whoever leads."""
    file = open_for_staff(request.actor, pk)
    page = RowsPage(file)
    if request.method == "POST":
        return _save(request, page)
    return _show(request, page)


def _save(request: HttpRequest, page: RowsPage) -> HttpResponse:
    file = page.file
    lines = {str(one.row.pk): one for one in page.lines}
    line = lines.get(request.POST.get("row", ""))
    if line is None:
        raise Http404
    if file.case.state != State.CONCLUDING:
        messages.error(request, locked_words())
        return redirect("credit:conclusions", pk=file.case.pk)
    if not may_conclude(file, line.row.teacher_id):
        raise not_yours(Role.SUBJECT_TEACHER, Role.DEPUTY)
    form = ConclusionForm(request.POST, row=line.row, today=file.today)
    if not form.is_valid():
        return _show(request, page, form)
    try:
        conclude(
            credit=file.details,
            row_id=line.row.pk,
            version=form.cleaned_data["version"] or 0,
            values=form.values(),
            by=file.person,
            today=file.today,
        )
    except RowChanged as refused:
        told = _("%(who)s has changed this row meanwhile. Compare, then save again.")
        form.add_error(None, told % {"who": changed_last_by(refused.row)})
        form.data = {**form.data.dict(), form.add_prefix("version"): str(refused.row.version)}
        return _show(request, page, form)
    except (RowGone, CaseMovedOn):
        messages.error(request, locked_words())
    else:
        messages.success(request, _("The conclusion is kept."))
    return redirect(reverse("credit:conclusions", args=[file.case.pk]) + f"#{line.key}")


def _show(request: HttpRequest, page: RowsPage, sent: ConclusionForm | None = None) -> HttpResponse:
    file = page.file
    remarks = open_remarks(file.case)
    gaps = _gaps(file)
    context = {
        "rows": [
            {
                "line": line,
                "form": _form(file, line, sent),
                "gaps": gaps.get(line.key, []),
                "remarks": remarks.get(f"{line.key}-conclusion", []),
            }
            for line in page.shown
        ],
        "clause": rules.P_4_7,
        "next_step": next_step(file),
    }
    title, status = _("Conclusions of the subject teachers"), 422 if sent else 200
    return case_page(
        request, file, "credit_transfer/conclusions.html", context, title=title, status=status
    )


def _form(file: CaseFile, line: Line, sent: ConclusionForm | None) -> ConclusionForm | None:
    if sent is not None and sent.row.pk == line.row.pk:
        return sent
    if not may_conclude(file, line.row.teacher_id):
        return None
    return ConclusionForm(row=line.row, today=file.today)


def _gaps(file: CaseFile) -> dict[str, list[Gap]]:
    """What the rules of the conclusions say, by row, while the teachers have the case."""
    found: dict[str, list[Gap]] = {}
    if file.case.state != State.CONCLUDING:
        return found
    for gap in judged(file, rules.CONCLUSION_RULES, file.facts):
        for key in gap.violation.rows:
            found.setdefault(key, []).append(gap)
    return found
