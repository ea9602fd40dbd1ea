"""The school's own virus scanner, where there is one: the setting ``VIRUS_SCAN_COMMAND``."""

from __future__ import annotations

import logging
import shutil
import subprocess

from django.conf import settings
from django.core.checks import Error

from regulations.scan_words import refusal

_CLEAN, _INFECTED = 0, 1
_log = logging.getLogger(__name__)


def check(data: bytes) -> None:
    """Hand the file, as it came, to the scanner; without the setting nothing happens.

    Raises:
        ValidationError: something harmful was found, or the scanner gave no answer.
    """
    command = settings.VIRUS_SCAN_COMMAND
    if not command:
        return
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=settings.VIRUS_SCAN_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as failed:
        _log.error("virus scan: %s", failed)
        raise refusal("unchecked") from None
    if done.returncode == _INFECTED:
        raise refusal("infected")
    if done.returncode != _CLEAN:
        _log.error("virus scan: exit %s: %s", done.returncode, done.stderr[-500:])
        raise refusal("unchecked")


def scanner_is_there(app_configs, **kwargs) -> list[Error]:
    """A scanner that is named but missing would refuse every file."""
    command = settings.VIRUS_SCAN_COMMAND
    if not command or shutil.which(command[0]):
        return []
    return [
        Error(
            f"VIRUS_SCAN_COMMAND names {command[0]}, which cannot be run here.",
            hint="Install the scanner, give its full path, or unset VIRUS_SCAN_COMMAND.",
            id="regulations.E001",
        )
    ]
