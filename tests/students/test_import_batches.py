"""Lists from the file to the records and back: every sample, again, and undone."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.models import Membership, Person, School
from accounts.models.school import Jurisdiction
from accounts.roles import Role
from accounts.tenancy import scope
from students.batches.checking import NoSchoolYear, start_import
from students.batches.writing import ErrorsLeft, NotNow, confirm, discard
from students.models import (
    BatchState,
    Guardianship,
    ImportBatch,
    ListKind,
    RowState,
    SchoolClass,
    Student,
    StudentStatus,
)
from tests.students.import_steps import checked, counts, only_row, sample, undone, written


@pytest.mark.parametrize(
    ("name", "law", "first", "guardians"),
    [
        ("students-cp1251.csv", Jurisdiction.RUSSIA, {"new": 60}, 0),
        ("students-semicolon-bom.csv", Jurisdiction.RUSSIA, {"new": 120}, 0),
        ("students-dirty.csv", Jurisdiction.RUSSIA, {"new": 65, "error": 20}, 0),
        ("students-report-split.xlsx", Jurisdiction.RUSSIA, {"new": 90}, 156),
        ("students-uk.csv", Jurisdiction.UKRAINE, {"new": 80}, 80),
    ],
)
def test_every_sample_is_imported_and_importing_it_again_changes_nothing(
    empty_school, name, law, first, guardians
):
    school = empty_school(jurisdiction=law)
    batch = written(school, sample(name), name=name)
    assert counts(batch) == first
    assert Student.objects.count() == first["new"]
    if guardians:
        assert Guardianship.objects.count() == guardians
    again = checked(school, sample(name), name=name)
    assert counts(again) == {
        "same": first["new"],
        **{k: v for k, v in first.items() if k == "error"},
    }


def test_nothing_is_written_until_it_is_confirmed(empty_school):
    school = empty_school()
    batch = checked(school, sample("students-report-split.xlsx"), name="a.xlsx")
    assert batch.state == BatchState.CHECKED
    assert batch.notes["new_classes"][:2] == ["1-А", "1-Б"]
    assert not Student.objects.exists()
    assert not SchoolClass.objects.exists()
    assert not Person.objects.exists()
    discard(batch=batch)
    assert not ImportBatch.objects.exists()


def test_errors_must_be_accepted_in_words(empty_school):
    batch = checked(empty_school(), sample("students-dirty.csv"))
    with pytest.raises(ErrorsLeft):
        confirm(batch=batch, good_rows_only=False)
    confirm(batch=batch, good_rows_only=True)
    with pytest.raises(NotNow):
        confirm(batch=batch, good_rows_only=True)
    with pytest.raises(NotNow):
        discard(batch=batch)


def test_what_a_row_brings(empty_school):
    school = empty_school()
    written(school, sample("students-report-split.xlsx"), name="a.xlsx")
    student = Student.objects.get(last_name="Шевченко", first_name="Ольга", birth_date="2012-06-14")
    assert (str(student.school_class), student.sex) == ("8-А", "f")
    assert student.address == "ул. Школьная, д. 38, кв. 103"
    mother, father = student.guardianships.order_by("pk")
    assert (mother.kind, mother.person.full_name) == ("mother", "Гоголь Анна Кузьминична")
    assert mother.person.phone == "+7 900 883-17-38"
    assert (father.kind, father.person.sex) == ("father", "m")
    roles = Membership.objects.filter(person=mother.person)
    assert [(one.role, one.since) for one in roles] == [(Role.GUARDIAN, school.today())]


def test_a_mark_in_the_ovz_column_gives_the_status_and_its_absence_takes_none_away(empty_school):
    school = empty_school()
    head = "ФИО;Дата рождения;Класс;ОВЗ\n"
    written(school, head + "Гоголь София Ивановна;15.01.2012;8-Б;1\n")
    status = StudentStatus.objects.get()
    assert (status.kind, status.since, status.until) == ("ovz", school.today(), None)
    again = checked(school, head + "Гоголь София Ивановна;15.01.2012;8-Б;\n")
    row = again.rows.get()
    assert (row.state, [one["code"] for one in row.findings]) == (RowState.SAME, ["status_kept"])
    assert row.findings[0]["column"] == "ОВЗ"


HEAD = "ФИО;Дата рождения;СНИЛС;Класс;Телефон\n"


def test_a_pupil_is_found_by_snils_whatever_became_of_the_name(empty_school):
    school = empty_school()
    written(school, HEAD + "Гоголь София Ивановна;15.01.2012;631-706-690 86;8-Б;\n")
    batch = written(school, HEAD + "Мороз София Ивановна;15.01.2012;63170669086;9-Б;543210\n")
    row = only_row(batch)
    assert row.state == RowState.CHANGED
    assert {one["field"]: (one["before"], one["after"]) for one in row.changes} == {
        "last_name": ("Гоголь", "Мороз"),
        "school_class": ("8-Б", "9-Б"),
        "phone": ("", "543210"),
    }
    assert [one["code"] for one in row.findings] == ["name_changes"]
    student = Student.objects.get()
    assert (student.full_name, str(student.school_class)) == ("Мороз София Ивановна", "9-Б")


def test_a_snils_of_somebody_else_is_an_error(empty_school):
    school = empty_school()
    written(school, HEAD + "Гоголь София Ивановна;15.01.2012;631-706-690 86;8-Б;\n")
    batch = checked(school, HEAD + "Мороз Юлия Петровна;17.08.2014;631-706-690 86;6-А;\n")
    row = only_row(batch)
    assert (row.state, row.findings[0]["code"]) == (RowState.ERROR, "snils_other_person")
    assert row.findings[0]["column"] == "СНИЛС"


def test_namesakes_of_one_day_are_told_apart_by_snils_in_any_order(empty_school):
    school = empty_school()
    one = "Гоголь София Ивановна;15.01.2012;631-706-690 86;8-Б;\n"
    other = "Гоголь София Ивановна;15.01.2012;080-636-083 57;8-А;\n"
    written(school, HEAD + one)
    batch = written(school, HEAD + other + one)
    assert counts(batch)["new"] == 1
    assert counts(batch)["same"] == 1
    assert Student.objects.count() == 2


def test_an_empty_cell_erases_nothing_and_a_value_typed_by_hand_is_the_same(empty_school):
    school = empty_school()
    written(
        school, HEAD + "Дем’янчук Софія Іванівна;15.01.2012;631-706-690 86;8-Б;8 900 883 17 38\n"
    )
    Student.objects.update(phone="8(900)883-17-38", last_name="Дем’янчук")
    batch = checked(school, HEAD + "Дем'янчук Софія Іванівна;15.01.2012;;8-Б;+7 900 8831738\n")
    assert only_row(batch).state == RowState.SAME


def test_pupils_of_the_named_classes_who_are_not_in_the_file_are_only_told(empty_school):
    school = empty_school()
    written(
        school,
        HEAD
        + "Гоголь София;15.01.2012;;8-Б;\n".replace(";8-Б", ";8-Б").replace(
            "София;", "София Ивановна;"
        )
        + "Мороз Юлия Ильинична;17.08.2012;;8-Б;\nЗаяц Лев Ильич;17.08.2013;;7-А;\n",
    )
    batch = checked(school, HEAD + "Гоголь София Ивановна;15.01.2012;;8-Б;\n")
    assert [row.shown for row in batch.rows.filter(state=RowState.ABSENT)] == [
        "Мороз Юлия Ильинична"
    ]
    assert batch.counts["absent"] == 1


def test_a_pupil_who_left_and_is_in_the_list_again_comes_back(empty_school):
    school = empty_school()
    line = HEAD + "Гоголь София Ивановна;15.01.2012;;8-Б;\n"
    written(school, line)
    Student.objects.update(left_on=date(2026, 10, 1))
    written(school, line)
    assert Student.objects.get().left_on is None


def test_corrected_forms_of_a_name_go_with_the_name(empty_school):
    school = empty_school()
    written(school, HEAD + "Гоголь София Ивановна;15.01.2012;631-706-690 86;8-Б;\n")
    Student.objects.update(name_forms={"dative": "Гоголь Софии Ивановне"})
    batch = written(school, HEAD + "Мороз София Ивановна;15.01.2012;631-706-690 86;8-Б;\n")
    assert Student.objects.get().name_forms == {}
    undone(batch)
    student = Student.objects.get()
    assert (student.last_name, student.name_forms) == (
        "Гоголь", {"dative": "Гоголь Софии Ивановне"},
    )  # fmt: skip


def test_a_parent_of_two_children_is_one_person_when_the_telephone_agrees(empty_school):
    school = empty_school()
    head = "ФИО;Дата рождения;Класс;Мать;Телефон;Законный представитель\n"
    written(
        school,
        head + "Гоголь София Ивановна;15.01.2012;8-Б;Гоголь Анна Ильинична;8 900 883 17 38;"
        "Гоголь Анна Ильинична\n"
        "Гоголь Лев Иванович;15.01.2013;7-Б;Гоголь Анна Ильинична;+7(900)883-17-38;\n"
        "Гоголь Иван Львович;15.01.2013;7-Б;Гоголь Анна Ильинична;;\n",
    )
    assert Person.objects.count() == 2
    assert sorted(one.guardianships.count() for one in Person.objects.all()) == [1, 2]


def test_another_mother_is_added_and_told(empty_school):
    school = empty_school()
    head = "ФИО;Дата рождения;Класс;Мать\n"
    written(school, head + "Гоголь София Ивановна;15.01.2012;8-Б;Гоголь Анна Ильинична\n")
    batch = written(school, head + "Гоголь София Ивановна;15.01.2012;8-Б;Мороз Анна Ильинична\n")
    row = only_row(batch)
    assert [one["code"] for one in row.findings] == ["guardian_second"]
    assert Guardianship.objects.count() == 2


def test_a_pupil_of_another_school_with_the_same_snils_is_not_found(empty_school):
    line = HEAD + "Гоголь София Ивановна;15.01.2012;631-706-690 86;8-Б;\n"
    written(empty_school("school-1"), line)
    second = empty_school("school-2")
    assert counts(written(second, line)) == {"new": 1}
    assert Student.objects.count() == 1


def test_a_school_without_a_year_is_told_so(db):
    school = School.objects.found(
        slug="no-year", jurisdiction="ru", language="ru", full_name="a", short_name="a"
    )
    with scope((school.pk,)), pytest.raises(NoSchoolYear):
        start_import(
            school=school, person=None, kind=ListKind.PUPILS,
            data=sample("students-cp1251.csv"), file_name="a.csv",
        )  # fmt: skip
