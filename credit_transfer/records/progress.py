"""The progress of one pupil over years: figures, pictures, and what they say in a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from credit_transfer.models import IndividualResult
from credit_transfer.records.drawing import bar_chart, line_chart
from credit_transfer.records.figures import BEST, Figures, Span, over
from credit_transfer.rules.vocabulary import ResultKind
from regulations.words import Text


@dataclass(frozen=True)
class SubjectProgress:
    """A subject over the spans."""

    name: str
    figures: list[Figures]
    picture: SafeString | None


@dataclass(frozen=True)
class Progress:
    """Everything that the page of progress shows."""

    spans: list[Span]
    totals: list[Figures]
    picture: SafeString | None
    subjects: list[SubjectProgress]

    @property
    def spans_compared(self) -> list[Span]:
        """The two latest spans; none where there is only one."""
        return self.spans[-2:] if len(self.spans) > 1 else []

    @property
    def kinds(self) -> list[tuple[Text, list[int]]]:
        """Each of the five kinds with its count in every span."""
        return [
            (kind.label, [one.by_kind.get(kind.value, 0) for one in self.totals])
            for kind in ResultKind
        ]


def progress_of(
    results: Iterable[IndividualResult], spans: list[Span], planned: Iterable[str]
) -> Progress:
    """The results over the spans in which there is something, beside the subjects `planned`."""
    results = list(results)
    everything = over(spans, results)
    used = [place for place, one in enumerate(everything) if one.count]
    shown = spans[used[0] :] if used else []
    totals = everything[used[0] :] if used else []
    counts = [(str(span.label), one.count) for span, one in zip(shown, totals, strict=True)]
    title = _("Results by school year")
    by_subject: dict[str, list[IndividualResult]] = defaultdict(list)
    for name in planned:
        by_subject[name] = []
    for one in results:
        if one.subject is not None:
            by_subject[one.subject.name].append(one)
    return Progress(
        spans=shown,
        totals=totals,
        picture=bar_chart("by-year", title, counts) if counts else None,
        subjects=[
            _of_subject(f"subject-{place}", name, shown, rows)
            for place, (name, rows) in enumerate(sorted(by_subject.items()))
        ],
    )


def _of_subject(
    uid: str, name: str, spans: list[Span], results: list[IndividualResult]
) -> SubjectProgress:
    figures = over(spans, results)
    marks = _told(spans, [one.mean_mark for one in figures])
    shares = _told(spans, [one.mean_share for one in figures])
    picture = None
    if marks:
        title = _("%(subject)s: mean mark") % {"subject": name}
        picture = line_chart(uid, title, marks, lowest=1, highest=BEST, step=1)
    elif shares:
        title = _("%(subject)s: points in percent") % {"subject": name}
        picture = line_chart(uid, title, shares, lowest=0, highest=100, step=25)
    return SubjectProgress(name, figures, picture)


def _told(spans: list[Span], values: list[Decimal | None]) -> list[tuple[str, Decimal]]:
    return [
        (str(span.label), value)
        for span, value in zip(spans, values, strict=True)
        if value is not None
    ]
