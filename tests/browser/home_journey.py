"""What people do on the way of one pupil to lessons at home, each at the own screen.

Only the interface is used. Whoever works at the school types through ``Known``, which fails when
the product knows the value already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

from django.utils import translation
from playwright.sync_api import Page, expect

from home_education.lesson_words import LESSONS_PLANNED
from tests.browser.home_school import MOTHER, PASSWORD
from tests.browser.journey import Journey
from tests.browser.knowing import Known
from tests.browser.looking import STICKING_OUT
from tests.browser.parent import photo
from tests.codes import code_in_last_letter

#: What the parent reads from the medical conclusion, by the field.
CONCLUSION = {
    "number": "114/26-ВК",
    "dated": "2026-11-16",
    "issuer": "ГБУЗ «Камчатская краевая детская больница»",
    "starts_on": "2026-11-18",
    "ends_on": "2027-05-14",
}
#: What only whoever holds the paper can see on it.
SEEN_ON_THE_PAPER = (
    "on_letterhead",
    "signed_by_doctors",
    "signed_by_head",
    "sealed_by_doctors",
    "sealed_with_full_name",
)
#: What independent work consists of, by the subject.
INDEPENDENT = {
    "Русский язык": "Диктанты с самопроверкой",
    "Литература": "Чтение рассказов с дневником читателя",
    "Английский язык": "Карточки слов, аудирование",
    "Математика": "Тренажёр по дробям",
    "История": "Работа с контурной картой",
    "География": "Дневник погоды",
    "Биология": "Наблюдение за проросшей фасолью",
    "Физическая культура": "Комплекс упражнений сидя",
}
ASSESSED = {"assessed_from": "2027-05-11", "assessed_until": "2027-05-12"}
TOPIC = "Сложение дробей"
#: The teacher whose lesson is the first one, and the subject.
TEACHER, SUBJECT = "petrov", "Математика"
OFFER = "Send the plan, the calendar and the timetable for agreement"


@dataclass
class HomeJourney(Journey):
    """The same, with what is known on the way. The parent and the teacher have a telephone."""

    known: Known = field(default_factory=Known)
    with_telephone: ClassVar[tuple[str, ...]] = (MOTHER, TEACHER)

    def look(self, page: Page, name: str) -> None:
        """A stop: besides, nothing sticks out, and what stands in the fields is known."""
        super().look(page, name)
        assert page.evaluate(STICKING_OUT) == [], name
        self.known.look_over(page)

    def goes_on_to(self, page: Page, step: str) -> None:
        """A page of the case leads to the next step by its own button, and the step is taken."""
        page.get_by_role("link", name=step, exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(step)
        self.look(page, step)
        page.locator("main form").get_by_role("button", name=step, exact=True).click()
        expect(page.get_by_text(f"Done: {step}.")).to_be_visible()
        self.product.work()


# --- The parent applies ---------------------------------------------------------------------------


def parent_applies(journey: HomeJourney) -> None:
    """One question a page; what the school knows stands there; a photo; sent."""
    page, known = journey.screen(MOTHER), journey.known
    page.get_by_role("link", name=re.compile("Application for study at home")).click()
    journey.look(page, "parent-before")
    page.get_by_role("button", name=re.compile("^Begin")).click()
    for question in (
        "Where should lessons be held?",
        "For which time?",
        "How does your child learn?",
    ):
        _answer(journey, question)
    _at_question(journey, "What does the medical conclusion say?")
    for name, value in CONCLUSION.items():
        known.family_types(page, f"#id_{name}", value)
    page.locator("[data-photo-files-input]").set_input_files([photo("conclusion.jpg")])
    expect(page.locator('.photo[data-way="sent"]')).to_have_count(1, timeout=30_000)
    _next(page)
    _answer(journey, "Are there other papers?")
    _answer(journey, "Where are you registered?")
    _at_question(journey, "What you promise")
    page.locator("#id_is_acquainted").check()
    page.locator("#id_promises").check()
    _next(page)
    expect(page).to_have_url(re.compile("/check/"))
    journey.look(page, "parent-check")
    page.locator('form[action$="/send/"] .btn-primary').click()
    expect(page.locator(".banner-done")).to_be_visible()
    journey.look(page, "parent-receipt")
    journey.product.work()


def _answer(journey: HomeJourney, question: str) -> None:
    """The answer that stands there is right."""
    _at_question(journey, question)
    _next(journey.screen(MOTHER))


def _at_question(journey: HomeJourney, question: str) -> None:
    page = journey.screen(MOTHER)
    expect(page.get_by_role("heading", level=1)).to_have_text(question)
    journey.look(page, f"parent-{question.strip('?')}")


def _next(page: Page) -> None:
    page.locator("button[name=go][value=next]").click()


# --- The package and the contract -----------------------------------------------------------------


def secretary_takes_it_in(journey: HomeJourney) -> None:
    """Accepted by a press; all that the parent typed stands in the package, the rest is ticked."""
    page, known = journey.screen("belova"), journey.known
    page.get_by_role("link", name="Decide on the application").click()
    journey.look(page, "secretary-application")
    page.get_by_role("button", name="Accept and open the case").click()
    expect(page.get_by_text("Accepted: the case is open")).to_be_visible()
    journey.case = page.url
    page.get_by_role("link", name="Take in the package").first.click()
    journey.look(page, "secretary-package")
    for name, value in CONCLUSION.items():
        expect(page.locator(f"#id_conclusion_{name}")).to_have_value(value)
    for name in SEEN_ON_THE_PAPER:
        known.tick(page, f"#id_{name}")
    known.choose(page, "#id_in_list", "yes")
    page.get_by_role("button", name="Save the package").click()
    expect(page.get_by_text("The package is saved.")).to_be_visible()
    journey.look(page, "secretary-package-saved")
    journey.goes_on_to(page, "Accept the package")


def secretary_sends_the_contract(journey: HomeJourney) -> None:
    """From the page of the contract, whose term nobody has to type."""
    page = journey.at_case("belova")
    page.get_by_role("link", name="Contract", exact=True).click()
    journey.look(page, "secretary-contract")
    journey.goes_on_to(page, "Send the contract for signing")


def contract_is_signed(journey: HomeJourney) -> None:
    """By hand, as this school wants contracts; the director signs at the screen."""
    page, known = journey.at_case("belova", "Papers"), journey.known
    page.get_by_role("link", name=re.compile("Договор")).first.click()
    party = page.locator("#party-parent")
    party.locator("summary").click()
    journey.look(page, "secretary-records-signature")
    party.locator("[data-photo-files-input]").set_input_files([photo("contract.jpg")])
    expect(party.locator('.photo[data-way="sent"]')).to_have_count(1, timeout=30_000)
    known.tick(page, "#party-parent input[name=original_seen]")
    party.get_by_role("button", name="Record the signature").click()
    expect(page.locator("#party-parent form")).to_have_count(0)
    page = journey.screen("zorina", at="/")
    _card(page, "Договор").get_by_role("link", name="Read and sign").click()
    page.get_by_role("link", name="Sign here").click()
    journey.look(page, "director-signs")
    known.tick(page, "#id_confirmed")
    known.proves(page, "#id_password", PASSWORD)
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_text("You have signed the paper.")).to_be_visible()
    journey.look(page, "contract-signed")
    page = journey.at_case("belova")
    expect(page.get_by_text("The contract is signed")).to_have_count(0)


def _card(page: Page, words: str):
    """The paper with these words among those that wait for a signature."""
    return page.locator("main li, main article, main section").filter(has_text=words).last


# --- The plan, the calendar, the timetable --------------------------------------------------------


def deputy_plans(journey: HomeJourney) -> None:
    """A press each; what independent work consists of is written for every subject but one."""
    page, known = journey.at_case("kuznetsova", "Plan"), journey.known
    page.get_by_role("link", name="Write the plan").click()
    journey.look(page, "deputy-plan-empty")
    page.get_by_role("button", name="Fill from the curriculum of the class").click()
    expect(page.get_by_text(f"{len(INDEPENDENT)} rows are added.")).to_be_visible()
    journey.look(page, "deputy-plan")
    page.get_by_role("link", name="Working programmes").click()
    journey.look(page, "deputy-programmes")
    for subject in INDEPENDENT:
        if subject != SUBJECT:
            writes_programme(journey, page, subject)
    page.get_by_role("link", name="Individual plan", exact=True).click()
    page.get_by_role("link", name="Study calendar", exact=True).click()
    page.get_by_role("button", name="Count the calendar").click()
    expect(page.get_by_text("The calendar is counted.")).to_be_visible()
    journey.look(page, "deputy-calendar")
    for name, day in ASSESSED.items():
        known.type(page, f"#id_{name}", day)
    page.get_by_role("button", name="Save the calendar").click()
    expect(page.get_by_text("The calendar is saved.")).to_be_visible()
    page.get_by_role("link", name="Timetable", exact=True).first.click()
    page.get_by_role("button", name="Build the timetable from the plan").click()
    expect(page.get_by_text("lessons are placed.")).to_be_visible()
    journey.look(page, "deputy-timetable")


def teacher_writes_programme(journey: HomeJourney) -> None:
    """The teacher writes the own one, on a telephone."""
    page = journey.at_case(TEACHER, "Plan")
    page.get_by_role("link", name="Working programmes").click()
    journey.look(page, "teacher-programmes")
    writes_programme(journey, page, SUBJECT)


def writes_programme(journey: HomeJourney, page: Page, subject: str) -> None:
    """What independent work consists of: only a teacher can tell it."""
    page.get_by_role("link", name=f"Write: {subject}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Working programme: {subject}")
    journey.known.look_over(page)
    journey.known.type(page, "#id_independent_content", INDEPENDENT[subject])
    journey.known.tick(page, "#id_has_working_programme")
    page.get_by_role("button", name="Save the working programme").click()
    expect(page.get_by_text(f"{subject}: the working programme is saved.")).to_be_visible()


def deputy_offers(journey: HomeJourney) -> None:
    """The page of the timetable leads on to the agreement."""
    page = journey.at_case("kuznetsova", "Timetable")
    page.get_by_role("link", name="Open the timetable").click()
    journey.goes_on_to(page, OFFER)


def parent_agrees(journey: HomeJourney) -> None:
    """All three papers, from the desk, each read and signed by a code."""
    for words in ("учебный план", "учебный график", "расписание"):
        page = journey.screen(MOTHER, at="/")
        _card(page, words).get_by_role("link", name="Read and answer").click()
        for picture in page.locator(".paper-view img").all():
            picture.scroll_into_view_if_needed()
            expect(picture).to_have_js_property("complete", True)
        journey.look(page, f"parent-reads-{words}")
        page.locator("input[name=answer][value=agree]").check()
        page.locator("form.sheet .btn-primary").click()
        expect(page.locator("#id_code")).to_be_visible()
        journey.product.work()
        page.locator("#id_confirmed").check()
        page.locator("#id_code").fill(code_in_last_letter())
        page.locator("#id_code").press("Enter")
        expect(page.locator(".hash")).to_be_visible()
    journey.look(page, "parent-signed")
    journey.product.work()


# --- Lessons --------------------------------------------------------------------------------------


def teacher_marks_the_lesson(journey: HomeJourney) -> None:
    """From the notice to the first lesson: its topic, and that it was held."""
    page = journey.screen(TEACHER)
    page.locator("a[href='/notices/']").first.click()
    with translation.override("ru"):  # a notice is written in the language of its reader
        told = str(LESSONS_PLANNED)
    page.get_by_role("link", name=told).first.click()
    lesson = page.locator("article.homework").first
    expect(lesson.get_by_role("heading")).to_have_text(SUBJECT)
    lesson.locator("summary").click()
    journey.look(page, "teacher-lessons")
    journey.known.type(page, "article.homework [name=topic] >> nth=0", TOPIC)
    lesson.get_by_role("button", name="Held", exact=True).click()
    expect(page.locator(".homework-saved").first).to_be_visible()
    journey.look(page, "teacher-held")
    journey.product.work()


def parent_confirms(journey: HomeJourney) -> None:
    """The lesson stands there with its topic; one tap says that it was held."""
    page = journey.screen(MOTHER)
    page.get_by_role("link", name=re.compile("Home education")).click()
    page.get_by_role("link", name="Confirm lessons").click()
    expect(page.get_by_role("heading", name=f"{SUBJECT}: {TOPIC}")).to_be_visible()
    journey.look(page, "parent-confirms")
    page.get_by_role("button", name="Yes, it was held").click()
    expect(page.get_by_text("1 lesson is confirmed.")).to_be_visible()
    journey.look(page, "parent-confirmed")


def class_teacher_controls(journey: HomeJourney) -> None:
    """One line tells what is missing: nothing is left to confirm, the journal is to be written; it
    leads to the journal, and what was written there is ticked."""
    page = journey.screen("ivanova")
    page.get_by_role("link", name="Home education", exact=True).first.click()
    line = page.get_by_role("row", name=re.compile("Гоголь София"))
    expect(line.locator('[data-label="Not confirmed"]')).to_have_text("")
    expect(line.locator('[data-label="Not in the journal"]')).to_have_text("1")
    journey.look(page, "class-teacher-control")
    line.locator('[data-label="Not in the journal"]').get_by_role("link").click()
    expect(page.get_by_role("row", name=re.compile(SUBJECT))).to_contain_text(TOPIC)
    journey.look(page, "class-teacher-journal")
    journey.known.tick(page, "#to-write input[name=lesson]")
    page.get_by_role("button", name="Tick as written into the journal").click()
    expect(page.get_by_text("1 lesson is ticked as written into the journal.")).to_be_visible()
    journey.look(page, "class-teacher-journal-written")
    page.get_by_role("link", name="Home education", exact=True).first.click()
    line = page.get_by_role("row", name=re.compile("Гоголь София"))
    expect(line.locator('[data-label="Not in the journal"]')).to_have_text("")
