"""``manage.py demo``: the demo school with people of every role and a case in every state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from types import ModuleType
from typing import Protocol

from django.core.management.base import BaseCommand
from django.db import connections, transaction
from django.utils import translation

from accounts.models import School
from accounts.tenancy import scope
from config.demo import (
    amended_papers,
    consents_given,
    credit_stories,
    gymnasium,
    home_school,
    home_stories,
    lyceum_2021,
    school_2016,
    sealed_papers,
    stories_2016,
    stories_2021,
)
from config.demo.applications import ApplicationDemo
from config.demo.credit_stories import CreditStories
from config.demo.home_stories import HomeStories
from config.demo.invitations import fill_invitations
from config.demo.reset import remove_demo
from config.demo.school import SLUG, SmallSchool, fill_school, found_school, tell_who_teaches
from config.demo.signing import SigningDemo
from config.demo.stories_2016 import Stories2016
from config.demo.stories_2021 import Stories2021
from config.demo.support_cases import SupportDemo


def _fill_support_school() -> str:
    """School № 7: individual support, consents, applications, signing. Tells its name."""
    with transaction.atomic(), translation.override("ru"):
        school = found_school(is_demo=True)
        with scope((school.pk,)):
            today = school.today()
            small = fill_school(school, today)
            day = small.working_day(today)
            SupportDemo(small, day).fill()
            amended_papers.fill(small, day)
            consents_given.fill(small, today)
            ApplicationDemo(small, day).fill()
            SigningDemo(small, day).fill()
            if sealed_papers.make_key(school):
                sealed_papers.fill(small)
            fill_invitations(small)
    return school.short_name


class Filling(Protocol):
    """Whoever makes the cases of a school."""

    def fill(self) -> None:
        """Make them."""


@dataclass(frozen=True)
class Another:
    """Another school: its people, its cases, the day of these, and its language."""

    people: ModuleType
    stories: Callable[[SmallSchool, date], Filling]
    working_day: Callable[[SmallSchool, date], date]
    language: str = "ru"

    def __call__(self) -> str:
        """Make it. Tells its name."""
        with transaction.atomic(), translation.override(self.language):
            school = self.people.found_school()
            with scope((school.pk,)):
                today = school.today()
                small = fill_school(school, today, roster=self.people.ROSTER)
                tell_who_teaches(small)
                sealed_papers.make_key(school)
                self.stories(small, self.working_day(small, today)).fill()
        return school.short_name


SCHOOLS: dict[str, Callable[[], str]] = {
    SLUG: _fill_support_school,
    # Study at home and in hospital
    home_school.SLUG: Another(home_school, HomeStories, home_stories.working_day),
    # Individual results and credit
    gymnasium.SLUG: Another(gymnasium, CreditStories, credit_stories.working_day),
    # Individual education by the editions of 2016 and of 2021
    school_2016.SLUG: Another(school_2016, Stories2016, stories_2016.working_day, "uk"),
    lyceum_2021.SLUG: Another(lyceum_2021, Stories2021, stories_2021.working_day, "uk"),
}


class Command(BaseCommand):
    """A demo school that is there already is left as it is."""

    help = "Fill the demo schools; with --reset remove them first."

    def add_arguments(self, parser):
        """``--reset`` starts over."""
        parser.add_argument("--reset", action="store_true", help="remove the demo schools first")
        parser.add_argument(
            "--at-once",
            type=int,
            default=1,
            metavar="N",
            help="make so many schools at the same time, each in a process of its own (default: 1)",
        )

    def handle(self, *, reset: bool, at_once: int, **options):
        """Make the demo school unless it is there."""
        if reset:
            removed = remove_demo()
            self.stdout.write(f"Removed: {', '.join(removed) or 'nothing'}")
        there = set(School.objects.filter(slug__in=SCHOOLS).values_list("slug", flat=True))
        missing = [slug for slug in SCHOOLS if slug not in there]
        for name in made(missing, at_once):
            self.stdout.write(f"The demo school is filled: {name}")
        if not missing:
            self.stdout.write("The demo schools are ready.")


def made(slugs: list[str], at_once: int) -> Iterator[str]:
    """Make these schools; tells the name of each as it is there. They share no rows, so several
    are made at once where that is asked for."""
    if at_once == 1:
        yield from map(_make, slugs)
        return
    connections.close_all()  # a process that is forked must not speak on its parent's line
    with ProcessPoolExecutor(at_once, mp_context=get_context("fork")) as pool:
        yield from pool.map(_make, slugs)


def _make(slug: str) -> str:
    return SCHOOLS[slug]()
