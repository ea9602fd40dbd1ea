"""What people do on the journey of one case, each at the own screen. Only the interface is used."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar
from urllib.parse import urlsplit

import pypdfium2
from playwright.sync_api import Page, expect

from tests.browser.looking import violations
from tests.browser.product import Product
from tests.browser.seats import NARROW, WIDE, Seats

SAVED = re.compile(r"Saved at \d\d:\d\d")


@dataclass
class Journey:
    """One case on its way: where it is, and who sits where."""

    product: Product
    seats: Seats
    case: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    stops: int = 0
    #: The language of every screen.
    language: ClassVar[str] = "en"
    #: Who has a telephone.
    with_telephone: ClassVar[tuple[str, ...]] = ("chernykh",)
    #: Who looks at dark screens.
    in_the_dark: ClassVar[tuple[str, ...]] = ()

    def screen(self, login: str, at: str = "") -> Page:
        """The person's screen, as it stands or with this page; they sit down when they are needed
        first, with the desk before them unless it is another page."""
        if login not in self.pages:
            self.pages[login] = self.seats.sit_down(
                login,
                width=NARROW if login in self.with_telephone else WIDE,
                language=self.language,
                dark=login in self.in_the_dark,
                at=at or "/",
            )
        elif at:
            self.pages[login].goto(at)
        return self.pages[login]

    def says(self, words: str, **values: object) -> str:
        """The words of a screen."""
        return words % values if values else words

    def everybody_leaves(self) -> None:
        """Days pass: whoever comes back signs in again."""
        for page in self.pages.values():
            self.seats.leave(page)
        self.pages.clear()
        self.product.cookies.clear()

    def at_case(self, login: str, tab: str = "") -> Page:
        """The person opens the case by its link, and a tab of it; whoever has the case or another
        of its tabs on the screen goes on from there."""
        stands = tab and self._has_the_case(login)
        page = self.screen(login, at="" if stands else self.case)
        if tab:
            parts = page.get_by_role("navigation", name=self.says("Parts of the case"))
            parts.get_by_role("link", name=re.compile(f"^{self.says(tab)}")).click()
        return page

    def _has_the_case(self, login: str) -> bool:
        """Whether the tabs of the case are on the person's screen."""
        shown = urlsplit(self.pages[login].url).path if login in self.pages else ""
        case = urlsplit(self.case).path
        return shown == case or shown.startswith(f"{case}parts/")

    def take(self, login: str, step: str, fill: Callable[[Page], None] | None = None) -> Page:
        """The person takes a step of the case: presses it, is asked, says yes."""
        page = self.at_case(login)
        link = page.get_by_role("link", name=step, exact=True).first
        if not link.is_visible():
            page.locator("summary", has_text="More").click()
        link.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(step)
        self.look(page, step)
        if fill:
            fill(page)
        page.locator("main form").get_by_role("button", name=step, exact=True).click()
        expect(page.get_by_text(f"Done: {step}.")).to_be_visible()
        self.product.work()
        return page

    def look(self, page: Page, name: str) -> None:
        """A stop of the journey: axe finds nothing."""
        self.stops += 1
        page.wait_for_load_state()  # a form that was sent may still be between two pages
        expect(page).to_have_title(re.compile(r"\S"))
        found = violations(page)
        assert not found, f"{name}: " + "\n".join(found)
        self.seats.picture(page, f"{self.stops:02}-{name}")

    def text_of(self, login: str, title: str) -> str:
        """The words of a paper, read from the PDF that the person opens to print."""
        page = self.at_case(login, "Papers")
        card = page.locator("article", has_text=title).first
        link = card.get_by_role("link", name=self.says("Open to print"))
        address = link.get_attribute("href")
        answer = page.request.get(address)
        assert answer.headers["content-type"] == "application/pdf"
        document = pypdfium2.PdfDocument(answer.body())
        pages = (sheet.get_textpage().get_text_bounded() for sheet in document)
        return " ".join(" ".join(pages).split())


def import_list(journey: Journey, content: str) -> None:
    """The administrator brings a list, looks at what it would change, and has it written."""
    page = journey.screen("orlov")
    page.get_by_role("link", name="Import", exact=True).click()
    page.locator("#id_kind").select_option("pupils")
    file = {"name": "8-Б.csv", "mimeType": "text/csv", "buffer": content.encode()}
    page.locator("#id_file").set_input_files(file)
    page.get_by_role("button", name="Check the list").click()
    expect(page.get_by_role("progressbar").or_(page.locator("progress")).first).to_be_visible()
    journey.product.work()
    write = page.get_by_role("button", name=re.compile(r"^Write \d+ row"))
    expect(write).to_be_visible(timeout=10_000)
    journey.look(page, "list-checked")
    write.click()
    journey.product.work()
    expect(page.get_by_role("link", name="Open the list of pupils")).to_be_visible(timeout=10_000)


