"""The rows of hours that both editions print: declared as figures of a clause, read as lines."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from externat.rules.amounts import Amount, Line
from externat.rules.vocabulary import Band
from regulations.clauses import Clause, Figure
from regulations.words import say

Rows = Mapping[Band, Figure]


def declared(clause: Clause, key: str, rows: Mapping[Band, tuple[str, int]]) -> Rows:
    """The figures of the rows, each tied to the words it is printed in."""
    return {
        band: clause.figure(
            quote,
            value,
            key=f"{key}_{band.value.replace('-', '_')}",
            label=say(_("How many hours a week: %(band)s?"), band=band.label),
            reading=say("«%(quote)s»", quote=quote),
            at_least=1,
            at_most=40,
        )
        for band, (quote, value) in rows.items()
    }


def given(rows: Rows, band: Band | None, settings: Mapping[str, Any]) -> tuple[Line, ...]:
    """The line of the band with its hours; none for a band without a row."""
    if band is None:
        return ()
    row = rows[band]
    amount = Amount(Decimal(row.of(settings)))
    told = say(_("%(band)s: so many hours a week for each pupil"), band=band.label)
    return (Line(row.clause, told, amount),)
