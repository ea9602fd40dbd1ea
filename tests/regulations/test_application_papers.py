"""Papers with an application, told by what they are: to the family, the school, in the case."""

from __future__ import annotations

import html

import pytest
from django.utils import translation

from config.demo.applications import ApplicationDemo
from regulations.albums import Leaf, joined
from regulations.models import Application
from regulations.scan_words import contents
from regulations.scans import cleaned
from regulations.services.attachments import Requisites, add_attachment
from tests.conftest import TODAY
from tests.regulations.test_application_pages import at, hidden, photo, ready

TWO = "2 pages, from first.png and second.png"


@pytest.fixture
def demo(small, adopted, english):
    return ApplicationDemo(small, TODAY)


def shown(client, address: str) -> str:
    return html.unescape(client.get(address).content.decode())


def two_photos_are_sent(parent) -> None:
    both = [photo("first.png"), photo("second.png")]
    parent.post(at("questions/papers/"), {"files": both, "go": "next", "seen": "1"})


def test_two_photos_are_two_pages_wherever_they_are_read(demo, sign_in):
    ready(demo)
    parent = sign_in("gogol")
    two_photos_are_sent(parent)
    assert TWO in shown(parent, at("questions/papers/"))
    assert TWO in shown(parent, at("check/"))
    parent.post(at("send/"), {"seen": hidden(parent, at("check/"))})
    assert TWO in shown(parent, at(""))
    deputy = sign_in("kuznetsova")
    assert TWO in shown(deputy, at(""))
    deputy.post(at("accept/"))
    case = Application.objects.get().case
    assert TWO in shown(deputy, f"/cases/{case.pk}/parts/attachments/")


def test_a_paper_added_to_a_case_keeps_its_pages(opened, small):
    both = [Leaf(cleaned(photo(name))) for name in ("first.png", "second.png")]
    paper = add_attachment(
        case=opened("Гоголь"),
        requisites=Requisites(kind="other", title="Диплом"),
        scan=joined(both, most_pages=2),
        by=small.people["ivanova"],
    )
    with translation.override("en"):
        assert paper.contents == TWO


@pytest.mark.parametrize(
    ("pages", "made_of", "told"),
    [
        (1, (), "pass.pdf"),
        (3, (), "pass.pdf, 3 pages"),
        (1, ("one.jpg",), "pass.pdf"),
        (2, ("image.jpg", "image.jpg"), "2 pages, from image.jpg"),
        (3, ("1.jpg", "2.jpg", "3.jpg"), "3 pages, from 1.jpg, 2.jpg and 3.jpg"),
        (9, ("1.jpg", "2.jpg", "3.jpg", "4.pdf"), "9 pages, from 1.jpg, 2.jpg and 2 more"),
    ],
)
def test_a_scan_says_what_it_is(pages, made_of, told):
    with translation.override("en"):
        assert contents("pass.pdf", pages, made_of) == told
