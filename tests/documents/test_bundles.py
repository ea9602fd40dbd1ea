"""The archive that proves a paper: complete, the same for the same state, for a party its own."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from django.test import override_settings

from accounts.models import StoredFile
from documents import issuing, kinds, making
from documents.bundles import bundle_of
from documents.models import Paper, Response, Showing, Signature, SignatureMethod
from documents.pdf.pictures import page_texts
from documents.sealing import final, keys
from regulations.models import AccessLog
from tests.conftest import for_all_tests
from tests.documents.conftest import kinds_of_tests
from tests.documents.kinds_for_tests import NOTE, SECRET, NoteDetails, open_case_of
from tests.documents.pdf_checks import assert_archive_and_accessible
from tests.signed_papers import SEALING, sign_by_all

pytestmark = pytest.mark.django_db

PHRASE = "Я, Гоголь Наталья Сергеевна, прочитала и подписываю."


@pytest.fixture(scope="module")
def proved_once(django_db_setup, django_db_blocker, tmp_path_factory):
    """The number of the note that is ``proved``."""
    folder = tmp_path_factory.mktemp("seals")

    def make(small) -> int:
        with kinds_of_tests(), override_settings(**SEALING, SEAL_KEYS=folder):
            details = NoteDetails(open_case_of(small, "Гоголь"), "текст")
            by, today = small.people["kuznetsova"], small.school.today()
            paper = issuing.issue(NOTE, details, by=by, on=today)
            making.bytes_of(paper)
            answer_and_sign(small, paper)
            keys.generate(small.school)
            final.seal(sign_by_all(small, paper).pk)
        return paper.pk

    with django_db_blocker.unblock(), for_all_tests(make) as made:
        yield made


@pytest.fixture
def proved(proved_once, small, paper_kinds) -> Paper:
    """A note that a parent signed by code and the director by hand, sealed; one answered before."""
    return Paper.objects.get(pk=proved_once)


def answer_and_sign(small, paper: Paper) -> None:
    """The mother saw it, answered, and signed by code."""
    gogol, digest = small.people["gogol"], paper.file.sha256
    common = {"school": small.school, "paper": paper}
    Showing.objects.create(**common, person=gogol, sha256=digest, page=1)
    Response.objects.create(
        **common,
        person=gogol,
        capacity="parent",
        answer="except",
        words="кроме пятницы",
        sha256=digest,
    )
    Signature.objects.create(
        **common,
        capacity="parent",
        signer_name=gogol.full_name,
        person=gogol,
        method=SignatureMethod.CODE,
        signed_on=paper.dated,
        sha256=digest,
        evidence={
            "phrase": PHRASE,
            "code": {"channel": "sms", "masked_to": "+7 *** **-17"},
            "visit": {"address": "192.0.2.7", "user_agent": "Telephone"},
        },
        original=StoredFile.objects.keep(small.school, b"signature", "application/pkcs7-signature"),
    )


def files_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_everything_is_in_it_with_its_hash(proved):
    files = files_of(bundle_of(proved))
    assert set(files) == {
        "MANIFEST",
        "evidence.json",
        "evidence.pdf",
        "paper.pdf",
        "sealed.pdf",
        "signatures/1-parent.p7s",
    }
    assert files["paper.pdf"] == making.bytes_of(proved)
    assert files["sealed.pdf"] == bytes(proved.sealed.data)
    lines = files.pop("MANIFEST").decode().splitlines()
    assert lines == [f"{hashlib.sha256(files[n]).hexdigest()}  {n}" for n in sorted(files)]


def test_it_tells_what_was_shown_answered_and_confirmed_and_when_in_which_zone(proved):
    told = json.loads(files_of(bundle_of(proved))["evidence.json"])
    assert told["paper"]["sha256"] == proved.file.sha256
    assert told["paper"]["sealed_sha256"] == proved.sealed.sha256
    (shown,) = told["shown"]
    assert (shown["page"], shown["sha256"]) == (1, proved.file.sha256)
    assert told["responses"][0]["words"] == "кроме пятницы"
    parent, director = told["signatures"]
    assert parent["evidence"]["phrase"] == PHRASE
    assert parent["signature_file"]["name"] == "signatures/1-parent.p7s"
    assert director["method"] == "paper" and director["seen_by"].startswith("Кузнецова")
    assert parent["recorded_at"].endswith("+12:00")


def test_people_read_the_same_in_the_language_of_the_paper(proved):
    pdf = files_of(bundle_of(proved))["evidence.pdf"]
    assert_archive_and_accessible(pdf)
    text = " ".join(" ".join(page_texts(pdf)).split())
    for words in (PHRASE, "кроме пятницы", "192.0.2.7", "Собственноручно", "paper.pdf"):
        assert words in text
    assert proved.file.sha256 in text.replace(" ", "")
    assert not re.search(r"\d{4}-\d\d-\d\d", text), "a date as machines write it"


def test_the_same_state_gives_the_same_bytes(proved):
    assert bundle_of(proved) == bundle_of(Paper.objects.get(pk=proved.pk))


def test_a_party_gets_its_own_and_of_the_others_what_the_paper_shows(proved, small):
    files = files_of(bundle_of(proved, only_for=[small.people["zorina"].pk]))
    assert "signatures/1-parent.p7s" not in files
    text = files["evidence.json"].decode() + " ".join(page_texts(files["evidence.pdf"]))
    for words in (PHRASE, "192.0.2.7", "кроме пятницы"):
        assert words not in text
    assert "Гоголь" in text


def test_a_paper_that_nobody_signed_yet_has_its_archive_too(issue_note, make_case):
    told = json.loads(files_of(bundle_of(issue_note(make_case("Мороз"))))["evidence.json"])
    assert told["signatures"] == [] and told["paper"]["sealed_sha256"] == ""


def test_staff_and_party_fetch_it_and_it_is_named_by_the_paper(proved, sign_in, english):
    for login in ("kuznetsova", "gogol"):
        browser = sign_in(login)
        address = f"/papers/{proved.pk}/evidence.zip"
        assert address in browser.get(f"/papers/{proved.pk}/").content.decode()
        answer = browser.get(address)
        assert answer.status_code == 200 and answer["Content-Type"] == "application/zip"
        assert "evidence.zip" in answer["Content-Disposition"]
    assert sign_in("moroz").get(address).status_code == 404


def test_fetching_that_of_a_restricted_paper_is_recorded(
    issue_note, make_case, sign_in, monkeypatch
):
    signed = replace(SECRET, signers=NOTE.signers)
    monkeypatch.setitem(kinds._registered, SECRET.slug, signed)
    paper = issue_note(make_case("Мороз"), kind=signed)
    assert sign_in("kuznetsova").get(f"/papers/{paper.pk}/evidence.zip").status_code == 200
    assert AccessLog.objects.filter(case=paper.case, what="Программа изучения").exists()
