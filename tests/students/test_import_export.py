"""What is exported imports to "no changes"."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import openpyxl
import pytest

from accounts.models.school import Jurisdiction
from students.batches.exporting import export_list, table_as_csv, table_as_xlsx
from students.batches.reading import default_year
from students.batches.titles import TITLES
from students.importing.columns import LISTS
from students.importing.headers import normal
from students.models import ListKind, Student
from tests.students.import_steps import checked, counts, sample, written


@pytest.mark.parametrize("file_type", ["xlsx", "csv"])
@pytest.mark.parametrize("kind", ListKind)
def test_the_small_school_comes_back_unchanged(small, kind, file_type):
    data = export_list(kind, small.school, small.year, file_type=file_type)
    batch = checked(small.school, data, kind=kind)
    assert set(counts(batch)) - {"warnings"} == {"same"}
    assert batch.counts.get("absent", 0) == 0


@pytest.mark.parametrize("name", ["students-report-split.xlsx", "students-uk.csv"])
def test_imported_lists_come_back_unchanged(empty_school, name):
    law = Jurisdiction.UKRAINE if "uk" in name else Jurisdiction.RUSSIA
    school = empty_school(jurisdiction=law)
    written(school, sample(name), name=name)
    year = default_year(school, school.today())
    for file_type in ("xlsx", "csv"):
        data = export_list(ListKind.PUPILS, school, year, file_type=file_type)
        assert set(counts(checked(school, data))) == {"same"}


def test_values_typed_by_hand_come_back_unchanged(small):
    Student.objects.filter(pk=small.children["Гоголь"].pk).update(
        phone="8(900)123-45-67 доб. 5",
        address="=2+2",
        file_number="-",
        last_name="ван дер Гоголь",
        email="Mama@EXAMPLE.org",
    )
    for file_type in ("xlsx", "csv"):
        data = export_list(ListKind.PUPILS, small.school, small.year, file_type=file_type)
        assert b"=2+2" not in data or b"'=2+2" in data
        batch = checked(small.school, data)
        assert set(counts(batch)) - {"warnings"} == {"same"}


def test_an_export_has_no_statuses(small):
    small.children["Гоголь"].statuses.create(
        school=small.school, kind="ovz", since=small.year.starts_on
    )
    data = export_list(ListKind.PUPILS, small.school, small.year, file_type="csv").decode()
    assert "ОВЗ" not in data
    assert counts(checked(small.school, data))["same"] == 12


@pytest.mark.parametrize("language", TITLES)
def test_every_exported_title_is_known_to_the_import(language):
    for key, title in TITLES[language].items():
        assert any(normal(title) in map(normal, of.names.get(key, ())) for of in LISTS.values()), (
            key
        )


def test_tables_as_files():
    rows = [["Мороз; Юлия", Decimal("0.5"), "=1+1", "+7 900 123-45-67", "+1+1"]]
    text = table_as_csv(["a", "b", "c", "d", "e"], rows).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text), delimiter=";"))[1] == [
        "Мороз; Юлия", "0,5", "'=1+1", "+7 900 123-45-67", "'+1+1",
    ]  # fmt: skip
    sheet = openpyxl.load_workbook(io.BytesIO(table_as_xlsx(["a"] * 5, rows))).active
    assert sheet["C2"].data_type == "s"
    assert sheet["B2"].value == 0.5
