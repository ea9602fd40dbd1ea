"""A paper is checked on a telephone by somebody without an account: by its code, by its file."""

from __future__ import annotations

import base64

import pytest
from playwright.sync_api import Page, expect

from documents.models import Paper, PaperState
from tests.browser.looking import troubles


@pytest.fixture
def sealed(product) -> dict:
    """A sealed paper of the demo school: its code and its bytes."""

    def look() -> dict:
        paper = Paper.objects.filter(state=PaperState.SIGNED, sealed__isnull=False).earliest("pk")
        return {"code": paper.check_code, "data": bytes(paper.sealed.data)}

    return product.look_up(look)


def code_of(product, state: str) -> str:
    return product.look_up(lambda: Paper.objects.filter(state=state).earliest("pk").check_code)


def drop(page: Page, data: bytes, name: str = "paper.pdf") -> None:
    """Drop the file onto the frame, as from a folder."""
    transfer = page.evaluate_handle(
        """([text, name]) => {
          const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
          const transfer = new DataTransfer();
          transfer.items.add(new File([bytes], name, { type: "application/pdf" }));
          return transfer;
        }""",
        [base64.b64encode(data).decode(), name],
    )
    page.locator("[data-file-drop]").dispatch_event("drop", {"dataTransfer": transfer})
    page.get_by_role("button", name="Check the file").click()


def looked_at(page: Page, seats, name: str) -> None:
    """Nothing is wrong in any look; then the telephone's width again."""
    assert troubles(page, seats, name) == []
    page.set_viewport_size({"width": 360, "height": 780})


def test_by_the_code_and_by_the_file_on_a_telephone(seats, sealed):
    page = seats.sit_down(width=360, at="/check/")
    looked_at(page, seats, "check")
    page.get_by_label("Check code").fill(sealed["code"].lower())
    page.get_by_role("button", name="Check the code").click()
    expect(page.get_by_text("Signed by all; in force")).to_be_visible()
    expect(page.get_by_text("sealed by the school")).to_be_visible()
    looked_at(page, seats, "check-code")

    drop(page, sealed["data"])
    expect(page.get_by_text("byte for byte")).to_be_visible()
    looked_at(page, seats, "check-intact")

    place = len(sealed["data"]) // 2
    altered = (
        sealed["data"][:place] + bytes([sealed["data"][place] ^ 1]) + sealed["data"][place + 1 :]
    )
    drop(page, altered)
    expect(page.get_by_text("Altered: the file was changed")).to_be_visible()
    looked_at(page, seats, "check-altered")


@pytest.mark.parametrize(
    ("state", "words"),
    [("superseded", "replaced by a newer version"), ("annulled", "not in force")],
)
def test_what_is_no_longer_in_force_says_so(seats, product, state, words):
    page = seats.sit_down(width=360, at=f"/check/{code_of(product, state)}/")
    expect(page.locator("main")).to_contain_text(words, ignore_case=True)
    looked_at(page, seats, f"check-{state}")


def test_the_file_is_chosen_by_keyboard_and_its_name_is_read_whole(seats, sealed):
    page = seats.sit_down(width=360, at="/check/")
    name = page.locator("[data-file-name]")
    expect(name).to_have_text("No file is chosen yet")
    page.get_by_role("button", name="Check the code").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("PDF file")).to_be_focused()
    long = "Заявление-соглашение_о_сотрудничестве_между_школой_и_родителями_подписанное-копия.pdf"
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files({"name": long, "mimeType": "application/pdf", "buffer": sealed["data"]})
    expect(name).to_have_text(long)
    assert name.evaluate("one => one.scrollWidth <= one.clientWidth"), "its end is cut off"
    looked_at(page, seats, "check-chosen")
    page.get_by_role("button", name="Check the file").click()
    expect(page.get_by_text("byte for byte")).to_be_visible()
