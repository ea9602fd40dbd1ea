"""Logs of a case as papers: control of lessons (cl. 2.21), contacts with the family (4.1, 4.5)."""

from __future__ import annotations

from datetime import date

from documents.frozen import iso, name_parts
from documents.kinds import Frozen, PaperKind
from home_education import rules
from home_education.hours import SubjectHours, missed_lessons, subject_hours
from home_education.models import HomeCase
from home_education.papers.archive import KEPT
from home_education.papers.case_words import CaseWords, clock_words
from home_education.papers.slugs import CONTACT_LOG, CONTROL_LOG

#: What each entry of the log is called in the paper, with the clause that asks for it.
CONTACT_WORDS = {
    rules.ContactKind.CONTACT: "связь с родителями (законными представителями)",
    rules.ContactKind.CONSULTATION: "консультация родителей (законных представителей)",
    rules.ContactKind.UPBRINGING: "воспитательная работа, социализация",
    rules.ContactKind.INVITATION: "приглашение на мероприятие",
    rules.ContactKind.CHANGE: "сообщение семьи об изменении сведений (договор, 3.1)",
    rules.ContactKind.EVENT: "участие в мероприятии",
}


def control_context(home: HomeCase, day: date) -> Frozen:
    """Lessons planned and held by subject to that day, and the missed ones with their making up."""
    words = CaseWords(home, day)
    head = words.head()
    lines = subject_hours(home, day)
    return {
        **head,
        "day": iso(day),
        "lines": [_line(one) for one in lines],
        "total": _figures(lines),
        "missed": [
            {
                "held_on": iso(one.held_on),
                "time": clock_words(one.starts_minute),
                "subject": one.row.name,
                "teacher": name_parts(one.teacher),
                "reason": one.reason,
                "made_up_on": iso(one.made_up_on),
            }
            for one in missed_lessons(home).filter(held_on__lte=day)
        ],
        "offices": [head["class_teacher"], head["deputy"]],
    }


def contacts_context(home: HomeCase, day: date) -> Frozen:
    """Every entry of the log to that day, in the order of days."""
    words = CaseWords(home, day)
    head = words.head()
    entries = home.contacts.filter(held_on__lte=day).select_related("by")
    return {
        **head,
        "lines": [
            {
                "held_on": iso(one.held_on),
                "kind": CONTACT_WORDS[rules.ContactKind(one.kind)],
                "clause": rules.CONTACT_CLAUSES[rules.ContactKind(one.kind)].number,
                "about": one.about,
                "outcome": one.outcome,
                "by": name_parts(one.by),
            }
            for one in entries.order_by("held_on", "pk")
        ],
        "offices": [head["class_teacher"]],
    }


def _line(line: SubjectHours) -> Frozen:
    return {"subject": line.subject, "teacher": line.teacher, **_figures([line])}


def _figures(lines: list[SubjectHours]) -> Frozen:
    """Sums over the lines; what is behind is told line by line and together."""
    names = ("planned", "due", "held", "missed", "made_up", "behind", "left")
    return {name: sum(getattr(one.total, name) for one in lines) for name in names}


KINDS = (
    PaperKind(
        slug=CONTROL_LOG,
        act=rules.ACT.slug,
        title="Лист контроля проведения занятий на дому",
        clause=rules.P_2_21.number,
        language="ru",
        template="home_education/papers/control_log.html",
        context=control_context,
        series="home-logs",
        number_format="{number}-К",
        retention=KEPT,
    ),
    PaperKind(
        slug=CONTACT_LOG,
        act=rules.ACT.slug,
        title="Журнал консультаций и связи с родителями",
        clause=rules.P_4_5.number,
        language="ru",
        template="home_education/papers/contact_log.html",
        context=contacts_context,
        series="home-logs",
        number_format="{number}-К",
        retention=KEPT,
    ),
)
