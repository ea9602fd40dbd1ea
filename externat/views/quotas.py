"""What a child gets: the hours step by step by clause, of a case or of any child; the same child
under both editions."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.current import current_school
from accounts.models import School
from accounts.permissions import requires
from externat.access import SEE_INTAKE, open_for_staff
from externat.editions import EDITION_2016, EDITION_2021
from externat.forms.quotas import ChildForm, GroundForm, YearForm
from externat.plan_law import law_of
from externat.quota_pages import ShownReckoning, of_week, of_year
from externat.rules import edition_2016, edition_2021
from externat.rules.comparison import Child, compare, later_ground
from externat.rules.vocabulary import Form, PatronageGround
from regulations.adoption import settings_on
from regulations.case_files import CaseFile, clause_url
from regulations.judging import judged
from regulations.views.case_frame import case_page, only_for
from regulations.words import hours
from students.class_subjects import hours_of_grade
from students.models import SchoolYear

#: Rules about the grade itself: what no text covers is said before the figures.
ABOUT_GRADE = ("quota_is_known", "grade_10_is_read_with_11")


@require_GET
def quota(request: HttpRequest, pk: int) -> HttpResponse:
    """The hours of the child of a case, by the settings in force today."""
    file = _seen(request, pk)
    law, facts = law_of(file.case.act), file.facts
    weekly = law.quota(facts)
    year = None
    if weekly is None:
        names = tuple(file.details.lines.values_list("name", flat=True))
        year = YearForm(
            request.GET or None,
            subjects=names or facts.compulsory_subjects,
            form=facts.form,
            settings=facts.settings,
        )
        shown = _year(year, facts.form, facts.grade, facts.settings)
    else:
        shown = of_week(weekly)
    asked = [rule for rule in law.rules if rule.name in ABOUT_GRADE]
    context = {
        "shown": shown,
        "year": year,
        "grade": facts.grade,
        "gaps": judged(file, asked, facts),
        "may_compare": weekly is not None,
        "law": law,
    }
    title = _("What this child gets")
    status = 422 if _is_wrong(year) else 200
    return case_page(request, file, "externat/quota.html", context, title=title, status=status)


@require_GET
@requires("see_act_settings")
def quota_guide(request: HttpRequest) -> HttpResponse:
    """The same without a case: edition, form, grade and ground are chosen on the page."""
    school = current_school(request)
    is_asked = "edition" in request.GET
    child = ChildForm(request.GET if is_asked else None, initial={"grade": 5})
    year, shown, act = None, None, None
    if is_asked and child.is_valid():
        said = child.cleaned_data
        edition = EDITION_2016 if said["edition"] == edition_2016.ACT.slug else EDITION_2021
        act = edition.act
        settings = settings_on(school, act, school.today())
        if edition.is_2016:
            shown = of_week(
                edition_2016.weekly_hours(
                    said["grade"], settings, has_special_needs=said["has_special_needs"]
                )
            )
        elif said["form"] == Form.PATRONAGE:
            shown = of_week(edition_2021.weekly_hours(said["ground"], said["grade"], settings))
        else:
            names = _subjects_of(school, said["grade"])
            data = request.GET if "works" in request.GET else None
            year = YearForm(data, subjects=names, form=said["form"], settings=settings)
            shown = _year(year, said["form"], said["grade"], settings)
    context = {
        "child": child,
        "year": year,
        "shown": shown,
        "act": act or edition_2021.ACT,
        "title": _("What a child gets"),
    }
    status = 422 if (is_asked and shown is None) or _is_wrong(year) else 200
    return render(request, "externat/quota_guide.html", context, status=status)


@require_GET
def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    """The child of a case under both editions: hours a week, and what else differs."""
    file = _seen(request, pk)
    facts, school = file.facts, file.case.school
    known = _ground_of(facts.ground)
    form = GroundForm(request.GET or None, initial={"ground": known or ""})
    chosen = form.cleaned_data["ground"] if form.is_bound and form.is_valid() else known
    found = None
    if chosen:
        child = Child(
            grade=facts.grade,
            ground=PatronageGround(chosen),
            has_special_needs=facts.has_special_needs or facts.is_disabled,
        )
        found = compare(
            child,
            settings_on(school, edition_2016.ACT, file.today),
            settings_on(school, edition_2021.ACT, file.today),
        )
    context: dict[str, Any] = {
        "form": form,
        "grade": facts.grade,
        "found": found,
        "gap": hours(abs(found.gap)) if found and found.gap is not None else "",
        "before": of_week(found.before) if found else None,
        "after": of_week(found.after) if found else None,
        "matters": [
            (one, clause_url(one.before_clause), clause_url(one.after_clause))
            for one in (found.matters if found else ())
        ],
        "is_2016": law_of(file.case.act).one_form,
    }
    title = _("This child under both editions")
    status = 422 if form.is_bound and not form.is_valid() else 200
    template = "externat/comparison.html"
    return case_page(request, file, template, context, title=title, status=status)


def _seen(request: HttpRequest, pk: int) -> CaseFile:
    """The case for whoever sees its ground: it may be a matter of health, or of custody."""
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_INTAKE)
    return file


def _is_wrong(form: YearForm | None) -> bool:
    return form is not None and form.is_bound and not form.is_valid()


def _year(form: YearForm, study: str, grade: int | None, settings: Any) -> ShownReckoning:
    return of_year(
        edition_2021.year_hours(form.year_of(study, grade), form.years(), settings), settings
    )


def _subjects_of(school: School, grade: int) -> tuple[str, ...]:
    """The curriculum of the grade in the school year of today."""
    year = SchoolYear.objects.filter(school=school).containing(school.today()).first()
    found = hours_of_grade(school.pk, year.pk, grade) if year else []
    return tuple(row.subject.name for row in found)


def _ground_of(ground: str) -> str:
    """The ground of patronage that the case has, or would have today; empty for none."""
    if ground in {one.value for one in PatronageGround}:
        return ground
    return later_ground(ground) or ""
