"""What an amendment of the contract changes (cl. 2.3, 2.4): the term."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from accounts.models import Person
from documents.frozen import iso
from documents.kinds import CannotApply
from home_education.models import HomeCase


def held_term(home: HomeCase) -> dict[str, str]:
    """The term as it stands."""
    return {"starts_on": iso(home.starts_on), "ends_on": iso(home.ends_on)}


def apply_term(home: HomeCase, values: Any, by: Person | None) -> None:
    """Write the term that both sides have signed.

    Raises:
        CannotApply: study at home has ended early meanwhile, or the days are the wrong way round.
    """
    if home.terminated_on is not None:
        raise CannotApply(_("Study at home has ended early: the term is not changed any more."))
    if values["ends_on"] < values["starts_on"]:
        raise CannotApply(_("The last day is before the first one: mend the dates."))
    home.starts_on = date.fromisoformat(values["starts_on"])
    home.ends_on = date.fromisoformat(values["ends_on"])
    home.save(update_fields=["starts_on", "ends_on"])
