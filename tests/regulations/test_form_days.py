"""What forms refuse of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django import forms

from regulations.forms.days import refuse_days_to_come, refuse_end_before_start

TODAY = date(2026, 11, 26)
DAY = timedelta(days=1)


class Period(forms.Form):
    first = forms.DateField(required=False)
    last = forms.DateField(required=False)


def filled(first: date | None, last: date | None) -> Period:
    form = Period({"first": first, "last": last})
    form.is_valid()
    return form


@pytest.mark.parametrize(
    ("last", "told"),
    [(TODAY - DAY, ["last"]), (TODAY, []), (TODAY + DAY, []), (None, [])],
)
def test_an_end_before_the_start_is_told_at_the_end(last, told):
    form = filled(TODAY, last)
    refuse_end_before_start(form, "first", "last")
    assert list(form.errors) == told


def test_an_end_without_a_start_is_no_wrong_one():
    form = filled(None, TODAY)
    refuse_end_before_start(form, "first", "last")
    assert not form.errors


def test_a_day_to_come_is_told_where_it_is():
    form = filled(TODAY, TODAY + DAY)
    refuse_days_to_come(form, ["first", "last"], TODAY)
    assert list(form.errors) == ["last"]
