"""What is told when an application moves. No notice names a diagnosis, a mark or a reason.

The family reads number, time, who decides and by when, as on the receipt; the copy itself is opened
in the product, for it may tell of health.
"""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Membership, Person
from accounts.models.people import office_holder
from accounts.notices import notify
from accounts.roles import Role
from regulations.models import Application
from regulations.moments import on_the_wall, zone_of
from regulations.words import Text, say


def decider_words(application: Application) -> Text:
    """Who decides: the office and who holds it today."""
    role = Role(application.decider_role or application.questionnaire.decided_by[0])
    held = office_holder(application.school, role, application.school.today())
    if held is None:
        return role.label
    return say(_("%(name)s, %(post)s"), name=held.person.short_name, post=held.post or role.label)


def deciders(application: Application) -> list[Person]:
    """Everybody who may decide it today."""
    roles = application.questionnaire.decided_by
    held = Membership.objects.filter(school=application.school_id, role__in=roles)
    held = held.on(application.school.today()).select_related("person__account", "person__school")
    return list({one.person_id: one.person for one in held}.values())


def tell_sent(application: Application) -> None:
    """The receipt to the family, the task to those who decide."""
    moment = on_the_wall(application.sent_at, application.school)
    _tell_family(
        application,
        say(
            _("%(what)s: received on %(day)s, %(time)s (%(zone)s). Decided by %(due)s: %(who)s"),
            what=application.called,
            day=moment.date(),
            time=f"{moment:%H:%M}",
            zone=zone_of(application.sent_at, application.school),
            due=application.decide_by,
            who=decider_words(application),
        ),
    )
    asked = say(
        _("%(what)s waits for your decision: %(pupil)s"),
        what=application.called,
        pupil=application.student.list_name,
    )
    _tell_school(application, asked)


def tell_withdrawn(application: Application) -> None:
    """Those who would decide learn that nothing waits."""
    _tell_school(application, _said(application, _("%(what)s: withdrawn by the family")))


def tell_accepted(application: Application) -> None:
    """The family learns that the case is open; whoever answers for it, that it is there."""
    _tell_family(
        application,
        _said(application, _("%(what)s: accepted, the case is open")),
    )
    case = application.case
    if case.responsible_id != application.decided_by_id:
        opened = say(
            _("%(pupil)s: the family has applied, and the case is open"),
            pupil=application.student.list_name,
        )
        notify(case.responsible, opened, reverse("case", kwargs={"pk": case.pk}))


def tell_declined(application: Application) -> None:
    """The family learns that there is an answer, and reads it in the product."""
    _tell_family(
        application,
        _said(application, _("%(what)s: there is an answer, open it to read")),
    )


def _said(application: Application, words: Text) -> Text:
    return say(words, what=application.called)


def _tell_family(application: Application, words: Text) -> None:
    if application.applicant.account_id:
        notify(application.applicant, words, _page(application))


def _tell_school(application: Application, words: Text) -> None:
    for person in deciders(application):
        if person.account_id and person.pk != application.entered_by_id:
            notify(person, words, _page(application))


def _page(application: Application) -> str:
    return reverse("application", kwargs={"pk": application.pk})
