"""Lists over results as files to keep, in the language of the act like its papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import translation

from credit_transfer.models import IndividualResult
from credit_transfer.records.states import state_of
from students.batches.exporting import table_as_csv, table_as_xlsx

RESULT_TITLES = (
    "Обучающийся",
    "Класс",
    "Учебный год",
    "Вид результата",
    "Результат",
    "Содержание",
    "Предмет",
    "Уровень образования",
    "Уровень мероприятия",
    "Итог",
    "Отметка",
    "Баллы",
    "Из скольких",
    "Часы",
    "Дата",
    "Другая организация",
    "Состояние",
)


def as_file(titles: Sequence[str], rows: Iterable[Sequence[Any]], file_type: str) -> bytes:
    """The table as `xlsx` or `csv`."""
    return (table_as_xlsx if file_type == "xlsx" else table_as_csv)(titles, rows)


def results_table(results: Iterable[IndividualResult], file_type: str) -> bytes:
    """The list of results, one row each."""
    with translation.override("ru"):
        rows = [_row(one) for one in results]
    return as_file(RESULT_TITLES, rows, file_type)


def _row(one: IndividualResult) -> list[Any]:
    return [
        one.student.list_name,
        str(one.student.school_class or ""),
        str(one.school_year),
        one.get_kind_display(),
        one.get_sub_kind_display(),
        one.title,
        str(one.subject or ""),
        one.get_level_display(),
        one.get_event_level_display(),
        one.get_standing_display(),
        one.mark,
        one.points,
        one.points_of,
        one.hours,
        one.achieved_on,
        str(one.organisation or ""),
        str(state_of(one).label),
    ]
