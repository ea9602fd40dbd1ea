"""``manage.py traceability``: every clause, what keeps it, and which tests prove that."""

from __future__ import annotations

import csv
import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.template.loader import render_to_string

from regulations import registry
from regulations.act_pages import papers_of, tests_of
from regulations.traceability import traceability


class Command(BaseCommand):
    """Prints the table of all acts, or of one."""

    help = "Print which clause of which act is kept by what, and which tests prove it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Options of the command."""
        parser.add_argument("--format", choices=("json", "csv", "html"), default="json")
        parser.add_argument("--act", help="the slug of one act (default: all)")

    def handle(self, *args, format: str, act: str | None, **options) -> None:
        """Print the table to the standard output."""
        rows = [row for one in self._chosen(act) for row in self._rows(one)]
        if format == "json":
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2))
        elif format == "csv":
            self._write_csv(rows)
        else:
            page = render_to_string("regulations/traceability_export.html", {"rows": rows})
            self.stdout.write(page)

    @staticmethod
    def _chosen(act: str | None) -> tuple[registry.Regulation, ...]:
        if act is None:
            return registry.every()
        try:
            return (registry.get(act),)
        except LookupError:
            known = ", ".join(one.slug for one in registry.every())
            raise CommandError(f"There is no act {act!r} here. Acts: {known}") from None

    @staticmethod
    def _rows(regulation: registry.Regulation) -> list[dict[str, Any]]:
        return traceability(
            regulation.act,
            regulation.procedure,
            regulation.deadlines,
            papers_of(regulation.slug),
            tests_of(regulation),
        )

    def _write_csv(self, rows: list[dict[str, Any]]) -> None:
        table = csv.writer(self.stdout, lineterminator="\n")
        table.writerow(("act", "edition", "clause", "text", "kept_by", "tests"))
        for row in rows:
            kept = "; ".join(f"{way['kind']}: {way['name']}" for way in row["kept_by"])
            plain = (row["act"], row["edition"], row["clause"], row["text"])
            table.writerow((*plain, kept, "; ".join(row["tests"])))
