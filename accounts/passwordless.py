"""Accounts of people who prove themselves by a code instead of a password.

The first proof gives a person an account; it has no password that anybody could guess or forget.
Whoever works in a school signs in with the password: a code alone opens no office.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import get_language

from accounts.actors import actor_of
from accounts.contacts import accounts_opened_by, open_account_by
from accounts.models import Account, Person
from accounts.tenancy import scope


class PasswordNeeded(Exception):
    """The account opens more than a family's pages: its owner signs in with the password."""


class NoEntry(Exception):
    """The account was closed by the operator of the installation."""


def opens_by_code(account: Account) -> bool:
    """Whether a code alone may open the account: it holds no office in any school today."""
    if account.is_staff or account.is_superuser:
        return False
    return not actor_of(account).staff_school_ids()


@transaction.atomic
def account_of_proven(person: Person, contact: str, *, signed_in: Account | None = None) -> Account:
    """The account of a person who has just proved to hold the contact; a new one if need be.

    Somebody of the same name who is signed in, or who was proved by the same contact in another
    school, is the same person: their account then opens both schools.

    Raises:
        PasswordNeeded: the person's own account is not opened by a code.
        NoEntry: it was closed.
    """
    person = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    if person.account is not None:
        _may_enter(person.account, is_signed_in=person.account == signed_in)
    else:
        known = [signed_in] if signed_in else []
        person.account = _same_human([*known, *accounts_opened_by(contact)], person, signed_in)
        person.save(update_fields=("account",))
    open_account_by(person.account, contact)
    return person.account


def enter(request: HttpRequest, account: Account) -> None:
    """Sign the account in. A password that the school once gave, unused, ends."""
    if account.has_one_time_password:
        account.set_unusable_password()
        account.has_one_time_password = False
        account.save(update_fields=("password", "has_one_time_password"))
    if request.user != account:
        login(request, account, backend="django.contrib.auth.backends.ModelBackend")


def persons_of(account: Account) -> list[Person]:
    """The account's persons in all schools."""
    with scope((), account_id=account.pk):
        return list(Person.objects.filter(account=account).select_related("school", "account"))


def _may_enter(account: Account, *, is_signed_in: bool) -> None:
    if not account.is_active:
        raise NoEntry(account.login)
    if not is_signed_in and not opens_by_code(account):
        raise PasswordNeeded(account.login)


def _same_human(
    candidates: Iterable[Account], person: Person, signed_in: Account | None
) -> Account:
    for account in candidates:
        others = persons_of(account)
        if (
            others
            and all(_same_name(one, person) for one in others)
            and all(one.school_id != person.school_id for one in others)
            and (account == signed_in or opens_by_code(account))
        ):
            return account
    return Account.objects.create_user(
        f"family-{secrets.token_hex(8)}", language=get_language() or ""
    )


def _same_name(one: Person, other: Person) -> bool:
    return _plain(one) == _plain(other)


def _plain(person: Person) -> str:
    return person.full_name.casefold().replace("ё", "е")
