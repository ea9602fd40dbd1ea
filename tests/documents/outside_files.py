"""Signatures as people bring them, made with certificates that live as long as the test."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, sign_pdf


@cache
def key_of(*, curve: bool):
    """One key of each kind for all tests: to find primes for another takes as long as a test."""
    if curve:
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def key_and_certificate(*, curve: bool = False, surname: str = "Гоголь"):
    """A key and a certificate that it issued to itself."""
    key = key_of(curve=curve)
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.SURNAME, surname),
            x509.NameAttribute(NameOID.GIVEN_NAME, "Наталья Сергеевна"),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{surname} Наталья Сергеевна"),
        ]
    )
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(0x1234ABCD)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    return key, certificate


def detached(paper: bytes, **more) -> bytes:
    """A detached CMS signature under the bytes."""
    key, certificate = key_and_certificate(**more)
    options = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
    builder = pkcs7.PKCS7SignatureBuilder().set_data(paper)
    return builder.add_signer(certificate, key, hashes.SHA256()).sign(
        serialization.Encoding.DER, options
    )


def signed_pdf(paper: bytes, **more) -> bytes:
    """The same PDF with a signature in it."""
    key, certificate = key_and_certificate(**more)
    raw = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    from asn1crypto import keys
    from asn1crypto import x509 as asn1_x509

    signer = SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(
            certificate.public_bytes(serialization.Encoding.DER)
        ),
        signing_key=keys.PrivateKeyInfo.load(raw),
        cert_registry=None,
    )
    made = sign_pdf(
        IncrementalPdfFileWriter(BytesIO(paper)),
        PdfSignatureMetadata(field_name="Signature"),
        signer=signer,
    )
    return made.getvalue()


def with_gost_numbers(signature: bytes) -> bytes:
    """The file with ГОСТ Р 34.10-2012 and Стрибог named as its algorithms."""
    content = cms.ContentInfo.load(signature)
    signer = content["content"]["signer_infos"][0]
    signer["digest_algorithm"] = {"algorithm": "1.2.643.7.1.1.2.2"}
    signer["signature_algorithm"] = {"algorithm": "1.2.643.7.1.1.1.1"}
    return content.dump(force=True)


def broken(signature: bytes) -> bytes:
    """The file with one bit of the signature itself turned."""
    content = cms.ContentInfo.load(signature)
    signer = content["content"]["signer_infos"][0]
    value = bytearray(signer["signature"].native)
    value[-1] ^= 1
    signer["signature"] = bytes(value)
    return content.dump(force=True)
