"""Cases of credit as rows of the small school."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from credit_transfer import rules
from credit_transfer.models import CreditCase, CreditRow, OutsideOrganisation
from credit_transfer.procedure import State
from credit_transfer.services.opening import next_strand, variant_of
from regulations.models import AdoptedAct, Case
from students.models import CurriculumRow, SchoolYear, Subject

LONG_AGO = date(2020, 9, 1)


@pytest.fixture
def adopted(small) -> None:
    """The small school lives by the act since long ago."""
    AdoptedAct.objects.get_or_create(
        school=small.school,
        act=rules.ACT.slug,
        edition=rules.ACT.edition,
        since=LONG_AGO,
        signed_on=LONG_AGO,
    )


@pytest.fixture
def organisation(small) -> OutsideOrganisation:
    """A school of music with its licence."""
    return OutsideOrganisation.objects.create(
        school=small.school,
        name="Детская школа искусств № 3",
        address="г. Томск, ул. Мира, 5",
        licence_number="1234",
        licence_on=date(2015, 5, 5),
    )


@pytest.fixture
def open_credit(small, adopted, organisation) -> Callable[..., CreditCase]:
    """A case of a child in any state: ``open_credit("Гоголь", State.DECIDING)``."""

    def opened(
        last_name: str = "Гоголь",
        state: str = State.INTAKE.value,
        *,
        closed_on: date | None = None,
        **changes,
    ) -> CreditCase:
        student = small.children[last_name]
        case = Case.objects.create(
            school=small.school,
            act=rules.ACT.slug,
            edition=rules.ACT.edition,
            student=student,
            school_year=small.year,
            state=state,
            closed_on=closed_on,
            responsible=small.people["kuznetsova"],
            opened_on=small.year.starts_on,
            strand=next_strand(student),
            variant=variant_of(asks_release=changes.get("asks_release", False)),
        )
        given = {
            "applicant": small.people["gogol"],
            "applicant_kind": rules.Applicant.PARENT.value,
            "applied_on": date(2026, 11, 16),
            "application_received_on": date(2026, 11, 16),
            "channel": rules.Channel.IN_PERSON.value,
            "agrees_to_marks": True,
            "ground": rules.Ground.OWN_CHOICE.value,
            "organisation": organisation,
            "programme_kind": rules.ProgrammeKind.DEVELOPING.value,
            "programme_area": "музыка",
            "programme_name": "Хоровое пение",
        }
        return CreditCase.objects.create(school=small.school, case=case, **(given | changes))

    return opened


@pytest.fixture
def in_plan(small) -> Callable[..., Subject]:
    """A subject with hours in the plan of the pupil's class: ``in_plan("Гоголь", "Музыка", 1)``."""

    def stands(last_name: str, name: str, weekly: object = 1, **more) -> Subject:
        subject, _made = Subject.objects.get_or_create(school=small.school, name=name)
        CurriculumRow.objects.update_or_create(
            school=small.school,
            year=small.year,
            grade=small.children[last_name].school_class.grade,
            letter="",
            subject=subject,
            defaults={"weekly_hours": Decimal(str(weekly)), **more},
        )
        return subject

    return stands


@pytest.fixture
def add_row(small) -> Callable[..., CreditRow]:
    """A row of the outside certificate: ``add_row(credit, "Музыка", subject=music)``."""

    def added(credit: CreditCase, title: str, **changes) -> CreditRow:
        given = {
            "place": credit.rows.count() + 1,
            "hours": Decimal(34),
            "scale": rules.Scale.FIVE.value,
            "mark": "5",
        }
        return CreditRow.objects.create(
            school=small.school, credit=credit, title=title, **(given | changes)
        )

    return added


@pytest.fixture
def last_year(small) -> SchoolYear:
    """The school year before the one of today."""
    return SchoolYear.objects.create(
        school=small.school, starts_on=date(2025, 9, 1), ends_on=date(2026, 5, 29)
    )
