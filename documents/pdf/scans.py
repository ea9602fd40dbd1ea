"""Scans as pages to print: a picture becomes a sheet of A4, a PDF stays what it is."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from documents.pdf.merge import MergeError

PDF = "application/pdf"
_A4_INCHES = (8.27, 11.69)


def as_pdf(data: bytes, content_type: str, title: str) -> bytes:
    """The scan as PDF; a picture fills a sheet of A4, upright or lying as it is itself.

    Raises ``MergeError``, naming `title`, for bytes that are no picture.
    """
    if content_type == PDF:
        return data
    try:
        with Image.open(BytesIO(data)) as picture:
            plain = picture.convert("RGB")
    except OSError as error:
        raise MergeError(f"“{title}” cannot be read as a picture: {error}") from error
    width, height = plain.size
    short, long = _A4_INCHES
    across, down = (long, short) if width > height else (short, long)
    target = BytesIO()
    plain.save(target, "PDF", resolution=max(width / across, height / down))
    return target.getvalue()
