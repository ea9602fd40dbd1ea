"""In which school the signed-in person is working now."""

from __future__ import annotations

from django.http import HttpRequest

from accounts.models import School

SESSION_KEY = "school"


def current_school(request: HttpRequest) -> School | None:
    """The school chosen in the session, else one where the person works, else one of a child.

    None for somebody who belongs to no school. Costs no query.
    """
    actor = request.actor
    chosen = request.session.get(SESSION_KEY)
    if chosen not in actor.school_ids:
        own = actor.staff_school_ids() or actor.school_ids
        chosen = next(iter(sorted(own)), None)
    return actor.persons[chosen].school if chosen is not None else None


def choose_school(request: HttpRequest, school_id: int) -> bool:
    """Work in that school from now on; False, and nothing changes, for a stranger's school."""
    if school_id not in request.actor.school_ids:
        return False
    request.session[SESSION_KEY] = school_id
    return True
