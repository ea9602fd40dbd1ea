"""Six digits sent to a contact that the school verified, typed back: who types them is that person.

A code is good for ten minutes, for five tries, for one purpose and once. ``purpose`` names what
the code is for, such as ``"sign:17:<sha256>"``: a code sent for one paper signs no other. Only the
code sent last for a purpose is good.

:func:`check` counts wrong tries in the database; a caller answers its errors with a page, for a
rollback would give the tries back.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone, translation
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from accounts.contacts import contact_for_codes, masked
from accounts.mailing import SECRET_PLACE, language_of, write_message
from accounts.models import Channel, OneTimeCode, Person
from accounts.throttling import take

GOOD_FOR = timedelta(minutes=10)
MOST_TRIES = 5
DIGITS = 6

#: How many codes may be asked for: by a person, to a contact, from a network address.
_PER_HOUR, _PER_DAY = 6, 15
_PER_HOUR_FROM_ADDRESS = 60  # a school's own network is one address


@dataclass(frozen=True, slots=True)
class Sent:
    """A code is on its way."""

    channel: Channel
    masked_to: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Proof:
    """The right code was typed in time: what the evidence of a signature keeps of it."""

    channel: Channel
    masked_to: str
    sent_at: datetime
    checked_at: datetime


class CodeRefused(ValueError):
    """The typed code proves nothing."""


class NoVerifiedContact(CodeRefused):
    """The school has verified no contact of this person, so a code would prove nothing."""


class WrongCode(CodeRefused):
    """Other digits; ``left`` tries remain for this code."""

    def __init__(self, left: int):
        super().__init__(f"{left} tries left")
        self.left = left


class CodeExpired(CodeRefused):
    """Its ten minutes are over, or none was sent for this purpose: a new one is needed."""


class CodeUsed(CodeRefused):
    """It has proved what it was sent for already."""


class TooManyTries(CodeRefused):
    """Five wrong tries: this code is good for nothing any more, a new one is needed."""


def send(person: Person, purpose: str, *, came_from: str | None = None) -> Sent:
    """Send a new code to the person's verified contact; earlier ones of the purpose end.

    ``came_from`` is the network address of the request (``accounts.lockout.address_of``).

    Raises:
        NoVerifiedContact: nothing was sent.
        TooMany: too many codes were asked for; nothing was sent.
    """
    contact = contact_for_codes(person)
    if contact is None:
        raise NoVerifiedContact("no verified contact")
    take("codes-of", str(person.pk), _PER_HOUR, timedelta(hours=1))
    take("codes-of-daily", str(person.pk), _PER_DAY, timedelta(days=1))
    take_codes(contact.value, came_from)
    now = timezone.now()
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    made = OneTimeCode.objects.create(
        school_id=person.school_id,
        person=person,
        purpose=purpose,
        code_hash=_hash(person, purpose, code),
        channel=contact.channel,
        masked_to=masked(contact.channel, contact.value),
        sent_at=now,
        expires_at=now + GOOD_FOR,
    )
    tell_code(person, contact.channel, contact.value, code, good_until=made.expires_at)
    return Sent(Channel(made.channel), made.masked_to, made.expires_at)


def take_codes(contact: str, came_from: str | None) -> None:
    """Count a code for the contact and for the network address from which it was asked for.

    Raises:
        TooMany: no code is sent for now.
    """
    if came_from:
        take("codes-from", came_from, _PER_HOUR_FROM_ADDRESS, timedelta(hours=1))
    take("codes-to", contact, _PER_HOUR, timedelta(hours=1))
    take("codes-to-daily", contact, _PER_DAY, timedelta(days=1))


def check(person: Person, purpose: str, typed: str) -> Proof:
    """Compare what was typed with the code sent last for the purpose; the right one is used up.

    Raises:
        CodeExpired, CodeUsed, TooManyTries: a new code is needed.
        WrongCode: this one may still be tried.
    """
    with transaction.atomic():
        code = (
            OneTimeCode.objects.select_for_update()
            .filter(person=person, purpose=purpose)
            .order_by("-sent_at", "-pk")
            .first()
        )
        now = timezone.now()
        refusal = _try(code, person, purpose, typed, now)
    if refusal is not None:
        raise refusal
    return Proof(Channel(code.channel), code.masked_to, code.sent_at, now)


def _try(
    code: OneTimeCode | None, person: Person, purpose: str, typed: str, now: datetime
) -> CodeRefused | None:
    """Why the code proves nothing; None when it is right. Counts, in the transaction given."""
    if code is None:
        return CodeExpired("no code was sent")
    if code.used_at:
        return CodeUsed("used already")
    if code.wrong_tries >= MOST_TRIES:
        return TooManyTries("too many wrong tries")
    if now >= code.expires_at:
        return CodeExpired("too late")
    if constant_time_compare(_hash(person, purpose, plain_code(typed)), code.code_hash):
        code.used_at = now
        code.save(update_fields=("used_at",))
        return None
    code.wrong_tries += 1
    code.save(update_fields=("wrong_tries",))
    left = MOST_TRIES - code.wrong_tries
    return WrongCode(left) if left else TooManyTries("too many wrong tries")


def tell_code(person: Person, channel: str, to: str, code: str, *, good_until: datetime) -> None:
    """Put the message with the code into the queue, in the person's language."""
    with translation.override(language_of(person)):
        text = _("Marshrut: your code is %(code)s. It is good for ten minutes and once. "
                 "Tell it to nobody, not even to the school.") % {"code": SECRET_PLACE}  # fmt: skip
        write_message(
            person=person,
            channel=channel,
            to=to,
            subject=_("Marshrut: your code"),
            body=text,
            secret=code,
            good_until=good_until,
        )


def plain_code(typed: str) -> str:
    """The digits of what was typed; spaces and dashes between them are forgiven."""
    return "".join(sign for sign in typed[:40] if sign in "0123456789")


def _hash(person: Person, purpose: str, code: str) -> str:
    """Keyed: six digits hashed without a key could be found by trying all of them."""
    value = f"{person.pk}:{purpose}:{code}"
    return salted_hmac("accounts.one_time_codes", value, algorithm="sha256").hexdigest()
