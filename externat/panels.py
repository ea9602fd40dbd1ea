"""What the individual forms add to the kernel's pages: tabs, places of fields, kinds of papers, and
their section of the pupil's card. Imported by the app when it is ready.

Both acts have the same tabs. A part of the product adds its tab to PANELS.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from externat.access import SEE_INTAKE, may_edit_intake, may_open_for
from externat.editions import EDITIONS, edition_of
from externat.places import field_url
from externat.services.brought import PAPER_KINDS, RESTRICTED
from regulations.adoption import acts_of
from regulations.case_files import CaseFile
from regulations.case_pages import (
    AttachmentKind,
    CasePages,
    Panel,
    register_case_pages,
    register_panel,
)
from regulations.models import Case
from students import cards
from students.models import Student

# --- Tabs -----------------------------------------------------------------------------------------


def form_panel(file: CaseFile) -> dict[str, Any]:
    """By which form, on which ground and until when the pupil learns."""
    return {
        "individual": file.details,
        "edition": edition_of(file.case.act),
        "facts": file.facts,
        "may_edit": may_edit_intake(file),
    }


PANELS = (
    Panel(
        slug="form",
        title=_("Individual form"),
        order=10,
        roles=SEE_INTAKE,
        template="externat/panels/form.html",
        context=form_panel,
        on_steps=("accept", "enrol", "refuse", "withdraw"),
    ),
)
for _panel in PANELS:
    for _act in EDITIONS:
        register_panel(replace(_panel, act=_act))


# --- Fields, attachments --------------------------------------------------------------------------


def attachment_kinds(case: Case) -> Sequence[AttachmentKind]:
    """The papers that a case takes."""
    return [
        AttachmentKind(slug=slug, title=title, is_restricted=slug in RESTRICTED)
        for slug, title in PAPER_KINDS.items()
    ]


for _act in EDITIONS:
    register_case_pages(CasePages(act=_act, field_url=field_url, attachment_kinds=attachment_kinds))


# --- The pupil's card -----------------------------------------------------------------------------


def card_panel(student: Student, actor: Actor) -> dict[str, Any] | None:
    """The pupil's cases that the reader sees, and the way to a new one."""
    cases = Case.objects.visible_to(actor).filter(student=student, act__in=list(EDITIONS))
    found = list(cases.select_related("school_year").order_by("-opened_on", "-pk"))
    may_open = may_open_for(actor, student) and not acts_of(student.school).isdisjoint(EDITIONS)
    if not found and not may_open:
        return None
    return {
        "cases": [(case, edition_of(case.act).procedure.states[case.state]) for case in found],
        "may_open": may_open,
    }


cards.register(
    cards.Panel(
        slug="individual",
        title=_("Individual form"),
        template="externat/panels/card.html",
        context=card_panel,
        order=32,
    )
)
