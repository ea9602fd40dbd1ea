"""Papers on the desk: those that wait for the reader's own signature."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.models import School
from documents import kinds, parties
from documents.kinds import Capacity
from documents.models import Paper, PaperState, Signature
from regulations.also_waiting import Waiting

#: More are never shown at once; the rest follows when these are signed.
MOST = 20


def papers_to_sign(actor: Actor, school: School) -> Iterator[Waiting]:
    """Papers that wait for this person, the oldest first: a family answers, staff sign."""
    person = actor.person_in(school.pk)
    capacities = _capacities(actor, school)
    if person is None or not capacities:
        return
    today = school.today()
    waiting = (
        Paper.objects.visible_to(actor)
        .filter(_awaits(capacities), school=school, state=PaperState.ISSUED, case__closed_on=None)
        .select_related(
            "school",
            "case__student__school_class",
            "case__student__person",
            "student__school_class",
            "student__person",
        )
        .prefetch_related("signatures")
        .order_by("issued_at", "pk")[:MOST]
    )
    for paper in waiting:
        mine = parties.signed_by(paper, person, today)
        if not mine:
            continue
        is_family = mine[0].signer.is_family
        yield Waiting(
            what=f"{paper.title} № {paper.printed_number}",
            whose=_called(paper, is_family),
            url=reverse("paper_answer" if is_family else "paper", args=[paper.pk]),
            action=_("Read and answer") if is_family else _("Read and sign"),
        )


def _called(paper: Paper, is_family: bool) -> str:
    """Whom the paper is about, as the reader calls them."""
    if paper.child is None:
        return ""
    return paper.child.first_name if is_family else paper.child.list_name


def _capacities(actor: Actor, school: School) -> list[Capacity]:
    """In what capacities somebody with these roles may ever sign."""
    held = actor.roles_in(school.pk)
    staff = [capacity for capacity, role in parties.ROLES.items() if role in held]
    if school.pk in actor.staff_school_ids():
        return staff
    return [*staff, Capacity.PARENT, Capacity.PUPIL]


def _awaits(capacities: list[Capacity]) -> Q:
    """Papers with a line in one of the capacities; of both parents one may have signed it."""
    signed = Signature.objects.filter(paper=OuterRef("pk"))
    awaits = Q(pk__in=())
    for kind in kinds.every():
        for signer in kind.signers:
            if signer.capacity in capacities:
                once = signer.both_if is None
                unsigned = ~Exists(signed.filter(capacity=signer.capacity)) if once else Q()
                awaits |= Q(kind=kind.slug) & unsigned
    return awaits
