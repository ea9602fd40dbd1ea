"""The school's virus scanner: it is asked first, and nothing is kept without its word."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from regulations import scans, virus_scan
from tests.regulations.test_scans import picture, upload

SCANNER = """#!/bin/sh
if grep -q EICAR; then exit 1; fi
exit {otherwise}
"""


@pytest.fixture
def scanner(tmp_path: Path, settings):
    """A small scanner of the school: it finds EICAR, and else ends as it is told to."""

    def ends_with(otherwise: int | str) -> None:
        script = tmp_path / "scanner"
        script.write_text(SCANNER.format(otherwise=otherwise))
        script.chmod(0o700)
        settings.VIRUS_SCAN_COMMAND = [str(script), "-"]

    return ends_with


def test_a_clean_file_passes(scanner):
    scanner(0)
    assert scans.cleaned(upload(picture("JPEG"))).content_type == "image/jpeg"


def test_an_infected_file_is_refused_although_it_would_open(scanner):
    scanner(0)
    infected = picture("JPEG", comment=b"EICAR")
    with pytest.raises(ValidationError, match="found something harmful"):
        scans.cleaned(upload(infected))


@pytest.mark.parametrize("otherwise", [2, 127])
def test_a_scanner_without_an_answer_keeps_nothing(scanner, otherwise):
    scanner(otherwise)
    with pytest.raises(ValidationError, match="could not be checked for viruses now"):
        scans.cleaned(upload(picture("JPEG")))


def test_a_scanner_that_takes_too_long_keeps_nothing(scanner, settings):
    scanner("$(tail -f /dev/null)")
    settings.VIRUS_SCAN_SECONDS = 0.2
    with pytest.raises(ValidationError, match="could not be checked for viruses now"):
        scans.cleaned(upload(picture("JPEG")))


def test_a_scanner_that_is_not_there_is_told_before_the_start(scanner, settings):
    assert virus_scan.scanner_is_there(None) == []
    scanner(0)
    assert virus_scan.scanner_is_there(None) == []
    settings.VIRUS_SCAN_COMMAND = ["/no/such/scanner"]
    (error,) = virus_scan.scanner_is_there(None)
    assert error.id == "regulations.E001" and "/no/such/scanner" in error.msg
    with pytest.raises(ValidationError, match="could not be checked"):
        scans.cleaned(upload(picture("JPEG")))
