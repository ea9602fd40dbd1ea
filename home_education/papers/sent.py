"""The application of Annex 1 as the parents sent it, under its number and time."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from accounts.roles import Role
from documents.frozen import iso, name_parts, office_of
from documents.kinds import Frozen, PaperKind
from home_education import rules
from home_education.papers.archive import KEPT
from home_education.papers.case_words import DIRECTOR, programme_words
from regulations.application_reading import Reading
from regulations.models import Application, Route
from regulations.moments import zone_of
from students.models import SchoolYear

SENT_APPLICATION = "home_sent_application"
NUMBER = "{number}-ЗО"


def sent_context(application: Application, day: date) -> Frozen:
    """The answers as they were sent, in the words of Annex 1."""
    school, student = application.school, application.student
    said = Reading(application, application.received_on or day).said
    child, place = said["child"], said["place"]["study_place"]
    sent_at = application.sent_at.astimezone(ZoneInfo(school.time_zone))
    school_class, applicant = student.school_class, application.applicant
    facts = SimpleNamespace(
        grade=school_class.grade if school_class else None,
        programme=child["programme"],
        variant=said.get("variant", {}).get("variant", ""),
    )
    return {
        "school": {"short_name": school.short_name},
        "director": office_of(school, Role.DIRECTOR, day, DIRECTOR),
        "applicant": name_parts(applicant),
        "applicant_is_pupil": application.authority == "self",
        "registered_at": said.get("address", {}).get("registered_at", ""),
        "lives_at": applicant.address or student.address,
        "phone": applicant.phone,
        "email": applicant.email,
        "pupil": name_parts(student),
        "birth_date": student.birth_date.isoformat(),
        "school_class": school_class.quoted if school_class else "",
        "in_hospital": place in rules.HOSPITALS,
        "programme": programme_words(facts),
        "conclusion": _paper(said.get("conclusion")),
        "pmpk": _paper(said.get("pmpk")),
        "advisory": None,
        "starts_on": iso(said["term"]["starts_on"]),
        "ends_on": iso(_last_day(application, said)),
        "place": _place(application, said, place),
        "prolongs": None,
        "applied_on": iso(application.received_on),
        "attachments": _attached(said),
        "on_paper": application.route == Route.PAPER,
        "received_on": iso(application.received_on),
        "sent_on": sent_at.date().isoformat(),
        "sent_at": f"{sent_at:%H:%M}",
        "zone": zone_of(application.sent_at, school),
    }


def _last_day(application: Application, said: dict) -> date | None:
    """The day that was asked for; where none was, as the conclusion and the school year say."""
    asked, conclusion = said["term"]["ends_on"], said.get("conclusion")
    if asked is not None or not conclusion:
        return asked
    years = SchoolYear.objects.filter(
        school=application.school_id, ends_on__gte=said["term"]["starts_on"]
    )
    year = years.order_by("starts_on").first()
    return min(conclusion["ends_on"], year.ends_on) if year else conclusion["ends_on"]


def _paper(given: dict | None) -> Frozen | None:
    if not given:
        return None
    return {"number": given["number"], "dated": iso(given["dated"])}


def _place(application: Application, said: dict, place: str) -> str:
    if place in rules.HOSPITALS:
        return said.get("hospital", {}).get("hospital", "")
    if place == rules.Place.SCHOOL:
        return application.school.short_name
    return application.student.address or "на дому"


def _attached(said: dict) -> list[str]:
    named = {
        "conclusion": "заключение врачебной комиссии медицинской организации",
        "pmpk": "заключение психолого-медико-педагогической комиссии",
        "rehabilitation": "индивидуальная программа реабилитации",
    }
    return [
        f"{name} от {said[page]['dated']:%d.%m.%Y} № {said[page]['number']}"
        for page, name in named.items()
        if said.get(page)
    ]


KINDS = (
    PaperKind(
        slug=SENT_APPLICATION,
        act=rules.ACT.slug,
        title="Заявление об обучении на дому",
        clause="2.1",
        annex="Приложение 1",
        language="ru",
        template="home_education/papers/sent_application.html",
        context=sent_context,
        series="home-sent-applications",
        number_format=NUMBER,
        retention=KEPT,
        is_restricted=True,
        of_application=True,
    ),
)
