"""Cases of the individual forms as rows of the small school."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accounts.tenancy import scope
from config.demo.school import SmallSchool
from externat.editions import EDITION_2016, EDITION_2021
from externat.models import IndividualCase
from externat.procedure import COMBINATION
from externat.procedure_2021 import State
from externat.ways import way_of
from regulations import application_consents
from regulations.models import AdoptedAct, Case
from tests.externat.ukrainian_school import lyceum_of_2021, school_of_2016
from tests.made_once import made_once

LONG_AGO = date(2020, 9, 1)


@pytest.fixture
def both_adopted(small) -> None:
    """The small school lives by both editions since long ago, as cases of both are open."""
    AdoptedAct.objects.bulk_create(
        AdoptedAct(
            school=small.school,
            act=edition.act.slug,
            edition=edition.act.edition,
            since=LONG_AGO,
            signed_on=LONG_AGO,
        )
        for edition in (EDITION_2016, EDITION_2021)
    )


@pytest.fixture
def ukrainian(small, both_adopted) -> None:
    """The small school lies in Ukraine: its people read the acts of that country."""
    small.school.jurisdiction = "uk"
    small.school.save(update_fields=["jurisdiction"])


@pytest.fixture
def open_individual(small, both_adopted) -> Callable[..., IndividualCase]:
    """A case of a child in any state: ``open_individual("Гоголь", form="family")``; of the edition
    of 2016 with ``edition=EDITION_2016``."""

    def opened(
        last_name: str,
        state: str = State.INTAKE.value,
        *,
        edition=EDITION_2021,
        closed_on: date | None = None,
        **changes,
    ) -> IndividualCase:
        case = Case.objects.create(
            school=small.school,
            act=edition.act.slug,
            edition=edition.act.edition,
            student=small.children[last_name],
            school_year=small.year,
            state=state,
            closed_on=closed_on,
            responsible=small.people["kuznetsova"],
            opened_on=small.year.starts_on,
            strand=COMBINATION if changes.get("is_combination") else "",
            variant=way_of(
                edition.act.slug,
                changes.get("form", ""),
                is_combination=changes.get("is_combination", False),
            ).variant(changes.get("goal", ""))
            if changes.get("form")
            else "",
        )
        return IndividualCase.objects.create(school=small.school, case=case, **changes)

    return opened


@pytest.fixture(scope="module")
def ukrainian_schools(django_db_setup, django_db_blocker):
    """Both Ukrainian schools without a case, made once for a file of tests."""

    def make() -> dict[str, SmallSchool]:
        return {"2016": school_of_2016(), "2021": lyceum_of_2021()}

    with django_db_blocker.unblock(), made_once(make) as made:
        yield made


@pytest.fixture
def old(ukrainian_schools):
    """The school of 2016, its scope open."""
    with scope((ukrainian_schools["2016"].school.pk,)):
        yield ukrainian_schools["2016"]


@pytest.fixture
def lyceum(ukrainian_schools):
    """The lyceum of 2021, its scope open."""
    with scope((ukrainian_schools["2021"].school.pk,)):
        yield ukrainian_schools["2021"]


@pytest.fixture
def consented(monkeypatch):
    """Nobody keeps consents here: papers about health are taken without the separate one."""
    monkeypatch.setattr(application_consents, "_sources", [])
