"""Ways from individual support into the kernel's own pages."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from individual_support.access import open_support
from individual_support.changes import issued_sheet


@require_GET
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """The case: its participants, its procedure drawn, its papers (cl. 3.1, 4.1)."""
    file = open_support(request.actor, pk)
    return redirect("support:acquaint" if file.is_for_family else "case", pk=pk)


@require_GET
def hand_out(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper whose page records the two copies of the sheet in force (cl. 5.2)."""
    file = open_support(request.actor, pk)
    paper = issued_sheet(file.details)
    if paper is None:
        messages.info(request, _("No sheet is issued yet, so there is no copy to hand out."))
        return redirect("support:case", pk=pk)
    return redirect("paper", pk=paper.pk)
