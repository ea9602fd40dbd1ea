"""Reading the marks of outside documents (cl. 4.7)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credit_transfer import rules
from credit_transfer.rules import Scale, Way
from tests.credit_transfer.credit_facts import COUNTED, attested, row


@pytest.mark.parametrize(
    ("mark", "read"),
    [
        ("5", 5),
        (" 4 ", 4),
        ("3", 3),
        ("2", 2),
        ("1", 1),
        ("отлично", 5),
        ("ХОРОШО", 4),
        ("удовлетворительно", 3),
        ("неудовлетворительно", 2),
        ("отл.", 5),
        ("удовл.", 3),
        ("5 (отлично)", 5),
        ("четыре", 4),
        ("4-", 4),
        ("5 (хорошо)", None),
        ("4,5", None),
        ("4/5", None),
        ("6", None),
        ("0", None),
        ("зачтено", None),
        ("", None),
    ],
)
def test_p_4_7_a_five_point_mark_is_read_in_figures_and_words(mark, read):
    assert rules.five_point(mark) == read


@pytest.mark.parametrize(
    ("scale", "mark", "failed"),
    [
        (Scale.PASS, "не зачтено", True),
        (Scale.PASS, "Незачёт", True),
        (Scale.PASS, "не зачёт", True),
        (Scale.PASS, "зачтено", False),
        (Scale.PASS, "зачёт", False),
        (Scale.TEN, "2", False),
        (Scale.OTHER, "неудовлетворительно", True),
        (Scale.FIVE, "зачтено", False),
        (Scale.FIVE, "1", True),
        ("", "не зачтено", True),
    ],
)
def test_p_4_7_what_is_no_positive_result(scale, mark, failed):
    assert rules.is_failed(row(scale=scale, mark=mark)) is failed


@pytest.mark.parametrize("mark", [None, 2, 3, 6])
def test_p_4_7_another_scale_is_counted_as_a_4_or_a_5_only(mark):
    counted = row(scale=Scale.TEN, mark="9", conclusion=COUNTED)
    assert rules.mark_to_set(counted) == 5
    other = row(scale=Scale.TEN, mark="9", conclusion=rules.Conclusion(way=Way.MARK, mark=mark))
    assert rules.mark_to_set(other) is None


def test_p_4_7_an_attestation_counts_once_it_was_held():
    held = row(scale=Scale.PASS, mark="зачтено", conclusion=attested(4))
    assert rules.mark_to_set(held) == 4
    planned = rules.Attestation(form="test", mark=4)
    waiting = rules.Conclusion(way=Way.ATTEST, attestation=planned)
    assert rules.mark_to_set(row(scale=Scale.PASS, mark="зачтено", conclusion=waiting)) is None
    assert rules.mark_to_set(row(mark="5", conclusion=attested(3))) == 5, "five points stand"


@given(mark=st.text(max_size=20), scale=st.sampled_from(list(Scale)))
def test_whatever_is_written_gives_a_mark_of_the_scale_or_none(mark, scale):
    one = row(scale=scale, mark=mark, conclusion=None)
    assert rules.five_point(mark) in (None, 1, 2, 3, 4, 5)
    assert rules.mark_to_set(one) in (None, 3, 4, 5)
