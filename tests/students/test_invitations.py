"""Inviting from the school's side: one person, a class, again, taken back, and who was called."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.contacts import ContactTaken, verify_contact
from accounts.models import Channel, Membership, MessageState, OutgoingMessage, VerifiedContact
from accounts.roles import Role
from students.models import Guardianship, Invitation, InvitationState, Reaching
from students.services.invitations import NotVerified, use
from tests.conftest import NOW
from tests.students.inviting import invited, path_of
from tests.worker import run_waiting_jobs

SILENT_AFTER = timedelta(days=3)


@pytest.fixture(autouse=True)
def _time_stands(small, english):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def office(sign_in):
    """The secretary at work."""
    return sign_in("belova")


def page_of(small, child: str = "Гоголь") -> str:
    """Where a family is invited."""
    return reverse("student_invite", args=[small.children[child].pk])


def test_inviting_writes_a_letter_with_a_link_and_no_name_of_a_child(office, small):
    data = {"person": small.people["gogol"].pk, "way": "mail"}
    answer = office.post(page_of(small), data)
    made = Invitation.objects.get()
    assert answer["Location"] == reverse("invitation_page", args=[made.pk])
    assert made.state == InvitationState.QUEUED
    run_waiting_jobs()
    (letter,) = mail.outbox
    assert letter.to == ["gogol@example.org"]
    assert "София" not in letter.body
    assert "/i/" in letter.body
    made.refresh_from_db()
    assert made.state == InvitationState.DELIVERED


def test_who_is_not_verified_is_verified_on_the_way_or_not_invited(office, small):
    data = {"person": small.people["beria"].pk, "way": "mail"}
    refused = office.post(page_of(small, "Берия"), data)
    assert refused.status_code == 422
    assert "is not verified" in refused.content.decode()
    assert not Invitation.objects.exists()
    office.post(page_of(small, "Берия"), data | {"sure": "on"})
    contact = VerifiedContact.objects.get(person=small.people["beria"])
    assert contact.verified_by == small.people["belova"]
    assert Invitation.objects.get().person == small.people["beria"]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"person": "0", "way": "mail"},
        {"person": "x", "way": "mail"},
        {"person": "theirs", "way": "mail"},
        {"person": "mother", "way": "pigeon"},
        {"person": "mother", "way": "sms", "sure": "on"},
    ],
)
def test_bad_input_is_told_and_invites_nobody(office, small, data):
    named = {"theirs": small.people["moroz"].pk, "mother": small.people["gogol"].pk}
    sent = data | ({"person": named.get(data["person"], data["person"])} if data else {})
    answer = office.post(page_of(small), sent)
    assert answer.status_code == 422
    assert answer.context["form"].errors
    assert not Invitation.objects.exists()


def test_a_slip_shows_its_link_as_a_square_and_in_letters(office, small):
    data = {"person": small.people["gogol"].pk, "way": "slip"}
    page = office.post(page_of(small), data)
    text = page.content.decode()
    assert page["Cache-Control"] == "no-store"
    assert 'src="data:image/svg+xml' in text
    path = path_of(re.search(r"http\S+/i/[^<\s]+", text)[0])
    assert office.get(path).status_code == 200
    assert Invitation.objects.get().way == "slip"
    assert run_waiting_jobs() == 0


def test_inviting_again_replaces_the_link_and_makes_no_second_invitation(small, client):
    first, second = invited(small), invited(small)
    assert first.invitation == second.invitation
    assert client.get(path_of(first.link)).status_code == 404
    assert client.get(path_of(second.link)).status_code == 200
    assert invited(small, path="/notices/").invitation != first.invitation
    use(first.invitation)
    assert invited(small).invitation != first.invitation


def test_the_database_keeps_one_open_invitation(small):
    made = invited(small).invitation
    made.pk, made.code_hash, made._state.adding = None, "x", True
    with pytest.raises(IntegrityError), transaction.atomic():
        made.save()


def test_by_default_the_invitation_goes_where_codes_go(small, settings, tmp_path):
    settings.SMS_DELIVERY, settings.MESSAGES_DIR = "file", tmp_path
    mother = small.people["gogol"]
    mother.phone = "8 914 123-45-67"
    mother.save()
    assert invited(small).invitation.way == "mail"
    verify_contact(person=mother, channel=Channel.SMS, by=small.people["belova"])
    assert invited(small).invitation.way == "sms"
    run_waiting_jobs()
    (message,) = tmp_path.iterdir()
    assert "/i/" in message.read_text()


def test_without_a_verified_contact_there_is_no_invitation(small):
    with pytest.raises(NotVerified):
        invited(small, "beria", "Берия")


def test_the_invited_get_the_role_that_their_pages_ask_for(small):
    Membership.objects.filter(person=small.people["gogol"]).delete()
    invited(small)
    assert Membership.objects.get(person=small.people["gogol"]).role == Role.GUARDIAN


@pytest.mark.parametrize(
    ("after", "state"),
    [
        (SILENT_AFTER - timedelta(seconds=1), InvitationState.DELIVERED),
        (SILENT_AFTER, InvitationState.SILENT),
        (timedelta(days=14) - timedelta(seconds=1), InvitationState.SILENT),
        (timedelta(days=14), InvitationState.EXPIRED),
    ],
)
def test_after_three_days_of_silence_and_after_fourteen(office, small, after, state):
    made = invited(small).invitation
    run_waiting_jobs()
    made.refresh_from_db()
    with time_machine.travel(NOW + after, tick=False):
        assert made.state == state
        assert made in Invitation.objects.silent() or state != InvitationState.SILENT
        assert (made in Invitation.objects.silent()) == (state == InvitationState.SILENT)


def test_the_list_is_narrowed_to_what_needs_a_hand(office, small):
    silent, failed = invited(small).invitation, invited(small, "moroz", "Мороз").invitation
    OutgoingMessage.objects.filter(pk=failed.message_id).update(state=MessageState.FAILED)
    Invitation.objects.filter(pk=silent.pk).update(sent_at=NOW - SILENT_AFTER)

    def shown(state: str) -> set:
        page = office.get(reverse("invitations"), {"state": state})
        return {one.person.last_name for one in page.context["page"].object_list}

    assert shown("") == {"Гоголь", "Мороз"}
    assert shown("silent") == {"Гоголь"}
    assert shown("failed") == {"Мороз"}
    assert shown("used") == shown("opened") == set()
    assert shown("nonsense") == {"Гоголь", "Мороз"}


def test_the_reason_of_a_failure_stands_on_the_page(office, small):
    made = invited(small).invitation
    OutgoingMessage.objects.filter(pk=made.message_id).update(
        state=MessageState.FAILED, error="the mail server answers 550"
    )
    page = office.get(reverse("invitation_page", args=[made.pk]))
    assert "the mail server answers 550" in page.content.decode()


def test_sending_again_ends_the_former_link(office, small, client):
    made = invited(small)
    again = reverse("invite_again", args=[made.invitation.pk])
    assert office.post(again, {"way": "mail"}).status_code == 302
    assert office.get(path_of(made.link)).status_code == 404
    assert office.post(again, {"way": "slip"}).status_code == 200
    assert office.post(again, {"way": "pigeon"}).status_code == 400


def test_sending_again_to_one_who_acts_no_more_is_told(office, small):
    made = invited(small).invitation
    Guardianship.objects.filter(person=small.people["gogol"]).delete()
    answer = office.post(reverse("invite_again", args=[made.pk]), {"way": "mail"}, follow=True)
    assert "does not act for the pupil today" in answer.content.decode()


def test_a_revoked_invitation_opens_nothing(office, small):
    made = invited(small)
    revoke = reverse("invitation_revoke", args=[made.invitation.pk])
    for words in ("is taken back", "opens nothing already"):
        assert words in office.post(revoke, follow=True).content.decode()
    assert office.get(path_of(made.link)).status_code == 404
    made.invitation.refresh_from_db()
    assert made.invitation.state == InvitationState.REVOKED


def test_a_call_is_recorded_beside_the_invitation(office, small):
    made = invited(small).invitation
    page = reverse("invitation_page", args=[made.pk])
    data = {"kind": "call", "on": "2026-11-22", "note": "Придёт в среду"}
    assert office.post(page, data)["Location"] == page
    reaching = Reaching.objects.get()
    assert (reaching.by, reaching.note) == (small.people["belova"], "Придёт в среду")
    assert "Придёт в среду" in office.get(page).content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [("on", "2026-11-23"), ("on", "вчера"), ("kind", "owl"), ("note", "я" * 201)],
)
def test_a_call_that_cannot_be_is_told_by_its_field(office, small, field, value):
    made = invited(small).invitation
    data = {"kind": "call", "on": "2026-11-22", "note": ""} | {field: value}
    answer = office.post(reverse("invitation_page", args=[made.pk]), data)
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert not Reaching.objects.exists()


def test_a_class_is_invited_at_once(office, small):
    page = reverse("class_invite", args=[small.classes["5-А"].pk])
    rows = office.get(page).context["rows"]
    everybody = [row.key for row in rows if row.can_be]
    assert len(everybody) == 3  # Гоголь, Мороз, and Лебедь for Заяц
    answer = office.post(page, {"how": "send", "who": everybody}, follow=True)
    assert "3 invitations are on their way" in answer.content.decode()
    run_waiting_jobs()
    assert len(mail.outbox) == 3


def test_slips_for_a_class_each_with_its_own_link(office, small):
    page = reverse("class_invite", args=[small.classes["5-А"].pk])
    everybody = [row.key for row in office.get(page).context["rows"]]
    text = office.post(page, {"how": "slips", "who": everybody}).content.decode()
    assert len(set(re.findall(r"/i/[0-9A-Z-]+/", text))) == 3
    assert run_waiting_jobs() == 0


@pytest.mark.parametrize("data", [{"how": "send"}, {"how": "owl", "who": ["1-1"]}, {}])
def test_a_class_is_not_invited_by_mistake(office, small, data):
    page = reverse("class_invite", args=[small.classes["5-А"].pk])
    assert office.post(page, data).status_code == 422
    assert office.post(page, {"how": "send", "who": ["1-1", "\x00", "9" * 99]}).status_code == 422
    assert not Invitation.objects.exists()


# --- Verified contacts ---------------------------------------------------------------------------


def test_a_contact_is_verified_and_ended_on_the_page_of_the_person(office, small):
    beria = small.people["beria"]
    address = reverse("person_contacts", args=[beria.pk])
    office.post(address, {"channel": "mail", "what": "verify"})
    page = office.get(reverse("person", args=[beria.pk])).content.decode()
    assert "verified by Белова Т.И. on 22.11.2026" in page
    office.post(address, {"channel": "mail", "what": "end"})
    assert VerifiedContact.objects.get(person=beria).ended_at == NOW


def test_a_contact_answers_for_one_person_of_a_school(office, small):
    father = small.people["moroz"]
    father.email = "gogol@example.org"
    father.save()
    with pytest.raises(ContactTaken):
        verify_contact(person=father, channel=Channel.MAIL, by=small.people["belova"])
    data = {"channel": "mail", "what": "verify"}
    answer = office.post(reverse("person_contacts", args=[father.pk]), data, follow=True)
    assert "is verified for Гоголь Наталья Сергеевна already" in answer.content.decode()


def test_a_contact_that_changed_hands_is_verified_for_its_new_owner(small):
    mother, father = small.people["gogol"], small.people["moroz"]
    mother.email, father.email = "new@example.org", "gogol@example.org"
    mother.save()
    father.save()
    verify_contact(person=father, channel=Channel.MAIL, by=small.people["belova"])
    held = VerifiedContact.objects.filter(value="gogol@example.org", ended_at=None)
    assert [one.person for one in held] == [father]


@pytest.mark.parametrize("data", [{}, {"channel": "owl", "what": "verify"}, {"channel": "mail"}])
def test_what_is_no_contact_is_refused(office, small, data):
    address = reverse("person_contacts", args=[small.people["beria"].pk])
    assert office.post(address, data).status_code == 400


def test_a_missing_number_cannot_be_verified(office, small):
    address = reverse("person_contacts", args=[small.people["beria"].pk])
    answer = office.post(address, {"channel": "sms", "what": "verify"}, follow=True)
    assert "Correct it first" in answer.content.decode()
