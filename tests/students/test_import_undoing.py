"""An import goes on after a stop, and is taken back as a whole while nothing is built on it."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.history import because
from accounts.models import Membership, Person
from students.batches.undoing import Blocked, begin_undo
from students.batches.writing import NotNow, confirm, write_import
from students.models import (
    BatchState,
    Guardianship,
    SchoolClass,
    Student,
)
from tests.conftest import TODAY
from tests.students.import_steps import checked, counts, sample, undone, written

HEAD = "ФИО;Дата рождения;СНИЛС;Класс;Телефон\n"


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


def test_what_a_later_import_did_and_took_back_is_no_obstacle(empty_school):
    school = empty_school()
    first = written(school, HEAD + "Гоголь София Ивановна;15.01.2012;;8-Б;543210\n")
    later = written(school, HEAD + "Гоголь София Ивановна;15.01.2012;;9-Б;543211\n")
    with pytest.raises(Blocked):
        begin_undo(batch=first, person=None)
    assert undone(later).state == BatchState.UNDONE
    assert undone(first).state == BatchState.UNDONE
    assert not Student.objects.exists()
