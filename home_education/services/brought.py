"""The papers that a family brings into a case of home education, or its card knows of."""

from __future__ import annotations

from datetime import date

from accounts.models import Person
from home_education.models import HomeCase
from home_education.paper_finding import ADVISORY, CONCLUSION, PMPK, REHABILITATION
from home_education.words import PAPER_TITLES, RESTRICTED
from regulations.models import Attachment
from regulations.scans import Scan
from regulations.services.brought import Brought, known_of_card, write_paper
from students.models.papers import ConclusionKind

#: What stands on the pupil's card already, as the case calls it.
KINDS_OF_CARD = {
    ConclusionKind.MEDICAL: CONCLUSION,
    ConclusionKind.PMPK: PMPK,
    ConclusionKind.IPRA: REHABILITATION,
}
#: Papers of which number, date and author are asked.
REQUISITES = (ADVISORY, CONCLUSION, PMPK, REHABILITATION)


def write(home: HomeCase, paper: Brought, scan: Scan | None, by: Person) -> Attachment | None:
    """Keep what was read from the paper under its title in the language of the act."""
    return write_paper(
        home.case,
        paper,
        title=PAPER_TITLES[paper.kind],
        is_restricted=paper.kind in RESTRICTED,
        scan=scan,
        by=by,
    )


def take_from_card(home: HomeCase, by: Person, today: date) -> None:
    """What the pupil's card knows of papers in force is not asked for again."""
    for paper in known_of_card(home.case.student_id, KINDS_OF_CARD, today):
        write(home, paper, None, by)
