"""The list of pupils, and the pupil's card with its changes."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.permissions import may
from students.cards import panels_for
from students.filters import StudentFilter
from students.history import history_of
from students.models import SchoolClass, SchoolYear, Student
from students.panels import card_of
from students.services.family import may_sign
from students.sight import pupils_seen_by, pupils_with_health_seen_by, sees_papers_of
from students.signals import health_data_listed, health_data_shown
from students.views.reach import pupil_seen, school_of

PER_PAGE = 50
HISTORY_PER_PAGE = 100


@require_GET
@login_required
def students(request: HttpRequest) -> HttpResponse:
    """Pupils of the school whom the reader sees."""
    school, actor = school_of(request), request.actor
    today = school.today()
    classes = SchoolClass.objects.filter(school=school, year__in=_running_years(school, today))
    shown = StudentFilter(
        request.GET,
        queryset=pupils_seen_by(actor).filter(school=school).select_related("school_class"),
        school=school,
        classes=classes,
        with_health=pupils_with_health_seen_by(actor).filter(school=school)
        if may(actor, school.pk, "see_health_data")
        else Student.objects.none(),
        today=today,
    )
    listed = shown.qs if shown.form.is_valid() else Student.objects.none()
    pages = Paginator(listed, PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    pupils = list(page)
    if status := shown.asked_status:
        health_data_listed.send(sender=Student, students=pupils, actor=actor, what=status)
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "filter": shown,
        "active": shown.active if shown.form.is_valid() else 1,
        "page": page,
        "pupils": pupils,
        "query": query.urlencode(),
        "may_invite": may(actor, school.pk, "invite_families"),
        "may_edit": may(actor, school.pk, "edit_students"),
    }
    return render(request, "students/students.html", context)


def _running_years(school, today):
    return SchoolYear.objects.filter(school=school).containing(today).values("pk")[:1]


@require_GET
@login_required
def student(request: HttpRequest, pk: int) -> HttpResponse:
    """One pupil's card."""
    pupil, actor = pupil_seen(request, pk), request.actor
    with_papers = sees_papers_of(actor, pupil)
    if with_papers:
        health_data_shown.send(sender=type(pupil), student=pupil, actor=actor)
    context = {
        "student": pupil,
        "card": card_of(pupil, pupil.school.today(), with_papers=with_papers),
        "panels": panels_for(pupil, actor),
        "may_edit": may(actor, pupil.school_id, "edit_students"),
        "may_invite": may(actor, pupil.school_id, "invite_families"),
        "may_sign": may_sign(pupil, pupil.school.today()),
        "may_see_history": pupil.school_id in actor.staff_school_ids(),
        "forms_url": _name_forms_url(pupil, may(actor, pupil.school_id, "edit_names")),
        "crumbs": crumbs_of(pupil),
    }
    return render(request, "students/student.html", context)


@require_GET
@login_required
def student_history(request: HttpRequest, pk: int) -> HttpResponse:
    """Who changed what on the card, and when: for those who work in the school."""
    pupil = pupil_seen(request, pk)
    if pupil.school_id not in request.actor.staff_school_ids():
        raise Http404
    with_health = sees_papers_of(request.actor, pupil)
    if with_health:
        health_data_shown.send(sender=type(pupil), student=pupil, actor=request.actor)
    pages = Paginator(history_of(pupil, with_health=with_health), HISTORY_PER_PAGE)
    context = {
        "student": pupil,
        "page": pages.get_page(request.GET.get("page")),
        "crumbs": [*crumbs_of(pupil, link=True), {"url": "", "label": _("Changes")}],
    }
    return render(request, "students/history.html", context)


def crumbs_of(pupil, *, link: bool = False) -> list[dict[str, str]]:
    """The way to a pupil's card; with ``link`` the card itself is a step of the way."""
    steps = [{"url": reverse("students"), "label": _("Pupils")}]
    if pupil.school_class:
        in_class = f"{reverse('students')}?school_class={pupil.school_class_id}"
        steps.append({"url": in_class, "label": str(pupil.school_class)})
    here = reverse("student", args=[pupil.pk]) if link else ""
    return [*steps, {"url": here, "label": pupil.list_name}]


def _name_forms_url(pupil, allowed: bool) -> str:
    """The page of the name's grammatical forms, which an upper app provides."""
    if not allowed:
        return ""
    try:
        return reverse("name_forms", args=["student", pupil.pk])
    except NoReverseMatch:
        return ""
