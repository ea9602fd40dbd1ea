"""Cases under a real act, for the tests of the kernel's pages."""

from __future__ import annotations

from datetime import date

import pytest

from individual_support.models import SupportCase
from regulations import registry
from regulations.models import AdoptedAct, Case
from regulations.services.opening import open_case

ACT = "ru-individual-support"


@pytest.fixture
def adopted(small):
    """The small school lives by the act since long ago."""
    return AdoptedAct.objects.create(
        school=small.school,
        act=ACT,
        edition="1",
        since=date(2020, 9, 1),
        signed_on=date(2020, 8, 1),
    )


@pytest.fixture
def opened(small, adopted):
    """Opens a case of a child of the small school: ``opened("Гоголь")``."""

    def for_child(last_name: str) -> Case:
        student = small.children[last_name]
        case = open_case(
            regulation=registry.get(ACT),
            student=student,
            school_year=small.year,
            responsible=student.school_class.teacher,
            today=small.school.today(),
        )
        SupportCase.objects.create(school=small.school, case=case)
        return case

    return for_child
