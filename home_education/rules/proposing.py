"""A timetable proposed from the plan: where a lesson fits, and where it fits best.

Pure: the rows of the plan, the lessons that stand and those of other pupils come in, lessons come
out. A lesson never stands where its teacher or room is taken or the pupil has another one; what
the norms only advise (breaks, lessons a day, a subject once a day) decides between what is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from home_education.rules import clashes
from home_education.rules.teaching import QUARTER, ROUND_OF_WEEKS, ZERO, PlanRow, Slot
from home_education.rules.timetable import (
    CORRECTIONAL_LENGTH,
    DAY_LESSONS,
    EARLIEST_HOUR,
    LATEST_HOUR,
    LESSON_LENGTH,
    LONGEST_PAUSE,
    SHORTEST_PAUSE,
)

Weeks = tuple[int, ...]
#: In which weeks of four so many quarters of an hour may stand, the evenest first.
SOME_WEEKS: dict[int, tuple[Weeks, ...]] = {
    1: ((1,), (2,), (3,), (4,)),
    2: ((1, 3), (2, 4)),
    3: ((1, 2, 3), (2, 3, 4), (1, 3, 4), (1, 2, 4)),
    4: (ROUND_OF_WEEKS,),
}
STEP_MINUTES = 5
USUAL_START = 9 * 60
"""When lessons at home usually begin; earlier only where nothing else is free."""
FALLBACK_DAY = 7


@dataclass(frozen=True, slots=True)
class Day:
    """What bounds a day of lessons, in minutes from midnight."""

    first: int
    last: int
    shortest_pause: int
    longest_pause: int
    most_lessons: int
    lesson: int
    correctional: int

    def minutes_of(self, row: PlanRow) -> int:
        """How long a lesson of the row lasts."""
        return self.correctional if row.is_correctional else self.lesson


def day_of(settings: Mapping[str, Any], grade: int | None, first: int | None = None) -> Day:
    """The bounds by the settings of the school; `first` is when a hospital lets lessons begin."""
    earliest = EARLIEST_HOUR.of(settings) * 60
    most = DAY_LESSONS[grade].of(settings) if grade in DAY_LESSONS else FALLBACK_DAY
    return Day(
        first=max(earliest, first or 0),
        last=LATEST_HOUR.of(settings) * 60,
        shortest_pause=SHORTEST_PAUSE.of(settings),
        longest_pause=LONGEST_PAUSE.of(settings),
        most_lessons=most,
        lesson=LESSON_LENGTH.of(settings),
        correctional=CORRECTIONAL_LENGTH.of(settings),
    )


def lacking(plan: Iterable[PlanRow], slots: Iterable[Slot]) -> Iterator[tuple[PlanRow, Decimal]]:
    """Rows whose hours with a teacher are not all in the timetable, and how many are not."""
    timed = clashes.hours_by_subject(slots)
    for row in plan:
        held = min(timed.get(row.subject, ZERO), row.classroom_hours)
        timed[row.subject] = timed.get(row.subject, ZERO) - held
        if row.classroom_hours > held:
            yield row, row.classroom_hours - held


def weeks_for(hours: Decimal) -> tuple[Weeks, ...]:
    """In which weeks the next lesson of so many hours may stand."""
    return SOME_WEEKS[int(min(hours, QUARTER * 4) / QUARTER)]


def propose(
    plan: Iterable[PlanRow],
    held: Iterable[Slot],
    taken: Iterable[Slot],
    day: Day,
    week_days: int,
    room: str = "",
) -> tuple[tuple[Slot, ...], tuple[PlanRow, ...]]:
    """Lessons for every hour with a teacher that the timetable lacks, and the rows for whose
    lessons there is no free time. The key of a lesson is that of its row."""
    own, added, left = list(held), [], []
    taken = tuple(taken)
    wanted = sorted(lacking(plan, own), key=lambda one: (-one[1], one[0].number))
    for row, hours in wanted:
        while hours > ZERO:
            found = list(free(row, hours, own, taken, day, week_days, room))
            if not found:
                left.append(row)
                break
            best = min(found, key=lambda slot: _cost(slot, own, day))
            own.append(best)
            added.append(best)
            hours -= best.hours
    return numbered(own, added), tuple(left)


def free(
    row: PlanRow,
    hours: Decimal,
    own: Iterable[Slot],
    taken: Iterable[Slot],
    day: Day,
    week_days: int,
    room: str = "",
) -> Iterator[Slot]:
    """Every time at which a lesson of the row may stand, day by day."""
    own, minutes = tuple(own), day.minutes_of(row)
    for weekday in range(week_days):
        busy = [
            slot
            for slot in taken
            if slot.weekday == weekday
            and ((row.teacher and slot.teacher == row.teacher) or (room and slot.room == room))
        ]
        today = [slot for slot in own if slot.weekday == weekday]
        for starts in _starts(today, busy, day):
            if starts < day.first or starts + minutes > day.last:
                continue
            for weeks in weeks_for(hours):
                slot = Slot(
                    key=row.key,
                    weekday=weekday,
                    number=0,
                    starts_minute=starts,
                    ends_minute=starts + minutes,
                    subject=row.subject,
                    teacher=row.teacher,
                    room=room,
                    is_correctional=row.is_correctional,
                    weeks=weeks,
                )
                if not any(_too_near(slot, other, day.shortest_pause) for other in today) and (
                    not any(clashes.meet(slot, other) for other in busy)
                ):
                    yield slot


def numbered(own: Iterable[Slot], added: Iterable[Slot] | None = None) -> tuple[Slot, ...]:
    """The lessons with their numbers in their day; lessons of other weeks at one time share it."""
    own = tuple(own)
    starts: dict[int, list[int]] = {}
    for slot in own:
        times = starts.setdefault(slot.weekday, [])
        if slot.starts_minute not in times:
            times.append(slot.starts_minute)
    return tuple(
        replace(slot, number=sorted(starts[slot.weekday]).index(slot.starts_minute) + 1)
        for slot in (own if added is None else added)
    )


def _starts(today: Iterable[Slot], busy: Iterable[Slot], day: Day) -> list[int]:
    """Times worth trying: the beginning of the day, after a lesson, beside one of other weeks."""
    times = {day.first, max(day.first, USUAL_START)}
    for slot in today:
        after = slot.ends_minute + day.shortest_pause
        pauses = range(0, day.longest_pause - day.shortest_pause + 1, STEP_MINUTES)
        times |= {slot.starts_minute, *(after + pause for pause in pauses)}
    times |= {slot.ends_minute for slot in busy}
    return sorted(times)


def _too_near(slot: Slot, other: Slot, pause: int) -> bool:
    """Whether they are in one week with less than the shortest break between."""
    apart = (
        slot.starts_minute >= other.ends_minute + pause
        or other.starts_minute >= slot.ends_minute + pause
    )
    return not apart and not set(slot.weeks).isdisjoint(other.weeks)


def _cost(slot: Slot, own: Iterable[Slot], day: Day) -> tuple[int, ...]:
    """What is worse is greater: a full day, a break too long, the subject twice, a late hour."""
    own = tuple(own)
    today = [one for one in own if one.weekday == slot.weekday]
    longest = clashes.longest_days((*today, slot)).get(slot.weekday, ())
    gaps = [one for one in clashes.pauses((*today, slot)) if one.minutes > day.longest_pause]
    again = sum(one.subject == slot.subject for one in today)
    beside = any(one.starts_minute == slot.starts_minute for one in today)
    return (
        int(len(longest) > day.most_lessons),
        len(gaps),
        again,
        len(longest),
        int(not beside),
        int(slot.starts_minute < USUAL_START),
        slot.starts_minute,
        slot.weekday,
    )
