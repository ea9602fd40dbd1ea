"""The orders of the head: enrolment, staff and hours, commissions, the end of the form."""

from __future__ import annotations

from datetime import date

from documents.frozen import iso, name_parts
from documents.kinds import Frozen
from externat.models import IndividualCase
from externat.paper_finding import ENROLMENT_APPROVAL, STAFF_APPROVAL, WORKING_PLAN_APPROVAL
from externat.papers import phrases
from externat.papers.assessing import commission_words, scheduled
from externat.papers.case_words import CaseWords, once, plain
from externat.papers.placeholders import LINE
from externat.procedure import (
    ENROLMENT_ORDER,
    PLAN,
    TIMETABLE,
)
from externat.rules import edition_2016, edition_2021
from externat.rules.plan_sums import planned
from externat.rules.vocabulary import CommissionPurpose, Form


def enrolment_context(individual: IndividualCase, day: date) -> Frozen:
    """Who is enrolled or transferred, onto which form, on which ground, until when."""
    words = CaseWords(individual, day)
    head, study = words.head(), words.study()
    verb = "переведення" if individual.is_transfer else "зарахування"
    return {
        **head,
        **study,
        "about": f"Про {verb} на {study['form_words'].get('onto', LINE)}",
        "approval": words.decided(ENROLMENT_APPROVAL),
        "attachments": words.documents(),
        "acquainted": people(head, "class_teacher", "secretary", "deputy"),
    }


def staff_context(individual: IndividualCase, day: date) -> Frozen:
    """Who teaches how much: hours of a week, or for a form without them what cl. V.2 allows."""
    words = CaseWords(individual, day)
    head, facts = words.head(), words.facts
    rows = [
        {
            "key": f"line-{row.pk}",
            "subject": row.name,
            "teacher": name_parts(row.teacher),
            "hours": plain(row.hours),
            "group_hours": plain(row.group_hours),
            "remote_hours": plain(row.remote_hours),
        }
        for row in individual.lines.select_related("teacher")
    ]
    quota = (edition_2016 if words.is_2016 else edition_2021).quota(facts)
    study = words.study()
    by_week = words.is_2016 or individual.form == Form.PATRONAGE
    return {
        **head,
        **study,
        "about": f"Про організацію {study['form_words'].get('genitive', LINE)}",
        "rows": rows,
        "by_week": by_week,
        "total": plain(planned(facts.plan.lines if facts.plan else ())) or "0",
        "quota": plain(quota.hours) if quota and quota.hours else "",
        "rates": [] if by_week else _rates(words),
        "staff_approval": words.decided(STAFF_APPROVAL),
        "working_plan": words.decided(WORKING_PLAN_APPROVAL),
        "plan": words.issued(PLAN),
        "timetable": words.issued(TIMETABLE),
        "acquainted": once([*people(head, "deputy"), *(row["teacher"] for row in rows)]),
    }


def level_order_context(individual: IndividualCase, day: date) -> Frozen:
    """The commission that determines the level of a learner without records (cl. II.4)."""
    return _commission_order(individual, day, CommissionPurpose.LEVEL)


def commission_order_context(individual: IndividualCase, day: date) -> Frozen:
    """The commission of the annual assessment of an extern (cl. II.4, II.5, II.6)."""
    return _commission_order(individual, day, CommissionPurpose.YEAR)


def return_context(individual: IndividualCase, day: date) -> Frozen:
    """The form ends: with its term, by the council's decision, or early."""
    words = CaseWords(individual, day)
    head, study = words.head(), words.study()
    decision = words.facts.decided
    return {
        **head,
        **study,
        "about": f"Про завершення {study['form_words'].get('genitive', LINE)}",
        "enrolment_order": words.issued(ENROLMENT_ORDER),
        "minutes": {"number": decision.minutes.number, "dated": iso(decision.minutes.dated)}
        if decision and decision.minutes
        else None,
        "chosen_form": individual.chosen_form,
        "is_over": bool(individual.ends_on and individual.ends_on <= day),
        "ended_on": iso(day),
        "acquainted": people(head, "class_teacher", "secretary", "deputy"),
    }


def people(head: Frozen, *offices: str) -> list[Frozen]:
    """Those in the offices, each once."""
    return once(head[office]["person"] for office in offices)


def _commission_order(individual: IndividualCase, day: date, purpose: CommissionPurpose) -> Frozen:
    words = CaseWords(individual, day)
    head, row = words.head(), commission_words(individual, purpose)
    return {
        **head,
        **words.study(),
        "about": "Про створення комісії для оцінювання результатів навчання",
        "purpose": phrases.COMBINED if individual.is_combination else phrases.PURPOSES[purpose],
        **row,
        "schedule": scheduled(individual, purpose),
        "acquainted": once([row["chair_parts"], *(one["parts"] for one in row["members"])]),
    }


def _rates(words: CaseWords) -> list[Frozen]:
    """What cl. V.2 allows of each subject, with the words of the act."""
    settings = words.facts.settings
    hour, cap = edition_2021.ASSESSMENT, edition_2021.CONSULTATION_CAP
    return [
        {
            "what": "оцінювання (формувальне, семестрове, річне)",
            "amount": f"{hour.of(settings)} навч. год з кожного навчального предмета",
            "clause": "V.2.1",
        },
        {
            "what": "перевірка навчальних (письмових) робіт",
            "amount": f"{edition_2021.CHECK_LANGUAGE.of(settings)} хв на роботу з української "
            f"мови або мови національних меншин, {edition_2021.CHECK_OTHER.of(settings)} хв – з "
            "інших навчальних предметів",
            "clause": "V.2.3",
        },
        {
            "what": "консультації",
            "amount": f"{edition_2021.CONSULTATION.of(settings)} хв на одного здобувача освіти з "
            f"кожного навчального предмета, не більше {cap.of(settings)} год на предмет за рік",
            "clause": "V.2.4",
        },
    ]
