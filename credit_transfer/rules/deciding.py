"""Rules of cl. 4.6, 4.7 and 5.7 on the council, the director's decision and telling the family."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from credit_transfer.rules.act import ACT
from credit_transfer.rules.council import P_5_7
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.matching import RowVerdict, verdicts
from credit_transfer.rules.parts import Row
from credit_transfer.rules.subjects import P_4_6, P_4_7
from credit_transfer.rules.vocabulary import Delivery, Opinion, Verdict
from regulations.rules import Problem
from regulations.words import say


def judged_rows(facts: Facts) -> Iterator[tuple[Row, RowVerdict]]:
    """Every row with its verdict."""
    found = verdicts(facts)
    for row in facts.rows:
        yield row, found[row.key]


def council_rows(facts: Facts) -> tuple[Row, ...]:
    """The rows on which the council is heard (cl. 5.7)."""
    return tuple(row for row, judged in judged_rows(facts) if judged.verdict is Verdict.COUNCIL)


def needs_council(facts: Facts) -> bool:
    """Whether the decision takes the council's opinion."""
    return bool(council_rows(facts))


@ACT.blocks(P_5_7, _("No row goes before the council"), field="rows")
def council_is_not_needed(facts: Facts) -> Problem | None:
    heard = council_rows(facts)
    if not heard:
        return None
    return Problem(
        say(
            _("The council is to be heard on %(rows)s: send the case to the council"),
            rows=[row.called for row in heard],
        ),
        rows=tuple(row.key for row in heard),
    )


@ACT.blocks(P_5_7, _("A row goes before the council"), field="rows")
def council_is_needed(facts: Facts) -> Problem | None:
    if needs_council(facts):
        return None
    return Problem(
        _("Names agree and hours suffice in every row: send the case to the director at once")
    )


@ACT.blocks(P_5_7, _("The council's minutes have number and date"))
def minutes_are_recorded(facts: Facts) -> Iterator[Problem]:
    if not needs_council(facts):
        return
    minutes = facts.council.minutes if facts.council else None
    if minutes is None or not minutes.number.strip():
        yield Problem(_("The number of the council's minutes is empty: enter it"), "minutes_number")
    if minutes is None or minutes.dated is None:
        yield Problem(_("The date of the council's minutes is empty: enter it"), "minutes_on")
    elif minutes.dated > facts.today:
        yield Problem(
            say(
                _("The council of %(day)s has not met yet: mend the date of the minutes"),
                day=minutes.dated,
            ),
            "minutes_on",
        )


@ACT.blocks(P_5_7, _("The council has said its opinion of each row before it"), field="opinion")
def opinions_are_recorded(facts: Facts) -> Iterator[Problem]:
    for row in council_rows(facts):
        if row.opinion not in tuple(Opinion):
            yield Problem(
                say(
                    _("“%(row)s”: the council's opinion is not entered: choose it"),
                    row=row.called,
                ),
                rows=(row.key,),
            )


@ACT.warns(P_5_7, _("The excerpt names who led the council and how it voted"))
def council_is_described(facts: Facts) -> Iterator[Problem]:
    council = facts.council
    if council is None or not needs_council(facts):
        return
    if not council.chair.strip():
        yield Problem(_("The chair of the council is empty: choose who it was"), "council_chair")
    if not council.secretary.strip():
        yield Problem(
            _("The secretary of the council is empty: choose who it was"), "council_secretary"
        )
    if council.present is None:
        yield Problem(_("How many were present is empty: enter the number"), "present")
    votes = (council.votes_for, council.votes_against, council.abstained)
    if None in votes:
        yield Problem(_("The votes for, against and abstained are not all entered"), "votes_for")


@ACT.warns(P_5_7, _("The votes add up to those present"), field="present")
def votes_add_up(facts: Facts) -> Problem | None:
    council = facts.council
    if council is None or council.present is None:
        return None
    votes = [
        one
        for one in (council.votes_for, council.votes_against, council.abstained)
        if one is not None
    ]
    if len(votes) < 3 or sum(votes) == council.present:
        return None
    return Problem(
        say(
            _(
                "%(votes)s votes and %(present)s present do not agree: mend the numbers, or say "
                "who did not vote"
            ),
            votes=sum(votes),
            present=council.present,
        )
    )


@ACT.blocks(P_4_6, _("What the clause excludes is not credited"), field="decision")
def excluded_is_not_credited(facts: Facts) -> Iterator[Problem]:
    for row, judged in judged_rows(facts):
        if judged.verdict is not Verdict.REFUSE or row.decision != Opinion.CREDIT:
            continue
        yield Problem(
            say(
                _("“%(row)s” cannot be credited: %(reason)s. Refuse this row"),
                row=row.called,
                reason=judged.reasons[0][1],
            ),
            rows=(row.key,),
        )


