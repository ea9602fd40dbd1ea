"""Consents about health data (cl. 2.5): asked of whoever is entitled, and what is kept by them."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import Person
from documents import consents
from documents.forms.consents import WORDS
from documents.models import ConsentKind, ConsentRequest
from home_education import rules
from home_education.models import HomeCase
from home_education.rules import Facts, Party
from students.models import Guardianship


class NoParent(Exception):
    """A parent has to sign, and the case does not say which."""


class NoConsent(Exception):
    """There is no consent in force, so no word on health is kept."""


def signers(home: HomeCase, facts: Facts, day: date) -> tuple[Party, ...]:
    """Who signs a consent on that day, by the pupil's age."""
    return rules.consenting_parties(facts, day)


@transaction.atomic
def ask_consent(
    *, home: HomeCase, kind: str, recipients: str, until: date | None, by: Person, today: date
) -> ConsentRequest:
    """Make the paper on which the consent is given: a paper of its own for each kind.

    Raises:
        NoParent: who of the family signs is not known: choose who applies first.
    """
    student = home.case.student
    parties = signers(home, home.facts(today), today)
    parent = home.applicant if Party.PARENT in parties else None
    if Party.PARENT in parties and parent is None:
        raise NoParent(str(student.pk))
    words = WORDS[home.school.language]
    held = Guardianship.objects.filter(student=student, person=parent).on(today).first()
    asked = consents.Asked(
        school=home.school,
        student=student,
        kind=kind,
        parent=parent,
        pupil_consents=Party.PUPIL in parties,
        purpose=words["purpose"],
        data=words["data"],
        actions=words["transfer" if kind == ConsentKind.TRANSFER else "actions"],
        recipients=recipients,
        until=until,
        operator_address=consents.rules_on(home.school, today).operator_address,
        authority=held.paper if held else "",
    )
    return consents.ask(asked, by=by, today=today)


@transaction.atomic
def write_health_notes(*, home: HomeCase, notes: str, today: date) -> None:
    """Keep what the teachers must know of the pupil's health; an empty text deletes it.

    Raises:
        NoConsent: the consent is not given, or withdrawn; nothing was kept.
    """
    if notes.strip() and consents.in_force(home.case.student, ConsentKind.HEALTH, today) is None:
        raise NoConsent(str(home.pk))
    home.health_notes = notes.strip()
    home.save(update_fields=["health_notes"])
