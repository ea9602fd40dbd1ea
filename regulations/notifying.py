"""Telling people that a case waits for them. No notice names a diagnosis, a mark or a reason."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.actors import actor_of
from accounts.models import Membership, Notice, Person, School
from accounts.notices import notify, notify_each
from accounts.roles import Role
from regulations import standing
from regulations.case_pages import STAFF
from regulations.desk import Desk
from regulations.models import Case, Decision
from regulations.procedure import Step
from regulations.registry import Regulation
from regulations.words import Text, say


def tell_next_holders(
    *,
    regulation: Regulation,
    case: Case,
    step: Step,
    decision: Decision,
    settings: dict,
    **_signal,
) -> None:
    """Receiver of ``step_taken``: the next holders and the family learn that the case moved."""
    if step.stays:
        return
    url = reverse("case", kwargs={"pk": case.pk})
    turn = say(
        _("%(pupil)s, %(act)s: your turn"), pupil=case.student.list_name, act=regulation.title
    )
    moved = say(
        _("%(pupil)s, %(act)s: %(state)s"),
        pupil=case.student.list_name,
        act=regulation.title,
        state=regulation.procedure.states[case.state],
    )
    told: dict[int, tuple[Person, Text]] = {}
    holders = ((role, turn) for role in standing.holders(case, settings))
    for role, text in (*holders, (Role.GUARDIAN, moved), (Role.STUDENT, moved)):
        for person in standing.people_in_role(case, role):
            if person.account_id and person.pk != decision.by_id:
                person.school = case.school
                told.setdefault(person.pk, (person, text))
    notify_each(told.values(), url)


def remind(school: School) -> int:
    """Once a day, from the school's morning on: who has something overdue or due today learns it.

    Also those who are told of what others are late with. Safe to run again the same day; tells how
    many people were reminded.
    """
    today, desk_url = school.today(), reverse("desk")
    midnight = datetime.combine(today, time.min, ZoneInfo(school.time_zone))
    reminded = Notice.objects.filter(school=school, url=desk_url, created_at__gte=midnight)
    staff = Membership.objects.filter(school=school, role__in=STAFF).on(today)
    people = (
        Person.objects.filter(pk__in=staff.values("person_id"), account__is_active=True)
        .exclude(pk__in=reminded.values("person_id"))
        .select_related("account", "school")
    )
    count = 0
    for person in people:
        counts = Desk(actor_of(person.account, today), school, today).counts
        if counts.overdue or counts.today:
            notify(
                person,
                say(
                    _("On your desk: overdue %(overdue)s, due today %(today)s"),
                    overdue=counts.overdue,
                    today=counts.today,
                ),
                desk_url,
            )
            count += 1
    return count
