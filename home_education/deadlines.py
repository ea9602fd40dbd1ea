"""The time limits of home education. The act sets one, of three days; the rest only remind."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from home_education import rules
from regulations.procedure import DeadlineSpec, Unit

#: One for each teacher, from the first of their lessons that is not in the official journal.
JOURNAL = DeadlineSpec(
    key="journal",
    label=_("The lesson is in the journal"),
    clause=rules.P_4_3,
    owner=Role.SUBJECT_TEACHER,
    unit=Unit.WORKING_DAYS,
    amount=rules.JOURNAL_DAYS,
    started_by=_("a lesson held"),
    place="home:journal",
    action=_("Tick what is in the journal"),
    escalates_to=Role.DEPUTY,
    escalates_after=rules.ESCALATION_DAYS,
    controlled_by=Role.CLASS_TEACHER,
)

#: One for each case, from the first lesson held that the parent has not confirmed.
CONFIRMATION = DeadlineSpec(
    key="confirmation",
    label=_("The parent confirms the lesson"),
    clause=rules.P_2_17,
    owner=Role.GUARDIAN,
    unit=Unit.CALENDAR_DAYS,
    amount=rules.CONFIRM_DAYS,
    started_by=_("a lesson held"),
    place="home:lessons",
    action=_("Confirm lessons"),
    controlled_by=Role.CLASS_TEACHER,
)

#: One for each missed lesson.
MAKE_UP = DeadlineSpec(
    key="make_up",
    label=_("The missed lesson is made up"),
    clause=rules.P_2_21,
    owner=Role.SUBJECT_TEACHER,
    unit=Unit.WORKING_DAYS,
    amount=rules.MAKE_UP_DAYS,
    started_by=_("a missed lesson"),
    place="home:lessons",
    action=_("Mark lessons"),
    escalates_to=Role.DEPUTY,
    escalates_after=rules.ESCALATION_DAYS,
    controlled_by=Role.CLASS_TEACHER,
)

DEADLINES = (
    DeadlineSpec(
        key="order",
        label=_("The order of organisation is issued"),
        clause=rules.P_2_2,
        owner=Role.DIRECTOR,
        unit=Unit.WORKING_DAYS,
        unit_by=rules.ORDER_UNIT,
        amount=rules.ORDER_DAYS,
        from_fact="package_complete_on",
    ),
    DeadlineSpec(
        key="contract",
        label=_("The contract is signed"),
        clause=rules.P_2_3,
        owner=Role.SECRETARY,
        unit=Unit.WORKING_DAYS,
        amount=rules.CONTRACT_DAYS,
    ),
    DeadlineSpec(
        key="agreement",
        label=_("The parents agree to the plan, the calendar and the timetable"),
        clause=rules.P_2_12,
        owner=Role.DEPUTY,
        unit=Unit.WORKING_DAYS,
        amount=rules.AGREEMENT_DAYS,
    ),
    DeadlineSpec(
        key="meals",
        label=_("The family is told of the compensation of meals"),
        clause=rules.P_2_20,
        owner=Role.CLASS_TEACHER,
        unit=Unit.WORKING_DAYS,
        amount=rules.MEALS_DAYS,
        place="home:meals",
        action=_("Record the family's answer"),
        escalates_to=Role.DEPUTY,
        escalates_after=rules.ESCALATION_DAYS,
    ),
    DeadlineSpec(
        key="textbooks",
        label=_("Textbooks are handed out"),
        clause=rules.P_2_22,
        owner=Role.CLASS_TEACHER,
        unit=Unit.WORKING_DAYS,
        amount=rules.TEXTBOOK_DAYS,
        place="home:textbooks",
        action=_("Record the textbooks"),
        escalates_to=Role.DEPUTY,
        escalates_after=rules.ESCALATION_DAYS,
    ),
    DeadlineSpec(
        key="renewal",
        label=_("The package is asked for anew"),
        clause=rules.P_2_6,
        owner=Role.SECRETARY,
        unit=Unit.DATE,
        from_fact="renewal_on",
    ),
    DeadlineSpec(
        key="term_end",
        label=_("The medical conclusion ends"),
        clause=rules.P_2_6,
        owner=Role.CLASS_TEACHER,
        unit=Unit.DATE,
        from_fact="ends_on",
    ),
    DeadlineSpec(
        key="return",
        label=_("The order of return to class is issued"),
        clause=rules.P_2_7,
        owner=Role.DIRECTOR,
        unit=Unit.WORKING_DAYS,
        amount=rules.RETURN_DAYS,
        from_fact="ends_on",
    ),
    JOURNAL,
    CONFIRMATION,
    MAKE_UP,
)
