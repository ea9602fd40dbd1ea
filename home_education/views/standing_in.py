"""Somebody stands in for a teacher of the case: lessons of some days change hands (cl. 2.10)."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.models import Person
from home_education.access import open_for_staff
from home_education.forms.standing_in import StandInForm
from home_education.lesson_access import LEADING, are_marked, leads
from home_education.lesson_pages import clash_words
from home_education.plan_pages import TEACHING_ROLES
from home_education.services import standing_in as services
from home_education.services.lessons import NotMarkedNow
from regulations.case_files import CaseFile
from regulations.forms.fields import people_in
from regulations.views.case_frame import case_page, only_for

#: How many of the lessons in which somebody stands in are shown, the newest first.
MOST_SHOWN = 40


@require_http_methods(["GET", "POST"])
def stand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the lessons of a teacher over for some days; what was handed over so far."""
    file = open_for_staff(request.actor, pk)
    is_sent = request.method == "POST"
    if is_sent:
        only_for(file, LEADING)
    form = StandInForm(
        *((request.POST,) if is_sent else ()),
        teachers=_teachers(file),
        staff=people_in(file.case.school_id, file.today, *TEACHING_ROLES),
        today=file.today,
    )
    if is_sent and form.is_valid() and _done(request, file, form):
        return redirect("home:stand_in", pk=pk)
    context = {
        "form": form if leads(file) and are_marked(file) else None,
        "lessons": services.stand_ins(file.details)[:MOST_SHOWN],
    }
    title, status = _("Standing in for a teacher"), 422 if form.errors else 200
    template = "home_education/stand_in.html"
    return case_page(request, file, template, context, title=title, status=status)


def _teachers(file: CaseFile) -> list[Person]:
    """Who teaches in the case, whoever stands in among them."""
    rows = file.details.plan.exclude(teacher=None).select_related("teacher")
    lessons = services.stand_ins(file.details)
    found = {one.teacher for one in rows} | {one.teacher for one in lessons}
    return sorted(found, key=lambda one: one.sort_key)


def _done(request: HttpRequest, file: CaseFile, form: StandInForm) -> bool:
    """The lessons have changed hands; else the form says why not."""
    try:
        count = services.stand_in(home=file.details, change=form.change(), facts=file.facts)
    except services.ReasonMissing as refused:
        for one in refused.violations:
            form.add_error("reason", f"{one.message} ({one.clause.cite})")
        return False
    except services.IsBusy as refused:
        form.add_error("instead", clash_words(refused.clash))
        return False
    except NotMarkedNow:
        messages.error(request, _("Lessons are not marked any more: the case has moved on."))
        return True
    if not count:
        form.add_error("absent", _("This teacher has no lesson on these days to hand over."))
        return False
    text = ngettext(
        "%(count)s lesson is handed over; whoever stands in knows of it.",
        "%(count)s lessons are handed over; whoever stands in knows of them.",
        count,
    )
    messages.success(request, text % {"count": count})
    return True
