"""Scans as they come from a scanner or a telephone, checked and cleaned before they are kept.

The bytes are looked at, not the name: PDF, JPEG, PNG, WebP and HEIC pass. Pictures are drawn anew
and PDFs put together anew, so that neither the place where they were taken nor anything hidden in
them is kept. They are opened in a process of their own, ``regulations.workshop``.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from accounts.models import School, StoredFile
from regulations import virus_scan
from regulations.models import Piece
from regulations.scan_words import refusal, too_large
from regulations.workshop.limits import LARGEST_BYTES, SECONDS

LONGEST_NAME = 200
PDF = "application/pdf"

ENDINGS = {PDF: ".pdf", "image/jpeg": ".jpg", "image/png": ".png"}
#: So many files are opened at once in one process of the product; others wait for their turn.
_turns = threading.BoundedSemaphore(2)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan that may be kept.

    ``pieces``: numbers of the waiting photos that it is of; ``made_of``: the names of the photos
    and files that were joined to it.
    """

    data: bytes
    content_type: str
    file_name: str
    pages: int = 1
    pieces: Sequence[int] = ()
    made_of: Sequence[str] = ()


def cleaned(upload: UploadedFile) -> Scan:
    """The scan to keep.

    Raises:
        ValidationError: it is empty, too large, damaged, locked, harmful or of another kind.
    """
    if upload.size and upload.size > LARGEST_BYTES:
        raise too_large(upload.size)
    return cleaned_bytes(upload.read() if upload.size else b"", upload.name or "")


def cleaned_bytes(data: bytes, name: str) -> Scan:
    """As :func:`cleaned`, of bytes that are already here."""
    if not data:
        raise refusal("empty")
    if len(data) > LARGEST_BYTES:
        raise too_large(len(data))
    virus_scan.check(data)
    told, clean = _opened(data)
    if "refused" in told:
        raise refusal(told["refused"], **told["values"])
    content_type = told["content_type"]
    return Scan(clean, content_type, file_name(name, content_type), told["pages"])


def keep(school: School, scan: Scan) -> StoredFile:
    """Store what ``cleaned`` returned or what the field of a form made of several photos."""
    Piece.objects.filter(pk__in=scan.pieces, used_at=None).update(used_at=timezone.now())
    return StoredFile.objects.keep(school, scan.data, scan.content_type)


def file_name(given: str, content_type: str) -> str:
    """A name that no system takes for a path or for another kind of file."""
    stem = PurePath(given.replace("\\", "/")).stem
    plain = "".join(sign for sign in stem if sign.isprintable() and sign not in '<>:"/|?*')
    ending = ENDINGS[content_type]
    return (plain.strip(" .") or "scan")[: LONGEST_NAME - len(ending)] + ending


def _opened(data: bytes) -> tuple[dict, bytes]:
    """What the workshop says of the bytes, and its clean ones."""
    command = [sys.executable, "-m", "regulations.workshop"]
    try:
        with _turns:
            done = subprocess.run(
                command,
                input=data,
                capture_output=True,
                cwd=settings.BASE_DIR,
                env={},  # no secret of the product is within its reach
                timeout=2 * SECONDS,
            )
        told, _line, clean = done.stdout.partition(b"\n")
        return json.loads(told), clean
    except subprocess.TimeoutExpired:
        _log.warning("a file of %s bytes was not opened in time", len(data))
    except ValueError:  # it was stopped at one of its limits, or broke
        _log.warning("a file of %s bytes broke the workshop: exit %s", len(data), done.returncode)
        _log.info("%s", done.stderr[-2000:].decode(errors="replace"))
    raise refusal("unreadable")
