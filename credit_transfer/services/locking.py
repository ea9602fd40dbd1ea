"""Holding a case while something in it is written, so that no step passes meanwhile."""

from __future__ import annotations

from collections.abc import Collection

from credit_transfer.models import CreditCase
from regulations.models import Case


class NotNow(Exception):
    """The case has moved on: this is not written in its state. Nothing was changed."""


def locked(credit: CreditCase, states: Collection[str]) -> Case:
    """The case, held until the end of the transaction.

    Raises:
        NotNow: it is in none of these states.
    """
    case = Case.objects.select_for_update(of=("self",)).get(pk=credit.pk)
    if case.state not in states:
        raise NotNow(case.state)
    return case
