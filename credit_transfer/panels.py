"""What credit transfer adds to the kernel's pages: tabs, places of fields, kinds of papers, and its
section of the pupil's card. Imported by the app when it is ready.

A part of the product adds its tab to PANELS.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from accounts.actors import Actor
from accounts.models import School
from accounts.permissions import may
from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.access import ACTS, OPENS, SEE_INTAKE, may_edit_intake, sees_all
from credit_transfer.family_pages import family_panel
from credit_transfer.models import CreditCase
from credit_transfer.places import field_url
from credit_transfer.procedure import LEADERS, ORDERED_STATES, ROW_STATES, State
from credit_transfer.records.bundles import laid_in
from credit_transfer.rows_pages import RowsPage
from credit_transfer.services.looking_again import REOPENED, touched_rows
from regulations import also_waiting
from regulations.adoption import acts_of
from regulations.also_waiting import Waiting
from regulations.case_drafts import register_case_form, register_opening_form
from regulations.case_files import CaseFile
from regulations.case_pages import (
    STAFF,
    AttachmentKind,
    CasePages,
    Panel,
    register_case_pages,
    register_panel,
)
from regulations.models import Case
from regulations.opening_rights import may_begin
from regulations.pupil_card import own_cases
from regulations.words import Text, say
from students import cards
from students.models import Student

# --- Tabs -----------------------------------------------------------------------------------------


def credit_panel(file: CaseFile) -> dict[str, Any]:
    """What is asked, on which ground, where the pupil studied."""
    return {
        "credit": file.details,
        "facts": file.facts,
        "may_edit": may_edit_intake(file),
        "credit_pages": list(_pages(file)),
        "archived": laid_in(case=file.case) if file.is_over else None,
        "sees_archive": may(file.actor, file.case.school_id, "see_archive"),
        **_touched(file),
    }


def rows_panel(file: CaseFile) -> dict[str, Any]:
    """Each row with its verdict and what became of it: all of them, or a teacher's own."""
    page = RowsPage(file)
    return {
        "lines": page.shown,
        "foot": page.foot if sees_all(file) else [],
        "credit_pages": list(_pages(file)),
        **_touched(file),
    }


def _touched(file: CaseFile) -> dict[str, Any]:
    """What was chosen for the state exam after it had been credited (cl. 4.6), and who reopens."""
    rows = touched_rows().filter(credit=file.case.pk).select_related("subject")
    found = list(rows) if file.case.state in REOPENED else []
    reopens = any(step.action == "reopen" for step in file.steps)
    return {"touched": found, "may_reopen": reopens, "touched_clause": rules.P_4_6}


PANELS = (
    Panel(
        slug="family",
        title=_("Where it stands"),
        act=rules.ACT.slug,
        order=5,
        roles=frozenset({Role.GUARDIAN, Role.STUDENT}),
        template="credit_transfer/panels/family.html",
        context=family_panel,
    ),
    Panel(
        slug="credit",
        title=pgettext_lazy("tab of a case", "Credit"),
        act=rules.ACT.slug,
        order=10,
        roles=SEE_INTAKE,
        template="credit_transfer/panels/credit.html",
        context=credit_panel,
        on_steps=("accept", "refuse", "withdraw"),
    ),
    Panel(
        slug="rows",
        title=_("Rows"),
        act=rules.ACT.slug,
        order=20,
        roles=STAFF,
        template="credit_transfer/panels/rows.html",
        context=rows_panel,
        on_steps=(
            "send_to_director",
            "send_to_council",
            "record_council",
            "credit",
            "credit_and_release",
            "reopen",
        ),
    ),
)
for _panel in PANELS:
    register_panel(_panel)


# --- Fields, remarks, attachments -----------------------------------------------------------------


def comment_fields(details: CreditCase) -> Sequence[tuple[str, Text]]:
    """What a return can pin a remark to: the application and its documents, each row."""
    named = [("applied_on", _("Application")), ("documents", _("Documents"))]
    if details.case.state in (State.COUNCIL, State.DECIDING):
        named = []
    return [*named, *((f"row-{row.pk}-conclusion", row.title) for row in details.rows.all())]


