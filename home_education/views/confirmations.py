"""The parent's word on lessons held (cl. 2.17): by one tap, or signed on the printed sheet."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.permissions import demand, may
from accounts.roles import Role
from documents import issuing, kinds
from home_education.access import open_for_staff, open_home
from home_education.forms.lessons import ChosenForm, SheetForm
from home_education.lesson_access import MARKING, are_marked, confirms, has_part_in, leads
from home_education.lesson_pages import FamilyLessons, Line
from home_education.models import HomeLesson
from home_education.papers.running import LessonsOf
from home_education.papers.slugs import CONFIRMATION_SHEET
from home_education.rules import CONFIRMED_BY, Confirmation, LessonState
from home_education.services import lessons as services
from regulations.case_files import CaseFile
from regulations.views.case_frame import case_page, not_yours
from students.forms.months import MonthForm


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The parent confirms one lesson, or all that the page shows."""
    file = _for_parent(request, pk)
    if not FamilyLessons(file).by_tap:
        messages.error(request, _("Lessons are confirmed by signature on the printed sheet."))
        return redirect("home:lessons", pk=pk)
    form = ChosenForm(request.POST)
    if not form.is_valid():
        _tell(request, form)
        return redirect("home:lessons", pk=pk)
    try:
        done = services.confirm(
            home=file.details,
            lessons=form.cleaned_data["lesson"],
            by=file.person,
            today=file.today,
        )
    except services.NotMarkedNow:
        messages.error(request, _("The case has moved on: lessons at home are over."))
        return redirect("home:lessons", pk=pk)
    if done:
        messages.success(request, _confirmed(done))
    else:
        messages.info(request, _("Nothing was left to confirm: it is confirmed already."))
    return redirect("home:lessons", pk=pk)


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """The parent takes back a word given by a slip today."""
    file = _for_parent(request, pk)
    form = ChosenForm(request.POST)
    if not form.is_valid() or len(form.cleaned_data["lesson"]) != 1:
        _tell(request, form)
        return redirect("home:lessons", pk=pk)
    try:
        done = services.take_confirmation_back(
            home=file.details,
            lesson_id=form.cleaned_data["lesson"][0],
            by=file.person,
            today=file.today,
        )
    except services.NotMarkedNow:
        done = False
    if done:
        messages.success(request, _("The confirmation is taken back."))
    else:
        messages.error(request, _("Only your own confirmation of today can be taken back."))
    return redirect("home:lessons", pk=pk)


@require_http_methods(["GET", "POST"])
def confirmations(request: HttpRequest, pk: int) -> HttpResponse:
    """Lessons without the parent's word; those signed for on the printed sheet are ticked."""
    file = open_for_staff(request.actor, pk)
    if request.method == "GET":
        return _page(request, file, SheetForm(today=file.today, initial={"signed_on": file.today}))
    lines = _waiting(file)
    if not (leads(file) or Role.SUBJECT_TEACHER in file.roles):
        raise not_yours(*MARKING)
    form = SheetForm(request.POST, today=file.today)
    if not form.is_valid():
        return _page(request, file, form, status=422)
    own = {line.lesson.pk for line in lines if line.may_mark}
    chosen = own.intersection(form.cleaned_data["lesson"])
    try:
        done = services.confirm_by_sheet(
            home=file.details,
            lessons=chosen,
            on=form.cleaned_data["signed_on"],
            today=file.today,
        )
    except services.NotMarkedNow:
        messages.error(request, _("The case has moved on: lessons at home are over."))
        return redirect("home:confirmations", pk=pk)
    if done:
        messages.success(request, _confirmed(done))
    else:
        text = _("Nothing was recorded: the lessons chosen were held after the day of signature.")
        messages.error(request, text)
    return redirect("home:confirmations", pk=pk)


@require_POST
def confirmation_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue the sheet of a month, on which the parent signs for each lesson (cl. 2.17)."""
    file = open_for_staff(request.actor, pk)
    demand(request.actor, file.case.school_id, "print_papers")
    form = MonthForm(request.POST, today=file.today)
    month = form.chosen()
    days = (month.first, month.last)
    if form.errors or not file.details.lessons.filter(held_on__range=days).exists():
        messages.error(request, _("No lesson is planned in this month, so there is no sheet."))
        return redirect("home:confirmations", pk=pk)
    paper = issuing.issue(
        kinds.get(CONFIRMATION_SHEET),
        LessonsOf(file.details, month),
        by=file.person,
        on=file.today,
    )
    messages.success(request, _("The sheet is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


def _page(request: HttpRequest, file: CaseFile, form: SheetForm, status: int = 200) -> HttpResponse:
    lines = _waiting(file)
    context = {
        "form": form,
        "lines": lines,
        "chosen": {str(one) for one in form.data.getlist("lesson")} if form.is_bound else set(),
        "may_record": are_marked(file) and any(line.may_mark for line in lines),
        "sheet": MonthForm(today=file.today),
        "may_issue": may(request.actor, file.case.school_id, "print_papers"),
        "by_tap": CONFIRMED_BY.of(file.settings) == Confirmation.ONE_TAP,
    }
    template, title = "home_education/confirmations.html", _("Lessons to be confirmed")
    return case_page(request, file, template, context, title=title, status=status)


def _waiting(file: CaseFile) -> list[Line]:
    held = file.details.lessons.filter(state=LessonState.HELD.value, confirmed_on=None)
    return [Line(one, has_part_in(file, one)) for one in held.select_related(*HomeLesson.TOLD)]


def _for_parent(request: HttpRequest, pk: int) -> CaseFile:
    file = open_home(request.actor, pk)
    if not confirms(file):
        raise Http404 if file.is_for_family else not_yours(Role.GUARDIAN)
    return file


def _confirmed(count: int) -> str:
    text = ngettext("%(count)s lesson is confirmed.", "%(count)s lessons are confirmed.", count)
    return text % {"count": count}


def _tell(request: HttpRequest, form: ChosenForm) -> None:
    for errors in form.errors.values():
        for text in errors:
            messages.error(request, text)
