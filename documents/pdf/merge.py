"""Many stored papers as one file for the printer.

Printing a class copies pages, it renders nothing: the papers come out exactly as they were issued.
The merged file is for paper only. Joining drops the tags and the archive marks, so the single
papers stay what the archive keeps and hands out.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import NamedTuple

import pikepdf


class MergeError(Exception):
    """A stored paper that is no readable PDF; the message names it."""


class StoredPaper(NamedTuple):
    """A paper to print: its title for the outline, and its PDF."""

    title: str
    pdf: bytes


def merge(papers: Iterable[StoredPaper], *, title: str, fill_sheets: bool = False) -> bytes:
    """One PDF of all ``papers`` in their order, each with an outline entry under its title.

    ``fill_sheets`` adds a blank page after a paper with an odd number of pages, so that in
    two-sided print every paper starts on a sheet of its own. Raises ``MergeError`` for bytes that
    are no PDF and for an empty selection.
    """
    with pikepdf.new() as merged:
        entries = []
        for paper in papers:
            entries.append((paper.title, len(merged.pages)))
            _append(merged, paper, fill_sheets)
        if not entries:
            raise MergeError("there is no paper to print")
        with merged.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(name, page) for name, page in entries)
        merged.docinfo["/Title"] = title
        merged.Root.PageMode = pikepdf.Name.UseOutlines
        target = BytesIO()
        merged.save(target, deterministic_id=True, min_version="1.7")
    return target.getvalue()


def _append(merged: pikepdf.Pdf, paper: StoredPaper, fill_sheets: bool) -> None:
    try:
        with pikepdf.open(BytesIO(paper.pdf)) as source:
            merged.pages.extend(source.pages)
            odd = len(source.pages) % 2
    except pikepdf.PdfError as error:
        raise MergeError(f"“{paper.title}” cannot be read as a PDF: {error}") from error
    for page in merged.pages[len(merged.pages) - 1 :]:
        if fill_sheets and odd:
            width, height = (float(page.mediabox[i]) for i in (2, 3))
            merged.add_blank_page(page_size=(width, height))
