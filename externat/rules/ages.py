"""Learners who come of age while the form goes on: the act does not say what then."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from externat.rules.facts import Facts
from regulations.rules import Problem
from regulations.words import say

UNDER_AGE_READING = _(
    "Under 18 on the first day. Who turns 18 within the year: not said, a person decides."
)


def comes_of_age(facts: Facts, limit: int) -> Problem | None:
    """A problem where the limit of age falls into the term."""
    first, last = facts.age_on(facts.starts_on), facts.age_on(facts.ends_on)
    if first is None or last is None or not first < limit <= last:
        return None
    return Problem(
        say(
            _("The learner turns %(limit)s before %(day)s; the act does not say what then: decide"),
            limit=limit,
            day=facts.ends_on or "—",
        )
    )
