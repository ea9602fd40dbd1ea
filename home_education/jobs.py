"""What home education does at its times: reminders before a term ends (cl. 2.6), and lessons that
follow the calendar (cl. 2.13).

The end itself is a step that a date takes: the kernel takes it.
"""

from __future__ import annotations

from accounts.jobs import in_each_school
from accounts.models import School
from home_education.services.planning import plan_every_case
from home_education.services.reminding import remind_of_ends
from regulations.jobs import MORNING_HOUR


@in_each_school(cron="40 * * * *")
def remind_of_terms(*, school_id: int) -> None:
    """Terms that run out, in the school's own morning."""
    school = School.objects.get(pk=school_id)
    if school.now().hour >= MORNING_HOUR:
        remind_of_ends(school)


@in_each_school(cron="45 * * * *")
def plan_lessons_anew(*, school_id: int) -> None:
    """A day off or a vacation that was entered meanwhile, before the lessons of the day."""
    school = School.objects.get(pk=school_id)
    if school.now().hour < MORNING_HOUR:
        plan_every_case(school)
