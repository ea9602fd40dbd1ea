"""What the individual forms add to the kernel's pages: tabs, places of fields, kinds of papers, and
their section of the pupil's card. Imported by the app when it is ready.

Both acts have the same tabs. A part of the product adds its tab to PANELS.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.numbers import row_number
from externat.access import (
    OPENS,
    SEE_INTAKE,
    may_advise,
    may_edit_intake,
    may_edit_plan,
    may_write_decision,
    sees_intake,
)
from externat.assessment_pages import assessment_panel, assessments_waiting
from externat.editions import EDITIONS, edition_of
from externat.models import IndividualCase, IndividualPlanLine
from externat.paper_finding import APPROVALS
from externat.places import field_url
from externat.plan_pages import PlanPage
from externat.procedure_2021 import State
from externat.services.brought import PAPER_KINDS, RESTRICTED, approvals_for
from externat.session_pages import work_panel
from externat.term_limits import limit_of
from externat.ways import way_of
from regulations.attached import attached_to
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

# --- Tabs -----------------------------------------------------------------------------------------


def form_panel(file: CaseFile) -> dict[str, Any]:
    """By which form, on which ground and until when the learner studies; what is still to do."""
    individual, facts = file.details, file.facts
    return {
        "individual": individual,
        "edition": edition_of(file.case.act),
        "way": way_of(file.case.act, individual.form, is_combination=individual.is_combination),
        "facts": facts,
        "limit": limit_of(file.case.act, facts),
        "marks": list(_marks(file)),
        "may_edit": may_edit_intake(file),
        "shows_ground": sees_intake(file),
    }


def _marks(file: CaseFile) -> Iterator[dict[str, object]]:
    """What the office does in this case, and whether it is done."""
    facts, individual, pk = file.facts, file.details, file.case.pk
    if edition_of(file.case.act).is_2016:
        brought = attached_to(pk)
        wanted = [kind for kind in APPROVALS if kind in approvals_for(facts)]
        rows = [brought[kind] for kind in wanted if kind in brought]
        yield {
            "title": _("Decisions of the authority"),
            "url": reverse("individual:approvals", args=[pk]),
            "is_done": len([one for one in rows if one.number and one.issued_on]) == len(wanted),
        }
    yield {
        "title": _("Acquaintance and journal"),
        "url": reverse("individual:duties", args=[pk]),
        "is_done": individual.acquainted_on is not None and individual.keeps_separate_journal,
    }
    if facts.is_family:
        yield {
            "title": _("Notice to the service for children"),
            "url": reverse("individual:notice", args=[pk]),
            "is_done": individual.service_told_on is not None and bool(individual.service_proof),
        }


def plan_panel(file: CaseFile) -> dict[str, Any]:
    """The study plan as it stands, its hours against the quota, what is against it."""
    return {"page": PlanPage(file), "shows_ground": sees_intake(file)}


PANELS = (
    Panel(
        slug="form",
        title=_("Individual form"),
        order=10,
        roles=SEE_INTAKE,
        template="externat/panels/form.html",
        context=form_panel,
        on_steps=("accept", "enrol", "begin_combination", "refuse", "withdraw"),
    ),
    Panel(
        slug="plan",
        title=_("Plan"),
        order=20,
        roles=STAFF,
        template="externat/panels/plan.html",
        context=plan_panel,
        on_steps=("offer_plan", "return_plan", "begin", "begin_teaching"),
    ),
    Panel(
        slug="assessment",
        title=_("Assessment"),
        order=30,
        template="externat/panels/assessment.html",
        context=assessment_panel,
        count=assessments_waiting,
        on_steps=("write_level_protocol", "write_protocol", "assess", "continue", "transfer"),
    ),
    Panel(
        slug="work",
        title=_("Lessons and hours"),
        order=31,
        template="externat/panels/work.html",
        context=work_panel,
    ),
)
for _panel in PANELS:
    for _act in EDITIONS:
        register_panel(replace(_panel, act=_act))


# --- Fields, remarks, attachments -----------------------------------------------------------------


def comment_fields(details: IndividualCase) -> Sequence[tuple[str, Text]]:
    """What a return can pin a remark to: parts of the application, of the plan, of the results."""
    state = details.case.state
    if state == State.AGREEING:
        return [
            ("plan", _("Individual study plan")),
            ("wishes", _("Wishes")),
            *((f"line-{row.pk}-hours", row.name) for row in details.lines.all()),
        ]
    if state == State.ASSESSED:
        return [("results", _("Results")), ("commission", _("Commission"))]
    return [
        ("applied_on", _("Application")),
        ("ground", _("Ground")),
        ("documents", _("Documents")),
        ("starts_on", _("Term of the form")),
    ]


def attachment_kinds(case: Case) -> Sequence[AttachmentKind]:
    """The papers that a case takes."""
    return [
        AttachmentKind(slug=slug, title=title, is_restricted=slug in RESTRICTED)
        for slug, title in PAPER_KINDS.items()
    ]


def frame(file: CaseFile) -> dict[str, Any]:
    """What every page about a case is given."""
    edition = edition_of(file.case.act)
    return {"individual": file.details, "edition": edition, "act": edition.act}


for _act in EDITIONS:
    register_case_pages(
        CasePages(
            act=_act,
            field_url=field_url,
            attachment_kinds=attachment_kinds,
            comment_fields=comment_fields,
            frame=frame,
        )
    )


# --- Forms that are kept while they are typed -----------------------------------------------------

register_opening_form("individual-open", OPENS)
register_case_form("individual-intake", EDITIONS, may_edit_intake)
register_case_form("individual-wishes", EDITIONS, may_edit_plan)
register_case_form("individual-council", EDITIONS, may_write_decision)
register_case_form("individual-advice", EDITIONS, may_advise)


def _topics(actor: Actor, about: str) -> int | None:
    """The topics of one line of the plan: its number stands in the key."""
    number = row_number(about)
    line = IndividualPlanLine.objects.filter(pk=number).first() if number else None
    file = working_file(actor, line.individual_id, EDITIONS) if line else None
    return file.case.school_id if file is not None and may_edit_plan(file) else None


register_draft_form("individual-topics", _topics)


# --- The pupil's card -----------------------------------------------------------------------------


def card_panel(student: Student, actor: Actor) -> dict[str, Any] | None:
    """The pupil's cases that the reader sees, each by its form, and the way to a new one."""
    found = own_cases(student, actor, EDITIONS)
    may_open = may_begin(OPENS, actor, student, EDITIONS)
    if not found and not may_open:
        return None
    details = IndividualCase.objects.in_bulk([one.case.pk for one in found])
    named = [replace(one, title=_form_of(one.case, details[one.case.pk])) for one in found]
    return {"cases": named, "may_open": may_open}


def _form_of(case: Case, individual: IndividualCase) -> Text:
    return way_of(case.act, individual.form, is_combination=individual.is_combination).title


cards.register(
    cards.Panel(
        slug="individual",
        title=_("Individual form"),
        template="externat/panels/card.html",
        context=card_panel,
        order=32,
    )
)
