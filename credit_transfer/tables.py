"""Lists over results as files to keep, in the language of the act like its papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import translation

from accounts.models import School
from credit_transfer.models import ArchiveItem, IndividualResult
from credit_transfer.records.states import state_of
from credit_transfer.terms import Stored, term_words, terms_on
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


ARCHIVE_TITLES = (
    "Опись",
    "Учебный год",
    "№",
    "Вид документов",
    "Индекс дела",
    "Заголовок дела",
    "Листов",
    "Срок хранения",
    "Основание срока",
    "Передано",
    "Принято",
    "Сдано в архив",
    "Место",
    "Уничтожено",
    "Акт об уничтожении",
)


def archive_table(school: School, items: Iterable[ArchiveItem], file_type: str) -> bytes:
    """Every file of the archive with its way and its term."""
    terms = terms_on(school, school.today())
    kinds = {kind.value: kind for kind in Stored}
    with translation.override("ru"):
        rows = [
            [
                item.transfer.title,
                str(item.transfer.school_year),
                item.place,
                str(kinds[item.kind].label) if item.kind in kinds else item.kind,
                item.file_index,
                item.title,
                item.sheets,
                term_words(term) if (term := terms.get(item.kind)) else "",
                term.ground if term else "",
                item.transfer.handed_on,
                item.transfer.received_on,
                item.transfer.archived_on,
                item.transfer.place,
                item.destroyed_on,
                item.destroyed_by_act,
            ]
            for item in items
        ]
    return as_file(ARCHIVE_TITLES, rows, file_type)
