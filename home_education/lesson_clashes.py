"""Who would be in two places at once: lessons that others of the pupil or the teacher run into.

The timetable keeps clashes out of the week (cl. 2.14); here are single days, on which a lesson is
made up or somebody stands in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q

from home_education.models import HomeCase, HomeLesson
from home_education.rules import LessonState
from home_education.rules.timetable import CORRECTIONAL_LENGTH, LESSON_LENGTH


class Clash(NamedTuple):
    """A lesson, and one of the same pupil or the same teacher that is held at that time."""

    lesson: HomeLesson
    other: HomeLesson

    @property
    def is_of_pupil(self) -> bool:
        """The pupil has two lessons at once; else it is the teacher."""
        return self.lesson.home_id == self.other.home_id


def first_clash(lessons: Collection[HomeLesson], settings: Mapping[str, Any]) -> Clash | None:
    """The first of these lessons, saved or not, that runs into another one; one query for all."""
    by_day = _others(lessons)
    for lesson in lessons:
        for other in by_day[lesson.held_on]:
            if _shares_somebody(lesson, other) and _meet(lesson, other, settings):
                return Clash(lesson, other)
    return None


def group_of(home: HomeCase) -> int | None:
    """The number of the hospital group that the pupil is taught in; None for one taught alone."""
    stay = getattr(home, "stay", None)
    return stay.group_id if stay else None


def _others(lessons: Collection[HomeLesson]) -> dict[date, list[HomeLesson]]:
    teachers = {one.teacher.pk for one in lessons if one.teacher}
    found = (
        HomeLesson.objects.filter(
            Q(home__in={one.home_id for one in lessons}) | Q(teacher__in=teachers)
        )
        .filter(held_on__in={one.held_on for one in lessons})
        .exclude(state=LessonState.MISSED.value)
        .exclude(pk__in={one.pk for one in lessons if one.pk})
        .select_related("row", "teacher", "home__stay")
        .order_by("held_on", "starts_minute", "pk")
    )
    by_day: dict[date, list[HomeLesson]] = defaultdict(list)
    for one in found:
        by_day[one.held_on].append(one)
    return by_day


def _shares_somebody(lesson: HomeLesson, other: HomeLesson) -> bool:
    """The same pupil, or the same teacher with another pupil who is not of one group."""
    if lesson.home_id == other.home_id:
        return True
    group = group_of(lesson.home)
    is_one_group = group is not None and group == group_of(other.home)
    return lesson.teacher is not None and lesson.teacher == other.teacher and not is_one_group


def _meet(one: HomeLesson, other: HomeLesson, settings: Mapping[str, Any]) -> bool:
    first, second = sorted((one, other), key=lambda lesson: lesson.starts_minute)
    length = CORRECTIONAL_LENGTH if first.row.is_correctional else LESSON_LENGTH
    return second.starts_minute < first.starts_minute + int(length.of(settings))
