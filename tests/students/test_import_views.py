"""The pages of an import, as the secretary meets them."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import Notice
from accounts.tenancy import scope
from students import jobs
from students.models import ImportBatch, Student

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture
def secretary(sign_in):
    return sign_in("belova")


def choose(client, small, data: bytes | str, kind="pupils", name="list.csv"):
    data = data.encode() if isinstance(data, str) else data
    form = {"kind": kind, "year": small.year.pk, "file": SimpleUploadedFile(name, data)}
    return client.post(reverse("imports"), form)


def checked(client, small, *args, **kwargs) -> ImportBatch:
    answer = choose(client, small, *args, **kwargs)
    assert answer.status_code == 302, answer.content.decode()
    batch = ImportBatch.objects.latest("pk")
    jobs.check_list.now(school_id=batch.school_id, batch_id=batch.pk)
    batch.refresh_from_db()
    return batch


def confirm(client, batch, **form):
    return client.post(reverse("import_confirm", args=[batch.pk]), form)


def text_of(answer) -> str:
    return answer.content.decode()


def dirty() -> bytes:
    return (SAMPLES / "students-dirty.csv").read_bytes()


def test_from_the_file_to_the_pupils_and_back(secretary, small):
    assert choose(secretary, small, dirty()).status_code == 302
    batch = ImportBatch.objects.get()
    page = secretary.get(reverse("import", args=[batch.pk]))
    assert reverse("import_progress", args=[batch.pk]) in text_of(page)

    jobs.check_list.now(school_id=batch.school_id, batch_id=batch.pk)
    assert Student.objects.count() == len(small.children)
    page = text_of(secretary.get(reverse("import", args=[batch.pk])))
    assert "31.02.2015" in page
    assert "good_rows_only" in page

    refused = confirm(secretary, batch)
    assert refused.status_code == 422
    for tab in refused.context["tabs"]:
        assert secretary.get(tab["url"]).status_code == 200
    assert 'href="?' not in text_of(refused)
    assert Student.objects.count() == len(small.children)

    assert confirm(secretary, batch, good_rows_only="1").status_code == 302
    assert "hx-get" in text_of(secretary.get(reverse("import", args=[batch.pk])))
    jobs.write_list.now(school_id=batch.school_id, batch_id=batch.pk)
    assert Student.objects.count() == len(small.children) + 65
    page = secretary.get(reverse("import", args=[batch.pk]))
    assert reverse("import_undo", args=[batch.pk]) in text_of(page)
    assert Notice.objects.filter(person=small.people["belova"]).count() == 2

    assert secretary.post(reverse("import_undo", args=[batch.pk])).status_code == 302
    jobs.undo_list.now(school_id=batch.school_id, batch_id=batch.pk)
    assert Student.objects.count() == len(small.children)
    assert secretary.get(reverse("import", args=[batch.pk])).status_code == 200


def test_progress_is_a_fragment_while_working_and_reloads_the_page_after(secretary, small):
    choose(secretary, small, dirty())
    batch = ImportBatch.objects.get()
    address = reverse("import_progress", args=[batch.pk])
    answer = secretary.get(address, headers={"HX-Request": "true"})
    assert "<html" not in text_of(answer)
    assert 'max="85"' in text_of(answer)
    jobs.check_list.now(school_id=batch.school_id, batch_id=batch.pk)
    answer = secretary.get(address, headers={"HX-Request": "true"})
    assert answer.headers["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "file"),
        (b"\x89PNG\r\n\x00", "xlsx"),
        ("Фамилия;Имя;Пол\nМороз;Юлия;ж\n", "Дата рождения"),
        ("ФИО;Дата рождения;Класс\n", ""),
    ],
)
def test_what_is_wrong_with_the_whole_file_stands_by_its_field(secretary, small, data, words):
    answer = choose(secretary, small, data)
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert words in text_of(answer)
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize("field", ["kind", "year"])
def test_a_form_with_strange_values_is_shown_again(secretary, small, field):
    form = {"kind": "pupils", "year": small.year.pk, "file": SimpleUploadedFile("a.csv", dirty())}
    answer = secretary.post(reverse("imports"), {**form, field: "999999999999999999999"})
    assert answer.status_code == 200
    assert field in answer.context["form"].errors


def test_html_in_a_name_is_refused_and_escaped(secretary, small):
    line = (
        "ФИО;Дата рождения;Класс;Адрес\n<script>alert(1)</script> Иван;15.01.2012;8-Б;<b>дом</b>\n"
    )
    batch = checked(secretary, small, line)
    page = text_of(secretary.get(reverse("import", args=[batch.pk])))
    assert batch.counts["error"] == 1
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_changes_are_shown_before_and_after(secretary, small):
    child = small.children["Гоголь"]
    line = f"ФИО;Дата рождения;Класс\n{child.full_name};{child.birth_date:%d.%m.%Y};8-Б\n"
    batch = checked(secretary, small, line)
    page = text_of(secretary.get(reverse("import", args=[batch.pk])))
    assert "<del>5-А</del>" in page
    assert "<ins>8-Б</ins>" in page


def test_rows_are_filtered_by_state_and_paged(secretary, small):
    batch = checked(secretary, small, dirty())
    address = reverse("import", args=[batch.pk])
    assert len(secretary.get(address, {"state": "error"}).context["rows"]) == 20
    assert len(secretary.get(address, {"state": "new"}).context["rows"]) == 65
    assert secretary.get(address, {"state": "same"}).context["rows"] == []
    assert secretary.get(address, {"state": "x", "page": "zzz"}).status_code == 200


def test_a_file_can_be_dropped_until_it_is_written(secretary, small):
    batch = checked(secretary, small, dirty())
    assert secretary.post(reverse("import_discard", args=[batch.pk])).status_code == 302
    assert not ImportBatch.objects.exists()


def test_a_second_press_of_a_button_is_told_what_happened(secretary, small):
    batch = checked(secretary, small, dirty())
    confirm(secretary, batch, good_rows_only="1")
    for name in ("import_confirm", "import_discard", "import_undo"):
        answer = secretary.post(reverse(name, args=[batch.pk]), {"good_rows_only": "1"})
        assert answer.status_code == 302
    batch.refresh_from_db()
    assert batch.state == "writing"


def test_what_stands_in_the_way_of_undoing_is_shown_row_by_row(secretary, small):
    batch = checked(secretary, small, dirty())
    confirm(secretary, batch, good_rows_only="1")
    jobs.write_list.now(school_id=batch.school_id, batch_id=batch.pk)
    student = Student.objects.get(last_name="Лебедь", first_name="Ольга")
    student.conclusions.create(
        school=small.school, kind="pmpk", number="1", issued_on=small.year.starts_on, issuer="x"
    )
    answer = secretary.post(reverse("import_undo", args=[batch.pk]))
    assert answer.status_code == 409
    assert student.full_name in text_of(answer)
    assert Student.objects.filter(pk=student.pk).exists()


def test_errors_come_as_a_workbook(secretary, small):
    batch = checked(secretary, small, dirty())
    answer = secretary.get(reverse("import_errors", args=[batch.pk]))
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 21
    assert rows[1][:4] == (5, "Мкртчян Илья Кузьмич", "Дата рождения", "31.02.2015")


@pytest.mark.parametrize("kind", ["pupils", "staff", "curriculum"])
@pytest.mark.parametrize("file_type", ["xlsx", "csv"])
def test_lists_are_exported(secretary, small, kind, file_type):
    answer = secretary.get(reverse("list_export", args=[kind, file_type]))
    assert answer.status_code == 200
    assert f".{file_type}" in answer.headers["Content-Disposition"]
    assert len(answer.content) > 100


@pytest.mark.parametrize(
    ("login", "status"), [("belova", 200), ("orlov", 200), ("ivanova", 403), ("gogol", 404)]
)
def test_imports_are_for_the_office(sign_in, small, login, status):
    client = sign_in(login)
    assert client.get(reverse("imports")).status_code == status
    assert client.get(reverse("list_export", args=["pupils", "csv"])).status_code == status


def test_an_import_of_another_school_is_not_there(secretary, small, other_school):
    with scope((other_school.school.pk,)):
        line = "ФИО;Дата рождения;Класс\nГоголь София Ивановна;15.01.2012;8-Б\n".encode()
        from students.batches.checking import start_import
        from students.models import ListKind

        batch = start_import(
            school=other_school.school, person=None, kind=ListKind.PUPILS, data=line, file_name="a"
        )
    for name in ("import", "import_progress", "import_errors"):
        assert secretary.get(reverse(name, args=[batch.pk])).status_code == 404
    for name in ("import_confirm", "import_discard", "import_undo"):
        assert secretary.post(reverse(name, args=[batch.pk])).status_code == 404
