"""Cases of home education that print every turn of the papers, as rows of the small school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from config.demo.school import SmallSchool
from home_education import papers, rules
from home_education.models import (
    HomeCalendar,
    HomeCase,
    HomeLesson,
    HomePeriod,
    HomePlanRow,
    HomeSlot,
    HospitalStay,
)
from home_education.paper_finding import CONCLUSION, PMPK, TICKS
from home_education.procedure import State
from home_education.rules import LessonState, Place, Programme, Section
from regulations.models import Attachment, Case
from students.calendar_rows import for_school
from tests.conftest import TODAY

KINDS = {kind.slug: kind for kind in papers.KINDS}
OBLIGATORY, FORMED, OUTSIDE = (section.value for section in Section)

#: section, area, subject, teacher, hours: classroom, independent, with the class, at a distance
Row = tuple[str, str, str, str, tuple[str, str, str, str]]
PLAN: tuple[Row, ...] = (
    (OBLIGATORY, "Русский язык и литература", "Русский язык", "solovey", ("2", "1.5", "", "")),
    (OBLIGATORY, "Русский язык и литература", "Литература", "solovey", ("1", "0.5", "", "")),
    (OBLIGATORY, "Математика и информатика", "Математика", "petrov", ("2.5", "1", "", "")),
    (OBLIGATORY, "Общественно-научные предметы", "История", "", ("1", "0.25", "", "")),
    (OBLIGATORY, "Физическая культура", "Физическая культура", "", ("", "", "1", "")),
    (OUTSIDE, "Разговоры о важном", "Разговоры о важном", "ivanova", ("", "", "1", "")),
)
WITH_CORRECTION: tuple[Row, ...] = (
    *PLAN,
    (OBLIGATORY, "Естественно-научные предметы", "Биология", "petrov", ("0.5", "0.5", "", "1")),
    (FORMED, "", "Занимательная математика", "petrov", ("0.5", "", "", "")),
    (OUTSIDE, "Коррекционный курс", "Занятия с учителем-логопедом", "", ("1", "", "", "")),
)


@dataclass
class PaperCases:
    """Opens cases in the school; whatever a paper asks for is there."""

    small: SmallSchool

    def open(self, child: str, closed_on: date | None = None, **changes: Any) -> HomeCase:
        """A case with its package, by the general programme and at home unless told otherwise."""
        small, year = self.small, self.small.year
        case = Case.objects.create(
            school=small.school,
            act=rules.ACT.slug,
            edition=rules.ACT.edition,
            student=small.children[child],
            school_year=year,
            state=(State.PROLONGED if closed_on else State.TEACHING).value,
            closed_on=closed_on,
            responsible=small.people["kuznetsova"],
            opened_on=year.starts_on,
        )
        applied = year.starts_on + timedelta(days=1)
        home = HomeCase.objects.create(
            **{
                "school": small.school,
                "case": case,
                "applied_on": applied,
                "application_received_on": applied,
                "programme": Programme.GENERAL.value,
                "study_place": Place.HOME.value,
                "starts_on": year.starts_on + timedelta(days=6),
                "ends_on": date(year.ends_on.year, 3, 31),
                **changes,
            }
        )
        self._bring(home, CONCLUSION, "114", "ГБУЗ «Детская поликлиника № 3»")
        return home

    def adapted(self, child: str, variant: str = "7.1", **changes: Any) -> HomeCase:
        """By an adapted programme, with the ПМПК, correction and distance hours."""
        home = self.open(
            child,
            programme=Programme.ADAPTED.value,
            variant=variant,
            has_special_needs=True,
            meals_wanted=True,
            meals_answered_on=TODAY,
            **changes,
        )
        self._bring(home, PMPK, "51", "Территориальная ПМПК города")
        self.plan(home, WITH_CORRECTION)
        return home

    def in_hospital(self, child: str) -> HomeCase:
        """In a hospital, where the attending doctor agrees too."""
        home = self.open(child, study_place=Place.HOSPITAL.value)
        HospitalStay.objects.create(
            school=home.school,
            home=home,
            hospital="ГБУЗ «Краевая детская больница»",
            assigned_by="постановление администрации от 01.09.2026 № 12",
            contract="№ 4 от 02.09.2026",
            head_of_department="Ли В.А.",
            doctor="Цой М.К.",
            lessons_from_minute=600,
        )
        self.plan(home, PLAN)
        return home

    def plan(self, home: HomeCase, rows: tuple[Row, ...] = PLAN) -> list[HomePlanRow]:
        """Add the rows to the plan."""
        kinds_of_hours = ("classroom", "independent", "with_class", "distance")
        return [
            HomePlanRow.objects.create(
                school=home.school,
                home=home,
                section=section,
                place=place,
                subject=self.small.subjects.get(name),
                name=name,
                area=area,
                is_correctional=area.startswith("Коррекционный"),
                teacher=self.small.people.get(teacher),
                **{
                    f"{kind}_hours": Decimal(value or 0)
                    for kind, value in zip(kinds_of_hours, hours, strict=True)
                },
            )
            for place, (section, area, name, teacher, hours) in enumerate(rows, start=1)
        ]

    def calendar(self, home: HomeCase, days: int = 0, note: str = "") -> HomeCalendar:
        """The calendar as the school calendar gives it; `days` corrects the sum by hand."""
        school = for_school(home.school, home.starts_on)
        year = next(
            one
            for one in school.years
            if home.starts_on in (one.starts_on, one.ends_on)
            or one.starts_on <= home.starts_on <= one.ends_on
        )
        counted = rules.recount(school, year, home.starts_on)
        row = HomeCalendar.objects.create(
            school=home.school,
            home=home,
            starts_on=counted.starts_on,
            ends_on=counted.ends_on,
            weeks=counted.weeks,
            days=days or counted.days,
            counted=list(counted.printed),
            note=note,
            assessed_from=date(year.ends_on.year, 5, 17),
            assessed_until=date(year.ends_on.year, 5, 21),
        )
        HomePeriod.objects.bulk_create(
            HomePeriod(
                school=home.school,
                calendar=row,
                number=one.number,
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                weeks=one.weeks,
                days=one.days,
            )
            for one in counted.periods
        )
        return row

    def timetable(self, home: HomeCase) -> list[HomeSlot]:
        """Two lessons on Monday, one on Wednesday, one of them in every other week."""
        rows = list(home.plan.filter(classroom_hours__gt=0).order_by("section", "place"))
        lines = ((0, 1, 540, [1, 2, 3, 4]), (0, 2, 595, [1, 3]), (2, 1, 540, [1, 2, 3, 4]))
        return [
            HomeSlot.objects.create(
                school=home.school,
                home=home,
                row=row,
                weekday=weekday,
                number=number,
                starts_minute=starts,
                ends_minute=starts + 40,
                weeks=weeks,
            )
            for row, (weekday, number, starts, weeks) in zip(rows, lines, strict=False)
        ]

    def lessons(self, home: HomeCase) -> list[HomeLesson]:
        """In November: one confirmed, one missed and made up, one still planned."""
        rows = list(home.plan.filter(classroom_hours__gt=0).order_by("section", "place"))
        held, missed = LessonState.HELD.value, LessonState.MISSED.value
        lines: tuple[dict[str, Any], ...] = (
            {"held_on": date(2026, 11, 9), "state": held, "confirmed_on": date(2026, 11, 9)},
            {
                "held_on": date(2026, 11, 11),
                "state": missed,
                "reason": "болезнь",
            },
            {"held_on": date(2026, 11, 30)},
        )
        made = [
            HomeLesson.objects.create(
                school=home.school,
                home=home,
                row=rows[place % len(rows)],
                starts_minute=540,
                topic="Обыкновенные дроби",
                **line,
            )
            for place, line in enumerate(lines)
        ]
        return [*made, make_up(made[1], date(2026, 11, 13))]

    def whole(self, home: HomeCase) -> HomeCase:
        """Everything that any paper of the case may ask for."""
        if not home.plan.exists():
            self.plan(home)
        self.calendar(home)
        self.timetable(home)
        self.lessons(home)
        return home

    def _bring(self, home: HomeCase, kind: str, number: str, issuer: str) -> None:
        year = self.small.year
        Attachment.objects.create(
            school=home.school,
            case=home.case,
            added_by=self.small.people["kuznetsova"],
            kind=kind,
            title="Заключение",
            number=number,
            issued_on=year.starts_on,
            received_on=year.starts_on,
            issuer=issuer,
            valid_from=year.starts_on,
            valid_until=date(year.ends_on.year, 3, 31),
            checked={**dict.fromkeys(TICKS, True), "in_list": "yes"},
            is_restricted=True,
        )


def make_up(missed: HomeLesson, day: date, state: LessonState = LessonState.HELD) -> HomeLesson:
    """The lesson that makes up for a missed one, at the same time of another day."""
    return HomeLesson.objects.create(
        school=missed.school,
        home=missed.home,
        row=missed.row,
        makes_up=missed,
        held_on=day,
        starts_minute=missed.starts_minute,
        topic=missed.topic,
        state=state.value,
    )
