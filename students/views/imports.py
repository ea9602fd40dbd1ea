"""Lists in and out: choose a file, look at its rows, decide, watch, undo; export."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh

from accounts.current import current_school
from accounts.permissions import requires
from students import jobs
from students.batches.checking import start_import
from students.batches.exporting import export_list
from students.batches.presenting import WITH_WARNINGS, errors_table, row_view, summary
from students.batches.reading import default_year
from students.batches.undoing import Blocked, begin_undo
from students.batches.writing import ErrorsLeft, NotNow, confirm, discard
from students.forms.imports import ImportForm
from students.models import BatchState, ImportBatch, ImportRow, ListKind, RowState
from students.views.reach import keeps
from students.views.tables import table_file

ROWS_ON_PAGE = 100
_PAST_SHOWN = 30


@require_http_methods(["GET", "POST"])
@requires("import_people")
def imports(request: HttpRequest) -> HttpResponse:
    """The lists imported so far, and a form for the next one."""
    school = current_school(request)
    form = ImportForm(request.POST or None, request.FILES or None, school=school)
    if request.method == "POST" and form.is_valid():
        batch = start_import(
            school=school,
            person=request.actor.person_in(school.pk),
            kind=ListKind(form.cleaned_data["kind"]),
            year=form.cleaned_data["year"],
            data=form.cleaned_data["data"],
            file_name=form.cleaned_data["file"].name,
        )
        jobs.check_list.later(school_id=school.pk, batch_id=batch.pk)
        return redirect("import", batch.pk)
    past = ImportBatch.objects.visible_to(request.actor).filter(school=school)
    context = {
        "form": form,
        "past": past.select_related("person")[:_PAST_SHOWN],
        "kinds": ListKind.choices,
    }
    return render(request, "students/imports/imports.html", context)


@require_GET
@keeps(ImportBatch, "import_people")
def import_page(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """One import: its progress, its rows to decide about, or its result."""
    return _page(request, batch)


@require_GET
@keeps(ImportBatch, "import_people")
def progress(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """The bar, asked for every two seconds; the whole page again when the work is over."""
    if not batch.is_working:
        return HttpResponseClientRefresh() if request.htmx else redirect("import", batch.pk)
    return render(request, "students/imports/_progress.html", {"batch": batch})


@require_POST
@keeps(ImportBatch, "import_people")
def import_confirm(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Write the new and changed rows."""
    try:
        confirm(batch=batch, good_rows_only=bool(request.POST.get("good_rows_only")))
    except ErrorsLeft:
        error = _("Some rows have errors. Mend the file, or tick that only good rows are written.")
        return _page(request, batch, status=422, confirm_error=error)
    except NotNow:
        return _too_late(request, batch)
    jobs.write_list.later(school_id=batch.school_id, batch_id=batch.pk)
    return redirect("import", batch.pk)


@require_POST
@keeps(ImportBatch, "import_people")
def import_discard(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Drop a checked file without writing anything."""
    try:
        discard(batch=batch)
    except NotNow:
        return _too_late(request, batch)
    messages.success(request, _("The file is dropped. Nothing was written."))
    return redirect("imports")


@require_POST
@keeps(ImportBatch, "import_people")
def import_undo(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Take a written import back, or show row by row what stands in the way."""
    try:
        begin_undo(batch=batch, person=request.actor.person_in(batch.school_id))
    except Blocked as blocked:
        return _page(request, batch, status=409, blockers=blocked.blockers)
    except NotNow:
        return _too_late(request, batch)
    jobs.undo_list.later(school_id=batch.school_id, batch_id=batch.pk)
    return redirect("import", batch.pk)


@require_GET
@keeps(ImportBatch, "import_people")
def import_errors(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """The errors and warnings as a workbook."""
    return table_file(errors_table(batch), "xlsx", f"{batch.pk}-errors")


@require_GET
@requires("export_people")
def list_export(request: HttpRequest, kind: str, file_type: str) -> HttpResponse:
    """A list of the school as a file that imports to "no changes"."""
    school = current_school(request)
    year = default_year(school, school.today())
    if kind not in ListKind.values or year is None:
        raise Http404
    data = export_list(ListKind(kind), school, year, file_type=file_type)
    return table_file(data, file_type, f"{school.slug}-{kind}-{school.today():%Y-%m-%d}")


def _page(
    request: HttpRequest, batch: ImportBatch, *, status: int = 200, **more: Any
) -> HttpResponse:
    if batch.is_working:
        return render(request, "students/imports/working.html", {"batch": batch, **more})
    state = request.GET.get("state", "")
    rows = Paginator(_rows(batch, state), ROWS_ON_PAGE).get_page(request.GET.get("page"))
    address = reverse("import", args=[batch.pk])
    context = {
        "batch": batch,
        "address": address,
        "summary": summary(batch),
        "tabs": _tabs(batch, state, address),
        "state": state,
        "page": rows,
        "rows": [row_view(row) for row in rows],
        "writable": sum(batch.counts.get(one, 0) for one in (RowState.NEW, RowState.CHANGED)),
        "errors": batch.counts.get(RowState.ERROR, 0),
        "written": batch.notes.get("written", {}),
        "is_checked": batch.state == BatchState.CHECKED,
        "is_done": batch.state == BatchState.DONE,
        "is_undone": batch.state == BatchState.UNDONE,
        "is_failed": batch.state == BatchState.FAILED,
        **more,
    }
    return render(request, "students/imports/import.html", context, status=status)


def _rows(batch: ImportBatch, state: str) -> QuerySet[ImportRow]:
    rows = batch.rows.all()
    if state in RowState.values:
        return rows.filter(state=state)
    if state == WITH_WARNINGS:
        return rows.exclude(Q(findings=[]) | Q(state=RowState.ERROR))
    return rows.exclude(state=RowState.ABSENT)


def _tabs(batch: ImportBatch, chosen: str, address: str) -> list[dict[str, Any]]:
    counts = batch.counts
    every = sum(counts.get(one, 0) for one in RowState.values if one != RowState.ABSENT)
    tabs = [("", _("All rows"), every)]
    tabs += [(one.value, one.label, counts.get(one.value, 0)) for one in RowState]
    tabs.append((WITH_WARNINGS, _("with a warning"), counts.get("warnings", 0)))
    return [
        {
            "url": f"{address}?state={value}",
            "label": label,
            "count": count,
            "active": value == chosen,
        }
        for value, label, count in tabs
        if count or value == chosen or not value
    ]


def _too_late(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    messages.warning(
        request, _("Somebody was quicker: this import has gone on. Look at its state below.")
    )
    exists = ImportBatch.objects.filter(pk=batch.pk).exists()
    return redirect("import", batch.pk) if exists else redirect("imports")
