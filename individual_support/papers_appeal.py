"""The appeal of the parents as a paper: what they sent, under its number and time."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from accounts.roles import Role
from documents.frozen import iso, name_parts, office_of
from documents.kinds import Frozen, PaperKind, register
from individual_support import rules
from individual_support.papers import CATEGORIES, FORMS, KEPT, NEUTRAL
from individual_support.rules.vocabulary import Category, open_categories
from regulations.application_reading import Reading
from regulations.models import Application, Route
from regulations.moments import zone_of

APPEAL = "support_appeal"
NUMBER = "{number}-О"

_AUTHORITIES = {
    "mother": "мать",
    "father": "отец",
    "adopter": "усыновитель",
    "guardian": "опекун",
    "trustee": "попечитель",
    "foster": "приёмный родитель",
    "organisation": "организация для детей-сирот",
    "parent": "родитель",
    "self": "обучающийся, достигший совершеннолетия",
}
_STAGES = {"regional": "региональному этапу", "final": "заключительному этапу"}


def appeal_context(application: Application, day: date) -> Frozen:
    """What the Обращение says: the answers as they were sent, a sensitive group unnamed."""
    school, student = application.school, application.student
    said = Reading(application, day).said
    sent_at = application.sent_at.astimezone(ZoneInfo(school.time_zone))
    categories = tuple(said["reason"]["categories"])
    term = said["term"]
    return {
        "school": {"short_name": school.short_name},
        "director": office_of(school, Role.DIRECTOR, day, "директор"),
        "applicant": name_parts(application.applicant),
        "authority": _AUTHORITIES.get(application.authority, ""),
        "authority_paper": application.authority_paper,
        "address": application.applicant.address or student.address,
        "phone": application.applicant.phone,
        "email": application.applicant.email,
        "pupil": name_parts(student),
        "pupil_applies": application.authority == "self",
        "birth_date": student.birth_date.isoformat(),
        "school_class": student.school_class.quoted if student.school_class else "",
        "category": _category(categories),
        "words": said["reason"]["words"],
        "olympiad": _olympiad(said.get("olympiad")),
        "whole_programme": said["scope"]["scope"] == "whole",
        "subjects": [one.name for one in said.get("subjects", {}).get("subjects", ())],
        "starts_on": iso(term["span"][1]),
        "ends_on": iso(term["span"][2]),
        "forms": [FORMS[form] for form in said["forms"]["study_forms"] if form in FORMS],
        "wishes": said["wishes"]["wishes"],
        "papers": application.files.exclude(page="").count(),
        "on_paper": application.route == Route.PAPER,
        "received_on": iso(application.received_on),
        "sent_on": sent_at.date().isoformat(),
        "sent_at": f"{sent_at:%H:%M}",
        "zone": zone_of(application.sent_at, school),
    }


def _category(categories: tuple[str, ...]) -> list[str]:
    """As on the agreement: the open groups in words, a sensitive one in a neutral way."""
    named = [CATEGORIES[Category(one)] for one in open_categories(categories)]
    return named if len(named) == len(categories) else [*named, NEUTRAL]


def _olympiad(said: dict | None) -> Frozen | None:
    if not said:
        return None
    return {
        "stage": _STAGES[said["olympiad_stage"]],
        "subject": said["olympiad_subject"].name,
        "on": said["olympiad_on"].isoformat(),
    }


register(
    PaperKind(
        slug=APPEAL,
        act=rules.ACT.slug,
        title="Обращение родителей (законных представителей)",
        clause="1.5",
        language="ru",
        template="individual_support/papers/appeal.html",
        context=appeal_context,
        series="support-appeals",
        number_format=NUMBER,
        retention=KEPT,
        is_restricted=True,
        of_application=True,
    )
)
