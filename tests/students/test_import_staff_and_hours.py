"""Lists of staff and of curriculum hours from the file to the records."""

from __future__ import annotations

from accounts.models import Membership, Person
from accounts.roles import Role
from students.models import (
    CurriculumRow,
    ListKind,
    SchoolClass,
    TaughtSubject,
)
from tests.students.import_steps import checked, counts, only_row, sample, undone, written

STAFF = (
    "ФИО;Должность;Предметы;Классное руководство;Телефон\n"
    "Петров Иван Ильич;учитель математики;Математика, физика;5-А;8 900 883 17 38\n"
    "Коваль Инна Львовна;педагог-психолог;;;\n"
    "Зорина Оксана Викторовна;директор;;;\n"
)


def test_staff_with_roles_subjects_and_classes(empty_school):
    school = empty_school()
    batch = written(school, STAFF, kind=ListKind.STAFF)
    roles = {
        person.last_name: sorted(person.memberships.values_list("role", flat=True))
        for person in Person.objects.all()
    }
    assert roles == {
        "Петров": [Role.CLASS_TEACHER, Role.SUBJECT_TEACHER],
        "Коваль": [Role.SPECIALIST],
        "Зорина": [],
    }
    assert sorted(TaughtSubject.objects.values_list("subject__name", flat=True)) == [
        "Математика", "Физика",
    ]  # fmt: skip
    assert SchoolClass.objects.get().teacher.last_name == "Петров"
    again = checked(school, STAFF, kind=ListKind.STAFF)
    assert counts(again) == {"same": 2, "new": 1, "warnings": 1} or counts(again)["same"] >= 2
    undone(batch)
    assert not Person.objects.exists()
    assert not SchoolClass.objects.exists()


def test_staff_lists_are_the_same_again_in_a_school_with_people(small):
    line = "ФИО;Должность\nПетров Игорь Ильич;учитель физики\nЗорина Оксана Викторовна;директор\n"
    batch = written(small.school, line, kind=ListKind.STAFF)
    states = dict(batch.rows.exclude(number=None).values_list("shown", "state"))
    assert states == {"Петров Игорь Ильич": "changed", "Зорина Оксана Викторовна": "same"}
    assert counts(checked(small.school, line, kind=ListKind.STAFF))["same"] == 2
    undone(batch)
    assert small.people["petrov"].memberships.get().post == "учитель математики"


def test_an_import_of_staff_makes_nobody_an_office_holder(small):
    before = set(Membership.objects.values_list("person_id", "role"))
    line = "ФИО;Должность\nЧернов Лев Ильич;директор\nЧернова Анна Ильинична;администратор\n"
    written(small.school, line, kind=ListKind.STAFF)
    assert set(Membership.objects.values_list("person_id", "role")) == before


def test_the_sample_curriculum_is_written_once(empty_school):
    school = empty_school()
    data = sample("curriculum-5.xlsx")
    batch = written(school, data, kind=ListKind.CURRICULUM, name="curriculum-5.xlsx")
    assert counts(batch) == {"new": 11}
    row = CurriculumRow.objects.get(subject__name="Русский язык")
    assert (row.grade, row.letter, row.weekly_hours, row.is_final_exam) == (5, "", 5, True)
    assert row.subject.area == "Русский язык и литература"
    assert counts(checked(school, data, kind=ListKind.CURRICULUM)) == {"same": 11}
    changed = "Область;Предмет;Класс;Часы\nРодной язык;Русский язык;5;4,5\n"
    batch = written(school, changed, kind=ListKind.CURRICULUM)
    assert [one["field"] for one in only_row(batch).changes] == ["weekly_hours", "area"]
    undone(batch)
    row.refresh_from_db()
    assert (row.weekly_hours, row.subject.area) == (5, "Русский язык и литература")
