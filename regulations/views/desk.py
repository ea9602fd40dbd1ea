"""The desk: what waits for the person who signed in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.current import current_school
from regulations.also_waiting import waiting_for
from regulations.desk import Desk, expiring_conclusions, own_cases, recently_opened
from regulations.desk_applications import family_lines, offers_for
from regulations.pupil_card import record_conclusions_read
from students.sight import acts_for_anybody

MOST_EXPIRING = 10


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """What waits, by days left; below it, the person's cases and what ends soon."""
    school = current_school(request)
    if school is None:
        return render(request, "regulations/desk_empty.html")
    actor, today = request.actor, school.today()
    own = Desk(actor, school, today)
    if school.pk not in actor.staff_school_ids():
        context = {
            "cases": own.all_cases(),
            "applications": family_lines(actor, school, today),
            "also_waiting": waiting_for(actor, school),
            "offers": offers_for(actor, school, today),
        }
        context["authority_ended"] = not any(context.values()) and not acts_for_anybody(
            actor, school
        )
        return render(request, "regulations/desk_family.html", context)
    expiring = list(expiring_conclusions(actor, school, today)[:MOST_EXPIRING])
    record_conclusions_read(expiring, actor)
    return render(
        request,
        "regulations/desk.html",
        {
            "page": own.page(request.GET.get("page")),
            "counts": own.counts,
            "also_waiting": waiting_for(actor, school),
            "today": today,
            "own_count": own_cases(actor, school).count(),
            "expiring": expiring,
            "recent": recently_opened(request.session, actor),
        },
    )
