"""What the parents apply for while a case goes on: early end, distance teaching, meals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from documents.frozen import iso, plain_hours
from documents.kinds import Frozen, PaperKind
from home_education import rules
from home_education.family import details_of
from home_education.models import HomeCase
from home_education.papers.archive import KEPT
from home_education.papers.case_words import CaseWords, family
from home_education.papers.slugs import (
    DISTANCE_APPLICATION,
    MEALS_APPLICATION,
    RETURN_APPLICATION,
    TERMINATION_APPLICATION,
)
from home_education.procedure import CONTRACT, ORGANISATION_ORDER, TRANSFER_ORDER
from regulations.clauses import Clause


def termination_context(home: HomeCase, day: date) -> Frozen:
    """Cl. 2.8 and 5.1 of the contract; the last day is the one in the case, else a line."""
    words = CaseWords(home, day)
    study = words.study()
    return {
        **words.head(),
        **study,
        "next_day": study["next_day"] if home.terminated_on else "",
        "contract": words.issued(CONTRACT),
        "termination_dated": iso(home.termination_dated),
    }


def return_context(home: HomeCase, day: date) -> Frozen:
    """Cl. 2.7, 2.8: back to the class; from which day is known once the term is over or cut."""
    words = CaseWords(home, day)
    study, last = words.study(), words.facts.last_day
    is_over = last is not None and last < day
    return {
        **words.head(),
        **study,
        "is_over": is_over,
        "next_day": study["next_day"] if is_over or home.terminated_on else "",
        "transfer_order": words.issued(TRANSFER_ORDER),
    }


def distance_context(home: HomeCase, day: date) -> Frozen:
    """Cl. 2.23: the subjects that have distance hours in the plan, what allows a computer."""
    words = CaseWords(home, day)
    return {
        **words.head(),
        **words.study(),
        "lines": [
            {"subject": row.subject, "hours": plain_hours(row.distance_hours)}
            for row in words.facts.plan
            if row.distance_hours
        ],
        "allowed_by": words.facts.computer_allowed_by,
    }


def meals_context(home: HomeCase, day: date) -> Frozen:
    """Cl. 2.20: the status that gives the right, the order of organisation, where to pay to."""
    words = CaseWords(home, day)
    kept = details_of(home.case.student, words.representative, day)
    return {
        **words.head(),
        **words.study(),
        "special_needs": home.has_special_needs,
        "account": {
            "bank": kept.bank,
            "bank_code": kept.bank_code,
            "bank_account": kept.bank_account,
            "account": kept.account,
        },
        "order": words.issued(ORGANISATION_ORDER),
    }


def asks_distance(home: HomeCase) -> bool:
    """Whether the plan has hours of distance teaching."""
    return home.plan.filter(distance_hours__gt=0).exists()


def _kind(
    slug: str, title: str, clause: Clause, context: Callable[[Any, date], Frozen], **more: Any
) -> PaperKind:
    return PaperKind(
        slug=slug,
        act=rules.ACT.slug,
        title=title,
        clause=clause.number,
        language="ru",
        template=f"home_education/papers/{slug.removeprefix('home_')}.html",
        context=context,
        series="home-applications",
        number_format="{number}-З",
        signers=family(clause.cite),
        retention=KEPT,
        **more,
    )


KINDS = (
    _kind(
        TERMINATION_APPLICATION,
        "Заявление о досрочном прекращении обучения на дому",
        rules.P_2_8,
        termination_context,
    ),
    _kind(
        RETURN_APPLICATION,
        "Заявление о возвращении к обучению в классе",
        rules.P_2_7,
        return_context,
    ),
    _kind(
        DISTANCE_APPLICATION,
        "Заявление о применении дистанционных образовательных технологий",
        rules.P_2_23,
        distance_context,
        needed_if=asks_distance,
    ),
    _kind(
        MEALS_APPLICATION,
        "Заявление о денежной компенсации питания",
        rules.P_2_20,
        meals_context,
    ),
)
