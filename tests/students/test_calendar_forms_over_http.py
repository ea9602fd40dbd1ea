"""The forms of the school year, its days off and its hours."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from students.models import (
    CurriculumRow,
    DayOff,
    Period,
    SchoolYear,
    Subject,
    Vacation,
)
from tests.students.test_forms_over_http import DAY_OFF, LONG, NUL, SUBJECT

pytestmark = pytest.mark.django_db


def test_a_day_is_marked_and_unmarked(deputy, address):
    deputy.post(address("day_off_add"), DAY_OFF)
    day = DayOff.objects.get(title="День региона")
    deputy.post(reverse("day_off_delete", args=[day.pk]))
    assert not DayOff.objects.filter(pk=day.pk).exists()


def test_a_new_year_comes_with_public_days_off_and_transfers(deputy, address, small):
    deputy.post(
        address("year_add"),
        {"starts_on": "2024-09-02", "ends_on": "2025-05-26", "week_days": "6"},
    )
    year = SchoolYear.objects.get(starts_on="2024-09-02")
    kinds = dict(
        DayOff.objects.filter(date__range=("2024-09-02", "2025-08-31")).values_list("date", "kind")
    )
    assert kinds[date(2024, 11, 4)] == "public" and kinds[date(2025, 6, 12)] == "public"
    assert kinds[date(2024, 11, 2)] == kinds[date(2024, 12, 28)] == "working"
    assert not Period.objects.filter(year=year).exists()
    page = deputy.get(reverse("year_edit", args=[year.pk]))
    assert len(page.context["form"].terms.initial) == 4
    deputy.post(reverse("days_off_propose", args=[year.pk]))
    assert len(kinds) == DayOff.objects.filter(date__range=("2024-09-02", "2025-08-31")).count()


def rows(prefix: str, *values: dict, initial: int = 0) -> dict:
    """A formset as the browser sends it."""
    sent = {f"{prefix}-TOTAL_FORMS": len(values), f"{prefix}-INITIAL_FORMS": initial}
    for place, row in enumerate(values):
        sent |= {f"{prefix}-{place}-{name}": value for name, value in row.items()}
    return sent


def term(number, starts_on, ends_on, kind="quarter", **more) -> dict:
    return {
        "kind": kind,
        "number": number,
        "starts_on": starts_on,
        "ends_on": ends_on,
        **more,
    }


THIS_YEAR = {"starts_on": "2026-09-01", "ends_on": "2027-05-26", "week_days": "6"}
FIRST, SECOND = term(1, "2026-09-01", "2026-10-25"), term(2, "2026-11-04", "2026-12-29")
AUTUMN = {"title": "осенние", "starts_on": "2026-10-26", "ends_on": "2026-11-03"}


def test_the_division_of_a_year_is_written_as_it_stands_on_the_page(deputy, small):
    there = reverse("year_edit", args=[small.year.pk])
    kept = Period.objects.get(year=small.year, number=1).pk
    struck = term(3, "2027-01-11", "2027-03-21", DELETE="on")
    empty = term(1, "", "")
    sent = THIS_YEAR | rows("terms", FIRST, SECOND, struck, empty, initial=3)
    response = deputy.post(there, sent | rows("breaks", AUTUMN, {"title": ""}))
    assert response.status_code == 302
    numbers = Period.objects.filter(year=small.year).values_list("number", flat=True)
    assert list(numbers) == [1, 2] and Period.objects.get(number=1).pk == kept
    assert [one.title for one in Vacation.objects.filter(year=small.year)] == ["осенние"]
    small.year.refresh_from_db()
    assert small.year.week_days == 6


@pytest.mark.parametrize(
    ("terms", "breaks", "where"),
    [
        ([term(1, "2026-08-01", "2026-10-25")], [], "terms"),
        ([term(1, "2026-09-01", "2027-06-25")], [], "terms"),
        ([term(1, "2026-10-25", "2026-09-01")], [], "terms"),
        ([FIRST, term(2, "2026-10-25", "2026-12-29")], [], "terms"),
        ([FIRST, term(1, "2026-11-04", "2026-12-29")], [], "terms"),
        ([term(2, "2026-09-01", "2026-10-25"), term(1, "2026-11-04", "2026-12-29")], [], "terms"),
        ([term(1, "2026-02-30", "2026-10-25")], [], "terms"),
        ([term(9, "2026-09-01", "2026-10-25")], [], "terms"),
        ([term(1, "2026-09-01", "2026-10-25", kind="week")], [], "terms"),
        ([FIRST], [AUTUMN | {"ends_on": "2027-07-01"}], "breaks"),
        ([FIRST], [AUTUMN, AUTUMN | {"starts_on": "2026-11-03"}], "breaks"),
        ([FIRST], [AUTUMN | {"title": LONG}], "breaks"),
        ([FIRST], [AUTUMN | {"title": NUL}], "breaks"),
        ([FIRST], [AUTUMN | {"title": ""}], "breaks"),
    ],
)
def test_a_bad_calendar_is_refused_by_its_row_and_nothing_is_written(
    deputy, small, terms, breaks, where
):
    before = list(Period.objects.values_list("number", "starts_on"))
    sent = THIS_YEAR | rows("terms", *terms) | rows("breaks", *breaks)
    response = deputy.post(reverse("year_edit", args=[small.year.pk]), sent)
    assert response.status_code == 200
    assert any(getattr(response.context["form"], where).errors)
    assert list(Period.objects.values_list("number", "starts_on")) == before


def test_a_grid_without_its_counters_is_refused(deputy, small):
    response = deputy.post(reverse("year_edit", args=[small.year.pk]), THIS_YEAR)
    assert response.status_code == 200 and response.context["form"].has_errors


def test_hours_are_written_cell_by_cell(deputy, small):
    there = f"{reverse('curriculum')}?grade=5"
    physics, maths = small.subjects["Физика"], small.subjects["Математика"]
    response = deputy.post(
        there,
        {
            f"hours-{physics.pk}-0": "1,5",
            f"hours-{maths.pk}-0": "",
            f"initial-hours-{maths.pk}-0": "5",
            f"hours-{maths.pk}-1": "6",
        },
    )
    assert response.status_code == 302
    of_five = CurriculumRow.objects.filter(grade=5)
    assert of_five.get(subject=physics).weekly_hours == Decimal("1.5")
    assert of_five.get(subject=maths).letter == "А"


def test_wrong_hours_are_said_by_their_cell(deputy, small):
    wrong = ("много", "-1", "41", "1,234", "NaN", "1e5", NUL, "9" * 40)
    cells = [f"hours-{subject.pk}-0" for subject in small.subjects.values()]
    sent = dict(zip(cells, wrong, strict=False))
    assert len(sent) == len(wrong)
    response = deputy.post(reverse("curriculum"), sent)
    assert response.status_code == 200
    errors = response.context["form"].errors
    assert [hours for cell, hours in sent.items() if cell not in errors] == []


def test_a_subject_is_added_and_renamed(deputy, address):
    deputy.post(address("subject_add"), SUBJECT)
    subject = Subject.objects.get(name="Химия")
    deputy.post(reverse("subject_edit", args=[subject.pk]), {"name": "Химия и жизнь", "area": ""})
    subject.refresh_from_db()
    assert (subject.name, subject.area) == ("Химия и жизнь", "")
