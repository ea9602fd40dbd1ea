"""Adopting an act, and choosing how the school reads it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.history import because
from accounts.models import Person, School
from regulations.clauses import Setting
from regulations.models import ActSetting


@transaction.atomic
def choose(
    *,
    school: School,
    act: str,
    setting: Setting,
    answer: Any,
    since: date,
    ground: str,
    by: Person,
) -> ActSetting:
    """The school's answer from a day on; given twice for one day, the later one counts.

    ValueError if the answer is none that the setting takes.
    """
    with because(ground):
        chosen, _created = ActSetting.objects.update_or_create(
            school=school,
            act=act,
            key=setting.key,
            since=since,
            defaults={"value": setting.clean(answer), "ground": ground, "chosen_by": by},
        )
    return chosen
