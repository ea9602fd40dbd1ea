"""What the worker does with papers: makes their bytes, prints many of them.

Every job may run twice (a worker was killed half-way), so each looks first at what is done already.
"""

from __future__ import annotations

from accounts.jobs import job
from documents import making


@job
def render_paper(*, school_id: int, paper_id: int) -> None:
    """Make the bytes of an issued paper, unless they are there."""
    making.make_bytes(paper_id)
