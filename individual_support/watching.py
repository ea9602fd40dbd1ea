"""What the class teacher answers for (cl. 5.1): every case with what is missing in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.actors import Actor
from documents.models import Paper, PaperState
from documents.parties import People, missing
from individual_support import rules
from individual_support.models import SupportCase, SupportRow, SupportSubject
from individual_support.procedure import AGREEMENT, MARK_STATES, SHEET, State
from individual_support.rules.vocabulary import Mark
from regulations.models import Case
from regulations.words import Text

#: Columns of the list that count something missing, in their order.
MISSING = ("gaps", "overdue", "unmarked", "results", "signatures", "copies")


#: One copy of the sheet stays at the school, one is the pupil's (cl. 5.2).
COPIES = 2
#: Nobody writes rows yet, so none are missing.
BEFORE_THE_SHEET = (State.DRAFT, State.OFFERED)


@dataclass(frozen=True)
class Watched:
    """One case with what is missing in it; a count is 0 where nothing is."""

    case: Case
    state: Text
    gaps: int
    overdue: int
    unmarked: int
    results: int
    signatures: int
    copies: int

    @property
    def is_in_order(self) -> bool:
        """The agreement is out, and nothing is missing."""
        return self.case.state != State.DRAFT and not any(getattr(self, name) for name in MISSING)


def watched_cases(actor: Actor, school_id: int, today: date) -> QuerySet[SupportCase]:
    """The open support cases that the actor sees, with their counts. One query."""
    seen = Case.objects.visible_to(actor).filter(school=school_id, act=rules.ACT.slug)
    due = Q(due_on__lt=today)
    rows = SupportRow.objects.filter(support=OuterRef("pk"))
    empty = Q(topic="") | Q(homework="") | Q(lesson_on=None) | Q(due_on=None)
    is_marked_now = Q(case__state__in=MARK_STATES)
    without_rows = SupportSubject.objects.filter(support=OuterRef("pk"), rows=None)
    results = SupportSubject.objects.filter(support=OuterRef("pk"), result="")
    papers = Paper.objects.current().filter(case=OuterRef("pk"))
    unsigned = papers.filter(kind=AGREEMENT, state=PaperState.ISSUED)
    not_handed = papers.filter(kind=SHEET).alias(handed=Count("handed_copies"))
    return (
        SupportCase.objects.filter(case__in=seen.open())
        .annotate(
            empty_rows=_count(rows.filter(empty)),
            empty_subjects=_count(without_rows),
            overdue_rows=_count(rows.filter(due).exclude(mark=Mark.DONE)),
            unmarked_rows=_count(rows.filter(due, mark="")),
            missing_results=_count(results),
            lacks_signatures=Exists(unsigned),
            lacks_copies=Exists(not_handed.filter(handed__lt=COPIES)),
            is_marked_now=is_marked_now,
        )
        .select_related("case__student__school_class", "case__responsible")
        .order_by(
            "case__student__school_class__grade",
            "case__student__school_class__letter",
            "case__student__sort_key",
        )
    )


def only_missing(cases: QuerySet[SupportCase]) -> QuerySet[SupportCase]:
    """The cases in which one of the columns counts something."""
    is_planned = ~Q(case__state__in=BEFORE_THE_SHEET)
    return cases.filter(
        is_planned & (Q(empty_rows__gt=0) | Q(empty_subjects__gt=0))
        | Q(is_marked_now=True, overdue_rows__gt=0)
        | Q(lacks_signatures=True)
        | Q(lacks_copies=True)
        | Q(case__state=State.ASSESSING, missing_results__gt=0)
    )


def watched(supports: Iterable[SupportCase], states: dict[str, Text]) -> list[Watched]:
    """The lines of the list; asks for papers, signatures and copies once for all of them."""
    supports = list(supports)
    unsigned = _missing_signatures([one.pk for one in supports])
    not_handed = _missing_copies([one.pk for one in supports])
    return [
        Watched(
            case=one.case,
            state=states[one.case.state],
            gaps=one.empty_rows + one.empty_subjects
            if one.case.state not in BEFORE_THE_SHEET
            else 0,
            overdue=one.overdue_rows if one.is_marked_now else 0,
            unmarked=one.unmarked_rows if one.is_marked_now else 0,
            results=one.missing_results if one.case.state == State.ASSESSING else 0,
            signatures=unsigned.get(one.pk, 0),
            copies=not_handed.get(one.pk, 0),
        )
        for one in supports
    ]


def _count(rows) -> Coalesce:
    """How many rows of a table the case has, as a subquery of its own."""
    counted = rows.order_by().values("support").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _missing_signatures(cases: list[int]) -> dict[int, int]:
    """How many parties have not signed the newest agreement, by case."""
    papers = Paper.objects.current().filter(case__in=cases, kind=AGREEMENT).order_by("version")
    whole = papers.select_related("school", "case__student").prefetch_related("signatures")
    people = People(whole)
    return {paper.case_id: len(missing(paper, people)) for paper in whole}


def _missing_copies(cases: list[int]) -> dict[int, int]:
    """How many of the two copies of the sheet in force are not handed out (cl. 5.2), by case."""
    sheets = Paper.objects.current().filter(case__in=cases, kind=SHEET)
    counted = sheets.annotate(handed=Count("handed_copies")).values_list("case", "handed")
    return {case: max(COPIES - handed, 0) for case, handed in counted}
