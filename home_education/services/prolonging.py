"""The next case of a pupil, for the whole package anew (cl. 2.6)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import Person
from home_education.models import HomeCase, HomeCondition, HospitalStay
from home_education.paper_finding import PMPK, REHABILITATION
from home_education.procedure import State
from home_education.services.brought import write
from home_education.services.opening import open_home
from regulations.adoption import NotAdopted
from regulations.attached import attached_to
from regulations.services.brought import Brought
from regulations.services.opening import AlreadyOpen, year_for
from students.models import SchoolYear

#: What stays true of the pupil; the application, the papers and the term are asked for anew.
TAKEN_OVER = (
    "applicant",
    "has_special_needs",
    "is_disabled",
    "study_form",
    "programme",
    "variant",
    "study_place",
    "school_ground",
    "school_reason",
)
STAY_TAKEN_OVER = ("hospital", "licence", "assigned_by", "contract", "teaching", "stays_in_bed")
ONE_DAY = date.resolution
#: Papers that outlast a term.
STILL_HOLD = (PMPK, REHABILITATION)
#: No more days than these lie between two school years.
LONGEST_SUMMER = ONE_DAY * 120


def open_awaited(year: SchoolYear, today: date) -> list[HomeCase]:
    """The next cases of those that were prolonged before their school year was entered (cl. 2.6).

    Only a year that follows the term at once takes it up: an old case is not waked.
    """
    waiting = HomeCase.objects.filter(
        school=year.school_id,
        case__state=State.PROLONGED.value,
        case__continued_by=None,
        case__student__left_on=None,
        ends_on__range=(year.starts_on - LONGEST_SUMMER, year.starts_on),
    )
    opened = []
    for former in waiting.select_related("case__student__school", "case__responsible"):
        try:
            opened.append(open_next(former=former, by=former.case.responsible, today=today))
        except (AlreadyOpen, NotAdopted):
            continue
    return opened


@transaction.atomic
def open_next(*, former: HomeCase, by: Person, today: date) -> HomeCase:
    """A case after ``former``, linked to it, with what of the pupil stays true.

    Raises:
        AlreadyOpen, NotAdopted: as when a case is opened. NoSchoolYear: the term went to the end
            of its school year, and the next one is not entered yet.
    """
    after = (former.ends_on or today) + ONE_DAY
    home = open_home(
        student=former.case.student,
        by=by,
        today=today,
        school_year=year_for(former.case.student, after),
        previous=former.case,
        **{name: getattr(former, name) for name in TAKEN_OVER},
    )
    for condition in former.conditions.all():
        HomeCondition.objects.create(
            school_id=home.school_id,
            home=home,
            text=condition.text,
            created_on=condition.created_on,
        )
    stay = HospitalStay.objects.filter(home=former).first()
    if stay is not None:
        HospitalStay.objects.create(
            school_id=home.school_id,
            home=home,
            **{name: getattr(stay, name) for name in STAY_TAKEN_OVER},
        )
    _bring_what_holds(former, home, by, after)
    return home


def _bring_what_holds(former: HomeCase, home: HomeCase, by: Person, after: date) -> None:
    """Number, date and author of a paper that still holds are known; that it came in again, and a
    new medical conclusion, are not (cl. 2.6)."""
    known, here = attached_to(former.case_id), attached_to(home.case_id)
    for kind in STILL_HOLD:
        row = known.get(kind)
        if row is None or kind in here or (row.valid_until and row.valid_until < after):
            continue
        read = Brought(
            kind=kind,
            number=row.number,
            issued_on=row.issued_on,
            issuer=row.issuer,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
        )
        write(home, read, None, by)
