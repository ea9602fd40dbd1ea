"""Section 3 of the act, cl. 3.7: groups in a hospital."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from home_education.rules.act import ACT
from home_education.rules.facts import Facts
from home_education.rules.hospital import SECTION
from home_education.rules.teaching import GroupMember
from home_education.rules.vocabulary import Teaching
from regulations.rules import Problem
from regulations.words import Worded, say

P_3_7 = ACT.clause(
    "3.7",
    "Обучение в медицинской организации допускается как индивидуально, так и в малых группах, в "
    "том числе разновозрастных."
    "\nНаполняемость классов, групп может составлять от 4 до 15 человек."
    "\nЕсли численность обучающихся 1-4 классов в отделении медицинской организации составляет "
    "от 4 до 15 человек, для занятий организуется класс-комплект."
    "\nДля обучающихся 5-11 классов при наличии в двух смежных классах (5-6, 6-7, 7-8, 8-9, "
    "10-11) от 4 до 15 человек организуются групповые занятия из двух смежных классов."
    "\nЕсли численность обучающихся не превышает 3 человек, обучение осуществляется по "
    "индивидуальному учебному плану."
    "\nИндивидуальные занятия также проводятся для обучающихся, лишенных возможности "
    "передвигаться, и для обучающихся, имеющих постельный режим, по заключению лечащего врача.",
    reading=_(
        "Grades 1–4 make one class-set, of 5–11 two neighbouring grades make a group: the pairs "
        "are listed, 9–10 is not among them. One grade alone is a group too. Four pupils or more "
        "of other grades are left open, though groups of different age are allowed: there the "
        "deputy director decides and says why. Who stays in bed or cannot walk is taught alone, by "
        "the attending doctor's word."
    ),
    section=SECTION,
)
GROUP_LEAST = P_3_7.figure(
    "от 4 до 15 человек",
    4,
    key="group_least",
    label=_("How many pupils are in a group at least?"),
    at_least=1,
    at_most=30,
)
GROUP_MOST = P_3_7.figure(
    "от 4 до 15 человек",
    15,
    key="group_most",
    label=_("How many pupils are in a group at most?"),
    at_least=1,
    at_most=30,
)
ALONE_MOST = P_3_7.figure(
    "не превышает 3 человек",
    3,
    key="individual_most",
    label=_("Up to how many pupils is each taught alone?"),
    at_most=30,
)
LOWER = range(1, 5)
PAIRS = ((5, 6), (6, 7), (7, 8), (8, 9), (10, 11))
P_3_7.words("(5-6, 6-7, 7-8, 8-9, 10-11)")


class Grouping(Worded):
    """What cl. 3.7 makes of the pupils of a department."""

    ALONE = "alone", _("Each is taught alone")
    CLASS_SET = "class_set", _("A class-set of grades 1–4")
    GROUP = "group", _("A group of neighbouring grades")
    UNDEFINED = "undefined", _("The act leaves it open: the deputy director decides")
    TOO_MANY = "too_many", _("Too many for one group")


def grouping(members: Collection[GroupMember], settings: Mapping[str, Any]) -> Grouping:
    """What the act makes of these pupils, those who are taught alone in any case left out."""
    grades = [one.grade for one in members if not one.stays_in_bed]
    if len(grades) <= ALONE_MOST.of(settings) or len(grades) < GROUP_LEAST.of(settings):
        return Grouping.ALONE
    if len(grades) > GROUP_MOST.of(settings):
        return Grouping.TOO_MANY
    if all(grade in LOWER for grade in grades):
        return Grouping.CLASS_SET
    if are_neighbours(set(grades)):
        return Grouping.GROUP
    return Grouping.UNDEFINED


def are_neighbours(grades: Collection[int]) -> bool:
    """Whether the grades are one of 5–11, or one of the pairs that the act lists."""
    return any(set(grades) <= set(pair) for pair in PAIRS)


@ACT.blocks(P_3_7, _("How the pupil is taught in the hospital is chosen"), field="teaching")
def teaching_is_chosen(facts: Facts) -> Problem | None:
    if not facts.in_hospital or facts.teaching in tuple(Teaching):
        return None
    return Problem(_("How the pupil is taught is not chosen: individually or in a group"))


@ACT.blocks(P_3_7, _("The group has as many pupils as the act allows"), field="group")
def group_has_its_size(facts: Facts) -> Problem | None:
    if not _in_group(facts):
        return None
    size = len(facts.group)
    least, most = GROUP_LEAST.of(facts.settings), GROUP_MOST.of(facts.settings)
    if size < least:
        return Problem(
            say(
                _(
                    "The group has %(size)s pupils, at least %(least)s must be: up to "
                    "%(alone)s are taught by individual plans"
                ),
                size=size,
                least=least,
                alone=ALONE_MOST.of(facts.settings),
            )
        )
    if size > most:
        return Problem(
            say(
                _("The group has %(size)s pupils, at most %(most)s are allowed: make two groups"),
                size=size,
                most=most,
            )
        )
    return None


@ACT.warns(P_3_7, _("The grades of the group are those that the act joins"), field="group")
def group_has_its_grades(facts: Facts) -> Problem | None:
    if not _in_group(facts) or facts.group_reason.strip():
        return None
    if grouping(facts.group, facts.settings) is not Grouping.UNDEFINED:
        return None
    return Problem(
        say(
            _(
                "The act does not say how grades %(grades)s are taught together: it joins 1–4, "
                "and of 5–11 %(pairs)s. The deputy director decides and writes why"
            ),
            grades=sorted({one.grade for one in facts.group}),
            pairs=[f"{first}–{second}" for first, second in PAIRS],
        )
    )


@ACT.blocks(P_3_7, _("Who stays in bed is taught alone"), field="group")
def nobody_in_bed_is_in_the_group(facts: Facts) -> Iterator[Problem]:
    if not _in_group(facts):
        return
    for one in facts.group:
        if one.stays_in_bed:
            yield Problem(
                say(
                    _(
                        "%(name)s stays in bed or cannot walk and is taught alone: take the pupil "
                        "out of the group"
                    ),
                    name=one.name,
                ),
                rows=(one.key,),
            )


def _in_group(facts: Facts) -> bool:
    return facts.in_hospital and facts.teaching == Teaching.GROUP
