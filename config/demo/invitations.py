"""Invitations of the demo in every state: sent, opened, silent for days, out of date, on a slip."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from accounts.contacts import verify_contact
from accounts.models import Channel, MessageState, OutgoingMessage
from config.demo.school import SmallSchool
from students.models import Invitation, ReachedBy
from students.services.invitations import invite, record_reaching

#: login, child, days since it was sent, whether it was opened
_BY_MAIL = (
    ("moroz", "Мороз", 1, False),
    ("gogol", "Гоголь", 4, False),
    ("lebed", "Лебедь", 2, True),
    ("lebed", "Заяц", 20, False),
)
_PHONE = "+7 914 000-00-18"


def fill_invitations(small: SmallSchool) -> None:
    """Needs the school's scope. Letters of the past are not sent once more."""
    by = small.people["belova"]
    for login, child, days, opened in _BY_MAIL:
        made = invite(person=small.people[login], student=small.children[child], by=by)
        _date_back(made.invitation, days, opened=opened)
    silent = Invitation.objects.get(person=small.people["gogol"])
    record_reaching(
        invitation=silent,
        kind=ReachedBy.CALL,
        on=small.school.today(),
        note="Не ответили, позвоним вечером",
        by=by,
    )
    _print_slip(small, by)


def _date_back(invitation: Invitation, days: int, *, opened: bool) -> None:
    sent = timezone.now() - timedelta(days=days)
    until = invitation.expires_at - timedelta(days=days)
    seen = sent + timedelta(hours=3)
    Invitation.objects.filter(pk=invitation.pk).update(
        sent_at=sent, expires_at=until, opened_at=seen if opened else None
    )
    OutgoingMessage.objects.filter(pk=invitation.message_id).update(
        state=MessageState.OPENED if opened else MessageState.DELIVERED,
        sent_at=sent,
        good_until=until,
        opened_at=seen if opened else None,
        secret="",
    )


def _print_slip(small: SmallSchool, by) -> None:
    """The pupil of full age has a telephone, and took a slip home."""
    pupil = small.people["zhivago"]
    pupil.phone = _PHONE
    pupil.save(update_fields=("phone",))
    verify_contact(person=pupil, channel=Channel.SMS, by=by)
    # Where no SMS go, codes go by mail.
    pupil.email = "zhivago@example.org"
    pupil.save(update_fields=("email",))
    verify_contact(person=pupil, channel=Channel.MAIL, by=by)
    invite(person=pupil, student=small.children["Живаго"], by=by, way="slip")
