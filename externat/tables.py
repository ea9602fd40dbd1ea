"""What leaves the product as tables: sheets of pay, the list of orders for АІКОМ.

In the language of the acts, like the papers: the titles stand in a file that leaves the product.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import override

from accounts.models import Person
from externat.pay import PayRow, PaySheet, Worked, in_hours
from externat.rules.amounts import Amount
from externat.services.aikom import OrderLine
from students.batches.exporting import table_as_csv, table_as_xlsx

LANGUAGE = "uk"
PAY_TITLES = (
    "Учитель",
    "Учень (учениця)",
    "Клас",
    "Вид роботи",
    "Предмет",
    "Пункт Положення",
    "Кількість",
    "Годин",
    "Хвилин",
    "Разом, год",
    "Разом, хв",
)
AIKOM_TITLES = (
    "Ім'я учня",
    "Прізвище учня",
    "Тип переведення",
    "Номер наказу",
    "Дата наказу",
    "Перевести з навчального року",
    "Перевести з форми навчання",
    "Перевести з паралелі",
    "Перевести з класу",
    "Перевести в навчальний рік",
    "Перевести на форму навчання",
    "Перевести в паралель",
    "Перевести в клас",
    "Виконано?",
)
TOTAL, PAID, GROUP = "Разом", "До оплати (група - один раз)", "група"


def pay_table(sheets: Iterable[PaySheet], worked: Worked) -> bytes:
    """The sheets of a span of days, each with its sum, and what is paid altogether."""
    rows: list[list[object]] = []
    with override(LANGUAGE):
        for sheet in sheets:
            rows += [_pay_row(row, sheet.minutes_in_hour) for row in sheet.rows]
            who = sheet.person.full_name
            is_teacher = isinstance(sheet.person, Person)
            names = [who, ""] if is_teacher else ["", who]
            rows.append([*names, "", TOTAL, "", "", "", *_time(sheet.total, sheet.minutes_in_hour)])
    last = _time(worked.paid, worked.minutes_in_hour)
    rows.append([PAID, "", "", "", "", "", len(worked.works), *last])
    return table_as_xlsx(PAY_TITLES, rows)


def aikom_table(lines: Iterable[OrderLine]) -> bytes:
    """The columns that the import of АІКОМ reads; dates as 01.09.2026."""
    rows = [
        [
            line.student.first_name,
            line.student.last_name,
            line.kind,
            line.number,
            line.dated,
            str(line.year) if line.form_before else "",
            line.form_before,
            line.grade if line.form_before else "",
            line.class_name if line.form_before else "",
            str(line.year),
            line.form_after,
            line.grade,
            line.class_name,
            "",
        ]
        for line in lines
    ]
    return table_as_csv(AIKOM_TITLES, rows)


def _pay_row(row: PayRow, minutes_in_hour: int) -> list[object]:
    classes = dict.fromkeys(str(one.school_class or "") for one in row.pupils)
    kind = f"{row.kind} ({GROUP})" if row.is_group else str(row.kind)
    return [
        row.teacher.full_name,
        "; ".join(one.full_name for one in row.pupils),
        "; ".join(classes),
        kind,
        row.subject,
        row.clause.number,
        row.pieces,
        *_time(row.amount, minutes_in_hour),
    ]


def _time(amount: Amount, minutes_in_hour: int) -> tuple[object, ...]:
    """Hours and minutes as they were counted, and together as hours and minutes left."""
    return amount.hours, amount.minutes, *in_hours(amount, minutes_in_hour)
