"""Dated roles over HTTP: one director at a time, and always somebody who looks after people."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.urls import reverse

from accounts.actors import actor_of
from accounts.demo import demo_schools
from accounts.models import Membership, Person
from accounts.roles import Role
from accounts.tenancy import scope


def errors_of(answer, form: str = "form") -> dict:
    """Errors by field of a form that was not accepted."""
    assert answer.status_code in (200, 422), answer.status_code
    return answer.context[form].errors


def role_data(**changed) -> dict:
    """A role form as sent."""
    return {"role": "director", "post": "директор", "since": "2026-12-01", "until": ""} | changed


def test_a_second_director_at_a_time_is_refused_by_name_and_date(sign_in, small):
    client = sign_in("orlov")
    address = reverse("role_add", args=[small.people["kuznetsova"].pk])
    (error,) = errors_of(client.post(address, role_data()))["since"]
    assert "Зорина О.В." in error
    assert "2023" in error or "01.09" in error


def test_the_next_director_follows_when_the_first_one_ends(sign_in, small):
    client = sign_in("orlov")
    first = Membership.objects.get(role=Role.DIRECTOR)
    ended = client.post(
        reverse("role_edit", args=[first.pk]),
        role_data(since=first.since.isoformat(), until="2026-11-30"),
    )
    assert ended.status_code == 302
    followed = client.post(
        reverse("role_add", args=[small.people["kuznetsova"].pk]), role_data(since="2026-12-01")
    )
    assert followed.status_code == 302
    assert Membership.objects.filter(role=Role.DIRECTOR).count() == 2


@pytest.mark.parametrize(
    ("since", "until", "is_free"),
    [
        ("2022-01-01", "2023-08-31", True),
        ("2022-01-01", "2023-09-01", False),
        ("2022-01-01", "", False),
        ("2030-01-01", "2030-01-02", False),
    ],
)
def test_directors_may_follow_but_not_overlap(sign_in, small, since, until, is_free):
    assert Membership.objects.get(role=Role.DIRECTOR).since == date(2023, 9, 1)
    answer = sign_in("orlov").post(
        reverse("role_add", args=[small.people["kuznetsova"].pk]),
        role_data(since=since, until=until),
    )
    assert (answer.status_code == 302) is is_free


def test_the_school_never_loses_its_last_keeper(sign_in, small):
    client = sign_in("orlov")
    Membership.objects.filter(role=Role.DIRECTOR).update(until="2025-01-01")
    mine = Membership.objects.get(person=small.people["orlov"])
    answer = client.post(
        reverse("role_edit", args=[mine.pk]),
        role_data(role="admin", since=mine.since.isoformat(), until="2026-01-01"),
    )
    assert "until" in errors_of(answer)
    mine.refresh_from_db()
    assert mine.until is None


def test_the_role_of_a_guardian_is_not_edited_here(sign_in, small):
    role = Membership.objects.get(person=small.people["gogol"])
    assert sign_in("orlov").get(reverse("role_edit", args=[role.pk])).status_code == 404


#: The last evening of a role by the clock of London, the morning after it in Kamchatka.
EVENING = datetime(2026, 11, 30, 13, 0, tzinfo=UTC)


@pytest.mark.parametrize(("time_zone", "is_held"), [("Asia/Kamchatka", False), ("UTC", True)])
def test_a_role_ends_with_the_day_of_its_own_school(small, time_zone, is_held):
    account = small.people["zorina"].account
    small.school.time_zone = time_zone
    small.school.save()
    Membership.objects.filter(role=Role.DIRECTOR).update(until=EVENING.date())
    with time_machine.travel(EVENING):
        assert bool(actor_of(account).roles) is is_held


@pytest.mark.parametrize(("time_zone", "is_kept"), [("Asia/Kamchatka", False), ("UTC", True)])
def test_authority_over_a_child_ends_with_the_day_of_the_school(small, time_zone, is_kept):
    from students.models import Guardianship

    account = small.people["gogol"].account
    small.school.time_zone = time_zone
    small.school.save()
    Guardianship.objects.update(until=EVENING.date())
    with time_machine.travel(EVENING):
        assert Guardianship.objects.of(actor_of(account)).exists() is is_kept


def test_somebody_of_two_schools_holds_the_roles_of_each_by_its_own_day(small, other_school):
    account, here, there = small.people["zorina"].account, small.school, other_school.school
    here.time_zone = "Asia/Kamchatka"
    here.save()
    with scope((there.pk,)):
        there.time_zone = "UTC"
        there.save()
        Person.objects.filter(pk=other_school.people["zorina"].pk).update(account=account)
        Membership.objects.filter(role=Role.DIRECTOR).update(until=EVENING.date())
    Membership.objects.filter(role=Role.DIRECTOR).update(until=EVENING.date())
    with time_machine.travel(EVENING):
        assert actor_of(account).school_ids == (there.pk,)


@pytest.mark.parametrize(("time_zone", "is_offered"), [("Asia/Kamchatka", False), ("UTC", True)])
def test_the_buttons_of_the_demo_go_by_the_day_of_the_school(small, time_zone, is_offered):
    small.school.time_zone, small.school.is_demo = time_zone, True
    small.school.save()
    Membership.objects.filter(role=Role.DIRECTOR).update(until=EVENING.date())
    with time_machine.travel(EVENING):
        (shown,) = demo_schools()
    assert ("zorina" in {person.login for person in shown.people}) is is_offered
