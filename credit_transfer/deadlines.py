"""The time limits of credit. The act sets one, of five working days; the rest are the school's.

Of the limits that run at once the shortest governs: all of them end when the family is told.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from credit_transfer import rules
from regulations.procedure import DeadlineSpec, Unit

#: What is kept by telling the family.
NOTICES = ("council_notice", "credit_notice", "refusal_notice", "part_refusal_notice")

DEADLINES = (
    DeadlineSpec(
        key="decision",
        label=_("The application for credit is decided"),
        clause=rules.P_5_2,
        owner=Role.DIRECTOR,
        unit=Unit.WORKING_DAYS,
        amount=rules.DECISION_DAYS,
    ),
    DeadlineSpec(
        key="documents",
        label=_("The family brings the documents asked for"),
        clause=rules.P_4_8,
        owner=Role.GUARDIAN,
        unit=Unit.WORKING_DAYS,
        amount=rules.DOCUMENT_DAYS,
        controlled_by=Role.SECRETARY,
    ),
    DeadlineSpec(
        key="council_notice",
        label=_("The family is told what the council decided"),
        clause=rules.P_5_7,
        owner=Role.SECRETARY,
        unit=Unit.WORKING_DAYS,
        amount=rules.NOTICE_DAYS,
        from_fact="council_on",
        place="credit:notice",
        action=_("Record that the family was told"),
    ),
    DeadlineSpec(
        key="credit_notice",
        label=_("The family is told of the decision"),
        clause=rules.P_5_7,
        owner=Role.SECRETARY,
        unit=Unit.WORKING_DAYS,
        amount=rules.CREDIT_NOTICE_DAYS,
        place="credit:notice",
        action=_("Record that the family was told"),
    ),
    DeadlineSpec(
        key="refusal_notice",
        label=_("The family is told of the refusal, with its reasons"),
        clause=rules.P_5_7,
        owner=Role.SECRETARY,
        unit=Unit.WORKING_DAYS,
        amount=rules.REFUSAL_DAYS,
        place="credit:notice",
        action=_("Record that the family was told"),
    ),
    DeadlineSpec(
        key="part_refusal_notice",
        label=_("The family is told what of the application is refused, with the reasons"),
        clause=rules.P_5_7,
        owner=Role.SECRETARY,
        unit=Unit.WORKING_DAYS,
        amount=rules.REFUSAL_DAYS,
        from_fact="refused_on",
        place="credit:notice",
        action=_("Record that the family was told"),
    ),
    DeadlineSpec(
        key="copies",
        label=_("The result stands in its four places"),
        clause=rules.P_1_1,
        owner=Role.CLASS_TEACHER,
        unit=Unit.WORKING_DAYS,
        amount=rules.COPY_DAYS,
        place="credit:copies",
        action=_("Tick where the result stands"),
        controlled_by=Role.DEPUTY,
    ),
    DeadlineSpec(
        key="study_asked",
        label=_("The family is asked whether the study elsewhere goes on"),
        clause=rules.P_5_5,
        owner=Role.CLASS_TEACHER,
        unit=Unit.CALENDAR_DAYS,
        amount=rules.STUDY_ASKED_DAYS,
        place="credit:release",
        action=_("Record the answer"),
        controlled_by=Role.DEPUTY,
    ),
)
