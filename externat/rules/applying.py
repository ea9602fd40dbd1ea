"""Who may sign an application: what both editions say alike."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from externat.rules.facts import Facts
from externat.rules.vocabulary import Applicant
from regulations.rules import Problem
from regulations.words import say


def missing_application(facts: Facts) -> Iterator[Problem]:
    """Problems while the application, its date or its day of arrival is missing."""
    application = facts.application
    if application is None or application.dated is None:
        yield Problem(_("The application or its date is missing: enter it"), "application_dated")
    if application is None or application.received_on is None:
        yield Problem(
            _("The day on which the application came in is empty: enter it"),
            "application_received_on",
        )


def wrong_applicant(facts: Facts, full_age: int, *, minor_may: bool = False) -> Problem | None:
    """A problem where somebody else had to sign: an adult in person, a parent for a minor."""
    application = facts.application
    if application is None:
        return None
    age = facts.age_on(application.dated)
    if age is None:
        return Problem(
            _("The date of birth is unknown, so it is not clear who applies: enter it"),
            "birth_date",
        )
    may = {Applicant.ADULT} if age >= full_age else {Applicant.PARENT}
    if minor_may and age < full_age:
        may.add(Applicant.MINOR)
    if application.applicant in may:
        return None
    return Problem(
        say(
            _("The learner was %(age)s on %(day)s: the application is signed by: %(who)s"),
            age=age,
            day=application.dated or "—",
            who=[one.label for one in Applicant if one in may],
        ),
        "applicant",
    )
