"""Consents about health data (cl. 2.5): asked of whoever is entitled, and what is kept by them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from django.db import transaction

from accounts.models import Person, School
from accounts.roles import Role
from documents import consents
from documents.forms.consents import WORDS
from documents.models import ConsentKind, ConsentRequest
from home_education import rules
from home_education.models import HomeCase, NotesReader
from home_education.papers.consents import FORMS, AskedOfCase
from home_education.rules import Facts, Party
from regulations.adoption import settings_on
from regulations.forms.fields import people_in
from regulations.models import AdoptedAct
from students.models import Guardianship, Student


class NoParent(Exception):
    """A parent has to sign, and the case does not say which."""


class NoConsent(Exception):
    """There is no consent in force, so no word on health is kept."""


def parties_on(student: Student, day: date) -> tuple[bool, bool] | None:
    """Whether a parent and whether the pupil signs any consent about health; None where the school
    does not live by the act on that day."""
    if not clause_of(student.school, day):
        return None
    parties = _parties(student, day)
    return Party.PARENT in parties, Party.PUPIL in parties


def _parties(student: Student, day: date) -> tuple[Party, ...]:
    settings = settings_on(student.school, rules.ACT, day)
    facts = Facts(today=day, settings=settings, pupil_birth_date=student.birth_date)
    return rules.consenting_parties(facts, day)


def clause_of(school: School, day: date) -> str:
    """Clause 2.5, where the school lives by the act on that day."""
    held = AdoptedAct.objects.filter(school=school, act=rules.ACT.slug).on(day)
    return str(rules.P_2_5.cite) if held.exists() else ""


def signers(home: HomeCase, facts: Facts, day: date) -> tuple[Party, ...]:
    """Who signs a consent on that day, by the pupil's age."""
    return rules.consenting_parties(facts, day)


def possible_readers(home: HomeCase, today: date) -> list[Person]:
    """Who has to do with the pupil: the class teacher, the teachers of the plan, the deputies."""
    school_class = home.case.student.school_class
    people = [school_class.teacher] if school_class and school_class.teacher else []
    people += [row.teacher for row in home.plan.select_related("teacher") if row.teacher]
    people += people_in(home.school_id, today, Role.DEPUTY)
    return list({one.pk: one for one in people}.values())


@transaction.atomic
def ask_consent(
    *,
    home: HomeCase,
    kind: str,
    recipients: str,
    until: date | None,
    by: Person,
    today: date,
    readers: Iterable[Person] = (),
    ticked: Collection[int] = (),
) -> ConsentRequest:
    """Make the paper of Annex 3 on which the consent is given: one of its own for each kind.

    ``readers`` are named on it and, while it is in force, are those who read the notes on health.

    Raises:
        NoParent: who of the family signs is not known: choose who applies first.
    """
    student = home.case.student
    parties = _parties(student, today)
    parent = home.applicant if Party.PARENT in parties else None
    if Party.PARENT in parties and parent is None:
        raise NoParent(str(student.pk))
    readers = tuple(readers)
    named = [*(one.full_name for one in readers), *([recipients] if recipients else [])]
    words = WORDS["ru"]
    held = Guardianship.objects.filter(student=student, person=parent).on(today).first()
    asked = AskedOfCase(
        home=home,
        ticked=frozenset(ticked),
        school=home.school,
        student=student,
        kind=kind,
        parent=parent,
        pupil_consents=Party.PUPIL in parties,
        purpose=words["purpose"],
        data=words["data"],
        actions=words["transfer" if kind == ConsentKind.TRANSFER else "actions"],
        recipients=", ".join(named),
        until=until,
        operator_address=consents.rules_on(home.school, today).operator_address,
        authority=held.paper if held else "",
    )
    request = consents.ask(asked, by=by, today=today, form=FORMS[ConsentKind(kind)])
    NotesReader.objects.bulk_create(
        NotesReader(school_id=home.school_id, request=request, person=one) for one in readers
    )
    return request


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
