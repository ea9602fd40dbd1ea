"""What a version of a paper changes: on the screen, and as a PDF to go with it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from documents import change_sheets, redline
from documents.models import Paper
from documents.views.fetching import bytes_response, file_name, kind_or_404, paper_or_404


@require_GET
def paper_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Before and after, for whoever reads the paper."""
    paper, former = _versions_or_404(request, pk)
    kind = kind_or_404(paper.kind)
    context = {
        "paper": paper,
        "former": former,
        "redline": redline.between(kind, former.context, paper.context),
    }
    return render(request, "documents/changes.html", context)


@require_GET
def paper_changes_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as a PDF in the language of the paper."""
    paper, former = _versions_or_404(request, pk)
    made = change_sheets.pdf_between(kind_or_404(paper.kind), former, paper)
    name = file_name(paper).removesuffix(".pdf")
    return bytes_response(made, "application/pdf", f"{name}, изменения.pdf")


def _versions_or_404(request: HttpRequest, pk: int) -> tuple[Paper, Paper]:
    paper = paper_or_404(request, pk)
    former = change_sheets.former_of(paper)
    if former is None:
        raise Http404
    return paper, former
