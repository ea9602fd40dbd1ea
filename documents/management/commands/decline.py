"""`manage.py decline --lang ru|uk`: names from standard input in every case, as JSON lines.

Each line is `full name TAB m|f`; further columns are ignored, blank lines are skipped, a missing
sex is told from the patronymic. A bad line gives an object with `error` and the others go on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator

from django.core.management.base import BaseCommand, CommandParser

from documents.words.cases import cases_of
from documents.words.names import FullName, decline_name, sex_from_patronymic, split_full_name

LONGEST_NAME = 300


class BadLine(ValueError):
    """What is wrong with one line, and what to do about it."""


class Command(BaseCommand):
    help = "Decline names: lines of 'full name TAB m|f' in, one JSON object a line out."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--lang", choices=("ru", "uk"), required=True)

    def handle(self, *, lang: str, **options) -> None:
        total = bad = unsure = 0
        for number, line in _lines(sys.stdin):
            total += 1
            try:
                answer = _answer(line, lang)
                unsure += not answer["sure"]
            except BadLine as problem:
                bad += 1
                shown = line if isinstance(line, str) else line.decode("utf-8", "replace")
                name = shown.split("\t")[0].strip()[:LONGEST_NAME]
                answer = {"name": name, "line": number, "error": f"line {number}: {problem}"}
            self.stdout.write(json.dumps(answer, ensure_ascii=False))
        self.stderr.write(f"{total} names: {total - bad - unsure} sure, {unsure} unsure, {bad} bad")


def _lines(stream) -> Iterator[tuple[int, str | bytes]]:
    """Numbered lines that are not blank; bytes where a line is not UTF-8."""
    source: Iterable[str | bytes] = getattr(stream, "buffer", stream)
    for number, raw in enumerate(source, start=1):
        line: str | bytes = raw
        if isinstance(raw, bytes):
            try:
                line = raw.decode("utf-8")
            except UnicodeDecodeError:
                line = raw
        if isinstance(line, str):
            line = line.removeprefix("\ufeff").rstrip("\r\n")
        if line.strip():
            yield number, line


def _answer(line: str | bytes, language: str) -> dict[str, object]:
    name, sex = _parse(line, language)
    declined = decline_name(FullName(*split_full_name(name), sex), language)
    forms = {case.value: declined[case].text for case in cases_of(language)}
    return {"name": name, **forms, "sure": declined.sure}


def _parse(line: str | bytes, language: str) -> tuple[str, str]:
    """The name and the sex of a line. BadLine says what is wrong with it."""
    if isinstance(line, bytes):
        raise BadLine("the text is not UTF-8; save the file as UTF-8")
    if "\t" not in line:
        raise BadLine("no TAB found; write the full name, a TAB, then m or f")
    name, sex = (column.strip() for column in line.split("\t")[:2])
    name = " ".join(name.split())
    if not name:
        raise BadLine("the name before the TAB is empty; write surname, first name, patronymic")
    if len(name) > LONGEST_NAME:
        raise BadLine(f"the name has {len(name)} characters; shorten it to {LONGEST_NAME}")
    if not all(character.isprintable() for character in name):
        raise BadLine("the name has characters that cannot be printed; remove them")
    if not sex:
        sex = sex_from_patronymic(split_full_name(name)[2], language) or ""
        if not sex:
            raise BadLine("the sex is missing and the patronymic does not tell it; write m or f")
    if sex.lower() not in ("m", "f"):
        raise BadLine(f"the sex {sex[:20]!r} is not known; write m or f")
    return name, sex.lower()
