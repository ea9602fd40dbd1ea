"""Sign-ins that the school gives and takes away."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Account, Membership, Person
from accounts.roles import Role
from accounts.tenancy import scope


def errors_of(answer, form: str = "form") -> dict:
    """Errors by field of a form that was not accepted."""
    assert answer.status_code in (200, 422), answer.status_code
    return answer.context[form].errors


@pytest.fixture
def newcomer(small) -> Person:
    """A teacher who cannot sign in yet."""
    person = Person.objects.create(
        school=small.school, last_name="Лысенко", first_name="Вера", sex="f", email="v@example.org"
    )
    Membership.objects.create(
        school=small.school, person=person, role=Role.SUBJECT_TEACHER, since="2026-09-01"
    )
    return person


def invite(client, person: Person, login: str = "lysenko"):
    """Press "Give a sign-in"."""
    return client.post(reverse("person_invite", args=[person.pk]), {"login": login})


def test_an_invited_person_signs_in_once_with_the_password_that_was_shown(sign_in, newcomer):
    page = invite(sign_in("orlov"), newcomer, "Lysenko")
    password = page.context["password"]
    assert password in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    own = Client()
    own.post("/account/login/", {"login": "lysenko", "password": password})
    assert own.get(reverse("profile"))["Location"] == reverse("account_change_password")


def test_the_password_is_kept_nowhere(sign_in, newcomer):
    client = sign_in("orlov")
    password = invite(client, newcomer).context["password"]
    account = Account.objects.get(login="lysenko")
    assert password not in account.password
    assert account.has_one_time_password
    assert password not in client.get(reverse("person", args=[newcomer.pk])).content.decode()


@pytest.mark.parametrize(
    "login",
    ["", "ab", "лысенко", "a b c", "x" * 151, "a\x00bc", "<b>abc", "-abc", "ivanova", "IVANOVA"],
)
def test_a_login_that_cannot_be_is_an_error_by_its_field(sign_in, small, newcomer, login):
    answer = invite(sign_in("orlov"), newcomer, login)
    assert list(errors_of(answer, "invite_form")) == ["login"]
    newcomer.refresh_from_db()
    assert newcomer.account is None


def test_a_lost_password_is_replaced_by_a_new_one(sign_in, newcomer):
    client = sign_in("orlov")
    first = invite(client, newcomer).context["password"]
    second = invite(client, newcomer).context["password"]
    account = Account.objects.get(login="lysenko")
    assert not account.check_password(first)
    assert account.check_password(second)


def test_one_school_never_takes_over_a_sign_in_that_opens_another(sign_in, small, other_school):
    account = small.people["petrov"].account
    account.set_password("Тихая-река-1987")
    account.save()
    with scope((other_school.school.pk,)):
        Person.objects.filter(pk=other_school.people["petrov"].pk).update(account=account)
    answer = invite(sign_in("orlov"), small.people["petrov"])
    assert answer["Location"] == reverse("person", args=[small.people["petrov"].pk])
    account.refresh_from_db()
    assert account.check_password("Тихая-река-1987")


def test_the_office_invites_families_but_not_colleagues(sign_in, small, newcomer):
    client = sign_in("belova")
    assert invite(client, newcomer).status_code == 403
    mother = small.people["gogol"]
    Person.objects.filter(pk=mother.pk).update(account=None)
    assert "password" in invite(client, mother, "gogol.n").context


def test_taking_the_sign_in_away_ends_it_and_leaves_the_person(sign_in, small):
    petrov = small.people["petrov"]
    answer = sign_in("orlov").post(reverse("person_shut_out", args=[petrov.pk]))
    assert answer.status_code == 302
    petrov.refresh_from_db()
    assert petrov.account is None
    assert not Account.objects.get(login="petrov").is_active
    assert petrov.memberships.exists()


def test_nobody_takes_away_their_own_sign_in(sign_in, small):
    orlov = small.people["orlov"]
    sign_in("orlov").post(reverse("person_shut_out", args=[orlov.pk]))
    orlov.refresh_from_db()
    assert orlov.account is not None
