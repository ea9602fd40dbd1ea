"""Pages of one paper over HTTP: who sees it, what may be recorded, what bad input is told."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.tenancy import scope
from documents.models import HandedCopy, Paper, PaperState, Signature
from documents.pdf.pictures import page_count
from regulations.models import AccessLog
from regulations.services.opening import ask_in
from tests.documents.kinds_for_tests import SECRET
from tests.regulations.test_scans import HEIC, picture
from tests.unprinted_demo import count_as_printed

pytestmark = pytest.mark.django_db

STRANGE_LINES = {
    "empty": "",
    "too long": "я" * 251,
    "NUL": "Гоголь\x00Н.С.",
    "control sign": "Гоголь\x07",
    "turned text": "Гоголь \u202eН.С.",
    "HTML": "<b>Гоголь</b>",
    "digits": "12345",
    "emoji": "Гоголь 🙂",
    "lone surrogate": "\\ud800",
}


@pytest.fixture
def url(issue_note):
    """Addresses of an issued note, on a blank sheet: ``url("paper_pdf")``."""
    paper = issue_note()
    count_as_printed(paper)

    def of(name: str, *more) -> str:
        return reverse(name, args=(paper.pk, *more))

    of.paper = paper
    return of


@pytest.mark.parametrize(
    ("login", "status"),
    [
        ("kuznetsova", 200),
        ("belova", 200),
        ("ivanova", 200),  # class teacher of 5-А
        ("gogol", 200),  # the mother
        ("sidorov", 404),  # class teacher of other classes
        ("petrov", 404),  # teaches there, was not asked into the case
        ("moroz", 404),  # another child's father
    ],
)
def test_who_sees_the_case_sees_its_paper(sign_in, url, login, status):
    client = sign_in(login)
    for name in ("paper", "paper_pdf", "paper_page"):
        assert client.get(url(name)).status_code == status, name


def test_signed_out_is_sent_to_sign_in(client, url):
    response = client.get(url("paper"))
    assert response.status_code == 302
    assert reverse("account_login") in response["Location"]


def test_the_page_tells_the_state_in_words(sign_in, url):
    page = sign_in("kuznetsova").get(url("paper"), headers={"accept-language": "en"})
    text = page.content.decode()
    assert "1-З" in text and "Записка" in text
    assert 'src="' + url("paper_page") in text


def test_the_pdf_is_the_stored_one_and_named_by_the_pupil(sign_in, url):
    response = sign_in("kuznetsova").get(url("paper_pdf"), {"download": ""})
    stored = Paper.objects.get(pk=url.paper.pk)
    assert response.content == bytes(stored.file.data)
    assert response["Cache-Control"] == "private, no-cache"
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''")


def test_a_picture_is_not_sent_twice(sign_in, url):
    client = sign_in("kuznetsova")
    first = client.get(url("paper_page"), {"page": "1"})
    assert first["Content-Type"] == "image/png"
    assert url.paper.pk and Paper.objects.get().file.sha256 in first["ETag"]
    again = client.get(url("paper_page"), {"page": "1"}, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_page_that_is_not_there_is_404(sign_in, url):
    client = sign_in("kuznetsova")
    for number in ("0", "2", "99999", "-1", "x", "", "1e3", "²", "9" * 40):
        assert client.get(url("paper_page"), {"page": number}).status_code == 404, number


def test_a_size_that_is_not_there_is_404(sign_in, url):
    assert sign_in("kuznetsova").get(url("paper_page"), {"size": "huge"}).status_code == 404


def test_a_number_beyond_the_database_is_404(sign_in, small):
    client = sign_in("kuznetsova")
    for number in (0, 10**6, 10**30):
        assert client.get(f"/papers/{number}/").status_code == 404


# --- Signatures -------------------------------------------------------------------------------


def signature(small, **changed) -> dict:
    today = small.school.today().isoformat()
    return {
        "signer_name": "Гоголь Н.С.",
        "signed_on": today,
        "original_seen": "on",
    } | changed


def test_a_signature_is_recorded_with_who_saw_the_original(sign_in, url, small):
    response = sign_in("ivanova").post(url("paper_sign", "parent"), signature(small))
    assert response.status_code == 302
    made = Signature.objects.get()
    assert (made.capacity, made.signer_name) == ("parent", "Гоголь Н.С.")
    assert made.seen_by == small.people["ivanova"]
    page = sign_in("gogol").get(url("paper")).content.decode()
    assert "Иванова А.П." in page


def test_a_scan_is_kept_without_metadata_and_given_back(sign_in, url, small):
    data = signature(small, scan=SimpleUploadedFile("скан.jpg", picture("JPEG", comment=b"gps")))
    client = sign_in("ivanova")
    assert client.post(url("paper_sign", "parent"), data).status_code == 302
    made = Signature.objects.get()
    response = client.get(url("paper_scan", made.pk))
    assert response["Content-Type"] == "image/jpeg"
    assert b"gps" not in response.content
    assert response["Content-Disposition"].startswith("attachment")
    assert sign_in("moroz").get(url("paper_scan", made.pk)).status_code == 404


def test_photos_from_a_telephone_become_one_scan_and_outlive_an_error(sign_in, url, small):
    photos = [
        SimpleUploadedFile("IMG_1.heic", HEIC),
        SimpleUploadedFile("IMG_2.jpg", picture("JPEG")),
    ]
    client = sign_in("ivanova")
    refused = client.post(
        url("paper_sign", "parent"), signature(small, scan=photos, original_seen="")
    )
    assert refused.status_code == 422
    kept = re.findall(r'name="scan-piece" value="([^"]+)"', refused.content.decode())
    assert len(kept) == 2
    answer = client.post(url("paper_sign", "parent"), signature(small, **{"scan-piece": kept}))
    assert answer.status_code == 302
    scan = client.get(url("paper_scan", Signature.objects.get().pk))
    assert scan["Content-Type"] == "application/pdf"
    assert page_count(scan.content) == 2


def test_a_strange_name_is_refused_by_its_field(sign_in, url, small):
    client = sign_in("ivanova")
    for what, line in STRANGE_LINES.items():
        answer = client.post(url("paper_sign", "parent"), signature(small, signer_name=line))
        told = answer.content.decode()
        assert answer.status_code == 422, what
        assert 'id="id_parent_signer_name"' in told
        assert small.school.today().isoformat() in told
        assert "<b>Гоголь</b>" not in told
    assert not Signature.objects.exists()


def test_a_wrong_signature_form_is_refused(sign_in, url, small):
    client = sign_in("ivanova")
    for changed in (
        {"signed_on": "31.02.2026"},
        {"signed_on": "завтра"},
        {"signed_on": ""},
        {"signed_on": "0001-01-01"},
        {"signed_on": "9999-12-31"},
        {"original_seen": ""},
        {"scan": SimpleUploadedFile("x.pdf", b"MZ not a scan")},
        {"scan": SimpleUploadedFile("x.pdf", b"")},
    ):
        answer = client.post(url("paper_sign", "parent"), signature(small, **changed))
        assert answer.status_code == 422, changed
        assert "Гоголь Н.С." in answer.content.decode()
    assert not Signature.objects.exists()


def test_a_signature_recorded_meanwhile_is_told(sign_in, url, small):
    client = sign_in("ivanova")
    client.post(url("paper_sign", "parent"), signature(small))
    response = client.post(url("paper_sign", "parent"), signature(small), follow=True)
    assert response.status_code == 200
    assert Signature.objects.count() == 1


@pytest.mark.parametrize("capacity", ["nobody", "pupil"])
def test_nobody_signs_in_a_capacity_that_the_form_does_not_have(sign_in, url, small, capacity):
    response = sign_in("ivanova").post(url("paper_sign", capacity), signature(small))
    assert response.status_code in (302, 404)
    assert not Signature.objects.exists()


@pytest.mark.parametrize(("login", "status"), [("gogol", 404), ("belova", 302), ("sidorov", 404)])
def test_who_may_record(sign_in, url, small, login, status):
    response = sign_in(login).post(url("paper_sign", "parent"), signature(small))
    assert response.status_code == status


def test_a_copy_is_recorded_once(sign_in, url, small):
    client, today = sign_in("ivanova"), small.school.today()
    address = url("paper_hand", "student")
    late = client.post(address, {"handed_on": (today + timedelta(days=1)).isoformat()})
    assert late.status_code == 422
    assert client.post(address, {"handed_on": today.isoformat()}).status_code == 302
    assert client.post(address, {"handed_on": today.isoformat()}).status_code == 302
    assert HandedCopy.objects.count() == 1
    assert client.post(url("paper_hand", "dog"), {}).status_code == 404


# --- Annulling --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("login", "status"), [("zorina", 302), ("ivanova", 403), ("gogol", 404), ("sidorov", 404)]
)
def test_leaders_annul(sign_in, url, login, status):
    response = sign_in(login).post(url("paper_annul"), {"reason": "неверный срок"})
    assert response.status_code == status
    annulled = Paper.objects.get().state == PaperState.ANNULLED
    assert annulled == (status == 302)


def test_a_paper_is_not_annulled_without_a_reason(sign_in, url):
    client = sign_in("zorina")
    for reason in ("", "  ", "нет", "x" * 501, "a\x00bcdefg", "a\u2028bcdefg"):
        assert client.post(url("paper_annul"), {"reason": reason}).status_code == 422, reason
    assert Paper.objects.get().state == PaperState.ISSUED


def test_html_in_a_reason_is_shown_as_text(sign_in, url):
    client = sign_in("zorina")
    page = client.post(url("paper_annul"), {"reason": "<script>x</script>"}, follow=True)
    assert "&lt;script&gt;" in page.content.decode()
    assert "<script>x" not in page.content.decode()


# --- Restricted papers, drafts ----------------------------------------------------------------


def test_each_reading_of_a_restricted_paper_is_recorded(sign_in, issue_note, small):
    paper = issue_note(kind=SECRET)
    assert sign_in("ivanova").get(reverse("paper", args=(paper.pk,))).status_code == 200
    assert AccessLog.objects.get().person == small.people["ivanova"]
    assert sign_in("belova").get(reverse("paper_pdf", args=(paper.pk,))).status_code == 403
    assert sign_in("gogol").get(reverse("paper", args=(paper.pk,))).status_code == 404
    assert AccessLog.objects.count() == 1


@pytest.mark.parametrize(("asked_as", "answered"), [("subject_teacher", 403), ("specialist", 200)])
def test_a_restricted_paper_opens_by_the_role_in_its_case(
    sign_in, issue_note, small, asked_as, answered
):
    paper = issue_note(kind=SECRET)
    ask_in(paper.case, small.people["sidorov"], asked_as)  # he leads another class
    client = sign_in("sidorov")
    assert client.get(reverse("paper", args=(paper.pk,))).status_code == answered
    assert AccessLog.objects.count() == (answered == 200)


@pytest.mark.parametrize("name", ["draft_pdf", "draft_png"])
def test_a_draft_is_shown_to_who_sees_the_case(sign_in, make_case, case_rows, name):
    case = make_case()
    address = reverse(name, args=(case.pk, "test_note"))
    for login in ("gogol", "moroz"):  # the family reads what is issued
        assert sign_in(login).get(address).status_code == 404
    client = sign_in("ivanova")
    assert client.get(address).status_code == 200
    assert client.get(reverse(name, args=(case.pk, "no_such"))).status_code == 404
    assert client.get(reverse(name, args=(case.pk, "test_secret"))).status_code == 200
    assert not Paper.objects.exists()


def test_another_schools_paper_is_404(sign_in, other_school, paper_kinds, small):
    from documents import issuing
    from tests.documents.kinds_for_tests import LIST, Over

    with scope((other_school.school.pk,)):
        foreign = issuing.issue(
            LIST, Over(other_school.school), by=None, on=other_school.school.today()
        )
    for name in ("paper", "paper_pdf", "paper_page"):
        response = sign_in("zorina").get(reverse(name, args=(foreign.pk,)))
        assert response.status_code == 404
