"""Scans as they come from a scanner or a telephone, checked and cleaned before they are kept.

The bytes are looked at, not the name: only PDF, JPEG and PNG pass. Pictures are drawn anew, so that
neither the place where they were taken nor anything hidden behind them is kept.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

import pikepdf
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from accounts.models import School, StoredFile

LARGEST_BYTES = 20 * 1024 * 1024
#: A4 on both sides at 600 dots an inch is 70 million dots; more is no scan but an attack.
LARGEST_DOTS = 80_000_000
LONGEST_NAME = 200

_JPEG_QUALITY = 85
_turn = threading.Lock()
_ENDINGS = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png"}


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan that may be kept."""

    data: bytes
    content_type: str
    file_name: str


def cleaned(upload: UploadedFile) -> Scan:
    """The scan to keep.

    Raises:
        ValidationError: it is empty, too large, damaged, locked or of another kind.
    """
    if not upload.size:
        raise ValidationError(_("The file is empty. Choose it again."))
    if upload.size > LARGEST_BYTES:
        raise ValidationError(
            _(
                "The file has %(size)s MB, at most %(most)s MB are taken. "
                "Scan it in grey at 200 dpi."
            )
            % {"size": round(upload.size / 1024 / 1024, 1), "most": LARGEST_BYTES // 1024 // 1024}
        )
    data = upload.read()
    if data.startswith(b"%PDF-"):
        content_type = _check_pdf(data)
    else:
        data, content_type = _redrawn(data)
    return Scan(data, content_type, _name(upload.name or "", content_type))


def keep(school: School, scan: Scan) -> StoredFile:
    """Store what ``cleaned`` returned."""
    return StoredFile.objects.keep(school, scan.data, scan.content_type)


def _name(given: str, content_type: str) -> str:
    """A name that no system takes for a path or for another kind of file."""
    stem = PurePath(given.replace("\\", "/")).stem
    plain = "".join(sign for sign in stem if sign.isprintable() and sign not in '<>:"/|?*')
    ending = _ENDINGS[content_type]
    return (plain.strip(" .") or "scan")[: LONGEST_NAME - len(ending)] + ending


def _check_pdf(data: bytes) -> str:
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            pages = len(pdf.pages)
    except pikepdf.PasswordError:
        raise ValidationError(
            _("This PDF is locked with a password. Save it without one and try again.")
        ) from None
    except (pikepdf.PdfError, ValueError, RuntimeError):
        pages = 0
    if not pages:
        raise ValidationError(_("This PDF is damaged: it opens with no page. Save it once more."))
    return "application/pdf"


def _redrawn(data: bytes) -> tuple[bytes, str]:
    try:
        with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as picture:
            if picture.width * picture.height > LARGEST_DOTS:
                raise ValidationError(
                    _("The picture is too large: %(width)s × %(height)s dots. Scan it at 300 dpi.")
                    % {"width": picture.width, "height": picture.height}
                )
            kind = picture.format
            with _whole_pictures_only():
                plain = ImageOps.exif_transpose(picture).convert("RGB")
    except UnidentifiedImageError:
        raise ValidationError(
            _("This is neither a PDF nor a JPEG or PNG picture. Save the scan as one of these.")
        ) from None
    except Image.DecompressionBombError:
        raise ValidationError(_("The picture is too large. Scan it at 300 dpi.")) from None
    except (OSError, SyntaxError, ValueError):
        raise ValidationError(_("The picture is damaged. Scan the paper once more.")) from None
    plain.info = {}  # comments and colour tables would be written again
    target = BytesIO()
    if kind == "PNG":
        plain.save(target, "PNG", optimize=True)
        return target.getvalue(), "image/png"
    plain.save(target, "JPEG", quality=_JPEG_QUALITY)
    return target.getvalue(), "image/jpeg"


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """The renderer of papers lets half pictures pass everywhere; a scan must be whole."""
    with _turn:
        before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before
