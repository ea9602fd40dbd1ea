"""Hours of the individual forms that are paid: a month, a school year; by teacher, by pupil."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.current import current_school
from accounts.models import School
from accounts.permissions import may, requires
from externat.access import PAYERS
from externat.pay import PaySheet, Worked, months_of, worked
from externat.rules import edition_2021
from externat.tables import pay_table
from students.forms.months import MonthForm
from students.models import SchoolYear
from students.views.tables import table_file

TEACHERS, PUPILS = "teachers", "pupils"
LAST_MONTH, LAST_DAY = 8, 31


@require_GET
@requires("see_cases")
def pay(request: HttpRequest) -> HttpResponse:
    """The hours of a month, each line with its clause; the own ones for who leads nobody."""
    school = current_school(request)
    form = MonthForm(request.GET if "month" in request.GET else None, today=school.today())
    month = form.chosen()
    context = {
        **_sheets(request, school, month.first, month.last),
        "form": form,
        "month": month,
        "here": "pay",
    }
    return render(request, "externat/pay.html", context, status=422 if form.errors else 200)


@require_GET
@requires("see_cases")
def pay_year(request: HttpRequest) -> HttpResponse:
    """The same over a school year, month by month."""
    school = current_school(request)
    years = list(SchoolYear.objects.filter(school=school))
    year = _year(request, years, school.today())
    context: dict[str, Any] = {"years": years, "year": year, "here": "pay_year"}
    if year is not None:
        first, last = span_of(year)
        found = _sheets(request, school, first, last)
        months = [one for one in months_of(first, last) if one.first in found["worked"].by_month]
        context |= {
            **found,
            "months": months,
            "by_month": [_months(sheet, months) for sheet in found["sheets"]],
            "sums": [found["worked"].by_month[one.first] for one in months],
        }
    return render(request, "externat/pay_year.html", context)


@require_GET
@requires("see_cases")
def pay_file(request: HttpRequest) -> HttpResponse:
    """The month, or the school year, as a workbook for the accountants."""
    school = current_school(request)
    if "year" in request.GET:
        years = list(SchoolYear.objects.filter(school=school))
        year = _year(request, years, school.today())
        first, last = span_of(year) if year else (school.today(), school.today())
        name = f"{first:%Y}-{last:%Y}"
    else:
        month = MonthForm(request.GET, today=school.today()).chosen()
        first, last, name = month.first, month.last, str(month)
    found = _sheets(request, school, first, last)
    data = pay_table(found["sheets"], found["worked"])
    return table_file(data, "xlsx", f"{school.slug}-individual-{found['by']}-{name}")


def span_of(year: SchoolYear) -> tuple[date, date]:
    """A school year with the summer after it, when externs are still assessed."""
    return year.starts_on, date(year.starts_on.year + 1, LAST_MONTH, LAST_DAY)


def _sheets(request: HttpRequest, school: School, first: date, last: date) -> dict[str, Any]:
    """The sheets that the reader sees: of everybody for who pays, else of the own work."""
    sees_all = request.actor.has_role(school.pk, *PAYERS)
    own = None if sees_all else request.actor.person_in(school.pk)
    found: Worked = worked(school, first, last, own)
    by = PUPILS if request.GET.get("by") == PUPILS else TEACHERS
    return {
        "worked": found,
        "sheets": found.of_pupils() if by == PUPILS else found.of_teachers(),
        "by": by,
        "tabs": ((TEACHERS, _("By teacher")), (PUPILS, _("By pupil"))),
        "sees_all": sees_all,
        "may_issue": sees_all and may(request.actor, school.pk, "print_papers"),
        "hour": found.minutes_in_hour,
        "clause": edition_2021.P_V_4,
    }


def _year(request: HttpRequest, years: list[SchoolYear], today: date) -> SchoolYear | None:
    """The year that the address names, else that of today, else none."""
    asked = request.GET.get("year", "")
    named = next((one for one in years if str(one.pk) == asked), None)
    return named or next((one for one in years if one.starts_on <= today), None)


def _months(sheet: PaySheet, months) -> tuple[PaySheet, list]:
    return sheet, [sheet.by_month.get(one.first) for one in months]
