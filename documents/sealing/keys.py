"""The key of a school's seal: a PKCS#12 file outside the database, opened by a passphrase.

Made or brought by ``manage.py seal_key``. A file is parsed once per process: opening it takes
longer than sealing a paper. What is wrong with a key is told in words, to office and operator.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import School
from regulations.words import Text

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner

EXPIRES_SOON = timedelta(days=30)
VALID_FOR = timedelta(days=3 * 365)
_SHORTEST_PASSPHRASE = 12
_LONGEST_COMMON_NAME = 64  # bytes, X.520
_NAMES = (NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME)


class KeyTrouble(Exception):
    """Why the school cannot seal now; `code` names the case, the message says it in words."""

    def __init__(self, code: str, words: Text):
        super().__init__(code)
        self.code, self.words = code, words

    def __str__(self) -> str:
        return str(self.words)


@dataclass(frozen=True, slots=True)
class SealKey:
    """An opened key: what pyHanko signs with, and the certificate that goes with it."""

    signer: SimpleSigner
    certificate: x509.Certificate

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, as other programs show it."""
        digest = self.certificate.fingerprint(hashes.SHA256()).hex().upper()
        return ":".join(digest[i : i + 2] for i in range(0, len(digest), 2))

    @property
    def names(self) -> list[str]:
        """Whom the certificate names."""
        return names_of(self.certificate)


def path_of(school: School) -> Path:
    """Where the school's key lies, whether it is there or not."""
    return Path(settings.SEAL_KEYS) / f"school-{school.pk}.p12"


def key_of(school: School) -> SealKey:
    """The school's key, ready to seal with. Raises ``KeyTrouble``."""
    key = _opened(path_of(school))
    if not is_named(key.certificate, school):
        raise KeyTrouble(
            "foreign",
            gettext_lazy("the certificate of the seal names another school"),
        )
    now, certificate = school.now(), key.certificate
    if now >= certificate.not_valid_after_utc:
        raise KeyTrouble("expired", gettext_lazy("the certificate of the seal has expired"))
    if now < certificate.not_valid_before_utc:
        raise KeyTrouble("early", gettext_lazy("the certificate of the seal is not valid yet"))
    return key


def trouble_of(school: School) -> KeyTrouble | None:
    """What keeps the school from sealing, or None."""
    try:
        key_of(school)
    except KeyTrouble as trouble:
        return trouble
    return None


def warning_of(school: School) -> str:
    """What will keep the school from sealing soon, in words; empty if nothing."""
    try:
        key = key_of(school)
    except KeyTrouble:
        return ""
    ends = key.certificate.not_valid_after_utc
    if ends - school.now() > EXPIRES_SOON:
        return ""
    return _("the certificate of the seal expires on %(day)s") % {
        "day": date_format(ends, "DATE_FORMAT")
    }


def passphrase() -> bytes:
    """The passphrase of the keys, from the environment or its file. Raises ``KeyTrouble``."""
    words = settings.SEAL_PASSPHRASE
    if not words and settings.SEAL_PASSPHRASE_FILE:
        try:
            words = Path(settings.SEAL_PASSPHRASE_FILE).read_text().rstrip("\r\n")
        except (OSError, UnicodeDecodeError):
            words = ""
    if not words:
        raise KeyTrouble(
            "no_passphrase", gettext_lazy("the passphrase of the seal's key is not set")
        )
    return words.encode()


def generate(school: School) -> SealKey:
    """Make the school a key and a certificate in its own name, in place of one it had.

    Raises ``KeyTrouble`` without a passphrase, or with one that is too short.
    """
    private = ec.generate_private_key(ec.SECP256R1())
    _keep(school, private, _own_certificate(school, private), [])
    return key_of(school)


def bring(school: School, data: bytes, words: bytes) -> SealKey:
    """Keep a key that somebody else made: a PKCS#12 opened by `words`, kept under our passphrase.

    Raises ``KeyTrouble``; then the former key stays.
    """
    private, certificate, others = _parsed(data, words)
    if not is_named(certificate, school):
        raise KeyTrouble(
            "foreign",
            _("the certificate names “%(found)s”, the school is “%(school)s”")
            % {"found": ", ".join(names_of(certificate)), "school": legal_name(school)},
        )
    _keep(school, private, certificate, others)
    return key_of(school)


def legal_name(school: School) -> str:
    """The name that stands in the certificate."""
    return school.legal_name or school.full_name


def names_of(certificate: x509.Certificate) -> list[str]:
    """Organisation and common name of whom the certificate belongs to."""
    return [
        str(found.value)
        for kind in _NAMES
        for found in certificate.subject.get_attributes_for_oid(kind)
    ]


def is_named(certificate: x509.Certificate, school: School) -> bool:
    """Whether the certificate is the school's: by any of its names; quotes and case aside."""
    own = {_plain(name) for name in (school.legal_name, school.full_name, school.short_name)}
    return not own.isdisjoint({_plain(name) for name in names_of(certificate)} - {""})


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name).split()).casefold()


def _opened(path: Path) -> SealKey:
    try:
        state = path.stat()
    except FileNotFoundError:
        raise KeyTrouble(
            "missing", gettext_lazy("the school has no key for its seal yet")
        ) from None
    except OSError:
        raise _unreadable() from None
    return _read(path, state.st_mtime_ns, state.st_size, passphrase())


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int, _size: int, words: bytes) -> SealKey:
    from pyhanko.sign.signers import SimpleSigner

    try:
        data = path.read_bytes()
    except OSError:
        raise _unreadable() from None
    _private, certificate, _others = _parsed(data, words)
    signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=words)
    if signer is None:
        raise _unreadable()
    return SealKey(signer, certificate)


def _parsed(data: bytes, words: bytes) -> tuple[Any, x509.Certificate, list[x509.Certificate]]:
    try:
        private, certificate, others = pkcs12.load_key_and_certificates(data, words)
    except ValueError as error:
        if "password" in str(error).lower():
            raise KeyTrouble(
                "wrong_passphrase",
                gettext_lazy("the passphrase does not open the key of the seal"),
            ) from None
        raise _unreadable() from None
    if private is None or certificate is None:
        raise _unreadable()
    return private, certificate, others


def _unreadable() -> KeyTrouble:
    return KeyTrouble("unreadable", gettext_lazy("the file of the seal's key cannot be read"))


def _keep(school: School, private: Any, certificate: x509.Certificate, others: list) -> None:
    words = passphrase()
    if len(words) < _SHORTEST_PASSPHRASE:
        raise KeyTrouble(
            "short_passphrase",
            _("the passphrase has fewer than %(least)d characters")
            % {"least": _SHORTEST_PASSPHRASE},
        )
    data = pkcs12.serialize_key_and_certificates(
        legal_name(school).encode(), private, certificate, others, BestAvailableEncryption(words)
    )
    path = path_of(school)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
    fresh.replace(path)


def _fitting(name: str) -> str:
    """As much of the name as a common name holds: a letter of Cyrillic is two bytes."""
    return name.encode()[:_LONGEST_COMMON_NAME].decode(errors="ignore").rstrip()


def _own_certificate(school: School, private: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    """Signed by itself: it tells one school's papers from another's and vouches for nobody."""
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, legal_name(school)),
            x509.NameAttribute(NameOID.COMMON_NAME, _fitting(school.short_name)),
        ]
    )
    since: datetime = school.now() - timedelta(minutes=5)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(since + VALID_FOR)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True,
                content_commitment=True,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=False,
                crl_sign=False,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False
        )
        .sign(private, hashes.SHA256())
    )
