"""What of the study plan may be amended while the form goes on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from documents.amendment_pages import panel_of
from documents.kinds import Section, register_sections
from externat.editions import EDITIONS
from externat.forms.amended_plan import LinesForm
from externat.forms.amended_timetable import LessonsForm
from externat.forms.wishes import AmendedMinutesForm, AmendedWordsForm
from externat.procedure import PLAN, TIMETABLE, of_2016, of_2021
from externat.rules import edition_2016
from externat.services.amended_plan import (
    apply_lines,
    apply_minutes,
    apply_words,
    held_lines,
    held_minutes,
    held_words,
)
from externat.services.amended_timetable import apply_slots, held_slots
from regulations.case_pages import STAFF, Panel, register_panel

LINES = Section(
    slug="lines",
    title=_("Subjects and hours"),
    form=LinesForm,
    held=held_lines,
    apply=apply_lines,
    fields="externat/_amended_lines.html",
)

WORDS = Section(
    slug="words",
    title=_("Wishes and adaptations"),
    form=AmendedWordsForm,
    held=held_words,
    apply=apply_words,
)

MINUTES = Section(
    slug="minutes",
    title=_("The council endorses the change"),
    form=AmendedMinutesForm,
    held=held_minutes,
    apply=apply_minutes,
    goes_along=True,
)

LESSONS = Section(
    slug="lessons",
    title=_("Lessons of the week"),
    form=LessonsForm,
    held=held_slots,
    apply=apply_slots,
    fields="externat/_amended_lessons.html",
)


def _shown_on_step(act: str, part: str, kind: str) -> None:
    """What a new version changes is shown before it is issued."""
    register_panel(
        Panel(
            slug=f"amended-{part}",
            title=_("What changes"),
            act=act,
            order=36,
            roles=STAFF,
            template="documents/panels/amendment.html",
            context=panel_of(kind),
            on_steps=("amend_plan",),
            only_on_steps=True,
        )
    )


for _act, _edition in EDITIONS.items():
    _shown_on_step(_act, PLAN, _edition.paper(PLAN))
register_sections(of_2016(PLAN), LINES, WORDS)
register_sections(of_2016(TIMETABLE), LESSONS)
register_sections(of_2021(PLAN), LINES, WORDS, MINUTES)
_shown_on_step(edition_2016.ACT.slug, TIMETABLE, of_2016(TIMETABLE))
