"""Opening a case, and asking people into it."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from accounts.models import Person
from accounts.notices import notify
from accounts.roles import Role
from regulations.adoption import adopted
from regulations.models import Case, CaseParticipant
from regulations.registry import Regulation
from regulations.words import Text
from students.models import SchoolYear, Student


class AlreadyOpen(Exception):
    """The pupil has an open case under this act; ``case`` is it."""

    def __init__(self, case: Case) -> None:
        self.case = case
        super().__init__(f"{case.student} has an open case under {case.act}")


class NoSchoolYear(LookupError):
    """The calendar has no school year for the day."""


def guardians_on(student: Student, day: date) -> QuerySet[Person]:
    """Who has authority over the pupil on that day and may apply for them."""
    held = student.guardianships.on(day).values("person_id")
    return Person.objects.filter(pk__in=held)


def the_only(people: QuerySet[Person]) -> Person | None:
    """The only one of them, whom nobody has to choose; None where there are several, or none."""
    found = list(people[:2])
    return found[0] if len(found) == 1 else None


def who_answers(student: Student, opener: Person) -> Person:
    """Who answers for a case of the pupil: the class teacher, else whoever opens it."""
    teacher = student.school_class.teacher if student.school_class else None
    return teacher or opener


def school_year_on(student: Student, day: date) -> SchoolYear:
    """The school year of the day; NoSchoolYear if none is entered."""
    year = SchoolYear.objects.filter(school=student.school_id).containing(day).first()
    if year is None:
        raise NoSchoolYear(day.isoformat())
    return year


def year_for(student: Student, first_day: date) -> SchoolYear:
    """The school year in which what begins on that day is: in summer the one to come.

    Raises:
        NoSchoolYear: it is not in the school's calendar.
    """
    years = SchoolYear.objects.filter(school=student.school_id, ends_on__gte=first_day)
    year = years.order_by("starts_on").first()
    if year is None:
        raise NoSchoolYear(first_day.isoformat())
    return year


def open_case(
    *,
    regulation: Regulation,
    student: Student,
    school_year: SchoolYear,
    responsible: Person,
    today: date,
    previous: Case | None = None,
    strand: str = "",
    variant: str = "",
) -> Case:
    """A new case in its initial state, under the edition that the school lives by today.

    The regulation writes its own row beside it.

    Raises:
        AlreadyOpen: the pupil has an open case under the act in this strand.
        NotAdopted: the school has not adopted the act.
    """
    local_act = adopted(student.school, regulation.slug, today)
    try:
        with transaction.atomic():
            return Case.objects.create(
                school_id=student.school_id,
                act=regulation.slug,
                edition=local_act.edition,
                student=student,
                school_year=school_year,
                state=regulation.procedure.initial,
                responsible=responsible,
                opened_on=today,
                previous=previous,
                strand=strand,
                variant=variant,
            )
    except IntegrityError:
        running = (
            Case.objects.open().filter(student=student, act=regulation.slug, strand=strand).first()
        )
        if running is None:
            raise
        raise AlreadyOpen(running) from None


def ask_in(case: Case, person: Person, role: Role) -> None:
    """Let a teacher or specialist see and serve this case; asked again, they owe a part anew."""
    CaseParticipant.objects.bulk_create(
        [CaseParticipant(school_id=case.school_id, case=case, person=person, role=role)],
        update_conflicts=True,
        unique_fields=("case", "person", "role"),
        update_fields=("until", "answered"),
    )


def note_part(case: Case, person: Person, role: Role, *, is_done: bool) -> None:
    """Whether the person has done all that was asked of them: else the case waits on their desk."""
    CaseParticipant.objects.filter(case=case, person=person, role=role).exclude(
        answered=is_done
    ).update(answered=is_done)


def let_go(case: Case, person: Person, role: Role) -> None:
    """The person no longer takes part in the case in this role."""
    CaseParticipant.objects.filter(case=case, person=person, role=role, until=None).update(
        until=case.school.today()
    )


def hand_over(
    case: Case,
    role: Role,
    former: Person | None,
    new: Person | None,
    *,
    keeps_former: bool,
    words: Text = "",
    page: str = "",
) -> None:
    """Work passes from one person to another: the former goes, unless other work keeps them; the
    new one is asked in and, where a page is named, told of it once."""
    if former is not None and not keeps_former:
        let_go(case, former, role)
    if new is None:
        return
    taking_part = case.participants.filter(person=new, role=role, until=None)
    is_new = not taking_part.exists()
    ask_in(case, new, role)
    if is_new and page:
        notify(new, words, page)
