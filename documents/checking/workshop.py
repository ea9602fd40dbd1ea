"""Where a stranger's PDF is read: a process of its own with bounded memory and time.

    python -m documents.checking.workshop < file > answer

The answer is a line of JSON: the texts of the pages and the seals found, or why it was not read.
Nothing here knows the product: no settings, no database, no words for people.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
from io import BytesIO
from typing import Any

import pikepdf

from regulations.workshop import limits
from regulations.workshop.measuring import check_size, count_pages
from regulations.workshop.refusals import Refused

_MOST_SEALS = 10
_DAMAGED = "damaged_pdf"


def told_of(data: bytes) -> dict[str, Any]:
    """Texts and seals of the file, or why it is refused; a damaged one is read as far as it can
    be."""
    try:
        _refuse_bombs(data)
        return {"texts": _texts(data), "seals": _seals(data) if b"/ByteRange" in data else []}
    except Refused as refused:
        return {"refused": refused.why}
    except (MemoryError, RecursionError):
        return {"refused": "bomb"}


def _refuse_bombs(data: bytes) -> None:
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            count_pages(pdf)
            check_size(pdf)
    except Refused as refused:
        if refused.why != _DAMAGED:
            raise
    except pikepdf.PasswordError:
        raise Refused("locked") from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError):
        return  # as above: what is left of a damaged file may still tell its code


def _texts(data: bytes) -> list[str]:
    from documents.pdf.pictures import PictureError, page_texts

    try:
        return page_texts(data)
    except PictureError:
        return []


def _seals(data: bytes) -> list[dict[str, Any]]:
    """Every signature inside, judged as a whole; one that cannot be read is a broken one.

    One altered byte can break the library anywhere, even in an ``assert``: whatever it stumbles
    over is damage of the file, and the words of the file are told all the same.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        found = PdfFileReader(BytesIO(data), strict=False).embedded_regular_signatures
        return [_judged(one) for one in found[:_MOST_SEALS]]
    except (MemoryError, RecursionError):
        raise  # built to break its reader
    except Exception:
        return [_BROKEN]


_BROKEN = {"valid": False, "whole": False, "names": [], "at": "", "sha256": ""}


def _judged(signature: Any) -> dict[str, Any]:
    """``valid``: the signature holds and nothing but harmless things was done after it.

    The certificate is taken at its word here; whose it is, the caller judges by its hash.
    """
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    certificate = signature.signer_cert
    moment = signature.self_reported_timestamp
    kept = {
        "names": sorted(
            {str(value) for value in certificate.subject.native.values() if isinstance(value, str)}
        ),
        "at": moment.isoformat() if moment else "",
        "sha256": certificate.sha256.hex(),
    }
    try:
        status = validate_pdf_signature(
            signature,
            ValidationContext(trust_roots=[certificate], allow_fetching=False, moment=moment),
        )
    except SignatureValidationError:
        return {**_BROKEN, **kept}
    whole = (
        status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        and status.modification_level == ModificationLevel.NONE
    )
    return {**kept, "valid": status.bottom_line, "whole": whole}


def main() -> None:
    """Bound this process, then read what comes in."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (limits.SECONDS,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    pikepdf.settings.set_qpdf_limits(
        parser_max_container_size=2 * limits.MOST_OBJECTS,
        flate_max_memory=limits.LARGEST_STREAM,
        run_length_max_memory=limits.LARGEST_STREAM,
        png_max_memory=limits.LARGEST_STREAM,
    )
    logging.disable(logging.CRITICAL)
    sys.stdout.buffer.write(json.dumps(told_of(sys.stdin.buffer.read())).encode())


if __name__ == "__main__":
    main()
