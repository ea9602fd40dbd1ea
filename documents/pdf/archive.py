"""The last touch on a PDF: PDF/A-3a and PDF/UA-1 in one file.

WeasyPrint can keep one of the two standards at a time. ``finish`` adds what the other one asks for
while the PDF is still a list of objects: cheap, and the bytes stay a function of the paper alone.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pydyf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weasyprint import Document

#: Names the accessibility standard in the metadata, and describes that name to PDF/A readers.
_ACCESSIBILITY_METADATA = b"""\
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""

_RUNNING_TEXT = pydyf.Dictionary({"Type": "/Pagination"})


def finish(document: Document, pdf: pydyf.PDF) -> None:
    """Make ``pdf`` both an archive file (PDF/A-3a) and an accessible one (PDF/UA-1), in place.

    To be given to WeasyPrint as its ``finisher``, with ``pdf_variant="pdf/a-3a"``.
    """
    _name_both_standards(pdf)
    _describe_table_headers(pdf)
    _set_running_text_aside(pdf)
    _write_once(pdf)


def _name_both_standards(pdf: pydyf.PDF) -> None:
    metadata = _resolve(pdf, pdf.catalog["Metadata"])
    metadata.compress = False
    (xmp,) = metadata.stream
    head, closing, tail = xmp.rpartition(b"</rdf:RDF>")
    metadata.stream = [head + _ACCESSIBILITY_METADATA + closing + tail]


def _describe_table_headers(pdf: pydyf.PDF) -> None:
    """Say of every table header what it heads, and list the headers by their names."""
    named = []
    for element in _structure_elements(pdf):
        if element["S"] != "/TH":
            continue
        row = _resolve(pdf, element["P"])
        group = _resolve(pdf, row["P"])
        element["A"]["Scope"] = "/Column" if group.get("S") == "/THead" else "/Row"
        if "ID" in element:
            named.append((element["ID"], element.reference))
    if not named:
        return
    named.sort(key=lambda pair: pair[0].data)
    leaf = pydyf.Dictionary(
        {
            "Names": pydyf.Array([part for pair in named for part in pair]),
            "Limits": pydyf.Array([named[0][0], named[-1][0]]),
        }
    )
    pdf.add_object(leaf)
    tree = pydyf.Dictionary({"Kids": pydyf.Array([leaf.reference])})
    pdf.add_object(tree)
    _resolve(pdf, pdf.catalog["StructTreeRoot"])["IDTree"] = tree.reference


def _set_running_text_aside(pdf: pydyf.PDF) -> None:
    """Mark page numbers, running titles and the draft watermark as no part of the text.

    WeasyPrint marks them as content that belongs to nothing; a reader aloud should skip them.
    """
    root = _resolve(pdf, pdf.catalog["StructTreeRoot"])
    numbers = _resolve(pdf, root["ParentTree"])["Nums"]
    read_aloud = _reachable(pdf, root)
    for page_number, page_reference in enumerate(pdf.page_references):
        owners = numbers[2 * page_number + 1]
        aside = {mcid for mcid, owner in enumerate(owners) if _number(owner) not in read_aloud}
        if not aside:
            continue
        operators = _resolve(pdf, _resolve(pdf, page_reference)["Contents"]).stream
        for i, operator in enumerate(operators):
            if operator == b"BDC" and operators[i - 1].get("MCID") in aside:
                operators[i - 2 : i] = ["/Artifact", _RUNNING_TEXT]
        for mcid in aside:
            owners[mcid] = "null"


class _Written(pydyf.Object):
    """An object whose bytes are worked out already."""

    def __init__(self, source: pydyf.Object) -> None:
        super().__init__()
        self.number, self.generation, self.free = source.number, source.generation, source.free
        packed = isinstance(source, pydyf.Stream) and source.compress
        self._data = _packed(source) if packed else source.data
        self._compressible = source.compressible

    @property
    def data(self) -> bytes:
        return self._data

    @property
    def compressible(self) -> bool:
        return self._compressible


def _write_once(pdf: pydyf.PDF) -> None:
    """Work out the bytes of every object now; the library would do it for the file and again for
    its hash (3 % of a paper's time)."""
    pdf.objects[:] = [item if item.free == "f" else _Written(item) for item in pdf.objects]


def _packed(stream: pydyf.Stream) -> bytes:
    """The library would pack as tightly as can be: 4 % of a paper's time for 1 % of its bytes."""
    plain = b"\n".join(pydyf._to_bytes(part) for part in stream.stream)
    extra = {**stream.extra, "Filter": "/FlateDecode"}
    return pydyf.Stream([zlib.compress(plain)], extra).data


def _reachable(pdf: pydyf.PDF, root: pydyf.Dictionary) -> set[int]:
    """Numbers of the objects that hang on the structure tree."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        for kid in waiting.pop().get("K", ()):
            if isinstance(kid, bytes) and (number := _number(kid)) not in seen:
                seen.add(number)
                waiting.append(pdf.objects[number])
    return seen


def _structure_elements(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    for item in tuple(pdf.objects):
        if isinstance(item, dict) and item.get("Type") == "/StructElem":
            yield item


def _resolve(pdf: pydyf.PDF, reference: bytes) -> pydyf.Object:
    return pdf.objects[_number(reference)]


def _number(reference: bytes) -> int:
    """Number of the object in a reference such as ``b"12 0 R"``."""
    return int(reference.split()[0])
