"""What a date does by itself: automatic steps, reminders, forgetting of old drafts and photos."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from accounts.jobs import in_each_school
from accounts.models import School
from regulations import drafts, notifying, pieces
from regulations.services.automatic import take_due_steps

#: Nobody is reminded before the working day begins.
MORNING_HOUR = 7


@in_each_school(cron="15 */3 * * *")
def take_steps_by_date(*, school_id: int) -> None:
    """Steps that a date takes: the term of a case is over, and the like."""
    school = School.objects.get(pk=school_id)
    take_due_steps(school, school.today())


@in_each_school(cron="5 * * * *")
def remind_people(*, school_id: int) -> None:
    """Reminders, in the school's own morning; once a day for one person."""
    school = School.objects.get(pk=school_id)
    if school.now().hour >= MORNING_HOUR:
        notifying.remind(school)


@in_each_school(cron="45 1 * * *")
def forget_old_drafts(*, school_id: int) -> None:
    """Drafts that nobody has touched for two months."""
    drafts.forget_old(timezone.now() - timedelta(days=drafts.KEEP_DAYS))


@in_each_school(cron="50 * * * *")
def forget_old_pieces(*, school_id: int) -> None:
    """Photos whose form was sent an hour ago, or was not sent for three days."""
    pieces.forget_old(timezone.now())
