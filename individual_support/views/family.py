"""The sheet for a parent (cl. 4.1.1): read, what is overdue, and that it was read."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.roles import Role
from individual_support.access import open_support
from individual_support.family_pages import FamilyPage
from individual_support.services.family import acquaint as record
from regulations.case_summary import Summary
from regulations.views.case_frame import not_yours
from regulations.views.cases import frame_of


@require_http_methods(["GET", "POST"])
def acquaint(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet in force for reading; with POST the parent says that it was read."""
    file = open_support(request.actor, pk)
    page = FamilyPage(file)
    if request.method == "POST":
        if not page.may_tick:
            raise not_yours(Role.GUARDIAN)
        if page.paper is None or request.POST.get("paper") != str(page.paper.pk):
            messages.error(request, _("The sheet was replaced meanwhile. Please read the new one."))
        elif "read" not in request.POST:
            messages.error(request, _("Tick that you have read the sheet, then press the button."))
        else:
            record(paper=page.paper, person=file.person)
            messages.success(request, _("Thank you. It is recorded that you have read the sheet."))
        return redirect("support:acquaint", pk=pk)
    context = {
        "frame": frame_of(file),
        "file": file,
        "case": file.case,
        "summary": Summary(file),
        "page": page,
    }
    return render(request, "individual_support/family.html", context)
