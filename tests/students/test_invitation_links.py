"""The link of an invitation on a telephone: who gets in, and what a stranger learns from it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.contacts import end_verification, verify_contact
from accounts.models import Account, AccountContact, Channel, MessageState, Person
from accounts.open_codes import new_code
from accounts.tenancy import scope
from students.models import Guardianship, Invitation
from students.services.family import end_authority
from students.services.invitations import NoStanding, revoke
from tests.codes import code_from_mail, wrong
from tests.conftest import NOW, TODAY
from tests.students.inviting import come_in, invited, link_in_mail, path_of, signed_in
from tests.worker import run_waiting_jobs


@pytest.fixture(autouse=True)
def _time_stands(small, english):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def newcomer(small) -> Person:
    """Гоголь's mother before she was ever here: no account, a verified address."""
    mother = small.people["gogol"]
    mother.account = None
    mother.save()
    AccountContact.objects.all().delete()
    return mother


def later(days: float):
    """The clock so many days on."""
    return time_machine.travel(NOW + timedelta(days=days), tick=False)


def test_without_an_account_from_the_link_to_the_desk(client, newcomer, small):
    invited(small)
    path = link_in_mail()
    greeting = client.get(path)
    assert greeting.status_code == 200
    assert "g•••@example.org" in greeting.content.decode()
    answer = come_in(client, path)
    assert (answer.status_code, answer["Location"]) == (302, reverse("desk"))
    newcomer.refresh_from_db()
    assert signed_in(client) == str(newcomer.account_id)
    assert not newcomer.account.has_usable_password()
    assert client.get(reverse("student", args=[small.children["Гоголь"].pk])).status_code == 200
    assert client.get(reverse("student", args=[small.children["Мороз"].pk])).status_code == 404


def test_the_link_leads_to_the_page_that_waits(client, newcomer, small):
    invited(small, path="/notices/?page=1", about="Соглашение № 4")
    assert come_in(client, link_in_mail())["Location"] == "/notices/?page=1"


@pytest.mark.parametrize("path", ["//evil.example/", "https://evil.example/", "evil", "/\\evil"])
def test_no_invitation_leads_to_another_site(client, newcomer, small, path):
    with pytest.raises(ValueError, match="no page"):
        invited(small, path=path)
    made = invited(small)
    Invitation.objects.filter(pk=made.invitation.pk).update(path=path)
    assert come_in(client, path_of(made.link))["Location"] == reverse("desk")


def test_nothing_is_said_of_any_person_before_the_code(client, newcomer, small):
    invited(small, about="Соглашение № 4")
    path = link_in_mail()
    pages = [client.get(path), client.post(path, {"do": "send"}, follow=True)]
    for page in pages:
        text = page.content.decode()
        for word in ("Гоголь", "Наталья", "София", "Соглашение", "gogol@"):
            assert word not in text


@pytest.mark.parametrize(
    "fate", ["never made", "used", "revoked", "expired", "replaced", "garbled"]
)
def test_links_that_open_nothing_are_answered_alike(small, newcomer, fate, other_school):
    """The same page, the same status, the same questions to the database."""

    def seen(path: str):
        client = Client()
        with CaptureQueriesContext(connection) as asked:
            page = client.get(path)
        text = page.content.decode().replace(str(page.context["csrf_token"]), "")
        return page.status_code, text.replace(path, "the link"), len(asked)

    made = invited(small)
    link = path_of(made.link)
    match fate:
        case "never made":
            link = reverse("invitation", args=[new_code(other_school.school.pk)])
        case "used":
            come_in(Client(), link)
        case "revoked":
            revoke(made.invitation)
        case "expired":
            Invitation.objects.filter(pk=made.invitation.pk).update(expires_at=NOW)
        case "replaced":
            invited(small)
        case "garbled":
            link = link[:-3] + "/"
    status, page, asked = seen(link)
    other = seen(reverse("invitation", args=[new_code(small.school.pk)]))
    assert (status, page) == other[:2]
    assert status == 404
    if fate != "garbled":  # no code at all is told by its form: it cannot be anybody's
        assert asked - other[2] in (0, 1)  # the one query of the invitation's message
    assert reverse("enter") in page


def test_the_last_minute_of_an_invitation(client, newcomer, small):
    path = path_of(invited(small).link)
    with later(14 - 1 / 86400):
        assert client.get(path).status_code == 200
    with later(14):
        assert client.get(path).status_code == 404


