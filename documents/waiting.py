"""Papers on the desk: those that wait for the reader's own signature."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.models import Person, School
from accounts.roles import Role
from documents import kinds, parties
from documents.kinds import Capacity, PaperKind
from documents.models import Paper, PaperState, Signature
from documents.parties import Party
from regulations.adoption import acts_of
from regulations.also_waiting import Waiting
from regulations.models import ApplicationState, CaseParticipant
from students.models import Guardianship
from students.models.guardians import Authority

#: More are never shown at once; the rest follows when these are signed.
MOST = 20


def papers_to_sign(actor: Actor, school: School) -> Iterator[Waiting]:
    """Papers that wait for this person, the oldest first: a family answers, staff sign.

    An application waits for its signature until it is declined or taken back.
    """
    person = actor.person_in(school.pk)
    capacities = _capacities(actor, school)
    if person is None or not (capacities or actor.roles_in(school.pk)):
        return
    possible = _kinds_of(school)
    mine = _awaits(possible, capacities) | _names(possible, person)
    waiting = (
        Paper.objects.visible_to(actor)
        .filter(mine, school=school, state=PaperState.ISSUED)
        .filter(
            Q(case__isnull=False)
            | Q(student__isnull=False)
            | Q(application__state__in=(ApplicationState.SENT, ApplicationState.ACCEPTED)),
            case__closed_on=None,
        )
        .select_related(*(f"{child}__school_class" for child in Paper.CHILD))
        .prefetch_related("signatures")
        .order_by("issued_at", "pk")[:MOST]
    )
    reader, people = _Reader(actor, school, person), parties.People(waiting)
    for paper in waiting:
        paper.school = school
        own = [party for party in parties.missing(paper, people) if reader.signs(paper, party)]
        if not own:
            continue
        is_family = own[0].signer.is_family
        yield Waiting(
            what=f"{paper.title} №\N{NO-BREAK SPACE}{paper.printed_number}",
            whose=_called(paper, is_family),
            url=reverse("paper_answer" if is_family else "paper", args=[paper.pk]),
            action=_("Read and answer") if is_family else _("Read and sign"),
            case=paper.case_id,
        )


def _called(paper: Paper, is_family: bool) -> str:
    """Whom the paper is about, as the reader calls them."""
    if paper.child is None:
        return ""
    return paper.child.first_name if is_family else paper.child.list_name


@dataclass(frozen=True)
class _Reader:
    """Whose signature the reader may give, asked of many papers at once: as ``authority`` says."""

    actor: Actor
    school: School
    person: Person

    def signs(self, paper: Paper, party: Party) -> bool:
        """Whether the awaited signature is this reader's to give today."""
        if party.person not in (None, self.person):
            return False
        student = paper.child
        if party.capacity == Capacity.PARENT:
            return student.pk in self._wards
        if party.capacity == Capacity.PUPIL:
            return student.person_id == self.person.pk
        if party.signer.people_from:
            return party.person is not None
        role = parties.ROLES.get(party.capacity)
        if role is None or role not in self.actor.roles_in(self.school.pk):
            return False
        if role is Role.CLASS_TEACHER:
            own = student.school_class
            return own is not None and own.teacher_id == self.person.pk
        if role in (Role.SUBJECT_TEACHER, Role.SPECIALIST):
            return (paper.case_id, role) in self._asked_into
        return True

    @cached_property
    def _wards(self) -> set[int]:
        held = Guardianship.objects.of(self.actor).exclude(kind=Authority.ORGANISATION, paper="")
        return set(held.values_list("student_id", flat=True))

    @cached_property
    def _asked_into(self) -> set[tuple[int, str]]:
        asked = CaseParticipant.objects.of(self.actor)
        return set(asked.values_list("case_id", "role"))


def _capacities(actor: Actor, school: School) -> list[Capacity]:
    """In what capacities somebody with these roles may ever sign."""
    held = actor.roles_in(school.pk)
    capacities = [capacity for capacity, role in parties.ROLES.items() if role in held]
    if Role.GUARDIAN in held:
        capacities.append(Capacity.PARENT)
    if Role.STUDENT in held:
        capacities.append(Capacity.PUPIL)
    return capacities


def _kinds_of(school: School) -> list[PaperKind]:
    """The kinds of paper that the school can have: those of its acts, and those of none."""
    acts = acts_of(school)
    return [kind for kind in kinds.every() if not kind.act or kind.act in acts]


def _awaits(possible: Iterable[PaperKind], capacities: list[Capacity]) -> Q:
    """Papers with a line in one of the capacities; of both parents one may have signed it."""
    lines: dict[tuple[Capacity, bool], list[str]] = defaultdict(list)
    for kind in possible:
        for signer in kind.signers:
            if signer.capacity in capacities:
                lines[signer.capacity, signer.may_be_several].append(kind.slug)
    signed = Signature.objects.filter(paper=OuterRef("pk"))
    awaits = Q(pk__in=())
    for (capacity, several), slugs in lines.items():
        unsigned = Q() if several else ~Exists(signed.filter(capacity=capacity))
        awaits |= Q(kind__in=slugs) & unsigned
    return awaits


def _names(possible: Iterable[PaperKind], person: Person) -> Q:
    """Papers that name the person among those who sign, each on a line of their own."""
    lines: dict[tuple[str, Capacity], list[str]] = defaultdict(list)
    for kind in possible:
        for signer in kind.signers:
            if signer.people_from:
                lines[signer.people_from, signer.capacity].append(kind.slug)
    signed = Signature.objects.filter(paper=OuterRef("pk"), person=person)
    named = Q(pk__in=())
    for (people, capacity), slugs in lines.items():
        has = Q(**{f"context__{people}__contains": [{"person": person.pk}]})
        named |= Q(kind__in=slugs) & has & ~Exists(signed.filter(capacity=capacity))
    return named
