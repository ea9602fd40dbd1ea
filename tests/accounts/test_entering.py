"""“Sign in with a code”: who gets in, and that nothing tells who exists."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts import entering
from accounts.contacts import end_verification, open_account_by, verify_contact
from accounts.models import Account, AccountContact, Channel, Person
from accounts.tenancy import scope
from config.demo.school import small_school
from tests.codes import code_from_mail, wrong
from tests.conftest import NOW
from tests.worker import run_waiting_jobs

ENTER, CODE, WHO = reverse("enter"), reverse("enter_code"), reverse("enter_as")
MINE, NOBODYS = "gogol@example.org", "stranger@example.org"


@pytest.fixture(autouse=True)
def _time_stands(small, english):
    with time_machine.travel(NOW, tick=False):
        yield


def signed_in(client) -> str | None:
    """The number of the signed-in account, None before."""
    return client.session.get("_auth_user_id")


def ask(client, contact: str = MINE):
    """Type the contact and come to the page of the code."""
    return client.post(ENTER, {"contact": contact}, follow=True)


def test_contact_code_and_the_family_is_in(client, small):
    ask(client)
    answer = client.post(CODE, {"code": code_from_mail()})
    assert (answer.status_code, answer["Location"]) == (302, reverse("desk"))
    assert signed_in(client) == str(small.people["gogol"].account_id)
    assert mail.outbox[0].to == [MINE]


def test_the_contact_is_typed_in_any_letter_case(client):
    ask(client, "  Gogol@Example.ORG ")
    client.post(CODE, {"code": code_from_mail()})
    assert signed_in(client)


def test_whether_anybody_has_the_contact_is_told_by_nothing(db):
    pages, refusals = [], []
    for contact in (MINE, NOBODYS):
        client = Client()
        with CaptureQueriesContext(connection) as asked:
            page = ask(client, contact)
        masked = page.context["masked_to"][1:]
        pages.append((page.status_code, page.redirect_chain, masked, len(asked)))
        run_waiting_jobs()
        with CaptureQueriesContext(connection) as asked:
            refused = client.post(CODE, {"code": "12345"})
        refusals.append((refused.status_code, refused.context["form"].errors, len(asked)))
    assert pages[0] == pages[1]
    assert refusals[0] == refusals[1]
    assert [letter.to for letter in mail.outbox] == [[MINE]]


def test_a_guessed_code_for_nobodys_contact_is_wrong_all_the_same(client, monkeypatch):
    monkeypatch.setattr(entering, "_code", lambda number: "123456")
    ask(client, NOBODYS)
    answer = client.post(CODE, {"code": "123456"})
    assert answer.status_code == 422
    assert "4 tries are left" in answer.content.decode()


def test_five_wrong_codes_end_the_attempt(client):
    ask(client)
    code = code_from_mail()
    told = [client.post(CODE, {"code": wrong(code)}).content.decode() for _try in range(5)]
    assert ["1 try is left" in text for text in told] == [False, False, False, True, False]
    assert "Five wrong tries" in told[4]
    assert client.post(CODE, {"code": code}).status_code == 422
    assert signed_in(client) is None


def test_the_tries_stay_counted_in_another_window(client):
    """They are counted for the attempt in the database: putting the cookie back wins nothing."""
    ask(client)
    code = code_from_mail()
    kept = dict(client.session.items())
    for _try in range(5):
        client.post(CODE, {"code": wrong(code)})
    session = client.session
    session.update(kept)
    session.save()
    assert client.post(CODE, {"code": code}).status_code == 422


def test_after_ten_minutes_a_new_code_is_needed(client):
    ask(client)
    code = code_from_mail()
    with time_machine.travel(NOW + timedelta(minutes=10), tick=False):
        answer = client.post(CODE, {"code": code})
    assert "ten minutes of this code are over" in answer.content.decode()


def test_a_code_serves_once_and_in_its_own_browser_only(client):
    ask(client)
    code = code_from_mail()
    other = Client()
    ask(other, MINE)
    assert other.post(CODE, {"code": code}).status_code == 422
    client.post(CODE, {"code": code})
    client.logout()
    assert client.post(CODE, {"code": code})["Location"] == ENTER


def test_codes_are_limited_alike_for_everybody(client):
    for contact in (MINE, NOBODYS):
        answers = [client.post(ENTER, {"contact": contact}).status_code for _try in range(7)]
        assert answers == [302] * 6 + [429]


def test_only_a_contact_for_which_a_school_vouches_opens(client, small):
    end_verification(person=small.people["gogol"], channel=Channel.MAIL)
    ask(client)
    assert run_waiting_jobs() == 1
    assert mail.outbox == []


def test_who_works_in_a_school_signs_in_with_the_password(client, small):
    verify_contact(person=small.people["ivanova"], channel=Channel.MAIL, by=small.people["belova"])
    ask(client, "ivanova@example.org")
    run_waiting_jobs()
    (letter,) = mail.outbox
    assert "password" in letter.subject
    assert reverse("account_login") in letter.body
    number = client.session["entry"]["number"]
    assert client.post(CODE, {"code": entering._code(number)}).status_code == 422
    assert signed_in(client) is None


def test_a_closed_account_gets_no_code(client, small):
    Account.objects.filter(login="gogol").update(is_active=False)
    ask(client)
    run_waiting_jobs()
    assert mail.outbox == []


def test_two_people_of_one_contact_say_who_is_here(client, small):
    """A father in one school and a mother in another may share the family's telephone."""
    other = small_school("school-8", today=NOW.date())
    account = Account.objects.create_user("father")
    with scope((other.school.pk,)):
        end_verification(person=other.people["gogol"], channel=Channel.MAIL)
        father = other.people["moroz"]
        Person.objects.filter(pk=father.pk).update(account=account, email=MINE)
        father.refresh_from_db()
        verify_contact(person=father, channel=Channel.MAIL, by=other.people["belova"])
    ask(client)
    answer = client.post(CODE, {"code": code_from_mail()}, follow=True)
    assert answer.redirect_chain[-1][0] == WHO
    assert f"Мороз Илья Павлович, {other.school.short_name}" in answer.content.decode()
    assert signed_in(client) is None
    stranger = small.people["lebed"].account_id
    assert client.post(WHO, {"account": stranger}).status_code == 404
    client.post(WHO, {"account": account.pk})
    assert signed_in(client) == str(account.pk)


