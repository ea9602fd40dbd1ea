"""The folder of a case (cl. 5.1): fifteen lights, what is missing, the whole of it in one print."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.permissions import demand, may
from documents import issuing, kinds, print_orders
from documents.models import Paper, PrintJob
from home_education import rules
from home_education.access import open_for_staff
from home_education.folder_pages import Folder
from home_education.papers.slugs import FOLDER
from regulations.attachment_access import record_reading
from regulations.case_files import CaseFile
from regulations.models import AccessLog, Attachment
from regulations.views.case_frame import case_page


@require_GET
def folder(request: HttpRequest, pk: int) -> HttpResponse:
    """The fifteen documents, and where those are made or put in that are missing."""
    file = open_for_staff(request.actor, pk)
    context = {
        "folder": Folder(file),
        "may_print": may(request.actor, file.case.school_id, "print_papers"),
        "may_add": file.case.closed_on is None,
        "clause": rules.P_5_1,
    }
    template, title = "home_education/folder.html", _("Folder for an inspection")
    return case_page(request, file, template, context, title=title)


@require_POST
def folder_print(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue the inventory and print it with everything that is in the folder.

    Scans on health go in for those who may open them, and each reading is recorded.
    """
    file = open_for_staff(request.actor, pk)
    demand(request.actor, file.case.school_id, "print_papers")
    items, restricted = Folder(file).items()
    with transaction.atomic():
        inventory = issuing.issue(kinds.get(FOLDER), file.details, by=file.person, on=file.today)
        for one in restricted:
            _record_reading(file, one)
        job = print_orders.order(
            by=file.person,
            title=_("Folder: %(pupil)s") % {"pupil": file.case.student.list_name},
            form=PrintJob.Form.ZIP if "zip" in request.POST else PrintJob.Form.PDF,
            items=[{"paper": inventory.pk}, *items],
        )
    messages.success(request, _("The inventory is issued, the folder is being printed."))
    return redirect("print_job", pk=job.pk)


def _record_reading(file: CaseFile, read: Attachment | Paper) -> None:
    """Whoever prints what tells of health has read it."""
    if isinstance(read, Attachment):
        record_reading(read, file.person)
        return
    AccessLog.objects.create(
        school_id=file.case.school_id, person=file.person, case=file.case, what=str(read)[:200]
    )
