"""What an amendment of the contract changes of the family that signs it (Annex 2, cl. 3.1)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from accounts.models import Person
from documents.kinds import CannotApply
from home_education.family import acts_alone, details_of, keep_details
from home_education.models import HomeCase
from students.models import Student

#: What is kept with the grown-up, or with the pupil of full age.
OWN = ("address", "phone", "email")
KEPT = ("registered_at", "identity_paper")


def held_parties(home: HomeCase) -> dict[str, str]:
    """The data as they stand."""
    actor = _actor(home)
    kept = details_of(home.case.student, home.applicant, home.case.school.today())
    return {
        **{name: str(getattr(actor, name, "")) for name in OWN},
        **{name: str(getattr(kept, name)) for name in KEPT},
    }


def apply_parties(home: HomeCase, values: Any, by: Person | None) -> None:
    """Write what both sides have signed.

    Raises:
        CannotApply: nobody acts for the pupil by this case.
    """
    actor = _actor(home)
    if actor is None:
        raise CannotApply(_("Choose who applies on the page of the package first."))
    for name in OWN:
        setattr(actor, name, values[name])
    actor.save(update_fields=list(OWN))
    keep_details(home, home.case.school.today(), {name: values[name] for name in KEPT})


def _actor(home: HomeCase) -> Person | Student | None:
    student = home.case.student
    return student if acts_alone(student, home.case.school.today()) else home.applicant
