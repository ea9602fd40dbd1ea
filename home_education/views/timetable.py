"""The individual timetable (Annex 7): built from the plan by one press, changed line by line."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.numbers import row_number
from home_education.access import PLANNERS, open_for_staff
from home_education.forms.timetable import SlotForm
from home_education.models import HomeSlot
from home_education.services import timetable as services
from home_education.timetable_pages import TimetablePage
from regulations.case_files import CaseFile, Gap
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked
from regulations.views.case_frame import case_page, only_for


@require_http_methods(["GET", "POST"])
def timetable(request: HttpRequest, pk: int) -> HttpResponse:
    """The timetable; POST puts a new line into it."""
    file = open_for_staff(request.actor, pk)
    page = TimetablePage(file)
    if request.method == "GET":
        return _show(request, page)
    _check(file)
    return _save(request, page, None)


@require_http_methods(["GET", "POST"])
def slot(request: HttpRequest, pk: int, slot: int) -> HttpResponse:
    """One line: POST moves it, or takes it out."""
    file = open_for_staff(request.actor, pk)
    page = TimetablePage(file)
    stored = next((one for one in page.slots if one.pk == slot), None)
    if request.method == "GET":
        if stored is None:
            raise Http404
        return _show(request, page, stored=stored)
    _check(file)
    if stored is None:
        messages.warning(request, _("Somebody took this line out meanwhile."))
        return redirect("home:timetable", pk=pk)
    if "remove" not in request.POST:
        return _save(request, page, stored)
    try:
        services.remove_slot(home=file.details, slot_id=slot)
    except services.SlotGone:
        pass
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
        return redirect("home:timetable", pk=pk)
    messages.success(request, _("The line is taken out."))
    return redirect("home:timetable", pk=pk)


@require_POST
def build(request: HttpRequest, pk: int) -> HttpResponse:
    """Build the timetable from the hours of the plan, or take all lines out."""
    file = open_for_staff(request.actor, pk)
    _check(file)
    page = TimetablePage(file)
    try:
        if "clear" in request.POST:
            services.clear(home=file.details)
            messages.success(request, _("The timetable is empty now."))
        else:
            added, left = services.build(home=file.details, facts=page.facts, room=page.room)
            words = ngettext("%(count)s lesson is placed.", "%(count)s lessons are placed.", added)
            messages.success(request, words % {"count": added})
            for row in left:
                words = _("%(subject)s: no free time is left for %(teacher)s. Place it by hand.")
                told = {"subject": row.subject, "teacher": row.teacher or _("its teacher")}
                messages.warning(request, words % told)
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
    return redirect("home:timetable", pk=pk)


def _check(file: CaseFile) -> None:
    only_for(file, PLANNERS)


def _save(request: HttpRequest, page: TimetablePage, stored: HomeSlot | None) -> HttpResponse:
    form = _form(page, request.POST, stored)
    if not form.is_valid():
        return _show(request, page, form=form, stored=stored)
    try:
        services.save_slot(
            home=page.file.details,
            slot_id=stored.pk if stored else None,
            line=form.line(),
            facts=page.facts,
        )
    except services.SlotRefused as refused:
        gaps = page.file.explain(refused.violations)
        for gap in gaps:
            form.add_error(_field(gap), str(gap.message))
        return _show(request, page, form=form, stored=stored, gaps=gaps)
    except services.SlotGone:
        messages.warning(request, _("Somebody took this line out meanwhile."))
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
    else:
        messages.success(request, _("The line is saved."))
    return redirect("home:timetable", pk=page.file.case.pk)


def _field(gap: Gap) -> str:
    """Where the form shows a refusal: its teacher is that of the subject."""
    field = "row" if gap.violation.field == "teacher" else gap.violation.field
    return field if field in SlotForm.base_fields else "starts"


def _form(page: TimetablePage, data=None, stored: HomeSlot | None = None, **initial) -> SlotForm:
    return SlotForm(
        data,
        rows=page.rows,
        day=page.day,
        week_days=page.facts.week_days,
        slot=stored,
        initial=initial,
    )


def _show(
    request: HttpRequest,
    page: TimetablePage,
    *,
    form: SlotForm | None = None,
    stored: HomeSlot | None = None,
    gaps: tuple[Gap, ...] = (),
) -> HttpResponse:
    asked = row_number(request.GET.get("row", ""))
    row = next((one for one in page.rows if one.pk == asked), None)
    status = 422 if form is not None else 200
    if form is None and page.may_write and page.rows:
        form = _form(page, None, stored, row=str(row.pk) if row else "", room=page.room)
    remarks = open_remarks(page.file.case)
    context = {
        "page": page,
        "form": form if page.may_write else None,
        "stored": stored,
        "gaps": gaps,
        "row": row,
        "free": list(page.free_days(row)) if row and page.may_write else [],
        "remarks": remarks.get("", []) + remarks.get("timetable", []),
        "next_step": next((step for step in page.file.steps if step.action == "offer"), None),
    }
    template = "home_education/timetable.html"
    title = _("Individual timetable")
    return case_page(request, page.file, template, context, title=title, status=status)
