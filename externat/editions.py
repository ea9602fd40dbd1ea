"""What differs between the editions, found by the act of a case; the pages are the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from externat import procedure_2016, procedure_2021
from externat.procedure import of_2016, of_2021
from externat.rules import edition_2016, edition_2021
from externat.rules.facts import Facts
from regulations.acts import Act
from regulations.clauses import Clause, Setting
from regulations.procedure import Procedure
from regulations.rules import Rule

Rules = tuple[Rule[Facts], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition as the pages ask for it.

    `paper` gives the slug of the kind that plays a part (`procedure.PLAN`, …). `clauses` are
    those in which the act speaks of what a page is about; the rules are what it asks there.
    `full_age` is the point of the act that says from when a learner applies in person,
    `decide_days` the one within how many days an application is decided.
    """

    act: Act[Facts]
    procedure: Procedure
    paper: Callable[[str], str]
    clauses: Mapping[str, Clause]
    full_age: Setting
    decide_days: Setting
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
        "application": edition_2016.P_I_5,
        "ground": edition_2016.P_I_6,
        "documents": edition_2016.P_II_2,
        "term": edition_2016.P_II_1,
        "approval": edition_2016.P_I_5,
        "acquaintance": edition_2016.P_II_4,
        "journal": edition_2016.P_III_5,
        "treatment": edition_2016.P_III_4,
        "distance": edition_2016.P_II_3,
    },
    full_age=edition_2016.FULL_AGE,
    decide_days=edition_2016.DECIDE_DAYS,
    application_rules=edition_2016.APPLICATION_RULES,
    term_rules=edition_2016.TERM_RULES,
    start_rules=edition_2016.START_RULES,
)
EDITION_2021 = Edition(
    act=edition_2021.ACT,
    procedure=procedure_2021.PROCEDURE,
    paper=of_2021,
    clauses={
        "application": edition_2021.P_I_4,
        "documents": edition_2021.P_I_4,
        "term": edition_2021.P_I_5,
        "acquaintance": edition_2021.P_I_7,
        "journal": edition_2021.P_I_10,
        "notice": edition_2021.P_III_3,
        "records": edition_2021.P_II_4,
        "subjects": edition_2021.P_II_3,
    },
    full_age=edition_2021.FULL_AGE,
    decide_days=edition_2021.DECIDE_DAYS,
    application_rules=edition_2021.APPLICATION_RULES,
    term_rules=edition_2021.TERM_RULES,
    start_rules=edition_2021.START_RULES,
)
EDITIONS: Mapping[str, Edition] = {one.act.slug: one for one in (EDITION_2016, EDITION_2021)}


def edition_of(act: str) -> Edition:
    """The edition of a case by the slug of its act; LookupError for another regulation's."""
    return EDITIONS[act]
