"""Supporting papers: added, opened, removed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods

from regulations.attachment_access import check_may_open, kind_of, kinds_for, record_reading
from regulations.case_files import CaseFile, open_file
from regulations.forms.attachments import AttachmentForm, RemovalForm
from regulations.models import Attachment
from regulations.services.attachments import add_attachment, remove_attachment
from regulations.views.cases import frame_of, heading_of


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a supporting paper to a case."""
    file = open_file(request.actor, pk)
    file.check_may_change()
    kinds = kinds_for(file.case)
    asked = request.GET.get("kind", "")
    form = AttachmentForm(
        request.POST or None,
        request.FILES or None,
        kinds=kinds,
        person=file.person,
        initial={"kind": asked},
    )
    if request.method == "POST" and form.is_valid():
        add_attachment(
            case=file.case,
            requisites=form.requisites(),
            scan=form.cleaned_data["file"],
            by=file.person,
        )
        messages.success(request, _("The paper is added to the case."))
        return redirect("case_panel", pk=pk, panel="attachments")
    status = 422 if form.errors else 200
    return _page(request, file, "regulations/attachment_add.html", {"form": form}, status)


@require_GET
@cache_control(private=True, no_store=True)
def attachment(request: HttpRequest, pk: int) -> HttpResponse:
    """The scan itself, as a download. Opening a restricted one is recorded."""
    file, paper = _find(request, pk)
    check_may_open(paper, file)
    if paper.scan is None:
        raise Http404
    record_reading(paper, file.person)
    return HttpResponse(
        bytes(paper.scan.data),
        content_type=paper.scan.content_type,
        headers={
            "Content-Disposition": content_disposition_header(True, paper.file_name),
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a paper out of its case, saying why."""
    file, paper = _find(request, pk)
    file.check_may_change()
    check_may_open(paper, file)
    form = RemovalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        remove_attachment(paper, reason=form.cleaned_data["reason"])
        messages.success(request, _("The paper is removed; it stays in the history."))
        return redirect("case_panel", pk=file.case.pk, panel="attachments")
    context = {"form": form, "paper": paper, "kind": kind_of(paper)}
    status = 422 if form.errors else 200
    return _page(request, file, "regulations/attachment_remove.html", context, status)


def _find(request: HttpRequest, pk: int) -> tuple[CaseFile, Attachment]:
    """A paper that is still in its case. Seen by the staff of the case only."""
    papers = Attachment.objects.filter(school__in=request.actor.school_ids, removed_at=None)
    paper = get_object_or_404(papers.select_related("scan"), pk=pk)
    file = open_file(request.actor, paper.case_id).for_staff()
    paper.case = file.case
    return file, paper


def _page(
    request: HttpRequest, file: CaseFile, template: str, more: dict, status: int
) -> HttpResponse:
    context = {"frame": frame_of(file), "file": file, "case": file.case, **heading_of(file), **more}
    return render(request, template, context, status=status)
