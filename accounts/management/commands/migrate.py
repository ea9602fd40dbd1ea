"""``manage.py migrate``: as Django's, by the role that owns the tables."""

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

#: The first migrations of today do what was done by many until 2026-11-25; these were the last.
LAST_BEFORE = frozenset(
    {
        ("accounts", "0005_contacts_of_accounts"),
        ("students", "0008_invitations"),
        ("regulations", "0009_applications_isolation"),
        ("documents", "0013_consents"),
        ("individual_support", "0004_acquaintance_append_only"),
    }
)
#: The first of them that exists no longer: a database that knows it was made by them.
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
                f"The database {database} was last migrated by a version before 2026-11-25. "
                "Migrate it first with the version of that day before “One first migration a part "
                "of the product” (see `git log`). If it only holds a demo, start over: `manage.py "
                "pg status` names the folder of the embedded server; `manage.py pg stop`, then "
                "remove that folder."
            )
        return super().handle(*args, **options)


def is_too_old(recorded: set[tuple[str, str]]) -> bool:
    """Whether a database stopped half way through the migrations that exist no longer."""
    return ONE_BEFORE in recorded and not recorded >= LAST_BEFORE
