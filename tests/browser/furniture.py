"""What the demo school lacks and a page needs to be seen full; and the numbers of its rows."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from accounts.models import Membership, Person, School
from config.demo.school import SLUG
from documents import amendments, print_orders
from documents.models import Amendment, Paper
from individual_support.models import SupportCase
from individual_support.procedure import AGREEMENT
from individual_support.services import specialists
from regulations.models import Application, Case
from students import jobs
from students.batches.checking import start_import
from students.models import (
    Conclusion,
    Guardianship,
    Invitation,
    ListKind,
    SchoolClass,
    SchoolYear,
    Student,
    StudentStatus,
    Subject,
)

LIST = Path(__file__).parents[1] / "students" / "samples" / "students-dirty.csv"

#: Whose case of the demo stands where.
STANDING = {
    "draft": "Мороз",
    "filling": "Римская-Корсакова",
    "review": "Шевченко",
    "ready": "Толстой",
    "running": "Гоголь",
    "returned": "Живаго",
    "assessing": "Лебедь",
    "closed": "Черных",
}


def furnish() -> dict[str, int]:
    """Add the rows and tell the numbers that ``addresses`` asks for. Needs the school's scope."""
    school = School.objects.get(slug=SLUG)
    people = {one.account.login: one for one in Person.objects.exclude(account=None)}
    pupil = Student.objects.get(last_name="Гоголь")
    numbers = {
        place: Case.objects.filter(student__last_name=name).earliest("pk").pk
        for place, name in STANDING.items()
    }
    numbers |= {
        "petrov": people["petrov"].pk,
        "role": Membership.objects.filter(person=people["petrov"]).latest("pk").pk,
        "pupil": pupil.pk,
        "gone": _gone(school),
        "guardianship": Guardianship.objects.get(student=pupil).pk,
        "invitation": Invitation.objects.filter(student=pupil).earliest("pk").pk,
        "class": SchoolClass.objects.get(grade=5).pk,
        "subject": Subject.objects.earliest("pk").pk,
        "year": SchoolYear.objects.get().pk,
        "agreement": _paper("Заяц", "support_agreement"),
        "sheet": _paper("Гоголь", "support_sheet"),
        "to_sign": _to_sign("Берия"),
        "answered": _to_sign("Мкртчян"),
        "by_code": _to_sign("Черных"),
        "mother": people["beria"].pk,
        "drafted": _application("Черных", "draft"),
        "waiting": _application("Берия", "sent"),
        "declined": _application("Мкртчян", "declined"),
        "applied_for": Student.objects.get(last_name="Мкртчян").pk,
        "signed": amendments.signed_paper(Case.objects.get(pk=numbers["running"]), AGREEMENT).pk,
        "amendment_drafted": Amendment.objects.get(state="draft").pk,
        "amendment_waiting": Amendment.objects.get(state="issued").pk,
        "amended": Amendment.objects.get(state="issued").new_paper_id,
        "import": _checked_list(school, people["orlov"]),
        "print": _print(people["kuznetsova"]),
        "request": _request(numbers["running"], people),
    }
    return numbers | _conclusion(school, pupil)


def _gone(school: School) -> int:
    student = Student.objects.get(last_name="Сейдаметова")
    student.left_on = school.today() - timedelta(days=3)
    student.save()
    return student.pk


def _application(last_name: str, state: str) -> int:
    return Application.objects.get(student__last_name=last_name, state=state).pk


def _paper(last_name: str, kind: str) -> int:
    return Paper.objects.get(case__student__last_name=last_name, kind=kind).pk


def _to_sign(last_name: str) -> int:
    """The agreement of the pupil's second case."""
    return Paper.objects.get(
        case__student__last_name=last_name, kind="support_agreement", case__closed_on=None
    ).pk


def _conclusion(school: School, pupil: Student) -> dict[str, int]:
    paper = Conclusion.objects.create(
        school=school,
        student=pupil,
        kind="pmpk",
        number="118/26",
        issued_on=school.today() - timedelta(days=80),
        valid_until=school.today() + timedelta(days=12),
        issuer="ЦПМПК Камчатского края",
    )
    status = StudentStatus.objects.create(
        school=school, student=pupil, kind="ovz", since=paper.issued_on, conclusion=paper
    )
    return {"conclusion": paper.pk, "status": status.pk}


def _checked_list(school: School, person: Person) -> int:
    batch = start_import(
        school=school,
        person=person,
        kind=ListKind.PUPILS,
        data=LIST.read_bytes(),
        file_name=LIST.name,
    )
    jobs.check_list.later(school_id=school.pk, batch_id=batch.pk)
    return batch.pk


def _print(person: Person) -> int:
    papers = Paper.objects.filter(kind="support_sheet").values_list("pk", flat=True)
    items = [{"paper": pk} for pk in papers]
    return print_orders.order(by=person, title="Листы, 5-А", form="pdf", items=items).pk


def _request(case: int, people: dict[str, Person]) -> int:
    support = SupportCase.objects.get(pk=case)
    return specialists.ask(
        support=support,
        specialist=people["koval"],
        question="Как помочь девочке с тревогой перед контрольными работами?",
        by=people["ivanova"],
        today=support.school.today(),
        page=f"/support/{case}/specialists/",
    ).pk
