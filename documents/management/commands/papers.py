"""``manage.py papers``: every kind of paper that the installed regulations issue."""

from __future__ import annotations

import json

from django.core.management.base import BaseCommand, CommandParser

from documents import kinds


class Command(BaseCommand):
    """List the kinds of paper: act, clause or annex, title, language, signers, number series."""

    help = "Every kind of paper: act, clause or annex, title, language, signers, number series."

    def add_arguments(self, parser: CommandParser) -> None:
        """``--format json`` prints a JSON list, ``text`` one line a kind."""
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, **options) -> None:
        """Print the list."""
        listed = kinds.described()
        if options["format"] == "json":
            self.stdout.write(json.dumps(listed, ensure_ascii=False, indent=2))
            return
        for kind in listed:
            signers = ", ".join(kind["signers"]) or "-"
            self.stdout.write(
                f"{kind['slug']}\t{kind['act']} {kind['clause']}\t{kind['title']}\t"
                f"{kind['language']}\t{kind['series']}\t{signers}"
            )
