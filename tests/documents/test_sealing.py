"""The final PDF: its page of signatures, the signed bytes inside, the seal, and what delays it."""

from __future__ import annotations

import hashlib
import subprocess
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from django.db import connection
from pyhanko.sign.timestamps import DummyTimeStamper

from accounts.models import Notice
from documents import jobs, making
from documents.models import Paper, PaperState, Signature, SignatureMethod
from documents.pdf.pictures import page_texts
from documents.sealing import final, keys, pades, waiting
from tests.documents.pdf_checks import assert_archive_and_accessible

pytestmark = pytest.mark.django_db


def sealed_bytes(paper: Paper) -> bytes:
    stored = final.seal(paper.pk)
    assert stored is not None
    return bytes(stored.data)


def pdfsig(file: Path) -> str:
    """What Poppler's reader of seals says; it cuts long names anywhere, letters apart."""
    told = subprocess.run(["pdfsig", str(file)], capture_output=True, check=False)
    return told.stdout.decode(errors="replace")


def test_the_final_file_ends_with_the_page_of_signatures(issue_note, sign_printed, seal_key, small):
    paper = sign_printed(issue_note())
    first, last = page_texts(sealed_bytes(paper))
    assert "Гоголь София Ивановна, текст" in first
    assert "Лист подписей" in last
    told = f"к документу «Записка» № {paper.printed_number} от 22.11.2026, версия 1"
    assert told in " ".join(last.split())
    for words in ("Гоголь Н.С.", "Зорина Ольга Викторовна", "подлинник видел(а)", "UTC+12:00"):
        assert words in " ".join(last.split())
    assert paper.file.sha256 in last.replace("\r\n", "")
    assert paper.check_code in last and "/check/" in last


def test_the_very_bytes_that_were_signed_are_inside(sealed):
    with pikepdf.open(BytesIO(sealed_bytes(sealed))) as document:
        (name,) = document.attachments
        kept = document.attachments[name].get_file().read_bytes()
        assert document.attachments[name].obj.AFRelationship == "/Source"
    assert kept == making.bytes_of(sealed)
    assert hashlib.sha256(kept).hexdigest() == sealed.file.sha256


def test_before_the_seal_the_same_signatures_give_the_same_bytes(sealed):
    assert final.unsealed(sealed) == final.unsealed(Paper.objects.get(pk=sealed.pk))


def test_an_independent_reader_finds_the_seal_valid(sealed, tmp_path, record_property):
    """Poppler's ``pdfsig``; what it says stands at the end of the log of the tests."""
    file = tmp_path / "sealed.pdf"
    file.write_bytes(sealed_bytes(sealed))
    told = pdfsig(file)
    record_property("told", told)
    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert "ETSI.CAdES.detached" in told
    assert "МБОУ «Средняя школа № 7»" in told


def test_the_sealed_file_keeps_both_standards(sealed):
    assert_archive_and_accessible(sealed_bytes(sealed))


def test_a_paper_is_sealed_once(sealed):
    assert final.seal(sealed.pk) == sealed.sealed


def test_a_paper_that_waits_for_a_signature_is_not_sealed(issue_note, seal_key):
    assert final.seal(issue_note().pk) is None


def test_every_way_of_signing_is_told_in_its_own_words(issue_note, sign_printed, seal_key, small):
    paper = issue_note()
    making.bytes_of(paper)
    kept = making.make_bytes(paper.pk)
    gogol, zorina = small.people["gogol"], small.people["zorina"]
    row = {"school": small.school, "paper": paper, "signed_on": paper.dated}
    Signature.objects.create(
        **row,
        capacity="parent",
        signer_name=gogol.full_name,
        person=gogol,
        method=SignatureMethod.CODE,
        evidence={"code": {"masked_to": "+7 *** **-17"}, "agreement": {"number": "4-ПЭП"}},
    )
    Signature.objects.create(
        **row,
        capacity="director",
        signer_name=zorina.full_name,
        person=zorina,
        method=SignatureMethod.STAFF,
    )
    Signature.objects.create(
        **row,
        capacity="pupil",
        signer_name="Гоголь София",
        method=SignatureMethod.EXTERNAL,
        original=kept,
    )
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.SIGNED)
    told = " ".join(page_texts(sealed_bytes(paper))[-1].split())
    assert "одноразовым кодом, отправленным на +7 *** **-17" in told
    assert "простой электронной подписи № 4-ПЭП" in told
    assert "В системе после повторного подтверждения личности" in told
    assert "Система эту подпись не проверяла" in told


