"""Who is in which hospital, and what cl. 3.7 makes of them: the pages of the group builder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from accounts.actors import Actor
from home_education import rules
from home_education.models import HospitalGroup, HospitalStay
from home_education.rules import Grouping, GroupMember
from home_education.rules.groups import LOWER, PAIRS
from home_education.rules.vocabulary import HOSPITALS
from regulations.models import Case
from students import health_gate
from students.models import Student


@dataclass(frozen=True)
class Patient:
    """A pupil in a hospital; `shows_health`: whether bed rest may be told."""

    stay: HospitalStay
    shows_health: bool

    @property
    def case(self) -> Case:
        """The case of the pupil."""
        return self.stay.home.case

    @property
    def key(self) -> str:
        """The HTML id of the row, and the name that rules call it by."""
        return f"member-{self.stay.pk}"

    @property
    def member(self) -> GroupMember:
        """The pupil as the rules see them."""
        return member_of(self.stay)


@dataclass(frozen=True)
class Advice:
    """What the act makes of some pupils: these together, those alone."""

    grouping: Grouping
    members: tuple[Patient, ...]

    @property
    def is_group(self) -> bool:
        """They may be taught together."""
        return self.grouping in (Grouping.CLASS_SET, Grouping.GROUP)


@dataclass(frozen=True)
class Made:
    """A group with its pupils, and what the act makes of them."""

    group: HospitalGroup
    members: list[Patient]
    grouping: Grouping


@dataclass
class Ward:
    """The pupils of one hospital, their groups, and what the act says of those without one."""

    hospital: str
    patients: list[Patient] = field(default_factory=list)
    groups: list[HospitalGroup] = field(default_factory=list)
    settings: Mapping[str, Any] = field(default_factory=dict)
    advice: list[Advice] = field(default_factory=list)

    @property
    def free(self) -> list[Patient]:
        """Those of no group."""
        return [one for one in self.patients if one.stay.group_id is None]

    @property
    def made(self) -> list[Made]:
        """The groups with their pupils; a group of nobody is not shown."""
        found = [
            (group, [one for one in self.patients if one.stay.group_id == group.pk])
            for group in self.groups
        ]
        return [
            Made(group, members, rules.grouping([one.member for one in members], self.settings))
            for group, members in found
            if members
        ]


def member_of(stay: HospitalStay) -> GroupMember:
    """A pupil in hospital as the rules see them."""
    student = stay.home.case.student
    return GroupMember(
        key=f"member-{stay.pk}",
        name=student.full_name,
        grade=student.school_class.grade if student.school_class else 0,
        stays_in_bed=stay.stays_in_bed,
    )


def wards(actor: Actor, school_id: int, settings: Mapping[str, Any]) -> list[Ward]:
    """The hospitals with pupils whose open cases the actor sees."""
    seen = Case.objects.visible_to(actor).filter(
        school=school_id, act=rules.ACT.slug, closed_on=None
    )
    stays = (
        HospitalStay.objects.filter(
            home__case__in=seen, home__study_place__in=[one.value for one in HOSPITALS]
        )
        .exclude(hospital="")
        .select_related("home__case__student__school_class", "group")
        .order_by(
            "hospital",
            "home__case__student__school_class__grade",
            "home__case__student__sort_key",
        )
    )
    found: dict[str, Ward] = defaultdict(lambda: Ward(""))
    pupils = Student.objects.filter(pk__in=[stay.home.case.student_id for stay in stays])
    shown = set(health_gate.without_hidden(pupils).values_list("pk", flat=True))
    for stay in stays:
        ward = found.setdefault(stay.hospital, Ward(stay.hospital))
        ward.patients.append(Patient(stay, stay.home.case.student_id in shown))
        if stay.group is not None and stay.group not in ward.groups:
            ward.groups.append(stay.group)
    for ward in found.values():
        ward.settings = settings
        ward.advice = advise(ward.free, settings)
    return list(found.values())


def advise(patients: Collection[Patient], settings: Mapping[str, Any]) -> list[Advice]:
    """What the act makes of these pupils, class-set and pairs first; who is left is taught alone,
    or the deputy director decides.

    A pair is taken where it has the number; grades that fit two pairs go with the larger one.
    """
    left = [one for one in patients if not one.stay.stays_in_bed]
    found = []
    for grades in (tuple(LOWER), *_pairs_by_size(left)):
        chosen = [one for one in left if one.member.grade in grades]
        verdict = rules.grouping([one.member for one in chosen], settings)
        if verdict in (Grouping.CLASS_SET, Grouping.GROUP, Grouping.TOO_MANY):
            found.append(Advice(verdict, tuple(chosen)))
            left = [one for one in left if one not in chosen]
    if left:
        verdict = rules.grouping([one.member for one in left], settings)
        found.append(Advice(verdict, tuple(left)))
    in_bed = tuple(one for one in patients if one.stay.stays_in_bed)
    if in_bed:
        found.append(Advice(Grouping.ALONE, in_bed))
    return found


def _pairs_by_size(patients: Iterable[Patient]) -> list[tuple[int, int]]:
    grades = [one.member.grade for one in patients]
    return sorted(PAIRS, key=lambda pair: -sum(grade in pair for grade in grades))
