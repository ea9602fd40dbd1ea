"""The world of the access test: both schools, blank sheets for papers, a client for everybody."""

from __future__ import annotations

import pytest
from django.db import transaction

from accounts.tenancy import scope
from config.demo.school import small_school
from documents.pdf import engine
from tests.conftest import TODAY
from tests.kept_school import the_school
from tests.policing.access_matrix import prepare
from tests.policing.audiences import World, people_of_the_access_test
from tests.unprinted_demo import blank_sheets


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Both schools and all clients, made once; every request below is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        small = the_school(TODAY)
        other = small_school("school-8", today=TODAY)
        people_of_the_access_test(small, other, TODAY)
        made = World(small, other)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(engine, "render", lambda *paper, **more: blank_sheets(1))
            for school in (small, other):
                with scope((school.school.pk,)):
                    prepare(school)
        yield made
        transaction.set_rollback(True)
