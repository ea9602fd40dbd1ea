"""``manage.py flush``: as Django's, by the role that owns the tables; tests empty them so."""

from django.core.management.commands import flush
from django.db import connections


class Command(flush.Command):
    """The application's own role may not truncate."""

    def handle(self, **options):
        """Empty all tables as their owner, those of the queue too: its package manages them."""
        options["database"] = "owner"
        super().handle(**options)
        with connections["owner"].cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_periodic_defers CASCADE")
