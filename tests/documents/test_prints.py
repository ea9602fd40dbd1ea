"""Prints of many papers: one PDF, a ZIP by pupil, drafts among them, made in the background."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Notice, StoredFile
from documents import jobs, making, print_orders, printing
from documents.models import Paper, PrintJob
from documents.pdf.merge import StoredPaper
from documents.pdf.pictures import page_texts
from tests.documents.kinds_for_tests import LIST, NOTE, SECRET

pytestmark = pytest.mark.django_db


@pytest.fixture
def make_print(small):
    """Order a print as the deputy and make it, as the worker would."""

    def make(items, form=PrintJob.Form.PDF) -> PrintJob:
        job = print_orders.order(
            by=small.people["kuznetsova"], title="Папка 5-А", form=form, items=items
        )
        jobs.print_papers.now(school_id=small.school.pk, print_id=job.pk)
        job.refresh_from_db()
        return job

    return make


@pytest.fixture
def class_cases(make_case, issue_note):
    """Three cases of 5-А, a note issued in two of them."""
    cases = [make_case(name) for name in ("Мороз", "Гоголь", "Заяц")]
    issue_note(cases[0])
    issue_note(cases[1])
    return cases


def test_one_pdf_has_every_paper_with_an_outline(make_print, issue_note, make_case, small):
    papers = [issue_note(make_case(name)) for name in ("Гоголь", "Мороз")]
    job = make_print([{"paper": paper.pk} for paper in papers])
    assert (job.progress, job.done) == (PrintJob.Progress.DONE, 2)
    with pikepdf.open(BytesIO(bytes(job.result.data))) as pdf, pdf.open_outline() as outline:
        assert len(pdf.pages) == 2
        assert [entry.title for entry in outline.root] == [
            "Гоголь София, 5-А, Записка № 1-З",
            "Мороз Артём, 5-А, Записка № 2-З",
        ]


def test_the_end_is_told_by_a_notice(make_print, issue_note, small):
    job = make_print([{"paper": issue_note().pk}])
    notice = Notice.objects.get(person=small.people["kuznetsova"])
    assert "Папка 5-А" in notice.text
    assert notice.url == f"/papers/print/{job.pk}/"


def test_a_zip_holds_the_stored_bytes_under_the_pupils_names(make_print, issue_note, make_case):
    papers = [issue_note(make_case(name)) for name in ("Гоголь", "Мороз")]
    job = make_print([{"paper": paper.pk} for paper in papers], PrintJob.Form.ZIP)
    with zipfile.ZipFile(BytesIO(bytes(job.result.data))) as archive:
        assert archive.namelist() == [
            "Гоголь София, 5-А, Записка № 1-З.pdf",
            "Мороз Артём, 5-А, Записка № 2-З.pdf",
        ]
        for paper in papers:
            stored = Paper.objects.get(pk=paper.pk)
            assert making.bytes_of(stored) in [archive.read(n) for n in archive.namelist()]


def test_names_in_a_zip_are_safe_and_unique():
    data = printing.zipped(
        [StoredPaper("../Лист", b"1"), StoredPaper("Лист", b"2"), StoredPaper("лист", b"3")]
    )
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.namelist() == ["Лист.pdf", "Лист (2).pdf", "лист (3).pdf"]


def test_a_second_run_changes_nothing(make_print, issue_note, small):
    job = make_print([{"paper": issue_note().pk}])
    jobs.print_papers.now(school_id=small.school.pk, print_id=job.pk)
    job.refresh_from_db()
    assert job.progress == PrintJob.Progress.DONE
    assert Notice.objects.count() == 1


def test_a_run_that_was_killed_starts_over(make_print, issue_note, small):
    paper = issue_note()
    job = print_orders.order(
        by=small.people["kuznetsova"], title="Папка", form="pdf", items=[{"paper": paper.pk}]
    )
    PrintJob.objects.update(progress=PrintJob.Progress.RUNNING, done=1)
    jobs.print_papers.now(school_id=small.school.pk, print_id=job.pk)
    job.refresh_from_db()
    assert (job.progress, job.done) == (PrintJob.Progress.DONE, 1)


def test_a_class_is_printed_pupil_by_pupil(class_cases, small, actor):
    items = print_orders.of_class(
        actor("ivanova"), small.classes["5-А"], wanted=(NOTE,), with_drafts=False
    )
    names = list(Paper.objects.order_by("case__student__sort_key").values_list("pk", flat=True))
    assert items == [{"paper": pk} for pk in names]


def test_drafts_of_what_is_not_issued_come_when_asked_for(
    class_cases, small, actor, make_print, case_rows
):
    wanted = (NOTE, LIST, SECRET)
    items = print_orders.of_class(
        actor("ivanova"), small.classes["5-А"], wanted=wanted, with_drafts=True
    )
    assert [set(item) for item in items] == [{"paper"}, {"case", "kind"}, {"paper"}]
    job = make_print(items)
    texts = page_texts(bytes(job.result.data))
    assert ["ПРОЕКТ" in text for text in texts] == [False, True, False]
    assert "Заяц" in texts[1]
    assert Paper.objects.count() == 2


def test_a_class_teacher_prints_no_other_class(class_cases, small, actor):
    items = print_orders.of_class(
        actor("sidorov"), small.classes["5-А"], wanted=(NOTE,), with_drafts=True
    )
    assert items == []


def test_the_papers_of_chosen_cases_are_printed(sign_in, class_cases):
    chosen = Paper.objects.order_by("pk").first()
    address = reverse("print_start")
    answer = sign_in("ivanova").post(address, {"case": [str(chosen.case_id)], "form": "pdf"})
    job = PrintJob.objects.get()
    assert answer["Location"] == reverse("print_job", args=[job.pk])
    assert job.items == [{"paper": chosen.pk}]
    refused = sign_in("sidorov").post(address, {"case": [str(chosen.case_id)], "form": "pdf"})
    assert refused.status_code == 422
    assert f'name="case" value="{chosen.case_id}"' in refused.content.decode()


def test_restricted_papers_are_in_no_print(issue_note, small, actor):
    secret = issue_note(kind=SECRET)
    assert print_orders.of_papers(actor("zorina"), small.school.pk, [secret.pk]) == []


def test_a_paper_that_cannot_be_made_is_told_in_words(make_print, issue_note, monkeypatch):
    paper = issue_note()
    monkeypatch.setattr("documents.kinds._registered", {})
    job = make_print([{"paper": paper.pk}])
    assert job.progress == PrintJob.Progress.FAILED
    assert "test_note" in job.error
    assert Notice.objects.get().url == f"/papers/print/{job.pk}/"


def test_nothing_and_too_much_are_refused(small, monkeypatch):
    by = small.people["kuznetsova"]
    with pytest.raises(print_orders.NothingToPrint):
        print_orders.order(by=by, title="x", form="pdf", items=[])
    monkeypatch.setattr(print_orders, "MOST_ITEMS", 1)
    with pytest.raises(print_orders.TooMuch):
        print_orders.order(by=by, title="x", form="pdf", items=[{"paper": 1}, {"paper": 2}])


def test_old_prints_are_dropped_and_the_papers_stay(make_print, issue_note):
    paper = issue_note()
    job = make_print([{"paper": paper.pk}])
    jobs.forget_old_prints.now(school_id=job.school_id)
    assert PrintJob.objects.filter(pk=job.pk).exists()
    PrintJob.objects.update(created_at=timezone.now() - printing.KEPT_FOR - timedelta(hours=1))
    jobs.forget_old_prints.now(school_id=job.school_id)
    assert not PrintJob.objects.exists()
    assert list(StoredFile.objects.all()) == [Paper.objects.get().file]
