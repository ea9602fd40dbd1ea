"""What the school tells about its individual forms: to the public, and to АІКОМ."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.current import current_school
from accounts.permissions import may, requires
from externat.public_notice import public_notice as notice_of
from externat.rules import edition_2021
from externat.services.aikom import order_lines
from externat.tables import AIKOM_TITLES, aikom_table
from students.models import SchoolYear
from students.views.tables import table_file


@require_GET
@requires("see_cases")
def public_notice(request: HttpRequest) -> HttpResponse:
    """The notice of the forms for the school's website (2021, cl. I.3)."""
    school = current_school(request)
    today = school.today()
    year = SchoolYear.objects.filter(school=school).containing(today).first()
    context = {
        "notice": notice_of(school, year, today) if year else None,
        "may_issue": may(request.actor, school.pk, "print_papers"),
        "may_set": may(request.actor, school.pk, "manage_act_settings"),
        "act": edition_2021.ACT,
        "clause": edition_2021.P_I_3,
        "here": "public_notice",
    }
    return render(request, "externat/public_notice.html", context)


@require_GET
@requires("export_people")
def aikom(request: HttpRequest) -> HttpResponse:
    """Orders of the school year as АІКОМ reads them (2021, cl. I.6); a file with ``?file=1``."""
    school = current_school(request)
    years = list(SchoolYear.objects.filter(school=school))
    asked = request.GET.get("year", "")
    if asked and all(str(one.pk) != asked for one in years):
        raise Http404
    named = (one for one in years if str(one.pk) == asked)
    now = (one for one in years if one.starts_on <= school.today())
    year = next(named, None) or next(now, None)
    lines = order_lines(school, year) if year else []
    if "file" in request.GET:
        name = f"{school.slug}-aikom-{year.starts_on:%Y}" if year else f"{school.slug}-aikom"
        return table_file(aikom_table(lines), "csv", name)
    context = {
        "lines": lines,
        "years": years,
        "year": year,
        "titles": AIKOM_TITLES,
        "clause": edition_2021.P_I_6,
        "here": "aikom",
    }
    return render(request, "externat/aikom.html", context)
