"""School № 7 of the demo: its offices, its teachers, its calendar, its classes and children."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from accounts.contacts import verify_contact
from accounts.models import Account, Channel, Membership, Person, School
from accounts.models.school import Jurisdiction
from accounts.roles import Role
from config.demo.calendar import fill_calendar
from students.models import (
    Authority,
    CurriculumRow,
    Guardianship,
    SchoolClass,
    SchoolYear,
    Student,
    Subject,
    TaughtSubject,
)
from students.services.family import let_sign

SLUG = "school-7"

#: login, last name, first name, patronymic, sex, role, post on papers
STAFF = (
    ("zorina", "Зорина", "Оксана", "Викторовна", "f", Role.DIRECTOR, "директор"),
    (
        "kuznetsova",
        "Кузнецова",
        "Елена",
        "Викторовна",
        "f",
        Role.DEPUTY,
        "заместитель директора по УВР",
    ),
    ("belova", "Белова", "Тамара", "Игоревна", "f", Role.SECRETARY, "делопроизводитель"),
    ("orlov", "Орлов", "Денис", "Маратович", "m", Role.ADMIN, "администратор"),
    ("ivanova", "Иванова", "Анна", "Петровна", "f", Role.CLASS_TEACHER, "классный руководитель"),
    ("sidorov", "Сидоров", "Максим", "Олегович", "m", Role.CLASS_TEACHER, "классный руководитель"),
    ("petrov", "Петров", "Игорь", "Ильич", "m", Role.SUBJECT_TEACHER, "учитель математики"),
    ("solovey", "Соловей", "Мария", "Львовна", "f", Role.SUBJECT_TEACHER, "учитель русского языка"),
    ("chernykh", "Черных", "Павел", "Андреевич", "m", Role.SUBJECT_TEACHER, "учитель физики"),
    ("koval", "Коваль", "Инна", "Львовна", "f", Role.SPECIALIST, "педагог-психолог"),
    ("zhuk", "Жук", "Алина", "Игоревна", "f", Role.SPECIALIST, "учитель-логопед"),
)

#: Which demo person teaches what; class teachers teach too.
TEACHES = {
    "petrov": ("Математика",),
    "solovey": ("Русский язык", "Литература"),
    "chernykh": ("Физика",),
    "ivanova": ("История",),
    "sidorov": ("Биология",),
}

#: grade, letter, class teacher's login
CLASSES = ((5, "А", "ivanova"), (8, "Б", "sidorov"), (9, "А", "sidorov"))

#: last name, first name, patronymic, sex, age in full years on 1 September, grade, letter; who
#: is in no class has no letter
CHILDREN = (
    ("Гоголь", "София", "Ивановна", "f", 11, 5, "А"),
    ("Мороз", "Артём", "Ильич", "m", 11, 5, "А"),
    ("Заяц", "Павел", "Ильич", "m", 11, 5, "А"),
    ("Римская-Корсакова", "Мария", "Никитична", "f", 10, 5, "А"),
    ("Шевченко", "Иван", "Петрович", "m", 11, 5, "А"),
    ("Толстой", "Савва", "Ильич", "m", 11, 5, "А"),
    ("Берия", "Тимур", "Кузьмич", "m", 14, 8, "Б"),
    ("Черных", "Анна", "Львовна", "f", 14, 8, "Б"),
    ("Мкртчян", "Армен", "Ашотович", "m", 14, 8, "Б"),
    ("Сейдаметова", "Эльмаз", "", "f", 15, 9, "А"),
    ("Живаго", "Юрий", "Андреевич", "m", 18, 9, "А"),
    ("Лебедь", "Вера", "Петровна", "f", 14, 9, "А"),
)

#: login, last name, first name, patronymic, sex, authority, children by last name
GUARDIANS = (
    ("gogol", "Гоголь", "Наталья", "Сергеевна", "f", Authority.MOTHER, ("Гоголь",)),
    ("moroz", "Мороз", "Илья", "Павлович", "m", Authority.FATHER, ("Мороз",)),
    ("beria", "Берия", "Нино", "Шалвовна", "f", Authority.MOTHER, ("Берия",)),
    ("lebed", "Лебедь", "Ольга", "Кузьминична", "f", Authority.MOTHER, ("Лебедь", "Заяц")),
)

#: Who signs for themselves: login by last name of the child.
SIGN_FOR_THEMSELVES = {"Живаго": "zhivago"}

#: Guardians whose address the school has made sure of; the others' is only written down.
WITH_VERIFIED_MAIL = {"gogol", "moroz", "lebed"}

#: subject, area, weekly hours by grade, compulsory at the final exam
SUBJECTS = (
    ("Русский язык", "Русский язык и литература", {5: "5", 8: "3", 9: "3"}, True),
    ("Литература", "Русский язык и литература", {5: "3", 8: "2", 9: "3"}, False),
    ("Английский язык", "Иностранные языки", {5: "3", 8: "3", 9: "3"}, False),
    ("Математика", "Математика и информатика", {5: "5", 8: "6", 9: "6"}, True),
    ("История", "Общественно-научные предметы", {5: "2", 8: "2", 9: "2.5"}, False),
    ("География", "Общественно-научные предметы", {5: "1", 8: "2", 9: "2"}, False),
    ("Биология", "Естественно-научные предметы", {5: "1", 8: "2", 9: "2"}, False),
    ("Физика", "Естественно-научные предметы", {8: "2", 9: "3"}, False),
    ("Физическая культура", "Физическая культура", {5: "2", 8: "2", 9: "2"}, False),
)


@dataclass(frozen=True)
class Roster:
    """Everybody of one demo school, in the shapes of the tables above."""

    staff: tuple[tuple, ...] = STAFF
    teaches: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: TEACHES)
    classes: tuple[tuple, ...] = CLASSES
    children: tuple[tuple, ...] = CHILDREN
    guardians: tuple[tuple, ...] = GUARDIANS
    sign_for_themselves: Mapping[str, str] = field(default_factory=lambda: SIGN_FOR_THEMSELVES)
    with_verified_mail: Set[str] = frozenset(WITH_VERIFIED_MAIL)
    #: Guardians who do not sign in.
    without_account: Set[str] = frozenset()
    subjects: tuple[tuple, ...] = SUBJECTS
    address: str = "г. Петропавловск-Камчатский, ул. Школьная, д. {}"

    def office(self, role: Role) -> str:
        """The login of the first person in that role."""
        return next(one[0] for one in self.staff if one[5] is role)


ROSTER = Roster()


@dataclass
class SmallSchool:
    """The school with its people by login and its children by last name."""

    school: School
    year: SchoolYear
    roster: Roster = field(default_factory=Roster)
    people: dict[str, Person] = field(default_factory=dict)
    classes: dict[str, SchoolClass] = field(default_factory=dict)
    subjects: dict[str, Subject] = field(default_factory=dict)
    children: dict[str, Student] = field(default_factory=dict)

    def in_office(self, role: Role) -> Person:
        """Who holds the role."""
        return self.people[self.roster.office(role)]

    def working_day(self, today: date) -> date:
        """Today, or the nearest day of the school year when it is vacation time between two."""
        return min(max(today, self.year.starts_on + timedelta(days=5)), self.year.ends_on)


def found_school(slug: str = SLUG, *, is_demo: bool = False) -> School:
    """The row of the demo school. Needs an open transaction."""
    return School.objects.found(
        slug=slug,
        jurisdiction=Jurisdiction.RUSSIA,
        language="ru",
        time_zone="Asia/Kamchatka",
        full_name="муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 7» "
        "Петропавловск-Камчатского городского округа",
        short_name="МБОУ «Средняя школа № 7»",
        legal_name="муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 7» "
        "Петропавловск-Камчатского городского округа",
        locality="г. Петропавловск-Камчатский",
        address="683000, г. Петропавловск-Камчатский, ул. Школьная, д. 1",
        phone="+7 (415) 200-00-07",
        email="school7@example.org",
        licence="№ 41-0007 от 12.03.2018, Министерство образования Камчатского края",
        is_demo=is_demo,
    )


def fill_school(
    school: School, today: date, *, with_accounts: bool = True, roster: Roster | None = None
) -> SmallSchool:
    """People, calendar, classes, curriculum and children. Needs the school's scope."""
    year = fill_calendar(school, today)
    small = SmallSchool(school, year, roster or ROSTER)
    since = date(year.starts_on.year - 3, 9, 1)
    for login, last, first, patronymic, sex, role, post in small.roster.staff:
        person = _person(school, login, (last, first, patronymic, sex), with_accounts)
        Membership.objects.create(school=school, person=person, role=role, post=post, since=since)
        if role is Role.CLASS_TEACHER:
            Membership.objects.create(
                school=school, person=person, role=Role.SUBJECT_TEACHER, post="учитель", since=since
            )
        small.people[login] = person
    _fill_classes(small)
    _fill_curriculum(small)
    _fill_children(small)
    _fill_guardians(small, with_accounts, since)
    _fill_signing_pupils(small, today, with_accounts)
    return small


