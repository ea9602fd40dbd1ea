"""Ordering a print: which papers and drafts go into it, in which order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from accounts.actors import Actor
from accounts.models import Person
from documents import jobs, kinds
from documents.access import readable
from documents.kinds import PaperKind
from documents.models import PrintJob
from regulations import registry
from regulations.models import Case
from students.models import SchoolClass

#: More papers than this are printed class by class.
MOST_ITEMS = 1000


class NothingToPrint(Exception):
    """The choice holds no paper that the person may print."""


class TooMuch(Exception):
    """The choice holds more than ``MOST_ITEMS`` papers; ``count`` says how many."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(str(count))


@transaction.atomic
def order(*, by: Person, title: str, form: str, items: list[dict[str, Any]]) -> PrintJob:
    """Start a print in the background.

    Raises ``NothingToPrint`` and ``TooMuch``.
    """
    if not items:
        raise NothingToPrint
    if len(items) > MOST_ITEMS:
        raise TooMuch(len(items))
    job = PrintJob.objects.create(
        school_id=by.school_id, by=by, title=title[:200], form=form, items=items
    )
    jobs.print_papers.later(school_id=by.school_id, print_id=job.pk)
    return job


def of_papers(actor: Actor, school_id: int, numbers: Iterable[int]) -> list[dict[str, Any]]:
    """The chosen papers that the actor may read, by pupil and then by title."""
    chosen = readable(actor, school_id).filter(pk__in=numbers)
    return [{"paper": pk} for pk in _by_pupil(chosen).values_list("pk", flat=True)]


def of_class(
    actor: Actor,
    school_class: SchoolClass,
    *,
    wanted: tuple[PaperKind, ...],
    with_drafts: bool,
) -> list[dict[str, Any]]:
    """Current papers of the class's open cases, pupil by pupil, in the order of ``wanted``.

    Of a case closed in the year of the class there are the kinds that closing issues: the report,
    the sheet with its marks. With drafts, each wanted paper that an open case has not issued yet is
    there as a draft.
    """
    closed_this_year = Q(closed_on__isnull=False, school_year=school_class.year_id)
    cases = Case.objects.visible_to(actor).filter(
        Q(closed_on=None) | closed_this_year, student__school_class=school_class
    )
    at_the_end = _issued_by_closing()
    return _of(
        actor,
        school_class.school_id,
        cases,
        kinds_when_open=wanted,
        kinds_when_closed=tuple(kind for kind in wanted if kind.slug in at_the_end),
        with_drafts=with_drafts,
    )


def of_cases(
    actor: Actor,
    school_id: int,
    numbers: Iterable[int],
    *,
    wanted: tuple[PaperKind, ...],
    with_drafts: bool,
) -> list[dict[str, Any]]:
    """As :func:`of_class`, of the chosen cases that the actor sees; of closed ones every paper."""
    return _of(
        actor,
        school_id,
        Case.objects.visible_to(actor).filter(school=school_id, pk__in=numbers),
        kinds_when_open=wanted,
        kinds_when_closed=wanted,
        with_drafts=with_drafts,
    )


def _of(
    actor: Actor,
    school_id: int,
    chosen: QuerySet[Case],
    *,
    kinds_when_open: tuple[PaperKind, ...],
    kinds_when_closed: tuple[PaperKind, ...],
    with_drafts: bool,
) -> list[dict[str, Any]]:
    in_order = chosen.order_by("student__sort_key", "pk")
    cases = list(in_order.values_list("pk", "act", "closed_on"))
    issued = {
        (case_id, kind): pk
        for case_id, kind, pk in readable(actor, school_id)
        .current()
        .filter(case__in=[pk for pk, _act, _closed in cases])
        .values_list("case_id", "kind", "pk")
    }
    items = []
    for case_id, act, closed_on in cases:
        for kind in kinds_when_closed if closed_on else kinds_when_open:
            if kind.act != act:
                continue
            if (case_id, kind.slug) in issued:
                items.append({"paper": issued[case_id, kind.slug]})
            elif with_drafts and not closed_on and not kind.is_register and not kind.is_restricted:
                items.append({"case": case_id, "kind": kind.slug})
    return items


def kinds_to_print(slugs: Iterable[str]) -> tuple[PaperKind, ...]:
    """The kinds with these slugs, in the order of the registry; all of them for none."""
    chosen = set(slugs)
    return tuple(kind for kind in kinds.every() if not chosen or kind.slug in chosen)


def _issued_by_closing() -> frozenset[str]:
    """Slugs of the kinds that a step issues which closes its case."""
    return frozenset(
        slug
        for regulation in registry.every()
        for step in regulation.procedure.steps
        if step.target in regulation.procedure.final
        for slug in step.issues
    )


def _by_pupil(papers):
    return papers.order_by("case__student__sort_key", "title", "version", "pk")
