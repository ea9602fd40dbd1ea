"""What the page of one paper is built of: who signs and by what, the copies, the versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from accounts.permissions import may
from documents import kinds, parties, signing
from documents.amendment_pages import amending_of
from documents.forms.paper import AnnulForm, HandOutForm, SignatureForm
from documents.forms.staff_signing import SignatureCheckForm
from documents.models import HandedCopy, Paper, Response, Signature, SignatureMethod
from documents.paper_words import PaperWords
from documents.parties import Party
from documents.views.evidence import gets_evidence
from documents.views.fetching import pages_of
from regulations import registry
from regulations.adoption import settings_on

_REFUSED = {
    signing.PaperNotCurrent: gettext_lazy("This paper was replaced or annulled meanwhile."),
    signing.BytesNotReady: gettext_lazy("The paper is still being made. Try again in a moment."),
    signing.NotAParty: gettext_lazy("Nobody signs this paper in that capacity."),
    signing.NotEntitled: gettext_lazy(
        "Somebody else signs here: this person has no authority for it today."
    ),
    signing.PupilTooYoung: gettext_lazy(
        "A pupil below 14 signs only together with a parent. Nothing was recorded."
    ),
    signing.AlreadySigned: gettext_lazy("This signature was recorded meanwhile."),
    signing.DateInFuture: gettext_lazy(
        "This day has not come yet. Give the day on which it was done."
    ),
    signing.DateBeforePaper: gettext_lazy(
        "The paper itself is of a later day. Give the day on which it was done."
    ),
    signing.AlreadyHanded: gettext_lazy("This copy was recorded as given out meanwhile."),
}


@dataclass(frozen=True)
class Line:
    """A line of the table of signatures: who must sign, and the signature or what makes it.

    `form` records a signature by hand, `signs_here` tells that the reader may sign in the product,
    `takes_file` that a file with a signature may be given; `check_form` stands beside a signature
    that could not be checked here.
    """

    party: Party
    form: SignatureForm | None = None
    signs_here: bool = False
    takes_file: bool = False
    check_form: SignatureCheckForm | None = None

    @property
    def signature(self) -> Signature | None:
        """The signature that was made."""
        return self.party.signature


@dataclass(frozen=True)
class Copy:
    """A printed copy: given out, or the form for it."""

    holder: str
    label: str
    handed: HandedCopy | None
    form: HandOutForm | None


def paper_page_response(
    request: HttpRequest, found: Paper, forms: dict[str, Any], status: int
) -> HttpResponse:
    """The page; ``forms`` are those that were sent and have errors, by their key."""
    may_record = found.is_current and may(request.actor, found.school_id, "record_signatures")
    may_annul = found.is_current and may(request.actor, found.school_id, "annul_paper")
    is_staff = found.school_id in request.actor.staff_school_ids()
    made = Signature.objects.select_related("seen_by", "person").prefetch_related("checks__by")
    prefetch_related_objects([found], Prefetch("signatures", made))
    lines, versions = _lines(request, found, forms, may_record), _versions(found)
    responses = list(found.responses.select_related("person")) if is_staff else []
    return render(
        request,
        "documents/paper.html",
        {
            "paper": found,
            "kind": _kind(found),
            "pages": range(1, pages_of(found) + 1),
            "state_text": _state_text(found, versions),
            "gets_evidence": bool(lines) and gets_evidence(request, found),
            "amending": amending_of(request.actor, found),
            "lines": lines,
            "asks_reader": not is_staff and _asks(request, found),
            "responses": responses,
            "objections": _objections(found, responses),
            "copies": _copies(found, forms, may_record),
            "versions": versions,
            "annul_form": forms.get("annul") or (AnnulForm() if may_annul else None),
            "bad_form": next(iter(forms.values()), None),
        },
        status=status,
    )


def _objections(found: Paper, responses: list[Response]) -> list[Response]:
    """What stands between the paper and its signatures: the last answer of who did not sign."""
    if not found.is_current:
        return []
    signed = {one.person_id for one in found.signatures.all()}
    last = {one.person_id: one for one in responses if one.person_id not in signed}
    return list(last.values())


def words_of(refused: signing.CannotSign) -> str:
    """Why a signature was not recorded; what an upper layer objects to has words of its own."""
    return str(_REFUSED.get(type(refused)) or refused)


def party_or_404(found: Paper, capacity: str, person: str) -> Party:
    """The party in that capacity: of several people the one with that number, awaited first."""
    asked = [one for one in parties.parties(found) if one.capacity == capacity]
    if person:
        asked = [one for one in asked if one.person and str(one.person.pk) == person]
    if not asked:
        raise Http404
    return next((one for one in asked if one.signature is None), asked[0])


def form_key(party: Party) -> str:
    """Under which key the form of the party stands."""
    return f"sign-{party.capacity}-{party.person.pk if party.person else ''}"


def _state_text(found: Paper, versions: list[Paper]) -> str:
    case, settings = found.case, {}
    if case is not None and case.closed_on is None:
        try:
            act = registry.get(case.act).act
        except LookupError:  # an act that this installation no longer has: nothing comes next
            case = None
        else:
            settings = settings_on(found.school, act, found.school.today())
    return PaperWords([found, *versions], case, settings).of(found)


def _kind(found: Paper) -> kinds.PaperKind | None:
    try:
        return kinds.get(found.kind)
    except kinds.UnknownKind:
        return None


def _asks(request: HttpRequest, found: Paper) -> bool:
    """Whether the reader is of the family, and their signature is awaited."""
    person = request.actor.person_in(found.school_id)
    if person is None or not found.is_current or _kind(found) is None:
        return False
    return bool(parties.signed_by(found, person, found.school.today()))


def _lines(
    request: HttpRequest, found: Paper, forms: dict[str, Any], may_record: bool
) -> list[Line]:
    if _kind(found) is None:
        return []
    asked = parties.parties(found)
    person = request.actor.person_in(found.school_id)
    today = found.school.today()
    lines = []
    for party in asked:
        if party.signature is not None:
            lines.append(Line(party, check_form=_check_form(found, party, forms, may_record)))
            continue
        form = None
        if may_record:
            form = forms.get(form_key(party)) or SignatureForm(
                party=party, by=person, paper=found, today=today
            )
        own = (
            found.is_current
            and not party.signer.is_family
            and person is not None
            and party.person in (None, person)
            and parties.authority(found, party.capacity, person, today) is not None
        )
        lines.append(Line(party, form, signs_here=own, takes_file=may_record))
    return lines


def _check_form(
    found: Paper, party: Party, forms: dict[str, Any], may_record: bool
) -> SignatureCheckForm | None:
    signature = party.signature
    unchecked = signature.method == SignatureMethod.EXTERNAL and not signature.checked_with
    if not may_record or not unchecked:
        return None
    return forms.get(f"check-{signature.pk}") or SignatureCheckForm(
        paper=found, today=found.school.today()
    )


def holders() -> dict[str, str]:
    """Who takes a copy, and what it is called."""
    return dict(HandedCopy._meta.get_field("holder").choices)


def _copies(found: Paper, forms: dict[str, Any], may_record: bool) -> list[Copy]:
    kind = _kind(found)
    if kind is None or not kind.copies_to_hand:
        return []
    handed = {row.holder: row for row in found.handed_copies.select_related("recorded_by")}
    today = found.school.today()
    return [
        Copy(
            holder=holder,
            label=label,
            handed=handed.get(holder),
            form=forms.get(f"hand-{holder}") or HandOutForm(holder=holder, paper=found, today=today)
            if may_record and holder not in handed
            else None,
        )
        for holder, label in holders().items()
    ]


def _versions(found: Paper) -> list[Paper]:
    """Every version of this paper in its case, the newest first; nothing if there is only one."""
    if found.case_id is None:
        return []
    versions = list(
        Paper.objects.filter(case=found.case_id, kind=found.kind)
        .select_related("made_by_amendment")
        .defer("context")
        .order_by("-version")
    )
    return versions if len(versions) > 1 else []
