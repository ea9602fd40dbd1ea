"""Which edition a school lives by on a day, and its dated answers to the act's open points."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import connection

from accounts.asked_once import once
from accounts.models import School
from regulations import registry
from regulations.acts import Act
from regulations.clauses import Setting
from regulations.models import ActSetting, AdoptedAct

#: Every page and every step asks for them: to write these anew takes longer than to answer them.
_EVER = "SELECT DISTINCT act FROM regulations_adoptedact WHERE school_id = %s"
_IN_FORCE = """
    SELECT key, value
    FROM regulations_actsetting
    WHERE school_id = %s AND act = %s AND since <= %s AND (until IS NULL OR until >= %s)
    ORDER BY since
"""


class NotAdopted(LookupError):
    """The school has not adopted the act on this day."""


def adopted(school: School, act_slug: str, day: date) -> AdoptedAct:
    """The school's local act in force on that day.

    Raises:
        NotAdopted: the school lives by no edition of the act then.
    """
    found = (
        AdoptedAct.objects.filter(school=school, act=act_slug).on(day).order_by("-since").first()
    )
    if found is None:
        raise NotAdopted(f"{school.slug} has not adopted {act_slug} on {day.isoformat()}")
    return found


def acts_of(school: School) -> frozenset[str]:
    """The acts that the school ever adopted: what was done by one of them is still to be seen."""
    return once(("acts", school.pk), lambda: _acts_of(school))


def _acts_of(school: School) -> frozenset[str]:
    with connection.cursor() as cursor:
        cursor.execute(_EVER, [school.pk])
        return frozenset(act for (act,) in cursor.fetchall())


def settings_on(school: School, act: Act, day: date) -> dict[str, Any]:
    """Every adjustable point of the act with the answer in force: the school's, else the act's."""
    return once(("settings", school.pk, act.slug, day), lambda: _settings_on(school, act, day))


def _settings_on(school: School, act: Act, day: date) -> dict[str, Any]:
    known = {setting.key for setting in act.adjustable}
    with connection.cursor() as cursor:
        cursor.execute(_IN_FORCE, [school.pk, act.slug, day, day])
        answers = {key: json.loads(value) for key, value in cursor.fetchall() if key in known}
    return act.resolve(answers)


def answers_over(
    school: School, act: Act, setting: Setting, days: Iterable[date]
) -> dict[date, Any]:
    """The answer in force on each of these days, in one query."""
    rows = list(
        ActSetting.objects.filter(school=school, act=act.slug, key=setting.key).order_by("since")
    )
    found = {}
    for day in days:
        held = [one for one in rows if one.since <= day and (one.until is None or day <= one.until)]
        found[day] = setting.clean(held[-1].value if held else setting.default)
    return found


def settings_of_acts(school: School, day: date) -> dict[str, dict[str, Any]]:
    """As :func:`settings_on` for every regulation of this installation, by act, in one query."""
    answers: dict[str, dict[str, Any]] = {}
    for row in ActSetting.objects.filter(school=school).on(day).order_by("since"):
        answers.setdefault(row.act, {})[row.key] = row.value
    found = {}
    for regulation in registry.every():
        known = {setting.key for setting in regulation.act.adjustable}
        given = answers.get(regulation.slug, {})
        found[regulation.slug] = regulation.act.resolve(
            {key: value for key, value in given.items() if key in known}
        )
    return found
