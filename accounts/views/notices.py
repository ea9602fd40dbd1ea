"""What waits for the reader: the page behind the bell."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from accounts.notices import mark_read, notices_of, unread_count

PER_PAGE = 30


@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    """All notices of the reader, the newest first."""
    pages = Paginator(notices_of(request.actor), PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    return render(
        request, "accounts/notices.html", {"page": page, "unread": unread_count(request.actor)}
    )


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """The reader has seen them all."""
    mark_read(notices_of(request.actor))
    return redirect("notices")


@require_GET
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to the page that a notice is about; it is read by that."""
    notice = get_object_or_404(notices_of(request.actor), pk=pk)
    mark_read(notices_of(request.actor).filter(pk=pk))
    is_ours = notice.url and url_has_allowed_host_and_scheme(notice.url, allowed_hosts=None)
    return redirect(notice.url if is_ours else "notices")
