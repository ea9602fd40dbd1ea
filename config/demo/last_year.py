"""The school year before that of a demo school, for cases that ended with it."""

from __future__ import annotations

from datetime import date

from config.demo.calendar import fill_calendar
from config.demo.school import SmallSchool
from students.models import CurriculumRow, SchoolYear


def last_year(small: SmallSchool) -> SchoolYear:
    """The school year before, with its calendar and the same hours."""
    spring = date(small.year.starts_on.year, 3, 1)
    year = fill_calendar(small.school, spring)
    CurriculumRow.objects.bulk_create(
        CurriculumRow(
            school=small.school,
            year=year,
            grade=row.grade,
            subject=row.subject,
            weekly_hours=row.weekly_hours,
            is_final_exam=row.is_final_exam,
        )
        for row in CurriculumRow.objects.filter(year=small.year).select_related("subject")
    )
    return year
