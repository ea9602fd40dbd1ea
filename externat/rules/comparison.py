"""What changes for a given child between the two editions, matter by matter.

The edition of 2016 gives hours by the child's status, that of 2021 by the ground.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from externat.rules import edition_2016, edition_2021
from externat.rules.amounts import Reckoning
from externat.rules.vocabulary import Ground2016, PatronageGround
from regulations.clauses import Clause
from regulations.words import Text

#: The ground of patronage that a ground of 2016 would be today.
LATER_GROUND = {
    Ground2016.TREATMENT: PatronageGround.INPATIENT,
    Ground2016.HEALTH: PatronageGround.HEALTH,
    Ground2016.SPECIAL_NEEDS: PatronageGround.HEALTH,
    Ground2016.DISABILITY: PatronageGround.HEALTH,
    Ground2016.FOREIGNER: PatronageGround.REFUGEE,
    Ground2016.SMALL_CLASS: PatronageGround.SMALL_CLASS,
    Ground2016.CONFLICT: PatronageGround.UNCONTROLLED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """As much of a child as the hours depend on."""

    grade: int | None
    ground: PatronageGround
    has_special_needs: bool = False
    """Special educational needs, or a disability."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter in both editions, each with its clause."""

    what: Text
    before: Text
    before_clause: Clause
    after: Text
    after_clause: Clause


@dataclass(frozen=True, slots=True)
class Comparison:
    """A child under both editions."""

    before: Reckoning
    after: Reckoning
    matters: tuple[Matter, ...] = field(default_factory=tuple)

    @property
    def gap(self) -> Decimal | None:
        """Hours a week more (or fewer) by the later edition; None where one leaves it open."""
        before, after = self.before.hours, self.after.hours
        return None if before is None or after is None else after - before


def later_ground(ground: str) -> PatronageGround | None:
    """The ground of patronage for a ground of 2016; None for another word."""
    return next((later for earlier, later in LATER_GROUND.items() if earlier == ground), None)


def compare(
    child: Child, settings_2016: Mapping[str, Any], settings_2021: Mapping[str, Any]
) -> Comparison:
    """The child's hours a week under each edition, and what else differs."""
    return Comparison(
        edition_2016.weekly_hours(
            child.grade, settings_2016, has_special_needs=child.has_special_needs
        ),
        edition_2021.weekly_hours(child.ground, child.grade, settings_2021),
        MATTERS,
    )


MATTERS = (
    Matter(
        _("What the hours follow"),
        _("The pupil's status: special educational needs or disability"),
        edition_2016.P_IV_3,
        _("The ground of the patronage"),
        edition_2021.P_V_3,
    ),
    Matter(
        _("Who approves the enrolment"),
        _("The head, with the approval of the education authority"),
        edition_2016.P_I_5,
        _("The head alone"),
        edition_2021.P_I_4,
    ),
    Matter(
        _("Who approves teachers and hours"),
        _("The head's order, approved by the education authority"),
        edition_2016.P_IV_2,
        _("The head's order"),
        edition_2021.P_V_3,
    ),
    Matter(
        _("When one may enter"),
        _("On any day of the school year"),
        edition_2016.P_II_1,
        _("A transfer to externat or the family form up to three months before the assessment"),
        edition_2021.P_I_5,
    ),
    Matter(
        _("Who has to have an individual plan"),
        _("Pupils with special needs or a disability, on a ground of health"),
        edition_2016.P_III_3,
        _("Externs who learn over the year"),
        edition_2021.P_II_2,
    ),
    Matter(
        _("Lessons in a group"),
        _("From five pupils under treatment in one school"),
        edition_2016.P_III_4,
        _("By the recorded wish of pupil and parent, paid as for one pupil"),
        edition_2021.P_V_4,
    ),
)
