"""The lyceum of the journeys of the individual forms: what it has before anybody applies."""

from __future__ import annotations

from datetime import date

from accounts.contacts import verify_contact
from accounts.models import Account, Channel, Person, School
from config.demo.lyceum_2021 import SLUG
from documents import agreements
from documents.models import SigningRules
from students.models import Student
from students.services.family import let_sign

PUPIL, FATHER = "Клименко", "klymenko"
DIRECTOR, DEPUTY, SECRETARY = "savchenko", "hrytsenko", "tymoshuk"
#: Who teaches mathematics, and who teaches the language; both sit in the commission.
TEACHER, OTHER_TEACHER = "horbenko", "zinchenko"
MEMBERS = ("Горбенко М.П.", "Зінченко Л.Б.")
#: Pupils on patronage who are taught together.
GROUP = ("Бондар Яна", "Мельничук Оксана")
#: A pupil of the family form.
FAMILY_PUPIL = "Ничипорук"
#: A grown-up who comes from outside and signs in as a pupil.
EXTERN, EXTERN_LOGIN, EXTERN_GRADE = "Левицький", "levytskyi", 9
#: Everybody of the staff signs at the screen with it.
PASSWORD = "паром-на-Дунаї-7"


def settle() -> None:
    """The order on signing by code, the father's agreement, passwords, a grown-up learner."""
    school = School.objects.get(slug=SLUG)
    people = {one.account.login: one for one in Person.objects.exclude(account=None)}
    since = date(school.today().year, 9, 1)
    SigningRules.objects.create(
        school=school,
        since=since,
        order_number="51",
        order_date=since,
        set_by=people[DIRECTOR],
    )
    _signs_by_code(people[FATHER], secretary=people[SECRETARY])
    for login in (DIRECTOR, DEPUTY, TEACHER, OTHER_TEACHER):
        account = people[login].account
        account.set_password(PASSWORD)
        account.save()
    _extern(school)


def _signs_by_code(person: Person, *, secretary: Person) -> None:
    verify_contact(person=person, channel=Channel.MAIL, by=secretary)
    agreement = agreements.prepare(person.school, person, by=secretary)
    agreements.record_signed(agreement, signed_on=person.school.today(), seen_by=secretary)


def _extern(school: School) -> None:
    student = Student.objects.create(
        school=school,
        last_name=EXTERN,
        first_name="Юрій",
        patronymic="Данилович",
        sex="m",
        birth_date=date(1998, 3, 14),
        address="м. Дунайське, вул. Садова, буд. 21",
    )
    person = let_sign(student=student, today=school.today())
    person.account = Account.objects.create_user(EXTERN_LOGIN, email=f"{EXTERN_LOGIN}@example.org")
    person.save(update_fields=["account"])
