"""What the parents agree to beside the plan: events, an adapted programme; textbooks they take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from documents.frozen import iso
from documents.kinds import Frozen, PaperKind
from home_education import rules
from home_education.models import HomeCase
from home_education.papers.archive import KEPT
from home_education.papers.case_words import CaseWords, family
from home_education.papers.slugs import EVENTS_CONSENT, PROGRAMME_CONSENT, TEXTBOOKS_ACT
from home_education.rules import Programme, Section
from regulations.clauses import Clause


def events_context(home: HomeCase, day: date) -> Frozen:
    """Cl. 2.16: the family lets the pupil take part in the school's events."""
    return CaseWords(home, day).head()


def programme_context(home: HomeCase, day: date) -> Frozen:
    """The adapted programme that the family agrees to, and the ПМПК that recommends it."""
    words = CaseWords(home, day)
    return {**words.head(), **words.study()}


def textbooks_context(home: HomeCase, day: date) -> Frozen:
    """Cl. 2.22: what is on the list of the case; while nothing is, a line for each subject of the
    plan, in which the librarian writes the titles."""
    rows = home.plan.exclude(section=Section.EXTRACURRICULAR.value).order_by("place", "pk")
    return {
        **CaseWords(home, day).head(),
        "subjects": list(rows.values_list("name", flat=True)),
        "textbooks": [
            {
                "title": one.title,
                "copies": one.copies,
                "handed_on": iso(one.handed_on),
                "returned_on": iso(one.returned_on),
            }
            for one in home.textbooks.all()
        ],
        "handed_on": iso(home.textbooks_handed_on),
    }


def is_adapted(home: HomeCase) -> bool:
    """Whether the pupil learns by an adapted programme."""
    return bool(home.programme == Programme.ADAPTED)


def _kind(
    slug: str, title: str, clause: Clause, context: Callable[[Any, date], Frozen], **more: Any
) -> PaperKind:
    return PaperKind(
        **{
            "slug": slug,
            "act": rules.ACT.slug,
            "title": title,
            "clause": clause.number,
            "language": "ru",
            "template": f"home_education/papers/{slug.removeprefix('home_')}.html",
            "context": context,
            "series": "home-agreements",
            "number_format": "{number}-СГО",
            "signers": family(clause.cite),
            "retention": KEPT,
            **more,
        }
    )


KINDS = (
    _kind(
        EVENTS_CONSENT,
        "Согласие на участие в мероприятиях школы",
        rules.P_2_16,
        events_context,
    ),
    _kind(
        PROGRAMME_CONSENT,
        "Согласие на обучение по адаптированной программе",
        rules.P_2_9,
        programme_context,
        needed_if=is_adapted,
    ),
    _kind(
        TEXTBOOKS_ACT,
        "Акт выдачи учебников и учебных пособий",
        rules.P_2_22,
        textbooks_context,
        series="home-textbooks",
        number_format="{number}-УЧ",
    ),
)
