"""Scans are known by their bytes, and pictures lose what is hidden in them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from documents.pdf import engine
from regulations import scans


def picture(kind: str, size=(40, 60), **more) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, "white").save(target, kind, **more)
    return target.getvalue()


def upload(data: bytes, name: str = "scan.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_a_photo_loses_its_place_and_camera():
    exif = Image.Exif()
    exif[0x010F] = "Telephone"
    exif.get_ifd(0x8825)[1] = "N"
    scan = scans.cleaned(upload(picture("JPEG", exif=exif, comment=b"secret")))
    data = scan.data
    assert (scan.content_type, scan.file_name) == ("image/jpeg", "scan.jpg")
    assert b"Telephone" not in data and b"secret" not in data
    assert not Image.open(BytesIO(data)).getexif()


def test_a_photo_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    scan = scans.cleaned(upload(picture("JPEG", size=(60, 40), exif=exif)))
    assert Image.open(BytesIO(scan.data)).size == (40, 60)


def test_the_name_of_the_file_decides_nothing():
    drawn = scans.cleaned(upload(picture("PNG"), "../scan.pdf"))
    assert (drawn.content_type, drawn.file_name) == ("image/png", "scan.png")
    pdf = engine.render("<p>x", title="x", language="ru", created=date(2026, 1, 1))
    scan = scans.cleaned(upload(pdf, "scan.jpg"))
    assert (scan.data, scan.content_type, scan.file_name) == (pdf, "application/pdf", "scan.pdf")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<svg onload=alert(1)>", "neither a PDF"),
        (b"MZ\x90\x00", "neither a PDF"),
        (picture("GIF"), "neither a PDF"),
        (b"%PDF-1.7 nothing more", "damaged"),
        (picture("JPEG", size=(600, 600))[:400], "damaged|neither"),
        (picture("PNG", size=(300, 300))[:400], "damaged"),
    ],
)
def test_what_is_no_scan_is_refused_in_words(data, words):
    with pytest.raises(ValidationError, match=words):
        scans.cleaned(upload(data))


def test_too_large_a_file_is_refused_with_its_size(monkeypatch):
    monkeypatch.setattr(scans, "LARGEST_BYTES", 1024 * 1024)
    with pytest.raises(ValidationError, match=r"2\.0 MB, at most 1 MB"):
        scans.cleaned(upload(b"x" * 2 * 1024 * 1024))


def test_too_many_dots_are_refused_before_they_are_unpacked(monkeypatch):
    monkeypatch.setattr(scans, "LARGEST_DOTS", 1000)
    with pytest.raises(ValidationError, match="40 × 60"):
        scans.cleaned(upload(picture("PNG")))
