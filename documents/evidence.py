"""What is kept with a signature made in the product, so that it can be explained years later.

``Signature.evidence`` is one JSON object. Times are ISO 8601 with the school's own offset. Keys:

``signer``      person (number), full_name, and ``authority``: by what right (``documents.parties``)
``paper``       id, kind, number, version, sha256 of the exact bytes
``phrase``      the words that were confirmed, and ``language`` they stood in
``signed_at``   when
``visit``       address and user_agent of the request; from outside only if the signer gave the file
``shown``       which pages of these bytes were shown before, each with its time; page 0: the file
``code``        by code only: channel, masked_to, sent_at, checked_at
``agreement``   by code only: id, number, signed_on and sha256 of the agreement, number and date of
                the school's order
``password``    as staff only: checked_at, the time when the password was given again
``file``        from outside only: see ``documents.outside_signatures``
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.lockout import address_of
from accounts.models import Person
from documents.models import Paper, Showing, SigningAgreement, SigningRules

_LONGEST_AGENT = 400


@dataclass(frozen=True, slots=True)
class Visit:
    """Where a request came from."""

    address: str
    user_agent: str

    @classmethod
    def of(cls, request: HttpRequest) -> Visit:
        """The visit of a request; what the browser calls itself is cut to a bounded length."""
        agent = request.headers.get("User-Agent", "").replace("\x00", "")
        return cls(address_of(request) or "", agent[:_LONGEST_AGENT])

    def kept(self) -> dict[str, str]:
        """The visit as plain data."""
        return {"address": self.address, "user_agent": self.user_agent}


def phrase_of(paper: Paper, person: Person) -> str:
    """What a signer confirms, in the language of the screen."""
    return _(
        "I, %(name)s, have read “%(title)s” № %(number)s, version %(version)s, agree to it and "
        "sign it."
    ) % {
        "name": person.full_name,
        "title": paper.title,
        "number": paper.printed_number,
        "version": paper.version,
    }


def evidence_of(
    paper: Paper,
    person: Person,
    *,
    authority: dict[str, Any],
    phrase: str,
    visit: Visit,
    now: datetime,
    **more: Any,
) -> dict[str, Any]:
    """What every signature in the product keeps; ``more`` is what its own way adds."""
    shown = Showing.objects.filter(paper=paper, person=person, sha256=paper.file.sha256)
    return {
        "signer": {"person": person.pk, "full_name": person.full_name, "authority": authority},
        "paper": {
            "id": paper.pk,
            "kind": paper.kind,
            "number": paper.printed_number,
            "version": paper.version,
            "sha256": paper.file.sha256,
        },
        "phrase": phrase,
        "language": get_language() or "",
        "signed_at": at_school(paper, now),
        "visit": visit.kept(),
        "shown": [
            {"page": one.page, "at": at_school(paper, one.at)} for one in shown.order_by("at", "pk")
        ],
        **more,
    }


def of_agreement(paper: Paper, agreement: SigningAgreement) -> dict[str, Any]:
    """The agreement that makes a code count as a hand, and the order that it stands on."""
    rules = SigningRules.objects.filter(school=paper.school_id).on(paper.school.today())
    file = agreement.paper.file
    return {
        "id": agreement.pk,
        "number": agreement.paper.printed_number,
        "signed_on": agreement.signed_on.isoformat(),
        "sha256": file.sha256 if file else "",
        "order_number": rules.order_number if rules else "",
        "order_date": rules.order_date.isoformat() if rules else "",
    }


def at_school(paper: Paper, moment: datetime) -> str:
    """A moment by the school's clock, with its offset."""
    return moment.astimezone(ZoneInfo(paper.school.time_zone)).isoformat(timespec="seconds")
