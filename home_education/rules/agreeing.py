"""What the three clauses on the plan, the calendar and the timetable have in common: agreement."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home_education.rules.facts import Facts
from home_education.rules.vocabulary import Agreed, Party
from regulations.rules import Problem
from regulations.words import say


def not_agreed(facts: Facts, paper: Agreed, party: Party = Party.PARENT) -> Iterator[Problem]:
    """A problem while the party has not agreed to the paper, or its date is still to come."""
    agreement = facts.agreed(paper, party)
    if agreement is None:
        yield Problem(
            say(
                _("“%(paper)s” is not agreed by: %(party)s. Have it signed before the order"),
                paper=paper.label,
                party=party.label,
            )
        )
    elif agreement.agreed_on > facts.today:
        yield Problem(
            say(
                _("“%(paper)s” is agreed on %(day)s, which is still to come: mend the date"),
                paper=paper.label,
                day=agreement.agreed_on,
            )
        )
