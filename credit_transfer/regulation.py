"""The regulation as the kernel runs it."""

from credit_transfer import rules
from credit_transfer.deadlines import DEADLINES
from credit_transfer.procedure import PROCEDURE
from regulations.registry import Regulation, register

REGULATION = register(
    Regulation(
        act=rules.ACT,
        procedure=PROCEDURE,
        deadlines=DEADLINES,
        case_model="credit_transfer.CreditCase",
        url_namespace="credit",
        app="credit_transfer",
    )
)
