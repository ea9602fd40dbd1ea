"""PDFs, put together anew from what is to be seen on their pages, and from nothing else.

The catalogue of the old file is never copied: with it go scripts, actions at the opening, embedded
files, forms, hidden layers and all that stands before or after the file. What somebody filled in or
stamped is printed onto the page first.
"""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

import pikepdf

from regulations.workshop import limits
from regulations.workshop.jpegs import without_comments
from regulations.workshop.measuring import check_size, count_pages
from regulations.workshop.refusals import Refused

_END = b"%%EOF"

_KEPT_OF_A_PAGE = {
    *("/Type", "/Resources", "/Contents", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit"),
    "/Group",
}
#: Leads out of the file, acts by itself, or tells of whoever made it.
_TAKEN_OUT = (
    *("/AA", "/A", "/JS", "/AF", "/EF", "/OPI", "/Alternates", "/Ref", "/PS", "/Metadata"),
    *("/PieceInfo", "/LastModified", "/Annots", "/StructParent", "/StructParents"),
)
_STREAM_ELSEWHERE = ("/F", "/FFilter", "/FDecodeParms")


def cleaned(data: bytes) -> tuple[bytes, int]:
    """The same pages in a new file, and how many. ``data`` begins with the mark of a PDF.

    Raises:
        Refused: it is locked, damaged, a bomb, or has too many pages.
    """
    end = data.rfind(_END)
    if end < 0:
        raise Refused("cut_off")
    pikepdf.settings.set_qpdf_limits(
        parser_max_container_size=2 * limits.MOST_OBJECTS,
        flate_max_memory=limits.LARGEST_STREAM,
        run_length_max_memory=limits.LARGEST_STREAM,
        png_max_memory=limits.LARGEST_STREAM,
    )
    try:
        with pikepdf.open(BytesIO(data[: end + len(_END)]), attempt_recovery=False) as pdf:
            pages = count_pages(pdf)
            check_size(pdf)
            return _rebuilt(pdf), pages
    except pikepdf.PasswordError:
        raise Refused("locked") from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError):
        raise Refused("damaged_pdf") from None


def _rebuilt(pdf: pikepdf.Pdf) -> bytes:
    _print_what_was_filled_in(pdf)
    new = pikepdf.new()
    for page in pdf.pages:
        for key in set(page.obj.keys()) - _KEPT_OF_A_PAGE - {"/Parent"}:
            del page.obj[key]
        new.pages.append(page)
    for thing in new.objects:
        _clean(thing)
    target = BytesIO()
    new.save(
        target,
        deterministic_id=True,  # the same pages are the same bytes and are kept once
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return target.getvalue()


def _print_what_was_filled_in(pdf: pikepdf.Pdf) -> None:
    """Fields and stamps become part of the page; one that cannot be drawn falls away."""
    with suppress(pikepdf.PdfError, ValueError, RuntimeError):
        pdf.generate_appearance_streams()
    with suppress(pikepdf.PdfError, ValueError, RuntimeError):
        pdf.flatten_annotations("screen")


def _clean(thing: pikepdf.Object) -> None:
    waiting, seen = [thing], 0
    while waiting:
        one = waiting.pop()
        seen += 1
        if seen > limits.MOST_OBJECTS:
            raise Refused("bomb")
        if isinstance(one, pikepdf.Array):
            waiting.extend(_direct(one))
        elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            _clean_dictionary(one)
            waiting.extend(_direct(one[key] for key in list(one.keys()) if key != "/Parent"))


def _clean_dictionary(one: pikepdf.Object) -> None:
    is_stream = isinstance(one, pikepdf.Stream)
    for key in (*_TAKEN_OUT, *(_STREAM_ELSEWHERE if is_stream else ())):
        if key in one:
            del one[key]
    if is_stream and _only_filter(one) == "/DCTDecode":
        raw = one.read_raw_bytes()
        plain = without_comments(raw)
        if plain != raw:
            parameters = one.get("/DecodeParms")
            one.write(plain, filter=pikepdf.Name.DCTDecode, decode_parms=parameters)


def _direct(values) -> list[pikepdf.Object]:
    """What is written inside, not somewhere else in the file under a number of its own."""
    return [one for one in values if isinstance(one, pikepdf.Object) and not one.is_indirect]


def _only_filter(stream: pikepdf.Stream) -> str:
    filters = stream.get("/Filter")
    if isinstance(filters, pikepdf.Array):
        return str(filters[0]) if len(filters) == 1 else ""
    return str(filters or "")
