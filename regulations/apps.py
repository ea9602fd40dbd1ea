"""Django's entry to the app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RegulationsConfig(AppConfig):
    """Acts, cases, decisions, deadlines."""

    name = "regulations"

    def ready(self) -> None:
        """After each migration the database learns the steps of every procedure."""
        post_migrate.connect(_write_edges, dispatch_uid="regulations.edges", sender=self)


def _write_edges(using: str, **_kwargs) -> None:
    from regulations.edges import write_edges

    write_edges(using)
