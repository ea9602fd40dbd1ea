"""Making and dissolving the groups of a hospital (cl. 3.7)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction

from accounts.history import because
from home_education import rules
from home_education.hospital_groups import member_of
from home_education.models import HospitalGroup, HospitalStay
from home_education.rules import Facts, Place, Teaching
from regulations.rules import Violation, judge

GROUP_RULES = (
    rules.group_has_its_size,
    rules.group_has_its_grades,
    rules.nobody_in_bed_is_in_the_group,
)


class GroupRefused(Exception):
    """A clause forbids the group: ``violations``."""

    def __init__(self, violations: Collection[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__(", ".join(str(one.clause) for one in violations))


class ReasonMissing(GroupRefused):
    """The act leaves the group open: the deputy director decides and writes why."""


class NameTaken(Exception):
    """The hospital has a group of this name."""


class ManyHospitals(Exception):
    """The pupils are not in one hospital, or one of them is gone meanwhile."""


def violations_of(stays: Collection[HospitalStay], today, settings: Mapping[str, Any]):
    """What the rules say of the pupils as one group."""
    facts = Facts(
        today=today,
        settings=settings,
        place=Place.HOSPITAL,
        teaching=Teaching.GROUP,
        group=tuple(member_of(one) for one in stays),
    )
    return judge(GROUP_RULES, facts)


@transaction.atomic
def make_group(
    *,
    stays: Collection[HospitalStay],
    name: str,
    reason: str,
    today,
    settings: Mapping[str, Any],
) -> HospitalGroup:
    """Teach these pupils together.

    Raises:
        ManyHospitals, NameTaken; GroupRefused where a clause forbids it, ReasonMissing where the
        act leaves it open and nobody said why.
    """
    locked = list(
        HospitalStay.objects.filter(pk__in=[one.pk for one in stays], group=None)
        .select_for_update(of=("self",))
        .select_related("home__case__student__school_class")
    )
    hospitals = {one.hospital for one in locked}
    if len(hospitals) != 1 or len(locked) != len(stays):
        raise ManyHospitals(", ".join(sorted(hospitals)))
    found = violations_of(locked, today, settings)
    if blocks := [one for one in found if one.blocks]:
        raise GroupRefused(blocks)
    if found and not reason:
        raise ReasonMissing(found)
    school_id, hospital = locked[0].school_id, locked[0].hospital
    with because(reason or name):
        group, is_new = HospitalGroup.objects.get_or_create(
            school_id=school_id, hospital=hospital, name=name
        )
        if not is_new and group.stays.filter(home__case__closed_on=None).exists():
            raise NameTaken(name)
        group.reason = reason if found else ""
        group.save(update_fields=["reason"])
        for stay in locked:
            stay.group, stay.teaching = group, Teaching.GROUP.value
            stay.save(update_fields=["group", "teaching"])
    return group


@transaction.atomic
def teach_alone(*, stays: Collection[HospitalStay], stays_in_bed: bool | None) -> None:
    """Teach each of these pupils by the own plan, out of any group; by the attending doctor's word
    they stay in bed or do not (None: as it stands)."""
    for stay in HospitalStay.objects.filter(pk__in=[one.pk for one in stays]):
        stay.group, stay.teaching = None, Teaching.INDIVIDUAL.value
        if stays_in_bed is not None:
            stay.stays_in_bed = stays_in_bed
        stay.save(update_fields=["group", "teaching", "stays_in_bed"])
