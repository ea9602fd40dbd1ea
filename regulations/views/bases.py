"""The directory of the acts that a regulation rests on: what each school finds is written down."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts.current import current_school
from accounts.models import School
from accounts.permissions import demand
from regulations.bases import BaseStatus
from regulations.models.bases import LookAtBase

KEEP = "manage_act_settings"


def look_is_kept(request: HttpRequest, looks: type[LookAtBase], keys: Collection[str]) -> bool:
    """Write down what was found at one act of the list; False, with a message, for nonsense.

    Raises PermissionDenied for who does not keep the acts of the school.
    """
    school = current_school(request)
    demand(request.actor, school.pk, KEEP)
    base, found = request.POST.get("base", ""), request.POST.get("status", "")
    if base not in keys or found not in {one.value for one in BaseStatus}:
        messages.error(request, _("Choose an act of the list and what you found."))
        return False
    looks.objects.update_or_create(
        school=school,
        base=base,
        defaults={
            "status": found,
            "checked_on": school.today(),
            "by": request.actor.person_in(school.pk),
        },
    )
    messages.success(request, _("It is written down what you found."))
    return True


def looks_by_base(school: School, looks: type[LookAtBase]) -> dict[str, LookAtBase]:
    """The last look at each act."""
    return {one.base: one for one in looks.objects.filter(school=school).select_related("by")}


def looked_at(check: LookAtBase | None, known: str = "") -> dict:
    """How an act stands: by the school's own look, else by what the product knows."""
    value = check.status if check else known
    return {
        "check": check,
        "value": value,
        "status": BaseStatus(value).label if value else "",
        "is_repealed": value == BaseStatus.REPEALED,
    }