@ACT.blocks(P_4_6, _("Each row is decided"), field="decision")
def rows_are_decided(facts: Facts) -> Iterator[Problem]:
    for row, judged in judged_rows(facts):
        if judged.decided is not None:
            continue
        yield Problem(
            say(
                _("“%(row)s” is not decided: %(reason)s"),
                row=row.called,
                reason=judged.reasons[0][1],
            ),
            rows=(row.key,),
        )


@ACT.blocks(P_4_6, _("Something is credited"), field="decision")
def something_is_credited(facts: Facts) -> Problem | None:
    found = tuple(judged for _row, judged in judged_rows(facts))
    if not found or any(one.decided is not Opinion.REFUSE for one in found):
        return None
    return Problem(_("Every row is refused: refuse the application instead"))


@ACT.blocks(P_5_7, _("A decision that differs has its reason"), field="decision_reason")
def different_decision_is_reasoned(facts: Facts) -> Iterator[Problem]:
    for row, judged in judged_rows(facts):
        expected = expected_of(row, judged)
        if row.decision not in tuple(Opinion) or expected is None or row.decision == expected:
            continue
        if row.decision_reason.strip():
            continue
        yield Problem(
            say(
                _(
                    "“%(row)s”: the decision “%(decision)s” differs from “%(expected)s”: write "
                    "the reason"
                ),
                row=row.called,
                decision=Opinion.named(row.decision),
                expected=expected.label,
            ),
            rows=(row.key,),
        )


def expected_of(row: Row, judged: RowVerdict) -> Opinion | Verdict | None:
    """What comes of the row without the director's own word; None while nobody has said it.

    What the law refuses is not the director's to decide (`excluded_is_not_credited`).
    """
    if judged.verdict is Verdict.REFUSE:
        return None
    if judged.verdict is Verdict.COUNCIL:
        return next((one for one in Opinion if one == row.opinion), None)
    if judged.verdict is Verdict.CREDIT:
        return Opinion.CREDIT
    return judged.verdict


@ACT.blocks(P_4_7, _("What is credited has a mark"), field="mark")
def credited_rows_have_marks(facts: Facts) -> Iterator[Problem]:
    for row, judged in judged_rows(facts):
        if not judged.is_credited or judged.mark is not None:
            continue
        yield Problem(
            say(
                _(
                    "“%(row)s” has no mark to be set: return it to the subject teacher, for a 4, a "
                    "5 or an attestation"
                ),
                row=row.called,
            ),
            rows=(row.key,),
        )


@ACT.blocks(
    P_5_7,
    _("The council is heard before a refusal too"),
    field="opinion",
    overridable_by=(Role.DIRECTOR,),
)
def council_is_heard_of_refusal(facts: Facts) -> Problem | None:
    unheard = [row for row in council_rows(facts) if row.opinion not in tuple(Opinion)]
    if not unheard:
        return None
    return Problem(
        say(
            _(
                "A refusal takes the council's opinion too, on %(rows)s: send the case to the "
                "council, or write what else the application fails by"
            ),
            rows=[row.called for row in unheard],
        ),
        rows=tuple(row.key for row in unheard),
    )


@ACT.warns(P_4_6, _("What fulfils every condition is not refused without a reason"), field="rows")
def creditable_is_not_refused(facts: Facts) -> Problem | None:
    good = [row for row, judged in judged_rows(facts) if judged.decided is Opinion.CREDIT]
    if not good:
        return None
    return Problem(
        say(
            _("%(rows)s would be credited by the text or by the council: say why it is refused"),
            rows=[row.called for row in good],
        ),
        rows=tuple(row.key for row in good),
    )


@ACT.blocks(P_5_7, _("The family was told of the decision"))
def family_is_told(facts: Facts) -> Iterator[Problem]:
    notice = facts.notice
    if notice is None or notice.delivery not in tuple(Delivery):
        yield Problem(_("How the family was told is not chosen: choose it"), "delivery")
    told = notice.delivered_on if notice else None
    if told is None:
        yield Problem(_("The day on which the family was told is empty: enter it"), "told_on")
    elif told > facts.today:
        yield Problem(say(_("%(day)s has not come yet: mend the day"), day=told), "told_on")
    elif facts.decided_on is not None and told < facts.decided_on:
        yield Problem(
            say(
                _("The family was told on %(day)s, before the order of %(decided)s: mend the day"),
                day=told,
                decided=facts.decided_on,
            ),
            "told_on",
        )
    if notice is None or not notice.proof.strip():
        yield Problem(
            _("What proves that the family was told is empty: the signature, the post's receipt"),
            "told_proof",
        )
