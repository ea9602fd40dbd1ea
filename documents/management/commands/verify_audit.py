"""``manage.py verify_audit``: whether history, decisions, files and numbers are still whole."""

from __future__ import annotations

import json

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections, transaction

from documents.auditing import Check, record_checks, table_checks

WHOLE, BROKEN = 0, 1


class Command(BaseCommand):
    """Reads as the owner of the tables, who sees every school; writes nothing."""

    help = (
        "Compare every row with its history, every file with its hash, every case with its "
        "decisions, every register with its papers; changes nothing. Exit code: 0 all whole, "
        "1 something is not."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The form of the answer, and where to look."""
        parser.add_argument("--format", choices=("text", "json"), default="text")
        parser.add_argument("--database", default="owner", choices=tuple(connections))

    def handle(self, *, format: str, database: str, **options) -> None:
        """All checks of one moment: what is written meanwhile is not seen."""
        connection = connections[database]
        with transaction.atomic(using=database), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SET LOCAL row_security = off")
            checks = [*table_checks(cursor, database), *record_checks(cursor)]
        broken = [check for check in checks if not check.is_whole]
        if format == "json":
            told = {"ok": not broken, "checks": [check.as_data() for check in checks]}
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            self._tell(checks)
        if broken:
            raise CommandError(
                f"{len(broken)} of {len(checks)} checks found something", returncode=BROKEN
            )

    def _tell(self, checks: list[Check]) -> None:
        for check in checks:
            state = "whole" if check.is_whole else f"{len(check.faults)} found"
            self.stdout.write(f"{check.name}: {check.looked_at} looked at, {state}")
            for fault in check.told:
                self.stdout.write(f"  {fault}")
