"""Where each field of a credit stands: the address that puts the cursor into it."""

from __future__ import annotations

import re

from django.urls import reverse

from credit_transfer.judging import INTAKE_FIELDS
from regulations.models import Case

_ROW_FIELD = re.compile(r"row-(\d+)-(\w+)")
_DOCUMENT = re.compile(r"document-(\d+)(?:-\w+)?")

#: Fields of the page of the application.
_INTAKE = frozenset(
    {
        "applicant",
        "applicant_kind",
        "applied_on",
        "application_received_on",
        "channel",
        "agrees_to_marks",
        "asks_release",
        "ground",
        "ground_reason",
        "grade",
        "span",
        "organisation",
        "organisation_address",
        "licence_number",
        "licence_on",
        "accreditation_number",
        "accreditation_on",
        "programme_kind",
        "programme_area",
        "programme_name",
    }
)
#: Cells of a row that are written on the page of the conclusions, the council, the decision.
_CONCLUSION = frozenset(
    {
        "conclusion",
        "way",
        "concluded_mark",
        "concluded_on",
        "attestation_form",
        "attestation_on",
        "attested_on",
        "attested_mark",
    }
)
_OF_ROW = {"opinion": "council", "decision": "decision", "decision_reason": "decision"}
#: The page by the field, and the field of that page; none where the whole page is its place.
_PAGES = {
    "documents": ("intake", "documents"),
    "rows": ("rows", ""),
    "asked_for": ("request", "id_asked_for"),
    "asked_on": ("request", "id_asked_on"),
    "answered_on": ("request", "id_answered_on"),
    "minutes_number": ("council", "id_minutes_number"),
    "minutes_on": ("council", "id_minutes_on"),
    "council_chair": ("council", "id_council_chair"),
    "council_secretary": ("council", "id_council_secretary"),
    "present": ("council", "id_present"),
    "votes_for": ("council", "id_votes_for"),
    "decision": ("decision", ""),
    "release_starts_on": ("release", "id_release_starts_on"),
    "release_ends_on": ("release", "id_release_ends_on"),
    "left_organisation_on": ("release", "id_left_organisation_on"),
    "study_asked_on": ("release", ""),
    "attends_from": ("release", ""),
    "delivery": ("notice", "id_delivery"),
    "told_on": ("notice", "id_told_on"),
    "told_proof": ("notice", "id_told_proof"),
    "copies": ("copies", ""),
}


def field_url(case: Case, field: str) -> str:
    """The page and the place of a field that a rule or a remark names; empty if it has none."""
    if found := _ROW_FIELD.fullmatch(field):
        return _of_row(case, *found.groups())
    if found := _DOCUMENT.fullmatch(field):
        return reverse("credit:document", args=[case.pk, int(found[1])])
    if field == "birth_date":
        return reverse("student_edit", args=[case.student_id])
    if field == "adoption":
        return reverse("credit:approvals")
    if field == "release_order":
        return reverse("case_panel", args=[case.pk, "papers"])
    if field in _PAGES:
        page, anchor = _PAGES[field]
        return _of(case, page, anchor)
    name = INTAKE_FIELDS.get(field, field)
    return _of(case, "intake", f"id_{name}") if name in _INTAKE else ""


def _of_row(case: Case, number: str, name: str) -> str:
    """The place of a cell: what was read from the document in the grid, what was said of it on
    the page of whoever says it."""
    page = _OF_ROW.get(name, "")
    if not page:
        page = "conclusions" if name in _CONCLUSION else "rows"
    return _of(case, page, f"row-{number}")


def _of(case: Case, page: str, anchor: str) -> str:
    address = reverse(f"credit:{page}", args=[case.pk])
    return f"{address}#{anchor}" if anchor else address
