"""Cases of the individual forms as rows of the small school."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from externat.editions import EDITION_2016, EDITION_2021
from externat.models import IndividualCase
from externat.procedure import COMBINATION
from externat.procedure_2021 import State
from regulations.models import AdoptedAct, Case

LONG_AGO = date(2020, 9, 1)


@pytest.fixture
def both_adopted(small) -> None:
    """The small school lives by both editions since long ago, as cases of both are open."""
    for edition in (EDITION_2016, EDITION_2021):
        AdoptedAct.objects.get_or_create(
            school=small.school,
            act=edition.act.slug,
            edition=edition.act.edition,
            since=LONG_AGO,
            signed_on=LONG_AGO,
        )


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
            variant=COMBINATION if changes.get("is_combination") else changes.get("form", ""),
        )
        return IndividualCase.objects.create(school=small.school, case=case, **changes)

    return opened
