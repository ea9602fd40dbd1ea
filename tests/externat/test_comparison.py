"""The same child under both editions: status decides in one, the ground in the other."""

from __future__ import annotations

import pytest
from django.utils import translation

from externat.rules.comparison import LATER_GROUND, Child, compare, later_ground
from externat.rules.vocabulary import Ground2016, PatronageGround
from tests.externat.individual_facts import answers_2016, answers_2021

ALL_GROUNDS = answers_2021(patronage_small_class=True, patronage_uncontrolled=True)


@pytest.mark.parametrize(
    ("grade", "special", "ground", "before", "after"),
    [
        (3, False, PatronageGround.HEALTH, 5, 10),
        (6, False, PatronageGround.HEALTH, 8, 14),
        (11, False, PatronageGround.INPATIENT, 12, 16),
        (6, True, PatronageGround.HEALTH, 14, 14),
        (3, True, PatronageGround.CUSTODY, 10, 5),
        (6, True, PatronageGround.CUSTODY, 14, 8),
        (11, True, PatronageGround.CUSTODY, 16, 12),
        (6, False, PatronageGround.REFUGEE, 8, 8),
    ],
)
def test_what_changes_for_a_child(grade, special, ground, before, after):
    child = Child(grade=grade, ground=ground, has_special_needs=special)
    compared = compare(child, answers_2016(), ALL_GROUNDS)
    assert (compared.before.hours, compared.after.hours) == (before, after)
    assert compared.gap == after - before


def test_where_an_edition_leaves_it_open_no_difference_is_told():
    child = Child(grade=12, ground=PatronageGround.HEALTH)
    compared = compare(child, answers_2016(), ALL_GROUNDS)
    assert (compared.before.hours, compared.after.hours, compared.gap) == (None, 16, None)


def test_other_matters_are_told_with_both_clauses():
    matters = compare(Child(grade=6, ground=PatronageGround.HEALTH), {}, {}).matters
    assert all(one.before_clause.act.endswith("2016") for one in matters)
    assert all(one.after_clause.act.endswith("2021") for one in matters)
    with translation.override("en"):
        assert str(matters[1].before) == "The head, with the approval of the education authority"


def test_every_ground_of_2016_has_a_later_one():
    assert set(LATER_GROUND) == set(Ground2016)
    assert later_ground("treatment_2016") is PatronageGround.INPATIENT
    assert later_ground("custody") is None
