"""The regulation as the kernel runs it."""

from individual_support import rules
from individual_support.deadlines import DEADLINES
from individual_support.procedure import PROCEDURE
from regulations.registry import Regulation, register

REGULATION = register(
    Regulation(
        act=rules.ACT,
        procedure=PROCEDURE,
        deadlines=DEADLINES,
        case_model="individual_support.SupportCase",
        url_namespace="support",
        app="individual_support",
    )
)
