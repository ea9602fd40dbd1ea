"""What the accountants take into their own program: the sheets of a month as workbooks.

In the language of the act, like the papers: the titles stand in a file that leaves the product.
"""

from __future__ import annotations

from collections.abc import Iterable

from home_education.hours import Hours, TeacherHours
from home_education.meals import MealDays, total_of
from home_education.papers.months import absent_words, class_words, pupil_words, roubles
from students.batches.exporting import table_as_xlsx

HOURS_TITLES = (
    "Учитель",
    "Обучающийся",
    "Класс",
    "Предмет",
    "Замещает",
    "По расписанию",
    "Проведено",
    "Возмещено",
    "Всего часов",
)
MEALS_TITLES = ("Обучающийся", "Класс", "Дни", "Количество дней", "Ставка, руб.", "Сумма, руб.")
TOTAL = "Итого"
NOBODY = "Учитель не указан"


def hours_table(teachers: Iterable[TeacherHours]) -> bytes:
    """The hours of every teacher in a month, each with a line of sums."""
    rows: list[list[object]] = []
    for one in teachers:
        name = one.teacher.full_name if one.teacher else NOBODY
        rows += [
            [
                name,
                pupil_words(line),
                class_words(line),
                line.subject,
                absent_words(line),
                *_figures(line.hours),
            ]
            for line in one.lines
        ]
        rows.append([name, TOTAL, "", "", "", *_figures(one.total)])
    return table_as_xlsx(HOURS_TITLES, rows)


def meals_table(lines: Iterable[MealDays]) -> bytes:
    """The days of meals of every pupil in a month; sums where the rate is set."""
    lines = list(lines)
    rows: list[list[object]] = [
        [
            one.home.case.student.list_name,
            str(one.home.case.student.school_class or ""),
            ", ".join(str(day.day) for day in one.days),
            len(one.days),
            one.rates[0] if len(one.rates) == 1 else "; ".join(roubles(rate) for rate in one.rates),
            one.sum if one.rates else "",
        ]
        for one in lines
    ]
    total = total_of(lines)
    days = sum(len(one.days) for one in lines)
    rows.append([TOTAL, "", "", days, "", total if total else ""])
    return table_as_xlsx(MEALS_TITLES, rows)


def _figures(hours: Hours) -> tuple[int, ...]:
    return hours.planned, hours.held, hours.made_up, hours.paid
