"""The directory of acts that the regulation rests on: what is right, status, day of the check."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.permissions import may, requires
from home_education import rules
from home_education.models import BaseCheck
from regulations.views.bases import KEEP, look_is_kept, looked_at, looks_by_base


@require_http_methods(["GET", "POST"])
@requires("see_act_settings")
def bases(request: HttpRequest) -> HttpResponse:
    """Every act with what is known of it; whoever keeps the act writes down what they found."""
    school = current_school(request)
    if request.method == "POST" and look_is_kept(request, BaseCheck, rules.BASE_KEYS):
        return redirect("home:bases")
    held = looks_by_base(school, BaseCheck)
    context = {
        "rows": [
            {"base": base, **looked_at(held.get(base.key), base.status)}
            for base in rules.LEGAL_BASES
        ],
        "statuses": rules.BaseStatus.choices(),
        "may_keep": may(request.actor, school.pk, KEEP),
        "act": rules.ACT,
        "clause": rules.P_1_1,
        "title": _("What the regulation rests on"),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "home_education/bases.html", context, status=status)
