"""A paper as a page of a case names it: issued, or how it would look today, and how to issue it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from accounts.permissions import may
from documents import kinds
from documents.models import Paper
from externat.editions import edition_of
from externat.papers.slugs import (
    ACHIEVEMENTS,
    ACQUAINTANCE,
    APPLICATION,
    COMBINATION_APPLICATION,
    DECLARATION,
    FORMATIVE_PLAN,
    JOURNAL,
    LEVEL_APPLICATION,
    QUESTIONS,
    STAFF_PETITION,
)
from externat.procedure import NOTICE
from regulations.case_files import CaseFile

#: What the family signs on paper where it did not apply online.
APPLICATIONS = (APPLICATION, LEVEL_APPLICATION, COMBINATION_APPLICATION)
#: What is issued from the pages of a case, and by no step.
ISSUED_BY_HAND = frozenset(
    {
        *APPLICATIONS,
        ACHIEVEMENTS,
        ACQUAINTANCE,
        DECLARATION,
        FORMATIVE_PLAN,
        JOURNAL,
        NOTICE,
        QUESTIONS,
        STAFF_PETITION,
    }
)


def paper_line(request: HttpRequest, file: CaseFile, part: str) -> dict[str, Any] | None:
    """The paper in force that plays the part, where its draft is looked at, where it is issued;
    None where the edition or the case has no such paper."""
    slug = edition_of(file.case.act).paper(part)
    issued = Paper.objects.current().filter(case=file.case, kind=slug).first()
    try:
        kind = kinds.get(slug)
    except kinds.UnknownKind:
        return None
    if issued is None and not kind.is_needed(file.details):
        return None
    may_issue = (
        part in ISSUED_BY_HAND
        and issued is None
        and not file.is_over
        and may(request.actor, file.case.school_id, "print_papers")
    )
    return {
        "title": kind.title,
        "issued": issued,
        "draft": reverse("draft_pdf", args=[file.case.pk, slug]),
        "issue": reverse("individual:issue", args=[file.case.pk, part]) if may_issue else "",
    }


def application_lines(request: HttpRequest, file: CaseFile) -> list[dict[str, Any]]:
    """The applications of the case on paper: to be printed, signed and kept."""
    found = (paper_line(request, file, part) for part in APPLICATIONS)
    return [one for one in found if one is not None]