def test_a_link_serves_once_and_then_offers_the_way_with_a_code(client, newcomer, small):
    path = path_of(invited(small).link)
    come_in(client, path)
    page = Client().get(path)
    assert page.status_code == 404
    back = Client()
    back.post(reverse("enter"), {"contact": "gogol@example.org"})
    back.post(reverse("enter_code"), {"code": code_from_mail()})
    newcomer.refresh_from_db()
    assert signed_in(back) == str(newcomer.account_id)


def test_for_the_person_who_is_in_the_link_stays_a_link(client, newcomer, small):
    path = path_of(invited(small, path="/notices/").link)
    come_in(client, path)
    assert client.get(path)["Location"] == "/notices/"


def test_a_forwarded_link_needs_its_own_code(client, newcomer, small):
    path = path_of(invited(small).link)
    client.get(path)
    client.post(path, {"do": "send"})
    code = code_from_mail()
    second = Client()
    page = second.post(path, {"do": "check", "code": code})
    assert page.status_code == 422
    assert signed_in(second) is None
    second.post(path, {"do": "send"})
    run_waiting_jobs()
    assert mail.outbox[-1].to == ["gogol@example.org"], "to the verified contact, whoever asks"
    assert second.post(path, {"do": "check", "code": code}).status_code == 422
    assert client.post(path, {"do": "check", "code": code}).status_code == 302


def test_two_devices_with_the_right_code_at_once_are_in_once(client, newcomer, small):
    path = path_of(invited(small).link)
    second, codes = Client(), []
    for device in (client, second):
        device.post(path, {"do": "send"})
        codes.append(code_from_mail())
    assert client.post(path, {"do": "check", "code": codes[0]}).status_code == 302
    assert second.post(path, {"do": "check", "code": codes[1]}).status_code == 404
    assert signed_in(second) is None


def test_five_wrong_codes_and_then_six_codes_an_hour(client, newcomer, small):
    path = path_of(invited(small).link)
    client.post(path, {"do": "send"})
    code = code_from_mail()
    for _try in range(5):
        assert client.post(path, {"do": "check", "code": wrong(code)}).status_code == 422
    assert client.post(path, {"do": "check", "code": code}).status_code == 422
    for _code in range(5):
        assert client.post(path, {"do": "send"}).status_code != 429
    answer = client.post(path, {"do": "send"})
    assert answer.status_code == 429
    assert "in 60 minutes" in answer.content.decode()
    assert signed_in(client) is None


def test_many_dead_links_from_one_address_are_stopped(client, small, monkeypatch):
    monkeypatch.setattr("students.views.invited._MOST_MISSES", 3)
    statuses = [
        client.get(reverse("invitation", args=[new_code(small.school.pk)])).status_code
        for _try in range(4)
    ]
    assert statuses == [404, 404, 404, 429]


def test_opening_is_noted_once_on_the_invitation_and_its_message(client, newcomer, small):
    made = invited(small)
    run_waiting_jobs()
    client.get(path_of(made.link))
    with later(1):
        client.get(path_of(made.link))
    made.invitation.refresh_from_db()
    assert made.invitation.opened_at == NOW
    message = made.invitation.message
    assert (message.state, message.opened_at) == (MessageState.OPENED, NOW)


def test_authority_that_ended_is_told_calmly_and_shows_nothing(client, newcomer, small):
    path = path_of(invited(small).link)
    guardianship = Guardianship.objects.get(person=newcomer)
    end_authority(guardianship=guardianship, on=TODAY - timedelta(days=1))
    page = client.get(path)
    text = page.content.decode()
    assert page.status_code == 200
    assert "The school has to renew this" in text
    assert "example.org" not in text.replace("school7@example.org", "")
    assert client.post(path, {"do": "send"}).status_code == 200
    assert run_waiting_jobs() == 1  # the invitation itself; no code


def test_after_the_authority_ended_the_desk_says_so_and_shows_nothing(client, newcomer, small):
    come_in(client, path_of(invited(small).link))
    assert "has to renew" not in client.get(reverse("desk")).content.decode()
    Guardianship.objects.filter(person=newcomer).update(until=TODAY - timedelta(days=1))
    page = client.get(reverse("desk")).content.decode()
    assert "The school has to renew your authority" in page
    assert "София" not in page
    assert client.get(reverse("student", args=[small.children["Гоголь"].pk])).status_code == 404


def test_a_contact_that_is_no_longer_verified_opens_nothing(client, newcomer, small):
    path = path_of(invited(small).link)
    end_verification(person=newcomer, channel=Channel.MAIL)
    assert "The school has to renew this" in client.get(path).content.decode()


