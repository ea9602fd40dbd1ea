"""How the kinds of both editions are made: slug of the part, act, clause, template."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from documents.kinds import Frozen, PaperKind, Signer
from externat.papers.archive import KEPT
from externat.papers.needed import NEEDED
from externat.procedure import of_2016, of_2021
from externat.rules import edition_2016, edition_2021
from regulations.clauses import Clause

Context = Callable[[Any, date], Frozen]


def kind_2016(part: str, title: str, clause: Clause, context: Context, **more: Any) -> PaperKind:
    """The kind that plays the part under the edition of 2016."""
    return _kind(of_2016(part), edition_2016.ACT.slug, part, title, clause, context, more)


def kind_2021(part: str, title: str, clause: Clause, context: Context, **more: Any) -> PaperKind:
    """The kind that plays the part under the edition of 2021."""
    return _kind(of_2021(part), edition_2021.ACT.slug, part, title, clause, context, more)


def _kind(
    slug: str, act: str, part: str, title: str, clause: Clause, context: Context, more: Any
) -> PaperKind:
    signers: Callable[[Any], tuple[Signer, ...]] | tuple[Signer, ...] = more.pop("signers", ())
    return PaperKind(
        **{
            "slug": slug,
            "act": act,
            "title": title,
            "clause": clause.number,
            "language": "uk",
            "template": f"externat/papers/{part}.html",
            "context": context,
            "signers": signers(clause.cite) if callable(signers) else signers,
            "retention": KEPT,
            "needed_if": NEEDED.get(part),
            **more,
        }
    )
