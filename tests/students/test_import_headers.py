"""Columns are known by the names that schools give them."""

from __future__ import annotations

import pytest

from students.importing.columns import LISTS, ListKind
from students.importing.headers import MissingColumns, RepeatedColumn, find_columns, normal


def layout(*headers, kind=ListKind.PUPILS):
    return find_columns(headers, kind)


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("ФИО", "full_name"),
        ("Ф.И.О.", "full_name"),
        ("Ф. И. О. учащегося", "full_name"),
        (" фамилия  имя отчество ", "full_name"),
        ("Обучающийся", "full_name"),
        ("ПІБ", "full_name"),
        ("Прізвище, ім’я, по батькові", "full_name"),
        ("Ім'я", "first_name"),
        ("Імʼя", "first_name"),
        ("ДАТА РОЖДЕНИЯ (дд.мм.гггг)", "birth_date"),
        ("Пол*", "sex"),
        ("Пол (м/ж)", "sex"),
        ("Класc", "school_class"),  # the last letter is Latin
        ("№ п/п", "number"),
        ("№ личного дела", "file_number"),
        ("Ребёнок с ОВЗ", "ovz"),
        ("Эл.почта", "email"),
        ("Тел. матери", "mother_phone"),
    ],
)
def test_a_column_is_known_whatever_its_spelling(header, key):
    required = {"full_name": "ФИО", "birth_date": "Дата рождения", "school_class": "Класс"}
    if key == "first_name":
        required = {"last_name": "Фамилия", **required}
    required.pop(key, None)
    assert layout(header, *required.values()).columns[key] == 0


def test_a_telephone_after_a_guardian_is_the_guardians():
    found = layout("ФИО", "Дата рождения", "Класс", "Телефон", "Мать", "Телефон", "Отец", "Телефон")
    assert {key: found.columns[key] for key in ("phone", "mother_phone", "father_phone")} == {
        "phone": 3, "mother_phone": 5, "father_phone": 7,
    }  # fmt: skip


def test_ukrainian_columns_with_the_contacts_of_the_guardian():
    found = layout(
        "Прізвище", "Ім'я", "По батькові", "Дата народження", "Клас",
        "Законний представник", "Телефон", "E-mail",
    )  # fmt: skip
    assert (found.columns["guardian_phone"], found.columns["guardian_email"]) == (6, 7)
    assert "phone" not in found


def test_names_in_parts_win_over_the_joined_name():
    found = layout("ФИО", "Фамилия", "Имя", "Отчество", "Дата рождения", "Класс")
    assert "full_name" not in found
    assert found.columns["last_name"] == 1


def test_unknown_columns_and_columns_never_kept_are_told():
    found = layout("ФИО", "Дата рождения", "Класс", "Любимый цвет", "Диагноз", "Серия паспорта", "")
    assert found.unknown == ("Любимый цвет",)
    assert found.never_kept == ("Диагноз", "Серия паспорта")


def test_two_columns_of_one_meaning_are_refused_by_name():
    with pytest.raises(RepeatedColumn, match="«Класс», «Клас»"):
        layout("ФИО", "Дата рождения", "Класс", "Клас")


def test_a_missing_column_names_what_was_expected_and_what_was_found():
    with pytest.raises(MissingColumns) as caught:
        layout("Ученик", "Пол", "Класс")
    assert "Дата рождения" in str(caught.value)
    assert "Ученик, Пол, Класс" in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "headers"),
    [
        (ListKind.STAFF, ("ФИО", "Должность", "Предметы")),
        (ListKind.STAFF, ("Прізвище", "Ім'я", "По батькові", "Посада")),
        (ListKind.CURRICULUM, ("Предметная область", "Предмет", "Класс", "Часы")),
        (ListKind.CURRICULUM, ("Навчальний предмет", "Клас", "Годин на тиждень")),
    ],
)
def test_other_lists_have_their_own_columns(kind, headers):
    assert layout(*headers, kind=kind).unknown == ()


@pytest.mark.parametrize("kind", ListKind)
def test_no_name_stands_for_two_columns_of_one_list(kind):
    seen = {}
    for key, names in LISTS[kind].names.items():
        for name in names:
            assert seen.setdefault(normal(name), key) == key, name
