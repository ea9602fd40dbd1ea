"""The lesson that makes up for a missed one (cl. 2.21): its day, its time, who was there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from home_education.models import HomeLesson
from home_education.rules import LessonState


@dataclass(frozen=True)
class When:
    """The day of a lesson that makes up for another; without a time, at the time of that one."""

    day: date
    minute: int | None = None

    def is_that_of(self, lesson: HomeLesson) -> bool:
        """The lesson stands there already."""
        return lesson.held_on == self.day and self.minute in (None, lesson.starts_minute)


def lesson_at(missed: HomeLesson, when: When, today: date, *, adult: str) -> HomeLesson:
    """The lesson that makes up for a missed one, not saved: held, or planned on a day to come."""
    made = missed.making_up or HomeLesson(
        school_id=missed.school_id, home=missed.home, row=missed.row, makes_up=missed, version=0
    )
    made.held_on = when.day
    made.starts_minute = missed.starts_minute if when.minute is None else when.minute
    made.teacher, made.stands_in_for = missed.teacher, missed.stands_in_for
    is_held = when.day <= today
    made.state = (LessonState.HELD if is_held else LessonState.PLANNED).value
    made.adult = adult if is_held else ""
    made.topic = made.topic or missed.topic
    made.in_journal_on = made.in_journal_by = None
    made.version += 1
    return made
