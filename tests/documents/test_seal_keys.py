"""The key of a school's seal: made, brought, shown, and each thing that can be wrong with it."""

from __future__ import annotations

import stat
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from django.core.checks import Warning
from django.core.management import CommandError, call_command

from documents.checks import schools_can_seal
from documents.sealing import keys
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


def told(*arguments: str) -> str:
    out = StringIO()
    call_command("seal_key", *arguments, stdout=out)
    return out.getvalue()


def found() -> list[Warning]:
    return schools_can_seal(None, ["default"])


def test_a_key_is_made_in_the_name_of_the_school_and_for_its_owner_only(small, key_folder):
    assert "МБОУ «Средняя школа № 7»" in told("school-7", "--generate")
    key = keys.key_of(small.school)
    assert keys.legal_name(small.school) in key.names
    assert isinstance(key.certificate.public_key(), ec.EllipticCurvePublicKey)
    path = keys.path_of(small.school)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert b"PRIVATE" not in path.read_bytes()
    assert key.fingerprint in told("school-7", "--show")
    assert found() == []


def test_a_school_of_a_long_name_has_a_key_too(small, key_folder):
    small.school.short_name = "МБОУ «Елизовская средняя общеобразовательная школа № 12»"
    certificate = keys.generate(small.school).certificate
    (name,) = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert small.school.short_name.startswith(name.value)
    assert 60 <= len(name.value.encode()) <= 64


def test_a_key_is_parsed_once(small, seal_key):
    assert keys.key_of(small.school) is keys.key_of(small.school)


def test_a_key_that_is_there_is_not_lost_by_a_slip(small, seal_key):
    with pytest.raises(CommandError, match="--replace"):
        told("school-7", "--generate")
    assert keys.key_of(small.school) == seal_key
    told("school-7", "--generate", "--replace")
    assert keys.key_of(small.school).fingerprint != seal_key.fingerprint


def test_an_unknown_school_is_named(key_folder):
    with pytest.raises(CommandError, match="no-such"):
        told("no-such", "--generate")


@pytest.fixture
def brought(small, key_folder, tmp_path):
    """A PKCS#12 file of somebody else's making: ``brought(school)``."""

    def make(school, words: bytes = b"other words"):
        private = ec.generate_private_key(ec.SECP256R1())
        certificate = keys._own_certificate(school, private)
        file = tmp_path / "brought.p12"
        file.write_bytes(
            pkcs12.serialize_key_and_certificates(
                b"key", private, certificate, None, BestAvailableEncryption(words)
            )
        )
        (tmp_path / "words").write_bytes(words + b"\n")
        return str(file), f"--file-passphrase-file={tmp_path / 'words'}"

    return make


def test_a_brought_key_is_kept_under_our_own_passphrase(small, brought, settings):
    file, words = brought(small.school)
    assert "SHA-256" in told("school-7", "--import", file, words)
    assert keys.trouble_of(small.school) is None
    settings.SEAL_PASSPHRASE = "other words"
    assert keys.trouble_of(small.school).code == "wrong_passphrase"


def test_a_brought_key_of_another_school_is_refused(small, other_school, brought):
    other_school.school.full_name = other_school.school.legal_name = "Лицей № 1"
    other_school.school.short_name = "Лицей № 1"
    file, words = brought(other_school.school)
    with pytest.raises(CommandError, match="Лицей № 1"):
        told("school-7", "--import", file, words)
    assert not keys.path_of(small.school).exists()


@pytest.mark.parametrize("data", [b"", b"no key at all"])
def test_a_brought_file_that_is_no_key_is_refused(small, brought, data):
    file, words = brought(small.school)
    with open(file, "wb") as broken:
        broken.write(data)
    with pytest.raises(CommandError, match="cannot be read"):
        told("school-7", "--import", file, words)
    with pytest.raises(CommandError, match="No such file"):
        told("school-7", "--import", file + ".not", words)


def break_nothing(settings, school):
    keys.path_of(school).unlink()


def forget_passphrase(settings, school):
    settings.SEAL_PASSPHRASE = ""


def change_passphrase(settings, school):
    settings.SEAL_PASSPHRASE = "something else entirely"


def spoil_file(settings, school):
    keys.path_of(school).write_bytes(b"\x30\x03\x02\x01\x03")


def rename_school(settings, school):
    school.legal_name = school.full_name = school.short_name = "Лицей № 1"
    school.save()


@pytest.mark.parametrize(
    ("spoil", "code", "words"),
    [
        (break_nothing, "missing", "no key"),
        (forget_passphrase, "no_passphrase", "is not set"),
        (change_passphrase, "wrong_passphrase", "does not open"),
        (spoil_file, "unreadable", "cannot be read"),
        (rename_school, "foreign", "another school"),
    ],
)
def test_what_is_wrong_is_told_at_start(small, seal_key, settings, spoil, code, words):
    spoil(settings, small.school)
    assert keys.trouble_of(small.school).code == code
    (warning,) = found()
    assert warning.id == "documents.W001" and "school-7" in warning.msg and words in warning.msg
    with pytest.raises(CommandError, match=words):
        told("school-7", "--show")


def test_an_end_is_told_thirty_days_before_and_stops_the_seal(small, seal_key):
    ends = NOW + keys.VALID_FOR
    with time_machine.travel(ends - timedelta(days=31), tick=False):
        assert found() == []
    with time_machine.travel(ends - timedelta(days=29), tick=False):
        (warning,) = found()
        assert warning.id == "documents.W002" and "expires on" in warning.msg
        assert keys.trouble_of(small.school) is None
    with time_machine.travel(ends + timedelta(days=1), tick=False):
        assert keys.trouble_of(small.school).code == "expired"
    with time_machine.travel(NOW - timedelta(days=2), tick=False):
        assert keys.trouble_of(small.school).code == "early"


def test_a_passphrase_may_stand_in_a_file(small, seal_key, settings, tmp_path):
    (tmp_path / "words").write_text(settings.SEAL_PASSPHRASE + "\n")
    settings.SEAL_PASSPHRASE, settings.SEAL_PASSPHRASE_FILE = "", str(tmp_path / "words")
    assert keys.trouble_of(small.school) is None
    settings.SEAL_PASSPHRASE_FILE = str(tmp_path / "nothing")
    assert keys.trouble_of(small.school).code == "no_passphrase"


def test_a_short_passphrase_is_refused(small, key_folder, settings):
    settings.SEAL_PASSPHRASE = "short"
    with pytest.raises(CommandError, match="fewer than 12"):
        told("school-7", "--generate")
    assert not keys.path_of(small.school).exists()
