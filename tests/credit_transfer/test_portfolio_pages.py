"""Portfolio, progress and the folder of scans, for colleagues and the family (1.1, 2.2, 6.4)."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest

from accounts.models import StoredFile
from credit_transfer.models import Award, ResultDocument
from documents import printing
from documents.models import Paper, PrintJob
from tests.credit_transfer.result_rows import entered
from tests.unprinted_demo import blank_picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "adopted")]


def portfolio(small, name: str = "Гоголь") -> str:
    """Where the portfolio of the pupil is."""
    return f"/credit/pupils/{small.children[name].pk}/portfolio/"


def scanned(small, result, number: str) -> None:
    """A diploma with a scan."""
    ResultDocument.objects.create(
        school=small.school,
        result=result,
        kind="diploma",
        number=number,
        scan=StoredFile.objects.keep(small.school, blank_picture(), "image/png"),
        file_name="diploma.png",
        added_by=small.people["ivanova"],
    )


def test_p_6_4_the_family_sees_confirmed_results_of_the_own_child_only(sign_in, small):
    seen = entered(small, confirmed=True, title="Победа")
    entered(small, title="Ещё не подтверждено")
    entered(small, confirmed=True, title="Забрано", withdrawn_on=date(2026, 11, 2))
    scanned(small, seen, "17")
    client = sign_in("gogol")
    page = client.get(portfolio(small)).text
    assert "Победа" in page
    assert "Ещё не подтверждено" not in page
    assert "Забрано" not in page
    row = seen.documents.get()
    scan = f"/credit/results/{seen.pk}/documents/{row.pk}/scan/"
    assert client.get(scan).status_code == 200
    assert client.get(f"/credit/results/{seen.pk}/").status_code == 404
    assert client.get(portfolio(small, "Мороз")).status_code == 404
    assert sign_in("moroz").get(scan).status_code == 404


def test_p_1_1_colleagues_see_what_waits_and_the_awards(sign_in, small):
    entered(small, title="Ещё не подтверждено")
    Award.objects.create(
        school=small.school,
        student=small.children["Гоголь"],
        kind="letter",
        reason="За труд",
        awarded_on=date(2026, 11, 1),
        awarded_by="Директор",
        entered_by=small.people["ivanova"],
    )
    page = sign_in("ivanova").get(portfolio(small)).text
    assert "Ещё не подтверждено" in page
    assert "За труд" in page
    assert sign_in("sidorov").get(portfolio(small)).status_code == 404
    assert "The portfolio is empty" in sign_in("kuznetsova").get(portfolio(small, "Мороз")).text


def test_scans_come_as_a_folder_named_by_pupil_and_document(sign_in, small):
    first = entered(small, confirmed=True, title="Победа")
    scanned(small, first, "17")
    scanned(small, first, "18")
    scanned(small, entered(small, title="Нет"), "19")
    client = sign_in("gogol")
    answer = client.post(f"{portfolio(small)}files/")
    job = PrintJob.objects.get()
    assert answer["Location"] == f"/papers/print/{job.pk}/"
    printing.run(small.school.pk, job.pk)
    data = client.get(f"/papers/print/{job.pk}/file/").content
    names = zipfile.ZipFile(BytesIO(data)).namelist()
    assert len(names) == 2
    assert all(one.startswith("Гоголь") and "Победа" in one for one in names)
    assert any("17" in one for one in names)


def test_without_a_scan_there_is_no_folder(sign_in, small):
    entered(small, confirmed=True)
    assert sign_in("gogol").post(f"{portfolio(small)}files/")["Location"] == portfolio(small)
    assert not PrintJob.objects.exists()


@pytest.mark.parametrize("paper", ["portfolio", "card", "dynamics"])
def test_what_is_printed_of_a_pupil_is_issued_as_a_paper(sign_in, small, paper):
    entered(small, confirmed=True)
    assert sign_in("gogol").post(f"{portfolio(small)}{paper}/").status_code == 404
    assert sign_in("ivanova").post(f"{portfolio(small)}{paper}/").status_code == 302
    assert Paper.objects.get().student == small.children["Гоголь"]
    assert sign_in("ivanova").post(f"{portfolio(small)}passport/").status_code == 404


def test_p_2_2_progress_stands_in_a_picture_and_in_a_table(sign_in, small, last_year):
    subject = small.subjects["Математика"]
    marked = {"sub_kind": "control", "kind": "study", "subject": subject, "confirmed": True}
    entered(small, mark="4", achieved_on=date(2026, 5, 20), **marked)
    entered(small, mark="отлично", achieved_on=date(2026, 10, 20), **marked)
    client = sign_in("gogol")
    page = client.get(portfolio(small).replace("portfolio", "progress")).text
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="progress-picture"' in page
    assert "Математика: mean mark" in page
    assert "4.00 → 5.00" in page
    assert "up by 1.00" in page
    assert "Физическая культура" in page  # planned, nothing known yet
    empty = client.get(portfolio(small).replace("portfolio", "progress"))
    assert empty.status_code == 200


def test_the_card_of_the_pupil_leads_to_the_portfolio(sign_in, small):
    result = entered(small, confirmed=True, title="Победа")
    entered(small, title="Ждёт")
    card = f"/students/{small.children['Гоголь'].pk}/"
    page = sign_in("ivanova").get(card).text
    assert f"/credit/results/{result.pk}/" in page
    assert "Ждёт" in page
    page = sign_in("gogol").get(card).text
    assert "Победа" in page
    assert "Ждёт" not in page
    assert portfolio(small) in page
