"""The study calendar over HTTP: counted from the transfer, explained, corrected with a note."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from home_education.models import HomeCalendar
from home_education.procedure import State
from students.models import DayOff, Vacation
from tests.answers import shown

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def home(open_home, small):
    """A case that begins with the school year."""
    return open_home("Гоголь", State.PREPARING, starts_on=small.year.starts_on)


def url(home, name="calendar") -> str:
    return reverse(f"home:{name}", args=[home.pk])


def typed(row: HomeCalendar, **changed) -> dict:
    """What the form of the calendar sends."""
    values = {"weeks": row.weeks, "days": row.days, "note": row.note}
    for one in row.periods.all():
        values |= {f"weeks_{one.number}": one.weeks, f"days_{one.number}": one.days}
    return {**values, **changed}


@pytest.fixture
def counted(sign_in, home):
    """The calendar counted by one press."""
    sign_in("kuznetsova").post(url(home, "recount"))
    return HomeCalendar.objects.get(home=home)


def test_one_press_counts_and_says_how_each_number_came_out(sign_in, home, counted, small):
    page = shown(sign_in("kuznetsova").get(url(home)))
    assert counted.starts_on == small.year.starts_on
    assert counted.counted[:2] == [counted.weeks, counted.days]
    assert f"{counted.days} school days" in page
    assert "weekdays outside vacations: " in page and "rounded" in page
    assert sum(one.days for one in counted.periods.all()) == counted.days


@pytest.mark.parametrize("where", ["vacation", "holiday", "weekend"])
def test_p_2_13_a_transfer_on_a_day_without_lessons_begins_with_the_next(
    sign_in, open_home, small, where
):
    if where == "vacation":
        day = Vacation.objects.filter(year=small.year).earliest("starts_on").starts_on
    elif where == "holiday":
        found = DayOff.objects.filter(
            kind="public", date__range=(small.year.starts_on, small.year.ends_on)
        )
        day = next(one.date for one in found if one.date.weekday() < 5)
    else:
        day = small.year.starts_on + timedelta(days=5 - small.year.starts_on.weekday())
    home = open_home("Гоголь", State.PREPARING, starts_on=day)
    client = sign_in("kuznetsova")
    client.post(url(home, "recount"))
    row = HomeCalendar.objects.get(home=home)
    assert row.starts_on > day
    assert row.starts_on == home.facts(small.school.today()).first_school_day
    assert "this is the next school day" in shown(client.get(url(home)))


def test_a_number_is_corrected_with_a_note_and_not_without(sign_in, home, counted):
    client = sign_in("kuznetsova")
    refused = client.post(url(home), typed(counted, days=counted.days - 2))
    assert refused.status_code == 422
    assert "differs from the counted one: write why" in shown(refused)
    sent = typed(counted, days=counted.days - 2, note="Два дня карантина")
    assert client.post(url(home), sent).status_code == 302
    days = counted.days
    counted.refresh_from_db()
    assert (counted.days, counted.counted[1]) == (days - 2, days)
    client.post(url(home, "recount"))
    counted.refresh_from_db()
    assert (counted.days, counted.note) == (days, "")


def test_a_period_is_corrected_with_a_note_too(sign_in, home, counted):
    client = sign_in("kuznetsova")
    period = counted.periods.first()
    name = f"days_{period.number}"
    assert client.post(url(home), typed(counted, **{name: period.days + 1})).status_code == 422
    client.post(url(home), typed(counted, **{name: period.days + 1, "note": "перенос"}))
    period.refresh_from_db()
    assert counted.periods.first().days == period.days


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        (
            {"days": "many", "weeks": "-1", "note": "<b>x</b>", "assessed_from": "31.02.2027"},
            ("days", "weeks", "note", "assessed_from"),
        ),
        ({"weeks": "9" * 30}, ("weeks",)),
        ({"assessed_from": "2027-05-20", "assessed_until": "2027-05-01"}, ("assessed_until",)),
    ],
)
def test_bad_input_is_refused_by_its_field(sign_in, home, counted, changed, wrong):
    answer = sign_in("kuznetsova").post(url(home), typed(counted, **changed))
    assert answer.status_code == 422
    for field in wrong:
        assert f'href="#id_{field}"' in shown(answer), field


def test_without_a_transfer_or_a_calendar_nothing_is_counted(sign_in, open_home, small):
    home = open_home("Гоголь", State.PREPARING)
    client = sign_in("kuznetsova")
    assert "not known yet" in shown(client.post(url(home, "recount"), follow=True))
    assert "count it first" in shown(client.post(url(home), {}, follow=True))
    home.starts_on = small.year.ends_on + timedelta(days=300)
    home.save()
    assert "no school day from the transfer" in shown(
        client.post(url(home, "recount"), follow=True)
    )
    assert not HomeCalendar.objects.exists()


def test_who_counts(sign_in, home, open_home, small):
    for login in ("ivanova", "zorina", "belova"):
        assert sign_in(login).post(url(home, "recount")).status_code == 403
        assert sign_in(login).get(url(home)).status_code == 200
    for login in ("sidorov", "gogol", "moroz"):
        assert sign_in(login).get(url(home)).status_code == 404
    out = open_home("Мороз", State.OFFERED, starts_on=small.year.starts_on)
    answer = sign_in("kuznetsova").post(url(out, "recount"), follow=True)
    assert "The case has moved on" in shown(answer)
