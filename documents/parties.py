"""The parties of a paper: whose signature it asks for, by which ground, and who may give it.

A party may be two people (both parents) or as many as the paper names (members of a commission),
each with a line, and several people may be entitled to one line (either parent). Authority is that
of the day of signing, not of the day of the paper.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from accounts.models import Membership, Person
from accounts.permissions import STAFF
from accounts.roles import Role
from documents import kinds
from documents.kinds import Capacity, Signer, Who
from documents.models import Paper, PaperState, Signature
from regulations.standing import people_in_role
from regulations.words import Text
from students.models import Guardianship
from students.models.guardians import Authority

#: In what role of the school somebody signs in a capacity; a chair and a member are named by the
#: paper itself.
ROLES = {
    Capacity.DIRECTOR: Role.DIRECTOR,
    Capacity.SCHOOL: Role.DIRECTOR,
    Capacity.DEPUTY: Role.DEPUTY,
    Capacity.SECRETARY: Role.SECRETARY,
    Capacity.CLASS_TEACHER: Role.CLASS_TEACHER,
    Capacity.TEACHER: Role.SUBJECT_TEACHER,
    Capacity.SPECIALIST: Role.SPECIALIST,
}


@dataclass(frozen=True, slots=True)
class Party:
    """One signature that a paper asks for: made already, or awaited; then of `named`, if it must
    be one person's."""

    signer: Signer
    who: Who
    ground: Text
    named: Person | None = None
    signature: Signature | None = None

    @property
    def person(self) -> Person | None:
        """Whose it is, or must be; None while anybody entitled to the line may sign."""
        return self.signature.person if self.signature else self.named

    @property
    def capacity(self) -> Capacity:
        """In what capacity the party signs."""
        return self.signer.capacity

    @property
    def expected(self) -> str:
        """The name of whoever must sign; empty while several may."""
        return self.person.short_name if self.person else ""

    @property
    def form_id(self) -> str:
        """How the ids of the fields begin in the form that records this signature."""
        return f"id_{self.capacity}" + (f"_{self.person.pk}" if self.person else "")

    def name_in(self, context: kinds.Frozen) -> str:
        """Who is expected to sign the paper made from `context`; empty when nobody is named."""
        return self.expected or self.signer.name_in(context)


class People:
    """Who has a line of their own on papers of one school, today: found once for all of them, and
    only when a paper asks."""

    def __init__(self, papers: Collection[Paper]):
        self._papers = papers

    @cached_property
    def parents(self) -> dict[int, list[Person]]:
        """The parents who act for a child, by the child's number."""
        children = {paper.child.pk for paper in self._papers if paper.child is not None}
        today = next(iter(self._papers)).school.today()
        held = Guardianship.objects.filter(student__in=children).on(today).parents()
        found: dict[int, list[Person]] = {child: [] for child in children}
        for one in held.select_related("person").order_by("pk"):
            found[one.student_id].append(one.person)
        return found

    @cached_property
    def named(self) -> dict[int, Person]:
        """Those whom the papers themselves name."""
        lines = (
            one
            for paper in self._papers
            for signer in kinds.get(paper.kind).signers_of(paper.context)
            for one in signer.people_in(paper.context)
        )
        return Person.objects.in_bulk({one["person"] for one in lines})


def parties(paper: Paper, people: People | None = None) -> tuple[Party, ...]:
    """Every signature that the paper asks for, in the order of its form; `people` are those of this
    paper among others.

    Raises ``kinds.UnknownKind`` when its regulation is not installed.
    """
    people = people or People([paper])
    made: dict[str, list[Signature]] = {}
    for signature in paper.signatures.all():
        made.setdefault(signature.capacity, []).append(signature)
    found: list[Party] = []
    for signer in kinds.get(paper.kind).signers_of(paper.context):
        found.extend(_of_line(paper, signer, made.get(signer.capacity, []), people))
    return tuple(found)


def missing(paper: Paper, people: People | None = None) -> tuple[Party, ...]:
    """The signatures that are awaited still; none under a paper that all have signed."""
    if paper.state == PaperState.SIGNED:
        return ()
    return tuple(party for party in parties(paper, people) if party.signature is None)


