"""``manage.py restore FILE``: a backup into the database, the former one kept beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connections
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from config.postgres import copies


class Command(BaseCommand):
    """The file is read into a new database first; only a whole one takes the place of the old."""

    help = (
        "Bring back what `manage.py backup` wrote. The database must be empty, or --replace says "
        "that it may be moved aside: it stays under another name. Stop web and worker first."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and whether what is there may be moved aside."""
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--replace", action="store_true", help="move the database that is there aside"
        )

    def handle(self, *, file: Path, replace: bool, **options) -> None:
        """Read, put in the place of the old, migrate to today, and compare with the history."""
        owner = connections["owner"]
        name = owner.settings_dict["NAME"]
        try:
            tables = copies.tables_in(file)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from None
        except copies.CopyFailed as failure:
            raise CommandError(f"{file} is no backup: {failure}") from None
        is_empty = not owner.introspection.table_names()
        if not (is_empty or replace):
            raise CommandError(
                f"The database {name} is not empty. With --replace it is moved aside, and stays."
            )
        self._read(file, f"{name}_restoring")
        aside = None if is_empty else f"{name}_before_{timezone.now():%Y%m%d_%H%M%S}"
        self._put_in_place(name, f"{name}_restoring", aside)
        call_command("migrate", verbosity=0, interactive=False)
        self.stdout.write(f"{file}: {tables} tables are back in {name}.")
        if aside:
            self.stdout.write(f"What was there before is the database {aside}.")
        call_command("verify_audit", stdout=self.stdout)

    def _read(self, file: Path, name: str) -> None:
        owner = connections["owner"]
        try:
            with _beside() as cursor:
                copies.make_like(cursor, name, owner.settings_dict["NAME"])
            copies.fill(owner.settings_dict, name, file)
        except (copies.CopyFailed, DatabaseError) as failure:
            with _beside() as cursor:
                cursor.execute(f"DROP DATABASE IF EXISTS {owner.ops.quote_name(name)}")
            raise CommandError(
                f"Nothing was changed, {file} could not be read into a new database: {failure}"
            ) from None

    def _put_in_place(self, name: str, new: str, aside: str | None) -> None:
        quote = connections["owner"].ops.quote_name
        for connection in connections.all():
            connection.close()
        try:
            with _beside() as cursor:
                if aside is None:
                    cursor.execute(f"DROP DATABASE {quote(name)}")
                else:
                    cursor.execute(f"ALTER DATABASE {quote(name)} RENAME TO {quote(aside)}")
                cursor.execute(f"ALTER DATABASE {quote(new)} RENAME TO {quote(name)}")
        except DatabaseError as error:
            raise CommandError(
                f"What the file holds is in the database {new}, but {name} is in use: stop web and "
                f"worker, and try again. {error}"
            ) from None


@contextmanager
def _beside() -> Iterator[CursorWrapper]:
    """A cursor that is connected to neither of the databases that are made and renamed."""
    with connections["owner"].creation._nodb_cursor() as cursor:
        yield cursor
