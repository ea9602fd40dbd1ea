"""The matcher: what cl. 4.6, 4.7 and 5.7 say of each row of the outside document.

Every row is compared with the school's own plan. Of the verdicts that its reasons ask for the
strongest stands: refusal, then the council, then an attestation; but every reason is told, in the
same words on the screen and in the order. Nothing is guessed: a row of which the hours or the mark
are not known has no verdict, unless it is refused whatever they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil
from typing import TypeAlias

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.council import ADD, P_5_7, SAME_SUBJECT, SHORTAGE_PERCENT
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.marks import five_point, is_failed, mark_to_set
from credit_transfer.rules.parts import Row
from credit_transfer.rules.subjects import COMPULSORY_SUBJECTS, EXAM_NAMES, P_4_6, P_4_7
from credit_transfer.rules.vocabulary import Opinion, RowKind, Scale, Verdict
from regulations.clauses import Clause
from regulations.words import Text, hours, say

#: A clause and what it says of the row, for a reader.
Reason: TypeAlias = tuple[Clause, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowVerdict:
    """What the clauses say of one row, and what became of it.

    `shortage` is in percent of the plan's hours, rounded up to a hundredth for the reader (the
    comparison is exact); `outside_hours` are those of all rows of the subject where they add up.
    """

    row: str
    verdict: Verdict | None
    """None while something is not known that it depends on: `reasons` say what."""
    decided: Opinion | None
    """What becomes of it after the council and the director; None while that is open."""
    shortage: Decimal | None
    plan_hours: Decimal | None
    outside_hours: Decimal | None
    mark: int | None
    """The mark to be set on the school's own scale; None where there is none yet."""
    reasons: tuple[Reason, ...]
    """Every reason, those of the strongest verdict first."""

    @property
    def is_credited(self) -> bool:
        """Whether the row is credited in the end."""
        return self.decided is Opinion.CREDIT


@lru_cache(maxsize=1024)  # each row is compared with every other, by every rule of its moment
def plain(name: str) -> str:
    """A name as names are compared: without case, “ё”, quotes, spaces and punctuation."""
    folded = unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")
    return "".join(sign for sign in folded if sign.isalnum())


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are one to the school."""
    return plain(one) == plain(other)


def is_exam_compulsory(row: Row, facts: Facts) -> bool:
    """Whether the school's own subject is compulsory at the state final exam."""
    if row.kind != RowKind.SUBJECT:
        return False
    names = (one for key in COMPULSORY_SUBJECTS.of(facts.settings) for one in EXAM_NAMES[key])
    return row.is_exam_compulsory or plain(row.subject) in {plain(name) for name in names}


def verdicts(facts: Facts) -> dict[str, RowVerdict]:
    """The verdict of every row, by its key, in the order of the rows."""
    return {row.key: verdict_of(row, facts) for row in facts.rows}


def refuses_something(facts: Facts) -> bool:
    """Whether a row is refused in the end: the shorter limit of telling the family applies."""
    return any(one.decided is Opinion.REFUSE for one in verdicts(facts).values())


def verdict_of(row: Row, facts: Facts) -> RowVerdict:
    """What the clauses say of the row among the rows of the case."""
    outside = _outside_hours(row, facts)
    short = _shortage(row.plan_hours, outside)
    mark = mark_to_set(row)
    refusals = tuple(_refusals(row, facts))
    unknown = tuple(_unknown(row, outside))
    for_council = tuple(_for_council(row, facts, outside, short))
    to_attest = tuple(_to_attest(row, mark))
    verdict: Verdict | None = Verdict.CREDIT
    if refusals:
        verdict = Verdict.REFUSE
    elif unknown:
        verdict = None
    elif for_council:
        verdict = Verdict.COUNCIL
    elif to_attest:
        verdict = Verdict.ATTEST
    reasons = (*refusals, *unknown, *for_council, *to_attest)
    return RowVerdict(
        row=row.key,
        verdict=verdict,
        decided=_decided(row, verdict),
        shortage=None if short is None else _rounded(short),
        plan_hours=row.plan_hours,
        outside_hours=outside,
        mark=mark,
        reasons=reasons or ((P_4_6, _fulfilled(row, outside)),),
    )


def _outside_hours(row: Row, facts: Facts) -> Decimal | None:
    """Hours of the row with those of its subject's other rows; None where one is not known.

    A row whose mark is not credited brings its hours to no other.
    """
    found = [row.hours]
    if SAME_SUBJECT.of(facts.settings) == ADD and row.subject.strip() and not is_failed(row):
        found += [
            one.hours
            for one in facts.rows
            if one.key != row.key and are_of_one_subject(one, row) and not is_failed(one)
        ]
    known = [one for one in found if one is not None]
    return sum(known, Decimal(0)) if len(known) == len(found) else None


def are_of_one_subject(one: Row, other: Row) -> bool:
    """Whether two rows ask for the same subject or course in the same part of the year."""
    return (one.kind, one.span, one.span_number) == (
        other.kind,
        other.span,
        other.span_number,
    ) and is_same_name(one.subject, other.subject)


