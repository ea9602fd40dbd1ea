"""Opening a case of an individual form, from a paper of the family or after an application."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import Person
from externat.editions import EDITIONS, Edition
from externat.models import IndividualCase, NamedSubject
from externat.procedure import COMBINATION
from externat.rules.vocabulary import Applicant, ExternGround
from externat.services.brought import take_from_card
from externat.ways import Way
from regulations import registry
from regulations.adoption import settings_on
from regulations.models import Case
from regulations.services.opening import guardians_on, open_case, the_only, who_answers, year_for
from students.models import Student
from students.models.papers import StatusKind

#: A subject that the application names, and for which grade.
Named = tuple[int, int | None]


class AnotherRunning(Exception):
    """The pupil learns by an individual form already, under this edition or the other; ``case`` is
    it. It ends first."""

    def __init__(self, case: Case) -> None:
        self.case = case
        super().__init__(f"{case.student} has an open case under {case.act}")


class ExternAlready(AnotherRunning):
    """Who is an extern in all subjects combines it with nothing (2021, cl. II.5)."""


@transaction.atomic
def open_individual(
    *,
    student: Student,
    way: Way,
    by: Person,
    today: date,
    subjects: Iterable[Named] = (),
    previous: Case | None = None,
    **application: Any,
) -> IndividualCase:
    """A new case with what the application says; what the school knows of the pupil stands in it.

    Raises:
        AnotherRunning: another individual form goes on. AlreadyOpen: this very one does.
        NotAdopted: the school has not adopted the edition. NoSchoolYear: none is entered.
    """
    Student.objects.select_for_update(of=("self",)).get(pk=student.pk)
    refuse_beside(student, way)
    year = year_for(student, application.get("starts_on") or today)
    case = open_case(
        regulation=registry.get(way.edition.act.slug),
        student=student,
        school_year=year,
        responsible=who_answers(student, by),
        today=today,
        previous=previous,
        strand=COMBINATION if way.is_combination else "",
        variant=way.variant(application.get("goal", "")),
    )
    known = {**known_of(student, way, today), "ends_on": year.ends_on, **application}
    individual = IndividualCase.objects.create(
        school_id=student.school_id,
        case=case,
        form=way.form,
        is_combination=way.is_combination,
        **known,
    )
    name_subjects(individual, subjects)
    take_from_card(individual, by, today)
    return individual


def running_beside(student: Student, way: Way) -> Case | None:
    """The open case because of which this one is not opened: of whichever edition, one at a time;
    a combination runs beside any form but externat."""
    open_ones = Case.objects.open().filter(student=student, act__in=list(EDITIONS))
    found = open_ones.order_by("-strand", "pk")
    return next((case for case in found if way.is_shut_by(case.strand, case.variant)), None)


def refuse_beside(student: Student, way: Way) -> None:
    """Pass if the pupil may go this way now. Raises AnotherRunning."""
    running = running_beside(student, way)
    if running is None:
        return
    if way.is_combination and running.strand != COMBINATION:
        raise ExternAlready(running)
    raise AnotherRunning(running)


def name_subjects(individual: IndividualCase, subjects: Iterable[Named]) -> None:
    """The subjects that the application names: those that stay keep their row."""
    wanted = set(subjects)
    for row in individual.named_subjects.all():
        if (row.subject_id, row.grade) in wanted:
            wanted.discard((row.subject_id, row.grade))
        else:
            row.delete()
    for subject, grade in sorted(wanted, key=lambda one: (one[1] or 0, one[0])):
        NamedSubject.objects.create(
            school_id=individual.school_id, individual=individual, subject_id=subject, grade=grade
        )


def is_adult(student: Student, day: date, edition: Edition, settings: Mapping[str, Any]) -> bool:
    """The learner is of full age by the edition on that day and applies in person."""
    return bool(student.age_on(day) >= edition.full_age.of(settings))


def known_of(student: Student, way: Way, today: date) -> dict[str, Any]:
    """What nobody is asked again: who applies, the statuses on the card, the size of the class."""
    held = student.statuses_on(today)
    settings = settings_on(student.school, way.edition.act, today)
    adult = is_adult(student, today, way.edition, settings)
    school_class = student.school_class
    return {
        "applicant_kind": (Applicant.ADULT if adult else Applicant.PARENT).value,
        "applicant": None if adult else the_only(guardians_on(student, today)),
        "has_special_needs": StatusKind.OOP.value in held or StatusKind.OVZ.value in held,
        "is_disabled": StatusKind.DISABILITY.value in held,
        "is_transfer": school_class is not None and bool(way.form) and not way.is_combination,
        "ground": ExternGround.SUBJECTS.value if way.is_combination else "",
        "class_size": (
            school_class.students.filter(left_on=None).count() if school_class else None
        ),
    }
