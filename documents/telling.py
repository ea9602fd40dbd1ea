"""Telling people about signatures. No notice names a reason: that is read on the paper's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from accounts.notices import notify
from accounts.roles import Role
from documents.models import Paper, PaperState, Response, Signature
from regulations import registry, standing
from regulations.adoption import settings_on
from regulations.words import Text, say


def tell_of_signature(paper: Paper, signature: Signature) -> None:
    """Those who hold the case and the family learn that a party has signed, or that all have."""
    text = (
        _("%(paper)s: signed by all")
        if paper.state == PaperState.SIGNED
        else _("%(paper)s: one more signature, others are awaited")
    )
    family = (Role.GUARDIAN, Role.STUDENT)
    _tell(paper, text, (*_staff(paper), *_in_roles(paper, family)), but=signature.person_id)


def tell_of_answer(paper: Paper, response: Response) -> None:
    """Those who hold the case learn that there is an answer, not what it says."""
    _tell(paper, _("%(paper)s: the family has answered"), _staff(paper), but=response.person_id)


def _staff(paper: Paper) -> Iterator[Person]:
    """Who holds the case, and its class teacher."""
    if paper.case is None:
        return
    roles = {Role.CLASS_TEACHER}
    with suppress(LookupError):  # an act that this installation no longer has holds nothing
        act = registry.get(paper.case.act).act
        settings = settings_on(paper.school, act, paper.school.today())
        roles.update(standing.holders(paper.case, settings))
    yield from _in_roles(paper, roles - {Role.GUARDIAN, Role.STUDENT, Role.SYSTEM})


def _in_roles(paper: Paper, roles: Iterable[Role]) -> Iterator[Person]:
    if paper.case is not None:
        for role in roles:
            yield from standing.people_in_role(paper.case, role)


def _tell(paper: Paper, text: Text, people: Iterable[Person], *, but: int | None) -> None:
    told = {but}
    url = reverse("paper", kwargs={"pk": paper.pk})
    for person in people:
        if person.account_id and person.pk not in told:
            told.add(person.pk)
            notify(person, say(text, paper=_name(paper)), url)


def _name(paper: Paper) -> str:
    pupil = f", {paper.child.list_name}" if paper.child is not None else ""
    return f"{paper.title} № {paper.printed_number}{pupil}"
