"""Files that were built to break whoever opens them; each is made here, none is carried along."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream


def pdf_of(pages: int = 1) -> pikepdf.Pdf:
    """An honest PDF of empty pages."""
    pdf = pikepdf.new()
    for _page in range(pages):
        pdf.add_blank_page()
    return pdf


def saved(pdf: pikepdf.Pdf, **how) -> bytes:
    target = BytesIO()
    pdf.save(target, **how)
    return target.getvalue()


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF whose objects, numbered from 1, are written exactly so; the first is the catalogue."""
    body, places = b"%PDF-1.5\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(body))
    )


def packed_blanks(megabytes: int, before: bytes = b"", after: bytes = b"") -> bytes:
    """So many megabytes of blanks as zlib packs them. Each is packed as if it stood alone, so one
    is packed for all: to pack them all takes seconds."""
    blanks = b" " * 1024 * 1024

    def alone(data: bytes) -> bytes:
        packer = zlib.compressobj(9, wbits=-15)
        return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)

    checksum = zlib.adler32(before)
    for _megabyte in range(megabytes):
        checksum = zlib.adler32(blanks, checksum)
    end = zlib.compressobj(9, wbits=-15).flush() + zlib.adler32(after, checksum).to_bytes(4, "big")
    return b"\x78\xda" + alone(before) + alone(blanks) * megabytes + alone(after) + end


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"


def deflate_bomb(megabytes: int = 600) -> bytes:
    """A page whose content is 600 MB of blanks, a thousand times smaller in the file."""
    packed = packed_blanks(megabytes)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>"
    content = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (
        len(packed),
        packed,
    )
    return raw_pdf(CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, content)


def deflate_twice() -> bytes:
    """A megabyte of nothing, packed and packed again."""
    packed = zlib.compress(zlib.compress(b" " * 1024 * 1024 * 64))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>"
    content = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream"
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return raw_pdf(CATALOGUE, tree, page, content % (len(packed), packed))


def object_stream_bomb(megabytes: int = 400) -> bytes:
    """Objects packed together, with 400 MB of blanks between them."""
    packed = packed_blanks(megabytes, b"3 0 ", b"<< /Type /Pages /Kids [] /Count 0 >>")
    body = b"%PDF-1.5\n"
    places = [len(body)]
    body += b"1 0 obj\n<< /Type /Catalog /Pages 3 0 R >>\nendobj\n"
    places.append(len(body))
    head = b"2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length %d /Filter /FlateDecode >>\nstream\n"
    body += head % len(packed) + packed + b"\nendstream\nendobj\n"
    start = len(body)
    rows = b"\x00\x00\x00\x00\x00\x00"
    rows += b"\x01" + places[0].to_bytes(4, "big") + b"\x00"
    rows += b"\x01" + places[1].to_bytes(4, "big") + b"\x00"
    rows += b"\x02" + (2).to_bytes(4, "big") + b"\x00"
    rows += b"\x01" + start.to_bytes(4, "big") + b"\x00"
    table = b"4 0 obj\n<< /Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R /Length %d >>\nstream\n"
    body += table % len(rows) + rows + b"\nendstream\nendobj\n"
    return body + b"startxref\n%d\n%%%%EOF\n" % start


def page_tree_bomb(levels: int = 40) -> bytes:
    """Each branch holds the next one ten times: ten to the fortieth pages in two kilobytes."""
    branches = [
        b"<< /Type /Pages /Count 10 /Kids [%s] >>" % (b"%d 0 R " % (number + 1) * 10)
        for number in range(2, levels + 2)
    ]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
    return raw_pdf(CATALOGUE, *branches, page)


def page_tree_in_a_circle() -> bytes:
    """The branch is its own child."""
    return raw_pdf(CATALOGUE, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>")


def table_that_promises_too_much() -> bytes:
    """A table of places for two thousand million objects."""
    whole = raw_pdf(CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>")
    return whole.replace(b"xref\n0 3\n", b"xref\n0 2000000000\n").replace(
        b"/Size 3", b"/Size 2000000000"
    )


def too_many_objects(number: int = 60_000) -> bytes:
    """Tens of thousands of objects that no page needs."""
    pdf = pdf_of()
    pdf.Root.Names = Array([pdf.make_indirect(Dictionary(N=n)) for n in range(number)])
    return saved(pdf)


def with_everything_that_acts() -> bytes:
    """One page, and everything in a PDF that does something by itself or leads out of it."""
    pdf = pdf_of()
    script = Dictionary(S=Name.JavaScript, JS="app.alert('evil-script')")
    launch = Dictionary(S=Name.Launch, F="evil-launch.exe")
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=["evil-name", script]))
    pdf.attachments["evil-attachment.exe"] = b"MZ evil-payload"
    page = pdf.pages[0].obj
    page.AA = Dictionary(O=launch)
    page.Contents = Stream(pdf, b"BT /F1 12 Tf (honest words) Tj ET")
    page.Metadata = Stream(pdf, b"evil-metadata")
    elsewhere = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 1, 1])
    elsewhere.F = "http://evil-elsewhere/"
    elsewhere.OPI = Dictionary(F="evil-opi")
    page.Resources = Dictionary(XObject=Dictionary(X=elsewhere))
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T="evil-field",
        Rect=[0, 0, 9, 9],
        AA=Dictionary(K=script),
    )
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=[0, 0, 9, 9],
        A=Dictionary(S=Name.URI, URI="http://evil-link/"),
        PA=launch,
    )
    page.Annots = pdf.make_indirect(Array([pdf.make_indirect(field), pdf.make_indirect(link)]))
    pdf.Root.AcroForm = Dictionary(Fields=[page.Annots[0]], XFA="evil-xfa")
    pdf.docinfo["/Author"] = "evil-author"
    return saved(pdf)


def with_a_photo(jpeg: bytes) -> bytes:
    """A PDF as a telephone makes it: the photo put onto a page with all that the camera wrote."""
    pdf = pdf_of()
    photo = Stream(
        pdf,
        jpeg,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=40,
        Height=60,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    page = pdf.pages[0].obj
    page.Resources = Dictionary(XObject=Dictionary(Im=photo))
    page.Contents = Stream(pdf, b"q 40 0 0 60 0 0 cm /Im Do Q")
    return saved(pdf)
