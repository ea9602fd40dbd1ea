"""What the database itself refuses of the intake, whoever writes the row (cl. 2.1, 2.4, 2.5)."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from documents import consents as kernel
from documents.models import ConsentKind
from home_education.models import FamilyDetails, HomeCase, NotesReader
from home_education.services import consents
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted")]


@pytest.fixture
def home(open_home, small):
    return open_home("Гоголь", applicant=small.people["gogol"])


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        (
            {"variant": "7.1", "programme": "general"},
            "home_variant_is_of_an_adapted_programme",
        ),
        (
            {"school_ground": "medical", "study_place": "home"},
            "home_ground_is_of_the_school_building",
        ),
        (
            {"starts_on": date(2026, 9, 8), "ends_on": date(2026, 9, 7)},
            "home_ends_after_start",
        ),
    ],
)
def test_a_row_that_the_act_does_not_know_is_refused(home, changes, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        HomeCase.objects.filter(pk=home.pk).update(**changes)


def noted(home: HomeCase, text: str) -> None:
    with transaction.atomic():
        HomeCase.objects.filter(pk=home.pk).update(health_notes=text)


def test_p_2_5_notes_are_written_only_while_a_consent_holds(home, small, sign_all):
    with pytest.raises(IntegrityError, match=r"cl\. 2\.5"):
        noted(home, "Нужны перерывы")
    request = consents.ask_consent(
        home=home,
        kind=ConsentKind.HEALTH,
        recipients="учителям",
        until=None,
        by=small.people["belova"],
        today=TODAY,
    )
    with pytest.raises(IntegrityError, match=r"cl\. 2\.5"):  # asked for, not given
        noted(home, "Нужны перерывы")
    sign_all(request.paper)
    noted(home, "Нужны перерывы")
    kernel.withdraw(
        request.consent, by=small.people["belova"], name="Гоголь Н. С.", on=TODAY, today=TODAY
    )
    with pytest.raises(IntegrityError, match=r"cl\. 2\.5"):
        noted(home, "Нужны длинные перерывы")
    home.refresh_from_db()
    home.save()  # the rest of the row is written on
    noted(home, "")


def test_p_2_5_notes_on_health_are_remembered_as_restricted(home, small, sign_all):
    assert not home.has_held_restricted()
    request = consents.ask_consent(
        home=home,
        kind=ConsentKind.HEALTH,
        recipients="",
        readers=[small.people["ivanova"]],
        until=None,
        by=small.people["belova"],
        today=TODAY,
    )
    sign_all(request.paper)
    noted(home, "Нужны перерывы")
    noted(home, "")
    assert home.has_held_restricted()
    assert not home.facts(TODAY).holds_health_notes


def test_whom_a_consent_names_is_never_changed(home, small):
    request = consents.ask_consent(
        home=home,
        kind=ConsentKind.HEALTH,
        recipients="",
        readers=[small.people["ivanova"]],
        until=None,
        by=small.people["belova"],
        today=TODAY,
    )
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        NotesReader.objects.filter(request=request).update(person=small.people["petrov"])


def test_details_belong_to_one_person(small):
    with pytest.raises(IntegrityError, match="home_details_of_one_person"), transaction.atomic():
        FamilyDetails.objects.create(school=small.school)