def test_who_works_in_the_school_needs_the_password(client, small):
    teacher = small.people["ivanova"]
    Guardianship.objects.create(
        school=small.school, student=small.children["Мороз"], person=teacher, kind="mother"
    )
    verify_contact(person=teacher, channel=Channel.MAIL, by=small.people["belova"])
    path = path_of(invited(small, "ivanova", "Мороз").link)
    page = come_in(client, path)
    assert (page.status_code, signed_in(client)) == (200, None)
    assert f"{reverse('account_login')}?next={path.replace('/', '%2F')}" in page.content.decode()
    client.force_login(teacher.account, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(path)["Location"] == reverse("desk")


def test_one_mother_of_two_schools_has_one_sign_in(client, newcomer, small, other_school):
    come_in(client, path_of(invited(small).link))
    with scope((other_school.school.pk,)):
        there = path_of(invited(other_school).link)
    come_in(client, there)
    newcomer.refresh_from_db()
    with scope((other_school.school.pk,)):
        same = Person.objects.get(pk=other_school.people["gogol"].pk)
    assert same.account_id == newcomer.account_id
    assert Account.objects.filter(login__startswith="family-").count() == 1
    pupil = other_school.children["Гоголь"].pk
    assert client.get(reverse("student", args=[pupil])).status_code == 200


def test_somebody_elses_link_in_my_browser_opens_as_somebody_else(client, newcomer, small):
    """Мороз's father is signed in and helps: the mother's page is hers, not his."""
    father = small.people["moroz"]
    client.force_login(father.account, backend="django.contrib.auth.backends.ModelBackend")
    come_in(client, path_of(invited(small).link))
    newcomer.refresh_from_db()
    assert newcomer.account_id not in (None, father.account_id)
    assert signed_in(client) == str(newcomer.account_id)


def test_two_guardians_of_one_child_come_in_each_as_themselves(client, newcomer, small):
    father = small.people["moroz"]
    Guardianship.objects.create(
        school=small.school, student=small.children["Гоголь"], person=father, kind="father"
    )
    first, second = path_of(invited(small).link), path_of(invited(small, "moroz").link)
    come_in(client, first)
    other = Client()
    come_in(other, second)
    newcomer.refresh_from_db()
    assert signed_in(client) == str(newcomer.account_id)
    assert signed_in(other) == str(father.account_id)


def test_a_pupil_of_full_age_is_invited_as_themselves(client, small):
    pupil = small.people["zhivago"]
    Person.objects.filter(pk=pupil.pk).update(email="zhivago@example.org", account=None)
    pupil.refresh_from_db()
    verify_contact(person=pupil, channel=Channel.MAIL, by=small.people["belova"])
    come_in(client, path_of(invited(small, "zhivago", "Живаго").link))
    assert client.get(reverse("student", args=[small.children["Живаго"].pk])).status_code == 200


def test_the_language_changes_and_the_typed_digits_stay(client, newcomer, small):
    path = path_of(invited(small).link)
    client.post(path, {"do": "send"})
    page = client.post(path, {"code": "123", "language": "uk"})
    assert page.status_code == 200
    assert 'value="123"' in page.content.decode()
    assert page["Content-Language"] == "uk"
    code = code_from_mail()
    assert client.post(path, {"do": "check", "code": code}).status_code == 302


def test_a_code_from_a_slip_is_read_as_people_type_it(client, newcomer, small):
    code = path_of(invited(small, way="slip").link).removeprefix("/i/").removesuffix("/")
    assert (
        client.get(reverse("invitation", args=[code.lower().replace("-", "–")])).status_code == 200
    )


def test_the_link_is_nowhere_to_be_read(newcomer, small):
    made = invited(small)
    code = path_of(made.link).removeprefix("/i/").removesuffix("/")
    tables = ("students_invitation", "students_invitationevent", "accounts_outgoingmessage")
    for _time in ("before", "after"):
        with connection.cursor() as cursor:
            for table in (*tables, "procrastinate_jobs"):
                cursor.execute(f"SELECT count(*) FROM {table} AS t WHERE t::text LIKE '%{code}%'")
                assert cursor.fetchone() == (0,), table
        run_waiting_jobs()
    assert code in mail.outbox[0].body


def test_authority_from_tomorrow_is_none_today(newcomer, small):
    Guardianship.objects.filter(person=newcomer).update(since=date(2026, 11, 23))
    with pytest.raises(NoStanding):
        invited(small)