def _shortage(plan: Decimal | None, outside: Decimal | None) -> Fraction | None:
    """The missing part in percent of the plan's hours, exactly; None where it cannot be told."""
    if plan is None or outside is None or plan <= 0:
        return None
    return max(Fraction(0), (Fraction(plan) - Fraction(outside)) / Fraction(plan) * 100)


def _rounded(percent: Fraction) -> Decimal:
    """For the reader: up, so that what is over the limit never looks as if it kept it."""
    return Decimal(ceil(percent * 100)).scaleb(-2)


def _refusals(row: Row, facts: Facts) -> Iterator[Reason]:
    if not row.subject.strip():
        yield (
            P_4_6,
            say(_("nothing of the school's plan answers to “%(title)s”"), title=row.called),
        )
    elif not row.is_in_plan:
        yield (
            P_4_6,
            say(_("“%(subject)s” is not in the school's plan for the class"), subject=row.subject),
        )
    elif row.plan_hours is not None and row.plan_hours <= 0:
        yield (
            P_4_6,
            say(_("“%(subject)s” has no hours in the plan of the class"), subject=row.subject),
        )
    if is_exam_compulsory(row, facts):
        yield (
            P_4_6,
            say(_("“%(subject)s” is compulsory at the state final exam"), subject=row.subject),
        )
    if row.kind == RowKind.SUBJECT and row.is_exam_chosen:
        yield (
            P_4_6,
            say(
                _("“%(subject)s” is chosen by the pupil for the state final exam"),
                subject=row.subject,
            ),
        )
    if is_failed(row):
        yield P_4_7, _failed(row)


def _failed(row: Row) -> Text:
    attestation = row.conclusion.attestation if row.conclusion else None
    if row.scale != Scale.FIVE and attestation is not None and attestation.mark is not None:
        return say(
            _("the attestation in “%(subject)s” was passed with a %(mark)s: no positive result"),
            subject=row.subject or row.title,
            mark=attestation.mark,
        )
    return say(
        _("the mark “%(mark)s” of “%(title)s” is no positive result"),
        mark=row.mark,
        title=row.title,
    )


def _unknown(row: Row, outside: Decimal | None) -> Iterator[Reason]:
    if not row.title.strip():
        yield P_5_7, _("the name in the outside document is not known")
    if row.plan_hours is None:
        yield P_5_7, _("the hours of the school's plan are not known")
    if outside is None:
        yield P_5_7, _("the hours of the outside programme are not known")
    if row.scale not in tuple(Scale):
        yield P_4_7, _("the scale of the outside mark is not known")
    elif not row.mark.strip():
        yield P_4_7, _("the outside mark is not known")
    elif row.scale == Scale.FIVE and five_point(row.mark) is None:
        yield P_4_7, say(_("“%(mark)s” is no mark of the five-point scale"), mark=row.mark)


def _for_council(
    row: Row, facts: Facts, outside: Decimal | None, short: Fraction | None
) -> Iterator[Reason]:
    named = row.title.strip() and row.subject.strip()
    if named and not is_same_name(row.title, row.subject):
        yield (
            P_5_7,
            say(
                _("the names differ: “%(title)s” outside, “%(subject)s” in the school's plan"),
                title=row.title,
                subject=row.subject,
            ),
        )
    limit = SHORTAGE_PERCENT.of(facts.settings)
    if short is None or short <= limit or row.plan_hours is None or outside is None:
        return
    yield (
        P_5_7,
        say(
            _(
                "hours are missing: (%(plan)s − %(outside)s) : %(plan)s × 100 = %(short)s %%, more "
                "than %(limit)s %%"
            ),
            plan=hours(row.plan_hours),
            outside=hours(outside),
            short=hours(_rounded(short)),
            limit=limit,
        ),
    )


def _to_attest(row: Row, mark: int | None) -> Iterator[Reason]:
    if row.scale not in tuple(Scale) or row.scale == Scale.FIVE or mark is not None:
        return
    yield (
        P_4_7,
        say(
            _(
                "“%(mark)s” is not of the five-point scale: the subject teacher counts it as a 4 "
                "or a 5, or the pupil is assessed in the school's form"
            ),
            mark=row.mark,
        ),
    )


def _fulfilled(row: Row, outside: Decimal | None) -> Text:
    """Why the row is credited: the conditions hold, in figures."""
    return say(
        _(
            "“%(subject)s” is in the school's plan and not for the state final exam, the names "
            "agree, %(outside)s h of %(plan)s h were studied"
        ),
        subject=row.subject,
        outside=hours(outside or Decimal(0)),
        plan=hours(row.plan_hours or Decimal(0)),
    )


def _decided(row: Row, verdict: Verdict | None) -> Opinion | None:
    """The law's refusal stands; else the director's own word, the verdict, the council's."""
    if verdict is Verdict.REFUSE:
        return Opinion.REFUSE
    if verdict is None:
        return None
    if row.decision == Opinion.REFUSE:
        return Opinion.REFUSE
    if verdict is Verdict.ATTEST:
        return None
    if row.decision == Opinion.CREDIT or verdict is Verdict.CREDIT:
        return Opinion.CREDIT
    return next((one for one in Opinion if one == row.opinion), None)
