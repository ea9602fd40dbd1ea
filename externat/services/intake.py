"""Taking in the application with its documents; the term; the marks that the office makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from accounts.models import Person
from externat.access import INTAKE_STATES, TERM_STATES
from externat.models import IndividualCase, IndividualTreatment
from externat.rules.vocabulary import Ground2016
from externat.services.brought import write
from externat.services.opening import Named, name_subjects
from externat.ways import way_of
from regulations.models import Case
from regulations.scans import Scan
from regulations.services import deadlines
from regulations.services.brought import Brought
from regulations.services.locking import locked_case, locked_open_case


@transaction.atomic
def save_intake(
    *,
    individual: IndividualCase,
    application: Mapping[str, Any],
    subjects: Iterable[Named],
    papers: Iterable[tuple[Brought, Scan | None]],
    treatment: Mapping[str, Any],
    by: Person,
) -> None:
    """Write everything that was read from the application and its documents.

    Raises:
        CaseMovedOn: the application was accepted meanwhile; nothing was changed.
    """
    case = locked_case(individual, INTAKE_STATES)
    for name, value in application.items():
        setattr(individual, name, value)
    individual.save(update_fields=list(application))
    _keep_to_the_way(case, individual)
    name_subjects(individual, subjects)
    keep_treatment(individual, treatment)
    for paper, scan in papers:
        write(individual, paper, scan, by)


def _keep_to_the_way(case: Case, individual: IndividualCase) -> None:
    """Another goal of an extern is another way through the procedure."""
    way = way_of(case.act, individual.form, is_combination=individual.is_combination)
    variant = way.variant(individual.goal)
    if case.variant != variant:
        case.variant = variant
        case.save(update_fields=["variant"])


def keep_treatment(individual: IndividualCase, given: Mapping[str, Any]) -> None:
    """Only a pupil whose ground is a treatment has one."""
    if individual.ground != Ground2016.TREATMENT:
        IndividualTreatment.objects.filter(individual=individual).delete()
        return
    values = {**given, "group_size": given.get("group_size") or 1}
    IndividualTreatment.objects.update_or_create(
        individual=individual, defaults={"school_id": individual.school_id, **values}
    )


@transaction.atomic
def set_term(*, individual: IndividualCase, values: Mapping[str, Any]) -> None:
    """Another term, until the order of enrolment; days of assessment as long as the case is open.

    Raises:
        CaseMovedOn: the order is issued meanwhile; nothing was changed.
    """
    locked_case(individual, TERM_STATES)
    _write(individual, values)


@transaction.atomic
def mark(*, individual: IndividualCase, values: Mapping[str, Any]) -> None:
    """What the office did, as its marks. Raises CaseMovedOn."""
    locked_open_case(individual)
    _write(individual, values)


@transaction.atomic
def tell_service(*, individual: IndividualCase, values: Mapping[str, Any]) -> None:
    """The notice to the service for children went out, with its proof: nothing is due any more.

    Raises CaseMovedOn.
    """
    mark(individual=individual, values=values)
    if individual.service_told_on and individual.service_proof:
        deadlines.keep(individual.case, "notice")
        deadlines.refresh_nearest(individual.case)


@transaction.atomic
def write_approvals(
    *, individual: IndividualCase, papers: Iterable[tuple[Brought, Scan | None]], by: Person
) -> None:
    """The decisions of the education authority. Raises CaseMovedOn."""
    locked_open_case(individual)
    for paper, scan in papers:
        write(individual, paper, scan, by)


def _write(individual: IndividualCase, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(individual, name, value)
    individual.save(update_fields=list(values))
