"""What support does at its times: families learn of overdue work."""

from __future__ import annotations

from accounts.jobs import in_each_school
from accounts.models import School
from individual_support.services import overdue
from regulations.jobs import MORNING_HOUR


@in_each_school(cron="35 * * * *")
def tell_families(*, school_id: int) -> None:
    """Overdue work of running cases, in the school's own day; once a week for one case."""
    school = School.objects.get(pk=school_id)
    if school.now().hour >= MORNING_HOUR:
        overdue.tell_families(school)
