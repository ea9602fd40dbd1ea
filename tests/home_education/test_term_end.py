"""How a term ends by its date (cl. 2.4, 2.6, 2.7): mid-year, with the school year, by 31 August."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from config.demo.home_cases import TEACHING
from home_education import rules
from home_education.models import HomeCase
from home_education.paper_finding import CONCLUSION, PMPK
from home_education.procedure import PROCEDURE, State
from home_education.services.prolonging import open_next
from regulations.models import Attachment, Case
from regulations.rules import judge
from regulations.services.automatic import take_due_steps
from students.models import SchoolYear
from tests.conftest import TODAY
from tests.home_education.home_facts import CONCLUSION as READ
from tests.home_education.home_facts import case

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
LED = {"Гоголь": TEACHING}
AUGUST = date(2027, 8, 31)
READ_NEXT = replace(READ, starts_on=date(2027, 9, 1), ends_on=date(2028, 8, 31))


@pytest.fixture
def home(led_before) -> HomeCase:
    return led_before("Гоголь")


def ending(home: HomeCase, last: date) -> HomeCase:
    HomeCase.objects.filter(pk=home.pk).update(ends_on=last)
    return home


def state_of(home: HomeCase) -> str:
    return Case.objects.get(pk=home.case_id).state


@pytest.mark.parametrize(("before_year_end", "state"), [(0, State.YEAR_OVER), (1, State.EXPIRED)])
def test_p_2_7_a_mid_year_end_returns_to_class_and_the_end_of_the_year_does_not(
    small, home, before_year_end, state
):
    last = small.year.ends_on - timedelta(days=before_year_end)
    ending(home, last)
    assert take_due_steps(small.school, last) == []
    take_due_steps(small.school, last + timedelta(days=1))
    assert state_of(home) == state


def test_p_2_4_only_a_term_that_ended_with_the_year_is_closed_with_it():
    offered = {
        state: {step.action for step in PROCEDURE.steps_from(state) if not step.automatic}
        for state in (State.EXPIRED, State.YEAR_OVER)
    }
    assert offered[State.EXPIRED] == {"return_to_class", "prolong"}
    assert offered[State.YEAR_OVER] == {"close", "prolong"}


def test_the_year_after_a_conclusion_until_31_august_leaves_no_gap():
    following = case(
        conclusion=READ_NEXT,
        previous_ends_on=AUGUST,
    )
    assert judge((rules.conclusion_follows_the_last,), following) == ()


@pytest.mark.parametrize(("until", "kept"), [(None, True), (date(2027, 5, 26), False)])
def test_p_2_6_the_number_of_a_paper_that_still_holds_is_not_asked_again(home, until, kept):
    SchoolYear.objects.create(
        school_id=home.school_id, starts_on=date(2027, 9, 1), ends_on=date(2028, 5, 26)
    )
    Attachment.objects.create(
        school_id=home.school_id,
        case=home.case,
        kind=PMPK,
        title="ПМПК",
        number="51",
        issued_on=date(2026, 8, 20),
        received_on=date(2026, 9, 1),
        valid_until=until,
        added_by=home.case.responsible,
    )
    Case.objects.filter(pk=home.case_id).update(closed_on=TODAY)
    paper = open_next(former=home, by=home.case.responsible, today=TODAY).facts(TODAY).pmpk
    assert (paper.number, paper.received_on) == ("51", None) if kept else paper is None


# --- The next case --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "begins", "gap"),
    [
        (AUGUST, date(2027, 9, 1), 0),  # the conclusion holds to the last day of the summer
        (date(2027, 5, 31), date(2027, 9, 1), 0),  # between the years nobody is taught in class
        (date(2027, 5, 31), date(2027, 9, 6), 5),
        (date(2027, 3, 31), date(2027, 9, 1), 153),
    ],
)
def test_p_2_6_days_between_two_school_years_are_no_gap(home, until, begins, gap):
    year = SchoolYear.objects.create(
        school_id=home.school_id, starts_on=date(2027, 9, 1), ends_on=date(2028, 5, 26)
    )
    conclusions = Attachment.objects.filter(case=home.case, kind=CONCLUSION)
    conclusions.update(valid_until=until)
    Case.objects.filter(pk=home.case_id).update(closed_on=TODAY)
    following = open_next(former=home, by=home.case.responsible, today=TODAY)
    assert following.case.school_year == year
    facts = replace(following.facts(TODAY), conclusion=replace(READ_NEXT, starts_on=begins))
    found = judge((rules.conclusion_follows_the_last,), facts)
    assert [f"on the {gap} days between" in str(one.message) for one in found] == [True] * bool(gap)
