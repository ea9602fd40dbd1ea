"""What people do on the way of one credit, from the application to the second decision."""

from __future__ import annotations

from django.utils import translation
from playwright.sync_api import Locator, Page, expect

from credit_transfer.rules.vocabulary import Verdict
from tests.browser.credit_journey import LANGUAGE, CreditJourney, ru
from tests.browser.credit_school import (
    COUNCIL_SECRETARY,
    DEPUTY,
    DIRECTOR,
    MOTHER,
    OTHER_TEACHER,
    PUPIL,
    SECRETARY,
    TEACHER,
)
from tests.browser.journey import choose
from tests.browser.spoken_journey import sends_photo

CREDITED, ATTESTED, TO_COUNCIL = "Физика", "Химия", "География"
#: Hours, scale and mark that the certificate has; geography lacks 4 of the 34 hours of the plan.
CERTIFICATE = {
    CREDITED: ("68", "five", "5"),
    ATTESTED: ("34", "pass", "зачтено"),
    TO_COUNCIL: ("30", "five", "4"),
}
TODAY, LESSONS_END = "2026-11-22", "2027-05-25"
GROUNDS = "Темы программы сопоставлены с рабочей программой."


def ru_verdict(verdict: Verdict) -> str:
    """What the matcher says of a row, on a Russian screen."""
    with translation.override(LANGUAGE):
        return str(verdict.label)


def row(page: Page, subject: str) -> Locator:
    """The part of a page about one row of the certificate."""
    return page.locator("section.sheet", has=page.get_by_role("heading", name=subject))


# --- The family -----------------------------------------------------------------------------------


def parent_applies(journey: CreditJourney) -> None:
    """On a telephone, one question a page, with two photos of the certificate."""
    page = journey.screen(MOTHER)
    offer = ru("Application for credit of what was learnt elsewhere")
    page.locator("main").get_by_role("link", name=offer).first.click()
    journey.look(page, "parent-before")
    page.locator("main .btn-primary").first.click()
    journey.answers(page, "On which ground should it be credited?", _own_choice)
    journey.answers(page, "In which organisation?", _organisation)
    journey.answers(page, "By which programme?", _programme)
    journey.answers(page, "What should be credited?", _subjects)
    journey.answers(page, "For which part of the year?")
    journey.answers(page, "What does the certificate say?", _certificate)
    journey.answers(page, "Which documents confirm it?", _progress)
    journey.answers(page, "Certificate of progress with current marks", _two_photos)
    journey.answers(page, "Should the pupil attend the credited lessons?", _asks_release)
    journey.answers(page, "What you agree to", _agrees)
    journey.sends(page)
    journey.signs_by_code(MOTHER, "Заявление о зачёте результатов №")


def _own_choice(page: Page) -> None:
    page.locator("input[name=ground][value=own_choice]").check()


def _organisation(page: Page) -> None:
    choose(page.locator("#id_organisation"), "Горизонт")


def _programme(page: Page) -> None:
    page.locator("input[name=programme_kind]").first.check()
    page.locator("#id_programme_area").fill("естественные науки")


def _subjects(page: Page) -> None:
    for name in CERTIFICATE:
        page.get_by_label(name, exact=True).check()
    expect(page.locator("input[name=subjects]:disabled").first).to_be_attached()


def _certificate(page: Page) -> None:
    for name, (hours, scale, mark) in CERTIFICATE.items():
        page.get_by_label(ru("%(subject)s: how the certificate names it", subject=name)).fill(name)
        page.get_by_label(ru("%(subject)s: hours", subject=name)).fill(hours)
        page.get_by_label(ru("%(subject)s: scale of the mark", subject=name)).select_option(scale)
        page.get_by_label(ru("%(subject)s: mark", subject=name)).fill(mark)


def _progress(page: Page) -> None:
    page.locator("input[name=documents][value=progress]").check()


def _two_photos(page: Page) -> None:
    page.locator("#id_number").fill("С-311")
    page.locator("#id_dated").fill("2026-11-16")
    sends_photo(page, pages=2)


def _asks_release(page: Page) -> None:
    page.locator("input[name=release][value=yes]").check()


def _agrees(page: Page) -> None:
    page.locator("#id_agrees_to_marks").check()


# --- The office and the teachers ------------------------------------------------------------------


def secretary_takes_in(journey: CreditJourney) -> None:
    """What the mother typed stands in the case; only what is seen on the paper is ticked."""
    journey.opens_from_application(SECRETARY, PUPIL)
    page = journey.opens(SECRETARY, "Rows", "The application")
    page.locator("tr[id^='document-'] th a").first.click()
    journey.look(page, "secretary-document")
    page.locator("#id_is_sealed").check()
    page.locator("#id_is_signed").check()
    page.locator("main form .btn-primary").click()
    page = journey.opens(SECRETARY, "Rows", "Rows")
    expect(page.locator("table.credit-grid tbody tr")).to_have_count(len(CERTIFICATE))
    for verdict in Verdict.CREDIT, Verdict.ATTEST, Verdict.COUNCIL:
        expect(page.locator("#rows-foot")).to_contain_text(f"{ru_verdict(verdict)}: 1")
    expect(page.locator("table.credit-grid")).to_contain_text("11,77")
    journey.take(SECRETARY, "Hand the application to the subject teachers")


def teachers_conclude(journey: CreditJourney) -> None:
    """Five-point marks are taken over as they stand; for another scale an attestation is held."""
    for login, subjects in {TEACHER: (CREDITED, TO_COUNCIL), OTHER_TEACHER: (ATTESTED,)}.items():
        for subject in subjects:
            page = journey.opens(login, "Rows", "Conclusions")
            _concludes(row(page, subject), attests=subject == ATTESTED)
            expect(page.get_by_text(ru("The conclusion is kept."))).to_be_visible()
        journey.look(page, f"{login}-concluded")


