"""Reports over results: dynamics of a class, by level of education, summary for the council."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.current import current_school
from accounts.models import School
from accounts.permissions import may, requires
from credit_transfer import rules
from credit_transfer.forms.reports import PERIODS, DynamicsForm, OneYearForm
from credit_transfer.models import IndividualResult
from credit_transfer.papers.results import ResultsOfSchool
from credit_transfer.procedure import SUMMARY
from credit_transfer.records import summary as counting
from credit_transfer.records.classes import classes_seen, pupils_of
from credit_transfer.records.dynamics import by_pupil, by_subject, compared
from credit_transfer.records.figures import Span, periods_as_spans, years_as_spans
from credit_transfer.tables import as_file
from credit_transfer.views.result_frame import results_page
from documents import issuing, kinds
from students.models import SchoolYear, Student
from students.views.tables import table_file


@require_GET
@requires("see_results")
def dynamics(request: HttpRequest) -> HttpResponse:
    """A class pupil by pupil and subject by subject: then and now (cl. 2.1, 2.2)."""
    school, actor = current_school(request), request.actor
    form = DynamicsForm(request.GET or None, school=school)
    said = form.cleaned_data if form.is_valid() else {}
    classes = classes_seen(actor, school)
    chosen = said.get("school_class")
    shown = classes.filter(pk=chosen.pk).first() if chosen else classes.first()
    year = said.get("year") or _year_of(school)
    spans = _spans(school, year, said.get("by", "")) if year else []
    pupils = pupils_of(actor, shown) if shown and spans else []
    results = []
    if pupils:
        found = IndividualResult.objects.counted().filter(
            student__in=pupils,
            achieved_on__gte=spans[0].first,
            achieved_on__lte=spans[-1].last,
        )
        results = list(found.select_related("subject"))
    context = {
        "form": form,
        "shown": shown,
        "spans": spans,
        "total": compared(_("The whole class"), spans, results) if pupils else None,
        "pupils": by_pupil(spans, pupils, results),
        "subjects": by_subject(spans, results) if results else [],
    }
    return results_page(
        request,
        "dynamics",
        context,
        here="dynamics",
        title=_("Dynamics of results"),
        clause=rules.P_2_2,
        status=422 if form.errors else 200,
    )


@require_GET
@requires("see_results")
def by_level(request: HttpRequest) -> HttpResponse:
    """Confirmed results by kind and level of education (cl. 3.1), of those whom the reader sees."""
    school = current_school(request)
    form = OneYearForm(request.GET or None, school=school)
    year = (form.is_valid() and form.cleaned_data["year"]) or _year_of(school)
    seen = Student.objects.visible_to(request.actor).filter(school=school)
    found = IndividualResult.objects.counted().filter(student__in=seen, school_year=year)
    context = {
        "form": form,
        "year": year,
        "tables": [counting.by_level(found.only("kind", "level"))] if year else [],
    }
    return results_page(
        request,
        "counted",
        context,
        here="by_level",
        title=_("Results by level of education"),
        clause=rules.P_3_1,
        status=422 if form.errors else 200,
    )


@require_GET
@requires("see_results")
def summary(request: HttpRequest) -> HttpResponse:
    """Numbers without names for the pedagogical council (cl. 6.3)."""
    school = current_school(request)
    form = OneYearForm(request.GET or None, school=school)
    year = (form.is_valid() and form.cleaned_data["year"]) or _year_of(school)
    context = {
        "form": form,
        "year": year,
        "tables": counting.for_council(_counted(school, year)) if year else [],
        "is_anonymous": True,
        "may_export": may(request.actor, school.pk, "export_results"),
        "may_issue": may(request.actor, school.pk, "print_papers"),
    }
    return results_page(
        request,
        "counted",
        context,
        here="summary",
        title=_("Summary for the pedagogical council"),
        clause=rules.P_6_3,
        status=422 if form.errors else 200,
    )


@require_GET
@requires("export_results")
def summary_file(request: HttpRequest) -> HttpResponse:
    """The summary as a workbook, one table under the other."""
    school = current_school(request)
    form = OneYearForm(request.GET or None, school=school)
    year = (form.is_valid() and form.cleaned_data["year"]) or _year_of(school)
    if year is None:
        raise Http404
    tables = counting.for_council(_counted(school, year))
    rows: list[list[object]] = []
    for table in tables:
        rows.append([str(table.title), *(str(head) for head in table.heads)])
        rows += [[str(label), *(_cell(value) for value in values)] for label, values in table.lines]
        rows.append([])
    widest = max(len(row) for row in rows)
    titles = [str(year), *("" for _column in range(widest - 1))]
    data = as_file(titles, [row + [""] * (widest - len(row)) for row in rows], "xlsx")
    return table_file(data, "xlsx", f"{school.slug}-summary-{year.starts_on:%Y}")


@require_POST
@requires("print_papers")
def summary_paper(request: HttpRequest) -> HttpResponse:
    """Issue the summary of a school year as a paper."""
    school = current_school(request)
    form = OneYearForm(request.POST, school=school)
    year = (form.is_valid() and form.cleaned_data["year"]) or _year_of(school)
    if year is None:
        raise Http404
    paper = issuing.issue(
        kinds.get(SUMMARY),
        ResultsOfSchool(school, year),
        by=request.actor.person_in(school.pk),
        on=school.today(),
    )
    messages.success(request, _("The summary is issued. Open it to print it."))
    return redirect("paper", pk=paper.pk)


def _cell(value: object) -> object:
    return value if isinstance(value, int) else "" if value is None else str(value)


def _counted(school: School, year: SchoolYear):
    found = IndividualResult.objects.counted().filter(school=school, school_year=year)
    return found.select_related("subject")


def _year_of(school: School) -> SchoolYear | None:
    return SchoolYear.objects.filter(school=school).containing(school.today()).first()


def _spans(school: School, year: SchoolYear, by: str) -> list[Span]:
    """The two spans to compare, the earlier first; none where there is only one."""
    today: date = school.today()
    if by == PERIODS:
        begun = [one for one in periods_as_spans(year) if one.first <= today]
        return begun[-2:] if len(begun) > 1 else []
    spans = [one for one in years_as_spans(school) if one.first <= year.starts_on]
    return spans[-2:] if len(spans) > 1 else []
