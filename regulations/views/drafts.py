"""Where forms are kept while they are typed: the addresses that autosave.js speaks to."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import formats
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import Person, School
from regulations import drafts
from regulations.models import Draft
from regulations.moments import on_the_wall


@never_cache
@require_http_methods(["GET", "POST", "DELETE"])
def draft(request: HttpRequest, key: str) -> HttpResponse:
    """Read, keep or forget the text of a form. 409 with the other text if somebody was faster."""
    person = _editor(request, key)
    if request.method == "GET":
        return _read(person, key)
    if request.method == "DELETE":
        drafts.discard(person.school, key)
        return HttpResponse(status=204)
    try:
        data, version = drafts.read_body(request.body)
    except drafts.BadDraft:
        told = _("This text is too long to be kept here: at most %(most)s KB. Send the form now.")
        told %= {"most": drafts.LARGEST_BYTES // 1024}
        return JsonResponse({"error": told}, status=400)
    try:
        kept = drafts.save(
            school_id=person.school_id, key=key, data=data, version=version, by=person
        )
    except drafts.DraftConflict as conflict:
        return JsonResponse(_told(conflict.theirs, person.school, with_data=True), status=409)
    return JsonResponse(_told(kept, person.school))


@never_cache
@require_POST
def presence(request: HttpRequest, key: str) -> HttpResponse:
    """The reader has the form open: who else has? Asked again every half a minute."""
    person = _editor(request, key)
    others = drafts.others_present(person.school_id, key, person)
    return render(request, "regulations/_presence.html", {"others": others})


def _editor(request: HttpRequest, key: str) -> Person:
    try:
        school_id = drafts.school_of(request.actor, key)
    except drafts.NoSuchDraft:
        raise Http404 from None
    person = request.actor.person_in(school_id)
    if person is None:
        raise Http404
    return person


def _read(person: Person, key: str) -> JsonResponse:
    kept = Draft.objects.filter(school=person.school, key=key).select_related("by").first()
    if kept is None:
        return JsonResponse({"version": 0, "data": {}})
    return JsonResponse(_told(kept, person.school, with_data=True))


def _told(kept: Draft, school: School, *, with_data: bool = False) -> dict:
    at = on_the_wall(kept.saved_at, school)
    answer = {
        "version": kept.version,
        "saved_at": at.isoformat(),
        "text": _("Saved at %(time)s") % {"time": formats.date_format(at, "H:i")},
    }
    if with_data:
        answer |= {"data": kept.data, "by": kept.by.short_name}
    return answer
