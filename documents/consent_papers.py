"""The papers of consent about health data, with all that the law asks of their words.

152-ФЗ, ст. 9 ч. 4 and ст. 10; since 1 September 2025 each consent is a paper of its own (156-ФЗ).
ЗУ № 2297-VI, ст. 2, 6, 7. They belong to no act of the school and to no case.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.roles import Role
from documents import kinds
from documents.frozen import iso, name_parts, office_of, signer_name
from documents.kinds import Capacity, Frozen, OnPaperOnly, PaperKind, Signer
from documents.models import ConsentKind

SERIES = "consents"

#: What the written consent must hold, element by element, and where the paper says it
#: (152-ФЗ, ст. 9 ч. 4).
ELEMENTS = (
    ("name, address and identity paper of the pupil", "subject"),
    ("name, address and identity paper of the parent, paper of their authority", "representative"),
    ("name and address of the school", "operator"),
    ("purpose", "purpose"),
    ("list of the data", "data"),
    ("who processes them on behalf of the school", "processor"),
    ("actions with the data and ways of processing", "actions"),
    ("term, and how it is withdrawn", "term"),
    ("signature", "signatures"),
)

_PARENT = {
    "ru": "Родитель (законный представитель)",
    "uk": "Один із батьків (законний представник)",
}
_PUPIL = {"ru": "Обучающийся", "uk": "Учень (учениця)"}
_TITLES = {
    (ConsentKind.HEALTH, "ru"): "Согласие на обработку сведений о состоянии здоровья",
    (ConsentKind.TRANSFER, "ru"): "Согласие на передачу сведений о состоянии здоровья "
    "третьим лицам",
    (ConsentKind.HEALTH, "uk"): "Згода на обробку відомостей про стан здоров’я",
    (ConsentKind.TRANSFER, "uk"): "Згода на передання відомостей про стан здоров’я третім особам",
}
_CLAUSES = {"ru": "152-ФЗ, ст. 9, 10", "uk": "ЗУ № 2297-VI, ст. 7"}


def consent_context(asked: Any, day: date) -> Frozen:
    """Everything that the paper says; nothing of the pupil's health stands in it."""
    school, student, parent = asked.school, asked.student, asked.parent
    director = office_of(school, Role.DIRECTOR, day, "директор")
    return {
        "consent": asked.kind,
        "school": {
            "short_name": school.short_name,
            "full_name": school.full_name,
            "address": asked.operator_address,
        },
        "director": director,
        "pupil": name_parts(student),
        "pupil_birth_date": student.birth_date.isoformat(),
        "pupil_address": student.address,
        "pupil_document": asked.pupil_document,
        "parent": name_parts(parent),
        "parent_address": parent.address if parent else "",
        "parent_document": asked.parent_document,
        "authority": asked.authority,
        "purpose": asked.purpose,
        "data": asked.data,
        "actions": asked.actions,
        "recipients": asked.recipients,
        "until": iso(asked.until),
        "pupil_consents": asked.pupil_consents,
        "parent_signer": signer_name(name_parts(parent)),
        "pupil_signer": signer_name(name_parts(student)),
    }


def slug_of(consent: str, language: str) -> str:
    """The kind of paper for a consent in a language."""
    return f"consent_{consent}_{language}"


def _kind(consent: ConsentKind, language: str) -> PaperKind:
    return PaperKind(
        slug=slug_of(consent, language),
        act="",
        title=_TITLES[consent, language],
        clause=_CLAUSES[language],
        language=language,
        template=f"papers/consent_{language}.html",
        context=consent_context,
        series=SERIES,
        number_format="{number}-З" if language == "uk" else "{number}-СГ",
        signers=(
            Signer(
                capacity=Capacity.PARENT,
                label=_PARENT[language],
                name_from="parent_signer",
                only_if=lambda context: context["parent"] is not None,
            ),
            Signer(
                capacity=Capacity.PUPIL,
                label=_PUPIL[language],
                name_from="pupil_signer",
                only_if=lambda context: context["pupil_consents"],
            ),
        ),
        on_paper_only=OnPaperOnly.HEALTH_CONSENT,
    )


KINDS = tuple(_kind(consent, language) for language in ("ru", "uk") for consent in ConsentKind)


def register() -> None:
    """Make the kinds known; called when the app is ready."""
    kinds.register(*KINDS)
