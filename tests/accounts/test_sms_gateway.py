"""Short messages through a real HTTP server: what is sent, and what each answer means."""

from __future__ import annotations

import json
import socket
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings as project_settings

from accounts.contacts import verify_contact
from accounts.delivery import back_end
from accounts.delivery.checks import sms_settings_are_whole
from accounts.delivery.errors import RefusedForGood
from accounts.mailing import send_message
from accounts.models import Channel, MessageState, OutgoingMessage
from accounts.one_time_codes import send
from tests.accounts.sms_gateway_server import running_gateway
from tests.worker import run_waiting_jobs

PLAIN = {**project_settings.SMS_GATEWAY}
TEXT = "Код 123456, никому не говорите"


@pytest.fixture
def gateway(settings):
    with running_gateway() as running:
        settings.SMS_DELIVERY = "gateway"
        settings.SMS_GATEWAY = {**PLAIN, "URL": running.url, "TOKEN": "s3cret"}
        yield running


def deliver() -> None:
    """Send the text as the worker would."""
    back_end(Channel.SMS)("+79141234567", "", TEXT)


def test_a_form_with_a_bearer_token(gateway):
    deliver()
    (taken,) = gateway.taken
    assert (taken.method, taken.path) == ("POST", "/send")
    assert parse_qs(taken.body) == {"to": ["+79141234567"], "text": [TEXT]}
    assert taken.headers["Authorization"] == "Bearer s3cret"


def test_json_with_the_token_as_a_field_and_more_fields(gateway, settings):
    settings.SMS_GATEWAY |= {
        "FORMAT": "json",
        "TO_FIELD": "phones",
        "TEXT_FIELD": "mes",
        "TOKEN_FIELD": "apikey",
        "EXTRA": {"sender": "School7"},
    }
    deliver()
    (taken,) = gateway.taken
    assert json.loads(taken.body) == {
        "phones": "+79141234567",
        "mes": TEXT,
        "apikey": "s3cret",
        "sender": "School7",
    }
    assert "Authorization" not in taken.headers


def test_everything_in_the_address(gateway, settings):
    settings.SMS_GATEWAY |= {"METHOD": "GET", "URL": gateway.url + "?v=1", "TOKEN_FIELD": "key"}
    deliver()
    (taken,) = gateway.taken
    assert taken.method == "GET"
    assert parse_qs(urlsplit(taken.path).query) == {
        "v": ["1"],
        "to": ["+79141234567"],
        "text": [TEXT],
        "key": ["s3cret"],
    }


@pytest.mark.parametrize(
    ("status", "again"),
    [
        *((status, False) for status in (302, 400, 401, 404)),
        *((status, True) for status in (408, 429, 500, 503)),
    ],
)
def test_which_refusals_are_tried_again(gateway, status, again):
    gateway.answers.append((status, "no"))
    with pytest.raises(OSError if again else RefusedForGood, match=str(status)):
        deliver()
    assert len(gateway.taken) == 1, "a redirect is not followed: the token goes nowhere else"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("queued 7", None), ("ERROR: no money", RefusedForGood), ("maintenance", OSError)],
)
def test_a_gateway_that_always_answers_200(gateway, settings, answer, expected):
    settings.SMS_GATEWAY |= {"ACCEPTED": "queued", "REFUSED": "ERROR"}
    gateway.answers.append((200, answer))
    if expected is None:
        deliver()
    else:
        with pytest.raises(expected):
            deliver()


def test_a_gateway_that_nobody_reaches_is_tried_again(gateway, settings):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings.SMS_GATEWAY |= {"URL": f"http://127.0.0.1:{free.getsockname()[1]}/"}
        with pytest.raises(OSError, match="cannot be reached"):
            deliver()


def test_no_error_tells_the_text_or_the_token(gateway):
    gateway.answers.append((400, TEXT + "s3cret"))
    with pytest.raises(RefusedForGood) as refusal:
        deliver()
    assert "123456" not in str(refusal.value)
    assert "s3cret" not in str(refusal.value)


