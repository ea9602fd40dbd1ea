"""Directories: outside organisations, courses of the school, approvals of the act."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.current import current_school
from accounts.permissions import demand, may, requires
from credit_transfer import rules
from credit_transfer.forms.directories import ApprovalForm, CourseForm, OrganisationForm
from credit_transfer.forms.reports import OneYearForm
from credit_transfer.models import ActApproval, OutsideOrganisation, SchoolCourse
from credit_transfer.models.places import PUBLISHED
from credit_transfer.rules.vocabulary import Body
from credit_transfer.services import directories as services
from credit_transfer.views.result_frame import results_page, without_page
from students.models import SchoolYear
from students.views.reach import keeps

PER_PAGE = 50


@require_GET
@requires("see_results")
def organisations(request: HttpRequest) -> HttpResponse:
    """Where pupils study besides the school."""
    school = current_school(request)
    rows = OutsideOrganisation.objects.filter(school=school)
    context = {
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "query": without_page(request),
        "may_keep": may(request.actor, school.pk, "keep_organisations"),
    }
    return results_page(
        request,
        "organisations",
        context,
        here="organisations",
        title=_("Outside organisations"),
        clause=rules.P_3_4,
    )


@require_http_methods(["GET", "POST"])
@requires("keep_organisations")
def organisation_new(request: HttpRequest) -> HttpResponse:
    """Enter an organisation."""
    return _organisation(request, None)


@require_http_methods(["GET", "POST"])
@keeps(OutsideOrganisation, "keep_organisations")
def organisation(request: HttpRequest, row: OutsideOrganisation) -> HttpResponse:
    """Mend an organisation; with `remove` it goes."""
    return _organisation(request, row)


def _organisation(request: HttpRequest, row: OutsideOrganisation | None) -> HttpResponse:
    school = current_school(request)
    sent = request.POST if request.method == "POST" else None
    if sent is not None and row is not None and "remove" in sent:
        return _removed(request, row, "credit:organisations")
    form = OrganisationForm(sent, school=school, row=row)
    if sent is not None and form.is_valid():
        services.save_organisation(school=school, row=row, values=form.cleaned_data)
        messages.success(request, _("The organisation is saved."))
        return redirect("credit:organisations")
    context = {
        "form": form,
        "places": {},
        "back": "credit:organisations",
        "save": _("Save the organisation"),
        "may_remove": row is not None,
    }
    return results_page(
        request,
        "record_form",
        context,
        here="organisations",
        title=row.name if row else _("New organisation"),
        clause=rules.P_3_4,
        status=200 if sent is None else 422,
    )


@require_GET
@requires("see_results")
def courses(request: HttpRequest) -> HttpResponse:
    """The school's own extracurricular courses of a year: what a course is credited against."""
    school = current_school(request)
    form = OneYearForm(request.GET or None, school=school)
    year = (form.is_valid() and form.cleaned_data["year"]) or _year(request)
    context = {
        "form": form,
        "year": year,
        "rows": list(SchoolCourse.objects.filter(year=year)) if year else [],
        "may_keep": may(request.actor, school.pk, "manage_curriculum"),
    }
    return results_page(
        request,
        "courses",
        context,
        here="courses",
        title=_("Courses of the school"),
        clause=rules.P_4_6,
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
@requires("manage_curriculum")
def course_new(request: HttpRequest) -> HttpResponse:
    """Enter a course of the running year."""
    return _course(request, None)


@require_http_methods(["GET", "POST"])
@keeps(SchoolCourse, "manage_curriculum")
def course(request: HttpRequest, row: SchoolCourse) -> HttpResponse:
    """Mend a course; with `remove` it goes."""
    return _course(request, row)


def _course(request: HttpRequest, row: SchoolCourse | None) -> HttpResponse:
    year = row.year if row else _year(request)
    if year is None:
        messages.error(request, _("No school year is entered for today: enter it first."))
        return redirect("credit:courses")
    sent = request.POST if request.method == "POST" else None
    if sent is not None and row is not None and "remove" in sent:
        return _removed(request, row, "credit:courses")
    form = CourseForm(sent, year=year, row=row)
    if sent is not None and form.is_valid():
        services.save_course(year=year, row=row, values=form.cleaned_data)
        messages.success(request, _("The course is saved."))
        return redirect(f"{reverse('credit:courses')}?year={year.pk}")
    context = {
        "form": form,
        "places": {},
        "back": "credit:courses",
        "save": _("Save the course"),
        "may_remove": row is not None,
    }
    return results_page(
        request,
        "record_form",
        context,
        here="courses",
        title=row.name if row else _("New course of %(year)s") % {"year": year},
        clause=rules.P_4_6,
        status=200 if sent is None else 422,
    )


@require_http_methods(["GET", "POST"])
@requires("see_results")
def approvals(request: HttpRequest) -> HttpResponse:
    """Who agreed to the act, considered it, approved it; since when it is published (cl. 1.2)."""
    school = current_school(request)
    sent = request.POST if request.method == "POST" else None
    if sent is not None:
        demand(request.actor, school.pk, "manage_act_settings")
    held = {one.body: one for one in ActApproval.objects.filter(school=school)}
    words = dict(ActApproval._meta.get_field("body").choices)
    forms = {
        body: ApprovalForm(sent, body=body, row=held.get(body), today=school.today())
        for body in (*(one.value for one in Body), PUBLISHED)
    }
    refused = [form for form in forms.values() if sent is not None and not form.is_valid()]
    if sent is not None and not refused:
        said = {body: form.cleaned_data for body, form in forms.items()}
        services.save_approvals(school=school, said=said)
        messages.success(request, _("The approvals are saved."))
        return redirect("credit:approvals")
    context = {
        "forms": [(words[body], form, held.get(body)) for body, form in forms.items()],
        "may_keep": may(request.actor, school.pk, "manage_act_settings"),
        "missing": [words[body] for body in forms if not _is_whole(held.get(body))],
    }
    return results_page(
        request,
        "approvals",
        context,
        here="approvals",
        title=_("Approvals of the act"),
        clause=rules.P_1_2,
        status=200 if sent is None else 422,
    )


def _is_whole(row: ActApproval | None) -> bool:
    return row is not None and row.dated is not None


def _year(request: HttpRequest) -> SchoolYear | None:
    school = current_school(request)
    return SchoolYear.objects.filter(school=school).containing(school.today()).first()


def _removed(request: HttpRequest, row, back: str) -> HttpResponse:
    try:
        services.remove(row)
    except services.StillUsed:
        messages.error(request, _("Cases or results name it, so it stays in the list."))
    else:
        messages.success(request, _("It is taken out of the list."))
    return redirect(back)
