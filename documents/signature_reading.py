"""How a signature made outside is read and checked: see ``documents.outside_signatures``."""

from __future__ import annotations

import base64
import binascii
import hashlib
from importlib.metadata import version
from io import BytesIO
from typing import Any

from asn1crypto import cms, core, x509
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from documents.outside_signatures import (
    BrokenSignature,
    NotASignature,
    OtherPaper,
    OutsideSignature,
    SeveralSigners,
    SignatureRefused,
)

#: Digests that still say something; SHA-1 and MD5 do not.
_DIGESTS = ("sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512")
#: What malformed bytes make the readers raise.
_MALFORMED = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError,
    PdfError, SignatureValidationError,
)  # fmt: skip
_NAMES = {"1.2.643": "ГОСТ", "1.2.804": "ДСТУ"}


def read_detached(data: bytes, paper: bytes) -> OutsideSignature:
    """Read a CMS file as a signature under the paper's bytes. Raises a ``SignatureRefused``."""
    try:
        content = cms.ContentInfo.load(_der(data), strict=True)
        if content["content_type"].native != "signed_data":
            raise NotASignature("no signed data")
        signed: cms.SignedData = content["content"]
        inside = signed["encap_content_info"]["content"]
        kind = signed["encap_content_info"]["content_type"].native
        if not isinstance(inside, core.Void) and inside.native not in (None, paper):
            raise OtherPaper("it holds other bytes")
        signer, certificate = _signer_of(signed)
    except SignatureRefused:
        raise
    except _MALFORMED as error:
        raise NotASignature(str(error)) from error
    return _judged("cms", signer, certificate, paper, kind)


def read_pdf(data: bytes, paper: bytes) -> OutsideSignature:
    """Read a signed copy of the paper. Raises a ``SignatureRefused``."""
    if not data.startswith(paper):
        raise OtherPaper("it does not begin with the paper's bytes")
    try:
        found = PdfFileReader(BytesIO(data)).embedded_regular_signatures
        if not found:
            raise NotASignature("the PDF holds no signature")
        if len(found) > 1:
            raise SeveralSigners("several signatures")
        embedded: EmbeddedPdfSignature = found[0]
        signer, certificate = _signer_of(embedded.signed_data)
        coverage = embedded.evaluate_signature_coverage()
        if coverage < SignatureCoverageLevel.ENTIRE_FILE:
            raise BrokenSignature("something was added after it")
        (first, second), (third, fourth) = _pairs(embedded.byte_range)
    except SignatureRefused:
        raise
    except _MALFORMED as error:
        raise NotASignature(str(error)) from error
    covered = data[first : first + second] + data[third : third + fourth]
    return _judged("pades", signer, certificate, covered, "data")


def _pairs(byte_range: Any) -> list[tuple[int, int]]:
    numbers = [int(number) for number in byte_range]
    return [(numbers[0], numbers[1]), (numbers[2], numbers[3])]


def _der(data: bytes) -> bytes:
    """The bytes themselves; out of Base64, with or without its lines of dashes."""
    if data[:1] == b"\x30":
        return data
    lines = [line.strip() for line in data.splitlines() if not line.startswith(b"-----")]
    try:
        return base64.b64decode(b"".join(lines), validate=True)
    except binascii.Error as error:
        raise NotASignature(str(error)) from error


def _signer_of(signed: cms.SignedData) -> tuple[cms.SignerInfo, x509.Certificate]:
    """The one signer and their certificate."""
    signers = list(signed["signer_infos"])
    if len(signers) > 1:
        raise SeveralSigners("several signers")
    if not signers:
        raise NotASignature("nobody signed")
    signer = signers[0]
    sid = signer["sid"]
    for choice in signed["certificates"] or ():
        certificate = choice.chosen
        if not isinstance(certificate, x509.Certificate):
            continue
        if sid.name == "issuer_and_serial_number":
            named = sid.chosen
            same = certificate.serial_number == named["serial_number"].native
            if same and certificate.issuer == named["issuer"]:
                return signer, certificate
        elif certificate.key_identifier == sid.chosen.native:
            return signer, certificate
    raise NotASignature("no certificate of the signer inside")


def _judged(
    form: str, signer: cms.SignerInfo, certificate: x509.Certificate, covered: bytes, kind: str
) -> OutsideSignature:
    try:
        digest_name = signer["digest_algorithm"]["algorithm"].native
        signature_name = signer["signature_algorithm"]["algorithm"].native
        is_checked = digest_name in _DIGESTS and _check(signer, certificate, covered, kind)
        return OutsideSignature(
            form=form,
            signer=_subject(certificate),
            serial=f"{certificate.serial_number:x}",
            issuer=_issuer(certificate),
            claimed_at=_claimed_time(signer),
            digest_algorithm=_named(digest_name),
            signature_algorithm=_named(signature_name),
            is_checked=is_checked,
            checked_with=_tools() if is_checked else "",
        )
    except SignatureRefused:
        raise
    except _MALFORMED as error:
        raise NotASignature(str(error)) from error


def _check(
    signer: cms.SignerInfo, certificate: x509.Certificate, covered: bytes, kind: str
) -> bool:
    """True if it is right, False if nothing here knows the algorithm; refuses what is wrong."""
    digest = hashlib.new(signer["digest_algorithm"]["algorithm"].native, covered).digest()
    _refuse_other_bytes(signer, digest)
    try:
        signer["signature_algorithm"].signature_algo  # noqa: B018 (raises for an unknown one)
        certificate.public_key.algorithm  # noqa: B018
    except (ValueError, KeyError):
        return False
    try:
        intact, valid = validate_sig_integrity(signer, certificate, kind, digest)
    except (NotImplementedError, UnsupportedAlgorithm):
        return False
    if not valid or not intact:
        raise BrokenSignature("it does not fit its certificate")
    return True


def _refuse_other_bytes(signer: cms.SignerInfo, digest: bytes) -> None:
    for attribute in signer["signed_attrs"] or ():
        is_digest = attribute["type"].native == "message_digest"
        if is_digest and attribute["values"][0].native != digest:
            raise OtherPaper("the digest is of other bytes")


def _claimed_time(signer: cms.SignerInfo) -> str:
    for attribute in signer["signed_attrs"] or ():
        if attribute["type"].native == "signing_time":
            return attribute["values"][0].native.isoformat()
    return ""


def _subject(certificate: x509.Certificate) -> str:
    """The name in the certificate: surname and given name where it has them."""
    named = certificate.subject.native
    parts = [named.get("surname"), named.get("given_name")]
    full = " ".join(str(part) for part in parts if part)
    return (full or str(named.get("common_name") or certificate.subject.human_friendly))[:250]


def _issuer(certificate: x509.Certificate) -> str:
    """Who issued it, by its own words: the organisation and its name, or whatever is there."""
    named = certificate.issuer.native
    parts = [named.get("organization_name"), named.get("common_name")]
    told = ", ".join(dict.fromkeys(str(part) for part in parts if part))
    return (told or certificate.issuer.human_friendly)[:300]


def _named(algorithm: str) -> str:
    """The algorithm as it is called; a national one by its own name beside the number."""
    for start, name in _NAMES.items():
        if algorithm.startswith(start):
            return f"{name} ({algorithm})"
    return algorithm


def _tools() -> str:
    return f"pyHanko {version('pyhanko')}, cryptography {version('cryptography')}"
