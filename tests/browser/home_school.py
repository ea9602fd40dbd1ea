"""The school of the journey of home education: what it has before anybody applies."""

from __future__ import annotations

from collections.abc import Iterator

from accounts.models import Membership, Person, School
from config.demo.home_cases import adopt
from config.demo.school import SLUG, SmallSchool
from documents import agreements
from documents.models import SigningAgreement
from students.models import CurriculumRow, SchoolYear, Student, TaughtSubject

PUPIL, MOTHER, CLASS = "Гоголь", "gogol", (5, "А")
#: Who teaches what in the class, as the list of the staff brought it.
TEACHERS = {
    "Русский язык": "solovey",
    "Литература": "solovey",
    "Английский язык": "sidorov",
    "Математика": "petrov",
    "История": "ivanova",
    "География": "ivanova",
    "Биология": "chernykh",
    "Физическая культура": "zhuk",
}
#: The director signs at the screen with it.
PASSWORD = "ледоход-на-Камчатке-7"


def settle() -> dict[str, str]:
    """Adopt the act, agree anew on signing by code, tell who teaches the class.

    Whatever the records hold then, with its place.
    """
    school = School.objects.get(slug=SLUG)
    adopt(SmallSchool(school, SchoolYear.objects.get()))
    people = {one.account.login: one for one in Person.objects.exclude(account=None)}
    _agree_anew(people[MOTHER], secretary=people["belova"])
    grade, _letter = CLASS
    for row in CurriculumRow.objects.filter(grade=grade).select_related("subject"):
        teacher = people[TEACHERS[row.subject.name]]
        TaughtSubject.objects.create(school=school, subject=row.subject, person=teacher)
    director = people["zorina"].account
    director.set_password(PASSWORD)
    director.save()
    return {str(value): where for value, where in _records(school) if value}


def _agree_anew(person: Person, *, secretary: Person) -> None:
    """The former agreement does not name the papers of the act just adopted."""
    agreements.revoke(SigningAgreement.objects.of(person), by=person)
    agreement = agreements.prepare(person.school, person, by=secretary)
    agreements.record_signed(agreement, signed_on=person.school.today(), seen_by=secretary)


def _records(school: School) -> Iterator[tuple[object, str]]:
    for name in ("full_name", "short_name", "address", "phone", "email", "licence"):
        yield getattr(school, name), f"the school, {name}"
    pupil = Student.objects.select_related("school_class").get(last_name=PUPIL)
    for name in ("full_name", "birth_date", "address", "school_class"):
        yield getattr(pupil, name), f"the pupil's card, {name}"
    for person in Person.objects.all():
        for name in ("full_name", "short_name", "email", "phone"):
            yield getattr(person, name), f"the person's card, {name}"
    for post in Membership.objects.values_list("post", flat=True):
        yield post, "the list of the staff"
    for row in CurriculumRow.objects.select_related("subject"):
        yield row.subject.name, "the curriculum"
        yield row.subject.area, "the curriculum"
    for year in SchoolYear.objects.all():
        yield year.starts_on, "the school's calendar"
        yield year.ends_on, "the school's calendar"
    yield school.today(), "today"
