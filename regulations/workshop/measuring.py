"""Bombs: small files that grow without end when they are read. Measured with a bound."""

from __future__ import annotations

import zlib

import pikepdf

from regulations.workshop import limits
from regulations.workshop.refusals import Refused

#: Filters that make a stream small without being a picture's own.
_PACKING = {"/FlateDecode", "/Fl", "/LZWDecode", "/LZW", "/RunLengthDecode", "/RL"}
_BITE = 1024 * 1024


def count_pages(pdf: pikepdf.Pdf) -> int:
    """How many pages there are. A page tree that is no tree was refused when the file was opened.

    Raises:
        Refused: there are none, or too many.
    """
    pages = len(pdf.pages)
    if not pages:
        raise Refused("damaged_pdf")
    if pages > limits.MOST_PAGES:
        raise Refused("too_many_pages", pages=pages, most=limits.MOST_PAGES)
    return pages


def check_size(pdf: pikepdf.Pdf) -> None:
    """How many objects there are, and how large their streams are when unpacked.

    Raises:
        Refused: too many, too large, or a stream that cannot be unpacked.
    """
    if len(pdf.objects) > limits.MOST_OBJECTS:
        raise Refused("bomb")
    left = limits.LARGEST_UNPACKED
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            left -= _unpacked(thing, min(left, limits.LARGEST_STREAM))
            if left < 0:
                raise Refused("bomb")


def _unpacked(stream: pikepdf.Stream, most: int) -> int:
    """How many bytes the stream has when it is unpacked; more than ``most`` is refused."""
    _check_picture(stream)
    filters = [str(one) for one in _listed(stream.get("/Filter"))]
    packing = [one for one in filters if one in _PACKING]
    if len(packing) > 1:  # packed twice: a thousand times a thousand
        raise Refused("bomb")
    raw = stream.read_raw_bytes()
    if not packing:
        return len(raw)
    if filters[0] in ("/FlateDecode", "/Fl"):
        return _inflated(raw, most)
    try:
        size = len(stream.read_bytes())  # the memory of this process is bounded
    except pikepdf.PdfError:
        return len(raw)  # also a picture's own filter: only a reader of pictures unpacks it
    if size > most:
        raise Refused("bomb")
    return size


def _inflated(raw: bytes, most: int) -> int:
    """The length of the inflated bytes, of which never more than a bite is in memory."""
    reader, size, rest = zlib.decompressobj(), 0, raw
    while rest and not reader.eof:
        try:
            size += len(reader.decompress(rest, _BITE))
        except zlib.error:
            raise Refused("damaged_pdf") from None
        if size > most:
            raise Refused("bomb")
        rest = reader.unconsumed_tail
    return size


def _check_picture(stream: pikepdf.Stream) -> None:
    width, height = stream.get("/Width"), stream.get("/Height")
    are_numbers = isinstance(width, int) and isinstance(height, int)
    if are_numbers and width * height > limits.LARGEST_DOTS:
        raise Refused("too_many_dots", width=width, height=height)


def _listed(value: pikepdf.Object | None) -> list[pikepdf.Object]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]
