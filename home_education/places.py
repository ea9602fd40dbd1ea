"""Where each field of home education stands: the address that puts the cursor into it."""

from __future__ import annotations

import re

from django.urls import reverse

from documents import signing
from documents.models import Paper
from home_education.access import TERM_STATES
from home_education.judging import PACKAGE_FIELDS
from home_education.paper_finding import COMPUTER_ALLOWED, DISTANCE_APPLICATION
from home_education.procedure import CALENDAR, CONTRACT, PLAN, TIMETABLE, State
from regulations.models import Case

_ROW_FIELD = re.compile(r"(plan|slot|lesson|condition|member)-(\d+)-(\w+)")

#: Fields of the page of the package; some stand there under a name of their own.
_PACKAGE = frozenset(
    {
        "applicant",
        "application_received_on",
        "study_form",
        "programme",
        "variant",
        "school_ground",
        "school_reason",
        "in_list",
        "on_letterhead",
        "signed_by_doctors",
        "signed_by_head",
        "sealed_by_doctors",
        "sealed_with_full_name",
        "allows_school",
        "conditions",
        "hospital_name",
        "licence",
        "assigned_by",
        "hospital_contract",
        "head_of_department",
        "doctor",
        "teaching",
        *(
            f"{paper}_{field}"
            for paper in ("conclusion", "advisory", "pmpk", "rehabilitation")
            for field in (
                "number",
                "dated",
                "organisation",
                "issuer",
                "received_on",
                "starts_on",
                "ends_on",
            )
        ),
    }
)
#: The page of the regulation by the field, where the whole page is its place.
_PAGES = {
    "health_consent": "consents",
    "consents": "consents",
    "recipients": "consents",
    "plan": "plan",
    "teacher": "plan",
    "working_programme": "programmes",
    "independent_content": "programmes",
    "special_parts": "special",
    "calendar": "calendar",
    "timetable": "timetable",
    "starts": "timetable",
    "ends": "timetable",
    "room": "timetable",
    "weekday": "timetable",
    "held_on": "lessons",
    "state": "lessons",
    "reason": "lessons",
    "told_on": "lessons",
    "made_up_on": "lessons",
    "adult": "lessons",
    "adult_age": "lessons",
    "confirmed_on": "lessons",
    "in_journal_on": "lessons",
    "meals_answered": "meals",
    "meals_wanted": "meals",
    "kind": "contacts",
    "textbooks_handed_on": "textbooks",
    "folder": "folder",
}
#: Columns of the plan under the names that the rules have for them.
_COLUMNS = {"subject": "name", "section": "name"}
#: What is written on the page of the working programme of a row.
_PROGRAMME_FIELDS = {
    "independent_content": "independent_content",
    "working_programme": "has_working_programme",
}
_CALENDAR_FIELDS = ("note", "assessed_from", "assessed_until")
_SIGNED = {
    "contract": CONTRACT,
    "signed_by_parent_on": CONTRACT,
    "signed_by_school_on": CONTRACT,
    "agreed_plan": PLAN,
    "agreed_calendar": CALENDAR,
    "agreed_timetable": TIMETABLE,
    "agreed_doctor": PLAN,
}


def field_url(case: Case, field: str) -> str:
    """The page and the place of a field that a rule or a remark names; empty if it has none."""
    if found := _ROW_FIELD.fullmatch(field):
        return _row_url(case, *found.groups())
    if field in ("starts_on", "ends_on"):
        return _term_url(case, field)
    name = PACKAGE_FIELDS.get(field, field)
    if name in _PACKAGE or name != field:
        return _of(case, "package") + f"#id_{name}"
    if field in _CALENDAR_FIELDS:
        return _of(case, "calendar") + f"#id_{field}"
    if field in _SIGNED:
        return _signature_url(case, _SIGNED[field])
    if field in ("distance_applied", "computer_allowed_by"):
        kind = DISTANCE_APPLICATION if field == "distance_applied" else COMPUTER_ALLOWED
        return reverse("attachment_add", args=[case.pk]) + f"?kind={kind}"
    if field in ("termination", "terminated_on"):
        return _of(case, "ending") + "#id_termination_dated"
    if field in ("grade", "class_name"):
        return reverse("student_move", args=[case.student_id])
    if field == "week_days":
        return reverse("calendar")
    if field == "group":
        return reverse("home:group")
    return _of(case, _PAGES[field]) if field in _PAGES else ""


def _of(case: Case, page: str) -> str:
    return reverse(f"home:{page}", args=[case.pk])


def _row_url(case: Case, table: str, number: str, field: str) -> str:
    key = f"{table}-{number}"
    if table == "plan" and field in _PROGRAMME_FIELDS:
        return reverse("home:programme", args=[case.pk, number]) + f"#id_{_PROGRAMME_FIELDS[field]}"
    if table == "plan":
        return _of(case, "plan") + f"#id_{key}-{_COLUMNS.get(field, field)}"
    if table == "slot":
        return _of(case, "timetable") + f"#{key}"
    if table == "lesson":
        return _of(case, "lessons") + f"#{key}"
    if table == "condition":
        return _of(case, "package") + (
            "#id_conditions" if case.state == State.INTAKE else f"#id_{key}"
        )
    return reverse("home:group") + f"#{key}"


def _term_url(case: Case, field: str) -> str:
    """The term is written with the package, later beside the contract that has it."""
    page = "package" if case.state == State.INTAKE else "contract"
    return _of(case, page) + (f"#id_{field}" if case.state in TERM_STATES else "")


def _signature_url(case: Case, kind: str) -> str:
    """The form of the first signature that the paper lacks; where it is made, without one."""
    current = Paper.objects.current().filter(case=case, kind=kind)
    paper = current.prefetch_related("signatures").first()
    if paper is None:
        if kind == CONTRACT:
            return _of(case, "contract")
        return reverse("case_panel", args=[case.pk, "papers"])
    address, waiting = reverse("paper", args=[paper.pk]), signing.missing(paper)
    return f"{address}#{waiting[0].form_id}_signer_name" if waiting else address
