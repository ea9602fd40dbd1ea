"""Plans, timetables and lessons of the individual forms in the Ukrainian demo schools."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from accounts.models import Person
from accounts.roles import Role
from config.demo.school import SmallSchool
from externat.editions import edition_of
from externat.models import (
    IndividualCase,
    IndividualPlan,
    IndividualPlanLine,
    IndividualSession,
    IndividualSlot,
    PlanTopic,
    SessionPupil,
)
from externat.rules import edition_2016, edition_2021
from externat.rules.vocabulary import Place, SlotPurpose, Teaching, WorkKind
from regulations.services.opening import ask_in
from students.models import CurriculumRow

QUARTER = Decimal("0.25")
LESSON, STRIDE, AFTERNOON, A_DAY = 45, 55, 14 * 60, 2
CONSULTATION = 15
TOPICS = ("Повторення вивченого", "Нова тема: правила і приклади", "Узагальнення")


class PlanDemo:
    """What the deputy and the teachers write; a part of whoever leads the cases."""

    small: SmallSchool
    today: date
    teachers: Mapping[str, Person]

    def _write_plan(self, individual: IndividualCase, *, grouped: bool = False) -> None:
        """Every subject of the grade with its teacher; the hours of a week come to the quota."""
        rows = list(self._curriculum(individual))
        hours = _shares(self._quota(individual), len(rows))
        for place, (row, share) in enumerate(zip(rows, hours, strict=True), start=1):
            teacher = self.teachers.get(row.subject.name) or individual.case.responsible
            line = IndividualPlanLine.objects.create(
                school=self.small.school,
                individual=individual,
                place=place,
                area=row.subject.area,
                subject=row.subject,
                name=row.subject.name,
                typical_hours=row.weekly_hours,
                hours=share,
                group_hours=share if grouped else 0,
                teacher=teacher,
                lesson_place=individual.case.student.address[:120],
                sequence="За календарно-тематичним плануванням учителя",
            )
            self._add_topics(line)
            ask_in(individual.case, teacher, Role.SUBJECT_TEACHER)
        special = individual.has_special_needs or individual.is_disabled
        IndividualPlan.objects.update_or_create(
            individual=individual,
            defaults={
                "school": self.small.school,
                "programme": "Освітня програма закладу на основі типової",
                "wish_place": (Place.SCHOOL if grouped else Place.HOME).value,
                "wish_teaching": (Teaching.GROUP if grouped else Teaching.INDIVIDUAL).value,
                "specialists_joined": special,
                "specialists": "Практичний психолог" if special else "",
                "has_own_programmes": special,
                "adaptations": "Збільшений шрифт, перерва кожні 15 хвилин" if special else "",
                "socialising": "Свята класу, шкільний хор щоп’ятниці",
            },
        )

    def _write_group_plan(self, individual: IndividualCase) -> None:
        self._write_plan(individual, grouped=True)

    def _make_timetable(self, individual: IndividualCase) -> None:
        """Two lessons a day after school; each subject has its hour."""
        for place, line in enumerate(individual.lines.all()):
            weekday, number = divmod(place, A_DAY)
            starts = AFTERNOON + number * STRIDE
            self._slot(individual, line, weekday, starts, LESSON, SlotPurpose.LESSON)

    def _schedule_consultations(self, individual: IndividualCase) -> None:
        for place, line in enumerate(individual.lines.all()[:4]):
            starts = AFTERNOON + 2 * STRIDE
            purpose = SlotPurpose.CONSULTATION
            self._slot(individual, line, place, starts, CONSULTATION, purpose)

    def _teach(self, individual: IndividualCase) -> None:
        """Lessons of two weeks by the timetable, with marks: one a day."""
        lines = list(individual.lines.select_related("teacher"))
        for number, day in enumerate(self._days(individual)):
            line = lines[number % len(lines)]
            self._hold(line, day, (individual,), mark=7 + number % 5)

    def _teach_together(self, individuals: tuple[IndividualCase, ...]) -> None:
        """The lessons of a group: each once, whoever sits there."""
        first = individuals[0]
        for number, line in enumerate(first.lines.select_related("teacher")[:4]):
            day = self.today - timedelta(days=number + 1)
            self._hold(line, day, individuals, mark=8)

    def _hold(
        self,
        line: IndividualPlanLine,
        day: date,
        individuals: tuple[IndividualCase, ...],
        *,
        mark: int,
    ) -> None:
        session = IndividualSession.objects.create(
            school=self.small.school,
            kind=WorkKind.LESSON.value,
            held_on=day,
            subject=line.name,
            teacher=line.teacher,
            hours=min(line.hours, Decimal(1)),
            topic=TOPICS[day.toordinal() % len(TOPICS)],
            homework="Підручник, параграф 12",
        )
        for individual in individuals:
            SessionPupil.objects.create(
                school=self.small.school, session=session, individual=individual, mark=mark
            )

    def _days(self, individual: IndividualCase) -> list[date]:
        first = max(individual.starts_on, self.today - timedelta(days=14))
        days = (first + timedelta(days=n) for n in range((self.today - first).days))
        return [day for day in days if day.weekday() < self.small.year.week_days]

    def _quota(self, individual: IndividualCase) -> Decimal:
        """The hours of a week; none for the forms that know none."""
        facts = individual.facts(self.today)
        if edition_of(individual.case.act).is_2016:
            return edition_2016.quota(facts).hours or Decimal(0)
        reckoning = edition_2021.quota(facts)
        return (reckoning.hours if reckoning else None) or Decimal(0)

    def _curriculum(self, individual: IndividualCase):
        school_class = individual.case.student.school_class
        grade = individual.grade or (school_class.grade if school_class else None)
        return (
            CurriculumRow.objects.filter(year=individual.case.school_year, grade=grade)
            .select_related("subject")
            .order_by("subject__area", "subject__name")
        )

    def _add_topics(self, line: IndividualPlanLine) -> None:
        PlanTopic.objects.bulk_create(
            PlanTopic(
                school=self.small.school,
                line=line,
                place=place,
                title=title,
                due=self.today + timedelta(days=28 * place),
                is_alone=place != 2,
            )
            for place, title in enumerate(TOPICS[:2], start=1)
        )

    def _slot(
        self,
        individual: IndividualCase,
        line: IndividualPlanLine,
        weekday: int,
        starts: int,
        minutes: int,
        purpose: SlotPurpose,
    ) -> None:
        IndividualSlot.objects.create(
            school=self.small.school,
            individual=individual,
            line=line,
            purpose=purpose.value,
            weekday=weekday,
            starts_minute=starts,
            ends_minute=starts + minutes,
        )


def _shares(total: Decimal, count: int) -> list[Decimal]:
    """The hours in quarters, as even as they come; the first subjects get what is over."""
    quarters, over = divmod(int(total / QUARTER), count)
    return [QUARTER * (quarters + (place < over)) for place in range(count)]
