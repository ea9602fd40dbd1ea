"""The ways into an individual form that a school can offer: one of 2016, four of 2021."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from externat.editions import EDITION_2016, EDITION_2021, EDITIONS, Edition
from externat.procedure import COMBINATION, SELF_STUDY
from externat.procedure_2021 import EXTERNS
from externat.rules import edition_2016, edition_2021
from externat.rules.vocabulary import (
    ExternGround,
    Form,
    Goal,
    Ground2016,
    PatronageGround,
)
from regulations.clauses import Clause
from regulations.questions import Running
from regulations.words import Text, Worded
from students.models import Student


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way: the form, under which edition, for whom, and the grounds that it takes."""

    slug: str
    edition: Edition
    title: Text
    about: Text
    clause: Clause
    form: str = ""
    is_combination: bool = False
    grounds: tuple[Worded, ...] = ()

    def variant(self, goal: str) -> str:
        """The variant of a case with this goal: which steps of the procedure it comes to."""
        if self.is_combination:
            return COMBINATION
        return SELF_STUDY if self.is_extern and goal == Goal.SELF_STUDY else self.form

    def is_shut_by(self, strand: str, variant: str) -> bool:
        """Whether an open case of either edition, by its strand and variant, stands against a case
        of this way: one form at a time; a combination runs beside any form but externat."""
        if not self.is_extern:
            return strand != COMBINATION
        return variant in EXTERNS or not self.is_combination

    def is_shut_for(self, student: Student, open_cases: Iterable[Running]) -> bool:
        """Whether a case of this way could not be opened for the pupil beside these."""
        if self.is_combination and student.school_class_id is None:
            return True
        held = (one for one in open_cases if one.act in EDITIONS)
        return any(self.is_shut_by(one.strand, one.variant) for one in held)

    @property
    def is_extern(self) -> bool:
        """Section II of the edition of 2021 applies."""
        return self.form == Form.EXTERNAT

    @property
    def is_patronage(self) -> bool:
        """Section IV of the edition of 2021 applies."""
        return self.form == Form.PATRONAGE


WAYS = (
    Way(
        slug="individual",
        edition=EDITION_2016,
        title=_("Individual form"),
        about=_("Teachers come to the pupil or teach alone; the education authority approves."),
        clause=edition_2016.P_I_6,
        grounds=tuple(Ground2016),
    ),
    Way(
        slug=Form.EXTERNAT.value,
        edition=EDITION_2021,
        title=Form.EXTERNAT.label,
        about=_("The learner learns alone at any age; the school assesses and attests."),
        clause=edition_2021.P_II_1,
        form=Form.EXTERNAT.value,
        grounds=tuple(ExternGround),
    ),
    Way(
        slug=Form.FAMILY.value,
        edition=EDITION_2021,
        title=Form.FAMILY.label,
        about=_("Parents teach a child under 18; the school assesses every semester."),
        clause=edition_2021.P_III_1,
        form=Form.FAMILY.value,
    ),
    Way(
        slug=Form.PATRONAGE.value,
        edition=EDITION_2021,
        title=Form.PATRONAGE.label,
        about=_("Teachers of the school teach a child under 18 at home, in hospital, in custody."),
        clause=edition_2021.P_IV_1,
        form=Form.PATRONAGE.value,
        grounds=tuple(PatronageGround),
    ),
    Way(
        slug=COMBINATION,
        edition=EDITION_2021,
        title=_("Externat in single subjects"),
        about=_("A pupil of the school learns some subjects alone, beside the present form."),
        clause=edition_2021.P_II_5,
        form=Form.EXTERNAT.value,
        is_combination=True,
        grounds=(ExternGround.SUBJECTS,),
    ),
)


def way_called(slug: str) -> Way:
    """The way with this slug; LookupError if there is none."""
    for one in WAYS:
        if one.slug == slug:
            return one
    raise LookupError(f"no way into an individual form is called {slug!r}")


def way_of(act: str, form: str, *, is_combination: bool) -> Way:
    """The way of a case; a case of the edition of 2021 without a form is not on one yet: externat.

    Raises LookupError for an act that is none of these.
    """
    fitting = [one for one in WAYS if one.edition.act.slug == act]
    for one in fitting:
        if one.form == form and one.is_combination == is_combination:
            return one
    if not fitting:
        raise LookupError(f"{act} has no individual forms")
    return fitting[0]
