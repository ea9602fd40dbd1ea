"""Marking homework from a telephone: open, press, done."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from individual_support.access import LEADING, may_mark, open_support
from individual_support.forms.sheet import MarkForm
from individual_support.models import SupportRow
from individual_support.rules.vocabulary import Mark
from individual_support.services import sheet as services
from individual_support.sheet_pages import SheetPage
from individual_support.views.frame import case_page, not_yours


@require_GET
def marks(request: HttpRequest, pk: int) -> HttpResponse:
    """The work that the reader marks: what is due and unmarked first."""
    file = open_support(request.actor, pk)
    if file.is_for_family:
        raise Http404
    page = SheetPage(file)
    mine = [line for line in page.lines if line.row.subject in page.marked_subjects]
    context = {
        "page": page,
        "waiting": [one for one in mine if one.is_overdue and not one.row.mark],
        "others": [one for one in mine if not one.is_overdue or one.row.mark],
        "choices": Mark.choices(),
    }
    title = _("Mark homework")
    return case_page(request, file, "individual_support/marks.html", context, title=title)


@require_POST
def mark(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Mark one row; the button pressed is the mark."""
    file = open_support(request.actor, pk)
    if file.is_for_family:
        raise Http404
    rows = SupportRow.objects.select_related("subject__subject", "changed_by")
    one = get_object_or_404(rows, support=pk, pk=row)
    if not may_mark(file, one.subject):
        raise not_yours(*LEADING)
    form = MarkForm(request.POST)
    told, typed = "", ""
    if not form.is_valid():
        told = " ".join(text for errors in form.errors.values() for text in errors)
        typed = request.POST.get("remark", "")
    else:
        try:
            one = services.mark_row(
                support=file.details,
                row_id=row,
                version=form.cleaned_data["version"] or 0,
                mark=form.cleaned_data["mark"],
                remark=form.cleaned_data["remark"],
                by=file.person,
            )
        except services.RowChanged as refused:
            one, typed = refused.row, form.cleaned_data["remark"]
            told = _(
                "%(who)s marked this meanwhile: “%(mark)s”, %(remark)s. Press again to replace it."
            ) % {
                "who": one.changed_by.short_name,
                "mark": Mark.named(one.mark),
                "remark": one.remark or "–",
            }
        except services.RowRefused:
            told = _("This row is not marked any more: the case has moved on.")
    if not request.headers.get("HX-Request"):
        (messages.error if told else messages.success)(request, told or _("The mark is saved."))
        return redirect("support:marks", pk=pk)
    line = SheetPage(open_support(request.actor, pk)).line_of(row)
    if line is None:
        return HttpResponse("")
    context = {
        "case": file.case,
        "line": line,
        "choices": Mark.choices(),
        "told": told,
        "typed": typed,
        "is_saved": not told,
    }
    return render(request, "individual_support/_mark.html", context)
