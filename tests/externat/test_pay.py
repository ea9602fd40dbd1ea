"""Pay by teacher and by pupil: a line for each subject and clause, a group once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from externat.rules import edition_2021 as rules
from externat.rules.amounts import Amount, added
from externat.rules.pay import PayLine, Work, of_pupil, of_teacher, paid, work_lines

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
BOYKO, SHEVCHENKO = "Бойко І. В.", "Шевченко Т. І."


def work(key: str, day: date = FIRST, *pupils: str, **changes) -> Work:
    """One piece of work."""
    given = {
        "teacher": BOYKO,
        "subject": "Математика",
        "clause": rules.P_V_3,
        "amount": Amount(Decimal(1)),
    }
    return Work(key=key, done_on=day, pupils=pupils or ("Марко",), **{**given, **changes})


WORKS = (
    work("alone", FIRST),
    work("group", LAST, "Марко", "Юлія", amount=Amount(Decimal("1.5"))),
    work("group", LAST, "Марко", "Юлія", amount=Amount(Decimal("1.5"))),
    work("checked", LAST, clause=rules.P_V_2, amount=Amount(minutes=30)),
    work("other", LAST, "Юлія", teacher=SHEVCHENKO),
    work("before", date(2026, 9, 30)),
    work("after", date(2026, 11, 1)),
)


def test_a_month_of_a_teacher_by_subject_and_clause():
    assert of_teacher(WORKS, BOYKO, FIRST, LAST) == (
        PayLine("Математика", rules.P_V_3, Amount(Decimal("2.5"))),
        PayLine("Математика", rules.P_V_2, Amount(minutes=30)),
    )


def test_a_group_stands_in_full_with_each_pupil_and_is_paid_once():
    assert of_pupil(WORKS, "Марко", FIRST, LAST)[0].amount.hours == Decimal("2.5")
    assert of_pupil(WORKS, "Юлія", FIRST, LAST)[0].amount.hours == Decimal("2.5")
    assert paid(WORKS, FIRST, LAST) == Amount(Decimal("3.5"), 30)


def test_a_year_takes_the_days_before_and_after():
    whole = of_teacher(WORKS, BOYKO, date(2026, 9, 1), date(2027, 8, 31))
    assert whole[0].amount.hours == Decimal("4.5")


def test_like_work_with_the_same_pupils_is_one_line_with_its_kind():
    found = work_lines(WORKS)
    assert [(line.pieces, line.amount, line.is_group) for line in found] == [
        (3, Amount(Decimal(3)), False),
        (1, Amount(Decimal("1.5")), True),
        (1, Amount(minutes=30), False),
        (1, Amount(Decimal(1)), False),
    ]


CLASS = tuple(f"Учень {number}" for number in range(1, 31))


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 180)), max_size=10),
    st.lists(st.sets(st.sampled_from(CLASS), min_size=1), min_size=10, max_size=10),
)
def test_what_is_paid_never_depends_on_the_number_of_pupils(times, groups):
    given_once = [Amount(Decimal(quarters) / 4, minutes) for quarters, minutes in times]
    alone = [work(str(at), FIRST, "Марко", amount=one) for at, one in enumerate(given_once)]
    taught = [
        work(str(at), FIRST, *sorted(group), amount=one)
        for at, (one, group) in enumerate(zip(given_once, groups, strict=False))
    ]
    assert paid(taught, FIRST, LAST) == paid(alone, FIRST, LAST) == added(given_once)
    assert added(line.amount for line in work_lines(taught)) == added(given_once)
    for name in CLASS:
        own = [one.amount for one in taught if name in one.pupils]
        assert added(line.amount for line in of_pupil(taught, name, FIRST, LAST)) == added(own)
