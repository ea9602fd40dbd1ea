"""Columns of the lists of staff and of curriculum hours, and the table of all lists."""

from __future__ import annotations

from enum import StrEnum

from students.importing.column_names import (
    CLASS,
    EMAIL,
    GRADE,
    LETTER,
    NAME,
    NUMBER,
    PHONE,
    SEX,
    ListColumns,
)
from students.importing.pupil_columns import PUPILS


class ListKind(StrEnum):
    """What a file is a list of."""

    PUPILS = "pupils"
    STAFF = "staff"
    CURRICULUM = "curriculum"


STAFF = ListColumns(
    names={
        "number": NUMBER,
        **NAME,
        "full_name": (
            *NAME["full_name"],
            "ФИО сотрудника",
            "ФИО работника",
            "ФИО учителя",
            "ФИО педагога",
            "Сотрудник",
            "Учитель",
            "Педагог",
            "ПІБ працівника",
            "ПІБ вчителя",
            "ПІБ педагога",
            "Працівник",
            "Вчитель",
        ),
        "sex": SEX,
        "post": ("Должность", "Должности", "Занимаемая должность", "Посада", "Займана посада"),
        "subjects": (
            "Предметы",
            "Предмет",
            "Преподаваемые предметы",
            "Преподаваемый предмет",
            "Предмети",
            "Предмети, що викладає",
        ),
        "class_teacher_of": (
            "Классное руководство",
            "Классный руководитель",
            "Кл. рук.",
            "Класне керівництво",
            "Класний керівник",
        ),
        "phone": PHONE,
        "email": EMAIL,
    },
    required=(
        (("full_name",), ("last_name", "first_name")),
        (("post",), ("subjects",)),
    ),
)

CURRICULUM = ListColumns(
    names={
        "number": NUMBER,
        "area": (
            "Предметная область",
            "Предметные области",
            "Область",
            "Освітня галузь",
            "Галузь",
        ),
        "subject": (
            "Учебный предмет",
            "Учебные предметы",
            "Предмет",
            "Предметы",
            "Наименование предмета",
            "Навчальний предмет",
            "Навчальні предмети",
            "Предмети",
            "Назва предмета",
            "Дисциплина",
        ),
        "school_class": (*CLASS, *GRADE),
        "letter": LETTER,
        "weekly_hours": (
            "Часов в неделю",
            "Часы в неделю",
            "Кол-во часов в неделю",
            "Количество часов в неделю",
            "Часы",
            "Часов",
            "Количество часов",
            "Годин на тиждень",
            "Години на тиждень",
            "Кількість годин на тиждень",
            "Години",
            "Годин",
            "Кількість годин",
        ),
        "is_final_exam": (
            "Обязательный на ГИА",
            "ГИА",
            "Обязательная ГИА",
            "Обов'язковий на ДПА",
            "ДПА",
        ),
    },
    required=((("subject",),), (("school_class",),), (("weekly_hours",),)),
)

LISTS = {
    ListKind.PUPILS: PUPILS,
    ListKind.STAFF: STAFF,
    ListKind.CURRICULUM: CURRICULUM,
}

NEVER_KEPT = (
    "Паспорт",
    "Паспортные данные",
    "Серия",
    "Серия паспорта",
    "Номер паспорта",
    "Серия и номер паспорта",
    "Кем выдан",
    "Документ",
    "Свидетельство о рождении",
    "Диагноз",
    "Код МКБ",
    "МКБ-10",
    "Гражданство",
    "Национальность",
    "Паспортні дані",
    "Серія паспорта",
    "Свідоцтво про народження",
    "Діагноз",
    "Громадянство",
    "РНОКПП",
    "ІПН",
)
"""Columns that the product keeps on purpose out of its records: passport data and diagnoses."""
