"""Many papers in one file, made in the background: a PDF for the printer or a ZIP by pupil.

Issued papers are copied, never rendered again; drafts of what is not issued yet come with their
watermark when they were asked for. Scans of what a family brought are copied too.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.jobs import school_transaction
from accounts.mailing import language_of
from accounts.models import StoredFile
from accounts.notices import notify
from documents import kinds, making, rendering
from documents.file_names import UniqueNames
from documents.models import Paper, PrintJob
from documents.pdf.engine import PaperError
from documents.pdf.merge import MergeError, StoredPaper, merge
from documents.pdf.scans import as_pdf
from regulations import registry
from regulations.models import Attachment, Case
from regulations.words import say

READY = gettext_lazy("The print is ready: %(title)s")
FAILED = gettext_lazy("The print could not be made: %(title)s")
#: A finished print is kept so long; it can be made again at any time.
KEPT_FOR = timedelta(days=7)
#: How many papers between two signs of progress.
_AT_ONCE = 20


def run(school_id: int, print_id: int) -> None:
    """Make the print, in steps that show its progress. One that is done already is left alone."""
    with school_transaction(school_id):
        job = (
            PrintJob.objects.select_related("by__account", "by__school", "school")
            .select_for_update(of=("self",))
            .get(pk=print_id)
        )
        if job.result_id is not None:
            return
        _report(job, progress=PrintJob.Progress.RUNNING, done=0, error="")
    try:
        with translation.override(language_of(job.by)):
            data, content_type = _made(job)
    except (MergeError, kinds.UnknownKind, PaperError) as error:
        with school_transaction(school_id):
            _report(job, progress=PrintJob.Progress.FAILED, error=str(error)[:300])
            _tell(job, FAILED)
        return
    with school_transaction(school_id):
        stored = StoredFile.objects.keep(job.school, data, content_type)
        _report(job, progress=PrintJob.Progress.DONE, result=stored)
        _tell(job, READY)


def _made(job: PrintJob) -> tuple[bytes, str]:
    printed: list[StoredPaper] = []
    for start in range(0, len(job.items), _AT_ONCE):
        items = job.items[start : start + _AT_ONCE]
        with school_transaction(job.school_id):
            printed.extend(_printed(items))
            _report(job, done=start + len(items))
    if job.form == PrintJob.Form.ZIP:
        return zipped(printed), "application/zip"
    return merge(printed, title=job.title), making.PDF


def _printed(items: list[dict[str, Any]]) -> Iterator[StoredPaper]:
    papers = Paper.objects.select_related(
        "file", "approved_file", "case__student__school_class"
    ).in_bulk([item["paper"] for item in items if "paper" in item])
    cases = Case.objects.select_related("student__school_class", "school").in_bulk(
        [item["case"] for item in items if "case" in item]
    )
    scans = Attachment.objects.select_related("scan", "case__student__school_class").in_bulk(
        [item["attachment"] for item in items if "attachment" in item]
    )
    files = StoredFile.objects.in_bulk([item["file"] for item in items if "file" in item])
    for item in items:
        if "paper" in item:
            paper = papers[item["paper"]]
            yield StoredPaper(name_of(paper), making.shown_bytes(paper))
        elif "attachment" in item:
            yield _scan(scans[item["attachment"]], item.get("title", ""))
        elif "file" in item:
            yield _titled(files[item["file"]], item["title"])
        else:
            yield _draft(cases[item["case"]], kinds.get(item["kind"]))


def _draft(case: Case, kind: kinds.PaperKind) -> StoredPaper:
    pdf, _key = rendering.draft(kind, details_of(case), case.school.today(), school=case.school)
    return StoredPaper(_("%(paper)s (draft)") % {"paper": _called(case, kind.title)}, pdf)


def _scan(attachment: Attachment, title: str) -> StoredPaper:
    """A scan under the name of its pupil, or under a name of its own: `title`."""
    return _titled(attachment.scan, title or _called(attachment.case, attachment.title))


def _titled(scan: StoredFile, title: str) -> StoredPaper:
    """A scan that belongs to no case, under the name that the order gave it."""
    return StoredPaper(title, as_pdf(bytes(scan.data), scan.content_type, title))


def details_of(case: Case) -> Any:
    """The regulation's own row of the case."""
    details = registry.get(case.act).get_case_model()._default_manager.get(case=case)
    details.case = case
    return details


def name_of(paper: Paper) -> str:
    """What a paper is called among others: pupil, class, title, number."""
    title = f"{paper.title} № {paper.printed_number}"
    return _called(paper.case, title) if paper.case is not None else title


def _called(case: Case, title: str) -> str:
    student = case.student
    school_class = f", {student.school_class}" if student.school_class else ""
    return f"{student.list_name}{school_class}, {title}"


def zipped(papers: Iterable[StoredPaper]) -> bytes:
    """A ZIP with one file a paper, under names that are safe and never twice the same."""
    target, names = BytesIO(), UniqueNames()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:  # a PDF is packed already
        for paper in papers:
            archive.writestr(zipfile.ZipInfo(names.take(paper.title, ".pdf")), paper.pdf)
    return target.getvalue()


def forget_old() -> None:
    """Drop prints made long ago with their files; the papers themselves stay for ever."""
    old = PrintJob.objects.filter(created_at__lt=timezone.now() - KEPT_FOR)
    for job in old.select_related("result").defer("result__data", "items"):
        job.delete()
        if job.result is None:
            continue
        try:
            with transaction.atomic():
                job.result.delete()
        except ProtectedError:
            continue  # another print has the same bytes


def _tell(job: PrintJob, words) -> None:
    notify(job.by, say(words, title=job.title), reverse("print_job", args=(job.pk,)))


def _report(job: PrintJob, **changed) -> None:
    PrintJob.objects.filter(pk=job.pk).update(**changed)
