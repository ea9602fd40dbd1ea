"""School events and the pupils taught at home (cl. 2.16, 4.1): who may take part, who is asked."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.permissions import may, requires
from home_education import rules
from home_education.control import taught_cases
from home_education.forms.events import EventForm
from home_education.lesson_access import LEADING
from home_education.models import HomeCase
from home_education.paper_finding import EVENTS_CONSENT
from home_education.services import running as services
from regulations import standing
from regulations.models import Attachment
from regulations.views.case_frame import not_yours


@require_http_methods(["GET", "POST"])
@requires("see_cases")
def events(request: HttpRequest) -> HttpResponse:
    """The pupils with the consent of their parents; with POST those ticked are invited."""
    school = current_school(request)
    homes = list(taught_cases(request.actor, school.pk, school.today()))
    led = _led(request, homes)
    if request.method == "GET":
        return _page(request, homes, led, EventForm())
    if LEADING.isdisjoint(request.actor.roles_in(school.pk)):
        raise not_yours(*LEADING)
    form = EventForm(request.POST)
    if not form.is_valid():
        return _page(request, homes, led, form, status=422)
    chosen = [one for one in homes if one.pk in led and one.pk in form.cleaned_data["home"]]
    done = services.invite(
        homes=chosen,
        about=form.cleaned_data["about"],
        by=request.actor.person_in(school.pk),
        on=school.today(),
    )
    text = ngettext(
        "%(count)s pupil is invited: it stands in the log.",
        "%(count)s pupils are invited: it stands in the log of each.",
        done,
    )
    messages.success(request, text % {"count": done})
    return redirect("home:events")


def _led(request: HttpRequest, homes: list[HomeCase]) -> set[int]:
    """The cases that the reader leads: of these the log is theirs to write."""
    roles = standing.roles_in_many([one.case for one in homes], request.actor)
    return {
        one.pk
        for one in homes
        if one.case.closed_on is None and not LEADING.isdisjoint(roles[one.case_id])
    }


def _page(
    request: HttpRequest, homes: list[HomeCase], led: set[int], form: EventForm, status: int = 200
) -> HttpResponse:
    school = current_school(request)
    rows = Attachment.objects.filter(
        case__in=[one.pk for one in homes], kind=EVENTS_CONSENT, removed_at=None
    )
    consents = dict(rows.order_by("added_at", "pk").values_list("case", "issued_on"))
    chosen = set(form.data.getlist("home")) if form.is_bound else set()
    context = {
        "lines": [
            (one, consents.get(one.pk), one.pk in led, str(one.pk) in chosen) for one in homes
        ],
        "form": form if led else None,
        "sees_groups": may(request.actor, school.pk, "see_health_data"),
        "act": rules.ACT,
    }
    return render(request, "home_education/events.html", context, status=status)
