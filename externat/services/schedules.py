"""The timetable of lessons and the schedule of consultations: lines without clashes.

A teacher belongs to one pupil at a time, so whoever writes a schedule holds those of the school.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import School
from externat.access import SCHEDULE_STATES
from externat.models import IndividualCase, IndividualPlanLine, IndividualSlot
from externat.services.plan import locked_case
from regulations.weekdays import WEEKDAYS, clock
from regulations.words import Text, say

PUPIL_TAKEN = _("The pupil has %(subject)s on %(day)s at %(starts)s–%(ends)s: choose another time.")
TEACHER_TAKEN = _(
    "%(teacher)s has another pupil on %(day)s at %(starts)s–%(ends)s (%(subject)s): choose another "
    "time."
)


class SlotRefused(Exception):
    """The line cannot stand there; ``words`` say why."""

    def __init__(self, words: Text) -> None:
        self.words = words
        super().__init__(str(words))


class SlotGone(Exception):
    """Somebody else took the line out."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A line of a schedule as somebody wants it."""

    line: IndividualPlanLine
    weekday: int
    starts_minute: int
    ends_minute: int
    room: str


@transaction.atomic
def save_slot(
    *, individual: IndividualCase, slot_id: int | None, purpose: str, wanted: Wanted
) -> IndividualSlot:
    """Put a line into the schedule, or move it.

    Raises:
        PlanLocked, SlotGone. SlotRefused: the pupil or the teacher is taken then.
    """
    _hold(individual)
    slot = (
        _stored(individual, slot_id)
        if slot_id
        else IndividualSlot(school_id=individual.school_id, individual=individual, purpose=purpose)
    )
    check_free(individual, slot.pk, wanted)
    slot.line, slot.weekday, slot.room = wanted.line, wanted.weekday, wanted.room
    slot.starts_minute, slot.ends_minute = wanted.starts_minute, wanted.ends_minute
    slot.save()
    return slot


@transaction.atomic
def remove_slot(*, individual: IndividualCase, slot_id: int) -> None:
    """Take a line out. PlanLocked, SlotGone."""
    _hold(individual)
    _stored(individual, slot_id).delete()


def check_free(
    individual: IndividualCase, slot_id: int | None, wanted: Wanted | IndividualSlot
) -> None:
    """Pass if pupil and teacher are free then; the line's own former place does not count.

    Raises SlotRefused with the words.
    """
    at_once = _at_once(individual, wanted).exclude(pk=slot_id)
    own = at_once.filter(individual=individual).first()
    if own is not None:
        raise SlotRefused(_told(PUPIL_TAKEN, own))
    if wanted.line.teacher is None:
        return
    other = at_once.filter(line__teacher=wanted.line.teacher).first()
    if other is not None:
        raise SlotRefused(_told(TEACHER_TAKEN, other, teacher=wanted.line.teacher.short_name))


def _at_once(
    individual: IndividualCase, wanted: Wanted | IndividualSlot
) -> QuerySet[IndividualSlot]:
    """Lines of open cases of the school that share a minute with the wanted one."""
    return IndividualSlot.objects.filter(
        school=individual.school_id,
        individual__case__closed_on=None,
        weekday=wanted.weekday,
        starts_minute__lt=wanted.ends_minute,
        ends_minute__gt=wanted.starts_minute,
    ).select_related("line")


def _told(template: Text, slot: IndividualSlot, **more: object) -> Text:
    return say(
        template,
        subject=slot.line.name,
        day=WEEKDAYS[slot.weekday],
        starts=clock(slot.starts_minute),
        ends=clock(slot.ends_minute),
        **more,
    )


def _hold(individual: IndividualCase) -> None:
    locked_case(individual, SCHEDULE_STATES)
    School.objects.select_for_update(of=("self",), no_key=True).get(pk=individual.school_id)


def _stored(individual: IndividualCase, slot_id: int) -> IndividualSlot:
    slot = individual.timetable.filter(pk=slot_id).first()
    if slot is None:
        raise SlotGone(str(slot_id))
    return slot
