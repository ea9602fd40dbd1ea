"""Signing by a one-time code in the demo: the school's order, agreements on paper, a signature."""

from __future__ import annotations

from django.utils import timezone

from accounts.contacts import verify_contact
from accounts.models import Channel
from accounts.one_time_codes import Proof
from accounts.roles import Role
from config.demo.school import SmallSchool
from documents import agreements, signing_here
from documents.evidence import Visit
from documents.kinds import Capacity
from documents.models import Paper, SigningAgreement, SigningRules

PHONE = Visit("192.0.2.17", "Mozilla/5.0 (Android 14; Mobile)")


def give_order(small: SmallSchool, number: str) -> None:
    """The head lets families sign by code from the beginning of the school year on."""
    since = small.year.starts_on
    SigningRules.objects.create(
        school=small.school,
        since=since,
        order_number=number,
        order_date=since,
        set_by=small.in_office(Role.DIRECTOR),
    )


def prepare(small: SmallSchool, login: str) -> SigningAgreement:
    """The agreement of one person, to be signed on paper."""
    secretary = small.in_office(Role.SECRETARY)
    return agreements.prepare(small.school, small.people[login], by=secretary)


def agree(small: SmallSchool, login: str) -> SigningAgreement:
    """It is signed: the secretary saw it."""
    agreement = prepare(small, login)
    agreements.record_signed(
        agreement, signed_on=small.school.today(), seen_by=small.in_office(Role.SECRETARY)
    )
    return agreement


def verify_mail(small: SmallSchool, login: str) -> None:
    """The secretary has made sure of the address."""
    secretary = small.in_office(Role.SECRETARY)
    verify_contact(person=small.people[login], channel=Channel.MAIL, by=secretary)


def sign_by_code(
    small: SmallSchool, paper: Paper, login: str, capacity: Capacity = Capacity.PARENT
) -> None:
    """The person has read the first page and typed the code in."""
    person, now = small.people[login], timezone.now()
    signing_here.show(paper, person, 1)
    proof = Proof(Channel.MAIL, "c•••@example.org", now, now)
    signing_here.sign_by_code(paper, person, capacity, proof=proof, visit=PHONE)
