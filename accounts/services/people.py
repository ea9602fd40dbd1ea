"""People, their dated roles and their sign-in: what changes them, and what forbids it."""

from __future__ import annotations

import secrets
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import Account, Membership, Person
from accounts.permissions import roles_for
from accounts.roles import Role
from accounts.tenancy import scope

_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"  # none that look like another
_GROUPS, _GROUP_LENGTH = 4, 4


class RefusedError(ValueError):
    """The change is not possible; the message tells why and what to do, ``field`` where."""

    def __init__(self, message: str, field: str | None = None):
        super().__init__(message)
        self.field = field


@transaction.atomic
def appoint(*, membership: Membership, today: date) -> Membership:
    """Save a new or changed role.

    Raises:
        RefusedError: another director holds the office in those days, or nobody would be left who
            may look after people.
    """
    if membership.role == Role.DIRECTOR:
        _refuse_second_director(membership)
    try:
        with transaction.atomic():
            membership.save()
    except IntegrityError as error:
        if "one_director_at_a_time" not in str(error):
            raise
        raise RefusedError(
            _("Another director was appointed for these days just now. Reload the page."), "since"
        ) from error
    _refuse_school_without_keeper(membership.school_id, today)
    return membership


def _refuse_second_director(membership: Membership) -> None:
    overlaps = Q(until=None) | Q(until__gte=membership.since)
    if membership.until:
        overlaps &= Q(since__lte=membership.until)
    other = (
        Membership.objects.filter(overlaps, school=membership.school_id, role=Role.DIRECTOR)
        .exclude(pk=membership.pk)
        .select_related("person")
        .first()
    )
    if other is None:
        return
    if other.until:
        when = _("from %(since)s until %(until)s") % {
            "since": date_format(other.since, "SHORT_DATE_FORMAT"),
            "until": date_format(other.until, "SHORT_DATE_FORMAT"),
        }
    else:
        when = _("since %(since)s") % {"since": date_format(other.since, "SHORT_DATE_FORMAT")}
    raise RefusedError(
        _(
            "A school has one director at a time: %(person)s is director %(when)s. "
            "End that role first, or choose other dates."
        )
        % {"person": other.person.short_name, "when": when},
        "since",
    )


def _refuse_school_without_keeper(school_id: int, today: date) -> None:
    keepers = Membership.objects.filter(school=school_id, role__in=roles_for("manage_people"))
    if not keepers.on(today).exists():
        raise RefusedError(
            _("Nobody would be left who may look after the people of the school. Appoint another "
              "administrator or director first."),
            "until",
        )  # fmt: skip


def one_time_password() -> str:
    """A password to be read out or copied by hand, good for one sign-in."""
    groups = (
        "".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS)
    )
    return "-".join(groups)


@transaction.atomic
def invite(*, person: Person, login: str) -> str:
    """Give the person a sign-in and tell its one-time password, which is kept nowhere.

    Raises:
        RefusedError: the login is taken, or the person has a sign-in already.
    """
    if person.account_id:
        raise RefusedError(_("This person can sign in already."))
    password = one_time_password()
    try:
        with transaction.atomic():
            account = Account.objects.create_user(
                login, password, email=person.email, has_one_time_password=True
            )
    except IntegrityError as error:
        raise RefusedError(
            _("The login “%(login)s” is taken. Choose another, for example %(other)s.")
            % {"login": login, "other": f"{login}{secrets.randbelow(90) + 10}"},
            "login",
        ) from error
    person.account = account
    person.save(update_fields=("account",))
    return password


@transaction.atomic
def renew_password(*, person: Person) -> str:
    """A new one-time password for a person who lost theirs; sessions with the old one end.

    Raises:
        RefusedError: the person has no sign-in, or it opens other schools too: then only its owner
            changes the password.
    """
    account = person.account
    if account is None:
        raise RefusedError(_("This person has no sign-in yet."))
    if account.is_staff or _opens_other_schools(account, person):
        raise RefusedError(
            _("This sign-in opens more than your school, so only its owner can change the password:"
              " by “Forgot the password?” on the sign-in page.")
        )  # fmt: skip
    password = one_time_password()
    account.set_password(password)
    account.has_one_time_password = True
    account.save(update_fields=("password", "has_one_time_password"))
    return password


@transaction.atomic
def shut_out(*, person: Person, by: Account) -> None:
    """Take the person's sign-in to this school away. Their roles and their past stay.

    Raises:
        RefusedError: one's own sign-in, or there is none.
    """
    account = person.account
    if account is None:
        raise RefusedError(_("This person has no sign-in."))
    if account.pk == by.pk:
        raise RefusedError(_("You cannot take away your own sign-in. Ask a colleague."))
    if not (account.is_staff or _opens_other_schools(account, person)):
        account.is_active = False
        account.save(update_fields=("is_active",))
    person.account = None
    person.save(update_fields=("account",))


def _opens_other_schools(account: Account, person: Person) -> bool:
    with scope((), account_id=account.pk):
        return Person.objects.filter(account=account).exclude(pk=person.pk).exists()
