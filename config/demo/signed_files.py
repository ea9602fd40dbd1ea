"""Electronic signatures in files for the demo; their certificate is made on the spot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID

from accounts.models import Person


def detached(paper: bytes, person: Person) -> bytes:
    """A detached signature under the bytes, in the name of the person."""
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.now(UTC)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.SURNAME, person.last_name),
            x509.NameAttribute(NameOID.GIVEN_NAME, f"{person.first_name} {person.patronymic}"),
        ]
    )
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Демонстрационный центр")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365))
        .sign(key, hashes.SHA256())
    )
    options = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
    builder = pkcs7.PKCS7SignatureBuilder().set_data(paper)
    return builder.add_signer(certificate, key, hashes.SHA256()).sign(
        serialization.Encoding.DER, options
    )


def as_gost(signature: bytes) -> bytes:
    """The file with ГОСТ Р 34.10-2012 named as its algorithm: nothing here can check it."""
    content = cms.ContentInfo.load(signature)
    signer = content["content"]["signer_infos"][0]
    signer["digest_algorithm"] = {"algorithm": "1.2.643.7.1.1.2.2"}
    signer["signature_algorithm"] = {"algorithm": "1.2.643.7.1.1.1.1"}
    return content.dump(force=True)
