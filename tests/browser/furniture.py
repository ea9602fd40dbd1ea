"""What the demo school lacks and a page needs to be seen full; and the numbers of its rows."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from accounts.models import Membership, Person, School
from config.demo.school import SLUG
from documents import amendments, print_orders
from documents.models import Amendment, Paper, PrintJob
from individual_support.models import SpecialistRequest, SupportCase
from individual_support.procedure import AGREEMENT
from individual_support.services import specialists
from regulations.models import Application, Case
from students import jobs
from students.batches.checking import start_import
from students.models import (
    Conclusion,
    Guardianship,
    ImportBatch,
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
PUPIL, GONE = "Гоголь", "Сейдаметова"
CONCLUSION = "118/26"
PRINT = "Листы, 5-А"
QUESTION = "Как помочь девочке с тревогой перед контрольными работами?"


def furnish() -> None:
    """Add the rows. Needs the school's scope."""
    school = School.objects.get(slug=SLUG)
    people = {one.account.login: one for one in Person.objects.exclude(account=None)}
    gone = Student.objects.get(last_name=GONE)
    gone.left_on = school.today() - timedelta(days=3)
    gone.save()
    _add_a_conclusion(school)
    _start_an_import(school, people["orlov"])
    _print(people["kuznetsova"])
    _ask_a_specialist(people)


def numbers() -> dict[str, int]:
    """The numbers that ``addresses`` asks for. Needs the school's scope."""
    people = {one.account.login: one for one in Person.objects.exclude(account=None)}
    pupil = Student.objects.get(last_name=PUPIL)
    conclusion = Conclusion.objects.get(student=pupil, number=CONCLUSION)
    standing = {place: _case(name).pk for place, name in STANDING.items()}
    return standing | {
        "petrov": people["petrov"].pk,
        "role": Membership.objects.filter(person=people["petrov"]).latest("pk").pk,
        "pupil": pupil.pk,
        "gone": Student.objects.get(last_name=GONE).pk,
        "guardianship": Guardianship.objects.get(student=pupil).pk,
        "invitation": Invitation.objects.filter(student=pupil).earliest("pk").pk,
        "class": SchoolClass.objects.get(grade=5).pk,
        "subject": Subject.objects.earliest("pk").pk,
        "year": SchoolYear.objects.get().pk,
        "agreement": _paper("Заяц", "support_agreement"),
        "sheet": _paper(PUPIL, "support_sheet"),
        "to_sign": _to_sign("Берия"),
        "answered": _to_sign("Мкртчян"),
        "by_code": _to_sign("Черных"),
        "mother": people["beria"].pk,
        "drafted": _application("Черных", "draft"),
        "waiting": _application("Берия", "sent"),
        "declined": _application("Мкртчян", "declined"),
        "applied_for": Student.objects.get(last_name="Мкртчян").pk,
        "signed": amendments.signed_paper(_case(STANDING["running"]), AGREEMENT).pk,
        "amendment_drafted": Amendment.objects.get(state="draft").pk,
        "amendment_waiting": Amendment.objects.get(state="issued").pk,
        "amended": Amendment.objects.get(state="issued").new_paper_id,
        "import": ImportBatch.objects.get(file_name=LIST.name).pk,
        "print": PrintJob.objects.get(title=PRINT).pk,
        "request": SpecialistRequest.objects.get(question=QUESTION).pk,
        "conclusion": conclusion.pk,
        "status": StudentStatus.objects.get(conclusion=conclusion).pk,
    }


def _case(last_name: str) -> Case:
    return Case.objects.filter(student__last_name=last_name).earliest("pk")


def _application(last_name: str, state: str) -> int:
    return Application.objects.get(student__last_name=last_name, state=state).pk


def _paper(last_name: str, kind: str) -> int:
    return Paper.objects.get(case__student__last_name=last_name, kind=kind).pk


def _to_sign(last_name: str) -> int:
    """The agreement of the pupil's second case."""
    return Paper.objects.get(
        case__student__last_name=last_name, kind="support_agreement", case__closed_on=None
    ).pk


def _add_a_conclusion(school: School) -> None:
    pupil = Student.objects.get(last_name=PUPIL)
    paper = Conclusion.objects.create(
        school=school,
        student=pupil,
        kind="pmpk",
        number=CONCLUSION,
        issued_on=school.today() - timedelta(days=80),
        valid_until=school.today() + timedelta(days=12),
        issuer="ЦПМПК Камчатского края",
    )
    StudentStatus.objects.create(
        school=school, student=pupil, kind="ovz", since=paper.issued_on, conclusion=paper
    )


def _start_an_import(school: School, person: Person) -> None:
    batch = start_import(
        school=school,
        person=person,
        kind=ListKind.PUPILS,
        data=LIST.read_bytes(),
        file_name=LIST.name,
    )
    jobs.check_list.later(school_id=school.pk, batch_id=batch.pk)


def _print(person: Person) -> None:
    papers = Paper.objects.filter(kind="support_sheet").values_list("pk", flat=True)
    items = [{"paper": pk} for pk in papers]
    print_orders.order(by=person, title=PRINT, form="pdf", items=items)


def _ask_a_specialist(people: dict[str, Person]) -> None:
    case = _case(STANDING["running"]).pk
    support = SupportCase.objects.get(pk=case)
    specialists.ask(
        support=support,
        specialist=people["koval"],
        question=QUESTION,
        by=people["ivanova"],
        today=support.school.today(),
        page=f"/support/{case}/specialists/",
    )
