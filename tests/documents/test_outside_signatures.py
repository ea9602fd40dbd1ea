"""Files with electronic signatures: what is checked here, what is only kept, what is refused."""

from __future__ import annotations

import base64
from io import BytesIO

import pikepdf
import pytest

from documents import outside_signatures
from documents.outside_signatures import (
    BrokenSignature,
    NotASignature,
    OtherPaper,
    SignatureRefused,
)
from tests.documents.outside_files import broken, detached, signed_pdf, with_gost_numbers


@pytest.fixture(scope="module")
def paper() -> bytes:
    """A small PDF."""
    target = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(target)
    return target.getvalue()


@pytest.mark.parametrize("curve", [False, True], ids=["rsa", "ecdsa"])
@pytest.mark.parametrize("made", [detached, signed_pdf])
def test_a_signature_under_the_papers_bytes_is_checked(paper, made, curve):
    read = outside_signatures.read(made(paper, curve=curve), paper)
    assert read.is_checked
    assert read.checked_with.startswith("pyHanko")
    assert read.signer == "Гоголь Наталья Сергеевна"
    assert read.serial == "1234abcd"
    assert read.issuer == "Гоголь Наталья Сергеевна"
    assert read.digest_algorithm == "sha256"


def test_a_detached_file_claims_a_time(paper):
    assert outside_signatures.read(detached(paper), paper).claimed_at.startswith("20")


@pytest.mark.parametrize("lines", [False, True], ids=["bare", "with dashes"])
def test_base64_is_taken_as_well(paper, lines):
    text = base64.encodebytes(detached(paper))
    if lines:
        text = b"-----BEGIN PKCS7-----\n" + text + b"-----END PKCS7-----\n"
    assert outside_signatures.read(text, paper).is_checked


def test_another_papers_signature_is_told_apart(paper):
    for made in (detached, signed_pdf):
        with pytest.raises(OtherPaper):
            outside_signatures.read(made(paper), paper + b"\n% changed")


def test_a_broken_signature_is_refused(paper):
    with pytest.raises(BrokenSignature):
        outside_signatures.read(broken(detached(paper)), paper)


def test_something_added_after_the_signature_is_refused(paper):
    target = BytesIO()
    with pikepdf.open(BytesIO(signed_pdf(paper))) as pdf:
        pdf.save(target)
    with pytest.raises(OtherPaper):
        outside_signatures.read(target.getvalue(), paper)
    with pytest.raises(SignatureRefused):
        outside_signatures.read(signed_pdf(paper) + b"\n% more", paper)


def test_an_unknown_algorithm_is_kept_and_nothing_claimed(paper):
    read = outside_signatures.read(with_gost_numbers(detached(paper)), paper)
    assert not read.is_checked
    assert read.checked_with == ""
    assert read.signer == "Гоголь Наталья Сергеевна"
    assert read.signature_algorithm.startswith("ГОСТ") or "1.2.643" in read.signature_algorithm


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"\x30",
        b"\x30\x82\xff\xff" + b"\x00" * 100,
        b"%PDF-1.7 nothing",
        b"A" * (outside_signatures.LARGEST_DETACHED + 1),
    ],
)
def test_what_is_no_signature_is_refused(paper, data):
    with pytest.raises(SignatureRefused):
        outside_signatures.read(data, paper)


def test_the_paper_itself_holds_no_signature(paper):
    with pytest.raises(NotASignature):
        outside_signatures.read(paper, paper)


def test_cut_files_never_break_the_reader(paper):
    for whole in (detached(paper), signed_pdf(paper)):
        for cut in range(1, len(whole), max(1, len(whole) // 60)):
            with pytest.raises(SignatureRefused):
                outside_signatures.read(whole[:cut], paper)
