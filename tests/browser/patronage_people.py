"""What people do for a pupil on pedagogical patronage, from the application to the council."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.individual_journey import IndividualJourney, enter_results, uk
from tests.browser.individual_school import DEPUTY, DIRECTOR, FATHER, GROUP, PUPIL, TEACHER
from tests.browser.spoken_journey import sends_photo

#: Refugees, children of foreigners: eight hours of a week in grades 5 to 9.
GROUND, QUOTA = "patronage_4", 8
#: Hours of the subjects in the order of the plan.
HOURS = ("0,75",) * 8 + ("1", "1")
SUBJECT = "Математика"
#: The days of the two semesters and of the year.
ASSESSED = ("2026-12-23", "2027-05-20", "2027-05-21")
PLAN = "Індивідуальний навчальний план"


def parent_applies(journey: IndividualJourney) -> None:
    """On a telephone, one question a page, with a photo of the paper of the ground."""
    page = journey.screen(FATHER)
    page.locator("main a[href^='/applications/']").first.click()
    journey.look(page, "parent-draft")
    page.locator("main .btn-primary").first.click()
    journey.answers(page, "On which ground?", _ground)
    journey.answers(page, "What should the school know of the learner?")
    journey.answers(page, "Where and how should lessons be given?", _at_school_in_a_group)
    journey.answers(page, "For which time?")
    journey.answers(page, "The document that confirms the ground", sends_photo)
    journey.answers(page, "Where do you live?")
    journey.answers(page, "What else should the school take into account?")
    journey.answers(page, "What you have read", _has_read)
    journey.sends(page)


def _ground(page: Page) -> None:
    page.locator(f"input[name=ground][value={GROUND}]").check()


def _at_school_in_a_group(page: Page) -> None:
    page.locator("input[name=wish_place][value=school]").check()
    page.locator("input[name=wish_teaching][value=group]").check()


def _has_read(page: Page) -> None:
    page.locator("#id_is_acquainted").check()


def school_takes_in(journey: IndividualJourney) -> None:
    """Nothing is typed: what the parent answered stands in the case."""
    journey.opens_from_application(DEPUTY, PUPIL)
    journey.look(journey.screen(DEPUTY), "case-opened")
    journey.take(DEPUTY, "Accept the application")
    journey.take(DIRECTOR, "Issue the order of enrolment or transfer")


def deputy_plans(journey: IndividualJourney) -> None:
    """From the curriculum of the class; the calculator tells when the quota is given out."""
    page = journey.at_case(DEPUTY, "Plan")
    page.get_by_role("link", name=uk("Write the plan")).click()
    journey.look(page, "plan-empty")
    page.get_by_role("button", name=uk("Fill from the curriculum of the class")).click()
    rows = page.locator("table.plan-grid tbody tr")
    expect(rows).to_have_count(len(HOURS))
    foot = page.locator("#plan-foot")
    expect(foot).to_contain_text("0 з 8")
    for number, hours in enumerate(HOURS):
        row = rows.nth(number)
        row.locator("[name$=-hours]").fill(hours)
        row.locator("[name$=-sequence]").fill(f"За програмою, розділ {number + 1}")
        row.locator("[name$=-sequence]").blur()
    page.wait_for_load_state("networkidle")  # each row is saved as it is left
    expect(page.locator("#sum-hours")).to_have_text(str(QUOTA))
    expect(foot).to_contain_text("8 з 8")
    expect(page.locator("#plan-judged")).to_have_text("")
    expect(page.locator(".row-told").filter(has_text="«")).to_have_count(0)
    journey.look(page, "plan-written")
    journey.take(DEPUTY, "Send the plan for signature")


def everybody_signs(journey: IndividualJourney) -> None:
    """The father by code, the director by the password; the deputy enters teachers and council."""
    journey.signs_by_code(FATHER, PLAN)
    page = journey.at_case(DEPUTY, "Plan")
    page.get_by_role("link", name=uk("Wishes, adaptations, signatures")).click()
    journey.look(page, "plan-signatures")
    page.locator("#id_teachers_signed_on").fill("2026-11-21")
    page.locator("#id_council_number").fill("7")
    page.locator("#id_council_on").fill("2026-11-20")
    page.get_by_role("button", name=uk("Save the signatures")).click()
    expect(page.get_by_text(uk("The plan is saved."))).to_be_visible()
    page = journey.at_case(DEPUTY)
    page.get_by_role("link", name=uk("Acquaintance and journal")).click()
    journey.look(page, "duties")
    page.locator("#id_keeps_separate_journal").check()
    page.locator("main form .btn-primary").click()
    journey.signs_in_the_case(DIRECTOR, PLAN)
    journey.take(DIRECTOR, "Begin the individual form")


def teacher_teaches(journey: IndividualJourney, family_case: int) -> None:
    """A lesson alone, one in a group, and a consultation of two pupils written once."""
    page = journey.at_case(TEACHER, "Lessons and hours")
    page.get_by_role("link", name=uk("Lessons and consultations")).click()
    journey.look(page, "teacher-month")
    page.get_by_role("link", name=uk("Write work down")).click()
    journey.look(page, "teacher-lesson")
    page.locator("#id_hours").fill("1")
    page.locator("#id_topic").fill("Квадратні рівняння")
    page.locator("#id_mark").fill("9")
    _write(page)
    journey.look(page, "teacher-lesson-written")
    page.get_by_role("link", name=uk("Write work down")).click()
    page.locator("#id_hours").fill("1")
    page.locator("#id_topic").fill("Теорема Вієта")
    for name in GROUP:
        page.get_by_label(name).check()
    _write(page)
    page.goto(f"/individual/{family_case}/sessions/new/")
    page.locator("#id_kind").select_option("consultation")
    page.get_by_label("Сковорода Григорій").check()
    _write(page)
    expect(page.locator("main")).to_contain_text("Консультація у групі, ще 1")
    journey.look(page, "teacher-consultation-written")


def _write(page: Page) -> None:
    page.locator("#id_subject").fill(SUBJECT)
    page.get_by_role("button", name=uk("Save the entry")).click()
    expect(page.get_by_text(uk("The entry is saved."))).to_be_visible()


def deputy_schedules_assessment(journey: IndividualJourney) -> None:
    """Both semesters and the year of every subject by a press; the questions are shown before."""
    page = journey.at_case(DEPUTY, "Assessment")
    page.get_by_role("link", name=uk("Open the assessment")).click()
    page.get_by_role("button", name=uk("Fill with the subjects due")).click()
    expect(page.locator("[name$=-mark]")).to_have_count(len(HOURS) * len(ASSESSED))
    journey.look(page, "assessment-filled")
    page.locator("#id_questions_shown_on").fill("2026-11-21")
    page.get_by_role("button", name=uk("Keep the day")).click()
    expect(page.get_by_text(uk("The day is kept."))).to_be_visible()


def year_is_closed(journey: IndividualJourney) -> None:
    """Marks of the semesters and the year, the council, the form goes on."""
    page = journey.at_case(DEPUTY, "Assessment")
    page.get_by_role("link", name=uk("Open the assessment")).click()
    enter_results(page, ASSESSED)
    journey.look(page, "results")
    journey.take(DEPUTY, "Close the assessment of the year")
    page = journey.at_case(DEPUTY, "Assessment")
    page.get_by_role("link", name=uk("Decision of the council"), exact=True).click()
    journey.look(page, "council")
    page.locator("#id_decision").select_option("continue")
    page.locator("#id_minutes_number").fill("12")
    page.locator("#id_minutes_on").fill("2026-11-20")
    page.get_by_role("button", name=uk("Keep the decision")).click()
    expect(page.get_by_text(uk("What the council decided is kept."))).to_be_visible()
    page = journey.at_case(DEPUTY, "Assessment")
    page.get_by_role("link", name=uk("Certificate of achievements"), exact=True).click()
    page.locator("#id_advice").fill("Рекомендуємо навчатися далі за обраною формою.")
    page.get_by_role("button", name=uk("Keep the recommendations")).click()
    expect(page.get_by_text(uk("The recommendations are kept."))).to_be_visible()
    journey.look(page, "achievements")
    journey.take(DEPUTY, "Record the council's decision: the form goes on")
    page = journey.at_case(FATHER)
    expect(page.locator("main")).to_contain_text("Форма продовжується")
    journey.look(page, "parent-at-the-end")
