"""Whether a person may sign a paper in the product; paper is the equal way, and sometimes the only.

A code counts as a hand only by an agreement that the person signed on paper, under an order of the
school (63-ФЗ, ст. 6 ч. 2 and ст. 9; spec norms 4.6). What the law rather wants on paper stays there
unless the order says otherwise.
"""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from accounts.contacts import contact_for_codes
from accounts.models import Person
from documents import kinds
from documents.kinds import Capacity, OnPaperOnly
from documents.models import Paper, SigningAgreement, SigningRules
from documents.signing import NEVER_ALONE_BELOW
from regulations.words import Worded


class OnPaper(Worded):
    """Why somebody signs by hand."""

    NO_ORDER = (
        "no_order",
        _("The school has no order on signing by code yet, so its papers are signed by hand."),
    )
    CONTRACT = ("contract", _("At this school contracts are signed by hand only."))
    HEALTH_CONSENT = (
        "health_consent",
        _("At this school consents about health are signed by hand only."),
    )
    TOO_YOUNG = (
        "too_young",
        _("A pupil below 14 signs by hand, together with a parent."),
    )
    NO_AGREEMENT = (
        "no_agreement",
        _(
            "To sign by code you first sign, once and on paper at the school, the agreement on "
            "simple electronic signatures. You have none in force."
        ),
    )
    NOT_LISTED = (
        "not_listed",
        _(
            "Your agreement on simple electronic signatures does not name papers of this kind: the "
            "school has had them since. Sign by hand, or sign a new agreement at the school."
        ),
    )
    NO_CONTACT = (
        "no_contact",
        _(
            "The school has not verified an e-mail address or a telephone of yours yet, so no code "
            "can be sent to you."
        ),
    )
    NO_CHILD = ("no_child", _("This paper is signed by hand at the school."))


def why_on_paper(
    paper: Paper, person: Person, capacity: str, day: date
) -> tuple[OnPaper | None, SigningAgreement | None]:
    """Why this person must sign by hand, or None and the agreement under which a code will do."""
    if paper.child is None:
        return OnPaper.NO_CHILD, None
    rules = SigningRules.objects.filter(school=paper.school_id).on(day)
    if rules is None:
        return OnPaper.NO_ORDER, None
    if (kept := kinds.get(paper.kind).on_paper_only) and not _lets(rules, kept):
        return OnPaper(kept.value), None
    if capacity == Capacity.PUPIL and paper.child.age_on(day) < NEVER_ALONE_BELOW:
        return OnPaper.TOO_YOUNG, None
    agreement = SigningAgreement.objects.of(person)
    if agreement is None:
        return OnPaper.NO_AGREEMENT, None
    if paper.kind not in agreement.paper.context.get("kinds", (paper.kind,)):
        return OnPaper.NOT_LISTED, None
    if contact_for_codes(person) is None:
        return OnPaper.NO_CONTACT, None
    return None, agreement


def _lets(rules: SigningRules, kept: OnPaperOnly) -> bool:
    if kept is OnPaperOnly.CONTRACT:
        return rules.contracts_online
    return rules.health_consents_online
