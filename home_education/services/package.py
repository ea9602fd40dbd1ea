"""Taking in the package (cl. 2.1, 3.4), and the term that follows from it (cl. 2.4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import Person
from home_education import rules
from home_education.access import PACKAGE_STATES, TERM_STATES
from home_education.models import HomeCase, HomeCondition, HospitalStay
from home_education.page_facts import package_facts_of
from home_education.services.brought import write
from regulations.adoption import settings_on
from regulations.scans import Scan
from regulations.services.brought import Brought
from regulations.services.locking import locked_case


@transaction.atomic
def save_package(
    *,
    home: HomeCase,
    application: Mapping[str, Any],
    papers: Iterable[tuple[Brought, Scan | None]],
    conditions: Iterable[str],
    stay: Mapping[str, Any],
    by: Person,
    today: date,
) -> None:
    """Write everything that was read from the package.

    Raises:
        CaseMovedOn: the package was accepted meanwhile; nothing was changed.
    """
    locked_case(home, PACKAGE_STATES)
    for name, value in application.items():
        setattr(home, name, value)
    home.save()
    for paper, scan in papers:
        write(home, paper, scan, by)
    _set_conditions(home, conditions)
    _set_stay(home, stay)
    fill_term(home, today)


def fill_term(home: HomeCase, today: date) -> None:
    """The term that nobody typed: from the first allowed day that is not over to the last one."""
    if home.starts_on is not None and home.ends_on is not None:
        return
    facts = package_facts_of(home, today, settings_on(home.case.school, rules.ACT, today))
    first, last = rules.earliest_start(facts), rules.latest_end(facts)
    if home.starts_on is None and first is not None:
        home.starts_on = max(first, min(today, last) if last else today)
    if home.ends_on is None and last is not None:
        home.ends_on = last
    if home.starts_on and home.ends_on and home.ends_on < home.starts_on:
        home.ends_on = None
    home.save(update_fields=["starts_on", "ends_on"])


@transaction.atomic
def set_term(*, home: HomeCase, starts_on: date, ends_on: date) -> None:
    """Another term, until the order of organisation; a contract that is out goes out anew.

    Raises:
        CaseMovedOn: the order is issued meanwhile; nothing was changed.
    """
    locked_case(home, TERM_STATES)
    home.starts_on, home.ends_on = starts_on, ends_on
    home.save(update_fields=["starts_on", "ends_on"])


def _set_conditions(home: HomeCase, texts: Iterable[str]) -> None:
    """Those that stay keep the day since when they are there."""
    wanted = list(texts)
    held = {one.text: one for one in home.conditions.all()}
    for text, one in held.items():
        if text not in wanted:
            one.delete()
    for text in wanted:
        if text not in held:
            HomeCondition.objects.create(school_id=home.school_id, home=home, text=text)


def _set_stay(home: HomeCase, given: Mapping[str, Any]) -> None:
    """Only a pupil in hospital has one."""
    if home.study_place not in rules.HOSPITALS:
        HospitalStay.objects.filter(home=home).delete()
        return
    values = dict(given)
    if values.get("teaching") != rules.Teaching.GROUP:
        values["group"] = None
    HospitalStay.objects.update_or_create(
        home=home, defaults={"school_id": home.school_id, **values}
    )
