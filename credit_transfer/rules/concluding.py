"""Rules of cl. 4.6, 4.7 and 5.7 that look at the verdicts: what the subject teachers conclude."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.council import P_5_7
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.marks import COUNTED_MARKS
from credit_transfer.rules.matching import verdicts
from credit_transfer.rules.parts import Attestation, Conclusion, Row
from credit_transfer.rules.subjects import P_4_7
from credit_transfer.rules.vocabulary import AttestationForm, Scale, Verdict, Way
from regulations.rules import Problem
from regulations.words import Text, say

WORST_MARK, BEST_MARK = 2, 5
"""Of the school's own scale, by which an attestation is marked."""


@ACT.blocks(P_5_7, _("The hours of both sides are known"))
def hours_are_known(facts: Facts) -> Iterator[Problem]:
    for row in facts.rows:
        if row.hours is None:
            yield _of(
                row,
                "hours",
                _("“%(row)s”: the hours of the outside programme are empty: ask for them"),
            )
        elif row.hours < 0:
            yield _of(row, "hours", _("“%(row)s”: hours cannot be less than 0: mend them"))
        if row.plan_hours is None and row.is_in_plan:
            yield _of(
                row,
                "own_hours",
                _("“%(row)s”: the hours of the school's own plan are not known: enter them"),
            )


def _of(row: Row, field: str, message: Text, **values: object) -> Problem:
    return Problem(say(message, row=row.called, **values), field, (row.key,))


def _concluded(facts: Facts) -> Iterator[Row]:
    """The rows of which a teacher has to conclude: what the law refuses needs no word."""
    found = verdicts(facts)
    for row in facts.rows:
        attested = row.conclusion is not None and row.conclusion.attestation is not None
        if found[row.key].verdict is not Verdict.REFUSE or attested:
            yield row


@ACT.blocks(P_4_7, _("The subject teacher has concluded of each row"), field="way")
def conclusions_are_given(facts: Facts) -> Iterator[Problem]:
    for row in _concluded(facts):
        concluded = row.conclusion
        if concluded is None or concluded.way not in tuple(Way):
            yield _of(row, "way", _("“%(row)s”: the subject teacher has not concluded yet"))
        elif not concluded.by.strip() or concluded.dated is None:
            yield _of(
                row,
                "concluded_on",
                _("“%(row)s”: who concluded, or when, is empty: let the subject teacher sign it"),
            )
        elif concluded.dated > facts.today:
            yield _of(
                row,
                "concluded_on",
                _("“%(row)s”: the conclusion of %(day)s has not been made yet: mend the day"),
                day=concluded.dated,
            )


@ACT.blocks(P_4_7, _("The conclusion fits the scale"), field="way")
def conclusion_fits_scale(facts: Facts) -> Iterator[Problem]:
    for row in _concluded(facts):
        concluded = row.conclusion
        if concluded is None or concluded.way not in tuple(Way):
            continue
        if row.scale == Scale.FIVE and concluded.way != Way.AS_IS:
            yield _of(
                row,
                "way",
                _("“%(row)s”: a five-point mark is taken over as it stands: choose so"),
            )
        elif row.scale in tuple(Scale) and row.scale != Scale.FIVE and concluded.way == Way.AS_IS:
            yield _of(
                row,
                "way",
                _(
                    "“%(row)s”: “%(mark)s” is not of the five-point scale: count it as a 4 or a 5, "
                    "or choose an attestation"
                ),
                mark=row.mark,
            )


@ACT.blocks(P_4_7, _("Another scale is counted as a 4 or a 5 only"), field="concluded_mark")
def counted_mark_is_4_or_5(facts: Facts) -> Iterator[Problem]:
    for row in _concluded(facts):
        concluded = row.conclusion
        if concluded is None or concluded.way != Way.MARK or concluded.mark in COUNTED_MARKS:
            continue
        if concluded.mark is None:
            yield _of(
                row, "concluded_mark", _("“%(row)s”: the mark is empty: the text allows a 4 or a 5")
            )
        else:
            yield _of(
                row,
                "concluded_mark",
                _(
                    "“%(row)s”: a %(mark)s is not allowed for another scale, only a 4 or a 5: "
                    "choose one, or an attestation"
                ),
                mark=concluded.mark,
            )


@ACT.blocks(P_4_7, _("The attestation has its form and its day"))
def attestation_is_planned(facts: Facts) -> Iterator[Problem]:
    for row, attestation in _attestations(facts):
        if attestation.form not in tuple(AttestationForm):
            yield _of(
                row,
                "attestation_form",
                _("“%(row)s”: the form of the attestation is not chosen: choose %(forms)s"),
                forms=[one.label for one in AttestationForm],
            )
        if attestation.planned_on is None:
            yield _of(
                row,
                "attestation_on",
                _("“%(row)s”: the day of the attestation is empty: enter it"),
            )


@ACT.blocks(P_4_7, _("The attestation was held and has its mark"))
def attestation_is_held(facts: Facts) -> Iterator[Problem]:
    for row, attestation in _attestations(facts):
        held = attestation.held_on
        if held is None:
            yield _not_held(row, attestation.planned_on)
        elif held > facts.today:
            yield _of(
                row,
                "attested_on",
                _("“%(row)s”: the attestation of %(day)s has not been held yet: mend the day"),
                day=held,
            )
        mark = attestation.mark
        if held is not None and (mark is None or not WORST_MARK <= mark <= BEST_MARK):
            yield _of(
                row,
                "attested_mark",
                _("“%(row)s”: the attestation has no mark from 2 to 5: enter it"),
            )


def _not_held(row: Row, planned_on: date | None) -> Problem:
    if planned_on is None:
        return _of(
            row,
            "attested_on",
            _("“%(row)s”: the attestation has not been held: enter its day and mark"),
        )
    return _of(
        row,
        "attested_on",
        _("“%(row)s”: the attestation is planned for %(day)s: hold it, enter its day and mark"),
        day=planned_on,
    )


def _attestations(facts: Facts) -> Iterator[tuple[Row, Attestation]]:
    for row in _concluded(facts):
        concluded: Conclusion | None = row.conclusion
        if concluded is not None and concluded.way == Way.ATTEST:
            yield row, concluded.attestation or Attestation()


@ACT.warns(P_4_7, _("Rows of one subject come to one mark"), field="mark")
def marks_of_subject_agree(facts: Facts) -> Iterator[Problem]:
    marks: dict[tuple[str, str, str, int | None], dict[str, int]] = {}
    found = verdicts(facts)
    for row in facts.rows:
        mark = found[row.key].mark
        if mark is not None and row.subject.strip():
            about = (row.kind, row.subject, row.span, row.span_number)
            marks.setdefault(about, {})[row.key] = mark
    for (_kind, subject, _span, _number), of_rows in marks.items():
        if len(set(of_rows.values())) > 1:
            yield Problem(
                say(
                    _(
                        "“%(subject)s” has the marks %(marks)s in several rows, the journal takes "
                        "one: say which, and why"
                    ),
                    subject=subject,
                    marks=sorted(set(of_rows.values())),
                ),
                rows=tuple(of_rows),
            )
