"""The orders of the director: credit, refusal, release from lessons, its end (cl. 4.6, 5.4–5.7).

The act names one of them (5.6) and gives a form to none. What is credited or refused stands in
points made from the rows and in an appendix that tells every row with its reasons; the preamble and
the points on who does what are the school's own words where it has some.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from credit_transfer import rules
from credit_transfer.models import CreditCase
from credit_transfer.papers.case_words import CaseWords, people
from credit_transfer.papers.kinds_of import Context, kind
from credit_transfer.papers.phrases import COPY_PLACES
from credit_transfer.papers.placeholders import PLACEHOLDERS
from credit_transfer.procedure import END_ORDER, ORDER, REFUSAL_ORDER, RELEASE_ORDER
from credit_transfer.rules.vocabulary import CopyPlace
from documents.frozen import iso, once
from documents.kinds import Frozen, PaperKind
from documents.passages import Passage
from documents.russian_signers import director_signs
from regulations.clauses import Clause
from regulations.models import Decision

REFUSE, END = "refuse", "end_release"


def order_context(credit: CreditCase, day: date) -> Frozen:
    """What is credited with which marks, what is refused and why, what is done about it."""
    words = CaseWords(credit, day)
    head, not_needed = _head(words), set(_not_needed(credit))
    return {
        **head,
        "about": "О зачёте результатов освоения образовательных программ",
        "credited": (credited := words.credited()),
        "marking": _marking(credited),
        "refused": words.refused(),
        "open": words.open_ones(),
        "places": [told for place, told in COPY_PLACES.items() if place not in not_needed],
        "release_starts_on": iso(credit.release_starts_on),
        "release_ends_on": iso(credit.release_ends_on),
        "acquainted": _acquainted(head),
    }


def refusal_context(credit: CreditCase, day: date) -> Frozen:
    """Nothing is credited: the reasons of every row, and those that the director gives."""
    words = CaseWords(credit, day)
    head = _head(words)
    return {
        **head,
        "about": "Об отказе в зачёте результатов освоения образовательных программ",
        "refused": (refused := words.all_refused()),
        "lines": refused,
        "refusal_reasons": credit.refusal_reasons or comment_of(credit, REFUSE),
        "acquainted": _acquainted(head),
    }


def release_context(credit: CreditCase, day: date) -> Frozen:
    """From which lessons, from when until when; what ends it before its time (cl. 5.5)."""
    words = CaseWords(credit, day)
    head = _head(words)
    return {
        **head,
        "about": "Об освобождении от посещения учебных занятий",
        "credited": words.credited(),
        "credit_order": words.issued(ORDER),
        "release_starts_on": iso(credit.release_starts_on),
        "release_ends_on": iso(credit.release_ends_on),
        "acquainted": _acquainted(head),
    }


def end_context(credit: CreditCase, day: date) -> Frozen:
    """The pupil attends again by the plan and the timetable, and is assessed as all are (5.5)."""
    words = CaseWords(credit, day)
    head = _head(words)
    return {
        **head,
        "about": "О прекращении освобождения от посещения учебных занятий",
        "credited": words.credited(),
        "release_order": words.issued(RELEASE_ORDER),
        "left_on": iso(credit.left_organisation_on),
        "attends_from": iso(credit.attends_from),
        "reason": comment_of(credit, END),
        "acquainted": _acquainted(head),
    }


def _marking(credited: list[Frozen]) -> list[Frozen]:
    """Which teacher sets the marks of which credited rows."""
    teachers = [*once(line["teacher"] for line in credited), None]
    return [
        {"teacher": one, "lines": lines}
        for one in teachers
        if (lines := [line for line in credited if line["teacher"] == one])
    ]


def _head(words: CaseWords) -> Frozen:
    return {
        **words.head(),
        **words.asked(),
        "lines": words.lines,
        "teachers": words.teachers(),
        "minutes": words.minutes(),
    }


def _not_needed(credit: CreditCase) -> list[str]:
    """Where the result need not stand; a document on education is issued at the end of a level."""
    found = list(credit.copies.exclude(not_needed="").values_list("where", flat=True))
    grade = credit.grade or getattr(credit.case.student.school_class, "grade", None)
    if grade not in (9, 11):
        found.append(CopyPlace.DOCUMENT.value)
    return found


def comment_of(credit: CreditCase, action: str) -> str:
    """What whoever took the step wrote to it."""
    taken = Decision.objects.filter(case=credit.case_id, action=action).order_by("-pk").first()
    return taken.comment if taken else ""


def _acquainted(head: Frozen) -> list[Frozen]:
    return once([*people(head, "class_teacher", "deputy"), *head["teachers"]])


PREAMBLE, DUTIES = _("On what ground"), _("Who does what, a line for each point")
REGULATION = (
    "Положения об индивидуальном учете результатов освоения обучающимися образовательных программ "
    "и поощрений обучающихся"
)
_CONTROL = "Контроль за исполнением приказа возложить на {на_заместителя}."


def _order(
    slug: str,
    title: str,
    clause: Clause,
    context: Context,
    preamble: str,
    duties: str,
    **more: Any,
) -> PaperKind:
    return kind(
        slug,
        title,
        clause,
        context,
        "credit-orders",
        "{number}-ЗР",
        signers=(director_signs(clause.cite),),
        passages=(
            Passage(slug="preamble", label=PREAMBLE, text=preamble),
            Passage(slug="duties", label=DUTIES, text=f"{duties}\n{_CONTROL}"),
        ),
        placeholders=PLACEHOLDERS,
        **more,
    )


KINDS = (
    _order(
        ORDER,
        "Приказ «О зачёте результатов освоения образовательных программ»",
        rules.P_4_6,
        order_context,
        f"В соответствии с пунктами 3.4, 4.6, 4.7 и 5.4 {REGULATION}, на основании {{заявления}}, "
        "приложенных к нему документов{заключений_учителей}{протокол} (основание зачёта: "
        "{основание})",
        "{классному_руководителю} ознакомить родителей (законных представителей) с настоящим "
        "приказом.\n"
        "{заместителю} при необходимости подготовить перевод обучающегося на обучение по "
        "индивидуальному учебному плану.",
    ),
    _order(
        REFUSAL_ORDER,
        "Приказ «Об отказе в зачёте результатов освоения образовательных программ»",
        rules.P_5_7,
        refusal_context,
        f"В соответствии с пунктами 4.6, 4.7 и 5.7 {REGULATION}, на основании {{заявления}}, "
        "приложенных к нему документов{заключений_учителей}{протокол}",
        "{классному_руководителю} обеспечить обучение {обучающегося} по указанным предметам на "
        "общих основаниях.\n"
        "{делопроизводителю} направить родителям (законным представителям) уведомление об отказе с "
        "указанием причин.",
    ),
    _order(
        RELEASE_ORDER,
        "Приказ «Об освобождении от посещения учебных занятий»",
        rules.P_5_6,
        release_context,
        f"В соответствии с пунктами 5.4 и 5.6 {REGULATION}, на основании {{заявления}}",
        "{классному_руководителю} отразить освобождение в электронном журнале и уточнять у "
        "родителей (законных представителей), продолжается ли обучение в другой организации.",
    ),
    _order(
        END_ORDER,
        "Приказ «О прекращении освобождения от посещения учебных занятий»",
        rules.P_5_5,
        end_context,
        f"В соответствии с пунктом 5.5 {REGULATION}",
        "{классному_руководителю} ознакомить обучающегося и родителей (законных представителей) с "
        "настоящим приказом, с расписанием уроков и порядком промежуточной (итоговой) аттестации.",
    ),
)
