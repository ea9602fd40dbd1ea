"""Pay by teacher and by pupil: a line for each subject and clause, a group once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from externat.rules import edition_2021 as rules
from externat.rules.amounts import Amount
from externat.rules.pay import PayLine, Work, of_pupil, of_teacher, paid

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