def tell_who_teaches(small: SmallSchool) -> None:
    """Which subjects are whose: the plans are filled with their teachers."""
    TaughtSubject.objects.bulk_create(
        TaughtSubject(school=small.school, person=small.people[login], subject=small.subjects[name])
        for login, taught in small.roster.teaches.items()
        for name in taught
    )


def small_school(slug: str = SLUG, *, today: date, is_demo: bool = False) -> SmallSchool:
    """Found and fill the school: what tests start from. Leaves the scope to the caller."""
    from accounts.tenancy import scope

    school = found_school(slug, is_demo=is_demo)
    with scope((school.pk,)):
        return fill_school(school, today, with_accounts=slug == SLUG)


def _person(school: School, login: str, name: tuple[str, ...], with_account: bool) -> Person:
    last, first, patronymic, sex = name
    account = None
    if with_account:
        account = Account.objects.create_user(login, email=f"{login}@example.org")
    return Person.objects.create(
        school=school,
        account=account,
        last_name=last,
        first_name=first,
        patronymic=patronymic,
        sex=sex,
        email=f"{login}@example.org",
    )


def _fill_classes(small: SmallSchool) -> None:
    for grade, letter, teacher in small.roster.classes:
        small.classes[f"{grade}-{letter}"] = SchoolClass.objects.create(
            school=small.school,
            year=small.year,
            grade=grade,
            letter=letter,
            teacher=small.people[teacher],
        )


