"""The time limits of both editions. Weekends are not spoken of: days are calendar days."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from externat.rules import edition_2016, edition_2021
from regulations.procedure import DeadlineSpec, Unit

DEADLINES_2016 = (
    DeadlineSpec(
        key="timetable",
        label=_("The timetable is approved and agreed in writing"),
        clause=edition_2016.P_III_3,
        owner=Role.DIRECTOR,
        unit=Unit.CALENDAR_DAYS,
        amount=edition_2016.TIMETABLE_DAYS,
        from_fact="papers_complete_on",
    ),
    DeadlineSpec(
        key="term_end",
        label=_("The term of the individual form ends"),
        clause=edition_2016.P_III_6,
        owner=Role.CLASS_TEACHER,
        unit=Unit.DATE,
        from_fact="ends_on",
    ),
)

DEADLINES_2021 = (
    DeadlineSpec(
        key="transfer",
        label=_("The last day of a transfer before the assessment"),
        clause=edition_2021.P_I_5,
        owner=Role.DIRECTOR,
        unit=Unit.DATE,
        from_fact="transfer_until",
    ),
    DeadlineSpec(
        key="notice",
        label=_("The service for children is told"),
        clause=edition_2021.P_III_3,
        owner=Role.SECRETARY,
        unit=Unit.WORKING_DAYS,
        amount=edition_2021.NOTICE_DAYS,
        from_fact="service_told_from",
        place="individual:notice",
        action=_("Enter what was sent"),
    ),
)
