"""The archive of gymnasium № 5: a transfer that is laid in, with a case of credit in it."""

from __future__ import annotations

from datetime import date

from accounts.roles import Role
from config.demo.school import SmallSchool
from credit_transfer.models import ArchiveItem, ArchiveTransfer, CreditCase


def hand_over(small: SmallSchool, credit: CreditCase, today: date) -> ArchiveTransfer:
    """From the deputy through the secretary to the archive (cl. 6.7), all on one day."""
    deputy, secretary = small.in_office(Role.DEPUTY), small.in_office(Role.SECRETARY)
    transfer = ArchiveTransfer.objects.create(
        school=small.school,
        school_year=small.year,
        title="Дела о зачёте результатов, первая четверть",
        handed_by=deputy,
        handed_on=today,
        received_by=secretary,
        received_on=today,
        archived_by=secretary,
        archived_on=today,
        place="Стеллаж 3, полка 2",
    )
    ArchiveItem.objects.create(
        school=small.school,
        transfer=transfer,
        place=1,
        kind="credit",
        case=credit.case,
        title=f"Дело о зачёте: {credit.case.student.full_name}",
        file_index="05-12",
        sheets=7,
    )
    return transfer
