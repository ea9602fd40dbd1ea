"""The next period's case, drafted from the one before (cl. 4.1.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from accounts.models import Person
from accounts.roles import Role
from individual_support.models import SupportCase, SupportGround, SupportSubject
from individual_support.rules.vocabulary import Term
from individual_support.services.opening import open_support
from regulations.services.opening import ask_in
from students.calendar import SchoolCalendar
from students.calendar import Term as Period
from students.calendar_rows import for_school
from students.models import SchoolYear

#: Taken over as it was; each is marked until somebody has looked at it.
TAKEN_OVER = ("purpose", "tasks", "regime", "content", "support")
ALSO_TO_REVIEW = ("grounds", "subjects")


@dataclass(frozen=True)
class NextPeriod:
    """The term of the next case; dates are None where the calendar does not reach so far."""

    year: SchoolYear
    starts_on: date | None = None
    ends_on: date | None = None


@transaction.atomic
def draft_next(*, former: SupportCase, by: Person, today: date) -> SupportCase:
    """A draft after ``former``: the same pupil, groups, scope, teachers, methods and grounds, the
    next term of the calendar. Dates, results, signatures and rows begin anew.

    Raises:
        AlreadyOpen, NotAdopted, NoSchoolYear: as when a case is opened.
    """
    period = next_period(former, today)
    support = open_support(
        student=former.case.student,
        by=by,
        today=today,
        purpose=former.purpose,
        tasks=former.tasks,
        school_year=period.year,
        previous=former.case,
    )
    for name in TAKEN_OVER:
        setattr(support, name, getattr(former, name))
    support.applicant = former.applicant or support.applicant
    support.categories = list(former.categories)
    support.whole_programme = former.whole_programme
    support.forms = list(former.forms)
    support.term = former.term
    support.starts_on, support.ends_on = period.starts_on, period.ends_on
    support.not_reviewed = [
        *(name for name in TAKEN_OVER if getattr(former, name)),
        *ALSO_TO_REVIEW,
    ]
    support.save()
    _copy_grounds(former, support)
    _copy_subjects(former, support)
    return support


def next_period(former: SupportCase, today: date) -> NextPeriod:
    """The first period of the same kind after the former one that is not over today."""
    case = former.case
    calendar = for_school(case.school, today)
    after = former.ends_on or today
    period = _following(calendar, former.term, after, today)
    if period is None:
        return NextPeriod(case.school_year)
    year = SchoolYear.objects.filter(school=case.school_id).containing(period.starts_on).first()
    return NextPeriod(year or case.school_year, period.starts_on, period.ends_on)


def _following(calendar: SchoolCalendar, kind: str, after: date, today: date) -> Period | None:
    if kind == Term.YEAR:
        periods = [Period("year", 1, year.starts_on, year.ends_on) for year in calendar.years]
    else:
        periods = [term for year in calendar.years for term in year.terms if term.kind == kind]
    later = (one for one in periods if one.starts_on > after and one.ends_on >= today)
    return min(later, key=lambda one: one.starts_on, default=None)


def _copy_grounds(former: SupportCase, support: SupportCase) -> None:
    """Whose word it was and what it said; the day is that of the new recommendation or appeal."""
    SupportGround.objects.bulk_create(
        SupportGround(
            school_id=support.school_id,
            support=support,
            kind=ground.kind,
            author=ground.author,
            text=ground.text,
        )
        for ground in former.grounds.all()
    )


def _copy_subjects(former: SupportCase, support: SupportCase) -> None:
    for one in former.subjects.select_related("teacher"):
        SupportSubject.objects.create(
            school_id=support.school_id,
            support=support,
            subject_id=one.subject_id,
            teacher=one.teacher,
            methods=one.methods,
            reason=one.reason,
            reason_other=one.reason_other,
        )
        if one.teacher is not None:
            ask_in(support.case, one.teacher, Role.SUBJECT_TEACHER)
