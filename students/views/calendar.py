"""The school calendar: the year at a glance, and the forms that make it."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from accounts.models import School
from accounts.permissions import may, requires
from students import calendar_rows
from students.calendar_checks import check_year
from students.calendar_drawing import SUMMER_ENDS, counted_terms, months_of
from students.forms.calendar import (
    DAY_REFUSALS,
    YEAR_REFUSALS,
    DayOffForm,
    DivisionForm,
    YearForm,
    marks_between,
)
from students.models import DayOff, SchoolYear
from students.services import calendar as services
from students.views.pages import FormPage, form_page
from students.views.reach import keeps, school_of


@require_GET
@requires("see_calendar")
def calendar(request: HttpRequest) -> HttpResponse:
    """The year at a glance: this one, or the one asked for."""
    school = school_of(request)
    today = school.today()
    years = list(SchoolYear.objects.filter(school=school))
    shown = _asked(request, years, today)
    context = {
        "years": years,
        "year": shown,
        "may_edit": may(request.actor, school.pk, "manage_calendar"),
    }
    if shown:
        counted = calendar_rows.for_school(school, shown.starts_on)
        drawn = counted.year_of(shown.starts_on)
        last = max(shown.ends_on, date(shown.ends_on.year, *SUMMER_ENDS))
        context |= {
            "drawn": drawn,
            "months": months_of(counted, drawn, today),
            "terms": counted_terms(counted, drawn),
            "school_days": counted.count_school_days(drawn.starts_on, drawn.ends_on),
            "marks": marks_between(school, shown.starts_on, last),
            "findings": check_year(drawn),
        }
    return render(request, "students/calendar.html", context)


def _asked(request: HttpRequest, years: list[SchoolYear], today: date) -> SchoolYear | None:
    """The year whose number stands in the address, else the running one, else the nearest."""
    asked = [year for year in years if str(year.pk) == request.GET.get("year")]
    begun = [year for year in years if year.starts_on <= today]
    return next(iter(asked or begun or years[-1:]), None)


@requires("manage_calendar")
def year_add(request: HttpRequest) -> HttpResponse:
    """Open a school year; its public days off are entered with it."""
    school = school_of(request)
    form = YearForm(request.POST or None, initial=_coming_year(school))
    page = FormPage(
        title=_("A new school year"),
        button=_("Open the school year"),
        lead=_(
            "The country’s public days off are entered with it; regional ones you add yourself."
        ),
        back=reverse("calendar"),
        crumbs=_crumbs(_("A new school year")),
        refused=YEAR_REFUSALS,
    )

    def save() -> str:
        said = form.cleaned_data
        year = services.open_year(
            school=school,
            starts_on=said["starts_on"],
            ends_on=said["ends_on"],
            week_days=said["week_days"],
        )
        return reverse("year_edit", args=[year.pk])

    done = _("The school year is open. Check its terms and vacations and save them.")
    return form_page(request, form, page, save, done=done)


def _coming_year(school: School) -> dict[str, object]:
    """The customary dates of the year after the last one that is kept."""
    last = SchoolYear.objects.filter(school=school).first()
    today = school.today()
    begins = last.starts_on.year + 1 if last else today.year - (today.month < 6)
    return {
        "starts_on": date(begins, 9, 1),
        "ends_on": date(begins + 1, 5, 26),
        "week_days": last.week_days if last else 5,
    }


@keeps(SchoolYear, "manage_calendar")
def year_edit(request: HttpRequest, year: SchoolYear) -> HttpResponse:
    """The year's dates, terms and vacations."""
    form = DivisionForm(request.POST if request.method == "POST" else None, year=year)
    title = _("School year %(year)s") % {"year": year}
    page = FormPage(
        title=title,
        button=_("Save the calendar"),
        back=f"{reverse('calendar')}?year={year.pk}",
        crumbs=_crumbs(title),
        refused=YEAR_REFUSALS,
        template="students/year.html",
    )

    def save() -> None:
        value = form.value()
        services.change_year(
            year=year,
            starts_on=value.starts_on,
            ends_on=value.ends_on,
            week_days=value.week_days,
        )
        services.divide_year(year=year, terms=value.terms, breaks=value.breaks)

    return form_page(request, form, page, save, done=_("The calendar is saved."))


@requires("manage_calendar")
def day_off_add(request: HttpRequest) -> HttpResponse:
    """Mark one date: a regional day off, a day off of the school, a transfer."""
    school = school_of(request)
    form = DayOffForm(request.POST or None, school=school)
    title = _("A day off or a transfer")
    page = FormPage(
        title=title,
        button=_("Mark the day"),
        back=reverse("calendar"),
        crumbs=_crumbs(title),
        refused=DAY_REFUSALS,
    )

    def save() -> None:
        said = form.cleaned_data
        services.mark_day(school=school, day=said["date"], title=said["title"], kind=said["kind"])

    return form_page(request, form, page, save, done=_("The day is marked."))


@require_POST
@keeps(DayOff, "manage_calendar")
def day_off_delete(request: HttpRequest, day_off: DayOff) -> HttpResponse:
    """The date is again what its weekday says."""
    services.unmark_day(day_off=day_off)
    messages.success(request, _("The mark is deleted: the day is again what its weekday says."))
    return redirect("calendar")


@require_POST
@keeps(SchoolYear, "manage_calendar")
def days_off_propose(request: HttpRequest, year: SchoolYear) -> HttpResponse:
    """Enter the country's days off that the school's calendar does not have."""
    added = services.propose_public_days(year=year)
    text = ngettext("%(count)s day is added.", "%(count)s days are added.", added)
    messages.success(request, text % {"count": added})
    return redirect(f"{reverse('calendar')}?year={year.pk}")


def _crumbs(title: str) -> list[dict[str, str]]:
    return [{"url": reverse("calendar"), "label": _("Calendar")}, {"url": "", "label": title}]
