"""What is to be written into the official journal (cl. 2.17, 4.3): a list to copy, and ticks.

The journal itself is another system; nothing of it is kept here but that a lesson stands in it.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.roles import Role
from home_education.access import open_for_staff
from home_education.forms.lessons import ChosenForm
from home_education.lesson_access import MARKING, has_part_in, leads
from home_education.lesson_pages import Line
from home_education.models import HomeLesson
from home_education.rules import JOURNAL_NAME, JournalName, LessonState
from home_education.services import lessons as services
from regulations.case_files import CaseFile
from regulations.views.case_frame import case_page, not_yours

#: How many of the lessons that stand in the journal are shown, the newest first.
MOST_WRITTEN = 30


@require_http_methods(["GET", "POST"])
def journal(request: HttpRequest, pk: int) -> HttpResponse:
    """Lessons held that are not in the journal yet; with POST they are ticked, or a tick is out."""
    file = open_for_staff(request.actor, pk)
    if request.method == "GET":
        return _page(request, file, ChosenForm())
    if not (leads(file) or Role.SUBJECT_TEACHER in file.roles):
        raise not_yours(*MARKING)
    form = ChosenForm(request.POST)
    if not form.is_valid():
        return _page(request, file, form, status=422)
    written = "out" not in request.POST
    own = {line.lesson.pk for line in _own(file)}
    try:
        done = services.tick_journal(
            home=file.details,
            lessons=own.intersection(form.cleaned_data["lesson"]),
            written=written,
            by=file.person,
            today=file.today,
        )
    except services.NotMarkedNow:
        messages.error(request, _("Lessons are not marked any more: the case has moved on."))
        return redirect("home:journal", pk=pk)
    text = (
        ngettext(
            "%(count)s lesson is ticked as written into the journal.",
            "%(count)s lessons are ticked as written into the journal.",
            done,
        )
        if written
        else ngettext(
            "The tick is taken out of %(count)s lesson.",
            "The tick is taken out of %(count)s lessons.",
            done,
        )
    )
    messages.success(request, text % {"count": done})
    return redirect("home:journal", pk=pk)


def _page(
    request: HttpRequest, file: CaseFile, form: ChosenForm, status: int = 200
) -> HttpResponse:
    lines = _own(file)
    missing = [line for line in lines if line.lesson.in_journal_on is None]
    written = [line for line in reversed(lines) if line.lesson.in_journal_on is not None]
    context = {
        "form": form,
        "missing": missing,
        "written": written[:MOST_WRITTEN],
        "to_copy": "\n".join(_as_text(line) for line in missing),
        "journal_name": JournalName.named(JOURNAL_NAME.of(file.settings)),
    }
    template, title = "home_education/journal.html", _("To be written into the journal")
    return case_page(request, file, template, context, title=title, status=status)


def _own(file: CaseFile) -> list[Line]:
    """The lessons held that are the reader's to write down, the oldest first."""
    held = file.details.lessons.filter(state=LessonState.HELD.value)
    lines = [Line(one, has_part_in(file, one)) for one in held.select_related(*HomeLesson.TOLD)]
    return [line for line in lines if line.may_mark or file.roles.isdisjoint(MARKING)]


def _as_text(line: Line) -> str:
    """A line to paste: its cells fall into the columns of a table."""
    day = date_format(line.lesson.held_on, "d.m.Y")
    return "\t".join((day, line.starts, line.lesson.row.name, line.lesson.topic, line.makes_up))
