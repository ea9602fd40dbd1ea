"""How queries become SQL: word by word as in Django's PostgreSQL, without what takes longest there:
a search that finds nothing, and names of columns that are put together anew for every query."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db.backends.postgresql import compiler
from django.db.backends.postgresql.compiler import (
    SQLAggregateCompiler,
    SQLDeleteCompiler,
    SQLInsertCompiler,
    SQLUpdateCompiler,
)
from django.db.models import Model
from django.db.models.expressions import Col
from django.db.models.options import Options

__all__ = [
    "SQLAggregateCompiler",
    "SQLCompiler",
    "SQLDeleteCompiler",
    "SQLInsertCompiler",
    "SQLUpdateCompiler",
]


@cache
def columns_of(model: type[Model], alias: str) -> tuple[Col, ...] | None:
    """The columns of whole rows of a model, where they all lie in its one table."""
    if model._meta.parents or model._meta.concrete_model is not model:
        return None
    return tuple(field.get_col(alias) for field in model._meta.concrete_fields)


class SQLCompiler(compiler.SQLCompiler):
    """Writes columns quickly, and sorts by one that is fetched as well by its name.

    To know its place Django takes a hash of every column that it fetches: with a case and what
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

    def get_select(self, with_col_aliases: bool = False):
        """As usual. Where nothing but whole rows is fetched, there is nothing to be looked up."""
        query = self.query
        columns = columns_of(query.model, query.get_initial_alias()) if query.model else None
        plain = query.default_cols and not query.get_select_mask() and query.selected is None
        besides = query.extra_select or query.annotation_select or with_col_aliases
        if columns is None or besides or not plain:
            return super().get_select(with_col_aliases)
        select = [(column, None) for column in columns]
        rows = {"model": query.model, "select_fields": list(range(len(select)))}
        if query.select_related:
            rows["related_klass_infos"] = self.get_related_selections(select, {})
        return [(column, self.compile(column), None) for column, _alias in select], rows, {}

    def get_default_columns(
        self,
        select_mask: Any,
        start_alias: str | None = None,
        opts: Options | None = None,
        from_parent: type[Model] | None = None,
    ) -> list[Col]:
        """As usual. The columns of a model are put together once."""
        if start_alias and opts and not select_mask and not from_parent:
            known = columns_of(opts.model, start_alias)
            if known is not None:
                return list(known)
        return super().get_default_columns(select_mask, start_alias, opts, from_parent)

    def compile(self, node: Any):
        """As usual. A column is the most frequent thing by far."""
        if type(node) is not Col or not node.alias:
            return super().compile(node)
        table = self.quote_cache.get(node.alias) or self.quote_name_unless_alias(node.alias)
        return f'{table}."{node.target.column}"', []
