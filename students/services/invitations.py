"""Inviting families: who may be invited, by which way, and what an opened link leads to.

Other parts of the product call :func:`invite` with the ``path`` of the page that waits, such as a
paper to sign; calling it again for the same page sends the link again, it never makes a second one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from accounts.contacts import contact_for_codes, verified_contacts, with_contacts
from accounts.delivery import can_send
from accounts.mailing import SECRET_PLACE, absolute, language_of, write_message
from accounts.models import Membership, MessageState, OutgoingMessage, Person
from accounts.open_codes import new_code, read_code
from accounts.roles import Role
from students.models import Guardianship, Invitation, InvitationWay, ReachedBy, Reaching, Student
from students.services.belonging import of_one_school
from students.services.family import may_sign

GOOD_FOR = timedelta(days=14)


class CannotInvite(ValueError):
    """The invitation would lead nowhere."""


class NoStanding(CannotInvite):
    """The person acts for this pupil no more, or not yet."""


class NotVerified(CannotInvite):
    """The school has not made sure of the contact by which the person would prove themselves."""


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation on its way; ``link`` is known only now, for the slip."""

    invitation: Invitation
    link: str


def stands_for(person: Person, student: Student, today: date) -> bool:
    """Whether the person acts for the pupil today: by authority, or is the pupil who may sign."""
    if student.person_id == person.pk:
        return may_sign(student, today)
    return Guardianship.objects.filter(student=student, person=person).on(today).exists()


def invitable(student: Student, today: date) -> list[Person]:
    """Who can be invited for the pupil today."""
    acting = Q(guardianships__in=Guardianship.objects.filter(student=student).on(today))
    if student.person_id and may_sign(student, today):
        acting |= Q(pk=student.person_id)
    return list(with_contacts(Person.objects.filter(acting).distinct()))


def ways_to(person: Person) -> list[InvitationWay]:
    """The ways by which the person can be invited now: none without a verified contact."""
    if contact_for_codes(person) is None:
        return []
    channels = [one.channel for one in verified_contacts(person) if can_send(one.channel)]
    return [way for way in InvitationWay if way == InvitationWay.SLIP or way in channels]


@transaction.atomic
def invite(
    *,
    person: Person,
    student: Student,
    by: Person,
    way: str = "",
    path: str = "",
    about: str = "",
) -> Invited:
    """Invite the person, or send an invitation that still waits for the same page again.

    Without ``way`` it is the one by which codes go. ``about`` is read by staff in lists: it names
    no diagnosis, mark or reason.

    Raises:
        NoStanding: the person does not act for the pupil today.
        NotVerified: there is no verified contact for this way.
        ValueError: ``path`` is no page of the product.
    """
    of_one_school(student, person)
    if path and not is_own_path(path):
        raise ValueError(f"{path!r} is no page of the product")
    today = student.school.today()
    if not stands_for(person, student, today):
        raise NoStanding(str(person))
    codes_go_to = contact_for_codes(person)
    if codes_go_to is None or (way and way not in ways_to(person)):
        raise NotVerified(str(person))
    way = way or codes_go_to.channel
    _give_role(person, student, today)
    waiting = Invitation.objects.select_for_update(of=("self",)).filter(
        person=person, student=student, path=path, used_at=None, revoked_at=None
    )
    invitation = waiting.first() or Invitation(
        school_id=student.school_id, person=person, student=student, path=path
    )
    return _send(invitation, by=by, way=way, about=about)


def revoke(invitation: Invitation) -> None:
    """The link opens nothing from now on."""
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=("revoked_at",))


def record_reaching(
    *, invitation: Invitation, kind: ReachedBy, on: date, note: str, by: Person
) -> Reaching:
    """That somebody called the family, or handed the paper over."""
    return Reaching.objects.create(
        school_id=invitation.school_id,
        invitation=invitation,
        kind=kind,
        on=on,
        note=note,
        by=by,
    )


def invitation_of(code: str) -> Invitation | None:
    """The invitation of a link, whatever has become of it. Needs the scope of the code's school."""
    read = read_code(code)
    if read is None:
        return None
    return (
        Invitation.objects.filter(code_hash=_hash(read[1]))
        .select_related("person__account", "person__school", "student__school", "message")
        .first()
    )


def mark_opened(invitation: Invitation) -> None:
    """The link was opened: the first time counts, for the list and for the message."""
    if invitation.opened_at:
        return
    invitation.opened_at = timezone.now()
    invitation.save(update_fields=("opened_at",))
    if invitation.message_id:
        OutgoingMessage.objects.filter(pk=invitation.message_id).update(
            state=MessageState.OPENED, opened_at=invitation.opened_at
        )


def use(invitation: Invitation) -> bool:
    """The person is in; the link serves once. False when another device was faster."""
    used = Invitation.objects.filter(pk=invitation.pk, used_at=None, revoked_at=None)
    return bool(used.update(used_at=timezone.now()))


def is_own_path(path: str) -> bool:
    """Whether the address is a page of this product and nothing else."""
    return (
        path.startswith("/")
        and path.isprintable()
        and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    )


def _send(invitation: Invitation, *, by: Person, way: str, about: str) -> Invited:
    code = new_code(invitation.school_id)
    link = absolute(reverse("invitation", args=[code]))
    now = timezone.now()
    invitation.code_hash = _hash(code)
    invitation.way, invitation.invited_by = way, by
    invitation.about = about or invitation.about
    invitation.sent_at, invitation.expires_at = now, now + GOOD_FOR
    invitation.opened_at = None
    invitation.message = None if way == InvitationWay.SLIP else _message(invitation, link)
    invitation.save()
    return Invited(invitation, link)


def _message(invitation: Invitation, link: str) -> OutgoingMessage:
    person = invitation.person
    to = next(one.value for one in verified_contacts(person) if one.channel == invitation.way)
    school = person.school.short_name
    with translation.override(language_of(person)):
        if invitation.way == InvitationWay.SMS:
            text = _("%(school)s invites you: %(link)s Good for 14 days.")
            body = text % {"school": school, "link": SECRET_PLACE}
        else:
            body = render_to_string(
                "students/email/invitation.txt", {"person": person, "link": SECRET_PLACE}
            )
        return write_message(
            person=person,
            channel=invitation.way,
            to=to,
            subject=_("%(school)s invites you") % {"school": school},
            body=body.strip() + "\n",
            secret=link,
            good_until=invitation.expires_at,
        )


def _give_role(person: Person, student: Student, today: date) -> None:
    """Who acts for a pupil has a place among the people, or the sign-in would open nothing."""
    role = Role.STUDENT if student.person_id == person.pk else Role.GUARDIAN
    if not Membership.objects.filter(person=person, role=role).on(today).exists():
        Membership.objects.create(
            school_id=student.school_id, person=person, role=role, since=today
        )


def _hash(code: str) -> str:
    return salted_hmac("students.invitations", code, algorithm="sha256").hexdigest()
