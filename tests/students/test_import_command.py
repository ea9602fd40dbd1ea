"""``manage.py import_students``: JSON for programs, exit codes for scripts."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from accounts.tenancy import scope
from students.models import ImportBatch, Student

SAMPLES = Path(__file__).parent / "samples"


def run(name: str, *args: str, school: str = "school-1") -> dict:
    out = StringIO()
    path = str(SAMPLES / name)
    call_command("import_students", path, "--school", school, "--format", "json", *args, stdout=out)
    return json.loads(out.getvalue())


@pytest.fixture
def school(empty_school):
    """A school with a calendar; the command opens its scope itself."""
    made = empty_school()
    with scope(()):
        yield made


def pupils(school) -> int:
    with scope((school.pk,)):
        return Student.objects.count()


def test_a_dry_run_tells_everything_and_writes_nothing(school):
    report = run("students-dirty.csv", "--dry-run")
    assert set(report) == {"rows", "new", "changed", "same", "errors"}
    assert (report["rows"], report["new"], report["changed"], report["same"]) == (85, 65, 0, 0)
    assert len(report["errors"]) == 20
    assert pupils(school) == 0
    with scope((school.pk,)):
        assert not ImportBatch.objects.exists()


def test_each_error_names_its_row_its_column_and_its_value_in_the_language_of_the_school(school):
    errors = {error["row"]: error for error in run("students-dirty.csv", "--dry-run")["errors"]}
    assert errors[3]["column"] == "Дата рождения"
    assert "31.02.2015" in errors[3]["message"]
    assert (errors[7]["column"], "12" in errors[7]["message"]) == ("Класс", True)
    assert (errors[9]["column"], "123-456-789 00" in errors[9]["message"]) == ("СНИЛС", True)
    assert errors[11]["column"] == "ФИО"


def test_good_rows_are_written_and_the_second_run_finds_them_the_same(school):
    first = run("students-dirty.csv")
    assert (first["new"], len(first["errors"])) == (65, 20)
    assert pupils(school) == 65
    second = run("students-dirty.csv")
    assert (second["new"], second["changed"], second["same"]) == (0, 0, 65)
    assert second["errors"] == first["errors"]
    assert pupils(school) == 65


def test_what_is_not_imported_is_told_beside_the_report(school, tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_text("ФИО;Дата рождения;Класс;Цвет;Диагноз\nИвaнов Лев Львович;01.02.2014;6А;;\n")
    assert run(str(path), "--dry-run")["new"] == 1
    remarks = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [next(iter(one)) for one in remarks] == ["note", "note", "warning"]
    assert remarks[0]["note"].endswith(": Цвет")
    assert remarks[1]["note"].endswith(": Диагноз")
    assert remarks[2]["warning"]["column"] == "ФИО"


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        (str(SAMPLES / "students-cp1251.csv"), "no-such-school"),
        (str(SAMPLES / "curriculum-5.xlsx"), "school-1"),
        ("/no/such/file.csv", "school-1"),
        (__file__, "school-1"),
    ],
)
def test_a_file_or_school_that_cannot_be_used_ends_with_code_2_and_says_why(school, path, slug):
    told = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import_students", path, "--school", slug, "--format", "json", stderr=told)
    assert ended.value.code == 2
    assert json.loads(told.getvalue())["error"]


def test_text_for_people(school):
    out = StringIO()
    path = str(SAMPLES / "students-dirty.csv")
    call_command("import_students", path, "--school", "school-1", "--dry-run", stdout=out)
    lines = out.getvalue().splitlines()
    assert len(lines) == 21
    assert lines[1].startswith("3\tДата рождения\t")
