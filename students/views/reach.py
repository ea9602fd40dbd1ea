"""How views reach a pupil and what hangs on the card: fetched and authorised together."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from accounts.current import current_school
from accounts.models import School, TenantModel
from accounts.permissions import demand
from students.models import Student
from students.sight import pupils_seen_by


def school_of(request: HttpRequest) -> School:
    """The school the reader works in; 404 for somebody who belongs to none."""
    school = current_school(request)
    if school is None:
        raise Http404
    return school


def pupil_seen(request: HttpRequest, pk: int) -> Student:
    """A pupil whose card the reader may open; for anybody else there is no such page."""
    pupils = pupils_seen_by(request.actor).select_related("school", "school_class__year")
    return get_object_or_404(pupils, pk=pk)


def edits_pupil(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorator: the view gets the pupil instead of ``pk``, and its reader may edit pupils there.

    Signed out: to the sign-in page. Who does not see the pupil: 404. Who may not edit: 403.
    """

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, pk: int, *args, **kwargs) -> HttpResponse:
        student = pupil_seen(request, pk)
        demand(request.actor, student.school_id, "edit_students")
        return view(request, student, *args, **kwargs)

    return guarded


def keeps(model: type[TenantModel], action: str) -> Callable[..., Callable[..., HttpResponse]]:
    """Decorator: the view gets the row instead of ``pk``; its reader may do ``action`` to it.

    Signed out: to the sign-in page. A row of another school: 404, whatever the reader's role.
    A colleague of another role: 403.
    """

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, pk: int) -> HttpResponse:
            rows = model.objects.select_related("school")
            row = get_object_or_404(rows, school=school_of(request), pk=pk)
            demand(request.actor, row.school_id, action)
            return view(request, row)

        return guarded

    return decorate
