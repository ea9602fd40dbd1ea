"""``manage.py check_paper FILE``: what the check page says of a file, without a browser."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from documents.checking.judging import Verdict, judge
from documents.checking.reading import LARGEST_BYTES

IN_FORCE, NOT_IN_FORCE, CHANGED, UNKNOWN = 0, 1, 2, 3


class Command(BaseCommand):
    """Compares with the papers of this installation's database; uses no network."""

    help = (
        "Check a PDF against the papers issued here; no network is used. Exit code: "
        "0 intact and in force, 1 intact but replaced or annulled, 2 altered, added to, copied or "
        "another paper, 3 not known here or not readable, 4 the file is not there."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and the form of the answer."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, *, file: Path, format: str, **options) -> None:
        """Print the verdict and leave with its exit code."""
        try:
            with open(file, "rb") as opened:
                data = opened.read(LARGEST_BYTES + 1)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}", returncode=4) from None
        with transaction.atomic():
            verdict = judge(data)
        if format == "json":
            self.stdout.write(json.dumps(verdict.as_data(), ensure_ascii=False, indent=2))
        else:
            self._tell(verdict)
        sys.exit(_exit_code(verdict))

    def _tell(self, verdict: Verdict) -> None:
        self.stdout.write(str(verdict.state.label))
        self.stdout.write(verdict.advice)
        if (known := verdict.known) is not None:
            self.stdout.write(
                f"{known.school}: {known.kind} № {known.number}, {known.dated:%d.%m.%Y}, "
                f"version {known.version}, code {known.code}: {known.standing.label}"
            )
        for seal in verdict.seals:
            state = "holds" if seal.valid and seal.whole else "is broken"
            self.stdout.write(f"seal of {'; '.join(seal.names)}, {seal.at}: {state}")


def _exit_code(verdict: Verdict) -> int:
    if verdict.is_intact:
        known = verdict.known
        return IN_FORCE if known is not None and known.in_force else NOT_IN_FORCE
    return CHANGED if verdict.is_changed else UNKNOWN
