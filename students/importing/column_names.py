"""The column names that schools write over their lists, in Russian and Ukrainian.

Each list has its columns; a column has a key of ours and the names under which it comes, the first
being the one under which we export it. Names are compared by :func:`.headers.normal`: without
regard to case, spaces, dots, ё and apostrophes, so one spelling of each is enough here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListColumns:
    """The columns of one kind of list.

    ``names``: key to the names it comes under, the first being the usual Russian one.
    ``required``: every group must be present, in any of its alternatives; an alternative is the
    keys that together hold the value.
    """

    names: dict[str, tuple[str, ...]]
    required: tuple[tuple[tuple[str, ...], ...], ...]


NAME = {
    "full_name": (
        "ФИО",
        "ФИО учащегося",
        "ФИО обучающегося",
        "ФИО ученика",
        "ФИО ребенка",
        "ФИО целиком",
        "ФИО полностью",
        "Фамилия Имя Отчество",
        "Фамилия, имя, отчество учащегося",
        "Фамилия, имя, отчество обучающегося",
        "Фамилия, имя",
        "Фамилия Имя",
        "Обучающийся",
        "Учащийся",
        "Ученик",
        "ПІБ",
        "ПІБ учня",
        "ПІБ учня (учениці)",
        "ПІБ здобувача освіти",
        "ПІБ дитини",
        "Прізвище, ім'я, по батькові",
        "Прізвище, ім'я та по батькові",
        "Прізвище та ім'я",
        "Учень",
        "Здобувач освіти",
    ),
    "last_name": ("Фамилия", "Прізвище"),
    "first_name": ("Имя", "Ім'я"),
    "patronymic": ("Отчество", "Отчество (при наличии)", "По батькові", "По-батькові"),
}
BIRTH = (
    "Дата рождения",
    "Дата рожд",
    "Д.р.",
    "День рождения",
    "Родился",
    "Дата народження",
    "Дата нар",
    "Д.н.",
)
CLASS = ("Класс", "Клас", "Класс обучения", "Клас навчання", "Учебный класс", "Название класса")
GRADE = (
    "Параллель",
    "Номер класса",
    "Класс, номер",
    "Год обучения",
    "Паралель",
    "Номер класу",
    "Клас, номер",
    "Рік навчання",
)
SEX = ("Пол", "Стать")
PHONE = (
    "Телефон",
    "Тел",
    "Контактный телефон",
    "Мобильный телефон",
    "Номер телефона",
    "Контактний телефон",
    "Мобільний телефон",
    "Номер телефону",
)
EMAIL = (
    "E-mail",
    "Email",
    "Эл. почта",
    "Электронная почта",
    "Адрес электронной почты",
    "Почта",
    "Ел. пошта",
    "Електронна пошта",
    "Електронна адреса",
)
NUMBER = ("№", "№ п/п", "N п/п", "п/п", "Номер п/п", "Порядковый номер", "№ з/п", "№ п.п.", "з/п")
LETTER = (
    "Литера",
    "Литер",
    "Буква",
    "Буква класса",
    "Літера",
    "Літера класу",
    "Буква класу",
)
