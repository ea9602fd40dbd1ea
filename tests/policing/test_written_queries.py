"""The product's own compiler writes queries as Django's does, only quicker."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper
from django.db.models import Count, Exists, F, ForeignKey, Model, OuterRef, QuerySet, Value

#: Models of many kinds: in the middle of the product, with what they point to all around.
MODELS = [
    model
    for app in ("regulations", "documents")
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model")
]


def pointed_to(model: type[Model], steps: int = 2) -> list[str]:
    """What rows of the model point to, and what those point to."""
    fields = [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]
    there = [field.name for field in fields]
    if steps == 1:
        return there
    beyond = (
        f"{field.name}__{name}" for field in fields for name in pointed_to(field.related_model, 1)
    )
    return [*there, *beyond]


def queries(model: type[Model]) -> list[QuerySet]:
    """Whole rows and parts of rows, alone, with others and with something besides."""
    rows = model._base_manager.order_by()
    last, around = model._meta.concrete_fields[-1].name, pointed_to(model)
    found = [
        rows,
        rows.filter(pk__gt=3)[:5],
        rows.defer(last),
        rows.only(last),
        rows.values(last, "pk"),
        rows.values_list(last).annotate(n=Count("pk")),
        rows.annotate(one=Value(1), again=F(last)),
        rows.alias(one=Value(1)).filter(one=F("pk")),
        rows.extra(select={"more": "1"}),
        rows.filter(Exists(rows.filter(pk=OuterRef("pk")))),
        rows.filter(pk__in=rows.filter(pk__lt=9)),
        rows.union(rows.filter(pk=1)),
        rows.distinct(),
    ]
    if around:
        nearest = around[0]
        number = model._meta.get_field(nearest).related_model._meta.pk.name
        found += [
            rows.select_related(*around),
            rows.select_related(nearest).only(nearest, f"{nearest}__{number}"),
            rows.select_related(nearest).annotate(n=Count(nearest)),
            rows.filter(**{f"{name}__pk": 1 for name in around}).select_related(nearest),
            rows.exclude(**{f"{around[-1]}__pk": 1}).select_related(*around[:3]),
        ]
    return found


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_query_says_what_djangos_own_would_say(model):
    usual = DatabaseWrapper(connection.settings_dict, "default")
    for rows in queries(model):
        ours, theirs = (
            rows.query.clone().get_compiler(connection=one) for one in (connection, usual)
        )
        assert ours.as_sql() == theirs.as_sql()
        assert _where_rows_are(ours.klass_info) == _where_rows_are(theirs.klass_info)
        assert ours.annotation_col_map == theirs.annotation_col_map
        assert [str(column) for column, _sql, _alias in ours.select or ()] == [
            str(column) for column, _sql, _alias in theirs.select or ()
        ]


def _where_rows_are(rows: dict | None) -> tuple | None:
    """In which columns the row of each model stands."""
    if rows is None:
        return None
    related = rows.get("related_klass_infos", ())
    return rows["model"], rows.get("select_fields"), [_where_rows_are(one) for one in related]