def _fill_curriculum(small: SmallSchool) -> None:
    for name, area, hours, is_final_exam in small.roster.subjects:
        subject = Subject.objects.create(school=small.school, name=name, area=area)
        small.subjects[name] = subject
        CurriculumRow.objects.bulk_create(
            CurriculumRow(
                school=small.school,
                year=small.year,
                grade=grade,
                subject=subject,
                weekly_hours=Decimal(weekly),
                is_final_exam=is_final_exam,
            )
            for grade, weekly in hours.items()
        )


def _fill_children(small: SmallSchool) -> None:
    for place, child in enumerate(small.roster.children):
        last, first, patronymic, sex, age, grade, letter = child
        born = date(small.year.starts_on.year - age, 8, 20) - timedelta(days=23 * place)
        small.children[last] = Student.objects.create(
            school=small.school,
            last_name=last,
            first_name=first,
            patronymic=patronymic,
            sex=sex,
            birth_date=born,
            school_class=small.classes[f"{grade}-{letter}"] if letter else None,
            address=small.roster.address.format(place + 3),
        )


def _fill_guardians(small: SmallSchool, with_accounts: bool, since: date) -> None:
    for login, last, first, patronymic, sex, authority, children in small.roster.guardians:
        signs_in = with_accounts and login not in small.roster.without_account
        person = _person(small.school, login, (last, first, patronymic, sex), signs_in)
        Membership.objects.create(
            school=small.school, person=person, role=Role.GUARDIAN, since=since
        )
        small.people[login] = person
        if login in small.roster.with_verified_mail:
            secretary = small.in_office(Role.SECRETARY)
            verify_contact(person=person, channel=Channel.MAIL, by=secretary)
        _entrust(small, person, authority, children)


def _fill_signing_pupils(small: SmallSchool, today: date, with_accounts: bool) -> None:
    for last_name, login in small.roster.sign_for_themselves.items():
        person = let_sign(student=small.children[last_name], today=today)
        if with_accounts:
            person.account = Account.objects.create_user(login, email=f"{login}@example.org")
            person.save(update_fields=["account"])
        small.people[login] = person


def _entrust(
    small: SmallSchool, person: Person, authority: Authority, children: Iterable[str]
) -> None:
    for last_name in children:
        Guardianship.objects.create(
            school=small.school,
            student=small.children[last_name],
            person=person,
            kind=authority,
        )
