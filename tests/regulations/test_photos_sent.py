"""Photos sent one by one while a form is filled in: once each, few, own, and not for long."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from accounts.models import School
from regulations import pieces
from regulations.jobs import forget_old_pieces
from regulations.models import Piece
from tests.regulations import nasty_files
from tests.regulations.test_scans import HEIC, picture, telling_exif

pytestmark = pytest.mark.usefixtures("opened_here")

KEY = UUID(int=42)


@pytest.fixture
def send(sign_in, small):
    """Sends a photo as the browser does: ``send("gogol", data)``."""

    def put(login: str, data: bytes, key: UUID = KEY, name: str = "photo.jpg", **more):
        return sign_in(login).put(
            reverse("photo", args=[small.school.pk, key]),
            data,
            content_type="application/octet-stream",
            headers={"X-File-Name": name},
            **more,
        )

    return put


def test_a_photo_sent_twice_is_one(send, small):
    photo = picture("JPEG", exif=telling_exif())
    first, again = send("gogol", photo), send("gogol", photo)
    assert first.status_code == again.status_code == 200
    assert first.json() == again.json()
    piece = Piece.objects.get()
    assert (piece.person, piece.key, piece.pages) == (small.people["gogol"], KEY, 1)
    assert b"Telephone" not in bytes(piece.data)


def test_the_photo_is_shown_to_whoever_sent_it_and_to_nobody_else(send, sign_in, small):
    send("gogol", HEIC, name="IMG_1.HEIC")
    address = reverse("photo", args=[small.school.pk, KEY])
    shown = sign_in("gogol").get(address)
    assert shown["Content-Type"] == "image/jpeg" and "no-store" in shown["Cache-Control"]
    assert Image.open(BytesIO(shown.content)).size == (64, 96)
    for login in ("moroz", "ivanova", "zorina"):
        assert sign_in(login).get(address).status_code == 404


def test_nobody_removes_the_photo_of_another(send, sign_in, small):
    send("gogol", picture("JPEG"))
    address = reverse("photo", args=[small.school.pk, KEY])
    assert sign_in("moroz").delete(address).status_code == 204
    assert Piece.objects.count() == 1
    assert sign_in("gogol").delete(address).status_code == 204
    assert sign_in("gogol").delete(address).status_code == 204
    assert not Piece.objects.exists()


def test_a_name_in_another_alphabet_arrives(send):
    send("gogol", picture("PNG"), name="%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0%201.jpg")
    assert Piece.objects.get().file_name == "Справка 1.png"


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"", "empty"), (b"MZ", "neither a PDF"), (b"%PDF-1.4", "its end is missing")],
)
def test_a_refused_file_is_named_and_not_kept(send, english, data, told):
    answer = send("gogol", data, name="letter.doc")
    assert answer.status_code == 422
    assert told in answer.json()["error"] and "letter.doc" in answer.json()["error"]
    assert not Piece.objects.exists()


def test_25_megabytes_are_refused_with_the_number(send, english):
    answer = send("gogol", b"x" * 25 * 1024 * 1024)
    assert answer.status_code == 422
    assert "25.0 MB, at most 20 MB" in answer.json()["error"]


def test_a_file_that_came_short_is_not_kept(send):
    whole = nasty_files.saved(nasty_files.pdf_of())
    rest = {"CONTENT_LENGTH": str(len(whole) + 10), "wsgi.input": BytesIO(whole)}
    assert send("gogol", whole, **rest).status_code == 400
    assert not Piece.objects.exists()


@pytest.mark.parametrize("length", ["", "-1"])
def test_a_length_that_is_no_number_breaks_nothing(send, length):
    assert send("gogol", picture("JPEG"), CONTENT_LENGTH=length).status_code in (200, 400, 422)


def test_no_more_wait_than_are_allowed(small, monkeypatch):
    monkeypatch.setattr(pieces, "MOST_WAITING", 2)
    person = small.people["gogol"]
    for _photo in range(2):
        pieces.take(person, uuid4(), picture("JPEG"), "photo.jpg")
    with pytest.raises(ValidationError, match="at most 2"):
        pieces.take(person, uuid4(), picture("JPEG"), "photo.jpg")
    Piece.objects.update(used_at=timezone.now())
    pieces.take(person, uuid4(), picture("JPEG"), "photo.jpg")


def test_photos_are_forgotten_after_three_days_and_soon_after_use(small):
    person, now = small.people["gogol"], timezone.now()
    fresh, old, used = (pieces.take(person, uuid4(), HEIC, f"{n}.heic") for n in "123")
    Piece.objects.filter(pk=old.pk).update(added_at=now - pieces.WAITS - timedelta(minutes=1))
    Piece.objects.filter(pk=used.pk).update(used_at=now - timedelta(hours=2))
    forget_old_pieces.now(school_id=School.objects.get().pk)
    assert [piece.pk for piece in Piece.objects.all()] == [fresh.pk]


def test_too_many_tries_are_told_to_wait(send, monkeypatch, english):
    monkeypatch.setattr(pieces, "MOST_AN_HOUR", 2)
    for number in range(2):
        assert send("gogol", picture("JPEG"), UUID(int=number)).status_code == 200
    assert send("gogol", picture("JPEG"), UUID(int=1)).status_code == 200  # sent again: no new one
    answer = send("gogol", picture("JPEG"), UUID(int=3))
    assert answer.status_code == 429
    assert "Too many" in answer.json()["error"]
