"""What the worker does for the school's records."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.jobs import long_job, school_transaction
from accounts.notices import notify
from students.batches.checking import check_import
from students.batches.undoing import undo_import
from students.batches.writing import write_import
from students.models import BatchState, ImportBatch

_TOLD = {
    BatchState.CHECKED: _("The list is checked and waits for your decision."),
    BatchState.DONE: _("The list is written."),
    BatchState.UNDONE: _("The import is undone."),
    BatchState.FAILED: _("The list could not be read."),
}


@long_job
def check_list(*, school_id: int, batch_id: int) -> None:
    """Check a chosen file; see ``batches.checking``."""
    _done_and_told(check_import, school_id, batch_id)


@long_job
def write_list(*, school_id: int, batch_id: int) -> None:
    """Write a confirmed import; see ``batches.writing``."""
    _done_and_told(write_import, school_id, batch_id)


@long_job
def undo_list(*, school_id: int, batch_id: int) -> None:
    """Take an import back; see ``batches.undoing``."""
    _done_and_told(undo_import, school_id, batch_id)


def _done_and_told(work: Callable[..., None], school_id: int, batch_id: int) -> None:
    """Do the work and put a line with the link behind the bell of the one who started it."""
    with school_transaction(school_id):
        before = ImportBatch.objects.get(pk=batch_id).state
    work(school_id=school_id, batch_id=batch_id)
    with school_transaction(school_id):
        batch = ImportBatch.objects.select_related("person").get(pk=batch_id)
        if batch.person and batch.state != before and batch.state in _TOLD:
            notify(batch.person, _TOLD[batch.state], reverse("import", args=[batch.pk]))
