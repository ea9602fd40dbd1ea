"""Contacts of people: how they are compared, shown in part, and which of them are verified."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts.models import Account, AccountContact, Channel, Person, VerifiedContact

_TRUNKS = ((11, "8", "7"), (10, "0", "380"))  # as dialled at home in Russia and in Ukraine
_SHORTEST, _LONGEST = 10, 15


class ContactTaken(ValueError):
    """The contact is verified for another person of the school already."""

    def __init__(self, other: Person):
        super().__init__(str(other))
        self.other = other


def plain_mail(text: str) -> str:
    """An e-mail address as it is compared; empty for what is none."""
    found = re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", text.strip().lower())
    return found[0] if found else ""


def plain_phone(text: str) -> str:
    """A telephone as it is compared and dialled, ``+79781234567``; empty for what is none.

    Of several numbers in one field it is the first.
    """
    first = re.split(r"[,;/]", text)[0]
    digits = re.sub(r"[^0-9]", "", first)
    if not first.strip().startswith("+"):
        for length, trunk, code in _TRUNKS:
            if len(digits) == length and digits.startswith(trunk):
                digits = code + digits[1:]
                break
        else:
            if len(digits) == 10 and digits.startswith("9"):
                digits = "7" + digits
    return f"+{digits}" if _SHORTEST < len(digits) <= _LONGEST else ""


def read_contact(text: str) -> tuple[Channel, str] | None:
    """What somebody typed as an e-mail address or a telephone; None for what is neither."""
    if "@" in text:
        value = plain_mail(text)
        return (Channel.MAIL, value) if value else None
    value = plain_phone(text)
    return (Channel.SMS, value) if value else None


def masked(channel: str, value: str) -> str:
    """As much as its owner needs to recognise it: «g•••@example.org», «+7 ••• ••• 67»."""
    if channel == Channel.MAIL:
        name, _at, host = value.partition("@")
        return f"{name[:1]}•••@{host}"
    code = "+380" if value.startswith("+380") else value[:2]
    return f"{code} ••• ••• {value[-2:]}"


def contact_of(person: Person, channel: str) -> str:
    """What stands on the person's card, as it is compared; empty when there is none."""
    return plain_mail(person.email) if channel == Channel.MAIL else plain_phone(person.phone)


def verified_contacts(person: Person) -> list[VerifiedContact]:
    """The contacts that the school vouches for and that still stand on the card.

    Who changes an address has to have it verified anew.
    """
    held = person.verified_contacts.all()
    if "verified_contacts" not in getattr(person, "_prefetched_objects_cache", {}):
        held = held.filter(ended_at=None).select_related("verified_by")
    return [one for one in held if one.value == contact_of(person, one.channel)]


@dataclass(frozen=True, slots=True)
class ContactOnCard:
    """A contact as it stands on the card, with the school's word for it, if it was given."""

    channel: Channel
    value: str
    verified: VerifiedContact | None


def contacts_on_card(person: Person) -> list[ContactOnCard]:
    """What codes could be sent to, verified or not."""
    verified = {one.channel: one for one in verified_contacts(person)}
    return [
        ContactOnCard(channel, value, verified.get(channel))
        for channel in Channel
        if (value := contact_of(person, channel))
    ]


def with_contacts(people: QuerySet[Person]) -> QuerySet[Person]:
    """The people with what :func:`verified_contacts` asks for, in one query for all of them."""
    held = VerifiedContact.objects.filter(ended_at=None).select_related("verified_by")
    return people.prefetch_related(Prefetch("verified_contacts", held))


def contact_for_codes(person: Person) -> VerifiedContact | None:
    """Where one-time codes for the person go: the telephone if messages can be sent, else mail."""
    usable = [
        one
        for one in verified_contacts(person)
        if one.channel == Channel.MAIL or settings.SMS_DELIVERY != "off"
    ]
    return min(usable, key=lambda one: one.channel != Channel.SMS, default=None)


def verify_contact(*, person: Person, channel: str, by: Person) -> VerifiedContact:
    """The school has made sure that the contact on the card is this very person's.

    Raises:
        ContactTaken: it is another person's; a code sent to it would not tell who typed it.
        ValueError: the card holds no such contact.
    """
    value = contact_of(person, channel)
    if not value:
        raise ValueError("nothing to verify")
    held = VerifiedContact.objects.filter(
        school=person.school_id, channel=channel, value=value, ended_at=None
    ).select_related("person")
    for other in held:
        if other.person_id == person.pk:
            return other
        if contact_of(other.person, channel) == value:
            raise ContactTaken(other.person)
        _end(other)
    for outdated in VerifiedContact.objects.filter(person=person, channel=channel, ended_at=None):
        _end(outdated)
    if person.account is not None:
        open_account_by(person.account, value)
    return VerifiedContact.objects.create(
        school_id=person.school_id, person=person, channel=channel, value=value, verified_by=by
    )


def contact_hash(value: str) -> str:
    """By what an account is found from a contact, without keeping the contact beside it."""
    return salted_hmac("accounts.contacts", value, algorithm="sha256").hexdigest()


def open_account_by(account: Account, value: str) -> None:
    """A code to this contact may open the account, as long as a school vouches for it."""
    AccountContact.objects.get_or_create(account=account, contact_hash=contact_hash(value))


def accounts_opened_by(value: str) -> list[Account]:
    """The accounts that may be opened by a code to the contact."""
    return list(
        Account.objects.filter(contacts__contact_hash=contact_hash(value), is_active=True).order_by(
            "pk"
        )
    )


def end_verification(*, person: Person, channel: str) -> None:
    """The school no longer vouches for the contact: no code goes there from now on."""
    for contact in VerifiedContact.objects.filter(person=person, channel=channel, ended_at=None):
        _end(contact)


def _end(contact: VerifiedContact) -> None:
    contact.ended_at = timezone.now()
    contact.save(update_fields=("ended_at",))
