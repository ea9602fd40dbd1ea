"""Gifted pupils of the state register, and their special conditions of attestation (cl. 3.3)."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.current import current_school
from accounts.permissions import demand, may, requires
from credit_transfer import rules
from credit_transfer.forms.filters import ClassForm
from credit_transfer.forms.gifted import ConditionForm, GiftedForm
from credit_transfer.models import GiftedEntry, SpecialCondition
from credit_transfer.records.facts import said_of_condition, settings_of
from credit_transfer.records.gifted import condition_of, gifted_pupils
from credit_transfer.services import gifted as services
from credit_transfer.services.results import NoSchoolYear, year_of
from credit_transfer.views.result_frame import results_page, without_page
from regulations.judging import by_field
from students.models import Student
from students.views.reach import school_of

PER_PAGE = 50


@require_GET
@requires("see_results")
def gifted(request: HttpRequest) -> HttpResponse:
    """Who stands in the register, with how many special conditions."""
    school = current_school(request)
    rows = GiftedEntry.objects.visible_to(request.actor).filter(school=school)
    return _list(
        request, "gifted", rows.select_related("student__school_class"), _("Gifted pupils")
    )


@require_GET
@requires("see_results")
def conditions(request: HttpRequest) -> HttpResponse:
    """Special conditions of attestation, the newest first."""
    school = current_school(request)
    rows = SpecialCondition.objects.visible_to(request.actor).filter(school=school)
    rows = rows.select_related("student__school_class", "subject", "school_year")
    return _list(request, "conditions", rows, _("Special conditions"))


@require_http_methods(["GET", "POST"])
@requires("keep_gifted")
def gifted_new(request: HttpRequest) -> HttpResponse:
    """Enter a pupil of the register."""
    return _entry(request, None)


@require_http_methods(["GET", "POST"])
def gifted_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Mend one entry of the register."""
    school = school_of(request)
    rows = GiftedEntry.objects.visible_to(request.actor).select_related("student")
    row = get_object_or_404(rows, school=school, pk=pk)
    demand(request.actor, school.pk, "keep_gifted")
    return _entry(request, row)


@require_http_methods(["GET", "POST"])
@requires("keep_gifted")
def condition_new(request: HttpRequest) -> HttpResponse:
    """Give special conditions, never in a subject of the final exam."""
    return _condition(request, None)


@require_http_methods(["GET", "POST"])
def condition(request: HttpRequest, pk: int) -> HttpResponse:
    """Mend or end special conditions."""
    school = school_of(request)
    rows = SpecialCondition.objects.visible_to(request.actor)
    row = get_object_or_404(rows, school=school, pk=pk)
    demand(request.actor, school.pk, "keep_gifted")
    return _condition(request, row)


def _entry(request: HttpRequest, row: GiftedEntry | None) -> HttpResponse:
    school, actor = current_school(request), request.actor
    sent = request.POST if request.method == "POST" else None
    pupils = Student.objects.visible_to(actor).filter(school=school).select_related("school_class")
    own = Q(pk=row.student_id) if row else Q()
    form = GiftedForm(
        sent, pupils=pupils.filter(Q(left_on=None) | own), today=school.today(), row=row
    )
    if sent is not None and form.is_valid():
        by = actor.person_in(school.pk)
        services.save_entry(row=row, values=form.cleaned_data, by=by)
        messages.success(request, _("The entry is saved."))
        return redirect("credit:gifted")
    title = _("Entry of the register")
    return results_page(
        request,
        "record_form",
        {"form": form, "places": {}, "back": "credit:gifted", "save": _("Save the entry")},
        here="gifted",
        title=title,
        clause=rules.P_3_3,
        status=200 if sent is None else 422,
    )


def _condition(request: HttpRequest, row: SpecialCondition | None) -> HttpResponse:
    school, actor = current_school(request), request.actor
    sent = request.POST if request.method == "POST" else None
    pupils = gifted_pupils(actor, school)
    if row is not None:
        pupils = Student.objects.filter(pk=row.student_id).select_related("school_class")
    form = ConditionForm(sent, pupils=pupils, school_id=school.pk, today=school.today(), row=row)
    places = {}
    if sent is not None and form.is_valid():
        said = form.cleaned_data
        by = actor.person_in(school.pk)
        judged = condition_of(said["student"], said["subject"], said["text"], said["decided_on"])
        settings = settings_of(school, school.today())
        gaps = said_of_condition(judged, settings, school.today(), name=said["student"].full_name)
        is_ending = row is not None and said["ended_on"] is not None
        places = by_field(gaps, form.fields, {})
        if is_ending or not any(gap.blocks for gap in gaps):
            try:
                year = year_of(school.pk, said["decided_on"])
            except NoSchoolYear:
                form.add_error("decided_on", _("No school year is entered for this day."))
            else:
                services.save_condition(row=row, values=said, year=year, by=by)
                messages.success(request, _("The special conditions are saved."))
                return redirect("credit:conditions")
    context = {
        "form": form,
        "places": places,
        "back": "credit:conditions",
        "save": _("Save the conditions"),
    }
    return results_page(
        request,
        "record_form",
        context,
        here="conditions",
        title=_("Special conditions"),
        clause=rules.P_3_3,
        status=200 if sent is None else 422,
    )


def _list(request: HttpRequest, here: str, rows, title: str) -> HttpResponse:
    school = current_school(request)
    form = ClassForm(request.GET or None, school=school)
    if form.is_valid() and form.cleaned_data["school_class"]:
        rows = rows.filter(student__school_class=form.cleaned_data["school_class"])
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "active": form.is_valid() and any(form.cleaned_data.values()),
        "page": page,
        "query": without_page(request),
        "today": school.today(),
        "may_keep": may(request.actor, school.pk, "keep_gifted"),
    }
    return results_page(
        request,
        here,
        context,
        here=here,
        title=title,
        clause=rules.P_3_3,
        status=422 if form.errors else 200,
    )
