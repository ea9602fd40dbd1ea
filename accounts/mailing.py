"""Messages: written in the transaction, sent by the worker, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.delivery import RefusedForGood, back_end
from accounts.jobs import in_each_school, job, long_job, school_transaction
from accounts.models import Account, Channel, MessageState, OutgoingMessage, Person
from accounts.secret_text import hide, reveal

#: Where a code or a link stands in the text of a message that is kept.
SECRET_PLACE = "••••••"

#: The queue tries a message for less than this; a mail server may be away for longer.
_QUEUE_GAVE_UP = timedelta(hours=1)
_TRIED_FOR = timedelta(days=3)


def language_of(person: Person) -> str:
    """The language the person reads: their own choice, else the school's."""
    return (person.account and person.account.language) or person.school.language


def address_of(person: Person) -> str:
    """Where letters to the person go; empty when they have no address or want none."""
    account = person.account
    if account is None or not (account.is_active and account.wants_mail):
        return ""
    return person.email or account.email


def letter(*, person: Person, text: str, url: str = "") -> OutgoingMessage | None:
    """A letter in the language that is active, not in the queue yet; None if the person gets no
    mail."""
    to = address_of(person)
    if not to:
        return None
    body = render_to_string(
        "account/email/notice.txt",
        {"text": text, "url": absolute(url) if url else "", "person": person},
    )
    return _message(
        person=person,
        channel=Channel.MAIL,
        to=to,
        subject=_("Marshrut: something waits for you"),
        body=body.strip() + "\n",
    )


def put_into_queue(school_id: int, messages: Iterable[OutgoingMessage]) -> None:
    """The worker sends them after the commit; they are all of one school."""
    kept = OutgoingMessage.objects.bulk_create(messages)
    send_message.later_for_each(({"message_id": one.pk} for one in kept), school_id=school_id)


def write_message(
    *,
    person: Person,
    channel: str,
    to: str,
    subject: str,
    body: str,
    secret: str = "",
    good_until: datetime | None = None,
) -> OutgoingMessage:
    """A message in the queue. ``secret`` is put in place of ``SECRET_PLACE`` only when it leaves.

    After ``good_until`` it is no longer sent.
    """
    message = _message(
        person=person,
        channel=channel,
        to=to,
        subject=subject,
        body=body,
        secret=hide(secret) if secret else "",
        good_until=good_until,
    )
    put_into_queue(person.school_id, [message])
    return message


def _message(*, person: Person, subject: str, **more: Any) -> OutgoingMessage:
    return OutgoingMessage(school_id=person.school_id, person=person, subject=subject[:200], **more)


def absolute(path: str) -> str:
    """The address of a page as somebody outside the product needs it."""
    return settings.PUBLIC_URL.rstrip("/") + path


@long_job
def send_message(*, school_id: int, message_id: int) -> None:
    """Send a message once; a failure is kept beside it and the queue tries again."""
    try:
        with school_transaction(school_id):
            message = OutgoingMessage.objects.select_for_update().filter(pk=message_id).first()
            if message is None or message.sent_at or message.given_up:
                return
            if message.good_until and message.good_until <= timezone.now():
                raise RefusedForGood("too late: what it says is no longer good")
            text = message.body
            if message.secret:
                text = text.replace(SECRET_PLACE, reveal(message.secret))
            back_end(message.channel)(message.to, message.subject, text)
            message.state, message.sent_at = MessageState.DELIVERED, timezone.now()
            message.secret = message.error = ""
            message.save(update_fields=("state", "sent_at", "secret", "error"))
    except RefusedForGood as refusal:
        with school_transaction(school_id):
            _failed(message_id, refusal, secret="", given_up=True)
    except OSError as failure:
        with school_transaction(school_id):
            _failed(message_id, failure)
        raise


def _failed(message_id: int, why: Exception, **more) -> None:
    OutgoingMessage.objects.filter(pk=message_id).update(
        state=MessageState.FAILED, error=str(why)[:300], **more
    )


@in_each_school("23 * * * *")
def send_left_messages(*, school_id: int) -> None:
    """Messages that were refused until the queue gave up are tried again, for days.

    One that was good for minutes only is then found too late, and its secret goes.
    """
    now = timezone.now()
    left = OutgoingMessage.objects.filter(
        school=school_id,
        sent_at=None,
        given_up=False,
        created_at__range=(now - _TRIED_FOR, now - _QUEUE_GAVE_UP),
    )
    for message_id in left.values_list("pk", flat=True):
        send_message.later(school_id=school_id, message_id=message_id, once=str(message_id))
    OutgoingMessage.objects.filter(
        school=school_id, sent_at=None, created_at__lt=now - _TRIED_FOR
    ).exclude(secret="").update(secret="", given_up=True)


@job
def send_password_link(*, school_id: None, account_id: int, language: str) -> None:
    """Send the link by which a forgotten password is replaced. The link itself is kept nowhere."""
    account = Account.objects.get(pk=account_id)
    path = reverse(
        "account_reset_password_from_key",
        kwargs={
            "uidb36": user_pk_to_url_str(account),
            "key": default_token_generator.make_token(account),
        },
    )
    with translation.override(account.language or language):
        body = render_to_string(
            "account/email/password_link.txt", {"account": account, "url": absolute(path)}
        )
        subject = _("Marshrut: a new password")
        EmailMessage(subject, body.strip() + "\n", to=[account.email]).send()
