"""What a page finds of a case is what the whole of it says, and its rules are judged the same."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta

import pytest

from home_education import rules
from home_education.models import HomeLesson
from home_education.page_facts import (
    calendar_facts_of,
    consent_facts_of,
    contract_facts_of,
    event_facts_of,
    lesson_facts_of,
    meal_facts_of,
    package_facts_of,
    plan_facts_of,
    timetable_facts_of,
)
from home_education.paper_finding import EVENTS_CONSENT
from home_education.plan_pages import PLAN_RULES
from home_education.rules import LessonState
from regulations.models import Attachment
from regulations.rules import judge
from tests.conftest import TODAY

ONE_DAY = timedelta(days=1)


@pytest.fixture
def running(whole, small, open_home, planned, timed):
    """Lessons planned, held and made up in the case; its teacher teaches another pupil then."""

    def lesson(days_ago: int, state: LessonState, **changes) -> HomeLesson:
        return HomeLesson.objects.create(
            school=small.school,
            home=whole,
            row=whole.plan.first(),
            held_on=TODAY - days_ago * ONE_DAY,
            starts_minute=540,
            state=state.value,
            **changes,
        )

    lesson(9, LessonState.PLANNED)
    lesson(8, LessonState.HELD, teacher=small.people["solovey"])
    missed = lesson(7, LessonState.MISSED, told_on=TODAY - 8 * ONE_DAY)
    lesson(6, LessonState.HELD, makes_up=missed, adult="Гоголь Н. С.", adult_years=17)
    timed(planned(open_home("Мороз"), "Математика", "petrov", classroom_hours="1"))
    whole.programme = ""  # the package lacks something too
    return whole


def of_plan(home, today, settings) -> rules.Facts:
    return plan_facts_of(home, today, settings, home.plan.all())


#: How many questions each part may ask, and the rules that are judged over it.
PARTS = {
    package_facts_of: (3, (*rules.PACKAGE_RULES, rules.term_is_within_conclusion)),
    consent_facts_of: (5, ()),
    contract_facts_of: (6, (rules.contract_is_signed, rules.contract_has_the_term)),
    calendar_facts_of: (3, rules.CALENDAR_RULES),
    lesson_facts_of: (1, rules.LESSON_RULES),
    timetable_facts_of: (5, rules.TIMETABLE_RULES),
    of_plan: (5, PLAN_RULES),
    meal_facts_of: (1, ()),
    event_facts_of: (1, ()),
}


def test_a_page_finds_what_the_whole_case_says_and_no_more(
    running, small, django_assert_max_num_queries
):
    Attachment.objects.create(
        school=small.school,
        case=running.case,
        kind=EVENTS_CONSENT,
        title="Согласие",
        issued_on=TODAY,
        added_by=small.people["belova"],
    )
    facts = running.facts(TODAY)
    for find, (most, _asked) in PARTS.items():
        with django_assert_max_num_queries(most, info=find.__name__):
            part = find(running, TODAY, facts.settings)
        found = [one.name for one in fields(facts) if getattr(part, one.name) != one.default]
        assert len(found) > 2, find
        for name in found:
            assert getattr(part, name) == getattr(facts, name), (find, name)


def test_a_page_is_judged_as_the_whole_case_is(running):
    facts = running.facts(TODAY)
    for find, (_most, asked) in PARTS.items():
        found = judge(asked, facts)
        assert bool(found) == bool(asked), find
        assert judge(asked, find(running, TODAY, facts.settings)) == found, find


def test_meals_are_due_as_the_whole_case_says(running):
    running.has_special_needs = True
    facts = running.facts(TODAY)
    part = meal_facts_of(running, TODAY, facts.settings)
    assert rules.meals_are_due(part) and rules.meals_are_due(facts)
    assert rules.meals_until(part) == rules.meals_until(facts)
