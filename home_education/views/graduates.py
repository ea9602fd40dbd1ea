"""Who of the pupils taught at home leaves grade 9 or 11 with everybody else (cl. 1.10, 1.11)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.current import current_school
from accounts.permissions import requires
from home_education import rules
from home_education.procedure import PROCEDURE, State
from regulations.models import Case
from students.models import SchoolYear

BASIC, SECONDARY = 9, 11
#: The pupil was never taught at home under these.
NEVER_BEGUN = (State.REFUSED.value, State.WITHDRAWN.value)


@require_GET
@requires("see_cases")
def graduates(request: HttpRequest) -> HttpResponse:
    """The graduates of this school year, with the paper that each of them is given."""
    school = current_school(request)
    year = SchoolYear.objects.filter(school=school).containing(school.today()).first()
    cases = (
        Case.objects.visible_to(request.actor)
        .filter(school=school, act=rules.ACT.slug, school_year=year)
        .filter(student__school_class__grade__in=(BASIC, SECONDARY), student__left_on=None)
        .exclude(state__in=NEVER_BEGUN)
        .select_related("student__school_class", "school_year")
        .order_by("student__school_class__grade", "student__last_name", "-opened_on", "-pk")
    )
    latest: dict[int, Case] = {}
    for case in cases:
        latest.setdefault(case.student_id, case)
    rows = [
        {
            "case": case,
            "state": PROCEDURE.states[case.state],
            "is_secondary": case.student.school_class.grade == SECONDARY,
        }
        for case in latest.values()
    ]
    context = {
        "rows": rows,
        "year": year,
        "clauses": (rules.P_1_10, rules.P_1_11),
        "act": rules.ACT,
        "title": _("Graduates taught at home"),
    }
    return render(request, "home_education/graduates.html", context)
