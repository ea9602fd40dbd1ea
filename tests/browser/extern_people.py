"""What people do for a grown-up extern: the application, the commission, the protocol."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.individual_journey import IndividualJourney, enter_results, uk
from tests.browser.individual_school import (
    DEPUTY,
    DIRECTOR,
    EXTERN,
    EXTERN_GRADE,
    EXTERN_LOGIN,
    MEMBERS,
    OTHER_TEACHER,
    TEACHER,
)
from tests.browser.spoken_journey import sends_photo

ASSESSED_ON = ("2027-05-20",)
LATER = "Довідку 086-1/о принесе до оцінювання"
PROTOCOL = "Левицький Юрій: Протокол"


def extern_applies(journey: IndividualJourney) -> None:
    """On the own telephone, by the own sign-in; papers as photos, none about health."""
    page = journey.screen(EXTERN_LOGIN)
    title = uk("Application for externat")
    page.get_by_role("link", name=re.compile(f"^{title}:")).click()
    journey.look(page, "extern-before")
    page.locator("main .btn-primary").first.click()
    journey.answers(page, "Does the learner belong to our school?")
    journey.answers(page, "Where does the learner live, and where before?")
    journey.answers(page, "On which ground?", _choose("ground", "extern_3"))
    journey.answers(page, "What for?", _choose("goal", "assessment"))
    journey.answers(page, "For which grade?", _grade)
    journey.answers(page, "For which time?")
    journey.answers(page, "Are there papers of the learning so far?", _choose("records", "some"))
    journey.answers(page, "A document on education, or the marks of the last year", sends_photo)
    journey.answers(page, "The document that confirms the ground", sends_photo)
    journey.answers(page, "The certificate of birth, or an identity document", sends_photo)
    journey.answers(page, "The medical form 086-1/о")
    journey.answers(page, "Where do you live?")
    journey.answers(page, "What else should the school take into account?")
    journey.answers(page, "What you have read", lambda page: page.check("#id_is_acquainted"))
    journey.sends(page)


def _choose(name: str, value: str):
    return lambda page: page.locator(f"input[name={name}][value={value}]").check()


def _grade(page: Page) -> None:
    page.locator("#id_grade").fill(str(EXTERN_GRADE))


def school_takes_in(journey: IndividualJourney) -> None:
    """The medical form is not there yet: whoever goes on says why."""
    journey.opens_from_application(DEPUTY, EXTERN)
    journey.take(DEPUTY, "Accept the application", _all_the_same)
    journey.take(DIRECTOR, "Issue the order of enrolment or transfer", _all_the_same)
    journey.take(DIRECTOR, "Begin the individual form without a plan")


def _all_the_same(page: Page) -> None:
    page.locator("#id_override_reason").fill(LATER)


def commission_is_appointed(journey: IndividualJourney) -> None:
    """The schedule by a press, chair and members by name, the director's order."""
    page = journey.at_case(DEPUTY, "Assessment")
    page.get_by_role("link", name=uk("Open the assessment")).click()
    page.get_by_role("button", name=uk("Fill with the subjects due")).click()
    page.locator("#id_questions_shown_on").fill("2026-11-21")
    page.get_by_role("button", name=uk("Keep the day")).click()
    page.get_by_role("link", name=uk("Commission"), exact=True).click()
    journey.look(page, "commission-empty")
    page.locator("#id_year-chair").select_option(label="Гриценко О.І.")
    for name in MEMBERS:
        page.get_by_label(name, exact=True).check()
    page.locator("#id_year-schedule_approved").check()
    page.locator("#id_year-tasks_approved").check()
    _keep_commission(page)
    journey.look(page, "commission")
    journey.take(DIRECTOR, "Appoint the commission of the annual assessment")


def _keep_commission(page: Page) -> None:
    page.get_by_role("button", name=uk("Keep the commission")).click()
    expect(page.locator(".banner-done, [role=status]").first).to_be_attached()


def commission_assesses(journey: IndividualJourney) -> None:
    """Results and conclusion, the protocol, the hands of the chair and of each member."""
    page = journey.at_case(DEPUTY, "Assessment")
    page.get_by_role("link", name=uk("Open the assessment")).click()
    enter_results(page, ASSESSED_ON)
    journey.look(page, "extern-results")
    page.get_by_role("link", name=uk("Commission"), exact=True).click()
    page.locator("#id_year-conclusion").fill("Може навчатися в 10 класі.")
    _keep_commission(page)
    journey.take(DEPUTY, "Write the protocol of assessment")
    for login in (DEPUTY, TEACHER, OTHER_TEACHER):
        journey.signs_here(login, PROTOCOL)
    page = journey.screen(OTHER_TEACHER)
    expect(page.locator("main")).to_contain_text("підписано Зінченко Людмила Борисівна")
    journey.look(page, "protocol-signed")


def achievements_are_issued(journey: IndividualJourney) -> None:
    """Results with recommendations, issued; the extern sees them."""
    page = journey.at_case(DEPUTY, "Assessment")
    page.get_by_role("link", name=uk("Certificate of achievements"), exact=True).click()
    page.locator("#id_advice").fill("Рекомендуємо навчатися далі в 10 класі.")
    page.get_by_role("button", name=uk("Keep the recommendations")).click()
    expect(page.get_by_text(uk("The recommendations are kept."))).to_be_visible()
    journey.look(page, "extern-achievements")
    page.locator("form[action$='/issue/achievements/'] button").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("свідоцтва досягнень")
    journey.product.work()
    journey.take(DEPUTY, "Close the assessment of the year")
    page = journey.at_case(EXTERN_LOGIN)
    expect(page.locator("main")).to_contain_text("Фізика, Річне: 11 (одинадцять)")
    journey.look(page, "extern-sees-results")
