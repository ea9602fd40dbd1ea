"""Agreements on signing by code: prepared for a person, signed at school, revoked any time."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from accounts.history import because
from accounts.models import Person, School, StoredFile
from documents import issuing, making
from documents.agreement_paper import KINDS, AgreementDetails
from documents.kinds import Capacity
from documents.models import SigningAgreement, SigningRules
from documents.signing import record_signature


class AgreementRefused(Exception):
    """Base of the reasons why nothing was done; nothing was changed."""


class NoOrder(AgreementRefused):
    """The school has no order on signing by code in force, so there is nothing to agree to."""


class HasOne(AgreementRefused):
    """The person has an agreement already that is not revoked."""


class NotOpen(AgreementRefused):
    """The agreement was signed, or revoked, meanwhile."""


@transaction.atomic
def prepare(school: School, person: Person, *, by: Person | None) -> SigningAgreement:
    """Issue the agreement to be printed and signed. Raises ``NoOrder`` or ``HasOne``."""
    today = school.today()
    rules = SigningRules.objects.filter(school=school).on(today)
    if rules is None:
        raise NoOrder(school.slug)
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    if SigningAgreement.objects.filter(person=person, revoked_at=None).exists():
        raise HasOne(str(person))
    details = AgreementDetails(school, person, rules)
    paper = issuing.issue(KINDS[school.language], details, by=by, on=today)
    return SigningAgreement.objects.create(school=school, person=person, paper=paper)


@transaction.atomic
def record_signed(
    agreement: SigningAgreement,
    *,
    signed_on: date,
    seen_by: Person,
    scan: StoredFile | None = None,
) -> None:
    """The person, whose identity `seen_by` checked, and the school have signed by hand.

    Raises ``NotOpen`` and the errors of signing.
    """
    locked = _locked(agreement)
    if locked.signed_on or locked.revoked_at:
        raise NotOpen(str(locked))
    making.bytes_of(locked.paper)
    names = {
        Capacity.SCHOOL: locked.paper.context["school_signer"] or locked.school.short_name,
        Capacity.CODE_HOLDER: locked.person.full_name,
    }
    for capacity, name in names.items():
        record_signature(
            locked.paper,
            capacity=capacity,
            signer_name=name,
            signed_on=signed_on,
            seen_by=seen_by,
            today=locked.school.today(),
            person=locked.person if capacity == Capacity.CODE_HOLDER else None,
            scan=scan,
        )
    locked.signed_on, locked.seen_by, locked.scan = signed_on, seen_by, scan
    locked.save(update_fields=["signed_on", "seen_by", "scan"])
    agreement.refresh_from_db()


@transaction.atomic
def revoke(agreement: SigningAgreement, *, by: Person, on_paper: bool = False) -> None:
    """From now on codes sign nothing for this person; what was signed stays signed.

    Raises ``NotOpen`` when it was revoked before.
    """
    locked = _locked(agreement)
    if locked.revoked_at:
        raise NotOpen(str(locked))
    locked.revoked_at, locked.revoked_by = timezone.now(), by
    locked.revoked_on_paper = on_paper
    with because(""):
        locked.save(update_fields=["revoked_at", "revoked_by", "revoked_on_paper"])
    agreement.refresh_from_db()


def _locked(agreement: SigningAgreement) -> SigningAgreement:
    return (
        SigningAgreement.objects.select_for_update(of=("self",))
        .select_related("paper", "person", "school")
        .get(pk=agreement.pk)
    )
