"""“Sign in with a code”: a family that comes back types its contact, and then the code.

Nothing on the way tells whether anybody has this contact. The page only puts a job into the queue;
the worker looks whom the contact belongs to. The code is computed from the attempt, so a wrong one
is refused alike, with the same work, whether a code was sent or not.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from accounts.contacts import accounts_opened_by, masked, verified_contacts
from accounts.jobs import job
from accounts.mailing import absolute, language_of, write_message
from accounts.models import Account, Person
from accounts.one_time_codes import (
    DIGITS,
    GOOD_FOR,
    MOST_TRIES,
    CodeExpired,
    TooManyTries,
    WrongCode,
    plain_code,
    take_codes,
    tell_code,
)
from accounts.passwordless import opens_by_code, persons_of
from accounts.secret_text import hide, reveal
from accounts.tenancy import scope
from accounts.throttling import TooMany, take


@dataclass(frozen=True, slots=True)
class Attempt:
    """Somebody typed a contact and waits for a code; kept in the session."""

    number: str
    channel: str
    hidden_contact: str
    until: str

    @property
    def masked_to(self) -> str:
        """The contact as it was typed, shown in part."""
        return masked(self.channel, reveal(self.hidden_contact))

    @property
    def expires_at(self) -> datetime:
        """When the code stops being good."""
        return datetime.fromisoformat(self.until)


def begin(channel: str, contact: str, *, came_from: str | None) -> Attempt:
    """Count the attempt and let the worker send a code, if there is anybody to send it to.

    Raises:
        TooMany: for this contact or from this address; the same for every contact.
    """
    take_codes(contact, came_from)
    until = timezone.now() + GOOD_FOR
    attempt = Attempt(secrets.token_hex(16), channel, hide(contact), until.isoformat())
    send_entry_code.later(
        number=attempt.number,
        channel=channel,
        hidden_contact=attempt.hidden_contact,
        until=attempt.until,
    )
    return attempt


def finish(attempt: Attempt, typed: str) -> list[Account]:
    """The accounts that the right code opens: one, unless two people share the contact.

    Raises:
        CodeExpired, TooManyTries: a new code is needed.
        WrongCode: this one may still be tried.
    """
    if timezone.now() >= attempt.expires_at:
        raise CodeExpired("too late")
    try:
        left = take("entry-tries", attempt.number, MOST_TRIES, timedelta(days=1))
    except TooMany:
        raise TooManyTries("too many wrong tries") from None
    if constant_time_compare(plain_code(typed), _code(attempt.number)):
        contact = reveal(attempt.hidden_contact)
        found = [account for account, _person in _opened_by(attempt.channel, contact)]
        if opened := [account for account in found if opens_by_code(account)]:
            return opened
    raise WrongCode(left) if left else TooManyTries("too many wrong tries")


@job
def send_entry_code(
    *, school_id: None, number: str, channel: str, hidden_contact: str, until: str
) -> None:
    """Send the code of an attempt, once; to nobody when no school vouches for the contact."""
    contact = reveal(hidden_contact)
    for account, person in _opened_by(channel, contact):
        with scope((person.school_id,)):
            if not opens_by_code(account):
                _tell_password_is_needed(person, channel, contact)
                continue
            tell_code(
                person, channel, contact, _code(number), good_until=datetime.fromisoformat(until)
            )
            return


def _opened_by(channel: str, contact: str) -> list[tuple[Account, Person]]:
    """The accounts of the contact, each with a person for whom a school still vouches for it."""
    found = []
    for account in accounts_opened_by(contact):
        for person in persons_of(account):
            with scope((person.school_id,)):
                held = verified_contacts(person)
            if any((one.channel, one.value) == (channel, contact) for one in held):
                found.append((account, person))
                break
    return found


def _tell_password_is_needed(person: Person, channel: str, contact: str) -> None:
    with translation.override(language_of(person)):
        text = _(
            "Somebody asked for a code to sign in to Marshrut. You work in the school, so you sign"
            " in with your login and password: %(url)s"
        ) % {"url": absolute(reverse("account_login"))}
        write_message(
            person=person,
            channel=channel,
            to=contact,
            subject=_("Marshrut: sign in with your password"),
            body=text,
        )


def _code(number: str) -> str:
    digest = salted_hmac("accounts.entering", number, algorithm="sha256").hexdigest()
    return f"{int(digest, 16) % 10**DIGITS:0{DIGITS}}"