def test_signing_puts_the_sealing_into_the_queue(issue_note, sign_printed, seal_key):
    paper = sign_printed(issue_note())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args->>'paper_id' FROM procrastinate_jobs WHERE task_name = %s",
            [jobs.seal_paper.name],
        )
        assert (str(paper.pk),) in cursor.fetchall()
    jobs.seal_paper.now(school_id=paper.school_id, paper_id=paper.pk)
    paper.refresh_from_db()
    assert paper.sealed is not None and waiting.why_not_sealed(paper) == ""


def test_without_a_key_it_waits_says_why_and_is_sealed_when_the_key_comes(
    issue_note, sign_printed, key_folder, small, english
):
    paper = sign_printed(issue_note())
    for _twice in range(2):
        jobs.seal_paper.now(school_id=paper.school_id, paper_id=paper.pk)
    paper.refresh_from_db()
    assert paper.sealed is None
    assert str(waiting.why_not_sealed(paper)) == "the school has no key for its seal yet"
    assert waiting.of_school(small.school) == "the school has no key for its seal yet"
    (notice,) = Notice.objects.filter(person=small.people["zorina"])
    assert "Signed papers wait for the school's seal" in notice.text

    keys.generate(small.school)
    assert waiting.of_school(small.school) == ""
    jobs.seal_waiting.now(school_id=small.school.pk)
    jobs.seal_paper.now(school_id=paper.school_id, paper_id=paper.pk)
    paper.refresh_from_db()
    assert paper.sealed is not None


@pytest.fixture
def authority(monkeypatch):
    """A time-stamp authority inside this process."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Authority")])
    since = datetime.now(UTC) - timedelta(days=1)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(since)
        .not_valid_after(since + timedelta(days=30))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(private, hashes.SHA256())
    )
    key = private.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return DummyTimeStamper(
        asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        asn1_keys.PrivateKeyInfo.load(key),
    )


def test_a_time_stamp_authority_is_asked_if_there_is_one(
    issue_note, sign_printed, seal_key, authority, tmp_path
):
    pdf = final.unsealed(sign_printed(issue_note()))
    stamped = pades.sealed(pdf, seal_key.signer, field_title="Печать", stamper=authority)
    assert_archive_and_accessible(stamped)
    file = tmp_path / "stamped.pdf"
    file.write_bytes(stamped)
    assert "Signature is Valid." in pdfsig(file)


def test_an_authority_that_is_silent_is_named_and_asked_again(
    issue_note, sign_printed, seal_key, settings, english, small
):
    settings.SEAL_TIME_STAMP_URL = "http://127.0.0.1:9/stamp"
    small.school.language = "en"
    small.school.save()
    paper = sign_printed(issue_note())
    with pytest.raises(pades.NoTimeStamp):
        jobs.seal_paper.now(school_id=paper.school_id, paper_id=paper.pk)
    paper.refresh_from_db()
    assert paper.sealed is None
    assert "the time stamp authority does not answer" in str(waiting.why_not_sealed(paper))
    settings.SEAL_TIME_STAMP_URL = ""
    jobs.seal_paper.now(school_id=paper.school_id, paper_id=paper.pk)
    paper.refresh_from_db()
    assert paper.sealed is not None and paper.seal_failure == ""


def test_the_page_of_the_paper_tells_that_it_waits_and_gives_the_sealed_file(
    issue_note, sign_printed, key_folder, small, sign_in, english
):
    paper = sign_printed(issue_note())
    browser = sign_in("kuznetsova")
    told = browser.get(f"/papers/{paper.pk}/").content.decode()
    assert "Not sealed yet: the school has no key for its seal yet." in told
    assert "The school has no key for its seal yet." in browser.get("/papers/").content.decode()
    assert browser.get(f"/papers/{paper.pk}/sealed.pdf").status_code == 404
    keys.generate(small.school)
    final.seal(paper.pk)
    told = browser.get(f"/papers/{paper.pk}/").content.decode()
    assert "Sealed by the school." in told and f"/papers/{paper.pk}/sealed.pdf" in told
    answer = browser.get(f"/papers/{paper.pk}/sealed.pdf?download")
    assert answer.content.startswith(b"%PDF") and answer.headers["Content-Type"].endswith("pdf")
    assert "no key" not in browser.get("/papers/").content.decode()
