"""Приложение № 1: the application, line by line; its wording follows the ground (cl. 3.4, 5.2).

The form asks for passport data (T1-15): the product keeps none, the line is filled in by hand. It
speaks of marks and has no line for the wish not to attend (T1-11): that is ticked.
"""

from __future__ import annotations

from datetime import date

from credit_transfer import rules
from credit_transfer.models import CreditCase
from credit_transfer.papers.case_words import CaseWords
from credit_transfer.papers.kinds_of import kind
from credit_transfer.papers.phrases import ANY_PROGRAMME, ANY_SPAN
from credit_transfer.procedure import APPLICATION
from credit_transfer.rules.vocabulary import RowKind
from documents.frozen import iso
from documents.kinds import Frozen
from documents.russian_signers import family


def application_context(credit: CreditCase, day: date) -> Frozen:
    """What is asked, of what the case knows so far; the rest are lines."""
    words = CaseWords(credit, day)
    asked = words.asked()
    subjects: list[str] = []
    courses: list[str] = []
    for row in words.facts.rows:
        names = courses if row.kind == RowKind.COURSE else subjects
        name = row.subject or row.title
        if name and name not in names:
            names.append(name)
    return {
        **words.head(),
        **asked,
        "programme": asked["programme"] or ANY_PROGRAMME,
        "span_genitive": asked["span_genitive"] or ANY_SPAN,
        "subjects": subjects,
        "courses": courses,
        "applied_on": iso(credit.applied_on),
    }


KINDS = (
    kind(
        APPLICATION,
        "Заявление о зачёте результатов",
        rules.P_5_2,
        application_context,
        "credit-applications",
        "{number}-ЗЗ",
        annex="Приложение № 1",
        signers=family(rules.P_5_2.cite),
    ),
)
