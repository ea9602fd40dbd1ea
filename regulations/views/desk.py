"""The desk: what waits for the person who signed in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.current import current_school
from accounts.roles import Role
from regulations.also_waiting import waiting_for
from regulations.desk import Desk
from regulations.desk_applications import family_lines
from regulations.desk_sides import expiring_conclusions, own_cases, recently_opened
from regulations.offers import offers_for
from regulations.pupil_card import record_conclusions_read
from students.sight import acts_for_anybody, own_pupils

MOST_EXPIRING = 10


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """What waits, by days left; below it, the person's own family, the cases, what ends soon."""
    school = current_school(request)
    if school is None:
        return render(request, "regulations/desk_empty.html")
    actor, today = request.actor, school.today()
    own = Desk(actor, school, today)
    if school.pk not in actor.staff_school_ids():
        family, also_waiting = _family_of(own), waiting_for(actor, school)
        is_empty = not also_waiting and not any(family.values())
        context = {
            "family": family,
            "also_waiting": also_waiting,
            "authority_ended": is_empty and not acts_for_anybody(actor, school),
        }
        return render(request, "regulations/desk_family.html", context)
    expiring = list(expiring_conclusions(actor, school, today)[:MOST_EXPIRING])
    record_conclusions_read(expiring, actor)
    is_kin = actor.has_role(school.pk, Role.GUARDIAN, Role.STUDENT)
    family = _family_of(own) if is_kin else {}
    return render(
        request,
        "regulations/desk.html",
        {
            "page": own.page(request.GET.get("page")),
            "counts": own.counts,
            "also_waiting": waiting_for(actor, school),
            "family": family,
            "has_family": any(family.values()),
            "today": today,
            "own_count": own_cases(actor, school).count(),
            "expiring": expiring,
            "recent": recently_opened(request.session, actor),
        },
    )


def _family_of(own: Desk) -> dict[str, list]:
    """What the person has here as a parent, or as a pupil: applications, cases, offers."""
    lines = family_lines(own.actor, own.school, own.today)
    pupils = own_pupils(own.actor, own.school)
    return {
        "applications": [one for one in lines if not one.is_over],
        "cases": own.family_cases(),
        "offers": offers_for(own.actor, own.school, own.today, pupils),
        "over": [one for one in lines if one.is_over],
        "pupils": pupils,
    }
