"""Photos from a telephone: sent one by one over a bad line, ordered, turned, taken once."""

from __future__ import annotations

import re
import socket
from functools import cache
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pikepdf
import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, Route, expect

from regulations.models import Attachment, Piece
from tests.browser.looking import troubles
from tests.browser.seats import NARROW, speak
from tests.regulations.test_scans import HEIC

MEGABYTE = 1024 * 1024


def photo_of(number: int, size=(900, 1200)) -> dict:
    """A photo of a page with a large number on it; each is one dot wider than the one before."""
    drawn = Image.new("RGB", (size[0] + number, size[1]), "white")
    ImageDraw.Draw(drawn).text((200, 200), str(number), fill="black", font_size=600)
    target = BytesIO()
    drawn.save(target, "JPEG", quality=90)
    return {"name": f"page {number}.jpg", "mimeType": "image/jpeg", "buffer": target.getvalue()}


@cache
def noise(width: int, height: int) -> bytes:
    """A picture that hardly packs: about half a byte for each dot."""
    target = BytesIO()
    Image.effect_noise((width, height), 90).convert("RGB").save(target, "JPEG", quality=80)
    return target.getvalue()


def photo(data: bytes, name: str) -> dict:
    return {"name": name, "mimeType": "image/jpeg", "buffer": data}