def test_nobody_chooses_who_they_are_without_a_code(client, small):
    assert client.get(WHO)["Location"] == ENTER
    assert client.post(WHO, {"account": small.people["gogol"].account_id})["Location"] == ENTER


@pytest.mark.parametrize(
    ("asked", "goes_to"),
    [
        ("/notices/", "/notices/"),
        ("//evil.example/", "/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_after_the_code_to_the_page_asked_for_if_it_is_ours(client, asked, goes_to):
    client.get(ENTER, {"next": asked})
    ask(client)
    assert client.post(CODE, {"code": code_from_mail()})["Location"] == goes_to


def test_the_language_changes_and_what_was_typed_stays(client):
    page = client.post(ENTER, {"contact": "gogol@exam", "language": "uk"})
    assert page.status_code == 200
    assert page["Content-Language"] == "uk"
    assert 'value="gogol@exam"' in page.content.decode()
    assert client.cookies["django_language"].value == "uk"
    ask(client)
    page = client.post(CODE, {"code": "123", "language": "ru"})
    assert 'value="123"' in page.content.decode()
    assert page["Content-Language"] == "ru"


@pytest.mark.parametrize("typed", ["", "x", "12", "a@b", "\x00@example.org", "9" * 300, "+7"])
def test_what_is_no_contact_is_told_by_its_field(client, typed):
    answer = client.post(ENTER, {"contact": typed})
    assert answer.status_code == 422
    assert answer.context["form"].errors["contact"]


def test_a_telephone_is_refused_where_no_messages_are_sent(client, settings):
    settings.SMS_DELIVERY = "off"
    assert "e-mail" in client.post(ENTER, {"contact": "+79141234567"}).content.decode()


def test_neither_contact_nor_code_is_kept_readable(client):
    ask(client)
    with connection.cursor() as cursor:
        for table in ("procrastinate_jobs", "accounts_countedtry", "accounts_accountcontact"):
            cursor.execute(f"SELECT count(*) FROM {table} AS t WHERE t::text LIKE '%gogol@%'")
            assert cursor.fetchone() == (0,), table
    assert "gogol" not in str(dict(client.session.items()))


def test_a_password_of_the_school_that_was_never_used_ends(client, small):
    account = small.people["gogol"].account
    account.set_password("given-by-the-school")
    account.has_one_time_password = True
    account.save()
    ask(client)
    client.post(CODE, {"code": code_from_mail()})
    account.refresh_from_db()
    assert not account.has_one_time_password
    assert not account.has_usable_password()


def test_a_contact_opens_an_account_once_it_was_proved(small):
    account = small.people["beria"].account
    open_account_by(account, "x@example.org")
    open_account_by(account, "x@example.org")
    assert AccountContact.objects.filter(account=account).count() == 1
