"""Where a document of cl. 5.1 is kept that is no sheet of the folder: told on the page and in the
inventory, in the language of the act."""

from __future__ import annotations

from documents.words.dates import date_short
from home_education import rules
from home_education.models import HomeCase
from home_education.rules import Facts, FolderPaper, JournalName
from regulations.adoption import NotAdopted, adopted


def kept_elsewhere(paper: FolderPaper, home: HomeCase, facts: Facts) -> str:
    """How it is known to be there; empty where it lies in the folder, or nowhere."""
    if paper.value not in facts.folder:
        return ""
    if paper is FolderPaper.ACT:
        return _adopted(home, facts)
    if paper is FolderPaper.PERSONAL_FILE and home.case.student.file_number:
        return f"№ {home.case.student.file_number}, хранится в школе"
    if paper is FolderPaper.JOURNAL:
        name = JournalName.named(rules.JOURNAL_NAME.of(facts.settings))
        written = sum(one.in_journal_on is not None for one in facts.lessons)
        return f"{name}, записано занятий: {written}" if written else ""
    if paper is FolderPaper.WORKING_PROGRAMMES:
        kept = sum(row.has_working_programme for row in facts.plan)
        return f"хранятся в школе, программ: {kept}" if kept else ""
    return ""


def _adopted(home: HomeCase, facts: Facts) -> str:
    """The order by which the school adopted the act."""
    try:
        own = adopted(home.school, rules.ACT.slug, facts.today)
    except NotAdopted:
        return f"№ {rules.ACT.edition}"
    return f"приказ № {own.number} от {date_short(own.signed_on)}"
