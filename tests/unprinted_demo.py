"""Cases led like those of the demo school, by tests that do not look into the papers on the way.

To print each paper, and to take a picture of it for the scan, was a great part of what such a test
took. Here a blank sheet stands for both: a test that does read such a paper sees that it is empty.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pikepdf
from PIL import Image

from accounts.models import StoredFile
from config.demo.home_cases import HomeDemo
from config.demo.leading import LedCases
from config.demo.support_cases import SupportDemo
from documents.making import PDF
from documents.models import Paper
from regulations.models import Application


class Unprinted(LedCases):
    """As the demo leads them, over blank sheets."""

    def make_ready(self, paper: Paper) -> None:
        """The paper counts as printed."""
        count_as_printed(paper)

    def scan_of(self, paper: Paper) -> bytes:
        """A small white picture."""
        return blank_picture()


class UnprintedDemo(Unprinted, SupportDemo):
    """Support cases."""


class UnprintedHome(Unprinted, HomeDemo):
    """Cases of home education."""


def count_as_printed(paper: Paper, sheets: int = 1) -> None:
    """What no worker has printed yet has a blank sheet, or several."""
    if paper.file_id is None:
        paper.file = StoredFile.objects.keep(paper.school, blank_sheets(sheets), PDF)
        paper.save(update_fields=["file"])


def unprinted(application: Application) -> Application:
    """An application that was sent: its copy counts as printed when it is put into the case."""
    for paper in Paper.objects.filter(application=application):
        count_as_printed(paper)
    return application


@cache
def blank_sheets(count: int) -> bytes:
    made = BytesIO()
    with pikepdf.new() as pdf:
        for _sheet in range(count):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(made)
    return made.getvalue()


@cache
def blank_picture() -> bytes:
    made = BytesIO()
    Image.new("L", (60, 84), 255).save(made, "png")
    return made.getvalue()
