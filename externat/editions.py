"""What differs between the editions, found by the act of a case; the pages are the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from externat import procedure_2016, procedure_2021
from externat.procedure import of_2016, of_2021
from externat.rules import edition_2016, edition_2021
from externat.rules.facts import Facts
from regulations.acts import Act
from regulations.procedure import Procedure
from regulations.rules import Rule

Rules = tuple[Rule[Facts], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition as the pages ask for it.

    `paper` gives the slug of the kind that plays a part (`procedure.PLAN`, …). `clauses` are the
    numbers under which the act speaks of what a page is about; `rules` what it asks there.
    """

    act: Act[Facts]
    procedure: Procedure
    paper: Callable[[str], str]
    clauses: Mapping[str, str]
    application_rules: Rules
    term_rules: Rules
    start_rules: Rules

    @property
    def is_2016(self) -> bool:
        """The authority approves, and the act knows one form."""
        return self.act.slug == edition_2016.ACT.slug


EDITION_2016 = Edition(
    act=edition_2016.ACT,
    procedure=procedure_2016.PROCEDURE,
    paper=of_2016,
    clauses={
        "application": "I.5",
        "ground": "I.6",
        "documents": "II.2",
        "term": "II.1",
        "approval": "I.5",
        "acquaintance": "II.4",
        "journal": "III.5",
        "treatment": "III.4",
        "distance": "II.3",
    },
    application_rules=edition_2016.APPLICATION_RULES,
    term_rules=edition_2016.TERM_RULES,
    start_rules=edition_2016.START_RULES,
)
EDITION_2021 = Edition(
    act=edition_2021.ACT,
    procedure=procedure_2021.PROCEDURE,
    paper=of_2021,
    clauses={
        "application": "I.4",
        "ground": "II.1",
        "documents": "I.4",
        "term": "I.5",
        "acquaintance": "I.7",
        "journal": "I.10",
        "notice": "III.3",
        "records": "II.4",
        "combination": "II.5",
    },
    application_rules=edition_2021.APPLICATION_RULES,
    term_rules=edition_2021.TERM_RULES,
    start_rules=edition_2021.START_RULES,
)
EDITIONS: Mapping[str, Edition] = {one.act.slug: one for one in (EDITION_2016, EDITION_2021)}


def edition_of(act: str) -> Edition:
    """The edition of a case by the slug of its act; LookupError for another regulation's."""
    return EDITIONS[act]
