"""Letters: written in the transaction, sent by the worker, in the reader's language."""

from __future__ import annotations

from datetime import timedelta

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.jobs import in_each_school, job, long_job, school_transaction
from accounts.models import Account, OutgoingMail, Person

#: The queue tries a letter for less than this; a mail server may be away for longer.
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


def write_letter(*, person: Person, text: str, url: str = "") -> OutgoingMail | None:
    """A letter in the queue, in the language that is active; None if the person gets no mail."""
    to = address_of(person)
    if not to:
        return None
    body = render_to_string(
        "account/email/notice.txt",
        {"text": text, "url": absolute(url) if url else "", "person": person},
    )
    letter = OutgoingMail.objects.create(
        school=person.school,
        person=person,
        to=to,
        subject=_("Marshrut: something waits for you")[:200],
        body=body.strip() + "\n",
    )
    send_letter.later(school_id=person.school_id, letter_id=letter.pk)
    return letter


def absolute(path: str) -> str:
    """The address of a page as somebody outside the product needs it."""
    return settings.PUBLIC_URL.rstrip("/") + path


@long_job
def send_letter(*, school_id: int, letter_id: int) -> None:
    """Send a letter once; a failure is kept beside it and the queue tries again."""
    try:
        with school_transaction(school_id):
            letter = OutgoingMail.objects.select_for_update().filter(pk=letter_id).first()
            if letter is None or letter.sent_at:
                return
            EmailMessage(letter.subject, letter.body, to=[letter.to]).send()
            letter.sent_at, letter.error = timezone.now(), ""
            letter.save(update_fields=("sent_at", "error"))
    except OSError as failure:
        with school_transaction(school_id):
            OutgoingMail.objects.filter(pk=letter_id).update(error=str(failure)[:300])
        raise


@in_each_school("23 * * * *")
def send_left_letters(*, school_id: int) -> None:
    """Letters that the mail server refused until the queue gave up are tried again, for days."""
    now = timezone.now()
    left = OutgoingMail.objects.filter(
        school=school_id,
        sent_at=None,
        created_at__range=(now - _TRIED_FOR, now - _QUEUE_GAVE_UP),
    )
    for letter_id in left.values_list("pk", flat=True):
        send_letter.later(school_id=school_id, letter_id=letter_id, once=str(letter_id))


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