def invite_parent(journey: Journey, name: str) -> tuple[str, str]:
    """The parent gets a sign-in: login and one-time password on a slip of paper."""
    page = journey.screen("orlov", at="/people/?group=families")
    page.get_by_role("link", name=name).click()
    page.locator("#id_login").fill("zhuravleva")
    page.get_by_role("button", name="Give a sign-in").click()
    return "zhuravleva", page.locator("[data-one-time-password]").inner_text()


def parent_comes(journey: Journey, login: str, password: str, own_password: str) -> Page:
    """The first sign-in on a telephone: a password of one's own, then the child's cases."""
    page = journey.seats.sit_down(width=NARROW, at="/account/login/")
    page.locator("#id_login").fill(login)
    page.locator("#id_password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.locator("#id_oldpassword").fill(password)
    page.locator("#id_password1").fill(own_password)
    page.locator("#id_password2").fill(own_password)
    page.get_by_role("button", name="Keep the new password").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Our cases")
    return page


def open_case(journey: Journey, login: str, pupil: str) -> None:
    """From the pupil's card to a draft of the project."""
    page = journey.screen(login)
    page.get_by_role("link", name="Pupils", exact=True).click()
    page.get_by_role("link", name=pupil).click()
    page.get_by_role("link", name="Open a support case").click()
    page.get_by_role("button", name="Begin the case").click()
    expect(page.locator("#id_purpose")).to_be_visible()
    number = re.search(r"/support/(\d+)/", page.url)
    assert number
    journey.case = f"/cases/{number[1]}/"


def describe_project(page: Page, applicant: str, teachers: dict[str, str]) -> None:
    """Whom support helps, on what ground, in which subjects, for how long."""
    page.locator("input[name=categories][value=low_motivation]").check()
    choose(page.locator("#id_applicant"), applicant)
    page.locator("#id_ground-0-kind").select_option("class_teacher")
    page.locator("#id_ground-0-author").fill("Сидоров М.О., классный руководитель")
    page.locator("#id_ground-0-dated").fill("2026-11-20")
    page.locator("#id_ground-0-text").fill("Отстал по двум предметам после болезни")
    for subject, teacher in teachers.items():
        row = page.locator("tr", has=page.get_by_role("rowheader", name=subject, exact=True))
        row.locator("input[name=subjects]").check()
        choose(row.locator("select[name^=teacher_]"), teacher)
        row.locator("select[name^=reason_]").select_option("gaps")
    choose(page.locator("#id_period"), "quarter II,")
    page.locator("input[name=study_forms][value=individual_plan]").check()
    page.locator("#id_regime").fill("Два занятия в неделю после уроков, 40 минут")
    page.locator("#id_content").fill("Темы, пропущенные в октябре")
    page.locator("#id_support").fill("Беседы классного руководителя и психолога")


def choose(select, words: str) -> None:
    """The option with these words in it."""
    value = select.locator("option", has_text=words).first.get_attribute("value")
    select.select_option(value)


def record_signatures(journey: Journey, login: str) -> None:
    """Parent, pupil and director have signed on paper; who saw it records it with a scan."""
    page = journey.at_case(login, "Papers")
    page.get_by_role("link", name=re.compile("Заявление-соглашение")).first.click()
    expect(page.get_by_role("heading", name="Signatures")).to_be_visible()
    picture = page.request.get(page.locator(".paper-view img").first.get_attribute("src")).body()
    for party in ("parent", "pupil", "school"):
        place = page.locator(f"#party-{party}")
        place.locator("summary").click()
        if party == "parent":
            scan = {"name": "scan.png", "mimeType": "image/png", "buffer": picture}
            place.locator("[data-photo-files-input]").set_input_files(scan)
            expect(place.locator('.photo[data-way="sent"]')).to_have_count(1, timeout=30_000)
        place.locator("input[name=original_seen]").check()
        place.get_by_role("button", name="Record the signature").click()
        expect(page.locator(f"#party-{party}")).to_contain_text("signed")
        expect(page.locator(f"#party-{party} form")).to_have_count(0)
    journey.look(page, "agreement-signed")


def hand_out_copies(journey: Journey, login: str) -> None:
    """One copy of the sheet stays in the school, one goes to the pupil (cl. 5.2)."""
    page = journey.at_case(login, "Papers")
    page.get_by_role("link", name=re.compile("Лист индивидуального")).first.click()
    for left in (1, 0):
        page.get_by_role("button", name="Record as given out").first.click()
        expect(page.get_by_role("button", name="Record as given out")).to_have_count(left)
    expect(page.locator("#copies-head")).to_be_visible()
    journey.look(page, "copies-given-out")


def write_row(page: Page, subject: str, cells: dict[str, str]) -> None:
    """A new row of the sheet, cell by cell."""
    page.get_by_role("button", name="Add a row").click()
    row = page.locator("table.grid tbody tr").last
    choose(row.locator("select[name$=-subject]"), subject)
    for name, text in cells.items():
        row.locator(f"[name$=-{name}]").fill(text)
    row.locator("[name$=-due_on]").blur()
