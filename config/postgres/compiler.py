"""How queries become SQL: as in Django's PostgreSQL, without a search that finds nothing."""

from __future__ import annotations

from django.db.backends.postgresql import compiler
from django.db.backends.postgresql.compiler import (
    SQLAggregateCompiler,
    SQLDeleteCompiler,
    SQLInsertCompiler,
    SQLUpdateCompiler,
)

__all__ = [
    "SQLAggregateCompiler",
    "SQLCompiler",
    "SQLDeleteCompiler",
    "SQLInsertCompiler",
    "SQLUpdateCompiler",
]


class SQLCompiler(compiler.SQLCompiler):
    """Sorts by a column that is fetched as well by its name, not by its place.

    To know the place Django takes a hash of every column that it fetches: with a case and what
    belongs to it that is a hundred, more than a quarter of what it costs to write the query.
    """

    def _order_by_pairs(self):
        """As usual, where only what the query itself has named counts as fetched."""
        if self.query.combinator:
            return super()._order_by_pairs()
        fetched = self.select
        self.select = [one for one in fetched if one[2] is not None]
        try:
            return list(super()._order_by_pairs())
        finally:
            self.select = fetched
