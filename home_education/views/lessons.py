"""Lessons of one case: the teacher marks them from a telephone, the family confirms them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from accounts.roles import Role
from documents.frozen import iso
from home_education.access import open_for_staff, open_home
from home_education.forms.lessons import IllnessForm, LessonForm, WellForm
from home_education.lesson_access import LEADING, MARKING, confirms, has_part_in
from home_education.lesson_pages import FamilyLessons, LessonsPage, clash_words
from home_education.page_facts import lesson_facts_of
from home_education.rules import LessonState
from home_education.services import illness as illness_services
from home_education.services import lessons as services
from home_education.services.planning import last_day, plan_lessons
from regulations.case_files import CaseFile
from regulations.views.case_frame import case_page, not_yours, only_for
from regulations.views.cases import frame_of
from regulations.weekdays import clock

#: The states that a button gives, in their order; planned takes a mark back.
BUTTONS = (LessonState.HELD, LessonState.MISSED)


@dataclass(frozen=True)
class Pressed:
    """What came of a button: the lesson, why it was not saved, what was typed."""

    lesson: int
    told: list[str] = field(default_factory=list)
    typed: QueryDict | None = None


@require_GET
def lessons(request: HttpRequest, pk: int) -> HttpResponse:
    """What is to be marked, what is missing, the week; for the family what is to be confirmed."""
    file = open_home(request.actor, pk)
    if file.is_for_family:
        return family_page(request, file)
    return _page(request, file)


@require_POST
def lesson(request: HttpRequest, pk: int, lesson: int) -> HttpResponse:
    """Mark one lesson; the button pressed is what became of it."""
    file = open_for_staff(request.actor, pk)
    one = get_object_or_404(file.details.lessons.select_related("row"), pk=lesson)
    if not has_part_in(file, one):
        raise not_yours(*MARKING)
    pressed = _press(request, file, lesson)
    if request.htmx:
        return _line(request, open_for_staff(request.actor, pk), pressed)
    if pressed.told:
        for told in pressed.told:
            messages.error(request, told)
        return _page(request, open_for_staff(request.actor, pk), pressed, status=422)
    messages.success(request, _("The lesson is marked."))
    return redirect("home:lessons", pk=pk)


@require_POST
def replan(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan the lessons to come anew from the timetable and the calendar."""
    file = open_for_staff(request.actor, pk)
    only_for(file, LEADING)
    planned = plan_lessons(file.details, file.today)
    if planned == (0, 0):
        messages.info(request, _("The lessons to come are those of the timetable already."))
    else:
        text = _("Planned anew. Lessons added: %(added)s, dropped: %(dropped)s.")
        messages.success(request, text % planned._asdict())
    return redirect("home:lessons", pk=pk)


def _press(request: HttpRequest, file: CaseFile, lesson: int) -> Pressed:
    form = LessonForm(request.POST, today=file.today)
    if not form.is_valid():
        told = [
            f"{form.fields[name].label}: {text}" if name in form.fields else str(text)
            for name, errors in form.errors.items()
            for text in errors
        ]
        return Pressed(lesson, told, request.POST)
    try:
        services.mark_lesson(
            home=file.details,
            lesson_id=lesson,
            version=form.cleaned_data["version"] or 0,
            values=form.values(),
            facts=file.facts_for(lesson_facts_of),
        )
    except services.LessonChanged as refused:
        text = _("Somebody marked this meanwhile: “%(state)s”. Press again to replace it.")
        told = [text % {"state": LessonState.named(refused.lesson.state)}]
    except services.NotMarkedNow:
        told = [_("Lessons are not marked any more: the case has moved on.")]
    except services.IsConfirmed:
        told = [_("The parent has confirmed that this lesson was held: it stays so.")]
    except services.MakingUpIsConfirmed:
        told = [_("The parent has confirmed the lesson that makes up for this one: it stays.")]
    except services.TimeTaken as refused:
        told = [clash_words(refused.clash)]
    except services.NotYet:
        told = [_("This lesson is still to come: mark it as held when it has been.")]
    except services.AgainstTheAct as refused:
        told = [f"{one.message} ({one.clause})" for one in refused.violations]
    else:
        return Pressed(lesson)
    return Pressed(lesson, told, request.POST)


def _shown(page: LessonsPage, line, pressed: Pressed | None) -> dict[str, Any]:
    """A line with what its template asks for: what was typed where it was not saved."""
    one, told = line.lesson, []
    values: dict[str, Any] = {
        "topic": one.topic,
        "adult": one.adult or ("" if one.state == LessonState.HELD else page.usual_adult),
        "adult_years": one.adult_years or "",
        "reason": one.reason,
        "told_on": iso(one.told_on),
        "made_up_on": one.making_up.held_on.isoformat() if one.making_up else "",
        "made_up_at": clock(one.making_up.starts_minute) if one.making_up else "",
    }
    if pressed is not None and pressed.lesson == one.pk and pressed.told:
        told = pressed.told
        values |= {name: pressed.typed.get(name, "") for name in values}
    return {"line": line, "values": values, "told": told}


