"""Classes of a school year, and their step into the next one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from accounts.history import because
from accounts.models import Person, School
from students.leaving import why_kept
from students.models import CurriculumRow, SchoolClass, SchoolYear, Student
from students.services.belonging import of_one_school

#: The grade after which pupils leave, by the school's jurisdiction.
LAST_GRADE = {"ru": 11, "uk": 12}


@dataclass(frozen=True, slots=True)
class ClassDetails:
    """A class of a year; ``week_days`` None means as the whole school."""

    grade: int
    letter: str
    teacher: Person | None = None
    week_days: int | None = None


@transaction.atomic
def add_class(*, year: SchoolYear, details: ClassDetails) -> SchoolClass:
    """A new class of the year.

    Raises:
        OtherSchool: the teacher is another school's.
        IntegrityError: the year has this class already.
    """
    of_one_school(year, details.teacher)
    return SchoolClass.objects.create(
        school_id=year.school_id,
        year=year,
        grade=details.grade,
        letter=details.letter,
        teacher=details.teacher,
        week_days=details.week_days,
    )


@transaction.atomic
def change_class(*, school_class: SchoolClass, details: ClassDetails) -> SchoolClass:
    """Rename a class, give it another teacher or week.

    Raises:
        OtherSchool: the teacher is another school's.
        IntegrityError: the year has a class of this name already.
    """
    of_one_school(school_class, details.teacher)
    school_class.grade, school_class.letter = details.grade, details.letter
    school_class.teacher, school_class.week_days = details.teacher, details.week_days
    school_class.save(update_fields=["grade", "letter", "teacher", "week_days"])
    return school_class


@dataclass(frozen=True, slots=True)
class Promotion:
    """What becomes of one class in the next year; ``grade`` None: its pupils finish school."""

    old: SchoolClass
    pupils: int
    grade: int | None
    exists: bool = False

    @property
    def name(self) -> str:
        """The class's name in the next year, empty for those who finish."""
        if self.grade is None:
            return ""
        return f"{self.grade}-{self.old.letter}" if self.old.letter else str(self.grade)


def plan_next_year(
    classes: Iterable[SchoolClass],
    pupils: dict[int, int],
    already: Iterable[SchoolClass],
    last_grade: int,
) -> tuple[Promotion, ...]:
    """One grade up for every class. ``pupils`` counts them by class, ``already`` are the classes
    that the next year has: these are filled, not made again. Pure: writes nothing.
    """
    names = {(one.grade, one.letter) for one in already}
    return tuple(
        Promotion(
            old=one,
            pupils=pupils.get(one.pk, 0),
            grade=one.grade + 1 if one.grade < last_grade else None,
            exists=(one.grade + 1, one.letter) in names,
        )
        for one in classes
    )


@dataclass(frozen=True, slots=True)
class RollOver:
    """What was done: classes made, pupils moved up, pupils who finished, pupils whom an act keeps
    in the lists."""

    classes: int
    moved: int
    finished: int
    kept: tuple[Student, ...] = ()


class TooEarly(ValueError):
    """The old year still has school days, so its classes still study."""


@transaction.atomic
def roll_over_year(
    *, school: School, old: SchoolYear, new: SchoolYear, today: date, copy_curriculum: bool = True
) -> RollOver:
    """Move every class one grade up into the new year, teachers with their classes.

    Pupils of the last grade leave on the old year's last day, but for those whom an act keeps in
    the lists while their case goes on. Done twice it changes nothing the second time: moved pupils
    are no longer in the old year's classes.

    Raises:
        OtherSchool: a year is another school's.
        TooEarly: the old year still runs, or the new one does not come after it.
    """
    of_one_school(old, new)
    if today <= old.ends_on or new.starts_on <= old.ends_on:
        raise TooEarly(f"the year runs until {old.ends_on.isoformat()}")
    last_grade = LAST_GRADE[school.jurisdiction]
    here = {(one.grade, one.letter): one for one in SchoolClass.objects.filter(year=new)}
    made = moved = finished = 0
    kept: list[Student] = []
    with because("next school year"):
        for school_class in SchoolClass.objects.filter(year=old).order_by("-grade", "letter"):
            studying = Student.objects.filter(school_class=school_class, left_on=None)
            if school_class.grade >= last_grade:
                stay = [student for student in studying if why_kept(student)]
                finished += studying.exclude(pk__in=[one.pk for one in stay]).update(
                    left_on=old.ends_on
                )
                kept += stay
                continue
            name = (school_class.grade + 1, school_class.letter)
            if name not in here:
                here[name] = add_class(year=new, details=_one_up(school_class))
                made += 1
            moved += studying.update(school_class=here[name])
        if copy_curriculum:
            _copy_curriculum(old, new)
    return RollOver(made, moved, finished, tuple(kept))


def _one_up(school_class: SchoolClass) -> ClassDetails:
    return ClassDetails(
        grade=school_class.grade + 1,
        letter=school_class.letter,
        teacher=school_class.teacher,
        week_days=school_class.week_days,
    )


def _copy_curriculum(old: SchoolYear, new: SchoolYear) -> None:
    """The same hours for the same grades, unless the new year has hours already."""
    if CurriculumRow.objects.filter(year=new).exists():
        return
    CurriculumRow.objects.bulk_create(
        CurriculumRow(
            school_id=new.school_id,
            year=new,
            grade=row.grade,
            letter=row.letter,
            subject_id=row.subject_id,
            weekly_hours=row.weekly_hours,
            is_final_exam=row.is_final_exam,
        )
        for row in CurriculumRow.objects.filter(year=old)
    )
