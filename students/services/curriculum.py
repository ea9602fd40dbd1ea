"""Subjects and their weekly hours by grade and class."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.db import transaction

from accounts.models import School
from students.models import CurriculumRow, SchoolYear, Subject
from students.services.belonging import of_one_school


@transaction.atomic
def add_subject(*, school: School, name: str, area: str = "") -> Subject:
    """A new subject.

    Raises:
        IntegrityError: the school has a subject of this name already.
    """
    return Subject.objects.create(school=school, name=name, area=area)


@transaction.atomic
def rename_subject(*, subject: Subject, name: str, area: str) -> Subject:
    """Another name or area for a subject; papers already issued keep the old words.

    Raises:
        IntegrityError: the school has a subject of this name already.
    """
    subject.name, subject.area = name, area
    subject.save(update_fields=["name", "area"])
    return subject


#: A column of the curriculum: a grade, or with a letter one class of it.
Column = tuple[int, str]


@transaction.atomic
def set_hours(*, year: SchoolYear, hours: Mapping[tuple[Subject, Column], Decimal | None]) -> int:
    """Write the weekly hours of the given cells; None empties a cell. Returns how many changed.

    Raises:
        OtherSchool: a subject is another school's.
    """
    kept = {
        (row.subject_id, (row.grade, row.letter)): row
        for row in CurriculumRow.objects.filter(year=year)
    }
    changed = 0
    for (subject, (grade, letter)), weekly_hours in hours.items():
        of_one_school(year, subject)
        row = kept.get((subject.pk, (grade, letter)))
        if weekly_hours == (row.weekly_hours if row else None):
            continue
        changed += 1
        if weekly_hours is None:
            row.delete()
        elif row:
            row.weekly_hours = weekly_hours
            row.save(update_fields=["weekly_hours"])
        else:
            CurriculumRow.objects.create(
                school_id=year.school_id,
                year=year,
                subject=subject,
                grade=grade,
                letter=letter,
                weekly_hours=weekly_hours,
            )
    return changed
