"""The archive of gymnasium № 5: a bundle that is laid in, one on its way, the terms of keeping."""

from __future__ import annotations

from datetime import date

from accounts.roles import Role
from config.demo.school import SmallSchool
from credit_transfer.models import ArchiveTransfer, CreditCase
from credit_transfer.services.archive import (
    hand_over,
    lay_into_archive,
    put_together,
    receive,
    results_to_hand_over,
    set_term,
)
from credit_transfer.terms import OFFERED
from students.models import SchoolYear

#: So many results of the first year lie in the bundle that waits to be taken.
FEW = 4


def fill_archive(small: SmallSchool, credit: CreditCase, today: date) -> None:
    """Terms as offered, a case in the archive, results of the first year on their way."""
    for one in OFFERED:
        term = {"kind": one.kind.value, "file_index": one.file_index, "years": one.years}
        set_term(small.school, {**term, "ground": one.ground, "since": small.year.starts_on})
    deputy, secretary = small.in_office(Role.DEPUTY), small.in_office(Role.SECRETARY)
    bundle = put_together(
        school=small.school,
        year=small.year,
        title="Дела о зачёте результатов, первая четверть",
        cases=[credit.case],
        results=(),
    )
    bundle = hand_over(bundle, by=deputy, on=today)
    bundle = receive(bundle, by=secretary, on=today)
    lay_into_archive(bundle, by=secretary, on=today, place="Стеллаж 3, полка 2")
    hand_over(_of_first_year(small), by=deputy, on=today)


def _of_first_year(small: SmallSchool) -> ArchiveTransfer:
    year = SchoolYear.objects.filter(school=small.school).earliest("starts_on")
    results = list(results_to_hand_over(small.school, year).select_related("student")[:FEW])
    return put_together(
        school=small.school,
        year=year,
        title=f"Индивидуальные результаты, {year}",
        cases=(),
        results=results,
    )
