"""Each nasty file has an outcome of its own: refused in words that help, or rebuilt harmless."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from django.core.exceptions import ValidationError

from regulations import scans
from tests.regulations import nasty_files as nasty
from tests.regulations.test_scans import picture, telling_exif, upload


@pytest.fixture
def apart():
    """The file is opened in a process of its own, as it is in the product."""


@pytest.fixture(autouse=True)
def here_unless_apart(request):
    """What breaks nothing is opened in this process."""
    if "apart" not in request.fixturenames:
        request.getfixturevalue("opened_here")


def pages_in(scan: scans.Scan) -> int:
    assert scan.content_type == scans.PDF
    with pikepdf.open(BytesIO(scan.data)) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (nasty.deflate_bomb, "unpacks to far more"),
        (nasty.deflate_twice, "unpacks to far more"),
        (nasty.object_stream_bomb, "damaged"),
        (nasty.page_tree_bomb, "damaged"),
        (nasty.page_tree_in_a_circle, "damaged"),
        (nasty.table_that_promises_too_much, "damaged"),
        (nasty.too_many_objects, "unpacks to far more"),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_a_bomb_is_refused_before_it_goes_off(apart, build, words):
    data = build()
    assert len(data) < 8 * 1024 * 1024
    with pytest.raises(ValidationError, match=words):
        scans.cleaned(upload(data, "Справка.pdf"))


def test_five_thousand_pages_are_told_by_their_number(apart):
    with pytest.raises(ValidationError, match="5000 pages, at most 200"):
        scans.cleaned(upload(nasty.saved(nasty.pdf_of(5000))))


def test_a_locked_pdf_says_how_to_unlock_it():
    locked = nasty.saved(nasty.pdf_of(), encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(ValidationError, match="locked with a password"):
        scans.cleaned(upload(locked))


def test_a_pdf_that_may_only_not_be_printed_is_taken_and_unlocked():
    limited = nasty.saved(nasty.pdf_of(), encryption=pikepdf.Encryption(owner="a", user=""))
    assert pages_in(scans.cleaned(upload(limited))) == 1


def test_a_pdf_without_pages_is_damaged():
    with pytest.raises(ValidationError, match="damaged"):
        scans.cleaned(upload(nasty.saved(pikepdf.new())))


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9, 0.99])
def test_a_pdf_that_was_cut_off_is_damaged(part):
    whole = nasty.saved(nasty.pdf_of(5))
    with pytest.raises(ValidationError, match="damaged"):
        scans.cleaned(upload(whole[: int(len(whole) * part)]))


def all_that_is_in(pdf: pikepdf.Pdf) -> bytes:
    """Every object as it is written, its streams unpacked."""
    streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
    plain = [one.unparse(resolved=True) for one in pdf.objects if one not in streams]
    plain += [one.stream_dict.unparse(resolved=True) + one.read_bytes() for one in streams]
    return b"\n".join(plain)


def test_nothing_that_acts_is_kept(apart):
    with pikepdf.open(BytesIO(nasty.with_everything_that_acts())) as pdf:
        before = all_that_is_in(pdf)
    scan = scans.cleaned(upload(nasty.with_everything_that_acts()))
    with pikepdf.open(BytesIO(scan.data)) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages"}
        after = all_that_is_in(pdf)
    assert b"honest words" in after
    for word in (b"evil", b"/JavaScript", b"/JS", b"/Launch", b"/AA", b"/Annots", b"/URI"):
        assert word in before and word not in after


def test_what_was_filled_in_is_still_to_be_read():
    pdf = nasty.pdf_of()
    look = pikepdf.Stream(pdf, b"0 0 1 rg 0 0 50 50 re f", BBox=[0, 0, 50, 50])
    look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    stamp = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Stamp,
        Rect=[0, 0, 50, 50],
        F=4,
        AP=pikepdf.Dictionary(N=look),
    )
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(stamp)])
    scan = scans.cleaned(upload(nasty.saved(pdf)))
    drawn = pypdfium2.PdfDocument(scan.data)[0].render(scale=1).to_pil()
    assert drawn.getpixel((10, drawn.height - 10))[:3] == (0, 0, 255)


def test_a_photo_inside_a_pdf_loses_its_place_and_keeps_its_dots():
    photo = picture("JPEG", exif=telling_exif(), comment=b"secret")
    scan = scans.cleaned(upload(nasty.with_a_photo(photo)))
    with pikepdf.open(BytesIO(scan.data)) as pdf:
        kept = pdf.pages[0].Resources.XObject.Im
        assert kept.Filter == pikepdf.Name.DCTDecode
        raw = kept.read_raw_bytes()
        assert pikepdf.PdfImage(kept).as_pil_image().size == (40, 60)
    assert b"Telephone" in photo and b"Telephone" not in raw and b"secret" not in raw


def test_the_same_pages_are_the_same_bytes():
    data = nasty.with_everything_that_acts()
    assert scans.cleaned(upload(data)).data == scans.cleaned(upload(data)).data


def zipped() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("evil-program.exe", b"MZ evil")
    return target.getvalue()


@pytest.mark.parametrize("tail", [zipped(), b"<script>evil</script>", b"evil" * 1_000_000])
def test_what_hangs_behind_a_pdf_is_cut_off(tail):
    scan = scans.cleaned(upload(nasty.saved(nasty.pdf_of()) + tail))
    assert pages_in(scan) == 1
    assert b"evil" not in scan.data and not zipfile.is_zipfile(BytesIO(scan.data))


@pytest.mark.parametrize("head", [zipped(), b"<html><script>evil</script>", b"GIF89a", b"MZ\x90"])
def test_a_pdf_that_begins_as_something_else_is_refused(head):
    with pytest.raises(ValidationError, match="neither a PDF"):
        scans.cleaned(upload(head + nasty.saved(nasty.pdf_of()), "scan.pdf"))


def test_blanks_before_a_pdf_are_no_trick():
    assert pages_in(scans.cleaned(upload(b"\r\n \n" + nasty.saved(nasty.pdf_of())))) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_hangs_behind_a_picture_is_gone(kind):
    scan = scans.cleaned(upload(picture(kind) + zipped() + nasty.saved(nasty.pdf_of())))
    assert scan.content_type == f"image/{kind.lower()}"
    assert b"evil" not in scan.data and b"%PDF" not in scan.data
