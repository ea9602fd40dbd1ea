"""What the worker does with papers: makes their bytes, prints many of them.

Every job may run twice (a worker was killed half-way), so each looks first at what is done already.
"""

from __future__ import annotations

from accounts.jobs import in_each_school, job, long_job
from accounts.models import School
from documents import kinds, making, printing
from documents.models import Paper, PaperState
from documents.sealing import keys, waiting


@job
def render_paper(*, school_id: int, paper_id: int) -> None:
    """Make the bytes of an issued paper, unless they are there; once approved, with the order."""
    making.make_bytes(paper_id)
    if Paper.objects.filter(pk=paper_id).exclude(approved_by=None).exists():
        making.make_approved(paper_id)


@long_job
def print_papers(*, school_id: int, print_id: int) -> None:
    """Make a print of many papers, showing how far it is."""
    printing.run(school_id, print_id)


@long_job
def seal_paper(*, school_id: int, paper_id: int) -> None:
    """Make the final PDF of a paper that all have signed; what prevents it is told in words.

    Without a usable key the paper waits: ``seal_waiting`` comes back to it when there is one.
    """
    waiting.seal_or_tell(school_id, paper_id)


@in_each_school(cron="*/10 * * * *")
def seal_waiting(*, school_id: int) -> None:
    """Seal what waited for a key, or for a time stamp, as soon as that is there."""
    if keys.trouble_of(School.objects.get(pk=school_id)) is not None:
        return
    left = Paper.objects.filter(school=school_id, state=PaperState.SIGNED, sealed=None)
    left = left.exclude(kind__in=kinds.approved_later(), approved_by=None)
    for paper_id in left.values_list("pk", flat=True):
        seal_paper.later(school_id=school_id, paper_id=paper_id, once=str(paper_id))


def seal_when_signed(*, paper: Paper, **_signal) -> None:
    """Receiver of ``paper_signed``."""
    seal_paper.later(school_id=paper.school_id, paper_id=paper.pk, once=str(paper.pk))


@in_each_school(cron="20 2 * * *")
def forget_old_prints(*, school_id: int) -> None:
    """Drop the files of prints made long ago."""
    printing.forget_old()
