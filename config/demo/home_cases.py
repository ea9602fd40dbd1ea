"""Cases of home education, led to their state by the product's own steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from accounts.history import because
from accounts.roles import Role
from config.demo.leading import LedCases
from config.demo.school import SmallSchool
from documents.models import Paper
from home_education import rules
from home_education.models import (
    HomeCalendar,
    HomeCase,
    HomePeriod,
    HomePlanRow,
    HomeSlot,
    HospitalStay,
)
from home_education.paper_finding import ADVISORY, CONCLUSION, PMPK, REHABILITATION, TICKS
from home_education.procedure import CONTRACT, PROGRAMME_PAPERS
from home_education.services.brought import write
from home_education.services.opening import open_home
from regulations.models import AdoptedAct, Case
from regulations.services.brought import Brought
from regulations.services.opening import ask_in
from students.calendar_rows import for_class
from students.class_subjects import subjects_taught_to
from students.models import CurriculumRow

ACT = rules.ACT.slug
HALF = (1, 3)
LESSON, STRIDE, FIRST = 40, 50, 9 * 60
CONTENT = "Практические задания по пройденному: карточки, тренажёр, чтение."

CHECKED = ("accept_package",)
PREPARING = (*CHECKED, "transfer")
PLANNED = (*PREPARING, "make_plan", "send_contract")
OFFERED = (*PLANNED, "offer")
AGREED = (*OFFERED, "sign_programme", "agree")
TEACHING = (*AGREED, "sign_contract", "organise")
"""How far a case that goes well is led."""


@dataclass(frozen=True)
class Story:
    """A demo case: the pupil, the steps in order, and what is said of it besides.

    `starts_on` is the transfer; without it, two weeks ago. `first_minute` is when its lessons
    begin: teachers of two cases are free at different times. `conclusion` changes what the medical
    conclusion says.
    """

    child: str
    steps: tuple[str, ...] = ()
    starts_on: date | None = None
    first_minute: int = FIRST
    hospital: str = ""
    application: dict[str, Any] = field(default_factory=dict)
    conclusion: dict[str, Any] = field(default_factory=dict)


class HomeDemo(LedCases):
    """Makes the cases of home education of a small school."""

    reason = "Решение администрации школы, п. 4.4"
    speech_therapist = "zhuk"

    def __init__(self, small: SmallSchool, today: date):
        super().__init__(small, today)
        self.secretary = small.in_office(Role.SECRETARY)
        self.stories: dict[int, Story] = {}

    def open(self, story: Story) -> HomeCase:
        """A case with its whole package; nothing is accepted yet."""
        with because(""):
            return self._open(story)

    def take(self, home: HomeCase, step: str) -> None:
        """One step of a story: the product's own, or work done between two steps."""
        between = getattr(self, f"_{step}", None)
        if between is None:
            self.decide(home.case, step)
            return
        with because(""):
            between(home)

    def lead(self, story: Story) -> HomeCase:
        """A case led through all its steps."""
        home = self.open(story)
        for step in story.steps:
            self.take(home, step)
        home.refresh_from_db()
        return home

    def _open(self, story: Story) -> HomeCase:
        starts_on = story.starts_on or max(
            self.today - timedelta(days=14), self.small.year.starts_on
        )
        came = min(starts_on, self.today)
        application = {
            "applied_on": came,
            "application_received_on": came,
            "starts_on": starts_on,
            "ends_on": self.small.year.ends_on,
            **story.application,
        }
        if story.hospital:
            application["study_place"] = rules.Place.HOSPITAL.value
        home = open_home(
            student=self.small.children[story.child],
            by=self.secretary,
            today=self.today,
            **application,
        )
        self.stories[home.pk] = story
        self._bring(home, story, came)
        if story.hospital:
            self._admit(home, story)
        return home

    def _bring(self, home: HomeCase, story: Story, came: date) -> None:
        said = {
            "kind": CONCLUSION,
            "number": "114",
            "issued_on": came,
            "issuer": "ГБУЗ «Городская больница № 1»",
            "received_on": came,
            "valid_from": home.starts_on,
            "valid_until": date(self.small.year.ends_on.year, 5, 31),
            "checked": {**dict.fromkeys(TICKS, True), "in_list": rules.InList.YES.value},
        }
        papers = [Brought(**{**said, **story.conclusion})]
        special = home.has_special_needs or home.programme == rules.Programme.ADAPTED
        also = {
            PMPK: special or home.is_disabled,
            REHABILITATION: home.is_disabled,
            ADVISORY: papers[0].checked.get("in_list") == rules.InList.NO,
        }
        papers += [
            Brought(
                kind=kind,
                number="51",
                issued_on=came,
                issuer="ТПМПК",
                received_on=came,
                valid_until=papers[0].valid_until if kind == ADVISORY else None,
            )
            for kind, is_needed in also.items()
            if is_needed
        ]
        for paper in papers:
            write(home, paper, None, self.secretary)

    def _admit(self, home: HomeCase, story: Story) -> None:
        HospitalStay.objects.create(
            school=self.small.school,
            home=home,
            hospital=story.hospital,
            assigned_by="Постановление администрации № 12 от 01.08.2026",
            contract="№ 3 от 20.08.2026",
            head_of_department="Котов Пётр Петрович",
            doctor="Лаврова Светлана Сергеевна",
            lessons_from_minute=story.first_minute,
            teaching=rules.Teaching.INDIVIDUAL.value,
        )

    # --- What people do between the steps ------------------------------------------------------

    def _make_plan(self, home: HomeCase) -> None:
        """Half of every subject with a teacher, half alone; its timetable and its calendar."""
        for place, row in enumerate(self._class_hours(home), start=1):
            half = row.weekly_hours / 2
            teacher = self.teachers.get(row.subject.name) or home.case.responsible
            HomePlanRow.objects.create(
                school=self.small.school,
                home=home,
                section=rules.Section.OBLIGATORY.value,
                place=place,
                subject=row.subject,
                name=row.subject.name,
                area=row.subject.area,
                classroom_hours=half,
                independent_hours=half,
                teacher=teacher,
                independent_content=CONTENT,
                has_working_programme=True,
            )
            ask_in(home.case, teacher, Role.SUBJECT_TEACHER)
        if home.has_special_needs:
            self._add_correction(home)
        self._make_timetable(home)
        self._make_calendar(home)

    def _add_correction(self, home: HomeCase) -> None:
        HomePlanRow.objects.create(
            school=self.small.school,
            home=home,
            section=rules.Section.EXTRACURRICULAR.value,
            place=home.plan.count() + 1,
            name="Занятия с логопедом",
            is_correctional=True,
            classroom_hours=Decimal(1),
            teacher=self.small.people[self.speech_therapist],
            has_working_programme=True,
        )
        ask_in(home.case, self.small.people[self.speech_therapist], Role.SUBJECT_TEACHER)

    def _class_hours(self, home: HomeCase) -> Iterator[CurriculumRow]:
        student = home.case.student
        return (
            CurriculumRow.objects.filter(
                year=home.case.school_year,
                grade=student.school_class.grade,
                subject__in=subjects_taught_to(student),
            )
            .select_related("subject")
            .order_by("subject__area", "subject__name")
            .iterator()
        )

    def _make_timetable(self, home: HomeCase) -> None:
        """Lessons of every week first in each day, after them those of some weeks of four."""
        rows = list(home.plan.all())
        lessons = [(row, rules.ROUND_OF_WEEKS) for row in rows for _n in range(_whole(row))]
        lessons += [(row, weeks) for row in rows if (weeks := _some_weeks(row))]
        first = self.stories[home.pk].first_minute if home.pk in self.stories else FIRST
        for place, (row, weeks) in enumerate(lessons):
            number, weekday = divmod(place, self.small.year.week_days)
            starts = first + number * STRIDE
            HomeSlot.objects.create(
                school=self.small.school,
                home=home,
                row=row,
                weekday=weekday,
                number=number + 1,
                starts_minute=starts,
                ends_minute=starts + (25 if row.is_correctional else LESSON),
                weeks=list(weeks),
            )

    def _make_calendar(self, home: HomeCase) -> None:
        school = for_class(home.case.student.school_class, home.starts_on)
        year = next(one for one in school.years if one.starts_on == self.small.year.starts_on)
        counted = rules.recount(school, year, home.starts_on, home.ends_on)
        last = counted.ends_on
        row = HomeCalendar.objects.create(
            school=self.small.school,
            home=home,
            starts_on=counted.starts_on,
            ends_on=last,
            weeks=counted.weeks,
            days=counted.days,
            counted=list(counted.counted),
            assessed_from=last - timedelta(days=7),
            assessed_until=last - timedelta(days=5),
        )
        HomePeriod.objects.bulk_create(
            HomePeriod(
                school=self.small.school,
                calendar=row,
                number=one.number,
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                weeks=one.weeks,
                days=one.days,
            )
            for one in counted.periods
        )

    def _sign_programme(self, home: HomeCase) -> None:
        issued = Paper.objects.current().filter(case=home.case, kind__in=PROGRAMME_PAPERS)
        for kind in issued.values_list("kind", flat=True):
            self.sign(home.case, kind)

    def _sign_contract(self, home: HomeCase) -> None:
        self.sign(home.case, CONTRACT)


def _whole(row: HomePlanRow) -> int:
    return int(row.classroom_hours)


def _some_weeks(row: HomePlanRow) -> tuple[int, ...]:
    """A quarter of an hour a week is one lesson in four weeks."""
    quarters = int((row.classroom_hours % 1) * 4)
    return {0: (), 1: (1,), 2: HALF, 3: (1, 2, 3)}[quarters]


def adopt(small: SmallSchool, since: date | None = None) -> AdoptedAct:
    """The school lives by the act since before its school year."""
    day = since or small.year.starts_on - timedelta(days=3)
    return AdoptedAct.objects.get_or_create(
        school=small.school,
        act=ACT,
        edition=rules.ACT.edition,
        defaults={"number": "331", "signed_on": day, "since": day},
    )[0]


def case_of(home: HomeCase) -> Case:
    """The case as it stands now."""
    return Case.objects.get(pk=home.pk)
