"""The Ukrainian demo schools as tests of pages and services start from them."""

from __future__ import annotations

from config.demo import lyceum_2021, school_2016
from config.demo.individual_applications import IndividualApplicationDemo
from config.demo.individual_cases import adopt
from config.demo.school import SmallSchool, fill_school, tell_who_teaches
from externat.models import IndividualCase
from externat.rules import edition_2016, edition_2021
from regulations.models import Application
from tests.conftest import TODAY
from tests.unprinted_demo import unprinted


def school_of_2016() -> SmallSchool:
    """Needs an open transaction; the scope is the caller's."""
    return _filled(school_2016, edition_2016.ACT)


def lyceum_of_2021() -> SmallSchool:
    """Needs an open transaction; the scope is the caller's."""
    return _filled(lyceum_2021, edition_2021.ACT)


def answered(
    small: SmallSchool, way: str, child: str, login: str, **instead
) -> tuple[IndividualApplicationDemo, Application]:
    """An application with every question answered, not sent yet, and whoever goes on with it."""
    demo = IndividualApplicationDemo(small, TODAY, way)
    return demo, demo.answer(demo.begin(child, login), **instead)


def case_from(small: SmallSchool, way: str, child: str, login: str, **instead) -> IndividualCase:
    """The case that an application became."""
    demo, application = answered(small, way, child, login, **instead)
    return IndividualCase.objects.get(pk=demo.accept(unprinted(demo.send(application))).pk)


def _filled(made, act) -> SmallSchool:
    from accounts.tenancy import scope

    school = made.found_school()
    with scope((school.pk,)):
        small = fill_school(school, TODAY, roster=made.ROSTER)
        tell_who_teaches(small)
        adopt(small, act, "1")
    return small
