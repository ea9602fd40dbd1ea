"""How the kinds of credit are made: slug, clause, template, series."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from credit_transfer.papers.archive import KEPT
from credit_transfer.rules.act import ACT
from documents.kinds import Frozen, PaperKind
from regulations.clauses import Clause

Context = Callable[[Any, date], Frozen]


def kind(
    slug: str, title: str, clause: Clause, context: Context, series: str, number: str, **more: Any
) -> PaperKind:
    """The kind with its template named after its slug; `number` prints a number of the series."""
    return PaperKind(
        **{
            "slug": slug,
            "act": ACT.slug,
            "title": title,
            "clause": clause.number,
            "language": "ru",
            "template": f"credit_transfer/papers/{slug}.html",
            "context": context,
            "series": series,
            "number_format": number,
            "retention": KEPT,
            **more,
        }
    )
