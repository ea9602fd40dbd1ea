"""Section 2 of the act, cl. 2.14: the individual timetable (Annex 7) and the order of its day."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from home_education.rules import clashes
from home_education.rules.act import ACT
from home_education.rules.agreeing import not_agreed
from home_education.rules.annexes import CORRECTIONAL_MINUTES, LESSON_MINUTES, PAUSE_MINUTES
from home_education.rules.facts import Facts
from home_education.rules.package import SECTION
from home_education.rules.teaching import ZERO, Slot
from home_education.rules.vocabulary import Agreed
from regulations.clauses import Setting
from regulations.rules import Problem
from regulations.weekdays import WEEKDAYS, clock
from regulations.words import Text, hours, say

P_2_14 = ACT.clause(
    "2.14",
    "Индивидуальное расписание занятий (Приложение 7) обучающегося на дому оставляется "
    "Учреждение, согласовывается с его родителями (законными представителями) и утверждается "
    "приказом директора школы.",
    reading=_(
        "“оставляется” is a slip for “составляется”. The timetable holds the hours with a teacher "
        "of the plan, subject by subject; less than an hour a week is a lesson in some weeks of "
        "four. The lengths are those of Annex 6, part 5. Annex 7 has no column for the teacher, "
        "who is needed in practice; its column “КАБИНЕТ” says “на дому” where there is no room."
    ),
    section=SECTION,
)
ANNEX_6_SAYS = _("The number is that of Annex 6, part 5.")
FROM_NORMS = _("From the recommendations of 14.08.2025 and older norms, the act is silent.")


def _number(
    key: str, default: int, question: Text, *, reading: Text, at_least: int = 1, at_most: int = 60
) -> Setting:
    return ACT.setting(
        P_2_14, key, default, question, reading=reading, at_least=at_least, at_most=at_most
    )


LESSON_LENGTH = _number(
    "lesson_minutes",
    LESSON_MINUTES[1],
    _("How many minutes does a lesson last?"),
    reading=ANNEX_6_SAYS,
)
CORRECTIONAL_LENGTH = _number(
    "correctional_minutes",
    CORRECTIONAL_MINUTES[1],
    _("How many minutes does a correctional lesson last?"),
    reading=ANNEX_6_SAYS,
)
SHORTEST_PAUSE = _number(
    "shortest_pause_minutes",
    PAUSE_MINUTES[1],
    _("How many minutes does a break last at least?"),
    reading=ANNEX_6_SAYS,
)
LONGEST_PAUSE = _number(
    "longest_pause_minutes",
    PAUSE_MINUTES[2],
    _("How many minutes does a break last at most?"),
    reading=ANNEX_6_SAYS,
    at_most=180,
)
EARLIEST_HOUR = _number(
    "earliest_hour", 8, _("From what hour on may lessons begin?"), reading=FROM_NORMS, at_most=12
)
LATEST_HOUR = _number(
    "latest_hour", 19, _("By what hour do lessons end?"), reading=FROM_NORMS, at_most=24
)

#: First and last grade, then the most lessons of a day.
DAY = ((1, 1, 4), (2, 4, 5), (5, 6, 6), (7, 11, 7))
DAY_LESSONS: dict[int, Setting] = {
    grade: setting
    for setting, grades in [
        (
            _number(
                f"day_lessons_{first}",
                most,
                say(
                    _("How many lessons a day at most in grade %(grades)s?"),
                    grades=f"{first}" if first == last else f"{first}–{last}",
                ),
                reading=FROM_NORMS,
                at_most=12,
            ),
            range(first, last + 1),
        )
        for first, last, most in DAY
    ]
    for grade in grades
}


def planned_hours(facts: Facts) -> dict[str, Decimal]:
    """Hours with a teacher of each subject: what the timetable must hold."""
    planned: dict[str, Decimal] = {}
    for row in facts.plan:
        if row.classroom_hours:
            planned[row.subject] = planned.get(row.subject, ZERO) + row.classroom_hours
    return planned


@ACT.blocks(P_2_14, _("The timetable has the hours of the plan"), field="timetable")
def timetable_has_the_hours(facts: Facts) -> Iterator[Problem]:
    planned, timed = planned_hours(facts), clashes.hours_by_subject(facts.timetable)
    for subject in dict.fromkeys((*planned, *timed)):
        want, have = planned.get(subject, ZERO), timed.get(subject, ZERO)
        if want != have:
            yield Problem(
                say(
                    _(
                        "%(subject)s: the plan has %(want)s h with a teacher, the timetable "
                        "%(have)s: make them equal"
                    ),
                    subject=subject or "—",
                    want=hours(want),
                    have=hours(have),
                ),
                rows=tuple(slot.key for slot in facts.timetable if slot.subject == subject),
            )


@ACT.blocks(P_2_14, _("The pupil has one lesson at a time"), field="starts")
def pupil_has_one_lesson_at_a_time(facts: Facts) -> Iterator[Problem]:
    for one, other in clashes.own_clashes(facts.timetable):
        yield Problem(
            say(
                _("%(when)s: %(subject)s and %(other)s are at the same time: move one of them"),
                when=_when(one),
                subject=one.subject,
                other=other.subject,
            ),
            rows=(one.key, other.key),
        )


@ACT.blocks(P_2_14, _("Teachers are free at that time"), field="teacher")
def teachers_are_free(facts: Facts) -> Iterator[Problem]:
    for own, other in clashes.teacher_clashes(facts.timetable, facts.taken):
        yield Problem(
            say(
                _(
                    "%(when)s: %(teacher)s teaches %(pupil)s at that time (%(other)s): choose "
                    "another time or teacher"
                ),
                when=_when(own),
                teacher=own.teacher,
                pupil=other.pupil or "—",
                other=_when(other),
            ),
            rows=(own.key,),
        )


@ACT.blocks(P_2_14, _("Rooms are free at that time"), field="room")
def rooms_are_free(facts: Facts) -> Iterator[Problem]:
    for own, other in clashes.room_clashes(facts.timetable, facts.taken):
        yield Problem(
            say(
                _(
                    "%(when)s: in room %(room)s there is a lesson of %(pupil)s at that time "
                    "(%(other)s): choose another time or room"
                ),
                when=_when(own),
                room=own.room,
                pupil=other.pupil or "—",
                other=_when(other),
            ),
            rows=(own.key,),
        )


@ACT.blocks(P_2_14, _("Lessons stand within the hours of the day"), field="starts")
def lessons_are_within_hours(facts: Facts) -> Iterator[Problem]:
    first, last = EARLIEST_HOUR.of(facts.settings), LATEST_HOUR.of(facts.settings)
    for slot in facts.timetable:
        if slot.starts_minute < first * 60 or slot.ends_minute > last * 60:
            yield Problem(
                say(
                    _("%(when)s: lessons are held from %(first)s to %(last)s: choose another time"),
                    when=_when(slot),
                    first=clock(first * 60),
                    last=clock(last * 60),
                ),
                rows=(slot.key,),
            )


@ACT.blocks(P_2_14, _("Lessons stand on days of the school week"), field="weekday")
def lessons_are_on_school_days(facts: Facts) -> Iterator[Problem]:
    for slot in facts.timetable:
        if not 0 <= slot.weekday < facts.week_days:
            yield Problem(
                say(
                    _("%(when)s: the week has %(days)s school days: choose one of them"),
                    when=_when(slot),
                    days=facts.week_days,
                ),
                rows=(slot.key,),
            )


@ACT.warns(P_2_14, _("Lessons last as long as they should"), field="ends")
def lessons_have_their_length(facts: Facts) -> Iterator[Problem]:
    for slot in facts.timetable:
        setting = CORRECTIONAL_LENGTH if slot.is_correctional else LESSON_LENGTH
        should = setting.of(facts.settings)
        if slot.minutes != should:
            yield Problem(
                say(
                    _(
                        "%(when)s, %(subject)s: it lasts %(minutes)s min, %(should)s are set: mend "
                        "the time, or write why"
                    ),
                    when=_when(slot),
                    subject=slot.subject,
                    minutes=slot.minutes,
                    should=should,
                ),
                rows=(slot.key,),
            )


@ACT.warns(P_2_14, _("Breaks last as long as they should"), field="starts")
def pauses_have_their_length(facts: Facts) -> Iterator[Problem]:
    least, most = SHORTEST_PAUSE.of(facts.settings), LONGEST_PAUSE.of(facts.settings)
    for pause in clashes.pauses(facts.timetable):
        if pause.minutes >= 0 and not least <= pause.minutes <= most:
            yield Problem(
                say(
                    _(
                        "%(when)s: the break before it lasts %(minutes)s min, %(least)s to "
                        "%(most)s are set: mend the time, or write why"
                    ),
                    when=_when(pause.after),
                    minutes=pause.minutes,
                    least=least,
                    most=most,
                ),
                rows=(pause.after.key,),
            )


@ACT.warns(P_2_14, _("No day has too many lessons"), field="weekday")
def days_are_not_too_full(facts: Facts) -> Iterator[Problem]:
    if facts.grade not in DAY_LESSONS:
        return
    most = DAY_LESSONS[facts.grade].of(facts.settings)
    for weekday, lessons in clashes.longest_days(facts.timetable).items():
        if len(lessons) > most:
            yield Problem(
                say(
                    _(
                        "%(weekday)s: %(count)s lessons, in grade %(grade)s at most %(most)s: move "
                        "some, or write why"
                    ),
                    weekday=WEEKDAYS[weekday],
                    count=len(lessons),
                    grade=facts.grade,
                    most=most,
                ),
                rows=tuple(slot.key for slot in lessons[most:]),
            )


@ACT.blocks(P_2_14, _("The parents have agreed to the timetable"), field="agreed_timetable")
def timetable_is_agreed(facts: Facts) -> Iterator[Problem]:
    yield from not_agreed(facts, Agreed.TIMETABLE)


def _when(slot: Slot) -> Text:
    return say(
        "%(weekday)s %(starts)s–%(ends)s",
        weekday=WEEKDAYS[slot.weekday % len(WEEKDAYS)],
        starts=clock(slot.starts_minute),
        ends=clock(slot.ends_minute),
    )
