"""Scans are known by their bytes, and pictures lose what is hidden in them."""

from __future__ import annotations

import base64
import struct
import zlib
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from documents.pdf import engine
from regulations import scans
from regulations.workshop.limits import LARGEST_BYTES, LONGEST_SIDE

pytestmark = pytest.mark.usefixtures("opened_here")

#: A photo of a telephone: 64 × 96 dots held upright, its left half red, its place and maker inside.
HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAA"
    "AAAAAAAAADRpbG9jAAAAAERAAAIAAQAAAAABxQABAAAAAAAAAD8AAgAAAAACBAABAAAAAAAAAHwAAAA4aWluZgAAAAAA"
    "AgAAABVpbmZlAgAAAAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA4GlwcnAAAADA"
    "aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAr"
    "QgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgIaDAgAAAMAyAAAAwAIQGIAAQAHRAHBcrAiQAAAABNjb2xybmNseAAB"
    "AA0ABoAAAAAUaXNwZQAAAAAAAABgAAAAQAAAABBwaXhpAAAAAAMICAgAAAAJaXJvdAMAAAAYaXBtYQAAAAAAAAABAAEF"
    "gQIDBIUAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAMNtZGF0AAAAOygBrxmAwfoEEF1zGQpv/+/xj/r7V/xTBzkT"
    "IQnN/u1NKm56GNzp3L4vYQYfAMuJeNykRkaJ6dl1h8mAAAAABkV4aWYAAE1NACoAAAAIAAMBDwACAAAACgAAADIBEgAD"
    "AAAAAQAGAACIJQAEAAAAAQAAADwAAAAAVGVsZXBob25lAAACAAEAAgAAAAJOAAAAAAIABQAAAAMAAABaAAAAAAAAADAA"
    "AAABAAAAAAAAAAEAAAAeAAAAAQ=="
)


def picture(kind: str, size=(40, 60), **more) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, "white").save(target, kind, **more)
    return target.getvalue()


def upload(data: bytes, name: str = "scan.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def telling_exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F] = "Telephone"
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def png_that_says(width: int, height: int) -> bytes:
    """The head of a PNG of that size, with nothing behind it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def test_a_photo_loses_its_place_and_camera():
    photo = picture("JPEG", exif=telling_exif(), comment=b"secret")
    assert b"Telephone" in photo and b"secret" in photo
    scan = scans.cleaned(upload(photo))
    data = scan.data
    assert (scan.content_type, scan.file_name, scan.pages) == ("image/jpeg", "scan.jpg", 1)
    assert b"Telephone" not in data and b"secret" not in data
    assert not Image.open(BytesIO(data)).getexif()


def test_a_photo_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    scan = scans.cleaned(upload(picture("JPEG", size=(60, 40), exif=exif)))
    assert Image.open(BytesIO(scan.data)).size == (40, 60)


def test_a_heic_photo_becomes_a_plain_jpeg_that_stands_upright():
    assert b"Telephone" in HEIC
    scan = scans.cleaned(upload(HEIC, "IMG_0042.HEIC"))
    assert (scan.content_type, scan.file_name) == ("image/jpeg", "IMG_0042.jpg")
    drawn = Image.open(BytesIO(scan.data))
    assert drawn.size == (64, 96) and not drawn.getexif()
    assert b"Telephone" not in scan.data
    red, green, _blue = drawn.getpixel((32, 10))
    assert red > 150 > 80 > green


def test_a_webp_picture_becomes_a_jpeg():
    scan = scans.cleaned(upload(picture("WEBP", exif=telling_exif()), "photo.webp"))
    assert (scan.content_type, scan.file_name) == ("image/jpeg", "photo.jpg")
    assert b"Telephone" not in scan.data


def test_what_is_seen_through_is_white_paper():
    target = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(target, "PNG")
    scan = scans.cleaned(upload(target.getvalue()))
    assert Image.open(BytesIO(scan.data)).getpixel((5, 5)) == (255, 255, 255)


def test_a_picture_is_kept_no_larger_than_a_page_needs():
    scan = scans.cleaned(upload(picture("JPEG", size=(3000, 4000))))
    assert Image.open(BytesIO(scan.data)).size == (LONGEST_SIDE * 3 // 4, LONGEST_SIDE)


def test_the_name_of_the_file_decides_nothing():
    drawn = scans.cleaned(upload(picture("PNG"), "../scan.pdf"))
    assert (drawn.content_type, drawn.file_name) == ("image/png", "scan.png")
    pdf = engine.render("<p>x", title="x", language="ru", created=date(2026, 1, 1))
    scan = scans.cleaned(upload(pdf, "scan.jpg"))
    assert (scan.content_type, scan.file_name, scan.pages) == ("application/pdf", "scan.pdf", 1)
    with pikepdf.open(BytesIO(scan.data)) as kept:
        assert len(kept.pages) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<svg onload=alert(1)>", "neither a PDF"),
        (b"MZ\x90\x00", "neither a PDF"),
        (picture("GIF"), "neither a PDF"),
        (b"%PDF-1.7 nothing more", "its end is missing"),
        (picture("JPEG", size=(600, 600))[:400], "damaged|neither"),
        (picture("PNG", size=(300, 300))[:400], "damaged"),
        (HEIC[:500], "damaged|neither"),
    ],
)
def test_what_is_no_scan_is_refused_in_words(data, words):
    with pytest.raises(ValidationError, match=words):
        scans.cleaned(upload(data))


def test_too_large_a_file_is_refused_with_its_size():
    with pytest.raises(ValidationError, match=r"25\.0 MB, at most 20 MB"):
        scans.cleaned(upload(b"x" * (LARGEST_BYTES + 5 * 1024 * 1024)))


def test_a_file_of_a_byte_too_much_is_not_said_to_have_the_allowed_size():
    with pytest.raises(ValidationError, match=r"20\.1 MB, at most 20 MB"):
        scans.cleaned(upload(b"x" * (LARGEST_BYTES + 1)))


def test_too_many_dots_are_refused_before_they_are_unpacked():
    with pytest.raises(ValidationError, match="40000 × 60000"):
        scans.cleaned(upload(png_that_says(40_000, 60_000)))
