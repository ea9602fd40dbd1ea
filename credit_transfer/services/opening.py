"""Opening a case of credit, from a paper of the family or after an application on line."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import Person
from credit_transfer import rules
from credit_transfer.models import CreditCase
from credit_transfer.procedure import PLAIN, RELEASE
from regulations import registry
from regulations.adoption import settings_on
from regulations.models import Case
from regulations.services.opening import (
    guardians_on,
    open_case,
    the_only,
    who_answers,
    year_for,
)
from students.models import Student

#: What an application says of the case itself, by the names of its own fields.
OF_APPLICATION = (
    "applicant_kind",
    "applicant",
    "applied_on",
    "application_received_on",
    "channel",
    "agrees_to_marks",
    "asks_release",
    "ground",
    "ground_reason",
    "grade",
    "programme_kind",
    "programme_area",
    "programme_name",
    "span",
)


@transaction.atomic
def open_credit(
    *,
    student: Student,
    by: Person,
    today: date,
    previous: Case | None = None,
    **application: Any,
) -> CreditCase:
    """A new case with what the application says (some of OF_APPLICATION, the organisation).

    Several run beside each other: each is about one outside organisation.

    Raises:
        NotAdopted: the school has not adopted the act. NoSchoolYear: none is entered.
    """
    Student.objects.select_for_update(of=("self",)).get(pk=student.pk)
    case = open_case(
        regulation=registry.get(rules.ACT.slug),
        student=student,
        school_year=year_for(student, today),
        responsible=who_answers(student, by),
        today=today,
        previous=previous,
        strand=next_strand(student),
        variant=variant_of(asks_release=application.get("asks_release", False)),
    )
    known = {**known_of(student, today), **application}
    return CreditCase.objects.create(school_id=student.school_id, case=case, **known)


def variant_of(*, asks_release: bool) -> str:
    """The way of a case: with a release from lessons, or without."""
    return RELEASE if asks_release else PLAIN


def next_strand(student: Student) -> str:
    """The next free number among the pupil's cases of credit, open and over."""
    held = Case.objects.filter(student=student, act=rules.ACT.slug)
    numbers = (int(one) for one in held.values_list("strand", flat=True) if one.isdecimal())
    return str(max(numbers, default=0) + 1)


def known_of(student: Student, today: date) -> dict[str, Any]:
    """What nobody is asked again: who applies."""
    settings = settings_on(student.school, rules.ACT, today)
    adult = student.age_on(today) >= rules.FULL_AGE.of(settings)
    return {
        "applicant_kind": (rules.Applicant.ADULT if adult else rules.Applicant.PARENT).value,
        "applicant": None if adult else the_only(guardians_on(student, today)),
    }
