"""Pages of a PDF as pictures and as text.

For the preview in a browser, and for tests that look at what was printed. The library underneath
may be used by one thread at a time, so every call waits for its turn.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops

#: Width of a page in print, at 300 dots an inch: nobody needs a wider picture of A4.
WIDEST_PX = 3510

_turn = threading.Lock()


class PictureError(Exception):
    """Bytes that are no PDF, or a page that it does not have; the message says which."""


def page_count(pdf: bytes) -> int:
    """Number of pages."""
    with _opened(pdf) as document:
        return len(document)


def page_png(pdf: bytes, page: int, *, width_px: int = 900) -> bytes:
    """PNG of page number ``page`` (the first is 1), ``width_px`` wide, on white.

    Raises ``PictureError`` for a page that is not there, ``ValueError`` for a width out of
    1..``WIDEST_PX``.
    """
    if not 1 <= width_px <= WIDEST_PX:
        raise ValueError(f"width of a picture must be 1 to {WIDEST_PX} px, not {width_px}")
    with _opened(pdf) as document:
        if not 1 <= page <= len(document):
            raise PictureError(f"there is no page {page}: the paper has {len(document)}")
        sheet = document[page - 1]
        bitmap = sheet.render(scale=width_px / sheet.get_width(), prefer_bgrx=True)
        picture = _without_empty_colours(bitmap.to_pil().convert("RGB"))
    target = BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def _without_empty_colours(picture: Image.Image) -> Image.Image:
    """Black on white, as most papers are, the same picture takes a third of the bytes."""
    red, green, blue = picture.split()
    alike = (ImageChops.difference(red, other).getbbox() is None for other in (green, blue))
    return red if all(alike) else picture


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page as a reader could copy it, running heads and watermark included."""
    with _opened(pdf) as document:
        return [sheet.get_textpage().get_text_bounded() for sheet in document]


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _turn:
        try:
            with closing(pypdfium2.PdfDocument(pdf)) as document:
                yield document
        except pypdfium2.PdfiumError as error:  # at once, or at a page that is damaged
            raise PictureError(f"cannot be read as a PDF: {error}") from error
