"""Taking in the application with its documents; the term; the marks that the office makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from accounts.models import Person
from externat.access import INTAKE_STATES, TERM_STATES
from externat.editions import edition_of
from externat.models import IndividualCase, IndividualTreatment
from externat.rules.vocabulary import Ground2016
from externat.services.brought import write
from externat.services.opening import Named, name_subjects
from externat.ways import way_of
from regulations.models import Case
from regulations.scans import Scan
from regulations.services.brought import Brought


class IntakeClosed(Exception):
    """The application was accepted meanwhile: it stays as it is."""


class TermClosed(Exception):
    """The order of enrolment is issued: the term stays as it is."""


class CaseOver(Exception):
    """The case was closed meanwhile: nothing in it changes."""


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
        IntakeClosed: the application was accepted meanwhile; nothing was changed.
    """
    case = _locked(individual)
    if case.state not in INTAKE_STATES:
        raise IntakeClosed
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
        TermClosed: the order is issued meanwhile; nothing was changed.
    """
    if _locked(individual).state not in TERM_STATES:
        raise TermClosed
    _write(individual, values)


@transaction.atomic
def mark(*, individual: IndividualCase, values: Mapping[str, Any]) -> None:
    """What the office did, as its marks. Raises CaseOver."""
    _refuse_over(individual)
    _write(individual, values)


@transaction.atomic
def write_approvals(
    *, individual: IndividualCase, papers: Iterable[tuple[Brought, Scan | None]], by: Person
) -> None:
    """The decisions of the education authority. Raises CaseOver."""
    _refuse_over(individual)
    for paper, scan in papers:
        write(individual, paper, scan, by)


def _write(individual: IndividualCase, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(individual, name, value)
    individual.save(update_fields=list(values))


def _refuse_over(individual: IndividualCase) -> None:
    case = _locked(individual)
    if case.state in edition_of(case.act).procedure.final:
        raise CaseOver


def _locked(individual: IndividualCase) -> Case:
    return Case.objects.select_for_update(of=("self",)).get(pk=individual.pk)
