"""The grid of the sheet: read by everybody in the case, its rows saved one by one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from individual_support.access import LEADING, may_write_subject, open_support
from individual_support.forms.sheet import MethodsForm
from individual_support.models import SupportSubject
from individual_support.services import sheet as services
from individual_support.sheet_pages import SheetPage, gap_words
from individual_support.views.row_saving import empty_form, forms_of, save_sent
from regulations import drafts
from regulations.case_files import CaseFile
from regulations.grids import Outcome, prefixes_sent
from regulations.procedure import Step
from regulations.services.remarks import open_remarks
from regulations.views.case_frame import case_page, not_yours

#: A sheet is a page or two; more rows at once than this come from no person.
MOST_ROWS_SENT = 400


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet; without script all its rows are sent at once."""
    file = open_support(request.actor, pk)
    if file.is_for_family:
        return redirect("support:acquaint", pk=pk)
    if request.method == "GET":
        return show(request, file)
    page = SheetPage(file)
    if not page.may_write and not page.marked_subjects:
        raise not_yours(*LEADING)
    outcomes = [
        save_sent(page, request.POST, prefix)
        for prefix in prefixes_sent(request.POST)[:MOST_ROWS_SENT]
        if not prefix.startswith("new-") or _is_written(request.POST, prefix)
    ]
    refused = [one for one in outcomes if not one.is_saved]
    if refused:
        return show(request, open_support(request.actor, pk), refused=refused)
    messages.success(request, _("The sheet is saved."))
    return redirect("support:sheet", pk=pk)


def show(
    request: HttpRequest,
    file: CaseFile,
    *,
    refused: list[Outcome] = (),
    typed: MethodsForm | None = None,
) -> HttpResponse:
    """The page of the grid; rows and methods that were not taken are kept as they were typed."""
    page = SheetPage(file)
    remarks = open_remarks(file.case)
    context = {
        "page": page,
        "rows": forms_of(page, {one.prefix: one for one in refused}),
        "new_row": empty_form(page, "new-__prefix__") if page.may_write else None,
        "unsaved": [one for one in refused if one.prefix.startswith("new-")],
        "refused": refused,
        "gap_words": gap_words(page.without_rows),
        "methods": _methods(file, page, remarks, typed),
        "remarks": remarks.get("", []) + remarks.get("rows", []),
        "next_step": _next_step(file, page),
    }
    status = 422 if refused or typed else 200
    template = "individual_support/sheet.html"
    title = _("Sheet of individual support")
    return case_page(request, file, template, context, title=title, status=status)


def _next_step(file: CaseFile, page: SheetPage) -> Step | None:
    """The step that the rows lead to; changes of a sheet in force wait for its correction."""
    if page.changes:
        return next((one for one in file.steps if one.action == "correct"), None)
    return None if page.issued else file.primary


@require_POST
def methods(request: HttpRequest, pk: int, subject: int) -> HttpResponse:
    """The ways and methods of one subject."""
    file = open_support(request.actor, pk).for_staff()
    subjects = SupportSubject.objects.select_related("subject", "teacher")
    one = get_object_or_404(subjects, support=pk, pk=subject)
    if not may_write_subject(file, one):
        raise not_yours(*LEADING)
    form = MethodsForm(request.POST, auto_id=_id_of(one))
    if not form.is_valid():
        return show(request, file, typed=form)
    services.save_methods(subject=one, methods=form.cleaned_data["methods"])
    drafts.discard(file.case.school, f"support-methods:{one.pk}")
    messages.success(request, _("%(subject)s: ways and methods are saved.") % {"subject": one})
    return redirect("support:sheet", pk=pk)


def _id_of(subject: SupportSubject) -> str:
    """The field has its subject's number in its id: the page holds one for every subject."""
    return f"id_subject-{subject.pk}-%s"


def _methods(
    file: CaseFile, page: SheetPage, remarks: dict, typed: MethodsForm | None
) -> list[tuple]:
    """Every subject with the form of its methods (None: only to be read) and its draft."""
    keys = {one.pk: f"support-methods:{one.pk}" for one in page.subjects}
    kept = drafts.open_drafts(file.case.school, keys.values())
    shown = []
    for one in page.subjects:
        if not may_write_subject(file, one):
            shown.append((one, None, None))
            continue
        draft = kept[keys[one.pk]]
        if typed is not None and typed.auto_id == _id_of(one):
            form = typed
        else:
            form = MethodsForm(initial={"methods": one.methods}, auto_id=_id_of(one))
            draft.restore(form)
        pinned = remarks.get(f"subject-{one.pk}-methods", [])
        form.fields["methods"].pinned_comments = pinned
        shown.append((one, form, draft))
    return shown


def _is_written(data, prefix: str) -> bool:
    """Something stands in a new row beside its subject."""
    return any(data.get(f"{prefix}-{name}") for name in ("topic", "lesson_on", "homework"))
