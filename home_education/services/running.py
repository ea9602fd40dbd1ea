"""What is recorded while study at home goes on: meals, textbooks, contacts with the family."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from django.db import transaction
from django.urls import reverse

from accounts.models import Person
from accounts.notices import notify
from accounts.roles import Role
from home_education import rules
from home_education.models import HomeCase, HomeContact, HomeTextbook
from home_education.rules import ContactKind, Facts
from home_education.words import CHANGE_TOLD
from regulations.rules import Violation, judge
from regulations.services import deadlines
from regulations.services.locking import locked_open_case
from regulations.standing import people_in_role


class NotEntitled(Exception):
    """The compensation is not the family's by right: ``violations``."""

    def __init__(self, violations: Collection[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__(", ".join(str(one.clause) for one in violations))


class NoConsent(NotEntitled):
    """The parents have not consented to what is recorded: ``violations``."""


@transaction.atomic
def answer_on_meals(*, home: HomeCase, wanted: bool, on: date, facts: Facts) -> None:
    """The family applied for the compensation of meals, or declined it (cl. 2.20).

    Raises:
        NotEntitled: it applies and has no right.
    """
    case = locked_open_case(home)
    if found := judge((rules.meals_are_for_the_entitled,), replace(facts, meals_wanted=wanted)):
        raise NotEntitled(found)
    home.meals_answered_on, home.meals_wanted = on, wanted
    home.save(update_fields=["meals_answered_on", "meals_wanted"])
    deadlines.keep(case, "meals")
    deadlines.refresh_nearest(case)


@transaction.atomic
def lend_textbook(*, home: HomeCase, title: str, copies: int, on: date) -> HomeTextbook:
    """A textbook or an aid is handed out for the time of study (cl. 2.22)."""
    locked_open_case(home)
    return HomeTextbook.objects.create(
        school_id=home.school_id, home=home, title=title, copies=copies, handed_on=on
    )


@transaction.atomic
def take_back(*, home: HomeCase, textbook_id: int, on: date) -> bool:
    """A textbook came back; also in a case that is over. False if it is back already."""
    lent = home.textbooks.filter(pk=textbook_id, returned_on=None, handed_on__lte=on)
    return bool(lent.update(returned_on=on))


@transaction.atomic
def all_handed_out(*, home: HomeCase, on: date) -> None:
    """Everything that the pupil needs is handed out: the time limit is kept (cl. 2.22)."""
    case = locked_open_case(home)
    home.textbooks_handed_on = on
    home.save(update_fields=["textbooks_handed_on"])
    deadlines.keep(case, "textbooks")
    deadlines.refresh_nearest(case)


@transaction.atomic
def record_contact(
    *, home: HomeCase, kind: str, held_on: date, about: str, outcome: str, by: Person, facts: Facts
) -> HomeContact:
    """A contact, a consultation, educational work, an invitation or an event (cl. 2.16, 4.1, 4.5).

    Raises:
        NoConsent: the pupil took part in an event without the parents' consent (cl. 2.16).
    """
    locked_open_case(home)
    event_on = held_on if kind == rules.ContactKind.EVENT else None
    if found := judge((rules.events_have_consent,), replace(facts, event_on=event_on)):
        raise NoConsent(found)
    return HomeContact.objects.create(
        school_id=home.school_id,
        home=home,
        kind=kind,
        held_on=held_on,
        about=about,
        outcome=outcome,
        by=by,
    )


@transaction.atomic
def tell_of_change(*, home: HomeCase, about: str, by: Person) -> HomeContact:
    """The family tells of a change of what the contract says; whoever keeps the papers and the
    class teacher learn of it (Annex 2, cl. 3.1).

    Raises:
        CaseMovedOn: the case is closed.
    """
    case = locked_open_case(home)
    entry = HomeContact.objects.create(
        school_id=home.school_id,
        home=home,
        kind=ContactKind.CHANGE.value,
        held_on=case.school.today(),
        about=about,
        by=by,
    )
    told = {
        one.pk: one
        for role in (Role.SECRETARY, Role.CLASS_TEACHER)
        for one in people_in_role(case, role)
    }
    for person in told.values():
        notify(person, CHANGE_TOLD, reverse("home:contacts", args=[home.pk]))
    return entry


@transaction.atomic
def invite(*, homes: Iterable[HomeCase], about: str, by: Person, on: date) -> int:
    """Pupils are invited to a school event (cl. 2.16, 4.1): an entry in the log of each; how many.

    No consent is needed to invite: it is asked of who takes part.
    """
    made = []
    for home in homes:
        locked_open_case(home)
        made.append(
            HomeContact(
                school_id=home.school_id,
                home=home,
                kind=rules.ContactKind.INVITATION.value,
                held_on=on,
                about=about,
                by=by,
            )
        )
    return len(HomeContact.objects.bulk_create(made))
