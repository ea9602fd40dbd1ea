"""How queries become SQL: word by word as in Django's PostgreSQL, without what takes longest there:
searches that find nothing, and columns that are put together and written anew for every query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django.db import connection
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
    """The columns of whole rows of a model, where they all lie in its one table.

    Each has with it how a query fetches it (`fetched`), and whether the database's answer is taken
    as it comes (`is_taken`).
    """
    if model._meta.parents or model._meta.concrete_model is not model:
        return None
    columns = tuple(field.get_col(alias) for field in model._meta.concrete_fields)
    table = f'"{alias}"' if alias == model._meta.db_table else alias  # as Django writes it
    for column in columns:
        column.fetched = column, (f'{table}."{column.target.column}"', ()), None
        column.is_taken = not column.get_db_converters(connection)
    return columns


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
        """As usual. Where nothing but rows is fetched, there is nothing to be looked up."""
        query = self.query
        rows = query.default_cols and query.selected is None and query.model is not None
        besides = query.extra_select or query.annotation_select or with_col_aliases
        if besides or not rows or columns_of(query.model, query.get_initial_alias()) is None:
            return super().get_select(with_col_aliases)
        mask = query.get_select_mask()
        select = [(column, None) for column in self.get_default_columns(mask)]
        found = {"model": query.model, "select_fields": list(range(len(select)))}
        if query.select_related:
            found["related_klass_infos"] = self.get_related_selections(select, mask)
        return [self._fetched(column) for column, _alias in select], found, {}

    def _fetched(self, column: Col) -> tuple[Col, tuple[str, Sequence], None]:
        return getattr(column, "fetched", None) or (column, self.compile(column), None)

    def get_converters(self, expressions: Iterable[Any]) -> dict:
        """As usual. Of most columns nothing is made, which is found out once."""
        return super().get_converters(
            None if getattr(one, "is_taken", False) else one for one in expressions
        )

    def get_related_selections(
        self,
        select: list,
        select_mask: Any,
        opts: Options | None = None,
        root_alias: str | None = None,
        cur_depth: int = 1,
        requested: dict | None = None,
        restricted: bool | None = None,
    ) -> list[dict]:
        """As usual. Where a row is to bring nothing more along, nothing is looked for among all
        that points to it, which of a school or a person is the whole product."""
        if restricted and not requested:
            return []
        return super().get_related_selections(
            select, select_mask, opts, root_alias, cur_depth, requested, restricted
        )

    def get_default_columns(
        self,
        select_mask: Any,
        start_alias: str | None = None,
        opts: Options | None = None,
        from_parent: type[Model] | None = None,
    ) -> list[Col]:
        """As usual. The columns of a model are put together once."""
        model = opts.model if opts else self.query.model
        alias = start_alias or self.query.get_initial_alias()
        known = columns_of(model, alias) if model else None
        if known is None:
            return super().get_default_columns(select_mask, start_alias, opts, from_parent)
        return [one for one in known if one.target in select_mask] if select_mask else list(known)

    def compile(self, node: Any):
        """As usual. A column is the most frequent thing by far."""
        if type(node) is not Col or not node.alias:
            return super().compile(node)
        table = self.quote_cache.get(node.alias) or self.quote_name_unless_alias(node.alias)
        return f'{table}."{node.target.column}"', []
