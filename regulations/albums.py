"""Several photos and files as one PDF: a picture on an A4 page, the pages of PDFs as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from PIL import Image

from regulations.scan_words import megabytes, refusal
from regulations.scans import PDF, Scan, file_name

LARGEST_TOGETHER = 40 * 1024 * 1024

#: A4 in points, and the white edge that every printer needs.
_SHORT, _LONG, _EDGE = 595.28, 841.89, 14.17
#: A small picture is not blown up: no coarser than this.
_FEWEST_DOTS_AN_INCH = 96
_QUALITY = 85


@dataclass(frozen=True, slots=True)
class Leaf:
    """One of the photos and files, and by how many degrees the reader turned it clockwise."""

    scan: Scan
    turned: int = 0


def joined(leaves: Sequence[Leaf], *, most_pages: int) -> Scan:
    """One scan of what was cleaned one by one; a single one stays what it is.

    Raises:
        ValidationError: all together have too many pages or bytes.
    """
    pages = sum(leaf.scan.pages for leaf in leaves)
    if pages > most_pages:
        raise refusal("too_many_pages_together", pages=pages, most=most_pages)
    size = sum(len(leaf.scan.data) for leaf in leaves)
    if size > LARGEST_TOGETHER:
        most = LARGEST_TOGETHER // 1024 // 1024
        raise refusal("too_large_together", size=megabytes(size), most=most)
    first = leaves[0]
    if len(leaves) == 1 and not first.turned:
        return first.scan
    pieces = tuple(pk for leaf in leaves for pk in leaf.scan.pieces)
    names = tuple(leaf.scan.file_name for leaf in leaves)
    return Scan(_one_pdf(leaves), PDF, file_name(first.scan.file_name, PDF), pages, pieces, names)


def _one_pdf(leaves: Sequence[Leaf]) -> bytes:
    album = pikepdf.new()
    for leaf in leaves:
        if leaf.scan.content_type == PDF:
            with pikepdf.open(BytesIO(leaf.scan.data)) as pdf:
                for page in pdf.pages:
                    page.rotate(leaf.turned, relative=True)
                    album.pages.append(page)
        else:
            _add_picture(album, leaf)
    target = BytesIO()
    album.save(target, deterministic_id=True)
    return target.getvalue()


def _add_picture(album: pikepdf.Pdf, leaf: Leaf) -> None:
    """A page as wide or as high as the picture wants it; a JPEG goes in dot for dot."""
    jpeg, width, height, colours = _as_jpeg(leaf.scan)
    picture = pikepdf.Stream(
        album,
        jpeg,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=width,
        Height=height,
        ColorSpace=pikepdf.Name(colours),
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    paper = (_LONG, _SHORT) if width > height else (_SHORT, _LONG)
    scale = min(
        (paper[0] - 2 * _EDGE) / width,
        (paper[1] - 2 * _EDGE) / height,
        72 / _FEWEST_DOTS_AN_INCH,
    )
    drawn = (width * scale, height * scale)
    left, low = ((paper[side] - drawn[side]) / 2 for side in (0, 1))
    place = f"q {drawn[0]:.2f} 0 0 {drawn[1]:.2f} {left:.2f} {low:.2f} cm /Picture Do Q"
    page = album.add_blank_page(page_size=paper)
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Picture=picture))
    page.obj.Contents = pikepdf.Stream(album, place.encode())
    page.rotate(leaf.turned, relative=True)


def _as_jpeg(scan: Scan) -> tuple[bytes, int, int, str]:
    """The bytes, the size in dots and the colours of a cleaned picture."""
    with Image.open(BytesIO(scan.data), formats=("JPEG", "PNG")) as picture:
        data = scan.data
        if picture.format == "PNG":
            target = BytesIO()
            picture.convert("RGB").save(target, "JPEG", quality=_QUALITY)
            data = target.getvalue()
        return data, picture.width, picture.height, "/DeviceRGB"
