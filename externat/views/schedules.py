"""The timetable of lessons (2016, patronage), and of consultations (externat, family)."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from documents import issuing, kinds
from documents.models import Paper
from externat.access import PLANNERS, open_for_staff
from externat.forms.schedules import SlotForm
from externat.models import IndividualSlot
from externat.procedure import CONSULTATIONS, of_2021
from externat.rules.vocabulary import SlotPurpose
from externat.services import schedules as services
from externat.timetable_pages import SchedulePage
from regulations.case_files import CaseFile
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked
from regulations.views.case_frame import case_page, only_for

SCHEDULE = of_2021(CONSULTATIONS)


@require_http_methods(["GET", "POST"])
def timetable(request: HttpRequest, pk: int) -> HttpResponse:
    """The lessons of a week; POST puts a new line in."""
    return _page(request, pk, SlotPurpose.LESSON)


@require_http_methods(["GET", "POST"])
def consultations(request: HttpRequest, pk: int) -> HttpResponse:
    """The consultations of a week; POST puts a new line in."""
    return _page(request, pk, SlotPurpose.CONSULTATION)


@require_http_methods(["GET", "POST"])
def slot(request: HttpRequest, pk: int, slot: int) -> HttpResponse:
    """One line of either: POST moves it, or takes it out."""
    file = open_for_staff(request.actor, pk)
    stored = IndividualSlot.objects.filter(individual=file.details, pk=slot).first()
    if stored is None:
        if request.method == "GET":
            raise Http404
        _check(file)
        messages.warning(request, _("Somebody took this line out meanwhile."))
        return redirect("individual:plan", pk=pk)
    page = SchedulePage(file, SlotPurpose(stored.purpose))
    if request.method == "GET":
        return _show(request, page, stored=stored)
    _check(file)
    if "remove" not in request.POST:
        return _save(request, page, stored)
    try:
        services.remove_slot(individual=file.details, slot_id=slot)
    except services.SlotGone:
        pass
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
        return _back(page)
    messages.success(request, _("The line is taken out."))
    return _back(page)


@require_POST
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue the schedule of consultations, for the head to approve by a signature (cl. V.2)."""
    file = open_for_staff(request.actor, pk)
    _check(file)
    page = SchedulePage(file, SlotPurpose.CONSULTATION)
    if not page.may_write or not page.slots:
        messages.error(request, _("Write the schedule first; a closed case issues nothing."))
        return _back(page)
    paper = issuing.issue(kinds.get(SCHEDULE), file.details, by=file.person, on=file.today)
    messages.success(request, _("The schedule is issued. The head approves it by signing it."))
    return redirect("paper", pk=paper.pk)


def _page(request: HttpRequest, pk: int, purpose: SlotPurpose) -> HttpResponse:
    file = open_for_staff(request.actor, pk)
    page = SchedulePage(file, purpose)
    if request.method == "GET":
        return _show(request, page)
    _check(file)
    if not page.may_write:
        messages.error(request, str(PlanLocked.words))
        return _back(page)
    return _save(request, page, None)


def _check(file: CaseFile) -> None:
    only_for(file, PLANNERS)


def _back(page: SchedulePage) -> HttpResponse:
    name = "timetable" if page.is_lessons else "consultations"
    return redirect(f"individual:{name}", pk=page.file.case.pk)


def _save(request: HttpRequest, page: SchedulePage, stored: IndividualSlot | None) -> HttpResponse:
    form = SlotForm(request.POST, lines=page.lines, minutes=page.minutes, slot=stored)
    if not form.is_valid():
        return _show(request, page, form=form, stored=stored)
    try:
        services.save_slot(
            individual=page.file.details,
            slot_id=stored.pk if stored else None,
            purpose=page.purpose.value,
            wanted=form.wanted(),
        )
    except services.SlotRefused as refused:
        form.add_error("starts", str(refused.words))
        return _show(request, page, form=form, stored=stored)
    except services.SlotGone:
        messages.warning(request, _("Somebody took this line out meanwhile."))
    except PlanLocked as refused:
        messages.error(request, str(refused.words))
    else:
        messages.success(request, _("The line is saved."))
    return _back(page)


def _show(
    request: HttpRequest,
    page: SchedulePage,
    *,
    form: SlotForm | None = None,
    stored: IndividualSlot | None = None,
) -> HttpResponse:
    status = 422 if form is not None else 200
    if form is None and page.may_write and page.lines:
        form = SlotForm(lines=page.lines, minutes=page.minutes, slot=stored)
    remarks = open_remarks(page.file.case)
    name = "timetable" if page.is_lessons else "consultations"
    issued = Paper.objects.current().filter(case=page.file.case, kind=SCHEDULE).first()
    context = {
        "page": page,
        "form": form if page.may_write else None,
        "stored": stored,
        "remarks": remarks.get("", []) + remarks.get(name, []),
        "issued": None if page.is_lessons else issued,
        "may_issue": not page.is_lessons and page.may_write and bool(page.slots),
    }
    title = _("Timetable of lessons") if page.is_lessons else _("Schedule of consultations")
    return case_page(
        request, page.file, "externat/schedule.html", context, title=title, status=status
    )
