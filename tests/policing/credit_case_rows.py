"""Who may open the pages of a case of credit.

The cases asked about are those of two pupils of 5-А: the application of the one is being taken in;
of the other the subject teachers conclude, Петров among them.
"""

from __future__ import annotations

from decimal import Decimal

from accounts.roles import Role
from config.demo.school import SmallSchool
from credit_transfer import rules
from credit_transfer.models import CreditCase, CreditRow
from credit_transfer.procedure import RELEASE, State
from regulations.models import Case
from regulations.services.opening import ask_in
from tests.policing.audiences import Kwargs, Row, done_by, seen_by
from tests.policing.home_package_rows import KEEPS, OPENS, SEES, in_package

COPIES = ("deputy", "class_teacher")


def prepare_credit(school: SmallSchool) -> None:
    """A case without a single row, and one with a row, a teacher and a document."""
    school.credit_intake = _case(school, "Римская-Корсакова", State.INTAKE)
    school.credit = _case(school, "Толстой", State.CONCLUDING)
    school.credit_row = grow_credit(school, "Музыка", 0)
    school.credit_document = school.credit.case.attachments.first()
    ask_in(school.credit.case, school.people["petrov"], Role.SUBJECT_TEACHER)


def _case(school: SmallSchool, last_name: str, state: State) -> CreditCase:
    case = Case.objects.create(
        school=school.school,
        act=rules.ACT.slug,
        edition=rules.ACT.edition,
        student=school.children[last_name],
        school_year=school.year,
        state=state.value,
        strand="1",
        variant=RELEASE,
        responsible=school.people["kuznetsova"],
        opened_on=school.year.starts_on,
    )
    return CreditCase.objects.create(school=school.school, case=case, asks_release=True)


def grow_credit(school: SmallSchool, name: str, number: int) -> CreditRow:
    """One row of the outside document more, with a document that confirms it."""
    school.credit.case.attachments.create(
        school=school.school,
        kind=rules.DocumentKind.SKILL.value,
        title="Свидетельство",
        number=str(number),
        added_by=school.people["belova"],
    )
    return CreditRow.objects.create(
        school=school.school,
        credit=school.credit,
        place=number + 1,
        title=f"{name} {number}",
        subject=school.subjects["История"],
        hours=Decimal(17),
        scale=rules.Scale.PASS.value,
        mark="зачтено",
        teacher=school.people["petrov"],
    )


def of_intake(school: SmallSchool) -> dict[str, int]:
    """Address of the case whose application is being taken in."""
    return {"pk": school.credit_intake.pk}


def of_credit(**more: str) -> Kwargs:
    """Address of the case of which the teachers conclude, or of something in it."""
    return lambda school: {
        "pk": school.credit.pk,
        **{name: getattr(school, one).pk for name, one in more.items()},
    }


def in_credit(*who: str, status: int = 200) -> dict[str, int]:
    """``status`` for these, 403 for others who see the case, no such page for the rest."""
    return {**in_package(*who, status=status), "subject_teacher": 403}


def written(name: str, *who: str) -> list[Row]:
    """A page that whoever sees the whole case reads, and these write."""
    return [
        Row(f"credit:{name}", in_credit(*SEES), of_credit()),
        Row(f"credit:{name}", in_credit(*who, status=302), of_credit(), "post"),
    ]


CREDIT = [
    Row("credit:open", done_by(*OPENS, status=302)),
    Row("credit:case", seen_by(*SEES, "subject_teacher", status=302), of_credit()),
    Row("credit:intake", seen_by(*SEES), of_intake),
    Row("credit:intake", in_package(*KEEPS, status=422), of_intake, "post"),
    Row("credit:intake_check", in_package(*KEEPS), of_intake, "post"),
    Row("credit:application_paper", in_package(*KEEPS, status=302), of_intake, "post"),
    Row("credit:document_new", in_credit(*KEEPS), of_credit()),
    Row("credit:document", in_credit(*KEEPS), of_credit(number="credit_document")),
    *written("rows", *KEEPS),
    Row("credit:row", in_credit(*KEEPS), of_credit(), "post", {"new-0-version": "0"}),
    Row(
        "credit:row_remove",
        in_credit(*KEEPS),
        of_credit(row="credit_row"),
        "post",
        {"row-1-version": "1"},
    ),
    Row("credit:conclusions", seen_by(*SEES, "subject_teacher"), of_credit()),
    Row("credit:conclusions", seen_by(), of_credit(), "post"),
    *written("request", *KEEPS),
    *written("council", *KEEPS),
    *written("decision", "director"),
    *written("release", *COPIES),
    *written("notice", *KEEPS),
    *written("copies", *COPIES),
    Row("draft", seen_by(*KEEPS), lambda one: {"key": f"credit-intake:{one.credit_intake.pk}"}),
]
