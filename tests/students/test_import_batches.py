"""Lists from the file to the records and back: every sample, again, and undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from accounts.history import because
from accounts.models import Membership, Person, School
from accounts.models.school import Jurisdiction
from accounts.roles import Role
from accounts.tenancy import scope
from config.demo.calendar import fill_calendar
from students.batches.checking import NoSchoolYear, check_import, start_import
from students.batches.undoing import Blocked, begin_undo, undo_import
from students.batches.writing import ErrorsLeft, NotNow, confirm, discard, write_import
from students.models import (
    BatchState,
    CurriculumRow,
    Guardianship,
    ImportBatch,
    ListKind,
    RowState,
    SchoolClass,
    Student,
    StudentStatus,
    TaughtSubject,
)

SAMPLES = Path(__file__).parent / "samples"
TODAY = date(2026, 11, 22)


@pytest.fixture
def empty_school(db):
    """Makes a school with a calendar and nobody in it; the scope of the last made one is open."""
    scopes = []

    def make(slug: str = "school-1", jurisdiction=Jurisdiction.RUSSIA) -> School:
        school = School.objects.found(
            slug=slug, jurisdiction=jurisdiction, language=jurisdiction.value,
            full_name=slug, short_name=slug, time_zone="Europe/Moscow",
        )  # fmt: skip
        opened = scope((school.pk,))
        opened.__enter__()
        scopes.append(opened)
        fill_calendar(school, TODAY)
        return school

    yield make
    for opened in reversed(scopes):
        opened.__exit__(None, None, None)


def checked(school, data: bytes | str, kind=ListKind.PUPILS, name="list.csv") -> ImportBatch:
    if isinstance(data, str):
        data = data.encode()
    batch = start_import(school=school, person=None, kind=kind, data=data, file_name=name)
    check_import(school_id=school.pk, batch_id=batch.pk)
    batch.refresh_from_db()
    return batch


def written(school, *args, **kwargs) -> ImportBatch:
    batch = confirm(batch=checked(school, *args, **kwargs), good_rows_only=True)
    write_import(school_id=school.pk, batch_id=batch.pk)
    batch.refresh_from_db()
    assert batch.state == BatchState.DONE
    return batch


def undone(batch: ImportBatch) -> ImportBatch:
    begin_undo(batch=batch, person=None)
    undo_import(school_id=batch.school_id, batch_id=batch.pk)
    batch.refresh_from_db()
    return batch


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def counts(batch: ImportBatch) -> dict:
    return {key: value for key, value in batch.counts.items() if value and key != "absent"}


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


def only_row(batch):
    return batch.rows.exclude(number=None).get()


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


def test_an_unfinished_writing_goes_on_where_it_stopped(empty_school, monkeypatch):
    from students.batches import writing

    school = empty_school()
    monkeypatch.setattr(writing, "ROWS_AT_ONCE", 25)
    batch = confirm(batch=checked(school, sample("students-cp1251.csv")), good_rows_only=False)
    whole, parts = writing._write_part, []

    def killed_in_third_part(*args):
        parts.append(1)
        if len(parts) == 3:
            raise KeyboardInterrupt
        return whole(*args)

    monkeypatch.setattr(writing, "_write_part", killed_in_third_part)
    with pytest.raises(KeyboardInterrupt):
        write_import(school_id=school.pk, batch_id=batch.pk)
    assert Student.objects.count() == 50
    write_import(school_id=school.pk, batch_id=batch.pk)
    batch.refresh_from_db()
    assert (batch.state, Student.objects.count()) == (BatchState.DONE, 60)
    assert batch.notes["written"] == {"new": 60}


# --- undo ----------------------------------------------------------------------------------------


def test_an_import_is_undone_as_a_whole(empty_school):
    school = empty_school()
    batch = undone(written(school, sample("students-report-split.xlsx"), name="a.xlsx"))
    assert batch.state == BatchState.UNDONE
    for model in (Student, Person, Guardianship, Membership, SchoolClass):
        assert not model.objects.exists(), model
    assert counts(written(school, sample("students-report-split.xlsx"))) == {"new": 90}


def test_undoing_brings_former_values_back(empty_school):
    school = empty_school()
    line = HEAD + "Гоголь София Ивановна;15.01.2012;631-706-690 86;8-Б;\n"
    written(school, line)
    batch = written(school, HEAD + "Гоголь София Ивановна;16.01.2012;631-706-690 86;9-Б;543210\n")
    undone(batch)
    student = Student.objects.get()
    assert (student.birth_date, str(student.school_class), student.phone) == (
        date(2012, 1, 15), "8-Б", "",
    )  # fmt: skip
    assert [str(one) for one in SchoolClass.objects.all()] == ["8-Б"]


def test_a_later_change_of_one_row_stops_the_undoing_and_is_told(empty_school):
    school = empty_school()
    batch = written(school, sample("students-cp1251.csv"))
    changed = Student.objects.get(last_name="Кучма", first_name="Вера")
    with because("a card was edited"):
        Student.objects.filter(pk=changed.pk).update(phone="1")
    with pytest.raises(Blocked) as caught:
        begin_undo(batch=batch, person=None)
    (blocker,) = caught.value.blockers
    assert blocker.shown == changed.full_name
    assert blocker.number == 8


def test_a_paper_of_an_imported_pupil_stops_the_undoing(empty_school):
    school = empty_school()
    batch = written(school, sample("students-cp1251.csv"))
    student = Student.objects.first()
    with because("a conclusion was added"):
        student.conclusions.create(
            school=school, kind="pmpk", number="1", issued_on=TODAY, issuer="ПМПК"
        )
    with pytest.raises(Blocked) as caught:
        begin_undo(batch=batch, person=None)
    assert [one.shown for one in caught.value.blockers] == [student.full_name]


def test_an_import_is_undone_once(empty_school):
    batch = written(empty_school(), sample("students-cp1251.csv"))
    undone(batch)
    with pytest.raises(NotNow):
        begin_undo(batch=batch, person=None)


# --- staff and curriculum ------------------------------------------------------------------------

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
