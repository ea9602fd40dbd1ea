"""Addresses of credit transfer, under ``/credit/``. ``pk`` is the number of the case."""

from __future__ import annotations

from django.urls import path

from credit_transfer import urls_archive, urls_results
from credit_transfer.views import (
    cases,
    conclusions,
    deciding,
    intake,
    opening,
    printing,
    rows,
    running,
)

app_name = "credit"

urlpatterns = [
    *urls_results.PATTERNS,
    *urls_archive.PATTERNS,
    # The case and its application
    path("new/", opening.open_case, name="open"),
    path("<int:pk>/", cases.case, name="case"),
    path("<int:pk>/intake/", intake.intake, name="intake"),
    path("<int:pk>/intake/check/", intake.intake_check, name="intake_check"),
    path("<int:pk>/application/", printing.application_paper, name="application_paper"),
    path("<int:pk>/documents/new/", intake.document, name="document_new"),
    path("<int:pk>/documents/<int:number>/", intake.document, name="document"),
    # The rows, the teachers, the council, the director
    path("<int:pk>/rows/", rows.rows, name="rows"),
    path("<int:pk>/row/", rows.row_save, name="row"),
    path("<int:pk>/row/<int:row>/remove/", rows.row_remove, name="row_remove"),
    path("<int:pk>/conclusions/", conclusions.conclusions, name="conclusions"),
    path("<int:pk>/request/", deciding.more_documents, name="request"),
    path("<int:pk>/council/", deciding.council, name="council"),
    path("<int:pk>/decision/", deciding.decision, name="decision"),
    # After the decision
    path("<int:pk>/release/", running.release, name="release"),
    path("<int:pk>/notice/", running.notice, name="notice"),
    path("<int:pk>/copies/", running.copies, name="copies"),
]