def _concludes(place: Locator, *, attests: bool) -> None:
    place.locator("[name$=-way]").select_option("attest" if attests else "as_is")
    place.locator("[name$=-conclusion]").fill(GROUNDS)
    if attests:
        place.locator("[name$=-attestation_form]").select_option(index=1)
        place.locator("[name$=-attestation_on]").fill(TODAY)
        place.locator("[name$=-attested_on]").fill(TODAY)
        place.locator("[name$=-attested_mark]").select_option("4")
    place.get_by_role("button", name=ru("Keep the conclusion")).click()


def council_meets(journey: CreditJourney) -> None:
    """The deputy sends the case, the office enters the minutes and the opinion, and whoever kept
    the minutes signs the excerpt."""
    journey.take(DEPUTY, "Send to the pedagogical council")
    page = journey.opens(SECRETARY, "Rows", "Council")
    expect(page.get_by_role("heading", name=TO_COUNCIL)).to_be_visible()
    row(page, TO_COUNCIL).locator("[name$=-opinion]").select_option("credit")
    page.locator("#id_minutes_number").fill("5")
    page.locator("#id_minutes_on").fill(TODAY)
    choose(page.locator("#id_council_chair"), "Арсеньева")
    choose(page.locator("#id_council_secretary"), "Родионова")
    choose(page.locator("#id_council_speaker"), "Быков")
    page.locator("#id_council_heard").fill("О зачёте результатов Филатова Якова.")
    for name, many in {"present": 12, "votes_for": 11, "votes_against": 0, "abstained": 1}.items():
        page.locator(f"#id_{name}").fill(str(many))
    page.get_by_role("button", name=ru("Keep what the council said")).click()
    expect(page.get_by_text(ru("It is written down.")).first).to_be_visible()
    journey.look(page, "council-kept")
    journey.take(SECRETARY, "Record the council's opinion")
    journey.signs_here(COUNCIL_SECRETARY, PUPIL)


# --- The director, and what follows the order -----------------------------------------------------


def director_decides(journey: CreditJourney, step: str, begins: str) -> None:
    """From when until when there are no lessons; then both orders by one step."""
    page = journey.opens(DIRECTOR, "Rows", "Decision")
    journey.look(page, "decision")
    page = journey.opens(DIRECTOR, "Rows", "Release")
    page.locator("#id_release_starts_on").fill(begins)
    page.locator("#id_release_ends_on").fill(LESSONS_END)
    page.get_by_role("button", name=ru("Write it down")).click()
    expect(page.get_by_text(ru("It is written down.")).first).to_be_visible()
    journey.take(DIRECTOR, step)


def secretary_tells(journey: CreditJourney, told_on: str) -> None:
    """The family is told within the limit that governs; the limit ends."""
    page = journey.opens(SECRETARY, "Rows", "Notice")
    expect(page.locator(".running li").first).to_be_visible()
    page.locator("#id_delivery").select_option("handed")
    page.locator("#id_told_on").fill(told_on)
    page.locator("#id_told_proof").fill("Подпись на втором экземпляре")
    page.get_by_role("button", name=ru("Keep how it was told")).click()
    expect(page.get_by_text(ru("No limit runs now."))).to_be_visible()
    journey.look(page, "told")


def deputy_copies(journey: CreditJourney, on: str) -> None:
    """The journal and the personal file have it; the other two places are not needed yet."""
    page = journey.opens(DEPUTY, "Rows", "Where it is copied")
    places = page.locator("section.sheet", has=page.locator("[name$=-not_needed]"))
    for number in range(places.count()):
        place = places.nth(number)
        if number < 2:
            choose(place.locator("[name$=-by]"), "Зыков")
            place.locator("[name$=-on]").fill(on)
        else:
            place.locator("[name$=-not_needed]").fill("Ещё не выдаётся")
    page.get_by_role("button", name=ru("Keep where it stands")).click()
    expect(page.get_by_text(ru("It is written down.")).first).to_be_visible()
    journey.look(page, "copied")


def pupil_chooses(journey: CreditJourney, login: str) -> None:
    """A credited subject is chosen for the final exam: whoever leads is told of it."""
    page = journey.screen(login, at="/credit/exams/")
    pupil = page.locator(".exam-row", has_text=PUPIL)
    pupil.locator("summary").click()
    journey.look(page, "choices")
    pupil.get_by_label(TO_COUNCIL).check()
    page.get_by_role("button", name=ru("Save the choices")).click()
    expect(pupil.locator("summary")).to_contain_text(TO_COUNCIL)
    page = journey.at_case(DIRECTOR)
    expect(page.get_by_text(ru("To be looked at again")).first).to_be_visible()
    journey.look(page, "to-be-looked-at-again")


def director_reopens(journey: CreditJourney) -> None:
    """From the desk; why stands there."""
    page = journey.screen(DIRECTOR, at="/")
    journey.look(page, "director-desk")
    waiting = page.locator("#also-waiting ~ ul li", has_text=PUPIL)
    waiting.get_by_role("link", name=ru("Decide anew")).click()
    page.locator("main form textarea").first.fill("География выбрана для ГИА.")
    page.locator("main form").get_by_role("button", name=ru("Decide anew")).click()
    expect(page.get_by_text(ru("Done: %(step)s.", step=ru("Decide anew")))).to_be_visible()
