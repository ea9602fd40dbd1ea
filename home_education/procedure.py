"""The procedure of home education (sections 2 and 3 of the act) as a table.

A pupil in hospital goes the same way: the place of study decides what the rules ask. The contract
is sent and signed while the plan is made: three working days are too few for one after the other.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import Role
from home_education import rules
from regulations.procedure import Procedure, Step
from regulations.words import Worded


class State(Worded):
    """Where a case of home education stands, in the order of a case that goes well."""

    INTAKE = "intake", _("Package being taken in")
    CHECKED = "checked", _("Package complete")
    PREPARING = "preparing", _("Plan being made")
    OFFERED = "offered", _("Plan out for agreement")
    AGREED = "agreed", _("Plan agreed")
    TEACHING = "teaching", _("Taught at home")
    EXPIRED = "expired", _("Term over, taught in class")
    YEAR_OVER = "year_over", _("Term over with the school year")
    RETURNED = "returned", _("Returned to class")
    CLOSED = "closed", pgettext_lazy("state of a case", "Closed")
    PROLONGED = "prolonged", _("Prolonged by a new case")
    TERMINATED = "terminated", _("Ended early")
    REFUSED = "refused", _("Refused by the school")
    WITHDRAWN = "withdrawn", pgettext_lazy("state of a case", "Withdrawn")


#: The plan, the calendar and the timetable may be written before the transfer, and until offered.
PLAN_STATES = frozenset({State.INTAKE, State.CHECKED, State.PREPARING})
#: Working programmes are no part of what is agreed: that of a new subject is written later too.
PROGRAMME_STATES = PLAN_STATES | {State.TEACHING}
#: Lessons are marked while they go on, and afterwards for the days of the term: a prolonged case
#: is closed, and its lessons run on to the end of its own term.
LESSON_STATES = frozenset({State.TEACHING, State.EXPIRED, State.YEAR_OVER, State.PROLONGED})

TRANSFER_ORDER, ORGANISATION_ORDER = "home_transfer_order", "home_organisation_order"
RETURN_ORDER, TERMINATION_ORDER = "home_return_order", "home_termination_order"
CONTRACT = "home_contract"
PLAN, CALENDAR, TIMETABLE = "home_plan", "home_calendar", "home_timetable"
EXTRACURRICULAR, SPECIAL_PROGRAMME = "home_extracurricular", "home_special_programme"
"""Slugs of the paper kinds that the steps issue."""

PROGRAMME_PAPERS = (PLAN, CALENDAR, TIMETABLE, EXTRACURRICULAR, SPECIAL_PROGRAMME)

OFFICE = (Role.SECRETARY, Role.DEPUTY)
WHILE_TEACHING = ("term_end", "renewal", "meals", "textbooks")

STEPS = (
    # The package (cl. 2.1)
    Step(
        action="accept_package",
        label=_("Accept the package"),
        source=(State.INTAKE,),
        target=State.CHECKED,
        by=OFFICE,
        under=rules.P_2_1,
        requires=(*rules.PACKAGE_RULES, *rules.CONSENT_RULES),
        starts=("order",),
    ),
    Step(
        action="return_package",
        label=_("Return the package to be completed"),
        source=(State.CHECKED,),
        target=State.INTAKE,
        by=(Role.DEPUTY, Role.DIRECTOR),
        under=rules.P_2_1,
        stops=("order",),
        needs_comment=True,
        comment_label=_("What is missing"),
        is_return=True,
    ),
    Step(
        action="withdraw",
        label=_("Record that the parents withdraw"),
        source=(State.INTAKE, State.CHECKED),
        target=State.WITHDRAWN,
        by=OFFICE,
        under=rules.P_2_8,
        stops=("order",),
        needs_comment=True,
        comment_label=_("What the parents said, and when"),
        is_exit=True,
        confirm=_("The case will be closed. The pupil stays in class."),
    ),
    Step(
        action="refuse",
        label=_("Refuse the application"),
        source=(State.INTAKE,),
        target=State.REFUSED,
        by=(Role.DIRECTOR,),
        under=rules.P_2_1,
        needs_comment=True,
        comment_label=_("Why there is no ground, in words for the parents"),
        is_exit=True,
        confirm=_("The case will be closed and the parents are told why."),
    ),
    # The transfer (cl. 1.9, 5.1) and the contract (cl. 2.3)
    Step(
        action="transfer",
        label=_("Issue the order of transfer"),
        source=(State.CHECKED,),
        target=State.PREPARING,
        by=(Role.DIRECTOR,),
        under=rules.P_1_9,
        requires=(*rules.PACKAGE_RULES, rules.term_is_within_conclusion),
        issues=(TRANSFER_ORDER,),
        starts=("contract",),
    ),
    *(
        Step(
            action="send_contract",
            label=_("Send the contract for signing"),
            source=(state,),
            target=state,
            by=OFFICE,
            under=rules.P_2_3,
            requires=(rules.contract_is_of_this_place, rules.term_is_within_conclusion),
            issues=(CONTRACT,),
        )
        for state in (State.PREPARING, State.OFFERED, State.AGREED)
    ),
    # The plan, the calendar and the timetable (cl. 2.12–2.14)
    Step(
        action="offer",
        label=_("Send the plan, the calendar and the timetable for agreement"),
        source=(State.PREPARING,),
        target=State.OFFERED,
        by=(Role.DEPUTY,),
        under=rules.P_2_11,
        requires=(rules.term_is_within_conclusion, *rules.PROGRAMME_RULES),
        issues=PROGRAMME_PAPERS,
        starts=("agreement",),
    ),
    Step(
        action="return_plan",
        label=_("Return the plan for correction"),
        source=(State.OFFERED, State.AGREED),
        target=State.PREPARING,
        by=(Role.DEPUTY, Role.DIRECTOR),
        under=rules.P_2_12,
        stops=("agreement",),
        needs_comment=True,
        comment_label=_("What to correct"),
        is_return=True,
    ),
    Step(
        action="agree",
        label=_("Record the agreement"),
        source=(State.OFFERED,),
        target=State.AGREED,
        by=OFFICE,
        under=rules.P_2_12,
        requires=rules.AGREEMENT_RULES,
        stops=("agreement",),
    ),
    # The order (cl. 2.2)
    Step(
        action="organise",
        label=_("Issue the order of organisation"),
        source=(State.AGREED,),
        target=State.TEACHING,
        by=(Role.DIRECTOR,),
        under=rules.P_2_2,
        requires=(
            rules.contract_is_signed,
            rules.contract_has_the_term,
            rules.term_is_within_conclusion,
            *rules.AGREEMENT_RULES,
            *rules.PROGRAMME_RULES,
            *rules.CONSENT_RULES,
            rules.health_consent_is_given,
            rules.conditions_are_created,
        ),
        issues=(ORGANISATION_ORDER,),
        starts=WHILE_TEACHING,
        stops=("order", "contract"),
    ),
    # While it goes on
    Step(
        action="amend_contract",
        label=_("Amend the contract"),
        source=(State.TEACHING,),
        target=State.TEACHING,
        by=OFFICE,
        under=rules.P_2_3,
        requires=(rules.term_is_within_conclusion,),
        amends=(CONTRACT,),
        needs_comment=True,
        comment_label=_("What is changed and why"),
        confirm=_(
            "A new version goes out for signing. Until both sides have signed it, the version that "
            "is signed stays in force."
        ),
    ),
    Step(
        action="amend_programme",
        label=_("Amend the plan, the calendar or the timetable"),
        source=(State.TEACHING,),
        target=State.TEACHING,
        by=(Role.DEPUTY,),
        under=rules.P_2_12,
        requires=rules.PROGRAMME_RULES,
        amends=PROGRAMME_PAPERS,
        needs_comment=True,
        comment_label=_("What is changed and why"),
        confirm=_(
            "New versions go out for agreement. Until the parents have agreed and the director has "
            "approved them, lessons go on by those that are in force."
        ),
    ),
    Step(
        action="approve_changes",
        label=_("Approve the amended papers by an order"),
        source=(State.TEACHING,),
        target=State.TEACHING,
        by=(Role.DIRECTOR,),
        under=rules.P_2_12,
        requires=(rules.changes_are_agreed, rules.contract_is_signed),
        issues=(ORGANISATION_ORDER,),
        confirm=_("The order is issued anew, and lessons follow the new versions from today on."),
    ),
    # The end (cl. 2.6–2.8)
    Step(
        action="end_with_year",
        label=_("End the term with the school year"),
        source=(State.TEACHING,),
        target=State.YEAR_OVER,
        by=(Role.SYSTEM,),
        under=rules.P_2_4,
        requires=(rules.term_is_over, rules.year_is_over),
        stops=WHILE_TEACHING,
        automatic=True,
    ),
    Step(
        action="expire",
        label=_("End the term"),
        source=(State.TEACHING,),
        target=State.EXPIRED,
        by=(Role.SYSTEM,),
        under=rules.P_2_7,
        requires=(rules.term_is_over,),
        starts=("return",),
        stops=WHILE_TEACHING,
        automatic=True,
    ),
    Step(
        action="return_to_class",
        label=_("Issue the order of return to class"),
        source=(State.EXPIRED,),
        target=State.RETURNED,
        by=(Role.DIRECTOR,),
        under=rules.P_2_7,
        requires=rules.END_RULES,
        issues=(RETURN_ORDER,),
        stops=("return",),
    ),
    Step(
        action="close",
        label=_("Close with the school year"),
        source=(State.YEAR_OVER,),
        target=State.CLOSED,
        by=(Role.DEPUTY,),
        under=rules.P_2_4,
        requires=(rules.year_is_over, *rules.END_RULES),
        confirm=_("The term ended with the school year: no order of return is needed."),
    ),
    Step(
        action="prolong",
        label=_("Prolong by a new case"),
        source=(State.TEACHING, State.EXPIRED, State.YEAR_OVER),
        target=State.PROLONGED,
        by=OFFICE,
        under=rules.P_2_6,
        stops=(*WHILE_TEACHING, "return"),
        confirm=_(
            "A new case is opened for the whole package; where the next school year is not entered "
            "yet, as soon as it is. Lessons of this one go on to the end of its term."
        ),
    ),
    Step(
        action="terminate",
        label=_("End study at home early"),
        source=(State.PREPARING, State.OFFERED, State.AGREED, State.TEACHING),
        target=State.TERMINATED,
        by=(Role.DIRECTOR,),
        under=rules.P_2_8,
        requires=(rules.termination_is_applied_for, *rules.LESSON_RULES),
        issues=(TERMINATION_ORDER,),
        stops=("order", "contract", "agreement", *WHILE_TEACHING),
        asks_date="terminated_on",
        date_label=_("Last day of study at home"),
        is_exit=True,
        confirm=_("The contract is dissolved; from the next day on the pupil is taught in class."),
    ),
)

PROCEDURE = Procedure(
    states={state: state.label for state in State},
    initial=State.INTAKE,
    final=(
        State.RETURNED,
        State.CLOSED,
        State.PROLONGED,
        State.TERMINATED,
        State.REFUSED,
        State.WITHDRAWN,
    ),
    steps=STEPS,
    waits_for={
        State.OFFERED: (Role.GUARDIAN, Role.DEPUTY),
        State.TEACHING: (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER),
    },
)
