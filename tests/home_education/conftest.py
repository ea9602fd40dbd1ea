"""A case of home education as rows of the small school."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest

from config.demo.home_cases import TEACHING, Story, adopt
from config.demo.school import SmallSchool
from home_education import rules
from home_education.models import (
    HomeCalendar,
    HomeCase,
    HomePeriod,
    HomePlanRow,
    HomeSlot,
)
from home_education.paper_finding import CONCLUSION, PMPK, TICKS
from home_education.procedure import State
from home_education.services.planning import plan_lessons
from regulations.models import Attachment, Case
from tests.conftest import TODAY, for_all_tests
from tests.unprinted_demo import UnprintedHome

EVERY_WEEK = [1, 2, 3, 4]
#: With what most files of tests begin: lessons go on, everything is signed.
TAUGHT = {"Гоголь": TEACHING}


@pytest.fixture
def open_home(small):
    """An empty case of a child, in any state: ``open_home("Гоголь")``."""

    def opened(
        last_name: str, state: State = State.INTAKE, closed_on: date | None = None, **changes
    ) -> HomeCase:
        case = Case.objects.create(
            school=small.school,
            act=rules.ACT.slug,
            edition=rules.ACT.edition,
            student=small.children[last_name],
            school_year=small.year,
            state=state.value,
            closed_on=closed_on,
            responsible=small.people["kuznetsova"],
            opened_on=small.year.starts_on,
        )
        return HomeCase.objects.create(school=small.school, case=case, **changes)

    return opened


@pytest.fixture
def planned(small):
    """Add a row of the plan: ``planned(home, "Математика", "petrov", classroom_hours="2")``."""

    def add(home: HomeCase, name: str, teacher: str = "", **changes) -> HomePlanRow:
        hours = {key: Decimal(value) for key, value in changes.items() if key.endswith("_hours")}
        return HomePlanRow.objects.create(
            **{
                "school": small.school,
                "home": home,
                "section": rules.Section.OBLIGATORY.value,
                "place": home.plan.count() + 1,
                "subject": small.subjects.get(name),
                "name": name,
                "teacher": small.people.get(teacher),
                **changes,
                **hours,
            }
        )

    return add


@pytest.fixture
def timed(small):
    """Add a line of the timetable: ``timed(row, weekday=0)``."""

    def add(row: HomePlanRow, **changes) -> HomeSlot:
        return HomeSlot.objects.create(
            **{
                "school": small.school,
                "home": row.home,
                "row": row,
                "weekday": 0,
                "number": 1,
                "starts_minute": 540,
                "ends_minute": 580,
                "weeks": EVERY_WEEK,
                **changes,
            }
        )

    return add


@pytest.fixture
def classmate(small, open_home, planned, timed):
    """Another case, whose lessons of mathematics go on in the afternoons: ``classmate()``. Made as
    it stands, without the way there."""

    def made() -> HomeCase:
        home = open_home(
            "Мороз",
            State.TEACHING,
            applicant=small.people["moroz"],
            programme=rules.Programme.GENERAL.value,
            study_place=rules.Place.HOME.value,
            starts_on=TODAY - timedelta(days=14),
            ends_on=small.year.ends_on,
        )
        maths = planned(home, "Математика", "petrov", classroom_hours="3")
        for weekday in range(3):
            timed(maths, weekday=weekday, starts_minute=780, ends_minute=820)
        plan_lessons(home, TODAY)
        return home

    return made


@pytest.fixture
def whole(small, open_home, planned, timed):
    """Sonya Gogol's case with its package, plan, calendar and timetable."""
    year = small.year
    home = open_home(
        "Гоголь",
        applicant=small.people["gogol"],
        applied_on=year.starts_on,
        application_received_on=year.starts_on,
        programme=rules.Programme.GENERAL.value,
        study_place=rules.Place.HOME.value,
        starts_on=year.starts_on,
        ends_on=year.ends_on,
    )
    given = {"school": small.school, "case": home.case, "added_by": small.people["kuznetsova"]}
    Attachment.objects.create(
        **given,
        kind=CONCLUSION,
        title="Заключение ВК",
        number="114",
        issued_on=year.starts_on,
        received_on=year.starts_on,
        issuer="Больница № 1",
        valid_from=year.starts_on,
        valid_until=date(year.ends_on.year, 8, 31),
        checked={**dict.fromkeys(TICKS, True), "in_list": "yes"},
        is_restricted=True,
    )
    Attachment.objects.create(
        **given, kind=PMPK, title="ПМПК", number="51", issued_on=year.starts_on
    )
    maths = planned(home, "Математика", "petrov", classroom_hours="2", independent_hours="1.5")
    planned(home, "Русский язык", "solovey", with_class_hours="4.25")
    timed(maths)
    timed(maths, weekday=2, weeks=[1, 3])
    calendar = HomeCalendar.objects.create(
        school=small.school,
        home=home,
        starts_on=year.starts_on,
        ends_on=year.ends_on,
        weeks=34,
        days=165,
        counted=[34, 165, 8, 40],
    )
    HomePeriod.objects.create(
        school=small.school,
        calendar=calendar,
        number=1,
        starts_on=year.starts_on,
        ends_on=date(year.starts_on.year, 10, 23),
        weeks=8,
        days=40,
    )
    return home


