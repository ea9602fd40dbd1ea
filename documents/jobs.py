"""What the worker does with papers: makes their bytes, prints many of them.

Every job may run twice (a worker was killed half-way), so each looks first at what is done already.
"""

from __future__ import annotations

from accounts.jobs import in_each_school, job, long_job
from documents import making, printing


@job
def render_paper(*, school_id: int, paper_id: int) -> None:
    """Make the bytes of an issued paper, unless they are there."""
    making.make_bytes(paper_id)


@long_job
def print_papers(*, school_id: int, print_id: int) -> None:
    """Make a print of many papers, showing how far it is."""
    printing.run(school_id, print_id)


@in_each_school(cron="20 2 * * *")
def forget_old_prints(*, school_id: int) -> None:
    """Drop the files of prints made long ago."""
    printing.forget_old()
