"""The two Ukrainian demo schools: their people, calendar and classes, in Ukrainian."""

from __future__ import annotations

import pytest

from accounts.demo import demo_schools
from accounts.models.school import Jurisdiction
from accounts.roles import Role
from config.demo import lyceum_2021, school_2016
from students.models import CurriculumRow, Period, Vacation
from students.models.calendar import PeriodKind


@pytest.fixture(params=[school_2016, lyceum_2021], ids=["2016", "2021"])
def filled(request, demo_school):
    """Each school, its scope open."""
    return demo_school(request.param)


def test_it_is_a_ukrainian_school_with_screens_in_ukrainian(filled):
    assert filled.school.jurisdiction == Jurisdiction.UKRAINE
    assert filled.school.language == "uk"


def test_its_year_has_two_semesters_with_vacations_in_between(filled):
    periods = list(Period.objects.filter(year=filled.year))
    assert [one.kind for one in periods] == [PeriodKind.SEMESTER] * 2
    assert periods[0].starts_on == filled.year.starts_on
    assert periods[1].ends_on == filled.year.ends_on
    titles = list(Vacation.objects.filter(year=filled.year).values_list("title", flat=True))
    assert sorted(titles) == ["весняні канікули", "зимові канікули", "осінні канікули"]


def test_every_class_has_a_curriculum(filled):
    grades = {one.grade for one in filled.classes.values()}
    assert set(CurriculumRow.objects.values_list("grade", flat=True)) == grades


def test_its_people_sign_in_by_buttons(filled):
    shown = next(one for one in demo_schools() if one.name == filled.school.short_name)
    logins = {one.login for one in shown.people}
    roster = filled.roster
    assert {one[0] for one in roster.staff} <= logins
    assert set(roster.sign_for_themselves.values()) <= logins
    assert not logins & roster.without_account
    guardians = {one[0] for one in roster.guardians} - roster.without_account
    assert len(guardians) >= 4
    assert guardians <= logins


def test_every_office_of_a_procedure_is_held(filled):
    held = {one[5] for one in filled.roster.staff}
    assert held >= {
        Role.DIRECTOR,
        Role.DEPUTY,
        Role.SECRETARY,
        Role.CLASS_TEACHER,
        Role.SUBJECT_TEACHER,
        Role.SPECIALIST,
    }
