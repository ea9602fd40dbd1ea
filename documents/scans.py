"""Scans of signed originals as they come from a scanner or a telephone.

The bytes are looked at, not the name: only PDF, JPEG and PNG pass. Pictures are drawn anew, so that
neither the place where they were taken nor anything hidden in them is kept.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from accounts.models import School, StoredFile
from documents.pdf.pictures import PictureError, page_count

LARGEST_BYTES = 20 * 1024 * 1024
#: A4 on both sides at 600 dots an inch is 70 million dots; more is no scan but an attack.
LARGEST_PIXELS = 80_000_000

_JPEG_QUALITY = 85
_turn = threading.Lock()


def cleaned(upload: UploadedFile) -> tuple[bytes, str]:
    """The scan's bytes to keep and their content type.

    Raises ``ValidationError`` for a file that is too large, empty, damaged or of another kind.
    """
    if upload.size > LARGEST_BYTES:
        raise ValidationError(
            _("The file has %(size)s MB; up to %(most)s MB are taken. Scan it in grey, 200 dpi.")
            % {"size": round(upload.size / 1024 / 1024, 1), "most": LARGEST_BYTES // 1024 // 1024}
        )
    data = upload.read()
    if data.startswith(b"%PDF-"):
        return _checked_pdf(data), "application/pdf"
    return _redrawn(data)


def keep(school: School, scan: tuple[bytes, str]) -> StoredFile:
    """Store what ``cleaned`` returned."""
    data, content_type = scan
    return StoredFile.objects.keep(school, data, content_type)


def _checked_pdf(data: bytes) -> bytes:
    try:
        page_count(data)
    except PictureError:
        raise ValidationError(
            _("This PDF is damaged or locked with a password. Save it without one and try again.")
        ) from None
    return data


def _redrawn(data: bytes) -> tuple[bytes, str]:
    try:
        with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as picture:
            if picture.width * picture.height > LARGEST_PIXELS:
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
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
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
