"""What of the study plan may be amended while the form goes on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from documents.amendment_pages import panel_of
from documents.kinds import Section, register_sections
from externat.editions import EDITIONS
from externat.forms.amended_plan import LinesForm
from externat.forms.wishes import AmendedWordsForm
from externat.procedure import PLAN
from externat.services.amended_plan import (
    apply_lines,
    apply_words,
    held_lines,
    held_words,
)
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

for _act, _edition in EDITIONS.items():
    register_sections(_edition.paper(PLAN), LINES, WORDS)
    register_panel(
        Panel(
            slug="amended-plan",
            title=_("What changes"),
            act=_act,
            order=36,
            roles=STAFF,
            template="documents/panels/amendment.html",
            context=panel_of(_edition.paper(PLAN)),
            on_steps=("amend_plan",),
            only_on_steps=True,
        )
    )
