"""``manage.py pg``: the embedded PostgreSQL server."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.postgres import embedded


class Command(BaseCommand):
    """Looks after the server that the project starts by itself when there is no DATABASE_URL."""

    help = "The embedded PostgreSQL: is it running, start it, stop it, open a shell in it."

    def add_arguments(self, parser: CommandParser) -> None:
        """One word: what to do."""
        parser.add_argument("what", choices=("status", "start", "stop", "psql"))

    def handle(self, *args, what: str, **options) -> None:
        """Do it, or say that another server is in use."""
        if settings.DATABASES["default"]["HOST"] != str(embedded.data_directory()):
            raise CommandError(
                "DATABASE_URL names another server; this command knows only its own."
            )
        getattr(self, f"_{what}")()

    def _status(self) -> None:
        state = "running" if embedded.is_running() else "stopped"
        self.stdout.write(f"{state}: {embedded.data_directory()}")

    def _start(self) -> None:
        embedded.ensure_running()
        self._status()

    def _stop(self) -> None:
        self.stdout.write("stopped" if embedded.stop() else "was not running")

    def _psql(self) -> None:
        embedded.ensure_running()
        embedded.shell(embedded.OWNER_ROLE)
