"""Which rules are asked together: of the application, its rows, the council, the decision, the end.

A page shows the rules of its moment early, the step of the procedure asks the same ones.
"""

from __future__ import annotations

from credit_transfer.rules.facts import Facts
from regulations.rules import Rule

APPLICATION_RULES: tuple[Rule[Facts], ...] = ()
ROW_RULES: tuple[Rule[Facts], ...] = ()
CONCLUSION_RULES: tuple[Rule[Facts], ...] = ()
COUNCIL_RULES: tuple[Rule[Facts], ...] = ()
DECISION_RULES: tuple[Rule[Facts], ...] = ()
REFUSAL_RULES: tuple[Rule[Facts], ...] = ()
RELEASE_RULES: tuple[Rule[Facts], ...] = ()
COPY_RULES: tuple[Rule[Facts], ...] = ()
RESULT_RULES: tuple[Rule[Facts], ...] = ()
CONFIRM_RULES: tuple[Rule[Facts], ...] = ()
CONDITION_RULES: tuple[Rule[Facts], ...] = ()
