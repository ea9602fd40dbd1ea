"""The individual forms as people live through them: patronage from the parent's application to the
council, a grown-up extern from the own application to the achievements, and the accountant's table.

Everybody who has a part plays it at the own Ukrainian screen; only the interface is used.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
import time_machine
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from externat.rules.vocabulary import Form
from regulations.models import Case
from tests.browser import extern_people as extern
from tests.browser import individual_school
from tests.browser import patronage_people as patronage
from tests.browser.individual_journey import IndividualJourney, uk
from tests.browser.individual_school import DEPUTY, FAMILY_PUPIL, SECRETARY, TEACHER
from tests.browser.parent import PATIENCE

#: The year is assessed; the council meets.
END_OF_THE_YEAR = datetime(2027, 5, 24, 7, tzinfo=UTC)
#: Milliseconds that Playwright waits where nobody says otherwise.
USUAL_PATIENCE = 5_000


@pytest.fixture(scope="module")
def lyceum(product):
    """The lyceum, ready for the journeys."""
    product.look_up(individual_school.settle, individual_school.SLUG)
    return product


@pytest.fixture
def journey(lyceum, seats):
    """One way of one case. Many people and many papers on one machine: a page may be long."""
    expect.set_options(timeout=PATIENCE)
    yield IndividualJourney(lyceum, seats)
    expect.set_options(timeout=USUAL_PATIENCE)


def test_patronage_from_the_application_to_the_council(journey, record_property):
    patronage.parent_applies(journey)
    patronage.school_takes_in(journey)
    patronage.deputy_plans(journey)
    patronage.everybody_signs(journey)
    patronage.teacher_teaches(journey, _family_case(journey))
    patronage.deputy_schedules_assessment(journey)
    journey.everybody_leaves()
    with time_machine.travel(END_OF_THE_YEAR, tick=True):
        patronage.year_is_closed(journey)
        journey.everybody_leaves()
    record_property("told", f"{journey.stops} stops from the application to the council.")


def test_a_grown_up_extern_from_the_application_to_the_achievements(journey, record_property):
    extern.extern_applies(journey)
    extern.school_takes_in(journey)
    extern.commission_is_appointed(journey)
    journey.everybody_leaves()
    with time_machine.travel(END_OF_THE_YEAR, tick=True):
        extern.commission_assesses(journey)
        extern.achievements_are_issued(journey)
        journey.everybody_leaves()
    record_property("told", f"{journey.stops} stops from the application to the achievements.")


def test_the_table_for_the_accountants_says_what_the_page_says(journey):
    """Whoever leads has everybody's, a group once; a teacher has the own work, the office none."""
    page = _pay(journey, DEPUTY)
    journey.look(page, "pay")
    told = page.locator("main").inner_text()
    sheets = page.locator("section.sheet")
    sums = sheets.locator("tfoot tr").evaluate_all(
        "rows => rows.map((row) => [...row.querySelectorAll('td.num')].map((one) => one.innerText))"
    )
    groups = page.get_by_role("row").filter(has_text="оплата один раз").count()
    with page.expect_download() as download:
        page.get_by_role("link", name=uk("As a table (XLSX)")).click()
    rows = _rows(download.value.path())
    totals = [[str(row[7]), str(row[8])] for row in rows if row[3] == "Разом"]
    assert totals == [[hours.replace(",", "."), minutes] for hours, minutes in sums]
    assert len([row for row in rows if "група" in str(row[3] or "")]) == groups > 0
    paid = rows[-1]
    assert paid[0].startswith("До оплати")
    assert _in_words(paid) in told
    works = [row for row in rows if row[5]]
    assert paid[6] == sum(row[6] for row in works)
    assert paid[7] == sum(row[7] for row in works)
    expect(_pay(journey, TEACHER).locator("section.sheet")).to_have_count(1)
    office = _pay(journey, SECRETARY)
    expect(office.get_by_role("link", name=uk("As a table (XLSX)"))).to_have_count(0)


def _pay(journey: IndividualJourney, login: str) -> Page:
    """The hours of November, from the main navigation."""
    page = journey.screen(login, at="/")
    page.get_by_role("link", name=uk("Individual forms"), exact=True).first.click()
    expect(page.locator("#id_month")).to_have_value("2026-11")
    return page


def _in_words(row) -> str:
    """Hours and minutes of a row as the page tells them."""
    return f"{row[9]} год {row[10]} хв"


def _rows(path: Path) -> list[tuple]:
    sheet = load_workbook(BytesIO(path.read_bytes())).active
    return list(sheet.iter_rows(min_row=2, values_only=True))


def _family_case(journey: IndividualJourney) -> int:
    def found() -> int:
        cases = Case.objects.filter(student__last_name=FAMILY_PUPIL, variant=Form.FAMILY.value)
        return cases.latest("pk").pk

    return journey.product.look_up(found, individual_school.SLUG)
