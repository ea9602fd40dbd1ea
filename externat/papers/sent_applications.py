"""The applications as families sent them, under their number and time; one kind for each way."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from documents.frozen import iso, name_parts
from documents.kinds import Frozen, PaperKind
from externat.models.individual import COMBINATION
from externat.papers import phrases
from externat.papers.archive import KEPT
from externat.papers.case_words import class_words, school_words
from externat.procedure import of_2016, of_2021
from externat.rules import edition_2016, edition_2021
from externat.rules.vocabulary import Circumstance, DocumentKind, Form
from regulations.application_reading import Reading
from regulations.models import Application, Route
from regulations.moments import zone_of
from regulations.questions import Said

INDIVIDUAL = "individual"
#: The registers, by the way that is applied for.
NUMBERS = {
    INDIVIDUAL: "{number}-ІФ",
    Form.EXTERNAT.value: "{number}-ЕК",
    Form.FAMILY.value: "{number}-СФ",
    Form.PATRONAGE.value: "{number}-ПП",
    COMBINATION: "{number}-ПЕ",
}
SENT = {
    INDIVIDUAL: of_2016("sent_application"),
    **{
        way: of_2021(f"sent_{way}")
        for way in (Form.EXTERNAT.value, Form.FAMILY.value, Form.PATRONAGE.value, COMBINATION)
    },
}
#: Which kind of document each page takes.
DOCUMENT_PAGES = {
    "education": DocumentKind.EDUCATION,
    "medical": DocumentKind.MEDICAL,
    "needs_paper": DocumentKind.NEEDS,
    "lawful_stay": DocumentKind.LAWFUL_STAY,
    "ground_paper": DocumentKind.GROUND,
    "health_paper": DocumentKind.GROUND,
    "treatment_paper": DocumentKind.GROUND,
    "birth": DocumentKind.BIRTH,
    "health_form": DocumentKind.HEALTH_FORM,
}


def sent_context(application: Application, day: date) -> Frozen:
    """The answers as they were sent, as an application of the school's own form."""
    school, student, applicant = application.school, application.student, application.applicant
    reading = Reading(application, application.received_on or day)
    said = reading.said
    sent_at = application.sent_at.astimezone(ZoneInfo(school.time_zone))
    is_self = application.authority == "self"
    clause, ground = phrases.GROUNDS.get(said.get("ground", {}).get("ground", ""), ("", ""))
    return {
        **school_words(school, day),
        "way": application.form,
        "is_2016": application.act == edition_2016.ACT.slug,
        "form_words": dict(_form_words(application.form)),
        "is_transfer": said.get("learner", {}).get("learner") == "ours",
        "applicant": name_parts(applicant),
        "applicant_is_pupil": is_self,
        "applicant_is_minor": said.get("living", {}).get("left_with_others", False),
        "authority": "" if is_self else phrases.AUTHORITIES.get(application.authority, ""),
        "lives_at": said.get("address", {}).get("lives_at", ""),
        "phone": applicant.phone,
        "email": applicant.email,
        "pupil": name_parts(student),
        "birth_date": student.birth_date.isoformat(),
        "school_class": class_words(student.school_class),
        "ground": ground,
        "ground_clause": clause,
        "goal": phrases.GOALS.get(said.get("goal", {}).get("goal", ""), ""),
        "grade": said.get("grade", {}).get("grade"),
        "subjects": [one.name for one in said.get("subjects", {}).get("subjects", ())],
        "other_form": said.get("other_form", {}).get("other_form", ""),
        "lacks_records": said.get("records", {}).get("records") == "none",
        "studied_before": said.get("records", {}).get("studied_before", ""),
        "both_levels": said.get("both_levels", {}).get("attests_both_levels", False),
        "circumstances": _circumstances(said),
        "left_with_others": said.get("living", {}).get("left_with_others", False),
        "has_special_needs": said.get("needs", {}).get("has_special_needs", False),
        "treatment": _treatment(said),
        "lessons": _lessons(said),
        "wants_formative": said.get("family", {}).get("wants_formative", False),
        "remote": said.get("wishes", {}).get("remote", False),
        "wishes": said.get("wishes", {}).get("wishes", ""),
        "starts_on": iso(said["term"]["starts_on"]),
        "ends_on": iso(said["term"]["ends_on"]),
        "assessed_on": iso(said.get("assessed", {}).get("assessed_on")),
        "attachments": _attached(reading, said),
        "on_paper": application.route == Route.PAPER,
        "received_on": iso(application.received_on),
        "sent_on": sent_at.date().isoformat(),
        "sent_at": f"{sent_at:%H:%M}",
        "zone": zone_of(application.sent_at, school),
    }


def _form_words(way: str):
    if way == INDIVIDUAL:
        return phrases.FORM_2016
    return phrases.FORMS[Form.EXTERNAT if way == COMBINATION else Form(way)]


def _circumstances(said: Said) -> list[str]:
    living, reasons = said.get("living", {}), said.get("reasons", {})
    now = [*reasons.get("reasons", ()), *living.get("circumstances", ())]
    before = living.get("past_circumstances", ())
    return [phrases.CIRCUMSTANCES[Circumstance(one)] for one in now] + [
        f"раніше: {phrases.CIRCUMSTANCES[Circumstance(one)]}" for one in before
    ]


def _treatment(said: Said) -> Frozen | None:
    given = said.get("treatment")
    if not given:
        return None
    return {
        "institution": given["institution"],
        "admitted_on": iso(given["admitted_on"]),
        "expected_until": iso(given["expected_until"]),
    }


def _lessons(said: Said) -> str:
    given = said.get("lessons")
    if not given:
        return ""
    place, teaching = phrases.PLACES[given["wish_place"]], phrases.TEACHING[given["wish_teaching"]]
    return f"{place}, {teaching}"


def _attached(reading: Reading, said: Said) -> list[str]:
    """The papers of which something was said, or which came as photos."""
    photographed = {one.page for one in reading.files}
    found = []
    for page, kind in DOCUMENT_PAGES.items():
        given = said.get(page) or {}
        if page not in photographed and not any(given.values()):
            continue
        day = f" від {given['dated']:%d.%m.%Y}" if given.get("dated") else ""
        number = f" №\N{NO-BREAK SPACE}{given['number']}" if given.get("number") else ""
        found.append(phrases.DOCUMENTS[kind] + day + number)
    return found


def _kind(way: str, title: str) -> PaperKind:
    is_2016 = way == INDIVIDUAL
    clause = {INDIVIDUAL: "I.5", COMBINATION: "II.5", Form.EXTERNAT.value: "II.3"}.get(way, "I.4")
    return PaperKind(
        slug=SENT[way],
        act=edition_2016.ACT.slug if is_2016 else edition_2021.ACT.slug,
        title=title,
        clause=clause,
        language="uk",
        template="externat/papers/sent_application.html",
        context=sent_context,
        series=f"individual-sent-{way}",
        number_format=NUMBERS[way],
        retention=KEPT,
        is_restricted=True,
        of_application=True,
    )


KINDS = (
    _kind(INDIVIDUAL, "Заява про зарахування на індивідуальну форму навчання"),
    _kind(Form.EXTERNAT.value, "Заява про зарахування (переведення) на екстернат"),
    _kind(Form.FAMILY.value, "Заява про зарахування (переведення) на сімейну (домашню) форму"),
    _kind(Form.PATRONAGE.value, "Заява про зарахування (переведення) на педагогічний патронаж"),
    _kind(COMBINATION, "Заява про поєднання екстернату з іншою формою здобуття освіти"),
)
