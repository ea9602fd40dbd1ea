"""One-time codes at each of their boundaries."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.utils import translation
from django.utils.translation import gettext

from accounts import one_time_codes
from accounts.contacts import end_verification, verify_contact
from accounts.models import Account, Channel, OneTimeCode, OutgoingMessage
from accounts.one_time_codes import (
    CodeExpired,
    CodeUsed,
    NoVerifiedContact,
    TooManyTries,
    WrongCode,
    check,
    send,
)
from accounts.throttling import TooMany
from tests.codes import code_from_mail, code_from_sms, wrong
from tests.conftest import NOW
from tests.worker import run_waiting_jobs

PURPOSE = "sign:17"
MINUTES = timedelta(minutes=10)


@pytest.fixture
def mother(small):
    """Гоголь's mother, whose address the school has verified."""
    return small.people["gogol"]


@pytest.fixture(autouse=True)
def _time_stands():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def test_the_right_code_is_proof(mother):
    sent = send(mother, PURPOSE)
    assert (sent.channel, sent.masked_to, sent.expires_at) == (
        Channel.MAIL,
        "g•••@example.org",
        NOW + MINUTES,
    )
    proof = check(mother, PURPOSE, code_from_mail())
    assert (proof.channel, proof.masked_to) == (sent.channel, sent.masked_to)
    assert (proof.sent_at, proof.checked_at) == (NOW, NOW)


def test_a_code_is_typed_with_spaces_too(mother):
    send(mother, PURPOSE)
    code = code_from_mail()
    assert check(mother, PURPOSE, f" {code[:3]} {code[3:]} ")


@pytest.mark.parametrize(
    ("after", "good"), [(MINUTES - timedelta(seconds=1), True), (MINUTES, False)]
)
def test_a_code_is_good_for_ten_minutes(mother, after, good):
    send(mother, PURPOSE)
    code = code_from_mail()
    with time_machine.travel(NOW + after, tick=False):
        if good:
            assert check(mother, PURPOSE, code)
        else:
            with pytest.raises(CodeExpired):
                check(mother, PURPOSE, code)


def test_the_fifth_try_may_still_be_the_right_one(mother):
    send(mother, PURPOSE)
    code = code_from_mail()
    for left in (4, 3, 2, 1):
        with pytest.raises(WrongCode) as refusal:
            check(mother, PURPOSE, wrong(code))
        assert refusal.value.left == left
    assert check(mother, PURPOSE, code)


def test_after_five_wrong_tries_even_the_right_code_is_good_for_nothing(mother):
    send(mother, PURPOSE)
    code = code_from_mail()
    for _left in range(4):
        with pytest.raises(WrongCode):
            check(mother, PURPOSE, wrong(code))
    for typed in (wrong(code), code):
        with pytest.raises(TooManyTries):
            check(mother, PURPOSE, typed)


def test_a_code_proves_once(mother):
    send(mother, PURPOSE)
    code = code_from_mail()
    check(mother, PURPOSE, code)
    with pytest.raises(CodeUsed):
        check(mother, PURPOSE, code)


def test_a_code_for_one_paper_signs_no_other(mother):
    send(mother, PURPOSE)
    code = code_from_mail()
    with pytest.raises(CodeExpired):
        check(mother, "sign:18", code)
    send(mother, "sign:18")
    other = code_from_mail()
    with pytest.raises(WrongCode):
        check(mother, "sign:18", wrong(other) if code == other else code)
    assert check(mother, PURPOSE, code)


def test_a_code_of_one_person_proves_no_other(mother, small):
    send(mother, PURPOSE)
    with pytest.raises(CodeExpired):
        check(small.people["moroz"], PURPOSE, code_from_mail())


def test_only_the_code_sent_last_is_good(mother, monkeypatch):
    digits = iter((123456, 654321))
    monkeypatch.setattr(one_time_codes.secrets, "randbelow", lambda below: next(digits))
    send(mother, PURPOSE)
    send(mother, PURPOSE)
    with pytest.raises(WrongCode):
        check(mother, PURPOSE, "123456")
    assert check(mother, PURPOSE, "654321")


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "абвгде", "١٢٣٤٥٦", "0" * 5000, "\x00"])
def test_anything_else_is_a_wrong_code(mother, typed):
    send(mother, PURPOSE)
    with pytest.raises(WrongCode):
        check(mother, PURPOSE, typed)


def test_before_a_code_is_sent_none_is_right(mother):
    with pytest.raises(CodeExpired):
        check(mother, PURPOSE, "000000")


def test_codes_go_only_where_the_school_has_made_sure(mother, small):
    with pytest.raises(NoVerifiedContact):
        send(small.people["beria"], PURPOSE)
    end_verification(person=mother, channel=Channel.MAIL)
    with pytest.raises(NoVerifiedContact):
        send(mother, PURPOSE)
    assert not OneTimeCode.objects.exists()


