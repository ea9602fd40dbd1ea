"""Families and the school learn that a term runs out (cl. 2.6), and that it is over (cl. 2.7)."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.urls import reverse

from accounts.models import Notice, Person, School
from accounts.notices import notify
from accounts.roles import Role
from home_education import rules
from home_education.models import HomeCase
from home_education.procedure import State
from home_education.words import TERM_ENDED, TERM_ENDS
from regulations.adoption import settings_on
from regulations.standing import people_in_role
from regulations.words import say

#: Who is told beside the family: whoever asks for the package, and whoever teaches the class.
TOLD = (Role.GUARDIAN, Role.CLASS_TEACHER, Role.SECRETARY)


def remind_of_ends(school: School) -> int:
    """On the days of reminding: how many days each running term has left; once a day for one
    person. Tells how many notices went out."""
    today = school.today()
    settings = settings_on(school, rules.ACT, today)
    count = 0
    for home in _running(school):
        left = rules.reminder_due(home.ends_on, today, settings)
        if left is not None:
            count += _tell(home, say(TERM_ENDS, count=left), today)
    return count


def tell_of_end(home: HomeCase, today: date) -> int:
    """The term is over: the family, the class teacher and the secretary learn it at once."""
    return _tell(home, TERM_ENDED, today)


def _running(school: School):
    return HomeCase.objects.filter(school=school, case__state=State.TEACHING.value).select_related(
        "case__school", "case__student__school_class__teacher__account"
    )


def _tell(home: HomeCase, words, today: date) -> int:
    page = reverse("home:case", args=[home.pk])
    since = datetime.combine(today, time.min, ZoneInfo(home.case.school.time_zone))
    told = set(
        Notice.objects.filter(school=home.school_id, url=page, created_at__gte=since).values_list(
            "person", flat=True
        )
    )
    people = {one.pk: one for role in TOLD for one in people_in_role(home.case, role)}
    new = [one for pk, one in people.items() if pk not in told and _may_sign_in(one)]
    for person in new:
        notify(person, words, page)
    return len(new)


def _may_sign_in(person: Person) -> bool:
    return person.account is not None and person.account.is_active
