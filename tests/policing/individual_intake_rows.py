"""Who may open the application, the term and the marks of the office of an individual form.

The cases asked about are those of Шевченко in the family form and of Толстой under the edition of
2016: their applications are being taken in.
"""

from __future__ import annotations

from config.demo.school import SmallSchool
from externat.editions import EDITION_2016, EDITION_2021, Edition
from externat.models import IndividualCase
from externat.procedure_2021 import State
from externat.rules.vocabulary import Form, Ground2016
from regulations.models import Case
from tests.policing.audiences import Kwargs, Row, done_by, seen_by
from tests.policing.home_package_rows import KEEPS, OPENS, SEES, in_package


def prepare_individual_intake(school: SmallSchool) -> None:
    """A case of each edition, without a single paper."""
    school.taken_in = _case(school, EDITION_2021, "Шевченко", form=Form.FAMILY.value)
    school.of_2016 = _case(school, EDITION_2016, "Толстой", ground=Ground2016.TREATMENT.value)


def _case(school: SmallSchool, edition: Edition, last_name: str, **said: str) -> IndividualCase:
    case = Case.objects.create(
        school=school.school,
        act=edition.act.slug,
        edition=edition.act.edition,
        student=school.children[last_name],
        school_year=school.year,
        state=State.INTAKE.value,
        responsible=school.people["kuznetsova"],
        opened_on=school.year.starts_on,
        variant=said.get("form", ""),
    )
    return IndividualCase.objects.create(school=school.school, case=case, **said)


def of_family(school: SmallSchool) -> dict[str, int]:
    """Address of the case of the family form."""
    return {"pk": school.taken_in.pk}


def of_2016(school: SmallSchool) -> dict[str, int]:
    """Address of the case of the edition of 2016."""
    return {"pk": school.of_2016.pk}


def of_typed(school: SmallSchool) -> dict[str, str]:
    """Address of what is being typed into the application."""
    return {"key": f"individual-intake:{school.taken_in.pk}"}


def read_and_kept(name: str, where: Kwargs) -> list[Row]:
    """A page that the office reads, and whoever keeps the papers writes."""
    return [
        Row(f"individual:{name}", seen_by(*SEES), where),
        Row(f"individual:{name}", in_package(*KEEPS, status=302), where, "post"),
    ]


INDIVIDUAL_INTAKE = [
    Row("individual:open", done_by(*OPENS, status=302)),
    Row("individual:case", seen_by(*SEES, status=302), of_family),
    *read_and_kept("intake", of_family),
    Row("individual:intake_check", in_package(*KEEPS), of_family, "post"),
    *read_and_kept("term", of_family),
    Row("individual:term_check", in_package(*KEEPS), of_family, "post"),
    *read_and_kept("duties", of_family),
    *read_and_kept("notice", of_family),
    *read_and_kept("approvals", of_2016),
    Row(
        "draft", seen_by(*KEEPS), lambda school: {"key": f"individual-intake:{school.taken_in.pk}"}
    ),
]
