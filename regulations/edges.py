"""The database's own copy of every procedure, written by ``migrate`` from the step tables."""

from __future__ import annotations

from django.db import transaction

from regulations import registry
from regulations.models import ProcedureEdge


def write_edges(using: str) -> None:
    """Make the table of edges equal to the procedures of the installed regulations."""
    found = {
        (regulation.slug, edge.step.action, edge.source): edge.target
        for regulation in registry.every()
        for edge in regulation.procedure.edges()
    }
    edges = [
        ProcedureEdge(act=act, action=action, source=source, target=target)
        for (act, action, source), target in found.items()
    ]
    with transaction.atomic(using=using):
        ProcedureEdge.objects.using(using).all().delete()
        ProcedureEdge.objects.using(using).bulk_create(edges)