def test_a_changed_address_gets_no_code_until_it_is_verified(mother, small):
    mother.email = "other@example.org"
    mother.save()
    with pytest.raises(NoVerifiedContact):
        send(mother, PURPOSE)
    verify_contact(person=mother, channel=Channel.MAIL, by=small.people["belova"])
    assert send(mother, PURPOSE).masked_to == "o•••@example.org"


def test_a_verified_telephone_gets_the_code_where_messages_can_be_sent(
    mother, small, settings, tmp_path
):
    mother.phone = "8 (914) 123-45-67"
    mother.save()
    verify_contact(person=mother, channel=Channel.SMS, by=small.people["belova"])
    settings.SMS_DELIVERY = "off"
    assert send(mother, PURPOSE).channel == Channel.MAIL
    settings.SMS_DELIVERY, settings.MESSAGES_DIR = "file", tmp_path
    sent = send(mother, PURPOSE)
    assert (sent.channel, sent.masked_to) == (Channel.SMS, "+7 ••• ••• 67")
    assert check(mother, PURPOSE, code_from_sms())
    (message,) = tmp_path.iterdir()
    assert message.read_text().startswith("+79141234567\n")
    assert message.stat().st_mode & 0o077 == 0


def test_six_codes_an_hour_and_then_a_time_to_wait(mother):
    for _code in range(6):
        send(mother, PURPOSE)
    with pytest.raises(TooMany) as refusal:
        send(mother, "another purpose")
    assert refusal.value.again_at == NOW + timedelta(hours=1)
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        assert send(mother, PURPOSE)


def test_fifteen_codes_a_day(mother):
    for number in range(15):
        with time_machine.travel(NOW + timedelta(minutes=11 * number), tick=False):
            send(mother, PURPOSE)
    with (
        time_machine.travel(NOW + timedelta(hours=6), tick=False),
        pytest.raises(TooMany) as refusal,
    ):
        send(mother, PURPOSE)
    assert refusal.value.again_at == NOW + timedelta(days=1)


def test_one_network_address_asks_for_so_many_codes_for_all(small, monkeypatch):
    monkeypatch.setattr(one_time_codes, "_PER_HOUR_FROM_ADDRESS", 2)
    send(small.people["gogol"], PURPOSE, came_from="203.0.113.7")
    send(small.people["moroz"], PURPOSE, came_from="203.0.113.7")
    with pytest.raises(TooMany):
        send(small.people["lebed"], PURPOSE, came_from="203.0.113.7")
    assert send(small.people["lebed"], PURPOSE, came_from="203.0.113.8")


def test_a_refused_request_sends_no_letter(mother):
    for _code in range(6):
        send(mother, PURPOSE)
    run_waiting_jobs()
    with pytest.raises(TooMany):
        send(mother, PURPOSE)
    run_waiting_jobs()
    assert len(mail.outbox) == 6


@pytest.fixture
def log() -> Iterator[StringIO]:
    """All that is logged, to the last word."""
    logged, root = StringIO(), logging.getLogger()
    before, handler = root.level, logging.StreamHandler(logged)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield logged
    root.setLevel(before)
    root.removeHandler(handler)


def test_the_code_is_nowhere_to_be_read(mother, monkeypatch, log):
    """Neither in the tables, before and after it is sent, nor in a log."""
    monkeypatch.setattr(one_time_codes.secrets, "randbelow", lambda below: 738194)
    send(mother, PURPOSE)
    tables = ("accounts_onetimecode", "accounts_outgoingmessage", "procrastinate_jobs")
    for _time in ("before", "after"):
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(f"SELECT count(*) FROM {table} AS t WHERE t::text LIKE '%738194%'")
                assert cursor.fetchone() == (0,), table
        run_waiting_jobs()
    assert "738194" in mail.outbox[0].body
    assert "738194" not in log.getvalue()
    message = OutgoingMessage.objects.get()
    assert message.secret == ""
    assert "738194" not in message.body


def test_a_code_that_comes_too_late_is_not_sent(mother):
    send(mother, PURPOSE)
    with time_machine.travel(NOW + MINUTES, tick=False):
        run_waiting_jobs()
    assert mail.outbox == []
    message = OutgoingMessage.objects.get()
    assert (message.state, message.secret, message.given_up) == ("failed", "", True)


@pytest.mark.parametrize("language", ["ru", "uk", "en"])
def test_the_letter_is_in_the_language_of_its_reader(mother, language):
    Account.objects.filter(pk=mother.account_id).update(language=language)
    mother.refresh_from_db()
    send(mother, PURPOSE)
    run_waiting_jobs()
    with translation.override(language):
        assert mail.outbox[0].subject == gettext("Marshrut: your code")


def test_the_hash_is_compared_without_telling_how_much_was_right(mother, monkeypatch):
    compared = []

    def spy(one, other):
        compared.append((one, other))
        return one == other

    monkeypatch.setattr(one_time_codes, "constant_time_compare", spy)
    send(mother, PURPOSE)
    assert check(mother, PURPOSE, code_from_mail())
    assert [len(text) for pair in compared for text in pair] == [64, 64]
