"""Rows of another school are out of reach, whatever the query forgets."""

import pytest
from django.db import DatabaseError, connection, connections, transaction

from accounts.models import Person, School
from accounts.tenancy import OutsideTransaction, scope
from students.models import Student


def test_without_a_scope_no_row_is_seen(small, other_school):
    with scope(()):
        assert Student.objects.count() == 0


def test_in_a_scope_only_its_school_is_seen(small, other_school):
    assert set(Student.objects.values_list("school_id", flat=True)) == {small.school.pk}
    with scope((small.school.pk, other_school.school.pk)):
        assert Student.objects.count() == 2 * len(small.children)


def test_leaving_a_scope_brings_the_outer_one_back(small, other_school):
    with scope((other_school.school.pk,)):
        assert Student.objects.filter(pk=other_school.children["Мороз"].pk).exists()
    assert not Student.objects.filter(pk=other_school.children["Мороз"].pk).exists()


def test_a_row_cannot_be_written_into_another_school(small, other_school):
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Person.objects.create(
            school=other_school.school, last_name="Чужой", first_name="Иван", sex="m"
        )


def test_a_row_cannot_be_moved_to_another_school(small, other_school):
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Student.objects.filter(pk=small.children["Мороз"].pk).update(school=other_school.school)


def test_another_school_cannot_be_renamed(small, other_school):
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        School.objects.filter(pk=other_school.school.pk).update(short_name="Чужая")


@pytest.mark.django_db(transaction=True)
def test_a_scope_needs_a_transaction():
    with pytest.raises(OutsideTransaction), scope((1,)):
        pass


@pytest.mark.parametrize(
    "attempt",
    [
        "ALTER TABLE students_student DISABLE ROW LEVEL SECURITY",
        "DROP POLICY tenant ON students_student",
        "TRUNCATE students_student CASCADE",
        "SET ROLE marshrut_owner",
        "DELETE FROM regulations_decision",
        "DELETE FROM students_studentevent",
        "INSERT INTO regulations_procedureedge (act, action, source, target) VALUES ('','','','')",
    ],
)
def test_the_application_cannot_switch_its_limits_off(small, attempt):
    with (
        pytest.raises(
            DatabaseError, match=r"must be owner|permission denied|no role|не существует"
        ),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(attempt)


def test_the_application_role_is_no_superuser_and_owns_nothing(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles"
            " WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False, False, False)
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        assert cursor.fetchone() == (0,)


def test_every_table_of_a_school_is_protected(db):
    """Row-level security is on and forced wherever a row names its school."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE c.relkind = 'r' AND a.attname = 'school_id' AND NOT a.attisdropped"
            " AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"
        )
        assert [name for (name,) in cursor.fetchall()] == []


def test_search_by_likeness_sees_cyrillic_letters(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT similarity('Шевченко', 'Шевчено')")
        assert cursor.fetchone()[0] > 0.5


def test_names_sort_by_both_alphabets_at_once(small):
    names = (
        "Гнатюк Ґудзь Дяченко Ежов Економ Ёлкин Ємець Єрмак Жуков Зінченко Зуєв Іваненко "
        "Їжакевич Йосипенко Кравець Лукаш Лук'яненко Лук’янець"
    ).split()
    Person.objects.bulk_create(
        Person(school=small.school, last_name=name, first_name="-", sex="m")
        for name in reversed(names)
    )
    found = Person.objects.filter(first_name="-").order_by("sort_key")
    assert [person.last_name for person in found] == names


def test_history_tells_who_why_and_what_for_bulk_and_plain_sql_alike(small):
    from accounts.history import because

    before = _events()
    with because("checked by hand", account=small.people["zorina"].account_id):
        Student.objects.filter(last_name="Мороз").update(phone="1")
        with connection.cursor() as cursor:
            cursor.execute("UPDATE students_student SET phone = '2' WHERE last_name = 'Заяц'")
    assert _events() == before + 2
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.metadata->>'reason' FROM students_studentevent e"
            " JOIN pghistory_context c ON c.id = e.pgh_context_id ORDER BY e.pgh_id DESC LIMIT 2"
        )
        assert cursor.fetchall() == [("checked by hand",)] * 2


def _events() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM students_studentevent")
        return cursor.fetchone()[0]


def test_the_owner_alias_names_the_same_database(db):
    assert connections["owner"].settings_dict["NAME"] == connection.settings_dict["NAME"]
