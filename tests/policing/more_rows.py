"""More of everything that the product lists: for the count of a page's questions at two sizes."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from accounts.contacts import verify_contact
from accounts.models import Membership, Notice, Person
from accounts.roles import Role
from config.demo.school import SmallSchool
from config.demo.support_cases import ACT, Story
from documents.models import PrintJob
from individual_support.models import (
    SpecialistRequest,
    SupportCase,
    SupportGround,
    SupportRow,
    SupportSubject,
)
from individual_support.rules.vocabulary import Category
from regulations.models import ActSetting, AdoptedAct, Attachment, Case, Deadline, FieldComment
from students.models import (
    Conclusion,
    CurriculumRow,
    DayOff,
    Guardianship,
    ImportBatch,
    ImportRow,
    Reaching,
    SchoolClass,
    Student,
    StudentStatus,
    Subject,
)
from students.services.invitations import invite
from tests.conftest import TODAY
from tests.policing.credit_archive_rows import grow_archive
from tests.policing.credit_case_rows import grow_credit
from tests.policing.credit_results_rows import grow_credit_results
from tests.policing.individual_plan_rows import grow_individual_plan
from tests.policing.more_home_rows import grow_home
from tests.unprinted_demo import UnprintedDemo


def grow(small: SmallSchool, numbers: range) -> None:
    """Everything that a page could list, once a number; and more in every case there is."""
    cases = list(SupportCase.objects.filter(case__closed_on=None).select_related("case"))
    for number in numbers:
        name = f"Новый{chr(0x430 + number % 32)}{chr(0x430 + number // 32)}"
        _grow_school(small, name, number)
        _grow_card(small, name)
        _grow_acts(small, number)
        grow_home(small, name, number)
        grow_individual_plan(small, name, number)
        grow_credit_results(small, name, number)
        grow_credit(small, name, number + 1)
        grow_archive(small, name)
        for support in cases:
            _grow_case(small, support, name, number)
    for number in numbers:
        _open_case(small, number)
    _grow_import(small, numbers)


def _grow_school(small: SmallSchool, name: str, number: int) -> None:
    school = small.school
    made = SchoolClass.objects.create(
        school=school,
        year=small.year,
        grade=7,
        letter=chr(0x410 + number % 32) * (1 + number // 32),
    )
    _pupil(small, f"{name}-седьмой", made)
    subject = Subject.objects.create(school=school, name=name)
    CurriculumRow.objects.create(
        school=school, year=small.year, grade=7, subject=subject, weekly_hours=Decimal(1)
    )
    DayOff.objects.create(
        school=school,
        date=small.year.starts_on + timedelta(days=133 + number),  # from January on
        title=name,
        kind="school",
    )
    person = _person(small, name)
    Membership.objects.create(
        school=school, person=person, role=Role.SUBJECT_TEACHER, since="2020-09-01"
    )
    for reader in ("kuznetsova", "ivanova", "petrov", "gogol"):
        Notice.objects.create(school=school, person=small.people[reader], text=name)
    for maker in ("belova", "kuznetsova"):
        PrintJob.objects.create(school=school, by=small.people[maker], title=name, items=[])


def _grow_card(small: SmallSchool, name: str) -> None:
    """More family and papers of the pupil whose pages are opened."""
    school, child = small.school, small.children["Гоголь"]
    guardian = _person(small, f"{name}-опекун")
    guardian.email = f"{guardian.pk}@example.org"
    guardian.save()
    Guardianship.objects.create(school=school, student=child, person=guardian, kind="guardian")
    verify_contact(person=guardian, channel="mail", by=small.people["belova"])
    invite(person=guardian, student=child, by=small.people["belova"])
    Reaching.objects.create(
        school=school,
        invitation=small.invited.invitation,
        kind="call",
        on=TODAY,
        note=name,
        by=small.people["belova"],
    )
    paper = Conclusion.objects.create(
        school=school,
        student=child,
        kind="ipra",
        number=name,
        issued_on="2026-09-01",
        valid_until=TODAY + timedelta(days=10),
        issuer="МСЭ",
    )
    StudentStatus.objects.create(
        school=school, student=child, kind="ovz", since="2026-09-01", conclusion=paper
    )


def _grow_acts(small: SmallSchool, number: int) -> None:
    since = small.year.starts_on - timedelta(days=400 + number)
    AdoptedAct.objects.create(
        school=small.school, act=ACT, edition="1", number=str(number), since=since, until=since
    )
    ActSetting.objects.create(
        school=small.school,
        act=ACT,
        key="sheet_checked",
        value=True,
        since=since,
        until=since,
        ground="приказ",
        chosen_by=small.people["zorina"],
    )


def _grow_case(small: SmallSchool, support: SupportCase, name: str, number: int) -> None:
    school, case = small.school, support.case
    subject = SupportSubject.objects.create(
        school=school,
        support=support,
        subject=Subject.objects.get(school=school, name=name),
        teacher=small.people["petrov"],
    )
    SupportRow.objects.create(
        school=school,
        support=support,
        subject=subject,
        place=number + 10,
        topic=name,
        lesson_on=TODAY - timedelta(days=3),
        homework=name,
        due_on=TODAY - timedelta(days=1),
        changed_by=small.people["petrov"],
    )
    SupportGround.objects.create(school=school, support=support, kind="class_teacher", author=name)
    attachment = Attachment.objects.create(
        school=school, case=case, kind="other", title=name, added_by=small.people["belova"]
    )
    SpecialistRequest.objects.create(
        school=school,
        support=support,
        specialist=small.people["zhuk"],
        question=name,
        asked_on=TODAY,
        asked_by=small.people["ivanova"],
        answered_on=TODAY,
        answer=name,
        programme=attachment,
    )
    FieldComment.objects.create(
        school=school, case=case, decision=case.decisions.last(), field="purpose", text=name
    )
    Deadline.objects.create(
        school=school,
        case=case,
        key="report",
        about=name,
        due_on=TODAY - timedelta(days=number),
        clause="4.1.4",
        owner_role=Role.SUBJECT_TEACHER,
        owner=small.people["petrov"],
    )


def _open_case(small: SmallSchool, number: int) -> None:
    """A case of one more pupil of 5-А, with the agreement out for signing."""
    name = f"Номер{number}"
    small.children[name] = _pupil(small, name, small.classes["5-А"])
    Guardianship.objects.create(
        school=small.school,
        student=small.children[name],
        person=small.people["gogol"],
        kind="guardian",
    )
    demo = UnprintedDemo(small, TODAY)
    support = demo.open(Story(name, ("Математика", "Русский язык"), Category.LOW_MOTIVATION))
    demo.take(support, "offer")
    Case.objects.filter(pk=support.pk).update(due_on=TODAY - timedelta(days=number))


def _grow_import(small: SmallSchool, numbers: range) -> None:
    batch = small.batch
    ImportRow.objects.bulk_create(
        ImportRow(
            school=small.school,
            batch=batch,
            number=number + 10,
            line=number + 12,
            state="error",
            shown=f"Строка {number}",
            findings=batch.rows.first().findings,
        )
        for number in numbers
    )
    ImportBatch.objects.bulk_create(
        ImportBatch(
            school=small.school,
            kind=batch.kind,
            year=batch.year,
            person=batch.person,
            file=batch.file,
            file_name=f"{number}.csv",
            sha256=batch.sha256,
            state=batch.state,
            counts=batch.counts,
        )
        for number in numbers
    )


def _pupil(small: SmallSchool, last_name: str, school_class: SchoolClass) -> Student:
    return Student.objects.create(
        school=small.school,
        last_name=last_name,
        first_name="Иван",
        sex="m",
        birth_date="2014-01-01",
        school_class=school_class,
    )


def _person(small: SmallSchool, last_name: str) -> Person:
    return Person.objects.create(
        school=small.school, last_name=last_name, first_name="Анна", sex="f"
    )
