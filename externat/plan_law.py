"""What each edition says of plan, hours and schedules, found by the act of a case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from externat.rules import edition_2016, edition_2021
from externat.rules.amounts import Reckoning
from externat.rules.facts import Facts
from externat.rules.plan_sums import QUARTER
from externat.rules.vocabulary import Form
from regulations.clauses import Clause, Setting
from regulations.rules import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLaw:
    """One edition's law of the plan. `quota` is None for a form without hours of a week."""

    rules: tuple[Rule[Facts], ...]
    signed_rules: tuple[Rule[Facts], ...]
    quota: Callable[[Facts], Reckoning | None]
    tolerance_setting: Setting
    clause: Clause
    group: Clause
    remote: Clause
    wishes: Clause
    schedule: Clause
    one_form: bool
    """The edition knows one form, and it has hours of a week."""

    def has_hours(self, form: str) -> bool:
        """Whether a case of the form has hours of a week."""
        return self.one_form or form == Form.PATRONAGE

    def not_in_plan(self, form: str) -> frozenset[str]:
        """Fields of the plan as a whole that the edition or the form of study has not."""
        gone = {"difference_reason"} if not self.has_hours(form) else set()
        if self.one_form:
            gone |= {"wish_place", "wish_teaching", "socialising"}
            return frozenset(gone | {"council_number", "council_on", "family_channel"})
        if form != Form.PATRONAGE:
            gone |= {"wish_place", "wish_teaching", "socialising"}
        return frozenset(gone | {"has_own_programmes"})

    def tolerance(self, settings: Mapping[str, Any]) -> Decimal:
        """Hours by which the plan may differ from the quota, with a reason."""
        return QUARTER * int(self.tolerance_setting.of(settings))


LAWS: Mapping[str, PlanLaw] = {
    edition_2016.ACT.slug: PlanLaw(
        rules=edition_2016.PLAN_RULES,
        signed_rules=edition_2016.SIGNED_PLAN_RULES,
        quota=edition_2016.quota,
        tolerance_setting=edition_2016.TOLERANCE,
        clause=edition_2016.P_III_3,
        group=edition_2016.P_III_4,
        remote=edition_2016.P_IV_1,
        wishes=edition_2016.P_III_3,
        schedule=edition_2016.P_III_3,
        one_form=True,
    ),
    edition_2021.ACT.slug: PlanLaw(
        rules=edition_2021.PLAN_RULES,
        signed_rules=edition_2021.SIGNED_PLAN_RULES,
        quota=edition_2021.quota,
        tolerance_setting=edition_2021.TOLERANCE,
        clause=edition_2021.P_I_8,
        group=edition_2021.P_V_4,
        remote=edition_2021.P_V_1,
        wishes=edition_2021.P_IV_6,
        schedule=edition_2021.P_V_2,
        one_form=False,
    ),
}


def law_of(act: str) -> PlanLaw:
    """The law of the plan by the slug of the act; LookupError for another regulation's."""
    return LAWS[act]
