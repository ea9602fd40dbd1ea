"""Verbs of the school's records that no single form shows: the next year, other schools' rows."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.models import Membership
from accounts.tenancy import scope
from students.calendar_rows import for_class, for_school
from students.models import CurriculumRow, SchoolClass, SchoolYear, Student
from students.models.calendar import DayKind
from students.public_days import public_days
from students.services import classes, family, pupils
from students.services.belonging import OtherSchool

pytestmark = pytest.mark.django_db


@pytest.fixture
def next_year(small):
    return SchoolYear.objects.create(
        school=small.school, starts_on=date(2027, 9, 1), ends_on=date(2028, 5, 26), week_days=5
    )


def roll(small, next_year, today=date(2027, 8, 20)):
    return classes.roll_over_year(school=small.school, old=small.year, new=next_year, today=today)


def test_in_august_every_class_goes_one_grade_up(small, next_year):
    next_year.refresh_from_db()
    eleventh = SchoolClass.objects.create(
        school=small.school, year=small.year, grade=11, letter="А"
    )
    leaver = small.children["Лебедь"]
    Student.objects.filter(pk=leaver.pk).update(school_class=eleventh)
    assert roll(small, next_year) == classes.RollOver(classes=3, moved=11, finished=1)
    leaver.refresh_from_db()
    assert (leaver.left_on, leaver.school_class) == (small.year.ends_on, eleventh)
    up = Student.objects.get(pk=small.children["Гоголь"].pk).school_class
    assert (str(up), up.year, up.teacher) == ("6-А", next_year, small.people["ivanova"])
    hours = CurriculumRow.objects.filter(year=small.year).count()
    assert CurriculumRow.objects.filter(year=next_year).count() == hours > 0


def test_moving_up_twice_changes_nothing_the_second_time(small, next_year):
    next_year.refresh_from_db()
    roll(small, next_year)
    assert roll(small, next_year) == classes.RollOver(classes=0, moved=0, finished=0)


def test_a_class_that_the_next_year_has_is_filled_not_made_again(small, next_year):
    next_year.refresh_from_db()
    SchoolClass.objects.create(school=small.school, year=next_year, grade=6, letter="А")
    assert roll(small, next_year).classes == 2


@pytest.mark.parametrize(
    ("today", "refused"), [(date(2027, 5, 26), True), (date(2027, 5, 27), False)]
)
def test_while_the_year_runs_nobody_moves_up(small, next_year, today, refused):
    next_year.refresh_from_db()
    if refused:
        with pytest.raises(classes.TooEarly):
            roll(small, next_year, today)
    else:
        assert roll(small, next_year, today).moved == 12


def test_who_has_left_does_not_move_up(small, next_year):
    next_year.refresh_from_db()
    pupils.leave_school(student=small.children["Гоголь"], on=date(2027, 1, 15))
    assert roll(small, next_year).moved == 11
    with pytest.raises(pupils.NotEnrolled):
        pupils.leave_school(student=small.children["Гоголь"], on=date(2027, 1, 16))


def test_rows_of_two_schools_are_never_joined(small, other_school):
    with scope((small.school.pk, other_school.school.pk)):
        with pytest.raises(OtherSchool):
            pupils.move_class(student=small.children["Гоголь"], to=other_school.classes["5-А"])
        with pytest.raises(OtherSchool):
            family.add_guardian(
                student=small.children["Гоголь"],
                person=other_school.people["gogol"],
                terms=family.AuthorityTerms("mother"),
                today=date(2026, 11, 22),
            )


def test_a_guardian_of_two_children_holds_the_role_once(small):
    person = small.people["gogol"]
    family.add_guardian(
        student=small.children["Мороз"],
        person=person,
        terms=family.AuthorityTerms("guardian"),
        today=date(2026, 11, 22),
    )
    assert Membership.objects.filter(person=person, role="guardian").count() == 1


def test_the_calendar_of_a_class_comes_in_one_query(small, django_assert_num_queries):
    small.classes["5-А"].week_days = 6
    saturday = date(2026, 9, 5)
    with django_assert_num_queries(1):
        calendar = for_class(small.classes["5-А"], saturday)
    assert calendar.is_school_day(saturday)
    assert not for_school(small.school, saturday).is_school_day(saturday)
    assert calendar.period_of(saturday).number == 1


def test_the_calendar_of_a_school_holds_no_day_of_another(small, other_school):
    with scope((small.school.pk, other_school.school.pk)):
        calendar = for_school(small.school, date(2026, 9, 5))
    assert len(calendar.years) == 1


def test_public_days_of_russia_come_with_their_transfers():
    days = {day.date: day.kind for day in public_days("ru", date(2024, 1, 1), date(2024, 12, 31))}
    assert days[date(2024, 4, 27)] == "working" and days[date(2024, 4, 29)] == "public"
    assert set(days.values()) <= set(DayKind.values)
    assert public_days("uk", date(2021, 8, 1), date(2021, 8, 31))
