"""Staff sign with their password given again, and take in signatures that came in a file."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format

from documents import making
from documents.models import PaperState, Signature, SignatureCheck
from documents.signing import record_signature
from tests.answers import shown
from tests.conftest import TODAY
from tests.documents.outside_files import broken, detached, signed_pdf, with_gost_numbers
from tests.documents.signing_steps import offered, with_its_bytes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

PASSWORD = "Верная-лошадь-7"


def prepare(_small, led):
    """The agreement about Гоголь, offered."""
    return offered(led("Гоголь", "offer"))


@pytest.fixture
def paper(prepared, small):
    """That agreement; the director has a password."""
    account = small.people["zorina"].account
    account.set_password(PASSWORD)
    account.save(update_fields=("password",))
    return with_its_bytes(prepared)


def sign_url(paper, capacity: str = "school") -> str:
    return reverse("paper_sign_here", args=[paper.pk, capacity])


def file_url(paper) -> str:
    return reverse("paper_signature_file", args=[paper.pk, "parent"])


def give_file(client, paper, data: bytes, name: str = "Гоголь Н.С.", **more):
    sent = {"signer_name": name, "file": SimpleUploadedFile("подпись.p7s", data), **more}
    return client.post(file_url(paper), sent)


def test_the_director_signs_with_the_password_once_more(sign_in, paper, small, english):
    director = sign_in("zorina")
    assert sign_url(paper) in shown(director.get(reverse("paper", args=[paper.pk])))
    assert director.get(sign_url(paper)).status_code == 200
    wrong = director.post(sign_url(paper), {"confirmed": "on", "password": "не тот"})
    assert wrong.status_code == 422
    assert "not your password" in shown(wrong)
    unconfirmed = director.post(sign_url(paper), {"password": PASSWORD})
    assert unconfirmed.status_code == 422
    assert PASSWORD not in shown(unconfirmed)
    assert not paper.signatures.exists()
    director.post(sign_url(paper), {"confirmed": "on", "password": PASSWORD})
    signature = paper.signatures.get()
    assert (signature.method, signature.person) == ("staff", small.people["zorina"])
    assert signature.evidence["password"]["checked_at"]
    assert signature.evidence["signer"]["authority"]["authority"] == "director"
    assert PASSWORD not in str(signature.evidence)
    again = director.post(sign_url(paper), {"confirmed": "on", "password": PASSWORD})
    assert again.status_code == 302
    assert paper.signatures.count() == 1


@pytest.mark.parametrize(("in_demo", "status", "signed"), [(True, 302, 1), (False, 422, 0)])
def test_whoever_has_no_password_signs_in_the_demo_only(
    in_demo, status, signed, sign_in, prepared, small, settings
):
    settings.DEMO_MODE = in_demo
    paper = with_its_bytes(prepared)
    director = sign_in("zorina")
    told = "In the demo people have no passwords" in shown(director.get(sign_url(paper)))
    assert told is in_demo
    answer = director.post(sign_url(paper), {"confirmed": "on", "password": "что угодно"})
    assert answer.status_code == status
    assert paper.signatures.count() == signed


def test_nobody_else_signs_for_the_director(sign_in, paper):
    assert sign_in("kuznetsova").get(sign_url(paper)).status_code == 403
    assert sign_in("gogol").get(sign_url(paper)).status_code == 404
    assert sign_in("zorina").get(sign_url(paper, "parent")).status_code == 404
    assert sign_in("zorina").get(sign_url(paper, "nobody")).status_code == 404


def test_a_director_whose_office_ended_does_not_sign(sign_in, paper, small):
    from datetime import timedelta

    director = sign_in("zorina")
    small.people["zorina"].memberships.update(until=TODAY - timedelta(days=1))
    assert director.get(sign_url(paper)).status_code == 404


def test_passwords_are_not_guessed_without_end(sign_in, paper):
    director = sign_in("zorina")
    for _time in range(5):
        director.post(sign_url(paper), {"confirmed": "on", "password": "не тот"})
    last = director.post(sign_url(paper), {"confirmed": "on", "password": PASSWORD})
    assert last.status_code == 429
    assert not paper.signatures.exists()


def test_the_last_signature_makes_the_paper_signed(sign_in, paper, small):
    for capacity, name in (("parent", "Гоголь Н.С."), ("pupil", "Гоголь С.Н.")):
        if capacity in {one.capacity for one in _awaited(paper)}:
            record_signature(
                paper,
                capacity=capacity,
                signer_name=name,
                signed_on=TODAY,
                seen_by=small.people["belova"],
                today=TODAY,
            )
    sign_in("zorina").post(sign_url(paper), {"confirmed": "on", "password": PASSWORD})
    paper.refresh_from_db()
    assert paper.state == PaperState.SIGNED


def test_a_signature_file_is_kept_as_it_came_and_checked(sign_in, paper, small):
    data = detached(making.bytes_of(paper))
    secretary = sign_in("belova")
    assert give_file(secretary, paper, data).status_code == 302
    signature = Signature.objects.get(paper=paper)
    assert signature.method == "external"
    assert bytes(signature.original.data) == data
    assert signature.person == small.people["gogol"]
    assert signature.checked_with.startswith("pyHanko")
    assert signature.evidence["file"]["serial"] == "1234abcd"
    page = shown(secretary.get(reverse("paper", args=[paper.pk])))
    assert "Checked by Marshrut with pyHanko" in page
    claimed = signature.claimed_at.astimezone(ZoneInfo(small.school.time_zone))
    with translation.override("en"):
        assert date_format(claimed, "SHORT_DATETIME_FORMAT") in page
    assert "was not checked" in page
    original = secretary.get(reverse("paper_signature_original", args=[paper.pk, signature.pk]))
    assert original.content == data


def test_a_signed_pdf_is_taken_too(sign_in, paper):
    data = signed_pdf(making.bytes_of(paper))
    assert give_file(sign_in("belova"), paper, data).status_code == 302
    assert Signature.objects.get(paper=paper).original.content_type == "application/pdf"


def test_what_cannot_be_checked_is_said_so_and_checked_elsewhere(sign_in, paper):
    secretary = sign_in("belova")
    give_file(secretary, paper, with_gost_numbers(detached(making.bytes_of(paper))))
    signature = Signature.objects.get(paper=paper)
    assert signature.checked_with == ""
    page_url = reverse("paper", args=[paper.pk])
    page = shown(secretary.get(page_url))
    assert "Kept; not checked by Marshrut" in page
    assert "Checked by Marshrut" not in page
    check = reverse("paper_signature_check", args=[paper.pk, signature.pk])
    assert secretary.post(check, {"checked_with": "Госуслуги"}).status_code == 422
    data = {"checked_with": "Госуслуги", "checked_on": TODAY.isoformat(), "is_valid": "yes"}
    secretary.post(check, data)
    assert SignatureCheck.objects.get().is_valid
    assert "Госуслуги" in shown(secretary.get(page_url))


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda data: detached(b"%PDF-1.7 other"), "under another file"),
        (lambda data: broken(detached(data)), "does not fit its certificate"),
        (lambda data: b"not a signature", "no electronic signature"),
        (lambda data: data, "no electronic signature"),
    ],
    ids=["other", "broken", "rubbish", "paper"],
)
def test_a_wrong_file_is_refused_with_its_reason(sign_in, paper, spoil, told):
    answer = give_file(sign_in("belova"), paper, spoil(making.bytes_of(paper)))
    assert answer.status_code == 422
    assert told in shown(answer)
    assert not Signature.objects.filter(paper=paper).exists()


def test_a_certificate_of_somebody_else_is_noticed(sign_in, paper):
    data = detached(making.bytes_of(paper), surname="Петрова")
    secretary = sign_in("belova")
    answer = give_file(secretary, paper, data)
    assert answer.status_code == 422
    assert "The certificate names" in shown(answer)
    assert give_file(secretary, paper, data, other_name="on").status_code == 302


def test_a_file_of_somebody_without_authority_is_refused(sign_in, paper):
    data = detached(making.bytes_of(paper), surname="Петрова")
    answer = give_file(sign_in("belova"), paper, data, name="Петрова Н.С.")
    assert answer.status_code == 422
    assert "Nobody of this name acts" in shown(answer)


def _awaited(paper):
    from documents.signing import missing

    return missing(paper)
