"""The procedure of the edition of 2021 as a table.

The three forms go one way, and the rules ask each form for its own; the determination of a level
and the combination are externat's alone.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from externat.procedure import (
    COMMISSION_ORDER,
    COUNCIL,
    ENROLMENT_ORDER,
    EXCERPT,
    OFFICE,
    PLAN,
    PROTOCOL,
    RETURN_ORDER,
    STAFF_ORDER,
)
from externat.rules import edition_2021
from externat.rules.vocabulary import Form
from regulations.procedure import Procedure, Step
from regulations.words import Worded


class State(Worded):
    """Where a case of the edition of 2021 stands, in the order of one that goes well."""

    INTAKE = "intake", _("Papers being taken in")
    LEVEL = "level", _("Level being determined")
    ACCEPTED = "accepted", _("Papers complete")
    ENROLLED = "enrolled", _("Enrolled, plan being made")
    STUDYING = "studying", _("Studying by the individual form")
    ASSESSED = "assessed", _("Assessed, before the council")
    CONTINUED = "continued", _("The form goes on")
    COMPLETED = "completed", pgettext_lazy("state of a case", "Completed")
    TRANSFERRED = "transferred", _("Transferred to an institutional form")
    ENDED = "ended", _("Ended early")
    REFUSED = "refused", _("Refused by the school")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a case", "Withdrawn")


STEPS = (
    Step(
        action="determine_level",
        label=_("Appoint the commission that determines the level"),
        source=(State.INTAKE,),
        target=State.LEVEL,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_II_4,
        requires=(
            edition_2021.level_is_to_be_determined,
            edition_2021.application_is_made,
            edition_2021.level_commission_is_whole,
        ),
        issues=(COMMISSION_ORDER,),
    ),
    Step(
        action="record_level",
        label=_("Record the protocol on the level"),
        source=(State.LEVEL,),
        target=State.INTAKE,
        by=OFFICE,
        under=edition_2021.P_II_4,
        requires=(edition_2021.level_is_determined,),
        issues=(PROTOCOL,),
    ),
    Step(
        action="accept",
        label=_("Accept the application"),
        source=(State.INTAKE,),
        target=State.ACCEPTED,
        by=OFFICE,
        under=edition_2021.P_I_4,
        requires=edition_2021.APPLICATION_RULES,
        starts=("transfer",),
    ),
    Step(
        action="return_application",
        label=_("Return the application to be completed"),
        source=(State.ACCEPTED,),
        target=State.INTAKE,
        by=(Role.DEPUTY, Role.DIRECTOR),
        under=edition_2021.P_I_4,
        stops=("transfer",),
        needs_comment=True,
        comment_label=_("What is missing"),
        is_return=True,
    ),
    Step(
        action="withdraw",
        label=_("Record that the family withdraws"),
        source=(State.INTAKE, State.LEVEL, State.ACCEPTED),
        target=State.WITHDRAWN,
        by=OFFICE,
        under=edition_2021.P_I_4,
        stops=("transfer",),
        needs_comment=True,
        comment_label=_("What the family said, and when"),
        is_exit=True,
    ),
    Step(
        action="refuse",
        label=_("Refuse the application"),
        source=(State.INTAKE, State.ACCEPTED),
        target=State.REFUSED,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_III_2,
        requires=(edition_2021.catchment_does_not_refuse,),
        stops=("transfer",),
        needs_comment=True,
        comment_label=_("Why there is no ground, in words for the family"),
        is_exit=True,
    ),
    Step(
        action="enrol",
        label=_("Issue the order of enrolment or transfer"),
        source=(State.ACCEPTED,),
        target=State.ENROLLED,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_I_5,
        requires=(
            edition_2021.is_no_combination,
            *edition_2021.APPLICATION_RULES,
            *edition_2021.TERM_RULES,
        ),
        issues=(ENROLMENT_ORDER,),
        starts=("notice",),
        stops=("transfer",),
    ),
    Step(
        action="begin_combination",
        label=_("Begin externat in single subjects, without a transfer"),
        source=(State.ACCEPTED,),
        target=State.STUDYING,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_II_5,
        requires=(
            edition_2021.is_a_combination,
            *edition_2021.APPLICATION_RULES,
            *edition_2021.START_RULES,
        ),
        stops=("transfer",),
    ),
    Step(
        action="begin",
        label=_("Begin the individual form"),
        source=(State.ENROLLED,),
        target=State.STUDYING,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_I_8,
        requires=(*edition_2021.START_RULES, *edition_2021.PLAN_RULES),
        issues=(PLAN, STAFF_ORDER),
        stops=("notice",),
    ),
    Step(
        action="amend_plan",
        label=_("Amend the plan"),
        source=(State.STUDYING,),
        target=State.STUDYING,
        by=(Role.DEPUTY,),
        under=edition_2021.P_I_8,
        requires=edition_2021.PLAN_RULES,
        amends=(PLAN,),
        needs_comment=True,
        comment_label=_("What is changed and why"),
    ),
    Step(
        action="assess",
        label=_("Close the assessment of the year"),
        source=(State.STUDYING,),
        target=State.ASSESSED,
        by=(Role.DEPUTY,),
        under=edition_2021.P_I_10,
        requires=(*edition_2021.RUNNING_RULES, *edition_2021.ASSESSMENT_RULES),
        issues=(PROTOCOL,),
    ),
    Step(
        action="reopen_assessment",
        label=_("Reopen the assessment"),
        source=(State.ASSESSED,),
        target=State.STUDYING,
        by=(Role.DEPUTY, Role.DIRECTOR),
        under=edition_2021.P_I_10,
        needs_comment=True,
        comment_label=_("What is assessed anew, and why"),
        is_return=True,
    ),
    Step(
        action="continue",
        label=_("Record the council's decision: the form goes on"),
        source=(State.ASSESSED,),
        target=State.CONTINUED,
        by=COUNCIL,
        under=edition_2021.P_I_11,
        requires=(edition_2021.decides_to_continue, *edition_2021.COUNCIL_RULES),
        issues=(EXCERPT,),
    ),
    Step(
        action="transfer",
        label=_("Record the council's decision: an institutional form"),
        source=(State.ASSESSED,),
        target=State.TRANSFERRED,
        by=COUNCIL,
        under=edition_2021.P_I_11,
        requires=(
            edition_2021.decides_to_transfer,
            *edition_2021.COUNCIL_RULES,
            edition_2021.next_form_is_chosen,
        ),
        issues=(EXCERPT, RETURN_ORDER),
        is_exit=True,
    ),
    Step(
        action="complete",
        label=_("Complete the case: a document on education is issued"),
        source=(State.ASSESSED,),
        target=State.COMPLETED,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_I_12,
        requires=(edition_2021.results_are_there,),
        needs_comment=True,
        comment_label=_("Which document, and why no decision of the council is needed"),
    ),
    Step(
        action="end",
        label=_("End the individual form early"),
        source=(State.ENROLLED, State.STUDYING),
        target=State.ENDED,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_I_4,
        issues=(RETURN_ORDER,),
        stops=("notice",),
        needs_comment=True,
        comment_label=_("Why, and from which day"),
        is_exit=True,
    ),
)

PROCEDURE = Procedure(
    states={state: state.label for state in State},
    initial=State.INTAKE,
    final=(
        State.CONTINUED,
        State.COMPLETED,
        State.TRANSFERRED,
        State.ENDED,
        State.REFUSED,
        State.WITHDRAWN,
    ),
    steps=STEPS,
    waits_for={
        State.LEVEL: (Role.DEPUTY, Role.SUBJECT_TEACHER),
        State.STUDYING: (Role.SUBJECT_TEACHER, Role.DEPUTY),
    },
)

EXTERN_ONLY = frozenset({"determine_level", "record_level", "begin_combination"})


def steps_of(form: str) -> tuple[Step, ...]:
    """The steps that a case of the form can come to (edition of 2021)."""
    if form == Form.EXTERNAT:
        return STEPS
    return tuple(step for step in STEPS if step.action not in EXTERN_ONLY)
