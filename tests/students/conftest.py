"""The deputy at the forms of the records, and schools for the lists."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.models import School
from accounts.models.school import Jurisdiction
from accounts.tenancy import scope
from config.demo.calendar import fill_calendar
from tests.conftest import TODAY


@pytest.fixture
def empty_school(db):
    """Makes a school with a calendar and nobody in it; the scope of the last made one is open."""
    scopes = []

    def make(slug: str = "school-1", jurisdiction=Jurisdiction.RUSSIA) -> School:
        school = School.objects.found(
            slug=slug, jurisdiction=jurisdiction, language=jurisdiction.value,
            full_name=slug, short_name=slug, time_zone="Europe/Moscow",
        )  # fmt: skip
        opened = scope((school.pk,))
        opened.__enter__()
        scopes.append(opened)
        fill_calendar(school, TODAY)
        return school

    yield make
    for opened in reversed(scopes):
        opened.__exit__(None, None, None)


@pytest.fixture
def deputy(sign_in):
    return sign_in("kuznetsova")


@pytest.fixture
def address(small):
    """Address of a page about Гоголь, or of one without an object."""
    of_pupil = ("student_edit", "student_move", "student_leave", "guardian_add")
    of_pupil += ("conclusion_add", "status_add")

    def of(name: str) -> str:
        return reverse(name, args=[small.children["Гоголь"].pk] if name in of_pupil else [])

    return of
