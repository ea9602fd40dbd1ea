"""What pupils choose for the state final exam, entered for a class at once (cl. 4.6)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from accounts.models import Person
from credit_transfer.models import ExamChoice
from credit_transfer.signals import exam_was_chosen
from students.models import SchoolYear


@dataclass(frozen=True, slots=True)
class Saved:
    """How many choices are new, how many are given up."""

    chosen: int
    given_up: int


@transaction.atomic
def save_choices(
    *, year: SchoolYear, wanted: Mapping[int, Collection[int]], by: Person, on: date
) -> Saved:
    """Make the choices in force those of `wanted`: subjects by the number of the pupil.

    Every new one is told of, so that a subject credited before is looked at again.
    """
    held = ExamChoice.objects.select_for_update().filter(
        school_year=year, student__in=list(wanted), given_up_on=None
    )
    before: dict[tuple[int, int], ExamChoice] = {
        (one.student_id, one.subject_id): one for one in held
    }
    pairs = {(student, subject) for student, chosen in wanted.items() for subject in chosen}
    given_up = [one for pair, one in before.items() if pair not in pairs]
    for one in given_up:
        one.given_up_on = max(on, one.chosen_on)
    ExamChoice.objects.bulk_update(given_up, ["given_up_on"])
    made = ExamChoice.objects.bulk_create(
        ExamChoice(
            school_id=by.school_id,
            student_id=student,
            school_year=year,
            subject_id=subject,
            chosen_on=on,
            entered_by=by,
        )
        for student, subject in sorted(pairs - before.keys())
    )
    for one in made:
        exam_was_chosen.send(sender=ExamChoice, choice=one)
    return Saved(len(made), len(given_up))
