"""The papers of one case: what is issued, in every version, and what would be issued today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy

from accounts.permissions import may
from documents import kinds
from documents.access import opens_restricted, restricted_kinds
from documents.kinds import PaperKind
from documents.models import Paper
from documents.paper_words import PaperWords
from regulations.act_pages import paper_source
from regulations.case_files import CaseFile
from regulations.case_pages import Panel, register_panel
from regulations.traceability import PaperOfClause


@dataclass(frozen=True)
class CasePaper:
    """An issued paper as a card shows it."""

    paper: Paper
    is_open: bool
    state_text: str


def papers_of_act(act: str) -> Iterator[PaperOfClause]:
    """The papers that keep clauses of the act, for its traceability table."""
    for kind in kinds.of_act(act):
        yield PaperOfClause(kind.slug, kind.title, kind.clause)


def papers(file: CaseFile) -> dict[str, Any]:
    """What the tab shows: papers in force, former ones, and kinds that are not issued yet.

    A restricted paper is named, and opened only by those who may: its reading is recorded there.
    """
    case, actor = file.case, file.actor
    opens = opens_restricted(file.roles) and not (restricted_kinds() and file.health_hidden)
    closed_kinds = () if opens else restricted_kinds()
    found = list(
        Paper.objects.filter(case=case)
        .select_related("school", "made_by_amendment")
        .prefetch_related("signatures", "handed_copies")
        .order_by("issued_at", "pk")
    )
    words = PaperWords(found, case, file.settings)
    shown = [CasePaper(one, one.kind not in closed_kinds, words.of(one)) for one in found]
    is_staff = not file.is_for_family
    return {
        "current": [one for one in shown if one.paper.is_current],
        "former": [one for one in reversed(shown) if not one.paper.is_current],
        "drafts": _not_issued(file, shown, closed_kinds) if is_staff else [],
        "may_print": may(actor, case.school_id, "print_papers"),
        "shows_register": is_staff and may(actor, case.school_id, "see_papers"),
    }


def _not_issued(file: CaseFile, shown: list[CasePaper], closed_kinds: Any) -> list[PaperKind]:
    """The kinds of the act of which the case needs a paper and has none in force; nothing in a
    closed case."""
    case = file.case
    if case.closed_on is not None:
        return []
    held = {one.paper.kind for one in shown if one.paper.is_current}
    return [
        kind
        for kind in kinds.of_act(case.act)
        if not (kind.is_register or kind.of_application)
        and kind.slug not in held
        and kind.slug not in closed_kinds
        and kind.is_needed(file.details)
    ]


def count(file: CaseFile) -> int | None:
    """The figure on the tab: papers in force."""
    return Paper.objects.current().filter(case=file.case).count() or None


def register() -> None:
    """Show the tab in every case, and tell the traceability table which papers there are."""
    paper_source(papers_of_act)
    register_panel(
        Panel(
            slug="papers",
            title=gettext_lazy("Papers"),
            template="documents/panels/papers.html",
            context=papers,
            order=50,
            count=count,
        )
    )
