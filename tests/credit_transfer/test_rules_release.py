"""Cl. 1.1, 5.4–5.6: the release from lessons, and the four places of a result."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from credit_transfer import rules
from credit_transfer.rules import Act, Copy, CopyPlace
from regulations.rules import judge
from tests.credit_transfer.credit_facts import (
    DECIDED,
    GOOD,
    ORDERED,
    RELEASE,
    RELEASED,
    TODAY,
    TOMORROW,
    YESTERDAY,
    case,
    found,
    only,
)


def fields(rule, **changes):
    """The fields of the rule's problems when the release is changed so."""
    return [
        field
        for field, _rows in found(
            rule, case(RELEASED, release=replace(RELEASED.release, **changes))
        )
    ]


def test_a_good_release_finds_no_fault():
    asked = case(GOOD, release=RELEASE)
    assert judge(rules.RELEASE_RULES, asked) == ()
    assert judge((rules.study_goes_on, rules.release_has_its_order), RELEASED) == ()


def test_p_5_4_a_release_is_given_where_the_family_asks_for_it():
    assert found(rules.release_is_asked, GOOD) == [("asks_release", ())]
    assert found(rules.release_is_asked, case(release=RELEASE)) == []


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        (TODAY, TODAY, []),
        (TODAY, TOMORROW, []),
        (YESTERDAY, TOMORROW, ["release_starts_on"]),
        (TOMORROW, TODAY, ["release_ends_on"]),
        (None, TOMORROW, ["release_starts_on"]),
        (TODAY, None, ["release_ends_on"]),
        (None, None, ["release_starts_on", "release_ends_on"]),
    ],
)
def test_p_5_4_a_release_has_two_days_and_none_before_the_order(starts_on, ends_on, expected):
    assert fields(rules.release_has_its_days, starts_on=starts_on, ends_on=ends_on) == expected


@pytest.mark.parametrize(("ends_on", "over"), [(YESTERDAY, True), (TODAY, False), (None, False)])
def test_p_5_4_a_release_runs_through_its_last_day(ends_on, over):
    assert bool(fields(rules.release_is_over, ends_on=ends_on)) is not over


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"last_asked_on": None}, ["study_asked_on"]),
        ({"last_asked_on": TOMORROW}, ["study_asked_on"]),
        ({"left_organisation_on": TOMORROW}, []),
        ({"left_organisation_on": TODAY}, ["left_organisation_on"]),
    ],
)
def test_p_5_5_study_goes_on_only_while_the_pupil_is_there(changes, expected):
    assert fields(rules.study_goes_on, **changes) == expected


@pytest.mark.parametrize(
    ("ended_on", "blocked"),
    [
        (None, True),
        (date(2026, 11, 30), True),
        (date(2026, 12, 1), False),
        (date(2027, 5, 28), False),
        (date(2027, 5, 29), True),
    ],
)
def test_p_5_5_the_pupil_attends_again_from_a_day_of_the_release(ended_on, blocked):
    assert bool(fields(rules.release_end_has_its_day, ended_on=ended_on)) is blocked


@pytest.mark.parametrize(
    ("order", "blocked"),
    [
        (Act(number="91", dated=ORDERED), False),
        (None, True),
        (Act(number="91"), True),
        (Act(number=" ", dated=ORDERED), True),
    ],
)
def test_p_5_6_no_release_runs_without_a_numbered_and_dated_order(order, blocked):
    assert fields(rules.release_has_its_order, order=order) == ["release_order"] * blocked


def test_p_5_6_who_asked_for_no_release_needs_no_order():
    assert found(rules.release_has_its_order, DECIDED) == []
    assert DECIDED.release_ends_on is None
    assert RELEASED.release_ends_on == date(2027, 5, 28)


def copies(**changes):
    """The four copies, that in the journal changed."""
    first, *others = DECIDED.copies
    return case(DECIDED, copies=(replace(first, **changes), *others))


@pytest.mark.parametrize(
    ("changes", "broken"),
    [
        ({"on": ORDERED}, 0),
        ({"on": TODAY}, 0),
        ({"on": TOMORROW}, 1),
        ({"on": date(2026, 11, 19)}, 1),
        ({"on": None}, 1),
        ({"by": " "}, 1),
        ({"by": "", "on": None, "not_needed": "Справка не выдаётся"}, 0),
    ],
)
def test_p_1_1_each_place_is_ticked_by_somebody_on_a_day_after_the_order(changes, broken):
    assert found(rules.copies_are_made, copies(**changes)) == [("copies", ())] * broken


def test_p_1_1_all_four_places_are_asked_for():
    assert len(rules.copies_are_made(case(DECIDED, copies=()))) == len(CopyPlace) == 4
    only_file = (Copy(place=CopyPlace.PERSONAL_FILE, by="Мирова", on=TODAY),)
    assert len(rules.copies_are_made(case(DECIDED, copies=only_file))) == 3
    journal = only(rules.copies_are_made, copies(on=None))
    assert str(CopyPlace.JOURNAL.label) in str(journal.message)