def photo_of_25_megabytes(folder: Path) -> Path:
    """As the best telephones make them: many dots, and much beside them."""
    data, note = noise(2100, 2800), b"\xff\xfe\xff\xff" + b"x" * 65533
    notes = note * ((25 * MEGABYTE - len(data)) // len(note) + 1)
    return on_disk(folder, "large.jpg", data[:2] + notes + data[2:])


def on_disk(folder: Path, name: str, data: bytes) -> Path:
    """A file that is too large to be handed to the browser through its wire."""
    (folder / name).write_bytes(data)
    return folder / name


@pytest.fixture
def form(product, sit_down):
    """The page on which a paper is added to a case, on a telephone."""

    def opened(**how) -> Page:
        where = f"/cases/{product.case('Гоголь')}/attachments/add/"
        return sit_down("ivanova", at=where, **{"width": NARROW, **how})

    return opened


@pytest.fixture(autouse=True)
def nothing_waits(product):
    """Each test begins with no photo on the server."""
    product.look_up(lambda: Piece.objects.all().delete())


def choose(page: Page, *files: dict | Path) -> None:
    page.locator("[data-photo-files-input]").set_input_files(list(files))


def states(page: Page, state: str):
    return page.locator(f'.photo[data-way="{state}"]')


def waiting(product) -> list[str]:
    return product.look_up(lambda: [one.file_name for one in Piece.objects.order_by("pk")])


def send_form(page: Page) -> None:
    page.get_by_label("Title").fill("Справка")
    page.get_by_role("button", name="Add the paper").click()


class Line:
    """The line of a telephone: as slow as it is told to be, or gone."""

    def __init__(self, page: Page, bytes_a_second: int) -> None:
        self.speed = bytes_a_second
        self.devtools = page.context.new_cdp_session(page)
        self.devtools.send("Network.enable")
        self.there(True)

    def there(self, is_there: bool) -> None:
        self.devtools.send(
            "Network.emulateNetworkConditions",
            {
                "offline": not is_there,
                "latency": 300,
                "downloadThroughput": self.speed,
                "uploadThroughput": self.speed,
            },
        )


def kept_pdf(product) -> list[tuple[int, int]]:
    """Width in dots and turn of each page of the paper that was added last."""

    def pages() -> list[tuple[int, int]]:
        scan = Attachment.objects.latest("pk").scan
        with pikepdf.open(BytesIO(bytes(scan.data))) as pdf:
            return [
                (int(page.Resources.XObject.Picture.Width), int(page.obj.get("/Rotate", 0)))
                for page in pdf.pages
            ]

    return product.look_up(pages)


def test_twelve_pages_are_ordered_and_turned_by_keyboard_and_become_one_pdf(form, product):
    page = form(spoils=True)
    Line(page, 400 * 1024)
    choose(page, *[photo_of(number) for number in range(1, 13)])
    expect(states(page, "sent")).to_have_count(12, timeout=60_000)
    page.get_by_role("button", name="Move page 12 up: page 12.jpg").focus()
    for _step in range(11):
        page.keyboard.press("Enter")
    expect(page.locator("[data-photo-status]")).to_have_text("page 12.jpg is now page 1.")
    page.get_by_role("button", name="Turn page 2 to the right: page 1.jpg").press("Enter")
    page.get_by_role("button", name="Take out page 3: page 2.jpg").press("Enter")
    expect(page.get_by_role("button", name="Take out page 3: page 3.jpg")).to_be_focused()
    send_form(page)
    expect(page.get_by_text("The paper is added to the case.")).to_be_visible()
    pages = kept_pdf(product)
    assert [width - 900 for width, _turned in pages] == [12, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert [turned for _width, turned in pages] == [0, 90, *[0] * 9]


def test_a_photo_whose_answer_was_lost_is_taken_once(form, product, seats):
    page, lost = form(spoils=True), []

    def lose_the_first_answer(route: Route) -> None:
        if route.request.method == "PUT" and not lost:
            lost.append(route.fetch().status)
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/photos/**", lose_the_first_answer)
    choose(page, photo_of(1))
    expect(states(page, "sent")).to_have_count(1, timeout=15_000)
    assert lost == [200]
    assert waiting(product) == ["page 1.jpg"]


def test_without_a_line_photos_wait_and_then_go_by_themselves_with_their_form(form, product):
    page = form(spoils=True)
    line = Line(page, 100 * 1024)
    line.there(False)
    choose(page, photo(noise(600, 800), "noise.jpg"))
    expect(states(page, "failed")).to_have_count(1)
    expect(page.locator(".photo-state")).to_contain_text("sent by itself when the connection is")
    assert waiting(product) == []
    send_form(page)
    expect(page.locator("[data-photo-status]")).to_contain_text("The form is sent by itself")
    line.there(True)
    expect(page.get_by_text("The paper is added to the case.")).to_be_visible(timeout=30_000)
    assert waiting(product) == ["noise.jpg"]


def test_a_line_that_breaks_at_nine_tenths_leaves_nothing_and_sent_again_one_photo(form, product):
    page = form()
    cookies = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
    address = page.locator("[data-photos]").get_attribute("data-send-to")
    token = page.locator("[name=csrfmiddlewaretoken]").first.get_attribute("value")
    host = urlsplit(product.address)
    whole = photo_of(1)["buffer"]
    head = (
        f"PUT {address.replace('0000-0000-0000-000000000000', '0000-4000-8000-000000000001')} "
        f"HTTP/1.1\r\nHost: {host.netloc}\r\nCookie: {cookies}\r\nX-CSRFToken: {token}\r\n"
        f"Content-Type: application/octet-stream\r\nContent-Length: {len(whole)}\r\n\r\n"
    )

    def send(part: bytes) -> bytes:
        with socket.create_connection((host.hostname, host.port)) as line:
            line.sendall(head.encode() + part)
            line.shutdown(socket.SHUT_WR)
            return line.recv(1000)

    assert b" 400 " in send(whole[: len(whole) * 9 // 10])
    assert waiting(product) == []
    assert b" 200 " in send(whole)
    assert b" 200 " in send(whole)
    assert waiting(product) == ["photo.jpg"]


def test_a_photo_of_25_megabytes_is_made_smaller_here_and_passes(form, product, tmp_path):
    page = form()
    choose(page, photo_of_25_megabytes(tmp_path))
    expect(states(page, "sent")).to_have_count(1, timeout=60_000)
    size = product.look_up(lambda: Piece.objects.get().size)
    assert size < 8 * MEGABYTE
    expect(page.locator("[data-photo-sum]")).to_contain_text(
        re.compile(r"Together \d\.\d MB of 40")
    )


def test_each_file_that_is_not_taken_says_why_and_holds_the_form_back(form, seats, tmp_path):
    seats.expected_statuses.add(422)
    page = form()
    program = {"name": "game.exe", "mimeType": "application/x-msdownload", "buffer": b"MZ"}
    broken = {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 cut"}
    huge = on_disk(tmp_path, "book.pdf", b"x" * 21 * MEGABYTE)
    heic = {"name": "IMG_1.HEIC", "mimeType": "image/heic", "buffer": HEIC}
    choose(page, program, broken, heic)
    choose(page, huge)
    expect(states(page, "refused")).to_have_count(3, timeout=30_000)
    expect(states(page, "sent")).to_have_count(1)
    told = page.locator(".photo-state")
    expect(told.nth(0)).to_contain_text("“game.exe” is neither a PDF nor a picture")
    expect(told.nth(1)).to_contain_text("“letter.pdf”: This PDF is damaged")
    expect(told.nth(3)).to_contain_text("“book.pdf” has 21 MB, at most 20 MB")
    expect(page.locator(".photo").nth(2).locator("img")).to_be_visible()  # drawn by the server
    send_form(page)
    expect(page.locator("[data-photo-status]")).to_contain_text("was not taken")
    for name in ("game.exe", "letter.pdf", "book.pdf"):
        page.get_by_role("button", name=f"Take out: {name}").click()
    send_form(page)
    expect(page.get_by_text("The paper is added to the case.")).to_be_visible()


def test_photos_are_still_there_when_another_field_was_wrong(form, seats, product):
    seats.expected_statuses.add(422)
    page = form()
    choose(page, photo_of(1), photo_of(2))
    expect(states(page, "sent")).to_have_count(2, timeout=30_000)
    page.get_by_role("button", name=re.compile("^Turn page 2")).click()
    page.get_by_label("Title").fill("Справка")
    page.get_by_label("Valid from").fill("2026-11-20")
    page.get_by_label("Valid until").fill("2026-11-10")
    page.get_by_role("button", name="Add the paper").click()
    expect(page.locator(".errors").first).to_be_visible()
    expect(states(page, "sent")).to_have_count(2)
    expect(page.locator(".photo").nth(1)).to_have_attribute("data-turned", "90")
    assert waiting(product) == ["page 1.jpg", "page 2.jpg"]


def test_without_script_the_same_photos_are_sent_with_the_form(product, browser, tmp_path):
    context = browser.new_context(
        base_url=product.address,
        java_script_enabled=False,
        viewport={"width": NARROW, "height": 800},
    )
    context.add_cookies(product.signed_in("ivanova"))
    speak(context, product.address, "en")
    page = context.new_page()
    page.goto(f"/cases/{product.case('Гоголь')}/attachments/add/")
    chooser = page.get_by_label("Choose photos or files, several at once")
    chooser.set_input_files([photo_of(1), photo_of(2)])
    send_form(page)
    expect(page.get_by_text("The paper is added to the case.")).to_be_visible()
    assert [width - 900 for width, _turned in kept_pdf(product)] == [1, 2]
    page.go_back()
    page.get_by_label("Choose photos or files, several at once").set_input_files(
        photo_of_25_megabytes(tmp_path)
    )
    send_form(page)
    expect(page.locator(".errors").first).to_contain_text("large.jpg")
    expect(page.locator(".errors").first).to_contain_text("at most 20 MB")
    context.close()


def test_the_list_of_photos_is_seen_and_reached_by_everybody(form, seats, product):
    seats.expected_statuses.add(422)
    page = form()
    broken = {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 cut"}
    choose(page, photo_of(1), broken, photo_of(3))
    expect(states(page, "sent")).to_have_count(2, timeout=30_000)
    page.get_by_role("button", name=re.compile("^Turn page 1")).click()
    expect(page.locator("[data-photo-status]")).to_have_text("page 1.jpg is turned by 90°.")
    for button in page.locator(
        ".photo-actions button:visible, .photo-controls button:visible"
    ).all():
        box = button.bounding_box()
        assert box["height"] >= 48 and box["width"] >= 48
    assert troubles(page, seats, "photos") == []
