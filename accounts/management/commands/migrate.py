"""``manage.py migrate``: as Django's, by the role that owns the tables."""

from django.core.management.commands import migrate


class Command(migrate.Command):
    """The application's own role may not change tables, so the default database is the owner's."""

    def add_arguments(self, parser):
        """As Django's, with another default."""
        super().add_arguments(parser)
        parser.set_defaults(database="owner")
