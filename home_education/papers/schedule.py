"""The individual study calendar (Annex 6) and the individual timetable (Annex 7)."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from documents.frozen import iso, name_parts
from documents.kinds import Frozen
from documents.words.dates import part_of_year
from documents.words.numbers import counted
from home_education import rules
from home_education.models import HomeCase, HomeSlot
from home_education.papers.case_words import CaseWords, clock_words
from home_education.rules import ROUND_OF_WEEKS, Place, StudyCalendar
from students.models import Vacation

WEEKDAYS = (
    "Понедельник",
    "Вторник",
    "Среда",
    "Четверг",
    "Пятница",
    "Суббота",
    "Воскресенье",
)
_PERIODS = {"quarter": "четвертям", "trimester": "триместрам", "semester": "полугодиям"}


def calendar_context(home: HomeCase, day: date) -> Frozen:
    """What Annex 6 says; every date is the school's own, none of the form's example."""
    words = CaseWords(home, day)
    facts = words.facts
    calendar = facts.calendar or StudyCalendar(
        starts_on=facts.starts_on or day, ends_on=facts.ends_on or day
    )
    kind = home.case.school_year.periods.values_list("kind", flat=True).first() or ""
    vacations = _vacations(home, calendar)
    corrected = bool(calendar.counted) and calendar.counted != calendar.printed
    return {
        **words.head(),
        **words.study(),
        "approved": None,
        "starts_on": iso(calendar.starts_on),
        "ends_on": iso(calendar.ends_on),
        "year_length": _length(calendar.weeks, calendar.days),
        "periods_called": _PERIODS.get(kind, "периодам"),
        "periods": [
            {
                "key": f"period-{one.number}",
                "title": part_of_year(kind, one.number, "ru") if kind else "Учебный год",
                "starts_on": iso(one.starts_on),
                "ends_on": iso(one.ends_on),
                "weeks": one.weeks,
                "days": one.days,
            }
            for one in calendar.periods
        ],
        "weeks": calendar.weeks,
        "days": calendar.days,
        "note": calendar.note if corrected else "",
        "counted": _length(*calendar.counted[:2]) if corrected else "",
        "vacations": vacations,
        "vacation_days": sum(one["days"] for one in vacations),
        "assessed_from": iso(calendar.assessed_from),
        "assessed_until": iso(calendar.assessed_until),
        "week_days": facts.week_days,
        "lesson_minutes": rules.LESSON_LENGTH.of(facts.settings),
        "correctional_minutes": rules.CORRECTIONAL_LENGTH.of(facts.settings),
        "shortest_pause": rules.SHORTEST_PAUSE.of(facts.settings),
        "longest_pause": rules.LONGEST_PAUSE.of(facts.settings),
    }


def timetable_context(home: HomeCase, day: date) -> Frozen:
    """What Annex 7 says, day by day."""
    words = CaseWords(home, day)
    slots = list(home.timetable.select_related("row__teacher"))
    lines = [_slot(slot, home) for slot in slots]
    hospital = words.facts.hospital
    return {
        **words.head(),
        **words.study(),
        "approved": None,
        "doctor_agrees": words.facts.in_hospital,
        "group": words.group(),
        "slots": lines,
        "weekdays": [
            {"title": title, "slots": list(of_day)}
            for title, of_day in groupby(lines, key=lambda line: line["day"])
        ],
        "has_weeks": any(line["weeks"] for line in lines),
        "agreed_time": bool(hospital and hospital.lessons_from_minute is not None),
    }


def _length(weeks: int, days: int) -> str:
    """«32 недели (155 учебных дней)»."""
    school_days = counted(days, "учебный день", "учебных дня", "учебных дней")
    return f"{counted(weeks, 'неделя', 'недели', 'недель')} ({school_days})"


def _vacations(home: HomeCase, calendar: StudyCalendar) -> list[Frozen]:
    """Those that are not over when the pupil's year begins, and begin before it ends."""
    rows = Vacation.objects.filter(
        year=home.case.school_year,
        ends_on__gte=calendar.starts_on,
        starts_on__lte=calendar.ends_on,
    )
    return [
        {
            "title": one.title,
            "starts_on": iso(one.starts_on),
            "ends_on": iso(one.ends_on),
            "days": (one.ends_on - one.starts_on).days + 1,
        }
        for one in rows.order_by("starts_on")
    ]


def _slot(slot: HomeSlot, home: HomeCase) -> Frozen:
    at_home = home.study_place == Place.HOME
    every_week = set(slot.weeks) == set(ROUND_OF_WEEKS)
    return {
        "key": f"slot-{slot.pk}",
        "day": WEEKDAYS[slot.weekday],
        "number": slot.number,
        "room": slot.room or ("на дому" if at_home else ""),
        "time": f"{clock_words(slot.starts_minute)} – {clock_words(slot.ends_minute)}",
        "subject": slot.row.name,
        "weeks": "" if every_week else ", ".join(map(str, sorted(slot.weeks))),
        "teacher": name_parts(slot.row.teacher),
    }
