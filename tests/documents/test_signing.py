"""Signatures and handed-out copies: who, when, under which bytes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from documents import issuing, signing
from documents.models import PaperState, Signature
from documents.signing import SignatureFact
from tests.unprinted_demo import count_as_printed

pytestmark = pytest.mark.django_db


@pytest.fixture
def sign(small):
    """Record a signature today, unless told otherwise."""

    def record(paper, capacity="parent", *, days=0, name="Гоголь Н.С."):
        today = small.school.today()
        return signing.record_signature(
            paper,
            capacity=capacity,
            signer_name=name,
            signed_on=today + timedelta(days=days),
            seen_by=small.people["ivanova"],
            today=today,
        )

    return record


@pytest.fixture
def printed(issue_note):
    """A note that counts as printed."""
    paper = issue_note()
    count_as_printed(paper)
    return paper


def capacities(signers) -> list[str]:
    return [signer.capacity.value for signer in signers]


def test_the_parties_follow_the_form_and_the_pupils_age(issue_note, make_case):
    young, grown = issue_note(make_case("Гоголь")), issue_note(make_case("Берия"))
    assert capacities(signing.required_capacities(young)) == ["director", "parent"]
    assert capacities(signing.required_capacities(grown)) == ["director", "parent", "pupil"]


def test_the_last_signature_makes_the_paper_signed(printed, sign):
    sign(printed, "parent")
    assert printed.state == PaperState.ISSUED
    assert capacities(signing.missing(printed)) == ["director"]
    sign(printed, "director", name="Зорина О.В.")
    printed.refresh_from_db()
    assert printed.state == PaperState.SIGNED
    assert signing.missing(printed) == ()


def test_a_signature_names_the_exact_bytes(printed, sign):
    assert sign(printed).sha256 == printed.file.sha256


@pytest.mark.parametrize(
    ("capacity", "days", "error"),
    [
        ("parent", 1, signing.DateInFuture),
        ("parent", -1, signing.DateBeforePaper),
        ("pupil", 0, signing.NotAParty),
        ("nobody", 0, signing.NotAParty),
    ],
)
def test_a_wrong_signature_is_refused(printed, sign, capacity, days, error):
    with pytest.raises(error):
        sign(printed, capacity, days=days)
    assert not Signature.objects.exists()


def test_a_party_signs_once(printed, sign):
    sign(printed)
    with pytest.raises(signing.AlreadySigned):
        sign(printed)


def test_what_has_no_bytes_yet_cannot_have_been_signed(issue_note, sign):
    with pytest.raises(signing.BytesNotReady):
        sign(issue_note())


def test_a_replaced_or_annulled_paper_is_not_signed(issue_note, make_case, sign, small):
    case = make_case()
    former, current = issue_note(case), issue_note(case)
    count_as_printed(former)
    count_as_printed(current)
    issuing.annul(current, by=small.people["zorina"], reason="ошибка в сроке")
    for paper in (former, current):
        with pytest.raises(signing.PaperNotCurrent):
            sign(paper)


def test_a_signature_is_never_changed(printed, sign):
    signature = sign(printed)
    with pytest.raises(DatabaseError), transaction.atomic():
        Signature.objects.filter(pk=signature.pk).update(signer_name="Другой")
    with pytest.raises(DatabaseError), transaction.atomic():
        signature.delete()


def test_facts_tell_the_signatures_of_current_papers_only(issue_note, make_case, sign, small):
    case = make_case()
    former = issue_note(case)
    count_as_printed(former)
    sign(former)
    current = issue_note(case)
    count_as_printed(current)
    sign(current, "director", name="Зорина О.В.")
    assert signing.signatures_of(case) == (
        SignatureFact(
            kind="test_note",
            version=2,
            capacity="director",
            name="Зорина О.В.",
            signed_on=small.school.today(),
            method="paper",
            has_scan=False,
        ),
    )


def test_a_copy_is_handed_out_once_and_by_version(printed, small, issue_note):
    today, by = small.school.today(), small.people["ivanova"]
    assert signing.handed_version(printed.case, "test_note") == 0
    signing.hand_out(printed, holder="student", handed_on=today, by=by, today=today)
    assert signing.handed_version(printed.case, "test_note") == 1
    with pytest.raises(signing.AlreadyHanded):
        signing.hand_out(printed, holder="student", handed_on=today, by=by, today=today)
    second = issue_note(printed.case)
    count_as_printed(second)
    assert signing.handed_version(printed.case, "test_note") == 1
    signing.hand_out(second, holder="student", handed_on=today, by=by, today=today)
    assert signing.handed_version(printed.case, "test_note") == 2
