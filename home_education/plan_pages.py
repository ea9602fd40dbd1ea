"""The individual plan as its page shows it: rows by part, sums, what the rules say of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Person
from home_education import rules
from home_education.access import TEACHING_ROLES, may_edit_plan
from home_education.models import HomeCalendar, HomePlanRow
from home_education.page_facts import plan_facts_of
from home_education.rules import Facts, Hours, Section
from home_education.rules.content import programme_is_whole
from home_education.rules.teaching import ZERO
from regulations.case_files import CaseFile, Gap
from regulations.forms.fields import people_in
from regulations.judging import Cell, Verdict, Verdicts, judged, verdicts
from regulations.words import Text, hours
from students.models import Subject

KINDS: dict[str, Text] = {
    **{kind.value: kind.label for kind in Hours},
    "whole": gettext_lazy("In all"),
}
#: What the page of the plan asks; that calendar and timetable are there too is asked by the step.
PLAN_RULES = tuple(rule for rule in rules.PLAN_RULES if rule is not programme_is_whole)


@dataclass(frozen=True)
class Line:
    """A row of the plan with what the rules say of its cells."""

    row: HomePlanRow
    number: int
    cells: dict[str, Cell]

    @property
    def key(self) -> str:
        """The row's id on the page, and in the facts."""
        return f"plan-{self.row.pk}"

    @property
    def hours(self) -> list[str]:
        """Its hours by kind, empty where there are none."""
        found = (getattr(self.row, f"{kind.value}_hours") for kind in Hours)
        return [str(hours(one)) if one else "" for one in found]

    @property
    def independent(self) -> str:
        """Its independent work, empty where there is none."""
        return str(hours(self.row.independent_hours)) if self.row.independent_hours else ""

    @property
    def whole(self) -> str:
        """The column “Всего”."""
        return str(hours(sum((getattr(self.row, f"{kind.value}_hours") for kind in Hours), ZERO)))


