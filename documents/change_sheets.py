"""The sheet of changes that goes with a new version of a paper: made from both frozen contexts.

It is no paper of its own and takes no number. The same two versions give the same bytes.
"""

from __future__ import annotations

import hashlib

from django.template.loader import render_to_string
from django.utils import translation

from documents import redline, rendering
from documents.kinds import PaperKind
from documents.models import CachedDraft, Paper
from documents.pdf import engine

TEMPLATE = "papers/changes.html"


def former_of(paper: Paper) -> Paper | None:
    """The version that this one changes: the amended one, else the one before it."""
    if paper.case_id is None:
        return None
    amendment = getattr(paper, "made_by_amendment", None)
    if amendment is not None:
        return amendment.paper
    older = Paper.objects.filter(case=paper.case_id, kind=paper.kind, version__lt=paper.version)
    return older.exclude(state="annulled").order_by("-version").first()


def pdf_between(kind: PaperKind, former: Paper, paper: Paper) -> bytes:
    """The sheet of changes as PDF, in the language of the paper; made once."""
    key = _key(kind, former, paper)
    if (kept := CachedDraft.objects.found(paper.school, key)) is not None:
        return kept
    with translation.override(paper.language):
        html = render_to_string(TEMPLATE, _context(kind, former, paper))
    title = f"{_HEADINGS[paper.language]}: {paper.title}"
    made = engine.render(html, title=title, language=paper.language, created=paper.dated)
    CachedDraft.objects.keep(paper.school, key, made)
    return made


_HEADINGS = {"ru": "Лист изменений", "uk": "Аркуш змін"}


def _context(kind: PaperKind, former: Paper, paper: Paper) -> dict:
    return {
        "paper_language": paper.language,
        "language": paper.language,
        "title": paper.title,
        "heading": _HEADINGS[paper.language],
        "school_short_name": paper.context.get("school_short_name", ""),
        "number": paper.printed_number,
        "issued_on": paper.dated,
        "version": paper.version,
        "tells_version": True,
        "former": former,
        "paper": paper,
        "redline": redline.between(kind, former.context, paper.context),
    }


def _key(kind: PaperKind, former: Paper, paper: Paper) -> str:
    parts = (
        former.context_hash,
        paper.context_hash,
        rendering.template_version(kind.template),
        rendering.template_version(TEMPLATE),
    )
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()
