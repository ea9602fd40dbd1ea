"""Who controls what (cl. 2.21, 4.4): the class teacher lessons, the deputy director the hours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q, QuerySet

from accounts.actors import Actor
from home_education import rules
from home_education.models import HomeCase
from home_education.procedure import LESSON_STATES, PROCEDURE, State
from home_education.rules import LessonState, Place
from regulations.models import Case
from regulations.words import Text

#: Columns of the list that count something missing, in their order.
MISSING = ("unmarked", "unexplained", "not_made_up", "unconfirmed", "unwritten", "without_adult")
BY_CLASS = (
    "case__student__school_class__grade",
    "case__student__school_class__letter",
    "case__student__sort_key",
)


@dataclass(frozen=True)
class Controlled:
    """The lessons of one case in figures; a count is 0 where nothing is missing."""

    case: Case
    state: Text
    today: int
    next_on: date | None
    unmarked: int
    unexplained: int
    not_made_up: int
    unconfirmed: int
    unwritten: int
    without_adult: int

    @property
    def is_in_order(self) -> bool:
        """Nothing is missing."""
        return not any(getattr(self, name) for name in MISSING)


def taught_cases(actor: Actor, school_id: int, today: date) -> QuerySet[HomeCase]:
    """The cases with lessons that the actor sees: open ones, and prolonged ones to their end."""
    seen = Case.objects.visible_to(actor).filter(school=school_id, act=rules.ACT.slug)
    details = HomeCase.objects.filter(case__in=seen)
    return (
        details.filter(
            Q(case__state__in=[state.value for state in LESSON_STATES], case__closed_on=None)
            | Q(case__state=State.PROLONGED.value, ends_on__gte=today)
        )
        .select_related("case__student__school_class")
        .order_by(*BY_CLASS)
    )


def controlled_cases(actor: Actor, school_id: int, today: date) -> QuerySet[HomeCase]:
    """The same with what is missing in their lessons. One query."""
    held, missed = _state(LessonState.HELD), _state(LessonState.MISSED)
    planned = _state(LessonState.PLANNED)
    at_home = Q(study_place=Place.HOME.value)
    not_made_up = ~Q(lessons__made_up_by__state=LessonState.HELD.value) | Q(
        lessons__made_up_by=None
    )
    return taught_cases(actor, school_id, today).annotate(
        today=Count("lessons", Q(lessons__held_on=today)),
        next_on=Min("lessons__held_on", filter=planned & Q(lessons__held_on__gte=today)),
        unmarked=Count("lessons", planned & Q(lessons__held_on__lt=today)),
        unexplained=Count("lessons", missed & Q(lessons__reason="")),
        not_made_up=Count("lessons", missed & not_made_up),
        unconfirmed=Count("lessons", held & Q(lessons__confirmed_on=None)),
        unwritten=Count("lessons", held & Q(lessons__in_journal_on=None)),
        without_adult=Count("lessons", held & at_home & Q(lessons__adult="")),
    )


def only_missing(cases: QuerySet[HomeCase]) -> QuerySet[HomeCase]:
    """The cases in which one of the columns counts something."""
    some = Q()
    for name in MISSING:
        some |= Q(**{f"{name}__gt": 0})
    return cases.filter(some)


def controlled(homes: Iterable[HomeCase]) -> list[Controlled]:
    """The lines of the list."""
    return [
        Controlled(
            case=one.case,
            state=PROCEDURE.states[one.case.state],
            today=one.today,
            next_on=one.next_on,
            **{name: getattr(one, name) for name in MISSING},
        )
        for one in homes
    ]


def _state(state: LessonState) -> Q:
    return Q(lessons__state=state.value)
