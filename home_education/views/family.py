"""The details of whoever acts for the pupil, kept once for all papers of all cases."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from home_education import rules
from home_education.access import KEEPERS, open_for_staff, open_home
from home_education.family import details_of, keep_details
from home_education.forms.family import ChangeForm, FamilyForm
from home_education.services.running import tell_of_change
from regulations.services.locking import CaseMovedOn
from regulations.views.case_frame import case_page, only_for


@require_http_methods(["GET", "POST"])
def changes(request: HttpRequest, pk: int) -> HttpResponse:
    """The family tells of a change of what the contract says (Annex 2, cl. 3.1); the school reads
    it in the log of contacts."""
    file = open_home(request.actor, pk)
    if not file.is_for_family:
        return redirect("home:contacts", pk=pk)
    sent = request.POST if request.method == "POST" else None
    form = ChangeForm(sent)
    if sent is not None and form.is_valid():
        try:
            tell_of_change(home=file.details, about=form.cleaned_data["about"], by=file.person)
        except CaseMovedOn as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("The school has your message."))
        return redirect("home:changes", pk=pk)
    told = file.details.contacts.filter(kind=rules.ContactKind.CHANGE.value, by=file.person)
    context = {
        "form": None if file.is_over else form,
        "told": list(told),
        "clause": rules.P_2_3,
    }
    status = 422 if sent is not None else 200
    title = _("Tell the school of a change")
    return case_page(
        request, file, "home_education/changes.html", context, title=title, status=status
    )


@require_http_methods(["GET", "POST"])
def family(request: HttpRequest, pk: int) -> HttpResponse:
    """Only whoever keeps the papers reads and writes an identity paper and an account."""
    file = open_for_staff(request.actor, pk)
    only_for(file, KEEPERS)
    home, student = file.details, file.case.student
    details = details_of(student, home.applicant, file.today)
    is_known = details.person_id is not None or details.student_id is not None
    sent = request.POST if request.method == "POST" else None
    if sent is not None:
        file.check_open()
    form = FamilyForm(sent, details=details, today=file.today)
    if sent is not None and is_known and form.is_valid():
        keep_details(home, file.today, form.cleaned_data)
        messages.success(request, _("Kept: the papers of this case and of the next ones have it."))
        return redirect("home:family", pk=pk)
    context = {
        "form": form if is_known and not file.is_over else None,
        "is_known": is_known,
        "who": details.person or details.student,
        "clause": rules.P_2_3,
    }
    status = 422 if sent is not None else 200
    title = _("Details for the papers")
    return case_page(
        request, file, "home_education/family.html", context, title=title, status=status
    )
