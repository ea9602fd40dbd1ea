"""Plans of home education of so many rows, each with its timetable."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db import transaction

from accounts.tenancy import scope
from config.demo.home_cases import adopt
from config.demo.school import small_school
from home_education import rules
from home_education.models import HomeCase, HomePlanRow, HomeSlot
from home_education.procedure import State
from regulations.models import Case

OTHERS = ("Мороз", "Заяц", "Берия", "Лебедь")


def planned(small, child: str, rows: int) -> list[HomePlanRow]:
    """A case whose plan is written, with a timetable."""
    case = Case.objects.create(
        school=small.school,
        act=rules.ACT.slug,
        edition=rules.ACT.edition,
        student=small.children[child],
        school_year=small.year,
        state=State.PREPARING.value,
        responsible=small.people["kuznetsova"],
        opened_on=small.year.starts_on,
    )
    home = HomeCase.objects.create(school=small.school, case=case, starts_on=small.year.starts_on)
    subjects = list(small.subjects.values())
    sections = list(rules.Section)
    made = [
        HomePlanRow.objects.create(
            school=small.school,
            home=home,
            section=sections[place * len(sections) // rows].value,
            place=place,
            subject=subjects[place % len(subjects)],
            name=f"{subjects[place % len(subjects)].name} {place}",
            area=subjects[place % len(subjects)].area,
            classroom_hours=Decimal("0.5"),
            independent_hours=Decimal("0.25"),
            teacher=small.people["petrov"],
        )
        for place in range(rows)
    ]
    for place, row in enumerate(made):
        HomeSlot.objects.create(
            school=small.school,
            home=home,
            row=row,
            weekday=place % 5,
            number=place // 5 + 1,
            starts_minute=480 + place // 5 * 50,
            ends_minute=520 + place // 5 * 50,
            weeks=[1, 3],
        )
    return made


def school_with_plan(rows: int) -> tuple[int, list[HomePlanRow]]:
    """A school in which a plan of so many rows is written, with other pupils' lessons beside it:
    its number and the rows."""
    with transaction.atomic():
        small = small_school(today=date.today())
        with scope((small.school.pk,)):
            adopt(small)
            made = planned(small, "Гоголь", rows)
            for child in OTHERS:
                planned(small, child, rows)
    return small.school.pk, made
