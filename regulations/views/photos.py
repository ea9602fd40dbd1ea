"""Photos on their way into a form: sent, looked at, removed, one by one."""

from __future__ import annotations

from urllib.parse import unquote
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.shortcuts import get_object_or_404
from django.utils import formats, timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from accounts.models import Person
from accounts.throttling import TooMany
from regulations import pieces
from regulations.models import Piece
from regulations.scan_words import about, too_large
from regulations.scans import PDF
from regulations.workshop.limits import LARGEST_BYTES

LONGEST_NAME = 200


@cache_control(private=True, no_store=True)
@require_http_methods(["GET", "PUT", "DELETE"])
def photo(request: HttpRequest, school: int, key: UUID) -> HttpResponse:
    """PUT sends a photo under a key of the browser's own, as often as it takes; GET shows it."""
    person = request.actor.person_in(school)
    if person is None:
        raise Http404
    if request.method == "PUT":
        return _take(request, key, person)
    own = Piece.objects.visible_to(request.actor).filter(school=school, key=key)
    if request.method == "DELETE":  # removed twice is removed
        own.delete()
        return HttpResponse(status=204)
    return _shown(get_object_or_404(own))


def _take(request: HttpRequest, key: UUID, person: Person) -> HttpResponse:
    name = unquote(request.headers.get("X-File-Name", ""))[:LONGEST_NAME] or "photo"
    try:
        piece = pieces.take(person, key, _body(request), name)
    except TooMany as refused:
        told = gettext("Too many photos in one hour. Go on at %(time)s.")
        told %= {"time": formats.time_format(timezone.localtime(refused.again_at), "H:i")}
        return JsonResponse({"error": told, "why": "too_many"}, status=429)
    except UnreadablePostError:
        return HttpResponse(status=400)  # the connection broke: nobody reads this
    except ValidationError as refused:
        told = about(name, refused)
        return JsonResponse({"error": told.messages[0], "why": refused.code}, status=422)
    return JsonResponse(
        {"pages": piece.pages, "size": piece.size, "picture": piece.content_type != PDF}
    )


def _body(request: HttpRequest) -> bytes:
    """The whole file. One that came short is no file, even if it could be opened."""
    announced = request.META.get("CONTENT_LENGTH") or ""
    length = int(announced) if announced.isdigit() else 0
    if length > LARGEST_BYTES:
        raise too_large(length)
    if len(request.body) < length:
        raise UnreadablePostError
    return request.body


def _shown(piece: Piece) -> HttpResponse:
    return HttpResponse(
        bytes(piece.data),
        content_type=piece.content_type,
        headers={
            "Content-Disposition": content_disposition_header(
                piece.content_type == PDF, piece.file_name
            ),
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )
