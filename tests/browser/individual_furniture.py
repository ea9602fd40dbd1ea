"""The numbers of the rows of the Ukrainian demo lyceum, for the pages of the individual forms."""

from __future__ import annotations

from externat.models import IndividualPlanLine, IndividualSlot
from externat.procedure_2016 import State as Before
from externat.procedure_2021 import State
from externat.rules import edition_2016, edition_2021
from regulations.models import Case
from students.models import Student

#: Whose case of the demo stands where: its plan is being written; it goes on.
PLANNED, STUDIES = "Гнатюк", "Сковорода"
#: Whose assessment and lessons are looked at.
WORKED = {
    "extern": "Шульга",
    "level": "Яніцький",
    "family": "Петрук",
    "group": "Бондар",
    "council": "Хмельниченко",
}


def individual_numbers() -> dict[str, int]:
    """The numbers that ``addresses`` asks for. Needs the scope of the lyceum."""
    cases = Case.objects.filter(act=edition_2021.ACT.slug)
    planned = cases.get(student__last_name=PLANNED)
    studies = cases.get(student__last_name=STUDIES)
    taken_in = cases.filter(state=State.INTAKE.value).earliest("pk")
    worked = {place: cases.get(student__last_name=name).pk for place, name in WORKED.items()}
    return worked | {
        "taken_in": taken_in.pk,
        "uncased": Student.objects.filter(cases=None, left_on=None).earliest("pk").pk,
        "planned": planned.pk,
        "studies": studies.pk,
        "line": IndividualPlanLine.objects.filter(individual=studies.pk).earliest("pk").pk,
        "slot": IndividualSlot.objects.filter(individual=studies.pk).earliest("pk").pk,
    }


def numbers_2016() -> dict[str, int]:
    """The numbers of a case before the authority. Needs the scope of the school of 2016."""
    cases = Case.objects.filter(act=edition_2016.ACT.slug, state=Before.CHECKED.value)
    return {"asked": cases.earliest("pk").pk}