def _page(
    request: HttpRequest, file: CaseFile, pressed: Pressed | None = None, status: int = 200
) -> HttpResponse:
    page = LessonsPage(file, _day(request, file.today))
    context = {
        "page": page,
        "buttons": BUTTONS,
        "waiting": [_shown(page, one, pressed) for one in page.shown_waiting],
        "lacking": [_shown(page, one, pressed) for one in page.shown_lacking],
        "week": [_shown(page, one, pressed) for one in page.week_below],
        "pressed": pressed,
    }
    template, title = "home_education/lessons.html", _("Lessons at home")
    return case_page(request, file, template, context, title=title, status=status)


def _line(request: HttpRequest, file: CaseFile, pressed: Pressed) -> HttpResponse:
    """The lesson anew. X-Row tells marks.js that the answer is meant for it."""
    page = LessonsPage(file, file.today)
    line = page.line_of(pressed.lesson)
    if line is None:
        response = HttpResponse("")
    else:
        context = {
            "case": file.case,
            "page": page,
            "buttons": BUTTONS,
            **_shown(page, line, pressed),
            "is_saved": not pressed.told,
        }
        response = render(request, "home_education/_lesson.html", context)
    response["X-Row"] = "refused" if pressed.told else "saved"
    return response


def _day(request: HttpRequest, today: date) -> date:
    """The day that the address asks for; today for none and for nonsense."""
    try:
        asked = parse_date(request.GET.get("week", ""))
    except ValueError:
        asked = None
    return asked if asked is not None and 2000 <= asked.year <= 2100 else today


# --- The family -----------------------------------------------------------------------------------


def family_page(
    request: HttpRequest, file: CaseFile, illness: IllnessForm | None = None, status: int = 200
) -> HttpResponse:
    """Lessons to confirm, those to come, and the word that the pupil is ill."""
    page = FamilyLessons(file)
    context = {
        "frame": frame_of(file),
        "file": file,
        "case": file.case,
        "page": page,
        "confirmed": [(one, page.may_take_back(one)) for one in page.confirmed],
        "illness": illness or _illness_form(file),
        "well": WellForm(today=file.today),
    }
    return render(request, "home_education/family_lessons.html", context, status=status)


@require_POST
def illness(request: HttpRequest, pk: int) -> HttpResponse:
    """The parent tells that the pupil is ill (cl. 4.2): lessons are missed, the teachers know."""
    file = open_home(request.actor, pk)
    if not confirms(file):
        raise Http404 if file.is_for_family else not_yours(Role.GUARDIAN)
    form = _illness_form(file, request.POST)
    if not form.is_valid():
        return family_page(request, file, form, status=422)
    said = form.cleaned_data
    try:
        count = illness_services.call_off(
            home=file.details,
            first=said["first"],
            last=said["last"],
            by=file.person,
            today=file.today,
        )
    except services.NotMarkedNow:
        messages.error(request, _("The case has moved on: lessons at home are over."))
        return redirect("home:lessons", pk=pk)
    if count:
        text = ngettext(
            "%(count)s lesson is called off; its teacher knows of it. Get well soon!",
            "%(count)s lessons are called off; their teachers know of it. Get well soon!",
            count,
        )
        messages.success(request, text % {"count": count})
    else:
        messages.info(request, _("No lesson is planned on these days, so none is called off."))
    return redirect("home:lessons", pk=pk)


@require_POST
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    """The parent tells that the pupil is well (cl. 4.2): lessons called off are held after all."""
    file = open_home(request.actor, pk)
    if not confirms(file):
        raise Http404 if file.is_for_family else not_yours(Role.GUARDIAN)
    form = WellForm(request.POST, today=file.today)
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, " ".join(errors))
        return redirect("home:lessons", pk=pk)
    try:
        count = illness_services.resume(
            home=file.details, first=form.cleaned_data["first"], by=file.person, today=file.today
        )
    except services.NotMarkedNow:
        messages.error(request, _("The case has moved on: lessons at home are over."))
        return redirect("home:lessons", pk=pk)
    if count:
        text = ngettext(
            "%(count)s lesson is held after all; its teacher knows of it.",
            "%(count)s lessons are held after all; their teachers know of it.",
            count,
        )
        messages.success(request, text % {"count": count})
    else:
        messages.info(request, _("No lesson from this day on is called off."))
    return redirect("home:lessons", pk=pk)


def _illness_form(file: CaseFile, data: QueryDict | None = None) -> IllnessForm:
    return IllnessForm(data, today=file.today, ends_on=last_day(file.details))
