"""The acts that both editions rest on and that came after them, with the day of the check."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.permissions import may, requires
from externat.models import IndividualBaseCheck
from externat.rules.bases import BASES
from externat.rules.edition_2021 import ACT
from regulations.bases import BaseStatus
from regulations.views.bases import KEEP, look_is_kept, looked_at, looks_by_base

KEYS = frozenset(one.key for one in BASES)


@require_http_methods(["GET", "POST"])
@requires("see_act_settings")
def bases(request: HttpRequest) -> HttpResponse:
    """Every act: what it does to the text, how sure that is and where it is known from; whoever
    keeps the act writes down what they found."""
    school = current_school(request)
    if request.method == "POST" and look_is_kept(request, IndividualBaseCheck, KEYS):
        return redirect("individual:bases")
    held = looks_by_base(school, IndividualBaseCheck)
    context = {
        "rows": [{"base": base, **looked_at(held.get(base.key))} for base in BASES],
        "statuses": BaseStatus.choices(),
        "may_keep": may(request.actor, school.pk, KEEP),
        "act": ACT,
        "title": _("What the regulation rests on"),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "externat/bases.html", context, status=status)
