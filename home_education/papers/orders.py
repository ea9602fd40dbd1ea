"""The orders of the director: transfer, organisation, return to class, early termination.

The act names them (cl. 2.2, 2.7, 2.8, 5.1) and gives them no form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from documents.frozen import iso, name_parts, once, plain_hours, signer_name
from documents.kinds import Frozen, PaperKind
from documents.russian_signers import director_signs
from home_education import rules
from home_education.models import HomeCase, HomePlanRow
from home_education.papers.archive import KEPT
from home_education.papers.case_words import CaseWords
from home_education.procedure import (
    CALENDAR,
    CONTRACT,
    EXTRACURRICULAR,
    ORGANISATION_ORDER,
    PLAN,
    RETURN_ORDER,
    SPECIAL_PROGRAMME,
    TERMINATION_ORDER,
    TIMETABLE,
    TRANSFER_ORDER,
)
from home_education.rules import JournalName, Section
from regulations.attached import attached_to
from regulations.clauses import Clause

#: What the order of organisation approves, as its point calls each.
_APPROVED = {
    PLAN: "индивидуальный учебный план",
    SPECIAL_PROGRAMME: "специальную индивидуальную программу развития",
    CALENDAR: "индивидуальный календарный учебный график",
    TIMETABLE: "индивидуальное расписание занятий",
    EXTRACURRICULAR: "индивидуальный план внеурочной деятельности",
}
#: The application as the family sent it, among the papers of the case.
SENT = "home_application"
_ALWAYS = (PLAN, CALENDAR, TIMETABLE)


def transfer_context(home: HomeCase, day: date) -> Frozen:
    """Who is transferred, by which papers, where to and until when."""
    words = CaseWords(home, day)
    head = _order(words)
    return {
        **head,
        "about": f"О переводе на {head['study_acc']}",
        "acquainted": _people(head, "class_teacher", "secretary", "deputy"),
    }


def organisation_context(home: HomeCase, day: date) -> Frozen:
    """What is approved, who teaches how many hours, who answers for what."""
    words = CaseWords(home, day)
    head, facts = _order(words), words.facts
    plan, distance = tuple(home.plan.select_related("teacher")), rules.totals(facts.plan).distance
    teachers = list(_teachers(plan))
    return {
        **head,
        "about": f"Об организации {head['study_gen']}",
        "approved_papers": [
            {"title": title, **(words.issued(kind) or {"number": "", "dated": ""})}
            for kind, title in _APPROVED.items()
            if kind in words.papers or kind in _ALWAYS
        ],
        "teachers": teachers,
        "teachers_total": plain_hours(sum((Decimal(one["hours"]) for one in teachers), Decimal(0))),
        "distance_hours": plain_hours(distance) if distance else "",
        "contract": words.issued(CONTRACT),
        "acquainted": once(
            [head["class_teacher"]["person"], head["deputy"]["person"]]
            + [one["teacher"] for one in teachers]
        ),
    }


def return_context(home: HomeCase, day: date) -> Frozen:
    """The pupil learns in the class from the day after the term (cl. 2.7)."""
    head = _order(CaseWords(home, day))
    return {
        **head,
        "about": "О возвращении к обучению в классе",
        "acquainted": _people(head, "class_teacher", "secretary", "deputy"),
    }


def termination_context(home: HomeCase, day: date) -> Frozen:
    """Study at home ends before its term, the contract with it (cl. 2.8; contract, 5.1)."""
    words = CaseWords(home, day)
    head = _order(words)
    return {
        **head,
        "about": f"О досрочном прекращении {head['study_gen']}",
        "termination_dated": iso(home.termination_dated),
        "contract": words.issued(CONTRACT),
        "acquainted": _people(head, "class_teacher", "secretary", "deputy"),
    }


def _order(words: CaseWords) -> Frozen:
    facts = words.facts
    head = words.head()
    application = facts.application
    journal = JournalName(rules.JOURNAL_NAME.of(facts.settings))
    return {
        **head,
        **words.study(),
        "application": {"dated": iso(application.dated), "number": _incoming(words)}
        if application
        else None,
        "transfer_order": words.issued(TRANSFER_ORDER),
        "meals": rules.meals_are_due(facts),
        "journal": str(journal.label),
        "director_signer": signer_name(head["director"]["person"]),
    }


def _incoming(words: CaseWords) -> str:
    """The number under which the application came in, where it came online."""
    row = attached_to(words.home.case_id).get(SENT)
    return str(row.number) if row else ""


def _teachers(plan: tuple[HomePlanRow, ...]) -> Iterator[Frozen]:
    """Who gives how many hours of which subject; what the pupil does alone is nobody's."""
    in_order = sorted(plan, key=lambda row: list(Section).index(Section(row.section)))
    for row in in_order:
        hours = row.classroom_hours + row.with_class_hours + row.distance_hours
        if hours:
            yield {
                "subject": row.name,
                "teacher": name_parts(row.teacher),
                "hours": plain_hours(hours),
            }


def _people(head: Frozen, *offices: str) -> list[Frozen]:
    return once(head[office]["person"] for office in offices)


def _kind(
    slug: str,
    title: str,
    clause: Clause,
    context: Callable[[Any, date], Frozen],
    approves: tuple[str, ...] = (),
) -> PaperKind:
    return PaperKind(
        slug=slug,
        act=rules.ACT.slug,
        title=title,
        clause=clause.number,
        language="ru",
        template=f"home_education/papers/{slug.removeprefix('home_')}.html",
        context=context,
        series="home-orders",
        number_format="{number}-ОД",
        signers=(director_signs(clause.cite),),
        retention=KEPT,
        approves=approves,
    )


KINDS = (
    _kind(
        TRANSFER_ORDER,
        "Приказ «О переводе на обучение на дому»",
        rules.P_5_1,
        transfer_context,
    ),
    _kind(
        ORGANISATION_ORDER,
        "Приказ «Об организации обучения на дому»",
        rules.P_2_2,
        organisation_context,
        approves=tuple(_APPROVED),
    ),
    _kind(
        RETURN_ORDER,
        "Приказ «О возвращении к обучению в классе»",
        rules.P_2_7,
        return_context,
    ),
    _kind(
        TERMINATION_ORDER,
        "Приказ «О досрочном прекращении обучения на дому»",
        rules.P_2_8,
        termination_context,
    ),
)
