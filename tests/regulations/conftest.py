"""Cases under a real act, for the tests of the kernel's pages."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.models import Account
from config.demo.support_cases import Story, SupportDemo
from individual_support.models import SupportCase
from individual_support.rules.vocabulary import Category
from regulations import registry
from regulations.models import AdoptedAct, Case
from regulations.services.opening import open_case
from tests.conftest import TODAY

ACT = "ru-individual-support"


@pytest.fixture
def english(small):
    """Everybody reads English, whatever is translated."""
    Account.objects.update(language="en")


@pytest.fixture
def adopted(small):
    """The small school lives by the act since long ago."""
    day = date(2020, 9, 1)
    return AdoptedAct.objects.create(
        school=small.school, act=ACT, edition="1", since=day, signed_on=day
    )


@pytest.fixture
def opened(small, adopted):
    """Opens an empty case of a child of the small school: ``opened("Гоголь")``."""

    def for_child(last_name: str) -> Case:
        student = small.children[last_name]
        case = open_case(
            regulation=registry.get(ACT),
            student=student,
            school_year=small.year,
            responsible=student.school_class.teacher,
            today=TODAY,
        )
        SupportCase.objects.create(school=small.school, case=case)
        return case

    return for_child


@pytest.fixture
def led(small, adopted):
    """A complete case led through steps: ``led("Гоголь", "offer", "sign", "agree")``."""

    def along(last_name: str, *steps: str) -> Case:
        demo = SupportDemo(small, TODAY)
        support = demo.open(
            Story(last_name, ("Математика", "Русский язык"), Category.LOW_MOTIVATION)
        )
        for step in steps:
            demo.take(support, step)
        return Case.objects.get(pk=support.pk)

    return along
