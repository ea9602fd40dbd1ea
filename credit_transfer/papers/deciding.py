"""What comes before the decision: the card of the credit, the excerpt from the council's minutes.

Neither has a form in the act: the card prints what annex 1 does not ask and the rules need, with
the teachers' conclusions (cl. 4.7), by whom and when: each gave theirs signed in, so nobody is
asked to sign the card once more; the excerpt has the usual parts of minutes (cl. 5.7).
"""

from __future__ import annotations

from datetime import date

from credit_transfer import rules
from credit_transfer.models import CreditCase
from credit_transfer.papers.case_words import CaseWords
from credit_transfer.papers.kinds_of import kind
from credit_transfer.procedure import CARD, EXCERPT
from credit_transfer.rules.vocabulary import Verdict
from documents.frozen import name_parts, person_of, signer_name
from documents.kinds import Capacity, Frozen, Signer
from documents.words.numbers import counted


def card_context(credit: CreditCase, day: date) -> Frozen:
    """Row by row: what was brought, what the school's plan has, what the clauses say of it."""
    words = CaseWords(credit, day)
    head = words.head()
    return {
        **head,
        **words.asked(),
        "lines": words.lines,
        "deputy_signer": signer_name(head["deputy"]["person"]),
    }


def excerpt_context(credit: CreditCase, day: date) -> Frozen:
    """What the council heard of the rows that need it, and its opinion of each."""
    words = CaseWords(credit, day)
    heard = [line for line in words.lines if line["verdict"] == Verdict.COUNCIL or line["opinion"]]
    secretary, present = credit.council_secretary, credit.present
    return {
        **words.head(),
        **words.asked(),
        "minutes": words.minutes(),
        "chair": name_parts(credit.council_chair),
        "council_secretary": name_parts(secretary),
        "council_secretaries": [person_of(secretary)] if secretary else [],
        "speaker": _speaker(credit, day),
        "heard": credit.council_heard,
        "present": counted(present, "человек", "человека", "человек") if present else "",
        "votes": _votes(credit),
        "lines": heard,
    }


def _speaker(credit: CreditCase, day: date) -> Frozen | None:
    """Who spoke, with the post held in the school."""
    person = credit.council_speaker
    if person is None:
        return None
    held = person.memberships.filter(school=credit.school_id).on(day).exclude(post="").first()
    return {"post": held.post if held else "", "person": name_parts(person)}


def _votes(credit: CreditCase) -> Frozen | None:
    counts = (credit.votes_for, credit.votes_against, credit.abstained)
    if all(one is None for one in counts):
        return None
    return dict(zip(("for", "against", "abstained"), (one or 0 for one in counts), strict=True))


KINDS = (
    kind(
        CARD,
        "Карточка зачёта",
        rules.P_4_7,
        card_context,
        "credit-cards",
        "{number}-КЗ",
        landscape=True,
    ),
    kind(
        EXCERPT,
        "Выписка из протокола заседания педагогического совета",
        rules.P_5_7,
        excerpt_context,
        "credit-excerpts",
        "{number}-ВП",
        signers=(
            Signer(
                capacity=Capacity.SECRETARY,
                label="Секретарь педагогического совета",
                people_from="council_secretaries",
                ground=rules.P_5_7.cite,
            ),
        ),
    ),
)
