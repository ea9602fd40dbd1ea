"""The records of gymnasium № 5 beside its cases: places of study, results, awards, choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from accounts.models import Person, StoredFile
from accounts.roles import Role
from config.demo.certificates import PNG, certificate
from config.demo.credit_results import RESULTS, Achieved
from config.demo.last_year import last_year
from config.demo.school import SmallSchool
from credit_transfer.models import (
    ActApproval,
    Award,
    ExamChoice,
    GiftedEntry,
    IndividualResult,
    OutsideOrganisation,
    ResultDocument,
    ResultsAcquaintance,
    RetentionTerm,
    SchoolCourse,
    SpecialCondition,
)
from credit_transfer.models.places import PUBLISHED
from credit_transfer.records.fields import level_of
from credit_transfer.rules.vocabulary import Body, ConditionFor, Delivery
from credit_transfer.signals import exam_was_chosen
from students.models import SchoolYear, Student, Subject

ONE_DAY = timedelta(days=1)
#: Our name for a place: its name, address, licence, accreditation.
PLACES = {
    "sport": (
        "МБУ ДО «Спортивная школа «Волна»",
        "г. Заречногорск, ул. Набережная, д. 14",
        "№ 70-1183 от 14.02.2020",
        "",
    ),
    "music": (
        "МБУ ДО «Заречногорская детская музыкальная школа»",
        "г. Заречногорск, пер. Театральный, д. 3",
        "№ 70-0917 от 03.10.2018",
        "",
    ),
    "sanatorium": (
        "ОГКОУ «Санаторная школа-интернат «Сосновый бор»",
        "Томская область, пос. Сосновый Бор, д. 1",
        "№ 70-0445 от 22.06.2017",
        "№ 70-0112 от 18.01.2019",
    ),
    "school": (
        "МБОУ «Нижнеозёрская средняя школа № 2»",
        "г. Нижнеозёрск, ул. Лесная, д. 20",
        "№ 54-0731 от 11.04.2018",
        "№ 54-0209 от 16.05.2018",
    ),
    "private": (
        "ЧОУ «Школа «Росток»",
        "г. Томск, ул. Кедровая, д. 7",
        "№ 70-1302 от 09.09.2021",
        "",
    ),
    "online": (
        "АНО ДО «Центр онлайн-курсов «Горизонт»",
        "г. Новосибирск, пр-т Науки, д. 5",
        "№ 54-1450 от 01.12.2020",
        "",
    ),
}
#: Name, grade (None: every one), hours a week.
COURSES = (
    ("Шахматы", 4, "1"),
    ("Робототехника", 7, "2"),
    ("Хоровое пение", None, "1"),
    ("Основы финансовой грамотности", 9, "1"),
)
#: Pupil, subject, days after the year began.
CHOICES = (
    ("Русаков", "Информатика", 40),
    ("Русаков", "Физика", 40),
    ("Попова", "Биология", 52),
    ("Седова", "Обществознание", 52),
    ("Филатов", "История", 33),
    ("Филатов", "Обществознание", 33),
    ("Устинова", "Английский язык", 33),
)
#: Kind of document, index in the list of files, years (None: for ever), ground.
RETENTION = (
    ("Дела о зачёте результатов", "05-12", 5, "Номенклатура дел гимназии, ст. 491"),
    ("Индивидуальные результаты и портфолио", "05-14", 3, "Номенклатура дел гимназии, ст. 496"),
    ("Сводки для педагогического совета", "01-08", None, "Номенклатура дел гимназии, ст. 18"),
)


class RecordsDemo:
    """Makes them. Needs the school's scope and an open transaction."""

    def __init__(self, small: SmallSchool, today: date) -> None:
        self.small, self.today = small, today
        self.deputy = small.in_office(Role.DEPUTY)
        self.years: list[SchoolYear] = [small.year]
        self.places: dict[str, OutsideOrganisation] = {}

    def fill(self) -> None:
        """Two years before this one, everything the school has, and what was achieved in them."""
        for _ago in range(2):
            self.years.append(last_year(replace(self.small, year=self.years[-1])))
        self._fill_places()
        self._fill_school()
        self._fill_choices()
        for achieved in RESULTS:
            self._achieve(achieved)
        self._fill_gifted()
        self._acquaint()

    def teacher_of(self, subject: str) -> Person:
        """Who teaches it."""
        taught = self.small.roster.teaches.items()
        return next(self.small.people[login] for login, names in taught if subject in names)

    def _fill_places(self) -> None:
        for key, (name, address, licence, accreditation) in PLACES.items():
            self.places[key] = OutsideOrganisation.objects.create(
                school=self.small.school,
                name=name,
                address=address,
                **_act("licence", licence),
                **_act("accreditation", accreditation),
            )

    def _fill_school(self) -> None:
        school = self.small.school
        before = self.small.year.starts_on - 30 * ONE_DAY
        for place, body in enumerate((*Body, PUBLISHED)):
            ActApproval.objects.create(
                school=school,
                body=str(body),
                number="" if body == PUBLISHED else str(place + 4),
                dated=before + place * ONE_DAY,
                address="https://gymnasium5.example.org/acts" if body == PUBLISHED else "",
            )
        SchoolCourse.objects.bulk_create(
            SchoolCourse(
                school=school, year=year, name=name, grade=grade, weekly_hours=Decimal(weekly)
            )
            for year in self.years[:2]
            for name, grade, weekly in COURSES
        )
        RetentionTerm.objects.bulk_create(
            RetentionTerm(
                school=school, kind=kind, file_index=index, years=years, ground=ground, since=before
            )
            for kind, index, years, ground in RETENTION
        )

    def choose(self, student: Student, subject: Subject, day: date) -> None:
        """The pupil's choice for the state final exam, as the class teacher entered it."""
        choice = ExamChoice.objects.create(
            school=self.small.school,
            student=student,
            school_year=self.small.year,
            subject=subject,
            chosen_on=day,
            entered_by=student.school_class.teacher,
        )
        exam_was_chosen.send(sender=ExamChoice, choice=choice)

    def _fill_choices(self) -> None:
        for child, subject, days in CHOICES:
            day = min(self.small.year.starts_on + days * ONE_DAY, self.today)
            self.choose(self.small.children[child], self.small.subjects[subject], day)

    def _achieve(self, told: Achieved) -> None:
        student = self.small.children[told.child]
        teacher, year = student.school_class.teacher, self.years[told.ago]
        day = min(year.starts_on + told.day * ONE_DAY, self.today)
        by = self.teacher_of(told.subject) if told.by_subject else teacher
        result = IndividualResult(
            school=self.small.school,
            student=student,
            school_year=year,
            kind=told.kind.value,
            sub_kind=told.sub_kind.value,
            level=level_of(told.kind, student.school_class.grade - told.ago).value,
            source=told.source.value,
            title=told.title,
            subject=self.small.subjects[told.subject] if told.subject else None,
            procedure=told.procedure,
            achieved_on=day,
            entered_by=by,
            remark=told.remark,
            **told.more,
        )
        if told.elsewhere:
            result.is_from_elsewhere = True
            result.organisation = self.places[told.elsewhere]
            result.wished_by = student.guardianships.select_related("person").first().person
            result.wished_on = day
        if told.is_confirmed:
            result.confirmed_by = self.deputy
            result.confirmed_on = min(day + 3 * ONE_DAY, self.today)
        if told.is_withdrawn:
            result.withdrawn_on = self.today
        result.save()
        self._document(result, told, by)
        if told.award is not None:
            kind, reason = told.award
            Award.objects.create(
                school=self.small.school,
                student=student,
                kind=kind.value,
                reason=reason,
                result=result,
                awarded_on=min(day + 10 * ONE_DAY, self.today),
                awarded_by="Директор гимназии",
                document="Приказ о поощрении",
                entered_by=teacher,
            )

    def _document(self, result: IndividualResult, told: Achieved, by: Person) -> None:
        if told.document is None:
            return
        kind, number, issuer = told.document
        picture = certificate(
            "ДИПЛОМ", (result.student.full_name, told.title[:48], issuer, f"№ {number}")
        )
        ResultDocument.objects.create(
            school=self.small.school,
            result=result,
            kind=kind.value,
            number=number,
            issued_on=result.achieved_on,
            issuer=issuer,
            is_sealed=True,
            is_signed=True,
            scan=StoredFile.objects.keep(self.small.school, picture, PNG),
            file_name=f"{number}.png",
            pages=1,
            added_by=by,
        )

    def _fill_gifted(self) -> None:
        """Two pupils of the state's register; one has special conditions in a subject that is not
        taken to the final exam (cl. 3.3)."""
        began = self.small.year.starts_on
        for child, area, number in (
            ("Русаков", "Наука: информатика", "ГИР-70-00418"),
            ("Журавлёв", "Спорт: плавание", "ГИР-70-00532"),
        ):
            GiftedEntry.objects.create(
                school=self.small.school,
                student=self.small.children[child],
                area=area,
                number=number,
                since=began - 90 * ONE_DAY,
                entered_by=self.deputy,
            )
        SpecialCondition.objects.create(
            school=self.small.school,
            student=self.small.children["Русаков"],
            school_year=self.small.year,
            subject=self.small.subjects["География"],
            at=ConditionFor.PERIODIC.value,
            text="Защита проекта вместо контрольной работы; срок сдачи до 25 декабря.",
            order_number="118",
            decided_on=min(began + 45 * ONE_DAY, self.today),
            entered_by=self.deputy,
        )

    def _acquaint(self) -> None:
        for child, how in (("Русаков", Delivery.ACCOUNT), ("Журавлёв", Delivery.HANDED)):
            student = self.small.children[child]
            ResultsAcquaintance.objects.create(
                school=self.small.school,
                student=student,
                person=student.guardianships.select_related("person").first().person,
                what="Карточка результатов за прошлый учебный год",
                how=how.value,
                on=min(self.small.year.starts_on + 14 * ONE_DAY, self.today),
                by=student.school_class.teacher,
            )


def _act(name: str, said: str) -> dict[str, str | date]:
    """«№ 70-1183 от 14.02.2020» as number and day."""
    if not said:
        return {}
    number, _from, day = said.removeprefix("№ ").partition(" от ")
    day_of_month, month, year = (int(part) for part in day.split("."))
    return {f"{name}_number": number, f"{name}_on": date(year, month, day_of_month)}
