"""The folder of a case (cl. 5.1): fifteen documents, which of them are there, and where to mend."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.urls import reverse

from documents.models import Paper
from home_education.folder_words import kept_elsewhere
from home_education.paper_finding import (
    CONCLUSION,
    FOLDER_BY_KIND,
    FOLDER_PREFIX,
    PMPK,
    REHABILITATION,
    in_folder,
    papers_of,
)
from home_education.papers.sent import SENT_APPLICATION
from home_education.papers.slugs import APPLICATION
from home_education.procedure import SPECIAL_PROGRAMME
from home_education.rules import FOLDER_WORDS, OF_SCHOOL, FolderPaper
from regulations.attachment_access import may_open
from regulations.case_files import CaseFile
from regulations.models import Attachment

#: What the package of the family consists of, in the order of cl. 2.1 and 3.4.
PACKAGE = ("home_application", CONCLUSION, "advisory_decision", PMPK, REHABILITATION)
#: Papers of the folder that tell of health.
RESTRICTED_PAPERS = frozenset({SPECIAL_PROGRAMME, SENT_APPLICATION})
#: Where a missing document is made; the others are put in as attachments.
_MADE_AT = {
    FolderPaper.PACKAGE: "home:package",
    FolderPaper.CONTRACT: "home:contract",
    FolderPaper.TRANSFER_ORDER: "home:case",
    FolderPaper.ORGANISATION_ORDER: "home:case",
    FolderPaper.PLAN: "home:plan",
    FolderPaper.CALENDAR: "home:calendar",
    FolderPaper.EXTRACURRICULAR: "home:extracurricular",
    FolderPaper.TIMETABLE: "home:timetable",
    FolderPaper.WORKING_PROGRAMMES: "home:programmes",
    FolderPaper.JOURNAL: "home:journal",
}


@dataclass(frozen=True)
class Light:
    """One document of the clause: is it there, in what papers, or kept where."""

    number: int
    paper: FolderPaper
    is_held: bool
    papers: list[Paper] = field(default_factory=list)
    scans: list[Attachment] = field(default_factory=list)
    kept: str = ""
    mend_url: str = ""

    @property
    def words(self) -> str:
        """The document as the act calls it."""
        return FOLDER_WORDS[self.paper].rstrip(".")

    @property
    def is_of_school(self) -> bool:
        """It is the school's own act, the same in every folder."""
        return self.paper in OF_SCHOOL


@dataclass(frozen=True)
class Folder:
    """The folder of one case as its reader has it."""

    file: CaseFile

    @cached_property
    def lights(self) -> list[Light]:
        """The fifteen documents, in the order of the clause."""
        held = self.file.facts.folder
        return [
            Light(
                number=number,
                paper=one,
                is_held=one.value in held,
                papers=self._papers_of(one),
                scans=self._scans_of(one),
                kept=kept_elsewhere(one, self.file.details, self.file.facts),
                mend_url="" if one.value in held else self._place_of(one),
            )
            for number, one in enumerate(FolderPaper, start=1)
        ]

    @property
    def held(self) -> int:
        """How many are there."""
        return sum(light.is_held for light in self.lights)

    @property
    def missing(self) -> list[Light]:
        """Those that are not."""
        return [light for light in self.lights if not light.is_held]

    @cached_property
    def hidden(self) -> list[Attachment]:
        """Scans that the reader may not open: they are left out of the print."""
        return [
            one
            for light in self.lights
            for one in light.scans
            if one.scan_id and not may_open(one, self.file)
        ]

    def items(self) -> tuple[list[dict[str, Any]], list[Attachment | Paper]]:
        """What is printed after the inventory, and what of it is restricted.

        A school's own act may have been put in with another pupil's case: it goes by its own name.
        """
        items: list[dict[str, Any]] = []
        restricted: list[Attachment | Paper] = []
        for light in self.lights:
            items += [{"paper": one.pk} for one in light.papers]
            restricted += [one for one in light.papers if one.kind in RESTRICTED_PAPERS]
            for one in light.scans:
                if one.scan_id and may_open(one, self.file):
                    named = {"title": one.title} if light.is_of_school else {}
                    items.append({"attachment": one.pk, **named})
                    restricted += [one] if one.is_restricted else []
        return items, restricted

    @cached_property
    def _papers(self) -> dict[str, Paper]:
        return {paper.kind: paper for paper in papers_of(self.file.case.pk)}

    @cached_property
    def _attached(self) -> dict[str, Attachment]:
        return in_folder(self.file.details)

    def _papers_of(self, one: FolderPaper) -> list[Paper]:
        kinds = [kind for kind, its in FOLDER_BY_KIND.items() if its is one]
        if one is FolderPaper.PLAN:
            kinds.append(SPECIAL_PROGRAMME)
        if one is FolderPaper.PACKAGE:
            kinds.append(APPLICATION)
        found = [self._papers[kind] for kind in kinds if kind in self._papers]
        if one is FolderPaper.PACKAGE:
            sent = Paper.objects.filter(application__case=self.file.case, kind=SENT_APPLICATION)
            found += sent.defer("context")
        return [paper for paper in found if self._is_shown(paper)]

    def _scans_of(self, one: FolderPaper) -> list[Attachment]:
        kinds = [FOLDER_PREFIX + one.value, *(PACKAGE if one is FolderPaper.PACKAGE else ())]
        found = [self._attached[kind] for kind in kinds if kind in self._attached]
        if one is FolderPaper.WORKING_PROGRAMMES:
            found = [*self._programmes, *(each for each in found if each not in self._programmes)]
        return found

    @cached_property
    def _programmes(self) -> list[Attachment]:
        """The files of the working programmes, subject by subject."""
        rows = self.file.details.plan.exclude(programme=None).select_related("programme")
        return [
            row.programme
            for row in rows.order_by("place", "pk")
            if row.programme.removed_at is None
        ]

    def _is_shown(self, paper: Paper) -> bool:
        """Papers on health are for those who see health data in this very case."""
        return paper.kind not in RESTRICTED_PAPERS or self.file.sees_health

    def _place_of(self, one: FolderPaper) -> str:
        if one in _MADE_AT:
            return reverse(_MADE_AT[one], args=[self.file.case.pk])
        add = reverse("attachment_add", args=[self.file.case.pk])
        return f"{add}?kind={FOLDER_PREFIX}{one.value}"


def folder_panel(file: CaseFile) -> dict[str, Any]:
    """The folder in short: what is missing."""
    return {"folder": Folder(file)}