@dataclass(frozen=True)
class PlanPage:
    """The plan of a case for one reader. Asks the database equally often however long it is."""

    file: CaseFile
    #: What the rows bring along.
    brings: tuple[str, ...] = ("teacher",)

    @cached_property
    def rows(self) -> list[HomePlanRow]:
        """All rows in the order of the parts."""
        rows = self.file.details.plan.select_related(*self.brings)
        places = {section.value: place for place, section in enumerate(Section)}
        return sorted(rows, key=lambda row: (places[row.section], row.place, row.pk))

    @property
    def may_write(self) -> bool:
        """The reader may write the plan now."""
        return may_edit_plan(self.file)

    @cached_property
    def facts(self) -> Facts:
        """What the rules of the plan look at."""
        file = self.file
        return plan_facts_of(file.details, file.today, file.settings, self.rows)

    @cached_property
    def teachers(self) -> list[Person]:
        """Who may teach."""
        return people_in(self.file.case.school_id, self.file.today, *TEACHING_ROLES)

    @cached_property
    def subjects(self) -> list[Subject]:
        """The subjects of the school, to choose from while typing."""
        return list(Subject.objects.filter(school=self.file.case.school_id))

    @property
    def has_curriculum(self) -> bool:
        """The class has subjects to fill the plan from."""
        return bool(self.facts.class_subjects)

    @property
    def lacks_subjects(self) -> bool:
        """A subject of the class has no row."""
        return bool(set(self.facts.class_subjects) - {row.name for row in self.rows})

    @cached_property
    def verdicts(self) -> Verdicts:
        """What the rules of the plan say now; an empty plan is not scolded subject by subject."""
        return verdicts(judged(self.file, PLAN_RULES, self.facts)) if self.rows else Verdicts()

    @property
    def messages(self) -> list[Gap]:
        """What concerns the whole plan: shown above the grid."""
        return self.verdicts.general

    @cached_property
    def lines(self) -> list[Line]:
        """The rows with their verdicts."""
        return [self._line(number, row) for number, row in enumerate(self.rows, start=1)]

    def line_of(self, row_id: int) -> Line | None:
        """The line of one row."""
        numbered = enumerate(self.rows, start=1)
        return next((self._line(*one) for one in numbered if one[1].pk == row_id), None)

    def _line(self, number: int, row: HomePlanRow) -> Line:
        return Line(row, number, self.verdicts.of_row(f"plan-{row.pk}"))

    def row_of(self, row_id: int) -> HomePlanRow | None:
        """The row with this number as it is stored now, if the plan has it: read by itself."""
        return self.file.details.plan.select_related(*self.brings).filter(pk=row_id).first()

    @cached_property
    def sums(self) -> dict[str, list[tuple[str, Text, str]]]:
        """By part of the plan: the id, name and value of each sum below its rows."""
        return {
            section.value: [
                (f"{section.value}-{kind}", KINDS[kind], str(hours(getattr(sums, kind))))
                for kind in KINDS
            ]
            for section, sums in rules.by_section(self.facts.plan).items()
        }

    @cached_property
    def year_words(self) -> str:
        """The extracurricular hours of the pupil's own year; empty while it is not counted."""
        calendar = HomeCalendar.objects.filter(home=self.file.details).first()
        if calendar is None:
            return ""
        weekly = rules.by_section(self.facts.plan)[Section.EXTRACURRICULAR].whole
        words = ngettext(
            "%(hours)s h in %(weeks)s week of the year",
            "%(hours)s h in %(weeks)s weeks of the year",
            calendar.weeks,
        )
        return words % {"hours": hours(weekly * calendar.weeks), "weeks": calendar.weeks}

    @cached_property
    def foot(self) -> list[Verdict]:
        """The figures that stay in sight while one types."""
        return [
            *self._share(),
            *self._load(),
            *self._extracurricular(),
            *self._correction(),
            *self._letter(),
        ]

    @property
    def gap_count(self) -> int:
        """How many things stand against the plan."""
        return self.verdicts.blocks

    def _share(self) -> Iterable[Verdict]:
        settings = self.facts.settings
        counts = rules.WITH_CLASS_COUNTS.of(settings)
        least = rules.CLASSROOM_PERCENT.of(settings)
        sums = rules.totals(self.facts.plan)
        if not sums.whole:
            return
        words = _("With a teacher %(taught)s of %(whole)s h = %(share)s %%, at least %(least)s %%")
        yield Verdict(
            "ok" if sums.reaches(least, with_class_counts=counts) else "block",
            words
            % {
                "taught": hours(sums.taught(with_class_counts=counts)),
                "whole": hours(sums.whole),
                "share": hours(sums.share(with_class_counts=counts)),
                "least": least,
            },
            rules.P_2_12,
        )

    def _load(self) -> Iterable[Verdict]:
        limit = rules.week_limit(self.facts.grade, self.facts.week_days, self.facts.settings)
        planned = rules.lesson_hours(self.facts.plan)
        if limit is None:
            return
        words = _("Load %(planned)s of at most %(limit)s h")
        told = {"planned": hours(planned), "limit": limit}
        yield Verdict("ok" if planned <= limit else "block", words % told, rules.P_1_1)

    def _extracurricular(self) -> Iterable[Verdict]:
        most = rules.EXTRACURRICULAR_HOURS.of(self.facts.settings)
        planned = rules.by_section(self.facts.plan)[Section.EXTRACURRICULAR].whole
        words = _("Extracurricular %(planned)s of at most %(most)s h")
        told = {"planned": hours(planned), "most": most}
        yield Verdict("ok" if planned <= most else "block", words % told, rules.P_1_1)

    def _correction(self) -> Iterable[Verdict]:
        if not self.facts.has_special_needs:
            return
        planned = rules.correctional_hours(self.facts.plan)
        words = _("Correctional work %(planned)s h") % {"planned": hours(planned)}
        yield Verdict("ok" if planned else "block", words, rules.P_2_19)

    def _letter(self) -> Iterable[Verdict]:
        """What the letter of 1988 gave the grade: for comparison, never against the plan."""
        told = rules.letter_hours(self.facts)
        if told is None:
            return
        words = _("For comparison: %(told)s h by the letter of 1988, which binds nobody")
        yield Verdict("info", words % {"told": told}, rules.P_2_12)
