"""The folder of scans of a pupil's portfolio (cl. 1.1, 4.4), made in the background as a ZIP."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from accounts.models import Person
from credit_transfer.models import ResultDocument
from credit_transfer.records.portfolio import Portfolio
from documents import print_orders
from documents.models import PrintJob


def order_files(portfolio: Portfolio, *, by: Person) -> PrintJob:
    """Start the folder: one file a document, named by pupil, result and document.

    Raises ``print_orders.NothingToPrint`` where no document has a scan.
    """
    items: list[dict[str, Any]] = [
        {"file": row.scan_id, "title": f"{portfolio.student.list_name}, {_called(row)}"}
        for one in portfolio.results
        for row in one.documents.all()
        if row.scan_id
    ]
    return print_orders.order(
        by=by,
        title=_("Portfolio: %(pupil)s") % {"pupil": portfolio.student.list_name},
        form=PrintJob.Form.ZIP,
        items=items,
    )


def _called(row: ResultDocument) -> str:
    day = row.result.achieved_on.strftime("%d.%m.%Y")
    number = f" № {row.number}" if row.number else ""
    return f"{day} {row.result.title[:80]}, {row.get_kind_display()}{number}"
