"""Credits that a later choice for the state final exam touches (cl. 4.6): to be decided anew."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from credit_transfer import rules
from credit_transfer.models import CreditRow, ExamChoice
from credit_transfer.procedure import CREDITED_STATES, State

#: The states from which a case is reopened.
REOPENED = CREDITED_STATES | {State.COMPLETED}


def touched_rows() -> QuerySet[CreditRow]:
    """Rows credited by an order whose subject the pupil has chosen for the state final exam."""
    choices = ExamChoice.objects.filter(
        student=OuterRef("credit__case__student"), subject=OuterRef("subject"), given_up_on=None
    )
    return CreditRow.objects.filter(
        Exists(choices),
        decision=rules.Opinion.CREDIT.value,
        credit__case__state__in=[one.value for one in REOPENED],
    )
