"""A warning that was passed with a reason is not asked again while it says the same.

The reason given at one step of a case stands in its history; another step that asks the same rules
shows it and goes on. A block that somebody in office overrides is decided each time.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.utils import translation

from regulations.models import Case, Decision
from regulations.rules import Violation, to_json


def explained(case: Case, violations: Sequence[Violation]) -> list[Decision | None]:
    """For each violation the latest decision of the case that was taken in spite of it; None for a
    block, and for a warning that nobody has explained. One query, and none where nothing warns."""
    found: list[Decision | None] = [None] * len(violations)
    if all(one.blocks for one in violations):
        return found
    decisions = case.decisions.exclude(override_reason="").select_related("by").order_by("pk")
    for decision in decisions:
        for place, one in enumerate(violations):
            if not one.blocks and any(_is_same(one, kept) for kept in decision.overridden):
                found[place] = decision
    return found


def _is_same(warning: Violation, kept: dict) -> bool:
    """Whether the kept one says the same; its words are in the language of who took the step."""
    told = to_json(warning)
    if any(told[name] != kept.get(name) for name in ("clause", "rule", "field", "rows")):
        return False
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            if str(warning.message) == kept.get("message"):
                return True
    return False