@pytest.fixture
def message(gateway, small):
    """A code on its way to a verified telephone."""
    mother = small.people["gogol"]
    mother.phone = "+7 914 123-45-67"
    mother.save()
    verify_contact(person=mother, channel=Channel.SMS, by=small.people["belova"])
    send(mother, "sign:1")
    return OutgoingMessage.objects.get()


def test_the_worker_hands_it_over_and_the_row_says_so(message, gateway):
    assert message.state == MessageState.QUEUED
    run_waiting_jobs()
    message.refresh_from_db()
    assert (message.state, message.error, message.secret) == (MessageState.DELIVERED, "", "")
    assert parse_qs(gateway.taken[0].body)["to"] == ["+79141234567"]


def test_a_failure_is_kept_beside_it_and_then_tried_again(message, gateway):
    gateway.answers.append((503, "later"))
    with pytest.raises(OSError, match="503"):
        send_message.now(school_id=message.school_id, message_id=message.pk)
    message.refresh_from_db()
    assert (message.state, message.given_up) == (MessageState.FAILED, False)
    assert "503" in message.error
    assert message.secret
    send_message.now(school_id=message.school_id, message_id=message.pk)
    message.refresh_from_db()
    assert (message.state, message.error) == (MessageState.DELIVERED, "")


def test_a_refusal_for_good_is_not_tried_again(message, gateway):
    gateway.answers.append((400, "no such number"))
    for _run in range(2):
        send_message.now(school_id=message.school_id, message_id=message.pk)
    message.refresh_from_db()
    assert (message.state, message.given_up, message.secret) == (MessageState.FAILED, True, "")
    assert len(gateway.taken) == 1


def test_without_a_gateway_nothing_is_sent(settings):
    settings.SMS_DELIVERY = "off"
    with pytest.raises(RefusedForGood):
        deliver()


@pytest.mark.parametrize(
    ("delivery", "given", "words"),
    [
        ("off", {}, None),
        ("file", {}, None),
        ("gateway", {"URL": "https://gateway.example.org/send", "TOKEN": "x"}, None),
        ("gateway", {"URL": "http://localhost:9000/"}, None),
        ("gateway", {}, "SMS_GATEWAY_URL is not given"),
        ("off", {"TOKEN": "x"}, "no SMS_GATEWAY_URL"),
        ("file", {"URL": "https://gateway.example.org/"}, "but SMS_DELIVERY is 'file'"),
        ("pigeon", {}, "'pigeon'"),
        ("gateway", {"URL": "gateway.example.org"}, "no address"),
        ("gateway", {"URL": "http://gateway.example.org/"}, "readable"),
        ("gateway", {"URL": "https://g.example.org/", "METHOD": "PUT"}, "PUT"),
        ("gateway", {"URL": "https://g.example.org/", "FORMAT": "xml"}, "xml"),
        ("gateway", {"URL": "https://g.example.org/", "TO_FIELD": ""}, "TO_FIELD"),
        ("gateway", {"URL": "https://g.example.org/", "TOKEN_FIELD": "key"}, "TOKEN is not"),
    ],
)
def test_settings_given_by_half_are_told_before_the_start(settings, delivery, given, words):
    settings.SMS_DELIVERY, settings.SMS_GATEWAY = delivery, {**PLAIN, **given}
    found = sms_settings_are_whole(None)
    if words is None:
        assert found == []
    else:
        (error,) = found
        assert (error.id, words in error.msg, bool(error.hint)) == ("accounts.E007", True, True)


def test_codes_in_files_of_a_public_installation_are_warned_of(settings):
    settings.SMS_DELIVERY, settings.ALLOWED_HOSTS = "file", ["school7.example.org"]
    (warning,) = sms_settings_are_whole(None)
    assert warning.id == "accounts.W002"
