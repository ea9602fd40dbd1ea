"""The study calendar (Annex 6): counted by one press, read with its explanations, corrected."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from home_education.access import PLANNERS, open_for_staff
from home_education.calendar_pages import CalendarPage
from home_education.forms.calendar import CalendarForm
from home_education.services import calendar as services
from regulations.case_files import CaseFile
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked
from regulations.views.case_frame import case_page, only_for
from students.calendar import CalendarEnds


@require_http_methods(["GET", "POST"])
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The calendar; POST corrects its numbers."""
    file = open_for_staff(request.actor, pk)
    page = CalendarPage(file)
    if request.method == "GET":
        return _show(request, page)
    only_for(file, PLANNERS)
    if page.calendar is None:
        messages.error(request, _("There is no calendar yet: count it first."))
        return redirect("home:calendar", pk=pk)
    form = CalendarForm(request.POST, calendar=page.calendar)
    if not form.is_valid():
        return _show(request, page, form)
    page.calendar.home = file.details
    try:
        services.correct(calendar=page.calendar, said=form.corrected())
    except services.NoteNeeded:
        form.add_error("note", _("A number differs from the counted one: write why."))
        return _show(request, page, form)
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
    else:
        messages.success(request, _("The calendar is saved."))
    return redirect("home:calendar", pk=pk)


@require_POST
def recount(request: HttpRequest, pk: int) -> HttpResponse:
    """Count the calendar anew from the day of the transfer."""
    file: CaseFile = open_for_staff(request.actor, pk)
    only_for(file, PLANNERS)
    try:
        services.recount(home=file.details, settings=file.settings)
    except services.NoTransferDay:
        messages.error(request, _("The day of the transfer is not known yet: enter the term."))
    except (services.NoYear, CalendarEnds):
        messages.error(
            request,
            _("The school calendar has no school day from the transfer on: enter the school year."),
        )
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
    else:
        messages.success(request, _("The calendar is counted."))
    return redirect("home:calendar", pk=pk)


def _show(
    request: HttpRequest, page: CalendarPage, form: CalendarForm | None = None
) -> HttpResponse:
    remarks = open_remarks(page.file.case)
    status = 422 if form is not None else 200
    if form is None and page.calendar is not None and page.may_write:
        form = CalendarForm(calendar=page.calendar)
    rows = [
        (one, form[f"weeks_{one.row.number}"], form[f"days_{one.row.number}"])
        if form is not None
        else (one, None, None)
        for one in page.periods
    ]
    context = {
        "page": page,
        "form": form,
        "rows": rows,
        "remarks": remarks.get("", []) + remarks.get("calendar", []),
        "counted": page.calendar.counted if page.calendar else [],
    }
    title = _("Individual study calendar")
    return case_page(
        request, page.file, "home_education/calendar.html", context, title=title, status=status
    )
