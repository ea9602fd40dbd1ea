"""A refused row keeps nothing from the good rows around it."""

from __future__ import annotations

from students.models import CurriculumRow, ListKind, RowState, Student
from tests.students.import_steps import checked, counts, written

HEAD = "ФИО;Дата рождения;СНИЛС;Класс\n"
TWICE = [
    "Гоголь София Ивановна;15.01.2012;631-706-690 86;8-Б",
    "Гоголь София Ивановна;15.01.2012;631-706-690 86;8-Б",
    "Мороз Юлия Петровна;17.08.2014;631-706-690 86;6-А",
    "гоголь софия ивановна;15.01.2012;;8-Б",
]


def test_a_list_with_a_pupil_in_it_twice_changes_nothing_the_second_time(empty_school):
    school = empty_school()
    assert counts(written(school, HEAD + "\n".join(TWICE))) == {"new": 1, "error": 3}
    again = checked(school, HEAD + "\n".join(TWICE))
    assert counts(again) == {"same": 1, "error": 3}
    for row in again.rows.filter(state=RowState.ERROR):
        assert len(row.findings) == 1
    assert Student.objects.count() == 1


def test_a_refused_row_before_a_good_one_leaves_the_record_to_it(empty_school):
    school = empty_school()
    written(school, HEAD + TWICE[0])
    refused, good = TWICE[2].replace("6-А", "12-А"), TWICE[3].replace("8-Б", "9-Б")
    found = checked(school, f"{HEAD}{refused}\n{good}")
    assert counts(found) == {"error": 1, "changed": 1}
    assert not found.rows.filter(state=RowState.ABSENT).exists()


def test_a_refused_row_of_hours_is_not_absent_and_makes_no_subject(empty_school):
    school = empty_school()
    head = "Предмет;Класс;Часов в неделю\n"
    written(school, head + "Музыка;5;1\nТруд;5;2\n", kind=ListKind.CURRICULUM)
    found = checked(school, head + "Музыка;5;много\nТруд;5;2\nПение;5;\n", kind=ListKind.CURRICULUM)
    assert counts(found) == {"error": 2, "same": 1}
    assert not found.rows.filter(state=RowState.ABSENT).exists()
    assert CurriculumRow.objects.count() == 2
