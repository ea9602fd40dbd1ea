"""Pages ask the database equally often for few rows and for many."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Person
from students.models import (
    Conclusion,
    DayOff,
    Guardianship,
    SchoolClass,
    Student,
    StudentStatus,
    Subject,
)

pytestmark = pytest.mark.django_db


def grow(small, numbers: range) -> None:
    """More of everything that the pages list."""
    school, child = small.school, small.children["Гоголь"]
    for number in numbers:
        name = f"Новый{chr(0x430 + number)}"
        made = SchoolClass.objects.create(
            school=school, year=small.year, grade=7, letter=chr(0x410 + number)
        )
        Student.objects.create(
            school=school,
            last_name=name,
            first_name="Иван",
            sex="m",
            birth_date="2014-01-01",
            school_class=made,
        )
        person = Person.objects.create(school=school, last_name=name, first_name="Анна", sex="f")
        Guardianship.objects.create(school=school, student=child, person=person, kind="guardian")
        paper = Conclusion.objects.create(
            school=school,
            student=child,
            kind="ipra",
            number=name,
            issued_on="2026-09-01",
            issuer="МСЭ",
        )
        StudentStatus.objects.create(
            school=school, student=child, kind="ovz", since="2026-09-01", conclusion=paper
        )
        Subject.objects.create(school=school, name=name)
        day = small.year.starts_on + timedelta(days=number)
        DayOff.objects.create(school=school, date=day, title=name, kind="school")


def pages(small):
    child = small.children["Гоголь"].pk
    return (
        reverse("students"),
        f"{reverse('students')}?q=иван",
        f"{reverse('search')}?q=н",
        reverse("student", args=[child]),
        reverse("student_history", args=[child]),
        reverse("classes"),
        reverse("subjects"),
        reverse("curriculum"),
        reverse("calendar"),
        reverse("student_add"),
        reverse("status_add", args=[child]),
    )


def test_the_number_of_queries_does_not_grow_with_the_rows(sign_in, small):
    client = sign_in("kuznetsova")

    def counts() -> dict[str, int]:
        found = {}
        for page in pages(small):
            with CaptureQueriesContext(connection) as asked:
                assert client.get(page).status_code == 200
            found[page] = len(asked)
        return found

    grow(small, range(2))
    counts()  # the first visit also fills the caches of the session and of the content types
    few = counts()
    grow(small, range(2, 12))
    assert counts() == few