def attachment_kinds(case: Case) -> Sequence[AttachmentKind]:
    """The papers that a case takes."""
    return [AttachmentKind(slug=kind.value, title=kind.label) for kind in rules.DocumentKind]


def frame(file: CaseFile) -> dict[str, Any]:
    """What every page about a case is given."""
    return {"credit": file.details, "act": rules.ACT, "credit_pages": list(_pages(file))}


def _pages(file: CaseFile) -> Iterator[tuple[str, Text]]:
    """The pages of the case that say something in its state, for this reader."""
    state = file.case.state
    shown = [("rows", _("Rows")), ("intake", _("The application"))] if sees_all(file) else []
    if state in PAST_INTAKE:
        shown.append(("conclusions", _("Conclusions")))
    if sees_all(file):
        shown += [
            (name, words)
            for name, words, states in _LATER
            if state in states and (name != "release" or file.details.asks_release)
        ]
    for name, words in shown:
        yield reverse(f"credit:{name}", args=[file.case.pk]), words


PAST_INTAKE = frozenset(State) - {State.INTAKE, State.WAITING}
#: The later pages, by the states in which they say something.
_LATER = (
    ("request", _("More documents"), ROW_STATES),
    ("council", _("Council"), ORDERED_STATES | {State.COUNCIL, State.DECIDING}),
    ("decision", _("Decision"), ORDERED_STATES | {State.DECIDING}),
    ("release", _("Release"), ORDERED_STATES | {State.DECIDING}),
    ("notice", _("Notice"), ORDERED_STATES),
    ("copies", _("Where it is copied"), ORDERED_STATES - {State.TELLING, State.REFUSED}),
)


register_case_pages(
    CasePages(
        act=rules.ACT.slug,
        field_url=field_url,
        attachment_kinds=attachment_kinds,
        comment_fields=comment_fields,
        frame=frame,
    )
)


# --- The desk -------------------------------------------------------------------------------------

#: More are never shown at once; the rest follows when these are decided.
MOST_WAITING = 20


def credits_to_look_at_again(actor: Actor, school: School) -> Iterator[Waiting]:
    """Credits that a later choice for the state exam touches, for whoever may reopen them."""
    if rules.ACT.slug not in acts_of(school) or not actor.has_role(school.pk, *LEADERS):
        return
    rows = touched_rows().filter(school=school).order_by("credit", "place")
    for row in rows.select_related("credit__case__student", "subject")[:MOST_WAITING]:
        yield Waiting(
            what=say(
                _("%(subject)s was credited and is chosen for the state exam: look at it again"),
                subject=row.subject.name,
            ),
            whose=row.credit.case.student.list_name,
            url=reverse("case_step", args=[row.credit_id, "reopen"]),
            action=_("Decide anew"),
            case=row.credit_id,
        )


also_waiting.register(credits_to_look_at_again)


# --- Forms that are kept while they are typed -----------------------------------------------------

register_opening_form("credit-open", OPENS)
register_case_form("credit-intake", ACTS, may_edit_intake)


# --- The pupil's card -----------------------------------------------------------------------------


def card_panel(student: Student, actor: Actor) -> dict[str, Any] | None:
    """The pupil's cases that the reader sees, by their organisations; the way to a new one."""
    found = own_cases(student, actor, ACTS)
    may_open = may_begin(OPENS, actor, student, ACTS)
    if not found and not may_open:
        return None
    details = CreditCase.objects.select_related("organisation")
    by_case = details.in_bulk([one.case.pk for one in found])
    named = [replace(one, title=_title_of(by_case[one.case.pk])) for one in found]
    return {"cases": named, "may_open": may_open}


def _title_of(credit: CreditCase) -> Text:
    return credit.organisation.name if credit.organisation else pgettext("tab of a case", "Credit")


cards.register(
    cards.Panel(
        slug="credit",
        title=_("Credit of what was learnt elsewhere"),
        template="credit_transfer/panels/card.html",
        context=card_panel,
        order=33,
    )
)
