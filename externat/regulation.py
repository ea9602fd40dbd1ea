"""Both editions as the kernel runs them: two acts, one table of cases, one set of pages."""

from externat import procedure_2016, procedure_2021
from externat.deadlines import DEADLINES_2016, DEADLINES_2021
from externat.rules import edition_2016, edition_2021
from regulations.registry import Regulation, register

EDITION_2016 = register(
    Regulation(
        act=edition_2016.ACT,
        procedure=procedure_2016.PROCEDURE,
        deadlines=DEADLINES_2016,
        case_model="externat.IndividualCase",
        url_namespace="individual",
        app="externat",
        text_file="act_2016.txt",
        tests="externat/edition_2016",
    )
)
EDITION_2021 = register(
    Regulation(
        act=edition_2021.ACT,
        procedure=procedure_2021.PROCEDURE,
        deadlines=DEADLINES_2021,
        case_model="externat.IndividualCase",
        url_namespace="individual",
        app="externat",
        text_file="act_2021.txt",
        tests="externat/edition_2021",
    )
)
