"""Photos and files become one scan: in the chosen order, turned, within limits told in words."""

from __future__ import annotations

from io import BytesIO
from uuid import UUID, uuid4

import pikepdf
import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from PIL import Image

from regulations import pieces, scans
from regulations.forms.photos import PhotosField
from regulations.models import Piece
from tests.regulations.test_scans import HEIC, picture

pytestmark = pytest.mark.usefixtures("opened_here")


class OnePaper(forms.Form):
    title = forms.CharField()
    paper = PhotosField(most_pages=12)


def coloured(colour: str, size=(300, 400)) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, colour).save(target, "JPEG")
    return target.getvalue()


def sent(*files: bytes, person=None, pieces_=(), title="Справка", **more) -> OnePaper:
    uploads = [SimpleUploadedFile(f"photo-{n}.jpg", data) for n, data in enumerate(files, 1)]
    data = QueryDict(mutable=True)
    data["title"] = title
    data.setlist("paper-piece", list(pieces_))
    for name, value in more.items():
        data.setlist(name, value)
    form = OnePaper(data, MultiValueDict({"paper": uploads}))
    if person is not None:
        form.fields["paper"].belongs_to(person)
    return form


def scan_in(form: OnePaper) -> scans.Scan:
    assert form.is_valid(), form.errors
    return form.cleaned_data["paper"]


def test_one_photo_stays_a_photo(db):
    scan = scan_in(sent(picture("JPEG")))
    assert (scan.content_type, scan.file_name, scan.pages) == ("image/jpeg", "photo-1.jpg", 1)


def test_photos_and_a_pdf_become_one_pdf_on_sheets_of_a4(db):
    pdf = pikepdf.new()
    for _page in range(2):
        pdf.add_blank_page()
    target = BytesIO()
    pdf.save(target)
    scan = scan_in(
        sent(
            picture("JPEG", (300, 400)), HEIC, picture("PNG", (400, 300)), b"\n" + target.getvalue()
        )
    )
    assert (scan.content_type, scan.file_name, scan.pages) == (scans.PDF, "photo-1.pdf", 5)
    with pikepdf.open(BytesIO(scan.data)) as album:
        sizes = [tuple(round(float(side)) for side in page.mediabox[2:]) for page in album.pages]
    assert sizes[:3] == [(595, 842), (595, 842), (842, 595)]


def test_each_refused_file_is_named_with_its_own_remedy(db):
    form = sent(picture("JPEG"), b"", b"MZ", b"%PDF-1.4 nothing")
    assert not form.is_valid()
    first, second, third = form.errors["paper"]
    assert "photo-2.jpg" in first and "empty" in first
    assert "photo-3.jpg" in second and "neither a PDF" in second
    assert "photo-4.jpg" in third and "its end is missing" in third


def test_too_many_pages_together_are_refused_with_both_numbers(db):
    form = sent(*[picture("JPEG")] * 13)
    assert not form.is_valid()
    assert "13 pages, at most 12" in form.errors["paper"][0]


def test_nothing_chosen_is_said_in_the_words_of_the_field(db):
    form = sent()
    assert not form.is_valid()
    assert form.errors["paper"] == ["Take a photo of the paper or choose a file."]


def test_what_was_sent_is_not_lost_when_another_field_is_wrong(small):
    person = small.people["gogol"]
    form = sent(picture("JPEG"), person=person, title="")
    assert list(form.errors) == ["title"]
    kept = Piece.objects.get(person=person)
    assert str(kept.key) in form["paper"].as_widget()
    again = sent(person=person, pieces_=[f"{kept.key}:0"])
    scan = scan_in(again)
    assert scan.content_type == "image/jpeg" and scan.pieces == (kept.pk,)
    scans.keep(small.school, scan)
    assert Piece.objects.get(person=person).used_at is not None


def test_twelve_pages_stand_in_the_chosen_order_and_turned(small):
    person, keys = small.people["gogol"], [uuid4() for _page in range(12)]
    for number, key in enumerate(keys):
        pieces.take(person, key, coloured("white", (300 + number, 400)), f"{number}.jpg")
    order = [*reversed(keys)]
    scan = scan_in(
        sent(person=person, pieces_=[f"{key}:{n % 4 * 90}" for n, key in enumerate(order)])
    )
    with pikepdf.open(BytesIO(scan.data)) as album:
        widths = [int(page.Resources.XObject.Picture.Width) for page in album.pages]
        turns = [int(page.obj.get("/Rotate", 0)) for page in album.pages]
    assert widths == [300 + number for number in reversed(range(12))]
    assert turns == [0, 90, 180, 270] * 3


def test_a_piece_marked_to_be_taken_out_is_left_out(small):
    person, first, second = small.people["gogol"], uuid4(), uuid4()
    for key in (first, second):
        pieces.take(person, key, picture("JPEG"), "photo.jpg")
    form = sent(person=person, pieces_=[str(first), str(second)], **{"paper-remove": [str(first)]})
    assert scan_in(form).pieces == (Piece.objects.get(key=second).pk,)


@pytest.mark.parametrize("named", ["nonsense", f"{UUID(int=7)}:45", str(UUID(int=7))])
def test_a_piece_that_is_none_is_a_clear_error(small, named):
    form = sent(person=small.people["gogol"], pieces_=[named])
    assert not form.is_valid()
    assert "not here any more" in form.errors["paper"][0]


def test_somebody_elses_photo_is_not_taken_into_a_form(small):
    key = uuid4()
    pieces.take(small.people["moroz"], key, picture("JPEG"), "photo.jpg")
    form = sent(person=small.people["gogol"], pieces_=[str(key)])
    assert not form.is_valid()
    assert "not here any more" in form.errors["paper"][0]


def test_the_photos_of_one_form_are_shown_in_no_other(small):
    first = sent(picture("JPEG"), person=small.people["gogol"], title="")
    assert not first.is_valid() and "photo-1.jpg" in first["paper"].as_widget()
    assert "photo-1.jpg" not in OnePaper()["paper"].as_widget()
    other = sent(person=small.people["moroz"], title="")
    assert not other.is_valid() and "photo-1.jpg" not in other["paper"].as_widget()
