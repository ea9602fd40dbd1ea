"""``manage.py migrate``: as Django's, by the role that owns the tables."""

from collections.abc import Iterator

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

#: Of the migrations before 2026-11-25, the first that exists no longer: a database that knows it
#: was made by them, and had to be migrated to the end of what came after.
ONE_BEFORE = ("accounts", "0003_one_time_password")


class Command(migrate.Command):
    """The application's own role may not change tables, so the default database is the owner's."""

    def add_arguments(self, parser):
        """As Django's, with another default."""
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args, **options):
        """As Django's; who may make no tables, or comes with a database too old, is told so."""
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
        recorded = MigrationRecorder(owner).applied_migrations()
        if is_too_old(set(recorded)):
            raise CommandError(
                f"The database {database} was last migrated by a version before 2026-11-26. "
                "Migrate it first with the version of that day before “A first migrate takes two "
                "seconds” (see `git log`). If it only holds a demo, start over: `manage.py "
                "pg status` names the folder of the embedded server; `manage.py pg stop`, then "
                "remove that folder."
            )
        return super().handle(*args, **options)


def is_too_old(recorded: set[tuple[str, str]]) -> bool:
    """Whether a database stopped half way through migrations that exist no longer."""
    gone = list(_gone())
    half_way = any(recorded & those and not recorded >= those for those in gone)
    return half_way or (ONE_BEFORE in recorded and not recorded >= set().union(*gone))


def _gone() -> Iterator[set[tuple[str, str]]]:
    """The migrations in the place of which one stands today, by that one."""
    there = MigrationLoader(None).disk_migrations
    for migration in there.values():
        if migration.replaces and there.keys().isdisjoint(migration.replaces):
            yield set(migration.replaces)
