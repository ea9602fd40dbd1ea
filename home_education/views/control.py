"""Control over many cases (cl. 2.21, 4.4): lessons for the class teacher, hours for the deputy."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.current import current_school
from accounts.models import Person
from accounts.permissions import demand, may, requires
from documents import issuing, kinds, print_orders
from documents.models import PrintJob
from home_education import rules
from home_education.access import open_for_staff
from home_education.control import controlled, controlled_cases, only_missing
from home_education.forms.control import ClassForm, ControlForm
from home_education.hours import (
    case_hours,
    cases_with_hours,
    missed_lessons,
    subject_hours,
    teacher_hours,
)
from home_education.papers.months import TeacherMonth
from home_education.papers.slugs import TEACHER_HOURS
from home_education.tables import hours_table
from regulations.views.case_frame import case_page
from students.forms.months import MonthForm
from students.views.tables import table_file

PER_PAGE = 50


@require_GET
@requires("see_cases")
def control(request: HttpRequest) -> HttpResponse:
    """What is missing in the lessons of every case: own class, own pupils, or the school."""
    school = current_school(request)
    cases = controlled_cases(request.actor, school.pk, school.today())
    form = ControlForm(request.GET or None, school=school)
    if form.is_valid():
        cases = _of_class(cases, form)
        if form.cleaned_data["missing"]:
            cases = only_missing(cases)
    page = Paginator(cases, PER_PAGE).get_page(request.GET.get("page"))
    context = {**_list(request, form), "page": page, "lines": controlled(page.object_list)}
    return render(request, "home_education/control.html", context)


@require_GET
@requires("see_cases")
def hours(request: HttpRequest) -> HttpResponse:
    """Hours planned, held and left of every case: how the plans are carried out (cl. 4.4)."""
    school = current_school(request)
    cases = cases_with_hours(request.actor, school.pk, school.today())
    form = ClassForm(request.GET or None, school=school)
    if form.is_valid():
        cases = _of_class(cases, form)
    page = Paginator(cases, PER_PAGE).get_page(request.GET.get("page"))
    context = {**_list(request, form), "page": page, "lines": case_hours(page.object_list)}
    return render(request, "home_education/hours.html", context)


@require_GET
def hours_of_case(request: HttpRequest, pk: int) -> HttpResponse:
    """Hours of one case by subject and month, and its missed lessons (cl. 2.21)."""
    file = open_for_staff(request.actor, pk)
    lines = subject_hours(file.details, file.today)
    months = sorted({month for line in lines for month in line.months})
    total = type(lines[0].total)() if lines else None
    for line in lines:
        total.add(line.total)
    context = {
        "lines": [(line, [line.months.get(month) for month in months]) for line in lines],
        "months": months,
        "total": total,
        "missed": list(missed_lessons(file.details)),
        "may_issue": may(request.actor, file.case.school_id, "print_papers"),
    }
    template, title = "home_education/case_hours.html", _("Hours of the case")
    return case_page(request, file, template, context, title=title)


@require_GET
@requires("see_cases")
def teachers(request: HttpRequest) -> HttpResponse:
    """Hours of every teacher in a month, for the accountants (cl. 2.21)."""
    school = current_school(request)
    form = MonthForm(request.GET or None, today=school.today())
    month = form.chosen()
    context = {
        "form": form,
        "month": month,
        "lines": teacher_hours(request.actor, school.pk, month),
        "may_issue": may(request.actor, school.pk, "print_papers"),
        "sees_groups": may(request.actor, school.pk, "see_health_data"),
        "act": rules.ACT,
    }
    status = 422 if form.errors else 200
    return render(request, "home_education/teachers.html", context, status=status)


@require_GET
@requires("print_papers")
def teachers_table(request: HttpRequest) -> HttpResponse:
    """The same as a workbook, for the accountants' own program."""
    school = current_school(request)
    month = MonthForm(request.GET, today=school.today()).chosen()
    data = hours_table(teacher_hours(request.actor, school.pk, month))
    return table_file(data, "xlsx", f"{school.slug}-home-hours-{month}")


@require_POST
@requires("print_papers")
def teacher_sheets(request: HttpRequest) -> HttpResponse:
    """Issue the sheets of all teachers of a month and print them together."""
    school = current_school(request)
    form = MonthForm(request.POST, today=school.today())
    month, by = form.chosen(), request.actor.person_in(school.pk)
    found = [one.teacher for one in teacher_hours(request.actor, school.pk, month) if one.teacher]
    if form.errors or not found:
        messages.error(request, _("No lessons at home in this month, so there is no sheet."))
        return redirect("home:teachers")
    with transaction.atomic():
        papers = [
            issuing.issue(
                kinds.get(TEACHER_HOURS),
                TeacherMonth(school, teacher, month),
                by=by,
                on=school.today(),
            )
            for teacher in found
        ]
        job = print_orders.order(
            by=by,
            title=_("Hours of the teachers: %(month)s") % {"month": month},
            form=PrintJob.Form.PDF,
            items=[{"paper": one.pk} for one in papers],
        )
    messages.success(request, _("The sheets are issued, they are being printed."))
    return redirect("print_job", pk=job.pk)


@require_POST
@requires("see_cases")
def teacher_sheet(request: HttpRequest, person: int) -> HttpResponse:
    """Issue the monthly sheet of one teacher."""
    school = current_school(request)
    teacher = get_object_or_404(Person, school=school, pk=person)
    demand(request.actor, school.pk, "print_papers")
    form = MonthForm(request.POST, today=school.today())
    month = form.chosen()
    found = teacher_hours(request.actor, school.pk, month)
    if form.errors or not any(one.teacher == teacher for one in found):
        messages.error(request, _("This teacher has no lessons at home in this month."))
        return redirect("home:teachers")
    paper = issuing.issue(
        kinds.get(TEACHER_HOURS),
        TeacherMonth(school, teacher, month),
        by=request.actor.person_in(school.pk),
        on=school.today(),
    )
    messages.success(request, _("The sheet is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


def _of_class(cases, form: ClassForm):
    chosen = form.cleaned_data["school_class"]
    return cases.filter(case__student__school_class=chosen) if chosen else cases


def _list(request: HttpRequest, form: ClassForm) -> dict:
    query = request.GET.copy()
    query.pop("page", None)
    school = current_school(request)
    return {
        "sees_groups": may(request.actor, school.pk, "see_health_data"),
        "form": form,
        "active": form.is_valid() and any(form.cleaned_data.values()),
        "query": query.urlencode(),
        "act": rules.ACT,
    }
