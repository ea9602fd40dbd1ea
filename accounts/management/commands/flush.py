"""``manage.py flush``: as Django's, by the role that owns the tables. Tests empty tables with it."""

import pgtrigger
from django.core.management.commands import flush


class Command(flush.Command):
    """The application's own role may not truncate."""

    def handle(self, **options):
        """Empty all tables as their owner, append-only ones included."""
        options["database"] = "owner"
        with pgtrigger.ignore(databases=["owner"]):
            super().handle(**options)
