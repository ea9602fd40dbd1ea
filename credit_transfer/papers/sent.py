"""Приложение № 1 as a family sent it on line: its number, its time, signed by a code (cl. 5.2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from accounts.roles import Role
from credit_transfer import family, rules
from credit_transfer.papers import phrases
from credit_transfer.papers.case_words import DIRECTOR, organisation_words
from credit_transfer.papers.kinds_of import kind
from documents import russian_signers
from documents.frozen import iso, name_parts, office_of, school_parts, signer_name
from documents.kinds import Frozen, Signer
from documents.words.dates import date_short
from regulations.application_reading import Reading
from regulations.authority import SELF
from regulations.models import Application, Route
from regulations.moments import zone_of
from regulations.questions import Said

SENT_APPLICATION = "credit_sent_application"
NUMBER = "{number}-ЗЧ"


def sent_context(application: Application, day: date) -> Frozen:
    """The answers as they were sent, in the words of annex 1."""
    school, student, applicant = application.school, application.student, application.applicant
    said = Reading(application, application.received_on or day).said
    sent_at = application.sent_at.astimezone(ZoneInfo(school.time_zone))
    school_class, person = student.school_class, name_parts(applicant)
    ground = said["ground"]["ground"]
    male, female, case = phrases.GROUND_LEADS[ground]
    programme = family.programme(said)
    span, _number = family.part_of_year(said["span"]["span"])
    boxes = [one.box for one in family.items(school.pk, said)]
    return {
        "school": school_parts(school),
        "director": office_of(school, Role.DIRECTOR, day, DIRECTOR),
        "applicant": person,
        "applicant_is_pupil": application.authority == SELF,
        "family_signer": signer_name(person),
        "lives_at": applicant.address or student.address,
        "phone": applicant.phone,
        "pupil": name_parts(student),
        "birth_date": student.birth_date.isoformat(),
        "school_class": school_class.quoted if school_class else "",
        "ground": ground,
        "ground_lead": {"male": male, "female": female, "case": case},
        "ground_reason": family.ground_reason(said),
        "organisation": organisation_words(family.organisation(said)),
        "programme": phrases.PROGRAMMES[programme["programme_kind"]],
        "programme_area": programme["programme_area"],
        "programme_name": programme["programme_name"],
        "subjects": [box.name for box in boxes if box.subject],
        "courses": [box.name for box in boxes if box.course],
        "span_genitive": phrases.SPANS_GENITIVE[span],
        "asks_release": said["release"]["release"] == family.RELEASE_ASKED,
        "application": {"dated": iso(application.received_on)},
        "applied_on": iso(application.received_on),
        "attachments": _attached(said),
        "on_paper": application.route == Route.PAPER,
        "received_on": iso(application.received_on),
        "sent_on": sent_at.date().isoformat(),
        "sent_at": f"{sent_at:%H:%M}",
        "zone": zone_of(application.sent_at, school),
    }


def _attached(said: Said) -> list[str]:
    found = []
    for one in family.documents(said):
        day = f" от {date_short(one.dated)}" if one.dated else ""
        number = f" №{phrases.NO_BREAK}{one.number}" if one.number else ""
        issuer = f" ({one.issuer})" if one.issuer else ""
        found.append(phrases.DOCUMENTS[one.kind] + day + number + issuer)
    return found


def _signers() -> tuple[Signer, ...]:
    """Who applies signs; what came on paper bears their hand already."""
    return tuple(
        replace(signer, only_if=_sent_online(signer))
        for signer in russian_signers.family(rules.P_5_2.cite)
    )


def _sent_online(signer: Signer) -> Callable[[Frozen], bool]:
    return lambda context: not context["on_paper"] and signer.signs(context)


KINDS = (
    kind(
        SENT_APPLICATION,
        "Заявление о зачёте результатов",
        rules.P_5_2,
        sent_context,
        "credit-sent-applications",
        NUMBER,
        annex="Приложение № 1",
        signers=_signers(),
        of_application=True,
    ),
)
