"""The procedure of the edition of 2016 as a table: the authority approves before the head does."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from externat import procedure
from externat.procedure import (
    ENROLMENT_ORDER,
    LEADERS,
    OFFICE,
    PETITION,
    PLAN,
    REPORT,
    RETURN_ORDER,
    STAFF_ORDER,
    TIMETABLE,
    of_2016,
)
from externat.rules import edition_2016
from regulations.procedure import Procedure, Step
from regulations.words import Worded


class State(Worded):
    """Where a case of the edition of 2016 stands, in the order of one that goes well."""

    INTAKE = "intake", _("Papers being taken in")
    CHECKED = "checked", _("Papers complete, at the authority")
    APPROVED = "approved", _("Approved by the authority")
    ENROLLED = "enrolled", _("Enrolled, plan being made")
    AGREEING = "agreeing", _("Plan and timetable out for signature")
    TEACHING = "teaching", _("Taught individually")
    OVER = "over", _("Term over")
    RETURNED = "returned", _("Returned to class")
    ENDED = "ended", _("Ended early")
    REFUSED = "refused", _("Refused by the school")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a case", "Withdrawn")


STEPS = (
    Step(
        action="accept",
        label=_("Accept the application"),
        source=(State.INTAKE,),
        target=State.CHECKED,
        by=OFFICE,
        under=edition_2016.P_II_2,
        requires=edition_2016.APPLICATION_RULES,
        issues=(of_2016(PETITION),),
        starts=("timetable",),
    ),
    procedure.return_application(
        edition_2016.P_II_2, (State.CHECKED, State.APPROVED), State.INTAKE, "timetable"
    ),
    procedure.withdraw(
        edition_2016.P_I_5,
        (State.INTAKE, State.CHECKED, State.APPROVED),
        State.WITHDRAWN,
        "timetable",
    ),
    procedure.refuse(edition_2016.P_I_6, (State.INTAKE, State.CHECKED), State.REFUSED, "timetable"),
    Step(
        action="record_approval",
        label=_("Record the authority's approval"),
        source=(State.CHECKED,),
        target=State.APPROVED,
        by=OFFICE,
        under=edition_2016.P_I_5,
        requires=(edition_2016.authority_has_approved,),
    ),
    Step(
        action="enrol",
        label=_("Issue the order of enrolment"),
        source=(State.APPROVED,),
        target=State.ENROLLED,
        by=(Role.DIRECTOR,),
        under=edition_2016.P_II_1,
        requires=(
            *edition_2016.APPLICATION_RULES,
            edition_2016.authority_has_approved,
            *edition_2016.TERM_RULES,
        ),
        issues=(of_2016(ENROLMENT_ORDER),),
    ),
    Step(
        action="offer_plan",
        label=_("Send the plan and the timetable for signature"),
        source=(State.ENROLLED,),
        target=State.AGREEING,
        by=(Role.DEPUTY,),
        under=edition_2016.P_III_3,
        requires=edition_2016.PLAN_RULES,
        issues=(of_2016(PLAN), of_2016(TIMETABLE)),
    ),
    procedure.return_plan(edition_2016.P_III_3, State.AGREEING, State.ENROLLED),
    Step(
        action="begin_teaching",
        label=_("Begin the teaching"),
        source=(State.AGREEING,),
        target=State.TEACHING,
        by=(Role.DIRECTOR,),
        under=edition_2016.P_III_3,
        requires=(
            *edition_2016.PLAN_RULES,
            *edition_2016.SIGNED_PLAN_RULES,
            *edition_2016.START_RULES,
        ),
        issues=(of_2016(STAFF_ORDER),),
        starts=("term_end",),
        stops=("timetable",),
    ),
    procedure.amend_plan(
        edition_2016.P_III_3,
        State.TEACHING,
        (of_2016(PLAN), of_2016(TIMETABLE)),
        edition_2016.PLAN_RULES,
    ),
    Step(
        action="expire",
        label=_("End the term"),
        source=(State.TEACHING,),
        target=State.OVER,
        by=(Role.SYSTEM,),
        under=edition_2016.P_III_6,
        requires=(edition_2016.term_is_over,),
        stops=("term_end",),
        automatic=True,
    ),
    Step(
        action="report",
        label=_("Issue the report on the plan carried out"),
        source=(State.OVER,),
        target=State.OVER,
        by=(Role.DIRECTOR,),
        under=edition_2016.P_III_4,
        requires=(edition_2016.report_is_due,),
        issues=(of_2016(REPORT),),
    ),
    Step(
        action="return_to_class",
        label=_("Issue the order of return to class"),
        source=(State.OVER,),
        target=State.RETURNED,
        by=(Role.DIRECTOR,),
        under=edition_2016.P_III_6,
        requires=(edition_2016.term_is_over, edition_2016.report_is_signed),
        issues=(of_2016(RETURN_ORDER),),
    ),
    procedure.end(
        edition_2016.P_III_6,
        (State.ENROLLED, State.AGREEING, State.TEACHING),
        State.ENDED,
        of_2016(RETURN_ORDER),
        ("timetable", "term_end"),
    ),
)

PROCEDURE = Procedure(
    states={state: state.label for state in State},
    initial=State.INTAKE,
    final=(State.RETURNED, State.ENDED, State.REFUSED, State.WITHDRAWN),
    steps=STEPS,
    waits_for={
        State.AGREEING: LEADERS,
        State.TEACHING: (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER),
    },
)
