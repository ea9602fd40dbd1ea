"""Which papers have anything to say in a case: what a family pupil never gets is no draft there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from externat.models import IndividualCase
from externat.papers.slugs import (
    APPLICATION,
    COMBINATION_APPLICATION,
    DECLARATION,
    FORMATIVE_PLAN,
    LEVEL_APPLICATION,
)
from externat.procedure import (
    COMMISSION_ORDER,
    ENROLMENT_ORDER,
    LEVEL_ORDER,
    LEVEL_PROTOCOL,
    NOTICE,
    PROTOCOL,
    REPORT,
)
from externat.rules.vocabulary import Form, Ground2016

Needed = Callable[[IndividualCase], bool]


def _is_extern(individual: IndividualCase) -> bool:
    return bool(individual.form == Form.EXTERNAT)


def _is_family(individual: IndividualCase) -> bool:
    return bool(individual.form == Form.FAMILY)


def _is_primary(individual: IndividualCase) -> bool:
    return _is_family(individual) and individual.studies_by_primary_standard


def _is_whole(individual: IndividualCase) -> bool:
    return not individual.is_combination


#: Parts that only some cases have a paper for; the others belong to every case of their edition.
NEEDED: Mapping[str, Needed] = {
    APPLICATION: _is_whole,
    COMBINATION_APPLICATION: lambda individual: individual.is_combination,
    LEVEL_APPLICATION: lambda individual: individual.lacks_records,
    LEVEL_ORDER: lambda individual: individual.lacks_records,
    LEVEL_PROTOCOL: lambda individual: individual.lacks_records,
    DECLARATION: lambda individual: individual.attests_both_levels,
    ENROLMENT_ORDER: _is_whole,
    COMMISSION_ORDER: _is_extern,
    PROTOCOL: _is_extern,
    FORMATIVE_PLAN: _is_primary,
    NOTICE: _is_family,
    REPORT: lambda individual: individual.ground == Ground2016.TREATMENT,
}
