"""Limits: counted in the database, to the second, without keeping whose try it was."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import CountedTry
from accounts.throttling import TooMany, forget, forget_old_tries, take
from tests.conftest import NOW

HOUR = timedelta(hours=1)


def at(moment: datetime):
    """The clock stands at this moment."""
    return time_machine.travel(moment, tick=False)


def test_as_many_as_allowed_and_not_one_more(db):
    assert [take("knocks", "a", 3, HOUR) for _try in range(3)] == [2, 1, 0]
    with pytest.raises(TooMany):
        take("knocks", "a", 3, HOUR)


def test_the_limit_is_over_exactly_when_it_says(db):
    with at(NOW):
        take("knocks", "a", 2, HOUR)
    with at(NOW + timedelta(minutes=10)):
        take("knocks", "a", 2, HOUR)
    with at(NOW + timedelta(minutes=20)), pytest.raises(TooMany) as refusal:
        take("knocks", "a", 2, HOUR)
    assert refusal.value.again_at == NOW + HOUR
    with at(NOW + HOUR - timedelta(seconds=1)), pytest.raises(TooMany):
        take("knocks", "a", 2, HOUR)
    with at(NOW + HOUR):
        assert take("knocks", "a", 2, HOUR) == 0


def test_knocking_on_a_closed_door_does_not_keep_it_closed(db):
    with at(NOW):
        take("knocks", "a", 1, HOUR)
    with at(NOW + timedelta(minutes=59)), pytest.raises(TooMany):
        take("knocks", "a", 1, HOUR)
    with at(NOW + timedelta(minutes=60)):
        take("knocks", "a", 1, HOUR)


def test_another_key_and_another_name_are_counted_for_themselves(db):
    take("knocks", "a", 1, HOUR)
    assert take("knocks", "b", 1, HOUR) == 0
    assert take("calls", "a", 1, HOUR) == 0


def test_after_the_right_try_counting_starts_anew(db):
    take("knocks", "a", 1, HOUR)
    forget("knocks", "a")
    assert take("knocks", "a", 1, HOUR) == 0


def test_the_key_is_not_to_be_read_in_the_table(db):
    take("knocks", "gogol@example.org", 1, HOUR)
    kept = CountedTry.objects.get().bucket
    assert "gogol" not in kept
    assert len(kept) == 64


def test_old_tries_leave_the_table(db):
    with at(NOW - timedelta(days=2, seconds=1)):
        take("knocks", "a", 1, HOUR)
    with at(NOW):
        take("knocks", "b", 1, HOUR)
        forget_old_tries()
    assert CountedTry.objects.count() == 1


def test_a_reached_limit_is_a_page_that_tells_the_time(sign_in, english, monkeypatch):
    client = sign_in("gogol")

    def closed(actor):
        raise TooMany(NOW + timedelta(minutes=30))

    monkeypatch.setattr("accounts.views.notices.notices_of", closed)
    with at(NOW):
        answer = client.get(reverse("notices"))
    assert answer.status_code == 429
    assert answer["Retry-After"] == "1800"
    assert "14:30" in answer.content.decode()  # Kamchatka
