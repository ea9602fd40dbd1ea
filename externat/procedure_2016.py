"""The procedure of the edition of 2016 as a table: the authority approves before the head does."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from externat.procedure import (
    ENROLMENT_ORDER,
    OFFICE,
    PETITION,
    PLAN,
    REPORT,
    RETURN_ORDER,
    STAFF_ORDER,
    TIMETABLE,
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
        issues=(PETITION,),
        starts=("timetable",),
    ),
    Step(
        action="return_application",
        label=_("Return the application to be completed"),
        source=(State.CHECKED, State.APPROVED),
        target=State.INTAKE,
        by=(Role.DEPUTY, Role.DIRECTOR),
        under=edition_2016.P_II_2,
        stops=("timetable",),
        needs_comment=True,
        comment_label=_("What is missing"),
        is_return=True,
    ),
    Step(
        action="withdraw",
        label=_("Record that the family withdraws"),
        source=(State.INTAKE, State.CHECKED, State.APPROVED),
        target=State.WITHDRAWN,
        by=OFFICE,
        under=edition_2016.P_I_5,
        stops=("timetable",),
        needs_comment=True,
        comment_label=_("What the family said, and when"),
        is_exit=True,
    ),
    Step(
        action="refuse",
        label=_("Refuse the application"),
        source=(State.INTAKE, State.CHECKED),
        target=State.REFUSED,
        by=(Role.DIRECTOR,),
        under=edition_2016.P_I_6,
        stops=("timetable",),
        needs_comment=True,
        comment_label=_("Why there is no ground, in words for the family"),
        is_exit=True,
    ),
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
        issues=(ENROLMENT_ORDER,),
    ),
    Step(
        action="begin_teaching",
        label=_("Begin the teaching"),
        source=(State.ENROLLED,),
        target=State.TEACHING,
        by=(Role.DIRECTOR,),
        under=edition_2016.P_III_3,
        requires=(*edition_2016.PLAN_RULES, *edition_2016.START_RULES),
        issues=(PLAN, TIMETABLE, STAFF_ORDER),
        starts=("term_end",),
        stops=("timetable",),
    ),
    Step(
        action="amend_plan",
        label=_("Amend the plan"),
        source=(State.TEACHING,),
        target=State.TEACHING,
        by=(Role.DEPUTY,),
        under=edition_2016.P_III_3,
        requires=edition_2016.PLAN_RULES,
        amends=(PLAN,),
        needs_comment=True,
        comment_label=_("What is changed and why"),
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
        action="return_to_class",
        label=_("Issue the order of return to class"),
        source=(State.OVER,),
        target=State.RETURNED,
        by=(Role.DIRECTOR,),
        under=edition_2016.P_III_6,
        requires=(edition_2016.term_is_over, edition_2016.report_is_signed),
        issues=(REPORT, RETURN_ORDER),
    ),
    Step(
        action="end",
        label=_("End the individual form early"),
        source=(State.ENROLLED, State.TEACHING),
        target=State.ENDED,
        by=(Role.DIRECTOR,),
        under=edition_2016.P_III_6,
        issues=(RETURN_ORDER,),
        stops=("timetable", "term_end"),
        needs_comment=True,
        comment_label=_("Why, and from which day"),
        is_exit=True,
    ),
)

PROCEDURE = Procedure(
    states={state: state.label for state in State},
    initial=State.INTAKE,
    final=(State.RETURNED, State.ENDED, State.REFUSED, State.WITHDRAWN),
    steps=STEPS,
    waits_for={State.TEACHING: (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER)},
)
