"""The papers of a case that goes on: confirmed lessons, the folder, the end of the conclusion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from documents.frozen import iso, name_parts
from documents.kinds import Frozen, PaperKind
from documents.words.dates import date_short
from home_education import rules
from home_education.folder_words import kept_elsewhere
from home_education.models import HomeCase, HomeLesson
from home_education.paper_finding import (
    CONCLUSION,
    FOLDER_BY_KIND,
    FOLDER_PREFIX,
    in_folder,
)
from home_education.papers.archive import KEPT
from home_education.papers.case_words import CaseWords, clock_words, span_words
from home_education.papers.slugs import CONFIRMATION_SHEET, EXPIRY_NOTICE, FOLDER
from home_education.procedure import SPECIAL_PROGRAMME
from home_education.rules import FolderPaper, LessonState
from regulations.models import Attachment
from students.months import Month


@dataclass(frozen=True)
class LessonsOf:
    """The lessons of one case in one month: what a sheet of confirmation is printed over."""

    home: HomeCase
    month: Month

    @property
    def case(self):
        """The case the sheet belongs to."""
        return self.home.case

    @property
    def school(self):
        """Whose paper it is."""
        return self.home.school


def confirmation_context(over: HomeCase | LessonsOf, day: date) -> Frozen:
    """The lessons of the month with a cell for the signature; what is confirmed is written in.

    A case alone gives the month of the day.
    """
    if isinstance(over, HomeCase):
        over = LessonsOf(over, Month.of(day))
    words, month = CaseWords(over.home, day), over.month
    lessons = over.home.lessons.filter(held_on__range=(month.first, month.last))
    return {
        **words.head(),
        "period": span_words(month.first, month.last),
        "lines": [_line(one) for one in lessons.select_related(*HomeLesson.TOLD)],
    }


def _line(lesson: HomeLesson) -> Frozen:
    remark = ""
    if lesson.confirmed_on:
        remark = f"подтверждено {date_short(lesson.confirmed_on)}"
    elif lesson.state == LessonState.MISSED:
        made_up = f", возмещено {date_short(lesson.made_up_on)}" if lesson.made_up_on else ""
        remark = f"не проведено{made_up}"
    missed = lesson.makes_up
    return {
        "held_on": iso(lesson.held_on),
        "time": clock_words(lesson.starts_minute),
        "subject": lesson.row.name,
        "makes_up": f"возмещение занятия от {date_short(missed.held_on)}" if missed else "",
        "topic": lesson.topic,
        "teacher": name_parts(lesson.teacher),
        "remark": remark,
    }


def folder_context(home: HomeCase, day: date) -> Frozen:
    """The fifteen documents of cl. 5.1, which of them are there, their numbers and dates."""
    words = CaseWords(home, day)
    attached, held = in_folder(home), words.facts.folder
    lines = [
        {
            "title": rules.FOLDER_WORDS[paper].rstrip("."),
            "held": paper.value in held,
            "details": _details(paper, words, attached),
        }
        for paper in FolderPaper
    ]
    head = words.head()
    return {
        **head,
        "lines": lines,
        "held": sum(bool(line["held"]) for line in lines),
        "missing": "; ".join(str(line["title"]) for line in lines if not line["held"]),
        "offices": [head["secretary"], head["deputy"]],
    }


def _details(paper: FolderPaper, words: CaseWords, attached: dict[str, Attachment]) -> str:
    """«№ 12-Д от 01.09.2026» of the case's own paper or of what was put into the folder."""
    kinds = [kind for kind, its in FOLDER_BY_KIND.items() if its is paper]
    if paper is FolderPaper.PLAN:
        kinds.append(SPECIAL_PROGRAMME)
    issued = [words.papers[kind] for kind in kinds if kind in words.papers]
    elsewhere = kept_elsewhere(paper, words.home, words.facts)
    told = [f"№ {one.printed_number} от {date_short(one.dated)}" for one in issued]
    brought = attached.get(CONCLUSION if paper is FolderPaper.PACKAGE else FOLDER_PREFIX + paper)
    if brought is not None:
        number = f"№ {brought.number}" if brought.number else ""
        dated = f"от {date_short(brought.issued_on)}" if brought.issued_on else ""
        told.append(" ".join(filter(None, (number, dated))))
    return "; ".join(filter(None, (elsewhere, *told)))


def expiry_context(home: HomeCase, day: date) -> Frozen:
    """Cl. 2.6 and 2.7: what to bring by when, and what happens otherwise.

    With the school year the whole package is due anew; within it a new conclusion is enough.
    """
    words = CaseWords(home, day)
    year = home.case.school_year
    return {
        **words.head(),
        **words.study(),
        "whole_package": home.ends_on is None or home.ends_on >= year.ends_on,
    }


KINDS = (
    PaperKind(
        slug=CONFIRMATION_SHEET,
        act=rules.ACT.slug,
        title="Лист подтверждения проведения занятий на дому",
        clause=rules.P_2_17.number,
        language="ru",
        template="home_education/papers/confirmation_sheet.html",
        context=confirmation_context,
        series="home-confirmations",
        number_format="{number}-ЛП",
        retention=KEPT,
        landscape=True,
    ),
    PaperKind(
        slug=FOLDER,
        act=rules.ACT.slug,
        title="Опись документов папки обучения на дому",
        clause=rules.P_5_1.number,
        language="ru",
        template="home_education/papers/folder.html",
        context=folder_context,
        series="home-folders",
        number_format="{number}-ОП",
        retention=KEPT,
    ),
    PaperKind(
        slug=EXPIRY_NOTICE,
        act=rules.ACT.slug,
        title="Уведомление об окончании срока медицинского заключения",
        clause=rules.P_2_6.number,
        language="ru",
        template="home_education/papers/expiry_notice.html",
        context=expiry_context,
        series="home-notices",
        number_format="{number}-У",
        retention=KEPT,
    ),
)
