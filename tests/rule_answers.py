"""What one rule says of facts."""

from __future__ import annotations

from typing import Any

from regulations.rules import Rule, Violation


def found(rule: Rule, facts: Any) -> list[tuple[str, tuple[str, ...]]]:
    """Field and rows of every violation of the rule."""
    return [(broken.field, broken.rows) for broken in rule(facts)]


def only(rule: Rule, facts: Any) -> Violation:
    """The one violation of the rule."""
    (broken,) = rule(facts)
    return broken
