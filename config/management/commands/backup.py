"""``manage.py backup``: everything the database holds, in one file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from django.utils import timezone

from config.postgres import copies

FOLDER = "var/backups"


class Command(BaseCommand):
    """Papers, scans and history lie in the database: its dump is a copy of all but the keys."""

    help = (
        "Write the whole database, with papers, scans and history, into one file (by pg_dump), "
        "while the product runs. Keys are not in it: keep SEAL_KEYS and SECRET_KEY apart."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The file; by default one named by the time, under var/backups."""
        parser.add_argument("file", type=Path, nargs="?")
        parser.add_argument("--force", action="store_true", help="overwrite a file that is there")

    def handle(self, *, file: Path | None, force: bool, **options) -> None:
        """Write it, look whether it can be read, and say what it is."""
        owner = connections["owner"]
        owner.ensure_connection()  # starts the embedded server where that is the one
        target = (file or self._by_time()).absolute()
        if target.exists() and not force:
            raise CommandError(f"{target} is there already: give another name, or --force.")
        if not target.parent.is_dir():
            raise CommandError(f"There is no folder {target.parent}: make it first.")
        try:
            copies.dump(owner.settings_dict, target)
            tables = copies.tables_in(target)
        except (copies.CopyFailed, OSError) as failure:
            raise CommandError(f"No backup was written: {failure}") from None
        digest = hashlib.sha256(target.read_bytes()).hexdigest()
        self.stdout.write(f"{target}: {target.stat().st_size} bytes, {tables} tables")
        self.stdout.write(f"sha256 {digest}")

    def _by_time(self) -> Path:
        folder = settings.BASE_DIR / FOLDER
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder / f"marshrut-{timezone.now():%Y-%m-%d-%H%M%S}.dump"
