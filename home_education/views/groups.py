"""The group builder of hospitals (cl. 3.7): 4–15 pupils of grades that the act joins."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.permissions import requires
from home_education import rules
from home_education.access import PLANNERS
from home_education.forms.groups import GroupForm, StaysForm
from home_education.hospital_groups import Ward, wards
from home_education.models import HospitalStay
from home_education.services import groups as services
from regulations.adoption import settings_on
from regulations.views.case_frame import not_yours

#: Buttons that take pupils out of a group: what they say of bed rest.
ALONE = {"alone": None, "in_bed": True, "out_of_bed": False}


@require_http_methods(["GET", "POST"])
@requires("see_health_data")
def group(request: HttpRequest) -> HttpResponse:
    """Who is in which hospital, what the act makes of them, and the groups."""
    school = current_school(request)
    settings = settings_on(school, rules.ACT, school.today())
    found = wards(request.actor, school.pk, settings)
    if request.method == "GET":
        return _page(request, found)
    if not request.actor.has_role(school.pk, *PLANNERS):
        raise not_yours(*PLANNERS)
    shown = [one.stay.pk for ward in found for one in ward.patients]
    stays = HospitalStay.objects.filter(pk__in=shown)
    pressed = next((name for name in ALONE if name in request.POST), None)
    if pressed is not None:
        form = StaysForm(request.POST, stays=stays)
        if not form.is_valid():
            return _page(request, found, form, 422)
        services.teach_alone(stays=form.cleaned_data["stay"], stays_in_bed=ALONE[pressed])
        messages.success(request, _("It is recorded: they are taught individually."))
        return redirect("home:group")
    form = GroupForm(request.POST, stays=stays)
    if form.is_valid() and _make(request, form, settings):
        return redirect("home:group")
    return _page(request, found, form, 422)


def _make(request: HttpRequest, form: GroupForm, settings: dict) -> bool:
    """Make the group; what is wrong with it stands in the form."""
    said = form.cleaned_data
    try:
        services.make_group(
            stays=said["stay"],
            name=said["name"],
            reason=said["reason"],
            today=current_school(request).today(),
            settings=settings,
        )
    except services.ManyHospitals:
        form.add_error(
            "stay", _("Choose pupils of one hospital who are in no group: the list has changed.")
        )
    except services.NameTaken:
        form.add_error("name", _("The hospital has a group of this name: choose another one."))
    except services.ReasonMissing as refused:
        for one in refused.violations:
            form.add_error("reason", f"{one.message} ({one.clause})")
    except services.GroupRefused as refused:
        for one in refused.violations:
            form.add_error("stay", f"{one.message} ({one.clause})")
    else:
        messages.success(request, _("The group is made."))
        return True
    return False


def _page(
    request: HttpRequest, found: list[Ward], form: StaysForm | None = None, status: int = 200
) -> HttpResponse:
    school = current_school(request)
    context = {
        "wards": found,
        "form": form,
        "sent": form.data.get("hospital", "") if form is not None else "",
        "chosen": set(form.data.getlist("stay")) if form is not None else set(),
        "may_group": request.actor.has_role(school.pk, *PLANNERS),
        "sees_groups": True,
        "act": rules.ACT,
    }
    return render(request, "home_education/group.html", context, status=status)
