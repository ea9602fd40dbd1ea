"""The procedure of the edition of 2021 as a table.

The three forms go one way, and the rules ask each form for its own; the determination of a level
and the combination are externat's alone.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from externat import procedure
from externat.procedure import (
    COMBINATION,
    COMMISSION_ORDER,
    COUNCIL,
    ENROLMENT_ORDER,
    EXCERPT,
    LEADERS,
    LEVEL_ORDER,
    LEVEL_PROTOCOL,
    OFFICE,
    PLAN,
    PROTOCOL,
    RETURN_ORDER,
    SELF_STUDY,
    STAFF_ORDER,
    of_2021,
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
    AGREEING = "agreeing", _("Plan out for signature")
    STUDYING = "studying", _("Studying by the individual form")
    ASSESSED = "assessed", _("Assessed, before the council")
    CONTINUED = "continued", _("The form goes on")
    COMPLETED = "completed", pgettext_lazy("state of a case", "Completed")
    TRANSFERRED = "transferred", _("Transferred to an institutional form")
    ENDED = "ended", _("Ended early")
    REFUSED = "refused", _("Refused by the school")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a case", "Withdrawn")


#: The variants of a case: its three forms, the extern who learns over the year, the combination.
FORMS = (*(form.value for form in Form), SELF_STUDY)
EXTERNS = (Form.EXTERNAT.value, SELF_STUDY, COMBINATION)
#: Who learns over the year: nobody is waited for to close it before it ends.
YEAR_LONG = (Form.FAMILY.value, Form.PATRONAGE.value, SELF_STUDY, COMBINATION)


def _begin_without_plan(**terms: Any) -> Step:
    """The form begins without a plan, for cases and schools on these terms."""
    return Step(
        action="begin_without_plan",
        label=_("Begin the individual form without a plan"),
        source=(State.ENROLLED,),
        target=State.STUDYING,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_I_7,
        requires=(edition_2021.plan_may_be_left_out, *edition_2021.START_RULES),
        issues=(of_2021(STAFF_ORDER),),
        stops=("notice",),
        **terms,
    )


def _assess(**terms: Any) -> Step:
    """The assessment of the year is closed, for cases on these terms."""
    return Step(
        action="assess",
        label=_("Close the assessment of the year"),
        source=(State.STUDYING,),
        target=State.ASSESSED,
        by=(Role.DEPUTY,),
        under=edition_2021.P_I_10,
        requires=(*edition_2021.RUNNING_RULES, *edition_2021.ASSESSMENT_RULES),
        **terms,
    )


STEPS = (
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
        issues=(of_2021(LEVEL_ORDER),),
        only_for=EXTERNS,
    ),
    Step(
        action="write_level_protocol",
        label=_("Write the protocol on the level"),
        source=(State.LEVEL,),
        target=State.LEVEL,
        by=OFFICE,
        under=edition_2021.P_II_4,
        requires=(edition_2021.level_results_are_entered,),
        issues=(of_2021(LEVEL_PROTOCOL),),
        only_for=EXTERNS,
    ),
    Step(
        action="record_level",
        label=_("Record the protocol on the level"),
        source=(State.LEVEL,),
        target=State.INTAKE,
        by=OFFICE,
        under=edition_2021.P_II_4,
        requires=(edition_2021.level_is_determined,),
        only_for=EXTERNS,
    ),
    procedure.return_application(edition_2021.P_I_4, (State.ACCEPTED,), State.INTAKE, "transfer"),
    procedure.withdraw(
        edition_2021.P_I_4,
        (State.INTAKE, State.LEVEL, State.ACCEPTED),
        State.WITHDRAWN,
        "transfer",
    ),
    procedure.refuse(
        edition_2021.P_III_2,
        (State.INTAKE, State.ACCEPTED),
        State.REFUSED,
        "transfer",
        requires=(edition_2021.catchment_does_not_refuse,),
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
        issues=(of_2021(ENROLMENT_ORDER),),
        starts=("notice",),
        stops=("transfer",),
        only_for=FORMS,
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
        only_for=(COMBINATION,),
    ),
    Step(
        action="offer_plan",
        label=_("Send the plan for signature"),
        source=(State.ENROLLED,),
        target=State.AGREEING,
        by=(Role.DEPUTY,),
        under=edition_2021.P_I_8,
        requires=(edition_2021.plan_is_written, *edition_2021.PLAN_RULES),
        issues=(of_2021(PLAN),),
    ),
    procedure.return_plan(edition_2021.P_I_8, State.AGREEING, State.ENROLLED),
    Step(
        action="begin",
        label=_("Begin the individual form"),
        source=(State.AGREEING,),
        target=State.STUDYING,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_I_8,
        requires=(
            *edition_2021.START_RULES,
            *edition_2021.PLAN_RULES,
            *edition_2021.SIGNED_PLAN_RULES,
        ),
        issues=(of_2021(STAFF_ORDER),),
        stops=("notice",),
    ),
    _begin_without_plan(only_for=(Form.EXTERNAT.value, Form.FAMILY.value)),
    _begin_without_plan(
        only_for=(Form.PATRONAGE.value,), offered_if=(edition_2021.PATRONAGE_PLAN, False)
    ),
    procedure.amend_plan(
        edition_2021.P_I_8,
        State.STUDYING,
        (of_2021(PLAN),),
        (*edition_2021.PLAN_RULES, edition_2021.plan_is_endorsed),
    ),
    Step(
        action="appoint_commission",
        label=_("Appoint the commission of the annual assessment"),
        source=(State.STUDYING,),
        target=State.STUDYING,
        by=(Role.DIRECTOR,),
        under=edition_2021.P_II_6,
        requires=(edition_2021.commission_is_for_an_extern, edition_2021.commission_is_whole),
        issues=(of_2021(COMMISSION_ORDER),),
        only_for=EXTERNS,
    ),
    Step(
        action="write_protocol",
        label=_("Write the protocol of assessment"),
        source=(State.STUDYING,),
        target=State.STUDYING,
        by=OFFICE,
        under=edition_2021.P_II_6,
        requires=(edition_2021.commission_is_for_an_extern, *edition_2021.PROTOCOL_RULES),
        issues=(of_2021(PROTOCOL),),
        only_for=EXTERNS,
    ),
    _assess(only_for=(Form.EXTERNAT.value,)),
    _assess(only_for=YEAR_LONG, waits_from="school_year__ends_on"),
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
        issues=(of_2021(EXCERPT),),
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
        issues=(of_2021(EXCERPT), of_2021(RETURN_ORDER)),
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
    procedure.end(
        edition_2021.P_I_4,
        (State.ENROLLED, State.AGREEING, State.STUDYING),
        State.ENDED,
        of_2021(RETURN_ORDER),
        ("notice",),
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
        State.INTAKE: OFFICE,
        State.LEVEL: (Role.DEPUTY, Role.SUBJECT_TEACHER),
        State.AGREEING: LEADERS,
        State.STUDYING: (Role.SUBJECT_TEACHER,),
        (State.STUDYING, Form.EXTERNAT.value): (Role.SUBJECT_TEACHER, Role.DEPUTY),
    },
)


def steps_of(variant: str) -> tuple[Step, ...]:
    """The steps that a case of the variant can come to (edition of 2021)."""
    return tuple(step for step in STEPS if step.is_for(variant))
