"""Electronic signatures made outside: a detached CMS file (.p7s, .sig) or a signed copy of the PDF.

What can be checked here is checked: that the signature is under exactly the paper's bytes, and that
its mathematics (RSA, ECDSA, EdDSA) fits the certificate in it. Whether somebody to be trusted
issued the certificate, and whether it was valid, is never judged here; nor is ГОСТ or ДСТУ
mathematics: a signature of these is kept and said to be unchecked. The time in it is a claim.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

LARGEST_DETACHED = 1024 * 1024
LARGEST_SIGNED_PDF = 30 * 1024 * 1024


class SignatureRefused(ValueError):
    """Base of the reasons why a file is not kept as a signature."""


class NotASignature(SignatureRefused):
    """The bytes are neither a CMS signature nor a signed PDF, or are damaged or too large."""


class SeveralSigners(SignatureRefused):
    """The file holds more than one signature; each is given in a file of its own."""


class OtherPaper(SignatureRefused):
    """The signature is under other bytes than this paper's."""


class BrokenSignature(SignatureRefused):
    """The signature does not fit its certificate: it, or what it covers, was changed."""


@dataclass(frozen=True, slots=True)
class OutsideSignature:
    """What a file tells of itself, and what was checked. ``checked_with`` is empty for nothing."""

    form: str
    signer: str
    serial: str
    issuer: str
    claimed_at: str
    digest_algorithm: str
    signature_algorithm: str
    is_checked: bool
    checked_with: str

    def kept(self) -> dict[str, Any]:
        """For the evidence: as it is, as plain data."""
        return asdict(self)


def read(data: bytes, paper: bytes) -> OutsideSignature:
    """Read a file as a signature under the paper's bytes.

    Raises a ``SignatureRefused``.
    """
    # Imported here: it brings a web client along and takes half a second, a sixth of what a command
    # of the product takes to start; few processes ever read a signature.
    from documents.signature_reading import read_detached, read_pdf

    if data.startswith(b"%PDF-"):
        if len(data) > LARGEST_SIGNED_PDF:
            raise NotASignature("too large")
        return read_pdf(data, paper)
    if not data or len(data) > LARGEST_DETACHED:
        raise NotASignature("empty or too large")
    return read_detached(data, paper)
