"""A mother signs with a certificate of her own: what is taken from her, and what is told of it."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents import bundles, issuing, kinds, making
from documents.models import Paper, PaperState, Signature
from individual_support.models import SupportCase
from individual_support.procedure import AGREEMENT
from students.models import Guardianship
from students.models.guardians import Authority
from tests.answers import shown
from tests.conftest import TODAY
from tests.documents.outside_files import broken, detached, signed_pdf, with_gost_numbers
from tests.documents.signing_steps import offered, with_its_bytes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def prepare(_small, led) -> Paper:
    """The agreement about Гоголь, offered; the school has no order on codes."""
    return offered(led("Гоголь", "offer"))


@pytest.fixture
def paper(prepared, small) -> Paper:
    """That agreement."""
    return with_its_bytes(prepared)


@pytest.fixture
def mother(sign_in):
    """The mother's browser."""
    return sign_in("gogol")


def url(name: str, paper: Paper) -> str:
    return reverse(name, args=[paper.pk])


def give(client, paper: Paper, data: bytes, name: str = "подпись.p7s", **more):
    sent = {"file": SimpleUploadedFile(name, data), **more}
    return client.post(url("paper_answer_file", paper), sent)


def test_the_way_stands_beside_the_others_and_the_receipt_says_what_was_checked(
    mother, paper, small
):
    page = shown(mother.get(url("paper_answer", paper)))
    assert page.index("Sign on paper instead") < page.index(url("paper_answer_file", paper))
    assert "Nobody needs one" in shown(mother.get(url("paper_answer_file", paper)))
    data = detached(making.bytes_of(paper))
    assert give(mother, paper, data).url == url("paper_answered", paper)
    signature = Signature.objects.get(paper=paper)
    assert (signature.method, signature.person) == ("external", small.people["gogol"])
    assert (signature.signer_name, signature.seen_by) == ("Гоголь Наталья Сергеевна", None)
    assert bytes(signature.original.data) == data
    assert signature.sha256 == paper.file.sha256
    told = signature.evidence
    assert told["paper"] == {
        "id": paper.pk,
        "kind": paper.kind,
        "number": paper.printed_number,
        "version": 1,
        "sha256": paper.file.sha256,
    }
    assert told["signer"]["authority"]["authority"] == "mother"
    assert told["visit"]["address"] == "127.0.0.1"
    assert told["file"]["name"] == "подпись.p7s"
    receipt = shown(mother.get(url("paper_answered", paper)))
    assert "Checked by Marshrut with pyHanko" in receipt
    assert "whether it was valid, was not checked" in receipt
    assert "1234abcd" in receipt


def test_the_school_sees_who_gave_it_and_the_archive_holds_it(mother, paper, sign_in):
    give(mother, paper, signed_pdf(making.bytes_of(paper)), name="подписано.pdf")
    page = shown(sign_in("belova").get(url("paper", paper)))
    assert "given by the signer" in page
    assert Signature.objects.get().original.content_type == "application/pdf"
    assert bundles.bundle_of(Paper.objects.get(pk=paper.pk)).startswith(b"PK")


def test_what_cannot_be_checked_is_kept_and_never_said_to_be_checked(mother, paper, sign_in):
    give(mother, paper, with_gost_numbers(detached(making.bytes_of(paper))))
    assert Signature.objects.get().checked_with == ""
    receipt = shown(mother.get(url("paper_answered", paper)))
    assert "Kept; not checked by Marshrut" in receipt
    assert "Checked by Marshrut" not in receipt
    assert "Record where it was checked" in shown(sign_in("belova").get(url("paper", paper)))


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda data: detached(b"%PDF-1.7 other"), "under another file"),
        (lambda data: broken(detached(data)), "does not fit its certificate"),
        (lambda data: b"not a signature", "no electronic signature"),
        (lambda data: data, "no electronic signature"),
        (lambda data: b"", "empty"),
    ],
    ids=["another paper", "broken", "rubbish", "the paper itself", "nothing in it"],
)
def test_a_wrong_file_is_refused_with_its_reason(mother, paper, spoil, told):
    answer = give(mother, paper, spoil(making.bytes_of(paper)))
    assert answer.status_code == 422
    assert told in shown(answer)
    assert "Nothing is signed yet" in shown(answer)
    assert not Signature.objects.filter(paper=paper).exists()


def test_no_file_at_all_is_asked_for(mother, paper):
    answer = mother.post(url("paper_answer_file", paper))
    assert answer.status_code == 422
    assert 'href="#id_file"' in shown(answer)


def test_a_signature_of_an_older_version_signs_no_newer_one(mother, paper, small):
    old = detached(making.bytes_of(paper))
    details = SupportCase.objects.get(case=paper.case)
    newer = issuing.issue(kinds.get(AGREEMENT), details, by=small.people["ivanova"], on=TODAY)
    assert "under another version" in shown(give(mother, newer, old))
    assert give(mother, paper, old).url == url("paper_answer", paper)
    assert not Signature.objects.exists()


def test_a_certificate_of_another_name_is_recorded_as_told(mother, paper):
    data = detached(making.bytes_of(paper), surname="Петрова")
    answer = give(mother, paper, data)
    assert answer.status_code == 422
    assert "The certificate names “Петрова Наталья Сергеевна”" in shown(answer)
    assert not Signature.objects.exists()
    assert give(mother, paper, data, other_name="on").status_code == 302
    signature = Signature.objects.get()
    assert signature.signer_name == "Гоголь Наталья Сергеевна"
    assert signature.evidence["file"]["signer"] == "Петрова Наталья Сергеевна"


def test_the_same_file_twice_signs_once(mother, paper):
    data = detached(making.bytes_of(paper))
    give(mother, paper, data)
    again = give(mother, paper, data)
    assert again.url == url("paper_answer", paper)
    assert "You have signed this paper" in shown(mother.get(again.url))
    assert Signature.objects.filter(paper=paper).count() == 1


def test_the_last_signature_of_all_makes_the_paper_signed(mother, paper, small):
    from documents.signing import record_signature

    record_signature(
        paper,
        capacity="school",
        signer_name="Зорина В.И.",
        signed_on=TODAY,
        seen_by=small.people["belova"],
        today=TODAY,
    )
    give(mother, paper, detached(making.bytes_of(paper)))
    paper.refresh_from_db()
    assert paper.state == PaperState.SIGNED


def test_only_who_is_asked_to_sign_gives_a_file(sign_in, paper, small):
    data = detached(making.bytes_of(paper))
    assert give(sign_in("moroz"), paper, data).status_code == 404
    assert give(sign_in("ivanova"), paper, data).url == url("paper_answer", paper)
    father = small.people["moroz"]
    link = Guardianship.objects.create(
        school=small.school, student=paper.case.student, person=father, kind=Authority.FATHER
    )
    link.until = TODAY.replace(day=1)
    link.save()
    assert give(sign_in("moroz"), paper, data).status_code == 404
    assert not Signature.objects.filter(paper=paper).exists()


def test_files_are_not_tried_without_end(mother, paper):
    for _time in range(20):
        assert give(mother, paper, b"not a signature").status_code == 422
    assert give(mother, paper, detached(making.bytes_of(paper))).status_code == 429
