"""What home education adds to the kernel's pages: tabs, places of fields, kinds of papers, and its
section of the pupil's card. Imported by the app when it is ready.

A part of the product adds its tab to PANELS.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.numbers import row_number
from accounts.roles import Role
from home_education import rules
from home_education.access import (
    OPENS,
    SEE_PACKAGE,
    may_edit_package,
    may_write_programme,
    may_write_special,
    reads_notes,
)
from home_education.calendar_pages import CalendarPage
from home_education.folder_pages import folder_panel
from home_education.lesson_pages import lessons_panel, lessons_waiting
from home_education.models import HomeCase, HomePlanRow
from home_education.page_facts import package_facts_of
from home_education.places import field_url
from home_education.plan_pages import PlanPage
from home_education.procedure import State
from home_education.timetable_pages import TimetablePage
from home_education.words import PAPER_KINDS, RESTRICTED
from regulations.case_drafts import register_case_form, register_opening_form, working_file
from regulations.case_files import CaseFile
from regulations.case_pages import (
    STAFF,
    AttachmentKind,
    CasePages,
    Panel,
    register_case_pages,
    register_panel,
)
from regulations.drafts import register_draft_form
from regulations.models import Case
from regulations.opening_rights import may_begin
from regulations.pupil_card import own_cases
from regulations.words import Text
from students import cards
from students.models import Student

ACT = rules.ACT.slug


# --- Tabs -----------------------------------------------------------------------------------------


def study_panel(file: CaseFile) -> dict[str, Any]:
    """How, where and until when the pupil is taught, and what the package still lacks."""
    facts = file.facts_for(package_facts_of)
    return {
        "home": file.details,
        "facts": facts,
        "conditions": list(file.details.conditions.all()),
        "guardians": list(file.case.student.guardianships.on(file.today).select_related("person")),
        "may_edit": may_edit_package(file),
        "shows_health": file.sees_health,
    }


def notes_panel(file: CaseFile) -> dict[str, Any]:
    """Whether the reader may open the notes on health."""
    return {"hidden": file.health_hidden, "reads": reads_notes(file)}


def plan_panel(file: CaseFile) -> dict[str, Any]:
    """The plan as it stands, its sums and what is against it."""
    return {"page": PlanPage(file)}


def calendar_panel(file: CaseFile) -> dict[str, Any]:
    """The study calendar as it stands."""
    return {"page": CalendarPage(file), "home": file.details}


def timetable_panel(file: CaseFile) -> dict[str, Any]:
    """The timetable as it stands."""
    return {"page": TimetablePage(file)}


#: The steps on whose pages the plan, the calendar and the timetable are shown in full.
PROGRAMME_STEPS = ("offer", "return_plan", "agree", "organise")

PANELS = (
    Panel(
        slug="study",
        title=_("Study at home"),
        act=ACT,
        order=10,
        roles=SEE_PACKAGE,
        template="home_education/panels/study.html",
        context=study_panel,
        on_steps=("accept_package", "transfer", "send_contract"),
    ),
    Panel(
        slug="plan",
        title=_("Plan"),
        act=ACT,
        order=20,
        roles=STAFF,
        template="home_education/panels/plan.html",
        context=plan_panel,
        on_steps=PROGRAMME_STEPS,
    ),
    Panel(
        slug="calendar",
        title=_("Study calendar"),
        act=ACT,
        order=21,
        roles=STAFF,
        template="home_education/panels/calendar.html",
        context=calendar_panel,
        on_steps=PROGRAMME_STEPS,
    ),
    Panel(
        slug="timetable",
        title=_("Timetable"),
        act=ACT,
        order=22,
        roles=STAFF,
        template="home_education/panels/timetable.html",
        context=timetable_panel,
        on_steps=PROGRAMME_STEPS,
    ),
    Panel(
        slug="lessons",
        title=_("Lessons"),
        act=ACT,
        order=30,
        template="home_education/panels/lessons.html",
        context=lessons_panel,
        count=lessons_waiting,
        on_steps=("return_to_class", "close", "terminate"),
    ),
    Panel(
        slug="changes",
        title=_("Tell of a change"),
        act=ACT,
        order=45,
        roles=frozenset({Role.GUARDIAN, Role.STUDENT}),
        template="home_education/panels/changes.html",
    ),
    Panel(
        slug="notes",
        title=_("Notes on health"),
        act=ACT,
        order=40,
        roles=STAFF,
        template="home_education/panels/notes.html",
        context=notes_panel,
    ),
    Panel(
        slug="folder",
        title=_("Folder"),
        act=ACT,
        order=45,
        roles=STAFF,
        template="home_education/panels/folder.html",
        context=folder_panel,
    ),
)
for _panel in PANELS:
    register_panel(_panel)


# --- Fields, remarks, attachments -----------------------------------------------------------------


def comment_fields(details: HomeCase) -> Sequence[tuple[str, Text]]:
    """What a return can pin a remark to: parts of the package, or of the plan and its sisters."""
    if details.case.state == State.CHECKED:
        return [
            ("applied_on", _("Application")),
            ("conclusion_number", _("Medical conclusion")),
            ("pmpk_number", _("Conclusion of the ПМПК")),
            ("starts_on", _("Term of study")),
            ("study_place", _("Place of study")),
            ("programme", _("Programme")),
        ]
    return [
        ("plan", rules.Agreed.PLAN.label),
        ("calendar", rules.Agreed.CALENDAR.label),
        ("timetable", rules.Agreed.TIMETABLE.label),
        *((f"plan-{row.pk}-classroom_hours", row.name) for row in details.plan.all()),
    ]


def attachment_kinds(case: Case) -> Sequence[AttachmentKind]:
    """The papers that a case takes; those of the folder of cl. 5.1 among them."""
    return [
        *(
            AttachmentKind(slug=slug, title=title, is_restricted=slug in RESTRICTED)
            for slug, title in PAPER_KINDS.items()
        ),
        *(
            AttachmentKind(slug=f"folder_{paper.value}", title=paper.label)
            for paper in rules.FolderPaper
        ),
    ]


register_case_pages(
    CasePages(
        act=ACT,
        field_url=field_url,
        attachment_kinds=attachment_kinds,
        comment_fields=comment_fields,
        frame=lambda file: {"home": file.details},
    )
)


# --- Forms that are kept while they are typed -----------------------------------------------------


def _programme(actor: Actor, about: str) -> int | None:
    """The working programme of one row of the plan: its number stands in the key."""
    number = row_number(about)
    row = HomePlanRow.objects.filter(pk=number).first() if number else None
    file = working_file(actor, row.home_id, [ACT]) if row else None
    return file.case.school_id if file is not None and may_write_programme(file, row) else None


register_opening_form("home-open", OPENS)
register_case_form("home-package", [ACT], may_edit_package)
register_case_form("home-special", [ACT], may_write_special)
register_draft_form("home-programme", _programme)


# --- The pupil's card -----------------------------------------------------------------------------


def card_panel(student: Student, actor: Actor) -> dict[str, Any] | None:
    """The pupil's cases that the reader sees, and the way to a new one."""
    found = own_cases(student, actor, [ACT])
    may_open = may_begin(OPENS, actor, student, [ACT])
    if not found and not may_open:
        return None
    all_closed = all(one.case.closed_on is not None for one in found)
    return {"cases": found, "may_open": may_open and all_closed}


cards.register(
    cards.Panel(
        slug="home",
        title=_("Home education"),
        template="home_education/panels/card.html",
        context=card_panel,
        order=31,
    )
)
