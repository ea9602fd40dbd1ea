"""The check page as a stranger uses it: it tells no more than a paper shows, and not too often."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.open_codes import new_code
from documents import issuing, making, rendering
from documents.views import check
from tests.documents.kinds_for_tests import NOTE
from tests.documents.test_checking import flipped, saved_anew, with_revision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]

#: Nothing of these may ever be told to somebody who holds only a code.
PERSONAL = ("Гоголь", "София", "Наталья", "5-А", "ошибка в фамилии", "текст", "Зорина", "Кузнецова")


@pytest.fixture
def stranger() -> Client:
    """A browser without a sign-in that reads English."""
    return Client(headers={"Accept-Language": "en"})


@pytest.fixture
def paper(issue_note):
    made = issue_note()
    making.bytes_of(made)
    return made


def page(answer) -> str:
    return answer.content.decode()


def upload(data: bytes) -> dict:
    return {"file": SimpleUploadedFile("бумага.pdf", data, content_type="application/pdf")}


def test_the_code_tells_school_kind_number_date_and_state_and_no_more(stranger, paper, small):
    answer = stranger.get(f"/check/{paper.check_code}/")
    told = page(answer)
    assert answer.status_code == 200
    for words in ("Средняя школа № 7", "Записка", "№ 1-З", "Nov. 22, 2026", "not everybody"):
        assert words in told
    assert answer["Cache-Control"] == "no-store" and answer["X-Robots-Tag"] == "noindex"
    issuing.annul(paper, by=small.people["zorina"], reason="ошибка в фамилии")
    told += page(stranger.get(f"/check/{paper.check_code}/"))
    assert "Annulled" in told
    assert [words for words in PERSONAL if words in told] == []


def test_a_code_is_typed_as_people_type(stranger, paper):
    typed = paper.check_code.lower().replace("-", " ", 2)
    answer = stranger.post("/check/", {"code": f"  {typed} "}, follow=True)
    assert answer.redirect_chain == [(f"/check/{paper.check_code}/", 302)]
    assert "№ 1-З" in page(answer)
    answer = stranger.get(f"/check/{paper.check_code.lower()}/")
    assert answer["Location"] == f"/check/{paper.check_code}/"


@pytest.mark.parametrize("typed", ["", "12", "hello", "12-0000-0000-0000", "\x00", "9" * 300])
def test_what_is_no_code_is_told_by_its_field(stranger, typed):
    answer = stranger.post("/check/", {"code": typed})
    assert answer.status_code == 422 and 'aria-invalid="true"' in page(answer)


def test_a_code_that_was_never_given_is_told(stranger, paper, small):
    for code in (new_code(small.school.pk), new_code(2**30), "nonsense", "1-2"):
        answer = stranger.get(f"/check/{code}/")
        assert answer.status_code == 404
        assert "No paper with this code was issued here" in page(answer)


def test_a_file_is_judged_with_and_without_its_code(stranger, paper):
    data = making.bytes_of(paper)
    for address in ("/check/", f"/check/{paper.check_code}/"):
        assert "byte for byte" in page(stranger.post(address, upload(data)))
        changed = page(stranger.post(address, upload(data + b" ")))
        assert "something was added" in changed and "№ 1-З" in changed
        assert "is no PDF" in page(stranger.post(address, upload(b"")))
    assert [words for words in PERSONAL if words in changed] == []


def test_each_way_of_changing_a_file_is_told_apart(stranger, paper):
    data = making.bytes_of(paper)
    another = rendering.pdf_of(NOTE, {**paper.context, "text": "принять без испытаний"})
    changed = {
        "Altered: the file was changed": flipped(data, len(data) // 2),
        "Altered: something was added": with_revision(data),
        "A copy: the words are the same": saved_anew(data),
        "Not this paper: the words differ": another,
    }
    for told, file in changed.items():
        seen = page(stranger.post(f"/check/{paper.check_code}/", upload(file)))
        assert [words for words in changed if words in seen] == [told]
        assert "byte for byte" not in seen


def test_an_intact_file_of_another_paper_is_told_so(stranger, paper, issue_note, make_case):
    other = issue_note(make_case("Мороз"))
    answer = stranger.post(f"/check/{other.check_code}/", upload(making.bytes_of(paper)))
    assert "But it is another paper" in page(answer)


def test_a_file_of_25_mb_is_refused_in_words(stranger):
    answer = stranger.post("/check/", upload(b"%PDF-1.7" + bytes(25 * 1024 * 1024)))
    assert answer.status_code == 200 and "too large" in page(answer)


def test_no_file_is_told_by_its_field(stranger, paper):
    for address in ("/check/", f"/check/{paper.check_code}/"):
        answer = stranger.post(address, {})
        assert answer.status_code == 422 and "required" in page(answer)


def test_codes_and_files_are_not_tried_without_end(stranger, paper, monkeypatch):
    monkeypatch.setattr(check, "_CODES_AN_HOUR", 2)
    monkeypatch.setattr(check, "_FILES_AN_HOUR", 1)
    codes = [stranger.get(f"/check/{paper.check_code}/").status_code for _try in range(3)]
    assert codes == [200, 200, 429]
    files = [stranger.post("/check/", upload(b"x")).status_code for _try in range(2)]
    assert files == [200, 429]
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert elsewhere.get(f"/check/{paper.check_code}/").status_code == 200
