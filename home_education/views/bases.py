"""The directory of acts that the regulation rests on: what is right, status, day of the check."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.permissions import demand, may, requires
from home_education import rules
from home_education.models import BaseCheck

KEEP = "manage_act_settings"


@require_http_methods(["GET", "POST"])
@requires("see_act_settings")
def bases(request: HttpRequest) -> HttpResponse:
    """Every act with what is known of it; whoever keeps the act writes down what they found."""
    school = current_school(request)
    status = 200
    if request.method == "POST":
        demand(request.actor, school.pk, KEEP)
        base, found = request.POST.get("base", ""), request.POST.get("status", "")
        if base in rules.BASE_KEYS and found in {one.value for one in rules.BaseStatus}:
            BaseCheck.objects.update_or_create(
                school=school,
                base=base,
                defaults={
                    "status": found,
                    "checked_on": school.today(),
                    "by": request.actor.person_in(school.pk),
                },
            )
            messages.success(request, _("It is written down what you found."))
            return redirect("home:bases")
        messages.error(request, _("Choose an act of the list and what you found."))
        status = 422
    held = {one.base: one for one in BaseCheck.objects.filter(school=school).select_related("by")}
    context = {
        "rows": [_row(base, held.get(base.key)) for base in rules.LEGAL_BASES],
        "statuses": rules.BaseStatus.choices(),
        "may_keep": may(request.actor, school.pk, KEEP),
        "act": rules.ACT,
        "clause": rules.P_1_1,
        "title": _("What the regulation rests on"),
    }
    return render(request, "home_education/bases.html", context, status=status)


def _row(base: rules.LegalBase, check: BaseCheck | None) -> dict:
    value = check.status if check else base.status
    return {
        "base": base,
        "check": check,
        "value": value,
        "status": rules.BaseStatus(value).label if value else "",
        "is_repealed": value == rules.BaseStatus.REPEALED,
    }