@pytest.fixture
def adopted(small):
    """The small school lives by the act since long ago."""
    return adopt(small, since=date(2020, 9, 1))


@pytest.fixture
def home_demo(small, adopted):
    """Leads cases of the small school over blank sheets."""
    return UnprintedHome(small, TODAY)


@pytest.fixture
def led(home_demo):
    """A complete case led through steps: ``led("Гоголь", *TEACHING)``; what the story says besides
    goes by name: ``led("Гоголь", *CHECKED, starts_on=…, conclusion={…})``."""

    def lead(last_name: str, *steps: str, **story) -> HomeCase:
        return home_demo.lead(Story(last_name, steps, **story))

    return lead


@pytest.fixture(scope="package")
def taught(django_db_setup, django_db_blocker):
    """The number of the case of ``TAUGHT``, led once for all files of tests that begin with it."""
    with django_db_blocker.unblock(), _led_for_all_tests(TAUGHT) as made:
        yield made


@pytest.fixture(scope="module")
def led_before(request, django_db_setup, django_db_blocker):
    """The cases that a file of tests names in ``LED`` (``{"Гоголь": TEACHING}``), led once for all
    of them: ``led_before("Гоголь")``. What a test does to them is rolled back with the test."""
    shared = request.getfixturevalue("taught") if _begins_taught(request.module) else {}
    own = {name: steps for name, steps in request.module.LED.items() if name not in shared}
    with django_db_blocker.unblock(), _led_for_all_tests(own) as made:
        found = {**shared, **made}
        yield lambda last_name: HomeCase.objects.select_related("case").get(pk=found[last_name])


def pytest_collection_modifyitems(items):
    """Files that begin with the case of ``TAUGHT`` come last in this folder: no other finds it."""
    places = [at for at, item in enumerate(items) if item.path.parent == Path(__file__).parent]
    own = sorted((items[at] for at in places), key=lambda item: _begins_taught(item.module))
    for at, item in zip(places, own, strict=True):
        items[at] = item


def _begins_taught(module: ModuleType) -> bool:
    return TAUGHT.items() <= getattr(module, "LED", {}).items()


def _led_for_all_tests(
    stories: dict[str, tuple[str, ...]],
) -> AbstractContextManager[dict[str, int]]:
    def lead_all(small: SmallSchool) -> dict[str, int]:
        adopt(small, since=date(2020, 9, 1))
        demo = UnprintedHome(small, TODAY)
        return {name: demo.lead(Story(name, steps)).pk for name, steps in stories.items()}

    return for_all_tests(lead_all)
