"""Fetching a paper or a case together with the right to it, and answering with bytes."""

from __future__ import annotations

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header

from documents import kinds, making
from documents.access import check_application, check_kind
from documents.file_names import safe_name
from documents.kinds import PaperKind
from documents.models import Paper
from documents.pdf.pictures import PictureError, page_count, page_png
from documents.printing import name_of
from regulations.models import Case

#: Width of a page's picture: read easily on a screen; small: for a card in a list.
WIDTHS = {"": 900, "small": 420}
_PAGES_KEPT_SECONDS = 24 * 60 * 60


def paper_or_404(request: HttpRequest, pk: int) -> Paper:
    """A paper that the person may read; its reading is recorded where it is restricted.

    Raises Http404 for a stranger, ``NotYourRole`` for a restricted paper without the permission.
    """
    papers = (
        Paper.objects.visible_to(request.actor)
        .select_related("school", "file", "sealed", "issued_by", "approved_by", "approved_file")
        .select_related(*(f"{child}__school_class" for child in Paper.CHILD))
        .defer("file__data", "sealed__data", "approved_file__data", "approved_by__context")
    )
    paper = get_object_or_404(papers, pk=pk)
    if paper.case is not None:
        check_kind(request.actor, paper.case, kind_or_404(paper.kind))
    elif paper.application is not None:
        check_application(request.actor, paper)
    return paper


def case_or_404(request: HttpRequest, pk: int) -> Case:
    """A case that the person sees; Http404 for a stranger."""
    cases = Case.objects.visible_to(request.actor)
    return get_object_or_404(cases.select_related("school", "student__school_class"), pk=pk)


def kind_or_404(slug: str) -> PaperKind:
    """A registered kind; Http404 for an unknown one."""
    try:
        return kinds.get(slug)
    except kinds.UnknownKind:
        raise Http404 from None


def stored_pdf(paper: Paper) -> bytes:
    """The paper's bytes, made now if the worker has not been there."""
    return making.bytes_of(paper)


def shown_pdf(paper: Paper) -> bytes:
    """The bytes that are read and printed: with the approving order once there is one."""
    return making.shown_bytes(paper)


def pages_of(paper: Paper) -> int:
    """How many pages the paper has; counted once."""
    key = f"pages:{making.shown_file(paper).sha256}"
    if (pages := cache.get(key)) is None:
        pages = page_count(shown_pdf(paper))
        cache.set(key, pages, _PAGES_KEPT_SECONDS)
    return pages


def file_name(paper: Paper) -> str:
    """What the downloaded paper is called."""
    return f"{safe_name(name_of(paper))}.pdf"


def bytes_response(
    data: bytes, content_type: str, name: str, *, attachment: bool = False
) -> HttpResponse:
    """Bytes of one person's business: kept by no shared cache."""
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(attachment, name)
    response["Cache-Control"] = "private, no-cache"
    return response


def picture_response(request: HttpRequest, key: str, pdf) -> HttpResponse:
    """The page asked for as PNG; 304 when the browser has the picture of these bytes.

    ``key`` names the bytes, ``pdf`` gives them when they are needed.
    """
    size = request.GET.get("size", "")
    page = request.GET.get("page", "1")
    if size not in WIDTHS or not (page.isascii() and page.isdecimal() and len(page) < 6):
        raise Http404
    etag = f'"{key}-{page}{size}"'
    if request.headers.get("If-None-Match") == etag:
        response: HttpResponse = HttpResponseNotModified()
    else:
        try:
            picture = page_png(pdf(), int(page), width_px=WIDTHS[size])
        except PictureError:
            raise Http404 from None
        response = HttpResponse(picture, content_type="image/png")
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    return response
