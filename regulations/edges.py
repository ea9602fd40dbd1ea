"""The database's own copy of every procedure, written by ``migrate`` from the step tables."""

from __future__ import annotations

from django.db import transaction

from regulations import registry
from regulations.models import ProcedureEdge


def write_edges(using: str) -> None:
    """Make the table of edges equal to the procedures of the installed regulations."""
    edges = [
        ProcedureEdge(
            act=regulation.slug, action=edge.step.action, source=edge.source, target=edge.target
        )
        for regulation in registry.every()
        for edge in regulation.procedure.edges()
    ]
    with transaction.atomic(using=using):
        ProcedureEdge.objects.using(using).all().delete()
        ProcedureEdge.objects.using(using).bulk_create(edges)
