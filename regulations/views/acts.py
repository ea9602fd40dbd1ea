"""The acts: their text with every clause, how the school reads them, and what keeps each clause."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.current import current_school
from accounts.models import School
from accounts.permissions import may, requires
from regulations import registry
from regulations.act_pages import acts_of, points_of, sections_of, tests_of, ways_of
from regulations.diagram import draw
from regulations.forms.acts import AdoptionForm, SettingForm, as_initial
from regulations.models import AdoptedAct
from regulations.registry import Regulation
from regulations.services.acts import choose


@require_GET
def acts(request: HttpRequest) -> HttpResponse:
    """The acts of the school's jurisdiction, and which of them the school lives by."""
    school = current_school(request)
    listed = acts_of(school, school.today()) if school else []
    return render(
        request,
        "regulations/acts.html",
        {"acts": listed, "may_adopt": _may(request, school, "manage_act_settings")},
    )


@require_GET
def act(request: HttpRequest, slug: str) -> HttpResponse:
    """The text, clause by clause; staff also see the figures and settings in force."""
    regulation, school = _regulation(slug), current_school(request)
    sees_settings = _may(request, school, "see_act_settings")
    points = points_of(regulation, school, school.today()) if school and sees_settings else []
    editions = AdoptedAct.objects.filter(school=school, act=slug) if school else ()
    return render(
        request,
        "regulations/act.html",
        {
            "regulation": regulation,
            "act": regulation.act,
            "sections": sections_of(regulation, points),
            "points": points,
            "sees_settings": sees_settings,
            "sees_traceability": _may(request, school, "see_traceability"),
            "may_manage": _may(request, school, "manage_act_settings"),
            "editions": editions,
            "drawing": draw(regulation.procedure),
            "steps": regulation.procedure.named_steps,
        },
    )


@require_GET
@requires("see_traceability")
def traceability(request: HttpRequest, slug: str) -> HttpResponse:
    """Every clause with what keeps it and which tests prove that."""
    regulation = _regulation(slug)
    ways, tests = ways_of(regulation), tests_of(regulation)
    rows = [
        {"clause": clause, "ways": ways[number], "tests": tests.get(number, [])}
        for number, clause in regulation.act.clauses.items()
    ]
    context = {"regulation": regulation, "act": regulation.act, "rows": rows}
    return render(request, "regulations/traceability.html", context)


@require_http_methods(["GET", "POST"])
@requires("manage_act_settings")
def adopt(request: HttpRequest, slug: str) -> HttpResponse:
    """Record the school's own act by which it lives by this regulation."""
    regulation, school = _regulation(slug), _school(request)
    adopted = AdoptedAct(school=school, act=slug, edition=regulation.act.edition)
    form = AdoptionForm(request.POST or None, instance=adopted)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("The school lives by this act from the day you gave."))
        return redirect("act", slug=slug)
    context = {"regulation": regulation, "act": regulation.act, "form": form}
    return render(request, "regulations/adopt.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires("manage_act_settings")
def setting(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One figure or open point: the answers so far, and a new one from a date."""
    regulation, school = _regulation(slug), _school(request)
    points = points_of(regulation, school, school.today())
    point = next((one for one in points if one.setting.key == key), None)
    person = request.actor.person_in(school.pk)
    if point is None or person is None:
        raise Http404
    present = point.in_force.value if point.in_force else point.setting.default
    form = SettingForm(
        request.POST or None,
        setting=point.setting,
        initial={"answer": as_initial(point.setting, present)},
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        choose(
            school=school,
            act=slug,
            setting=point.setting,
            answer=given["answer"],
            since=given["since"],
            ground=given["ground"],
            by=person,
        )
        messages.success(request, _("The answer is kept with its date and ground."))
        return redirect(f"{reverse('act', kwargs={'slug': slug})}#setting-{key}")
    context = {"regulation": regulation, "act": regulation.act, "point": point, "form": form}
    return render(request, "regulations/setting.html", context, status=422 if form.errors else 200)


def _regulation(slug: str) -> Regulation:
    try:
        return registry.get(slug)
    except LookupError:
        raise Http404 from None


def _school(request: HttpRequest) -> School:
    school = current_school(request)
    if school is None:
        raise Http404
    return school


def _may(request: HttpRequest, school: School | None, action: str) -> bool:
    return may(request.actor, school.pk if school else None, action)
