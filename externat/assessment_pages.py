"""What the pages of assessment show: the schedule with its results, what the rules say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import get_language

from documents.words.numbers import cardinal
from externat.access import keeps, leads, teaches
from externat.models import IndividualAssessment
from externat.rules import edition_2021
from externat.rules.levels import level_of, year_by_semesters
from externat.rules.vocabulary import Assessment, CommissionPurpose, Form, Goal, Level
from externat.services.assessing import states_of
from regulations.case_files import CaseFile, Gap
from regulations.rules import Rule, judge
from regulations.words import Text

#: Languages in which marks are written in words.
IN_WORDS = ("ru", "uk")


@dataclass(frozen=True)
class AssessedRow:
    """One assessment on a page."""

    row: IndividualAssessment
    may_enter: bool = False
    may_plan: bool = False
    semesters: tuple[int, ...] = ()
    """Marks of the semesters, of a year that follows from them."""

    @property
    def key(self) -> str:
        """Its HTML id, and the name that rules call it by."""
        return f"result-{self.row.pk}"

    @property
    def kind(self) -> Text:
        """The kind in a word."""
        return Assessment.named(self.row.kind)

    @property
    def by_semesters(self) -> int | None:
        """The mark that the semesters lead to (cl. III.5, IV.7); None where they do not yet."""
        return year_by_semesters(self.semesters)

    @property
    def mark_in_words(self) -> str:
        """The mark as a protocol writes it: «десять»."""
        return in_words(self.row.mark)

    @property
    def level(self) -> Text:
        """The level that was reached, by the mark where there is one."""
        return level_words(self.row.mark, self.row.level)


def in_words(mark: int | None) -> str:
    """A mark in words of the reader's language; of English, in the language of the act."""
    if mark is None:
        return ""
    language = (get_language() or "")[:2]
    return cardinal(mark, language if language in IN_WORDS else "uk")


def level_words(mark: int | None, level: str) -> Text:
    """The level of a result in words; empty while there is none."""
    if mark is not None:
        return level_of(mark).label
    return Level.named(level) if level else ""


@dataclass(frozen=True)
class AssessmentPage:
    """The assessments of one case as one reader sees them."""

    file: CaseFile

    @cached_property
    def _all(self) -> list[IndividualAssessment]:
        found = self.file.details.assessments.select_related("teacher")
        return list(found.order_by("name", "planned_on", "pk"))

    @cached_property
    def level_rows(self) -> list[AssessedRow]:
        """Those that determine the level of a learner without papers (cl. II.4)."""
        return self._rows(one for one in self._all if one.purpose == CommissionPurpose.LEVEL)

    @cached_property
    def year_rows(self) -> list[AssessedRow]:
        """Those of the year."""
        return self._rows(one for one in self._all if one.purpose != CommissionPurpose.LEVEL)

    @property
    def purposes(self) -> list[str]:
        """The schedules that the case has: the level's where papers are missing, the year's."""
        found = [self.year_purpose]
        return [CommissionPurpose.LEVEL.value, *found] if self.has_level else found

    @property
    def has_level(self) -> bool:
        """The level is determined first, or was."""
        return self.file.details.lacks_records or bool(self.level_rows)

    @property
    def is_extern(self) -> bool:
        """Assessed by a commission."""
        return self.file.details.form == Form.EXTERNAT

    @property
    def is_only_assessed(self) -> bool:
        """An extern whose results stand in the protocol alone (cl. I.10)."""
        return self.is_extern and self.file.details.goal == Goal.ASSESSMENT

    @property
    def year_purpose(self) -> str:
        """An extern's year goes before a commission, the others' does not."""
        return CommissionPurpose.YEAR.value if self.is_extern else ""

    @cached_property
    def takes_level(self) -> bool:
        """The grade has levels instead of marks."""
        levels = edition_2021.LEVEL_GRADES.of(self.file.settings) if self.is_2021 else ()
        return str(self.file.facts.grade) in levels

    @property
    def is_2021(self) -> bool:
        """The edition that says how each form is assessed."""
        return self.file.case.act == edition_2021.ACT.slug

    @cached_property
    def abroad(self) -> bool:
        """Results from abroad may be recognised (cl. II.8)."""
        return "abroad" in self.file.facts.ever

    @property
    def entered(self) -> int:
        """How many have a result."""
        return sum(one.row.is_entered for one in self.year_rows)

    @property
    def waiting(self) -> int:
        """How many the reader may enter and have no result yet."""
        rows = (*self.level_rows, *self.year_rows)
        return sum(one.may_enter and not one.row.is_entered for one in rows)

    @cached_property
    def formative_days(self) -> int:
        """On how many days the pupil is assessed formatively (cl. III.5)."""
        return len(self.file.facts.formative_days)

    @property
    def most_formative_days(self) -> int | None:
        """How many the act allows; None where it does not count them."""
        if not self.is_2021 or self.file.details.form != Form.FAMILY:
            return None
        return int(edition_2021.FORMATIVE_DAYS.of(self.file.settings))

    @cached_property
    def gaps(self) -> Sequence[Gap]:
        """What the act still asks before the assessment of the year is closed."""
        return said_by(self.file, edition_2021.ASSESSMENT_RULES) if self.is_2021 else ()

    @property
    def subjects(self) -> list[str]:
        """Subjects to choose from: those due, and those of the plan."""
        due = edition_2021.subjects_to_assess(self.file.facts) if self.is_2021 else ()
        lines = self.file.details.lines.values_list("name", flat=True)
        return list(dict.fromkeys((*due, *self.file.facts.compulsory_subjects, *lines)))

    def may_plan(self, purpose: str) -> bool:
        """The secretary and the deputy write the schedule, in its states."""
        return keeps(self.file) and self.file.case.state in states_of(purpose)[0]

    @property
    def may_keep(self) -> bool:
        """Whether the reader writes any of the schedules now."""
        return any(self.may_plan(purpose) for purpose in self.purposes)

    def row(self, pk: int) -> AssessedRow | None:
        """One of them; None where the case has no such row."""
        rows = (*self.level_rows, *self.year_rows)
        return next((one for one in rows if one.row.pk == pk), None)

    def _rows(self, rows: Iterable[IndividualAssessment]) -> list[AssessedRow]:
        return [
            AssessedRow(
                one,
                may_enter=self._may_enter(one),
                may_plan=self.may_plan(one.purpose),
                semesters=self._semesters_of(one),
            )
            for one in rows
        ]

    def _semesters_of(self, row: IndividualAssessment) -> tuple[int, ...]:
        """Marks of the semesters in the subject of a row of the year."""
        if row.kind != Assessment.ANNUAL:
            return ()
        return tuple(
            one.mark
            for one in self._all
            if one.kind == Assessment.SEMESTER and one.name == row.name and one.mark is not None
        )

    def _may_enter(self, row: IndividualAssessment) -> bool:
        part = teaches(self.file, row.teacher_id) or keeps(self.file)
        return part and self.file.case.state in states_of(row.purpose)[1]


def said_by(file: CaseFile, rules: Iterable[Rule[Any]]) -> Sequence[Gap]:
    """What the rules say of the case now, in the form of a page."""
    return file.explain(judge(tuple(rules), file.facts))


# --- The tab of the case --------------------------------------------------------------------------


def assessment_panel(file: CaseFile) -> dict[str, Any]:
    """Assessment in short, and the ways to its pages."""
    return {"page": AssessmentPage(file), "individual": file.details, "leads": leads(file)}


def assessments_waiting(file: CaseFile) -> int | None:
    """The figure on the tab: assessments that wait for the reader's result."""
    return AssessmentPage(file).waiting or None
