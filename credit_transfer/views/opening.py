"""Opening a case from a paper: what the application says."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from credit_transfer import rules
from credit_transfer.access import OPENS
from credit_transfer.forms.application import ApplicationForm
from credit_transfer.services.opening import known_of, open_credit
from credit_transfer.services.organisations import written
from regulations.views.opening import for_pupil, opening_page
from students.models import Student


@for_pupil(OPENS)
def open_case(request: HttpRequest, student: Student) -> HttpResponse:
    """Type in the application of the pupil; each application is a case of its own."""
    today = student.school.today()
    known = {**known_of(student, today), "application_received_on": today}
    form = ApplicationForm(
        request.POST or None,
        student=student,
        today=today,
        initial={**known, "channel": rules.Channel.IN_PERSON.value},
    )
    return opening_page(
        request,
        student,
        form,
        act=rules.ACT,
        draft="credit-open",
        open_with=lambda: _open(request, student, form),
        template="credit_transfer/open.html",
        context={"places": {}},
    )


@transaction.atomic
def _open(request: HttpRequest, student: Student, form: ApplicationForm) -> HttpResponse:
    credit = open_credit(
        student=student,
        by=request.actor.person_in(student.school_id),
        today=student.school.today(),
        organisation=written(student.school_id, form.named(), None),
        **form.application(),
    )
    messages.success(request, _("The case is open. Take in the documents."))
    return redirect("credit:intake", pk=credit.pk)
