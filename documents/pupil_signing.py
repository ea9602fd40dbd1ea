"""The section of the pupil's card about signing by code: who may, and their agreements."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, Q
from django.utils.translation import gettext_lazy

from accounts.actors import Actor
from accounts.models import Person
from accounts.permissions import may
from documents.models import SigningAgreement
from students import cards
from students.models import Guardianship, Student


def register() -> None:
    """Called once, when the apps are ready."""
    cards.register(
        cards.Panel(
            "signing",
            gettext_lazy("Signing by code"),
            "documents/panels/pupil_signing.html",
            signers_of_pupil,
            order=200,
        )
    )


def signers_of_pupil(student: Student, actor: Actor) -> dict[str, Any] | None:
    """Who acts for the pupil today, and the pupil, if they sign themselves; for staff only."""
    if not may(actor, student.school_id, "record_signatures"):
        return None
    kin = Guardianship.objects.filter(student=student).on(student.school.today())
    held = SigningAgreement.objects.select_related("paper").order_by("-pk")
    people = Person.objects.filter(
        Q(pk__in=kin.values("person_id")) | Q(pk=student.person_id), school=student.school_id
    )
    return {"people": people.prefetch_related(Prefetch("signing_agreements", held))}
