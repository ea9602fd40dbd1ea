"""``manage.py flush``: as Django's, by the role that owns the tables; tests empty them so."""

from django.core.management.commands import flush


class Command(flush.Command):
    """The application's own role may not truncate."""

    def handle(self, **options):
        """Empty all tables as their owner."""
        options["database"] = "owner"
        super().handle(**options)
