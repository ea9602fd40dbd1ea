"""The application of annex 1 on paper, filled in from the case, to be signed (cl. 5.2)."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.permissions import demand
from credit_transfer.access import KEEPERS, may_edit_intake, open_for_staff
from credit_transfer.procedure import APPLICATION
from credit_transfer.views.intake import locked_words
from documents import issuing, kinds
from regulations.views.case_frame import only_for


@require_POST
@login_required
def application_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue annex 1 as the case has it today; what is not known stays a line."""
    file = open_for_staff(request.actor, pk)
    only_for(file, KEEPERS)
    demand(request.actor, file.case.school_id, "print_papers")
    if not may_edit_intake(file):
        messages.error(request, locked_words())
        return redirect("credit:intake", pk=pk)
    paper = issuing.issue(kinds.get(APPLICATION), file.details, by=file.person, on=file.today)
    messages.success(request, _("The paper is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)
