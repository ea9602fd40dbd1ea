"""The agreement on simple electronic signatures as a paper, in the language of the school.

No act of the school demands it; the law does (63-ФЗ, ст. 6 ч. 2 and ст. 9 ч. 2): without it a code
is worth nothing. It is itself signed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from accounts.models import Person, School
from accounts.roles import Role
from documents import kinds
from documents.frozen import name_parts, office_of, signer_name
from documents.kinds import Capacity, Frozen, OnPaperOnly, PaperKind, Signer
from documents.models import SigningRules
from regulations.adoption import acts_of
from students.models import Guardianship

SERIES = "signing-agreements"
_POSTS = {"ru": "директор", "uk": "директор"}


@dataclass(frozen=True)
class AgreementDetails:
    """What an agreement is made of: whose it is, and the school's order in force."""

    school: School
    person: Person
    rules: SigningRules


def agreement_context(details: AgreementDetails, day: date) -> Frozen:
    """Everything that the printed agreement says."""
    school, person, rules = details.school, details.person, details.rules
    director = office_of(school, Role.DIRECTOR, day, _POSTS[school.language])
    listed = list(_documents(school, rules))
    return {
        "school": {
            "short_name": school.short_name,
            "full_name": school.full_name,
            "locality": school.locality,
        },
        "director": director,
        "person": name_parts(person),
        "children": list(_children(person, day)),
        "email": person.email,
        "phone": person.phone,
        "order_number": rules.order_number,
        "order_date": rules.order_date.isoformat(),
        "documents": [kind.title for kind in listed],
        "kinds": [kind.slug for kind in listed],
        "school_signer": signer_name(director["person"]),
        "person_signer": signer_name(name_parts(person)),
    }


def _children(person: Person, day: date) -> Iterator[Frozen]:
    held = Guardianship.objects.filter(person=person).on(day).select_related("student")
    for guardianship in held.order_by("student__sort_key"):
        yield {"child": name_parts(guardianship.student), "paper": guardianship.paper}


def _documents(school: School, rules: SigningRules) -> Iterator[PaperKind]:
    """The school's papers that a family signs and that the order lets be signed online."""
    for kind in kinds.of_school(acts_of(school), school.language):
        by_hand = {
            OnPaperOnly.CONTRACT: not rules.contracts_online,
            OnPaperOnly.HEALTH_CONSENT: not rules.health_consents_online,
        }
        if kind.on_paper_only and by_hand[kind.on_paper_only]:
            continue
        if any(signer.is_family for signer in kind.signers):
            yield kind


RUSSIAN = PaperKind(
    slug="signing_agreement_ru",
    act="",
    title="Соглашение об использовании простой электронной подписи",
    clause="63-ФЗ, ст. 9",
    language="ru",
    template="documents/papers/signing_agreement_ru.html",
    context=agreement_context,
    series=SERIES,
    number_format="{number}-ПЭП",
    signers=(
        Signer(capacity=Capacity.SCHOOL, label="Директор школы", name_from="school_signer"),
        Signer(
            capacity=Capacity.CODE_HOLDER,
            label="Участник электронного взаимодействия",
            name_from="person_signer",
        ),
    ),
)
UKRAINIAN = PaperKind(
    slug="signing_agreement_uk",
    act="",
    title="Угода про використання простого електронного підпису",
    clause="ЗУ № 2155-VIII",
    language="uk",
    template="documents/papers/signing_agreement_uk.html",
    context=agreement_context,
    series=SERIES,
    number_format="{number}-ПЕП",
    signers=(
        Signer(capacity=Capacity.SCHOOL, label="Директор закладу", name_from="school_signer"),
        Signer(
            capacity=Capacity.CODE_HOLDER,
            label="Учасник електронної взаємодії",
            name_from="person_signer",
        ),
    ),
)
KINDS = {kind.language: kind for kind in (RUSSIAN, UKRAINIAN)}


def register() -> None:
    """Make the two agreements known among the kinds of paper."""
    kinds.register(*KINDS.values())
