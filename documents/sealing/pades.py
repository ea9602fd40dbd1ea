"""The seal itself: a PAdES signature of the school over the bytes of a finished PDF.

Knows no model. The seal is invisible; what a reader should see of it is printed on the page before.
The file stays PDF/A-3a and PDF/UA-1: its metadata are left as they are, and the field lies outside
the page.
"""

from __future__ import annotations

import logging
from http.client import HTTPException
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import Request, urlopen

if TYPE_CHECKING:
    from asn1crypto import tsp
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko.sign.timestamps import TimeStamper

FIELD = "Seal"
_RESERVED_BYTES = 8192
_WITH_TIME_STAMP = 32768
_TIME_STAMP_SECONDS = 20
_LONGEST_TIME_STAMP = 64 * 1024

logging.getLogger("pyhanko").setLevel(logging.WARNING)


class NoTimeStamp(Exception):
    """The authority that is to stamp the time gives no answer; the message says what came."""


def sealed(
    pdf: bytes, signer: SimpleSigner, *, field_title: str, stamper: TimeStamper | None = None
) -> bytes:
    """`pdf` with the seal appended: PAdES-B-B, with a time stamp (B-T) if there is a `stamper`.

    `field_title` is what a reader aloud says of the seal. Raises ``NoTimeStamp``.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    class KeepsMetadata(IncrementalPdfFileWriter):
        """Leaves the description of the file alone: rewritten, it would lose both standards."""

        def _update_meta(self) -> None:
            pass

    field = SigFieldSpec(
        FIELD,
        invis_sig_settings=InvisSigSettings(set_print_flag=True, box_out_of_bounds=True),
        readable_field_name=field_title,
    )
    metadata = PdfSignatureMetadata(
        field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )
    sealer = PdfSigner(metadata, signer=signer, timestamper=stamper, new_field_spec=field)
    made = sealer.sign_pdf(
        KeepsMetadata(BytesIO(pdf)),
        bytes_reserved=_WITH_TIME_STAMP if stamper else _RESERVED_BYTES,
    )
    return made.getvalue()


def stamper_at(url: str) -> TimeStamper | None:
    """The time-stamp authority (RFC 3161) at the address; None for no address."""
    if not url:
        return None
    from asn1crypto import tsp
    from pyhanko.sign.timestamps import TimeStamper

    class Authority(TimeStamper):
        """Asks over HTTP, with nothing but the standard library."""

        async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
            """The authority's answer to the request."""
            asked = Request(
                url, data=req.dump(), headers={"Content-Type": "application/timestamp-query"}
            )
            try:
                with urlopen(asked, timeout=_TIME_STAMP_SECONDS) as answer:
                    return tsp.TimeStampResp.load(answer.read(_LONGEST_TIME_STAMP))
            except (URLError, HTTPException, OSError, ValueError) as error:
                raise NoTimeStamp(str(error)) from error

    return Authority()
