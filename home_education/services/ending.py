"""The early end of study at home (cl. 2.8), and special conditions that are created (cl. 2.18)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from accounts.models import Person
from home_education.models import HomeCase
from home_education.services.brought import write
from regulations.models import Attachment
from regulations.scans import Scan
from regulations.services.brought import Brought
from regulations.services.locking import locked_open_case

APPLICATION = "termination_application"


@transaction.atomic
def apply_to_end(
    *, home: HomeCase, dated: date, scan: Scan | None, by: Person, today: date
) -> Attachment | None:
    """Keep the parents' application; the director's step ends the study by it.

    Raises:
        CaseMovedOn: the case is closed.
    """
    locked_open_case(home)
    home.termination_dated = dated
    home.save(update_fields=["termination_dated"])
    paper = Brought(
        kind=APPLICATION,
        issued_on=dated,
        issuer=home.applicant.full_name[:200] if home.applicant else "",
        received_on=today,
    )
    return write(home, paper, scan, by)


@transaction.atomic
def mark_conditions(*, home: HomeCase, days: Mapping[int, date | None]) -> None:
    """Since when each special condition is there.

    Raises:
        CaseMovedOn: the case is closed.
    """
    locked_open_case(home)
    for one in home.conditions.all():
        if one.pk in days and one.created_on != days[one.pk]:
            one.created_on = days[one.pk]
            one.save(update_fields=["created_on"])