def _of_line(
    paper: Paper, signer: Signer, made: list[Signature], people: People
) -> Iterable[Party]:
    who, ground = signer.who(paper.context), signer.ground_in(paper.context)
    for signature in made:
        yield Party(signer, who, ground, signature=signature)
    if who not in (Who.BOTH_PARENTS, Who.EACH):
        if not made:
            yield Party(signer, who, ground)
        return
    if paper.state == PaperState.SIGNED:
        return
    signed = {signature.person_id for signature in made}
    if who is Who.EACH:
        yield from _of_named(paper, signer, signed, people)
        return
    parents = people.parents[paper.child.pk] if paper.child is not None else []
    for person in parents:
        if person.pk not in signed:
            yield Party(signer, who, ground, person)
    if not parents and not made:  # a guardian alone acts for the child
        yield Party(signer, Who.ANY_PARENT, ground)


def _of_named(
    paper: Paper, signer: Signer, signed: set[int | None], people: People
) -> Iterable[Party]:
    """A line for each whom the paper names and who has not signed; an open one for none."""
    ground, named = signer.ground_in(paper.context), signer.people_in(paper.context)
    for one in named:
        person = people.named.get(one["person"])
        if person is not None and person.pk not in signed:
            yield Party(signer, Who.EACH, ground, person)
    if not named and not signed:
        yield Party(signer, Who.EACH, ground)


def guardians(paper: Paper, day: date) -> list[Guardianship]:
    """Who acts for the child of the paper on that day; nobody where it is about no child."""
    if paper.child is None:
        return []
    held = Guardianship.objects.filter(student=paper.child).on(day)
    return list(held.select_related("person").order_by("pk"))


def acting_for_child(paper: Paper, day: date) -> list[Person]:
    """The guardians who may sign on that day: who represents an organisation has its paper."""
    return [
        one.person
        for one in guardians(paper, day)
        if one.kind != Authority.ORGANISATION or one.paper
    ]


def is_named(person: Person, name: str) -> bool:
    """Whether a name as it stands on paper is this person's: last name, then initials or names."""
    plain = name.casefold().replace(".", ". ").split()
    last_name = person.last_name.casefold()
    rest = [part for part in plain if part != last_name]
    firsts = (person.first_name.casefold(), person.patronymic.casefold())
    return len(rest) < len(plain) and all(
        own.startswith(part.rstrip(".")) for part, own in zip(rest, firsts, strict=False)
    )


def pupils_person(paper: Paper) -> Person | None:
    """The pupil of the paper as one who signs, if the school has let them."""
    return paper.child.person if paper.child is not None else None


def authority(paper: Paper, capacity: str, person: Person, day: date) -> dict[str, Any] | None:
    """By what right the person signs in that capacity on that day, in plain data; None for none.

    A guardian acts for this very child on this very day; who represents an organisation shows its
    paper; an office is held by date; whom the paper names works in the school on that day.
    """
    signer = kinds.get(paper.kind).signer(capacity)
    if signer is not None and signer.people_from:
        return _named(paper, signer, person, day)
    if capacity == Capacity.PARENT:
        held = next((one for one in guardians(paper, day) if one.person_id == person.pk), None)
        if held is None or (held.kind == Authority.ORGANISATION and not held.paper):
            return None
        return {"authority": held.kind, "paper": held.paper, "child": _child(paper)}
    if capacity == Capacity.PUPIL:
        if pupils_person(paper) != person:
            return None
        return {"authority": "pupil", "age": paper.child.age_on(day), "child": _child(paper)}
    return _office(paper, capacity, person, day)


def _named(paper: Paper, signer: Signer, person: Person, day: date) -> dict[str, Any] | None:
    if person.pk not in {one["person"] for one in signer.people_in(paper.context)}:
        return None
    held = Membership.objects.filter(school=paper.school_id, person=person, role__in=STAFF).on(day)
    membership = held.order_by("-since").first()
    return membership and {"authority": "named", "post": membership.post}


def _child(paper: Paper) -> str:
    return paper.child.full_name


def _office(paper: Paper, capacity: str, person: Person, day: date) -> dict[str, Any] | None:
    role = ROLES.get(Capacity(capacity)) if capacity in set(Capacity) else None
    if role is None:
        return None
    of_the_case = role in (Role.CLASS_TEACHER, Role.SUBJECT_TEACHER, Role.SPECIALIST)
    if of_the_case and (paper.case is None or person not in people_in_role(paper.case, role)):
        return None
    held = Membership.objects.filter(school=paper.school_id, role=role, person=person).on(day)
    membership = held.order_by("-since").first()
    return membership and {"authority": str(role), "post": membership.post}


def signed_by(paper: Paper, person: Person, day: date) -> tuple[Party, ...]:
    """The awaited signatures that this person may give on that day."""
    return tuple(
        party
        for party in missing(paper)
        if party.person in (None, person) and authority(paper, party.capacity, person, day)
    )
