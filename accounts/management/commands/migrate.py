"""``manage.py migrate``: as Django's, by the role that owns the tables."""

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections


class Command(migrate.Command):
    """The application's own role may not change tables, so the default database is the owner's."""

    def add_arguments(self, parser):
        """As Django's, with another default."""
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args, **options):
        """As Django's; a role that may make no tables is told which one may."""
        owner = connections[options["database"]]
        with owner.cursor() as cursor:
            cursor.execute(
                "SELECT has_schema_privilege('public', 'CREATE'), current_user, current_database()"
            )
            may_create, role, database = cursor.fetchone()
        if not may_create:
            raise CommandError(
                f"The role {role} may make no tables in the database {database}. Set "
                "DATABASE_OWNER_URL to the role that owns it: see docs/operating.md."
            )
        return super().handle(*args, **options)
