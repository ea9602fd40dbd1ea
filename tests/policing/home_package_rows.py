"""Who may open the package, the consents, the contract and the end of a case of home education."""

from __future__ import annotations

from config.demo.school import SmallSchool
from home_education import rules
from home_education.models import HomeCase
from home_education.procedure import State
from regulations.models import Case
from tests.policing.audiences import OFFICE, Kwargs, Row, done_by, seen_by

#: The case asked about is that of Мороз of 5-А: its package is being taken in.
SEES = (*OFFICE, "class_teacher", "inspector")
KEEPS = ("deputy", "secretary")
#: Whoever may type an application in from paper.
OPENS = ("director", "deputy", "secretary", "class_teacher", "other_class_teacher")
READS_NOTES = ("director", "deputy", "class_teacher")


def prepare_package(school: SmallSchool) -> None:
    """A case without a single paper."""
    case = Case.objects.create(
        school=school.school,
        act=rules.ACT.slug,
        edition=rules.ACT.edition,
        student=school.children["Мороз"],
        school_year=school.year,
        state=State.INTAKE.value,
        responsible=school.people["kuznetsova"],
        opened_on=school.year.starts_on,
    )
    school.intake = HomeCase.objects.create(
        school=school.school, case=case, applicant=school.people["moroz"]
    )


def in_package(*who: str, status: int = 200) -> dict[str, int]:
    """``status`` for these, 403 for others who see the package, no such page for the rest."""
    return {**seen_by(*SEES, status=403), **dict.fromkeys(who, status)}


def of_package(school: SmallSchool) -> dict[str, int]:
    """Address of the case."""
    return {"pk": school.intake.pk}


def typed(form: str) -> Kwargs:
    """Address of what is being typed into a form of the case."""
    return lambda school: {"key": f"{form}:{school.intake.pk}"}


PACKAGE = [
    Row("home:open", done_by(*OPENS, status=302)),
    Row("home:case", seen_by(*SEES, "other_guardian", status=302), of_package),
    Row("home:package", seen_by(*SEES), of_package),
    Row("home:package", in_package(*KEEPS, status=302), of_package, "post"),
    Row("home:package_check", in_package(*KEEPS), of_package, "post"),
    Row("home:conditions", in_package(*KEEPS, status=302), of_package, "post"),
    Row("home:consents", {**seen_by(*SEES), "other_guardian": 302}, of_package),
    Row(
        "home:consents",
        {**in_package(*KEEPS, status=422), "other_guardian": 302},
        of_package,
        "post",
    ),
    Row("home:health_notes", in_package(*READS_NOTES, status=302), of_package, "post"),
    Row("home:notes", in_package(*READS_NOTES), of_package),
    Row("home:family", in_package(*KEEPS), of_package),
    Row("home:family", in_package(*KEEPS, status=302), of_package, "post"),
    Row("home:changes", {**seen_by(*SEES, status=302), "other_guardian": 200}, of_package),
    Row("home:changes", {**seen_by(*SEES, status=302), "other_guardian": 422}, of_package, "post"),
    Row("home:contract", seen_by(*SEES), of_package),
    Row("home:contract", in_package(*KEEPS, status=422), of_package, "post"),
    Row("home:ending", seen_by(*SEES), of_package),
    Row("home:ending", in_package(*KEEPS, status=422), of_package, "post"),
    Row("draft", seen_by(*KEEPS), typed("home-package")),
]
