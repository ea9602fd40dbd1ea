"""Where each field of an individual form stands: the address that puts the cursor into it."""

from __future__ import annotations

import re

from django.urls import reverse

from externat.access import TERM_STATES
from externat.judging import DOCUMENT_FIELD, INTAKE_FIELDS
from externat.procedure import LEVEL_PROTOCOL, PLAN, PROTOCOL, REPORT, TIMETABLE
from externat.rules.vocabulary import DocumentKind
from regulations.models import Case

_ROW_FIELD = re.compile(r"(line|session|result|declared)-(\d+)-(\w+)")
_DOCUMENT = re.compile(rf"({'|'.join(kind.value for kind in DocumentKind)})-documents")

#: Fields of the page of the application.
_INTAKE = frozenset(
    {
        "applied_on",
        "application_received_on",
        "channel",
        "form",
        "ground",
        "goal",
        "grade",
        "circumstances",
        "is_combination",
        "is_transfer",
        "is_of_catchment",
        "class_size",
        "lacks_records",
        "group_size",
        "subjects",
    }
)
_TERM = frozenset({"starts_on", "ends_on", "assessed_on", "attested_on"})
#: The page by the field, and the field of that page; none where the whole page is its place.
_PAGES = {
    "enrolment_approval": ("approvals", "enrolment_approval_number"),
    "staff_approval": ("approvals", "staff_approval_number"),
    "working_plan_approval": ("approvals", "working_plan_approval_number"),
    "school_named": ("approvals", "school_named_number"),
    "acquainted_on": ("duties", "acquainted_on"),
    "keeps_separate_journal": ("duties", "keeps_separate_journal"),
    "remote_rules": ("duties", "remote_rules_kept"),
    "service_told_on": ("notice", "service_told_on"),
    "service_proof": ("notice", "service_proof"),
    "plan": ("plan", ""),
    "quota": ("plan", ""),
    "gap": ("plan", ""),
    "plan_channel": ("wishes", "family_channel"),
    "plan_council": ("wishes", "council_number"),
    "programmes": ("wishes", "has_own_programmes"),
    "specialists": ("wishes", "specialists_joined"),
    "wishes": ("wishes", "wish_teaching"),
    "wish_teaching": ("wishes", "wish_teaching"),
    "wish_place": ("wishes", "wish_place"),
    "consultations": ("consultations", ""),
    "sessions": ("sessions", ""),
    "results": ("assessment", ""),
    "questions_shown_on": ("assessment", "questions_shown_on"),
    "formative_days": ("assessment", ""),
    "level_results": ("assessment", ""),
    "commission": ("commission", ""),
    "level_commission": ("commission", ""),
    "declaration": ("declaration", ""),
    "both_levels": ("declaration", "attests_both_levels"),
    "advice": ("achievements", "advice"),
    "decision": ("council", "decision"),
    "decision_minutes": ("council", "minutes_number"),
    "decision_reasons": ("council", "decision_reasons"),
    "chosen_form": ("council", "chosen_form"),
}
#: The page by the table of a row; the anchor is the key of the row.
_ROWS = {
    "line": "plan",
    "session": "sessions",
    "result": "assessment",
    "declared": "declaration",
}
#: What is mended by signing a paper: the part it plays.
_SIGNED = {
    "plan_approved": PLAN,
    "timetable_approved_on": TIMETABLE,
    "timetable_agreed_on": TIMETABLE,
    "report_signed_on": REPORT,
    "level_protocol": LEVEL_PROTOCOL,
    "protocol": PROTOCOL,
}


def field_url(case: Case, field: str) -> str:
    """The page and the place of a field that a rule or a remark names; empty if it has none."""
    if found := _ROW_FIELD.fullmatch(field):
        table, number, _name = found.groups()
        return _of(case, _ROWS[table], f"{table}-{number}")
    if found := _DOCUMENT.fullmatch(field):
        return _of(case, "intake", f"id_{found[1]}_{DOCUMENT_FIELD}")
    name = INTAKE_FIELDS.get(field, field)
    if name != field or name in _INTAKE:
        return _of(case, "intake", f"id_{name}")
    if field in _TERM:
        return _of(case, "term", f"id_{field}" if case.state in TERM_STATES else "")
    if field == "birth_date":
        return reverse("student_edit", args=[case.student_id])
    if field in _SIGNED:
        return reverse("case_panel", args=[case.pk, "papers"])
    if field not in _PAGES:
        return ""
    page, name = _PAGES[field]
    return _of(case, page, f"id_{name}" if name else "")


def _of(case: Case, page: str, anchor: str) -> str:
    address = reverse(f"individual:{page}", args=[case.pk])
    return f"{address}#{anchor}" if anchor else address
