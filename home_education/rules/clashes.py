"""What is wrong with a timetable as such: who is in two places at once, how long things last.

Pure: the pupil's own slots and those of others come in, pairs and lengths come out. Two slots meet
only in the weeks of the round of four that they have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from home_education.rules.teaching import ROUND_OF_WEEKS, ZERO, Slot


@dataclass(frozen=True, slots=True)
class Pause:
    """The time between two lessons of a day."""

    before: Slot
    after: Slot

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.after.starts_minute - self.before.ends_minute


def meet(one: Slot, other: Slot) -> bool:
    """Whether both are held at some moment of some week."""
    return (
        one.weekday == other.weekday
        and one.starts_minute < other.ends_minute
        and other.starts_minute < one.ends_minute
        and not set(one.weeks).isdisjoint(other.weeks)
    )


def own_clashes(slots: Iterable[Slot]) -> tuple[tuple[Slot, Slot], ...]:
    """Pairs of lessons of one pupil that are held at once."""
    return tuple((one, other) for one, other in combinations(slots, 2) if meet(one, other))


def teacher_clashes(own: Iterable[Slot], taken: Iterable[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Own lessons whose teacher has a lesson with somebody else at that time."""
    yield from _clashes(own, taken, "teacher")


def room_clashes(own: Iterable[Slot], taken: Iterable[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Own lessons in a room that somebody else has at that time; at home there is no room."""
    yield from _clashes(own, taken, "room")


def _clashes(own: Iterable[Slot], taken: Iterable[Slot], what: str) -> Iterator[tuple[Slot, Slot]]:
    by_value: dict[str, list[Slot]] = defaultdict(list)
    for slot in taken:
        if value := getattr(slot, what).strip():
            by_value[value].append(slot)
    for slot in own:
        others = by_value.get(getattr(slot, what).strip(), ())
        yield from ((slot, other) for other in others if meet(slot, other))


def day_in_week(slots: Iterable[Slot]) -> dict[tuple[int, int], list[Slot]]:
    """The lessons of each day by (week of four, weekday), in the order of the day."""
    days: dict[tuple[int, int], list[Slot]] = defaultdict(list)
    for slot in sorted(slots, key=lambda one: one.starts_minute):
        for week in ROUND_OF_WEEKS:
            if week in slot.weeks:
                days[week, slot.weekday].append(slot)
    return dict(days)


def pauses(slots: Iterable[Slot]) -> tuple[Pause, ...]:
    """Every pause between two lessons that follow each other on a day, each pair once."""
    found: dict[tuple[str, str], Pause] = {}
    for lessons in day_in_week(slots).values():
        for before, after in pairwise(lessons):
            found.setdefault((before.key, after.key), Pause(before, after))
    return tuple(found.values())


def longest_days(slots: Iterable[Slot]) -> dict[int, tuple[Slot, ...]]:
    """By weekday: the lessons of the fullest day of the four weeks."""
    longest: dict[int, tuple[Slot, ...]] = {}
    for (_week, weekday), lessons in sorted(day_in_week(slots).items()):
        if len(lessons) > len(longest.get(weekday, ())):
            longest[weekday] = tuple(lessons)
    return longest


def hours_by_subject(slots: Iterable[Slot]) -> dict[str, Decimal]:
    """Academic hours a week of each subject."""
    hours: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for slot in slots:
        hours[slot.subject] += slot.hours
    return dict(hours)
