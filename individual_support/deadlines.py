"""The time limits of individual support. The act sets few: the rest are the school's settings."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from individual_support import rules
from regulations.procedure import DeadlineSpec, Unit

SPECIALIST = DeadlineSpec(
    key="specialist",
    label=_("The specialist answers the request"),
    clause=rules.P_4_1_3,
    owner=Role.SPECIALIST,
    unit=Unit.WORKING_DAYS,
    amount=rules.SPECIALIST_DAYS,
    started_by=_("a request to a specialist"),
    place="support:specialists",
    action=_("Answer the request"),
    escalates_to=Role.DEPUTY,
    escalates_after=rules.ESCALATION_DAYS,
    controlled_by=Role.CLASS_TEACHER,
)

#: One for each subject: the work that is due first and has no mark.
MARKS = DeadlineSpec(
    key="marks",
    label=_("Homework is marked"),
    clause=rules.P_5_1,
    owner=Role.SUBJECT_TEACHER,
    unit=Unit.DATE,
    started_by=_("work of the sheet that has no mark"),
    place="support:marks",
    action=_("Mark homework"),
    escalates_to=Role.DEPUTY,
    escalates_after=rules.ESCALATION_DAYS,
    controlled_by=Role.CLASS_TEACHER,
)

DEADLINES = (
    DeadlineSpec(
        key="agreement",
        label=_("The agreement comes back signed"),
        clause=rules.P_3_1_1,
        owner=Role.CLASS_TEACHER,
        unit=Unit.WORKING_DAYS,
        amount=rules.AGREEMENT_DAYS,
        escalates_to=Role.DEPUTY,
        escalates_after=rules.ESCALATION_DAYS,
    ),
    DeadlineSpec(
        key="sheet",
        label=_("The sheet is filled in"),
        clause=rules.P_3_1_2,
        owner=Role.CLASS_TEACHER,
        unit=Unit.WORKING_DAYS,
        amount=rules.SHEET_DAYS,
        place="support:sheet",
        action=_("Write the sheet"),
        escalates_to=Role.DEPUTY,
        escalates_after=rules.ESCALATION_DAYS,
    ),
    DeadlineSpec(
        key="sheet_check",
        label=_("The sheet is checked"),
        clause=rules.P_3_1_2,
        owner=Role.DEPUTY,
        unit=Unit.WORKING_DAYS,
        amount=rules.CHECK_DAYS,
    ),
    DeadlineSpec(
        key="hand_out",
        label=_("The pupil has a copy of the sheet"),
        clause=rules.P_5_2,
        owner=Role.CLASS_TEACHER,
        unit=Unit.WORKING_DAYS,
        amount=rules.HAND_OUT_DAYS,
        place="support:hand_out",
        action=_("Record the copies"),
        escalates_to=Role.DEPUTY,
        escalates_after=rules.ESCALATION_DAYS,
    ),
    DeadlineSpec(
        key="olympiad_stage",
        label=_("The olympiad stage: support for it ends"),
        clause=rules.P_1_3,
        owner=Role.CLASS_TEACHER,
        unit=Unit.DATE,
        from_fact="olympiad_stage_on",
    ),
    DeadlineSpec(
        key="term_end",
        label=_("The term of support ends"),
        clause=rules.P_1_6,
        owner=Role.CLASS_TEACHER,
        unit=Unit.DATE,
        from_fact="ends_on",
    ),
    SPECIALIST,
    MARKS,
    DeadlineSpec(
        key="report",
        label=_("The report on the effect is written"),
        clause=rules.P_4_1_4,
        owner=Role.SUBJECT_TEACHER,
        unit=Unit.WORKING_DAYS,
        amount=rules.REPORT_DAYS,
        from_fact="assessed_from",
        place="support:report",
        action=_("Write the result"),
        escalates_to=Role.DEPUTY,
        escalates_after=rules.ESCALATION_DAYS,
        controlled_by=Role.CLASS_TEACHER,
    ),
)
