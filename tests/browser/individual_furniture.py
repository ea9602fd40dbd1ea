"""The numbers of the rows of the Ukrainian demo lyceum, for the pages of the individual forms."""

from __future__ import annotations

from externat.models import IndividualPlanLine, IndividualSlot
from externat.rules import edition_2021
from regulations.models import Case

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
    worked = {place: cases.get(student__last_name=name).pk for place, name in WORKED.items()}
    return worked | {
        "planned": planned.pk,
        "studies": studies.pk,
        "line": IndividualPlanLine.objects.filter(individual=studies.pk).earliest("pk").pk,
        "slot": IndividualSlot.objects.filter(individual=studies.pk).earliest("pk").pk,
    }
