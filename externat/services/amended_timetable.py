"""What an amended timetable says, written into the case: lessons moved, added, taken out (2016)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents.kinds import CannotApply
from externat.models import IndividualCase, IndividualSlot
from externat.rules.vocabulary import SlotPurpose
from externat.services.schedules import SlotRefused, check_free

LINE_GONE = _("A subject of the new timetable is no longer in the plan.")
WHEN = ("weekday", "starts_minute", "ends_minute", "room")


def held_slots(individual: IndividualCase) -> dict[str, dict[str, Any]]:
    """The lessons as they stand, by their numbers."""
    return {str(slot.pk): said_of(slot) for slot in lessons_of(individual)}


def lessons_of(individual: IndividualCase) -> list[IndividualSlot]:
    """The lessons of a week in their order."""
    rows = individual.timetable.filter(purpose=SlotPurpose.LESSON.value)
    return list(rows.select_related("line__teacher"))


def said_of(slot: IndividualSlot) -> dict[str, Any]:
    """When and where a lesson is."""
    return {name: getattr(slot, name) for name in WHEN}


def apply_slots(individual: IndividualCase, values: Any, by: Person) -> None:
    """Write the new timetable; a lesson whose subject has left the plan is gone with it.

    Raises ``CannotApply``: the pupil or a teacher would be at two places at once.
    """
    slots = {str(slot.pk): slot for slot in lessons_of(individual)}
    for number in values["out"]:
        if number in slots:
            slots.pop(number).delete()
    for number, said in values["rows"].items():
        if number in slots:
            _write(slots[number], said)
    for said in values["new"]:
        _add(individual, said)
    for slot in lessons_of(individual):
        try:
            check_free(individual, slot.pk, slot)
        except SlotRefused as refused:
            raise CannotApply(refused.words) from refused


def _add(individual: IndividualCase, said: dict[str, Any]) -> None:
    line = individual.lines.filter(pk=said["line"]).first()
    if line is None:
        raise CannotApply(LINE_GONE)
    slot = IndividualSlot(
        pk=said.get("pk"),
        school_id=individual.school_id,
        individual=individual,
        line=line,
        purpose=SlotPurpose.LESSON.value,
    )
    for name in WHEN:
        setattr(slot, name, said[name])
    slot.save(force_insert=True)
    said["pk"] = slot.pk


def _write(slot: IndividualSlot, said: Mapping[str, Any]) -> None:
    if said_of(slot) == said:
        return
    for name in WHEN:
        setattr(slot, name, said[name])
    slot.save()
