"""Subjects, and the grid of weekly hours."""

from __future__ import annotations

from decimal import Decimal

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from accounts.models import School
from accounts.permissions import demand, may, requires
from students.forms.curriculum import REFUSALS, HoursForm, SubjectForm
from students.models import CurriculumRow, SchoolClass, SchoolYear, Subject
from students.services import curriculum as services
from students.services.classes import LAST_GRADE
from students.services.curriculum import Column
from students.views.classes import year_asked
from students.views.pages import FormPage, form_page
from students.views.reach import keeps, school_of


@requires("see_calendar")
def curriculum(request: HttpRequest) -> HttpResponse:
    """The grid: all grades of the year, or with a grade in the address the classes of it."""
    school = school_of(request)
    year = year_asked(request, school)
    if request.method == "POST":
        demand(request.actor, school.pk, "manage_curriculum")
    grade = _grade_asked(request, school)
    rows = list(CurriculumRow.objects.filter(year=year)) if year else []
    columns = _columns(year, rows, grade) if year else []
    form = HoursForm(
        request.POST if request.method == "POST" else None,
        subjects=Subject.objects.filter(school=school).order_by("area", "name"),
        columns=columns,
        rows=rows,
    )
    if request.method == "POST" and year and form.is_valid():
        changed = services.set_hours(year=year, hours=form.hours())
        text = ngettext("%(count)s cell is saved.", "%(count)s cells are saved.", changed)
        messages.success(request, text % {"count": changed})
        return redirect(request.get_full_path())
    context = {
        "form": form,
        "year": year,
        "years": SchoolYear.objects.filter(school=school),
        "grade": grade,
        "grades": range(1, LAST_GRADE[school.jurisdiction] + 1),
        "columns": [_head(column) for column in columns],
        "totals": [_total(rows, column) for column in columns],
        "may_edit": may(request.actor, school.pk, "manage_curriculum"),
    }
    return render(request, "students/curriculum.html", context)


def _grade_asked(request: HttpRequest, school: School) -> int | None:
    asked = request.GET.get("grade", "")
    grades = range(1, LAST_GRADE[school.jurisdiction] + 1)
    return int(asked) if asked.isdecimal() and len(asked) < 3 and int(asked) in grades else None


def _columns(year: SchoolYear, rows: list[CurriculumRow], grade: int | None) -> list[Column]:
    """Grades that have classes or hours; for one grade, the grade and each class of it."""
    here = list(SchoolClass.objects.filter(year=year))
    if grade is None:
        grades = {one.grade for one in here} | {row.grade for row in rows}
        return [(one, "") for one in sorted(grades)]
    letters = {one.letter for one in here if one.grade == grade}
    letters |= {row.letter for row in rows if row.grade == grade}
    return [(grade, letter) for letter in sorted({*letters, ""})]


def _head(column: Column) -> str:
    grade, letter = column
    return f"{grade}-{letter}" if letter else str(grade)


def _total(rows: list[CurriculumRow], column: Column) -> Decimal:
    """Hours a week of a column; a class has the grade's hours where it has none of its own."""
    grade, letter = column
    of_grade = {
        row.subject_id: row.weekly_hours for row in rows if row.grade == grade and not row.letter
    }
    own = {
        row.subject_id: row.weekly_hours
        for row in rows
        if letter and (row.grade, row.letter) == column
    }
    return sum((of_grade | own).values(), Decimal(0))


@require_GET
@requires("see_calendar")
def subjects(request: HttpRequest) -> HttpResponse:
    """Subjects of the school by area."""
    school = school_of(request)
    context = {
        "subjects": Subject.objects.filter(school=school).order_by("area", "name"),
        "may_edit": may(request.actor, school.pk, "manage_curriculum"),
    }
    return render(request, "students/subjects.html", context)


@requires("manage_curriculum")
def subject_add(request: HttpRequest) -> HttpResponse:
    """A new subject."""
    school = school_of(request)
    form = SubjectForm(request.POST or None)
    page = _page(_("A new subject"), _("Add the subject"))

    def save() -> None:
        services.add_subject(school=school, **form.cleaned_data)

    return form_page(request, form, page, save, done=_("The subject is added."))


@keeps(Subject, "manage_curriculum")
def subject_edit(request: HttpRequest, subject: Subject) -> HttpResponse:
    """Another name or area for a subject."""
    names = {"name": subject.name, "area": subject.area}
    form = SubjectForm(request.POST or None, initial=names)
    page = _page(subject.name, _("Save the subject"))

    def save() -> None:
        services.rename_subject(subject=subject, **form.cleaned_data)

    return form_page(request, form, page, save, done=_("The subject is saved."))


def _page(title: str, button: str) -> FormPage:
    back = reverse("subjects")
    return FormPage(
        title=title,
        button=button,
        back=back,
        crumbs=[{"url": back, "label": _("Subjects")}, {"url": "", "label": title}],
        refused=REFUSALS,
    )
