"""The school's own page: names, requisites, offices."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.current import current_school
from accounts.forms.school import SchoolForm
from accounts.models.people import office_holder
from accounts.permissions import requires
from accounts.roles import Role

OFFICES = (Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.ADMIN)


@require_http_methods(["GET", "POST"])
@requires("manage_school")
def school(request: HttpRequest) -> HttpResponse:
    """Everything that papers say about the school."""
    ours = current_school(request)
    form = SchoolForm(request.POST or None, instance=ours)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(
            request, _("The school’s data are saved. Papers made before stay as they are.")
        )
        return redirect("school")
    today = ours.today()
    offices = [(role.label, office_holder(ours.pk, role, today)) for role in OFFICES]
    return render(request, "accounts/school.html", {"form": form, "offices": offices, "ours": ours})
