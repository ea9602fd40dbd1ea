"""What the procedures of both editions share: their papers, who takes them, and like steps.

A paper kind belongs to one act, so each edition has its own kind of, say, the order of enrolment;
the part that it plays in a case is one word for both.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from regulations.clauses import Clause
from regulations.procedure import Step
from regulations.rules import Rule

OFFICE = (Role.SECRETARY, Role.DEPUTY)
COUNCIL = (Role.SECRETARY, Role.DEPUTY, Role.DIRECTOR)
LEADERS = (Role.DEPUTY, Role.DIRECTOR)

ENROLMENT_ORDER, STAFF_ORDER, RETURN_ORDER = "enrolment_order", "staff_order", "return_order"
LEVEL_ORDER, COMMISSION_ORDER = "level_order", "commission_order"
PLAN, TIMETABLE, REPORT = "plan", "timetable", "report"
LEVEL_PROTOCOL, PROTOCOL, EXCERPT = "level_protocol", "protocol", "council_excerpt"
PETITION, NOTICE = "petition", "service_notice"
CONSULTATIONS = "consultations"
"""The parts that papers play in a case."""

COMBINATION = "combination"
"""Externat in single subjects beside another form (2021, cl. II.5): a way of its own."""

SELF_STUDY = "self_study"
"""An extern who learns over the year: the one extern whose plan is obligatory (cl. II.2)."""

_PREFIX_2016, _PREFIX_2021 = "individual_2016_", "individual_2021_"


def of_2016(part: str) -> str:
    """The slug of the paper kind that plays the part under the edition of 2016."""
    return _PREFIX_2016 + part


def of_2021(part: str) -> str:
    """The slug of the paper kind that plays the part under the edition of 2021."""
    return _PREFIX_2021 + part


def part_of(slug: str) -> str:
    """The part that a paper kind of either edition plays."""
    return slug.removeprefix(_PREFIX_2016).removeprefix(_PREFIX_2021)


def return_application(under: Clause, source: tuple[str, ...], target: str, stops: str) -> Step:
    """The application goes back to be completed."""
    return Step(
        action="return_application",
        label=_("Return the application to be completed"),
        source=source,
        target=target,
        by=LEADERS,
        under=under,
        stops=(stops,),
        needs_comment=True,
        comment_label=_("What is missing"),
        is_return=True,
    )


def withdraw(under: Clause, source: tuple[str, ...], target: str, stops: str) -> Step:
    """The family takes the application back."""
    return Step(
        action="withdraw",
        label=_("Record that the family withdraws"),
        source=source,
        target=target,
        by=OFFICE,
        under=under,
        stops=(stops,),
        needs_comment=True,
        comment_label=_("What the family said, and when"),
        is_exit=True,
    )


def refuse(
    under: Clause,
    source: tuple[str, ...],
    target: str,
    stops: str,
    requires: tuple[Rule[Any], ...] = (),
) -> Step:
    """The school has no ground for the form."""
    return Step(
        action="refuse",
        label=_("Refuse the application"),
        source=source,
        target=target,
        by=(Role.DIRECTOR,),
        under=under,
        requires=requires,
        stops=(stops,),
        needs_comment=True,
        comment_label=_("Why there is no ground, in words for the family"),
        is_exit=True,
    )


def return_plan(under: Clause, source: str, target: str) -> Step:
    """The plan that is out for signature goes back to be corrected."""
    return Step(
        action="return_plan",
        label=_("Return the plan for correction"),
        source=(source,),
        target=target,
        by=LEADERS,
        under=under,
        needs_comment=True,
        comment_label=_("What is to be corrected"),
        is_return=True,
    )


def amend_plan(
    under: Clause, state: str, papers: tuple[str, ...], requires: tuple[Rule[Any], ...]
) -> Step:
    """The plan in force, or what goes with it, is changed; the former version holds until all have
    signed."""
    return Step(
        action="amend_plan",
        label=_("Amend the plan"),
        source=(state,),
        target=state,
        by=(Role.DEPUTY,),
        under=under,
        requires=requires,
        amends=papers,
        needs_comment=True,
        comment_label=_("What is changed and why"),
    )


def end(
    under: Clause, source: tuple[str, ...], target: str, order: str, stops: tuple[str, ...]
) -> Step:
    """The form ends before its term."""
    return Step(
        action="end",
        label=_("End the individual form early"),
        source=source,
        target=target,
        by=(Role.DIRECTOR,),
        under=under,
        issues=(order,),
        stops=stops,
        needs_comment=True,
        comment_label=_("Why, and from which day"),
        is_exit=True,
    )
