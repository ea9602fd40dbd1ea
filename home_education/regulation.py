"""The regulation as the kernel runs it."""

from home_education import rules
from home_education.deadlines import DEADLINES
from home_education.procedure import PROCEDURE
from regulations.registry import Regulation, register

REGULATION = register(
    Regulation(
        act=rules.ACT,
        procedure=PROCEDURE,
        deadlines=DEADLINES,
        case_model="home_education.HomeCase",
        url_namespace="home",
        app="home_education",
    )
)
