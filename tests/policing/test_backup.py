"""``manage.py backup`` and ``restore``: what was kept comes back, nothing is lost on the way."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.db import connections, transaction

from accounts.tenancy import scope
from config.demo.support_cases import RUN, Story, adopt
from documents import making
from documents.models import Paper
from individual_support.rules.vocabulary import Category
from students.models import Student
from tests.conftest import TODAY
from tests.kept_school import the_school
from tests.unprinted_demo import UnprintedDemo


@pytest.fixture(scope="module")
def database(own_database):
    """The database that is kept and comes back; those put aside for it are gone afterwards."""
    yield own_database
    for connection in connections.all():
        connection.close()
    with connections["owner"].creation._nodb_cursor() as cursor:
        cursor.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{own_database}_before_%"]
        )
        for (aside,) in cursor.fetchall():
            cursor.execute(f'DROP DATABASE "{aside}"')


@pytest.fixture(scope="module")
def school(database):
    """A school with a case, committed."""
    with transaction.atomic():
        small = the_school(TODAY)
        with scope((small.school.pk,)):
            adopt(small)
            demo = UnprintedDemo(small, TODAY)
            support = demo.open(Story("Гоголь", ("Математика",), Category.LOW_MOTIVATION))
            for step in RUN:
                demo.take(support, step)
            making.bytes_of(Paper.objects.get(kind="support_agreement"))
    return small.school


def pupils(school) -> set[str]:
    with transaction.atomic(), scope((school.pk,)):
        return set(Student.objects.values_list("last_name", flat=True))


def test_what_was_lost_comes_back_and_the_former_database_stays(school, tmp_path, capsys):
    file = tmp_path / "school.dump"
    call_command("backup", str(file))
    assert file.stat().st_mode & 0o077 == 0  # names and health data: nobody else reads it
    assert f"{file}: {file.stat().st_size} bytes" in capsys.readouterr().out
    held = pupils(school)
    with transaction.atomic(), scope((school.pk,)):
        Student.objects.filter(last_name="Гоголь").update(last_name="Стёртый")
        paper = Paper.objects.get(kind="support_agreement")
        bytes_before = bytes(paper.file.data)
    with pytest.raises(CommandError, match="is not empty"):
        call_command("restore", str(file))
    assert pupils(school) != held

    call_command("restore", str(file), replace=True)
    told = capsys.readouterr().out
    assert "tables are back" in told
    assert "What was there before is the database" in told
    assert "decisions: 1 looked at, whole" in told
    assert pupils(school) == held
    with transaction.atomic(), scope((school.pk,)):
        assert bytes(Paper.objects.get(pk=paper.pk).file.data) == bytes_before
    with transaction.atomic():
        assert not Student.objects.exists()  # outside a scope: isolated as before


def test_a_file_that_is_no_backup_changes_nothing(school, tmp_path):
    held = pupils(school)
    file = tmp_path / "notes.txt"
    file.write_text("Не копия")
    with pytest.raises(CommandError, match="is no backup"):
        call_command("restore", str(file), replace=True)
    with pytest.raises(CommandError, match="No such file"):
        call_command("restore", str(tmp_path / "nowhere.dump"), replace=True)
    assert pupils(school) == held


def test_a_half_file_changes_nothing(school, tmp_path):
    whole, half = tmp_path / "whole.dump", tmp_path / "half.dump"
    call_command("backup", str(whole))
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    held = pupils(school)
    with pytest.raises(CommandError, match=r"Nothing was changed|is no backup"):
        call_command("restore", str(half), replace=True)
    assert pupils(school) == held


def test_a_backup_overwrites_nothing_unasked(school, tmp_path):
    file = tmp_path / "school.dump"
    file.write_text("Чужое")
    with pytest.raises(CommandError, match="is there already"):
        call_command("backup", str(file))
    assert file.read_text() == "Чужое"
    with pytest.raises(CommandError, match="There is no folder"):
        call_command("backup", str(tmp_path / "nowhere" / "school.dump"))
    call_command("backup", str(file), force=True)
    assert file.read_bytes().startswith(b"PGDMP")
