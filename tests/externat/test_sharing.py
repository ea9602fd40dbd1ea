"""Cl. V.4 of 2021: a session of a group is paid once, whoever takes part."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from externat.rules.parts import Session
from externat.rules.sharing import attended, billable

NAMES = ("Андрій", "Богдан", "Віра")


def session(key: str, hours: str, *pupils: str) -> Session:
    """One session."""
    return Session(key=key, hours=Decimal(hours), pupils=pupils)


def test_three_pupils_taught_only_together_are_eight_paid_hours_and_not_24():
    week = [session(str(at), "1", *NAMES) for at in range(8)]
    assert billable(week) == 8
    assert [attended(week, name) for name in NAMES] == [8, 8, 8]


def test_alone_and_in_a_group_add_up():
    week = [
        session("a", "2", "Андрій"),
        session("b", "3.5", "Богдан"),
        session("g", "4", "Андрій", "Богдан"),
    ]
    assert billable(week) == Decimal("9.5")
    assert attended(week, "Андрій") == 6
    assert attended(week, "Богдан") == Decimal("7.5")
    assert attended(week, "Віра") == 0
    assert [one.is_group for one in week] == [False, False, True]


def test_a_session_listed_for_each_of_its_pupils_counts_once():
    shared = session("g", "4", "Андрій", "Богдан")
    assert billable([shared, shared]) == 4


@given(st.lists(st.integers(1, 30), max_size=12), st.sets(st.sampled_from(NAMES), min_size=1))
def test_paid_hours_never_depend_on_the_number_of_pupils(quarters, pupils):
    hours = [Decimal(one) / 4 for one in quarters]
    alone = [Session(key=str(at), pupils=NAMES[:1], hours=one) for at, one in enumerate(hours)]
    group = [Session(key=str(at), pupils=tuple(pupils), hours=one) for at, one in enumerate(hours)]
    assert billable(alone) == billable(group) == sum(hours)
