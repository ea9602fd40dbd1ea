"""What the family is written: what more is asked for (cl. 4.8), and what was decided (cl. 5.7)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from credit_transfer import rules
from credit_transfer.models import CreditCase
from credit_transfer.papers.case_words import CaseWords
from credit_transfer.papers.kinds_of import kind
from credit_transfer.papers.orders import REFUSE, comment_of
from credit_transfer.papers.phrases import DELIVERIES
from credit_transfer.papers.placeholders import PLACEHOLDERS
from credit_transfer.procedure import NOTICE, ORDER, REFUSAL_ORDER, RELEASE_ORDER, REQUEST
from documents.frozen import iso
from documents.kinds import Frozen
from documents.passages import Passage
from documents.russian_signers import director_signs
from documents.words.dates import working_days


def request_context(credit: CreditCase, day: date) -> Frozen:
    """What is asked for, and within how many working days."""
    words = CaseWords(credit, day)
    return {
        **words.head(),
        **words.asked(),
        "asked_for": credit.asked_for.splitlines(),
        "within": working_days(rules.DOCUMENT_DAYS.of(words.facts.settings), "ru"),
    }


def notice_context(credit: CreditCase, day: date) -> Frozen:
    """Every row with what became of it, by which order, what follows, how it was delivered."""
    words = CaseWords(credit, day)
    order = words.issued(ORDER, REFUSAL_ORDER)  # the last word: a case may be decided anew
    is_refusal = order is not None and order == words.issued(REFUSAL_ORDER)
    return {
        **words.head(),
        **words.asked(),
        "is_refusal": is_refusal,
        "order": order,
        "release_order": None if is_refusal else words.issued(RELEASE_ORDER),
        "release_starts_on": iso(credit.release_starts_on),
        "release_ends_on": iso(credit.release_ends_on),
        "minutes": words.minutes(),
        "credited": [] if is_refusal else words.credited(),
        "refused": words.all_refused() if is_refusal else words.refused(),
        "open": words.open_ones(),
        "refusal_reasons": (credit.refusal_reasons or comment_of(credit, REFUSE))
        if is_refusal
        else "",
        "delivery": DELIVERIES.get(credit.delivery, ""),
        "told_on": iso(credit.told_on),
    }


KINDS = (
    kind(
        REQUEST,
        "Запрос дополнительных документов и сведений",
        rules.P_4_8,
        request_context,
        "credit-letters",
        "{number}-ИЗ",
        signers=(director_signs(rules.P_4_8.cite),),
    ),
    kind(
        NOTICE,
        "Уведомление о решении по заявлению о зачёте результатов",
        rules.P_5_7,
        notice_context,
        "credit-letters",
        "{number}-ИЗ",
        signers=(director_signs(rules.P_5_7.cite),),
        placeholders=PLACEHOLDERS,
        passages=(
            Passage(
                slug="appeal",
                label=_("How the decision may be appealed"),
                text="Решение может быть обжаловано в комиссию по урегулированию споров между "
                "участниками образовательных отношений Школы либо в ином порядке, установленном "
                "законодательством Российской Федерации.",
            ),
        ),
    ),
)
