"""Where each field of individual support stands: the address that puts the cursor into it."""

from __future__ import annotations

import re

from django.urls import reverse

from documents import signing
from documents.models import Paper
from individual_support.fact_finding import SIGNED_AGREEMENT
from individual_support.judging import PROJECT_FIELDS
from individual_support.models import SupportGround
from individual_support.procedure import AGREEMENT, State
from individual_support.services.project import TEXTS
from regulations.models import Case

_ROW_FIELD = re.compile(r"(row|subject|ground|request)-(\d+)-(\w+)")
_SHEET_FIELDS = ("rows", "subject", "topic", "lesson_on", "homework", "due_on", "mark", "remark")
_REPORT_FIELDS = ("reason", "reason_other", "result")
#: The first row of grounds, which the form always has.
_FIRST_GROUND = "#id_ground-0_group"


def field_url(case: Case, field: str) -> str:
    """The page and the place of a field that a rule or a remark names; empty if it has none."""
    if found := _ROW_FIELD.fullmatch(field):
        return _row_url(case, *found.groups())
    if field in _SHEET_FIELDS:
        return reverse("support:sheet", args=[case.pk])
    if field == "methods":
        return reverse("support:sheet", args=[case.pk]) + "#methods"
    if field == "attestation_on":
        return reverse("case_step", args=[case.pk, "assess"]) + "#id_given_date"
    if field in _REPORT_FIELDS:
        return reverse("support:report", args=[case.pk])
    if field == "specialist_requests":
        return reverse("support:specialists", args=[case.pk])
    if field == "handed_on":
        return reverse("support:hand_out", args=[case.pk])
    if field == "signatures":
        return _signature_url(case)
    if field in ("act_signed_on", "act_ends_on"):
        return reverse("act", args=[case.act])
    if field == "agreement_scan":
        return reverse("attachment_add", args=[case.pk]) + f"?kind={SIGNED_AGREEMENT}"
    if field == "remote_application" and case.state != State.DRAFT:
        return reverse("attachment_add", args=[case.pk])
    name = PROJECT_FIELDS.get(field, field)
    project = reverse("support:project", args=[case.pk])
    if name in ("categories", "subjects", "study_forms"):
        return f"{project}#id_{name}_group"
    if name == "grounds":
        return f"{project}{_FIRST_GROUND}"
    if name == "teacher":
        return f"{project}#id_subjects_group"
    if name in (*TEXTS, "period", "olympiad_stage", "olympiad_subject", "olympiad_on"):
        return f"{project}#id_{name}"
    return ""


def _row_url(case: Case, table: str, number: str, field: str) -> str:
    key = f"{table}-{number}"
    if table == "row":
        cell = "topic" if field == "rows" else field
        return reverse("support:sheet", args=[case.pk]) + f"#id_{key}-{cell}"
    if field == "rows":
        return reverse("support:sheet", args=[case.pk])
    if table == "request":
        return reverse("support:specialists", args=[case.pk]) + f"#{key}"
    if table == "ground":
        return reverse("support:project", args=[case.pk]) + _ground_anchor(case, int(number), field)
    if field in _REPORT_FIELDS:
        return reverse("support:report", args=[case.pk]) + f"#id_{key}-{field}"
    if field == "teacher":
        place = "subjects_group" if case.state == State.DRAFT else f"teacher_{number}"
        return reverse("support:project", args=[case.pk]) + f"#id_{place}"
    return reverse("support:sheet", args=[case.pk]) + f"#id_{key}-methods"


def _ground_anchor(case: Case, number: int, field: str) -> str:
    """The cell of a ground: on the page it stands under its place, not under its number."""
    grounds = SupportGround.objects.filter(support=case.pk).values_list("pk", flat=True)
    places = {pk: place for place, pk in enumerate(grounds)}
    return f"#id_ground-{places[number]}-{field}" if number in places else _FIRST_GROUND


def _signature_url(case: Case) -> str:
    """The form of the first signature that the agreement lacks; without one, the agreement."""
    current = Paper.objects.current().filter(case=case, kind=AGREEMENT)
    paper = current.prefetch_related("signatures").first()
    if paper is None:
        return reverse("case_panel", args=[case.pk, "papers"])
    address, waiting = reverse("paper", args=[paper.pk]), signing.missing(paper)
    return f"{address}#{waiting[0].form_id}_signer_name" if waiting else address
