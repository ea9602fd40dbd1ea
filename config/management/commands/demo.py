"""``manage.py demo``: the demo school with people of every role and a case in every state."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import translation

from accounts.models import School
from accounts.tenancy import scope
from config.demo import (
    amended_papers,
    consents_given,
    home_school,
    lyceum_2021,
    school_2016,
    sealed_papers,
    stories_2016,
    stories_2021,
)
from config.demo.applications import ApplicationDemo
from config.demo.home_stories import HomeStories, working_day
from config.demo.invitations import fill_invitations
from config.demo.reset import remove_demo
from config.demo.school import SLUG, fill_school, found_school, tell_who_teaches
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


def _fill_home_school() -> str:
    """School № 12: study at home and in hospital. Tells its name."""
    with transaction.atomic(), translation.override("ru"):
        school = home_school.found_school()
        with scope((school.pk,)):
            today = school.today()
            small = fill_school(school, today, roster=home_school.ROSTER)
            tell_who_teaches(small)
            sealed_papers.make_key(school)
            HomeStories(small, working_day(small, today)).fill()
    return school.short_name


def _fill_school_of_2016() -> str:
    """School № 3: individual education by the edition of 2016. Tells its name."""
    with transaction.atomic(), translation.override("uk"):
        school = school_2016.found_school()
        with scope((school.pk,)):
            today = school.today()
            small = fill_school(school, today, roster=school_2016.ROSTER)
            tell_who_teaches(small)
            sealed_papers.make_key(school)
            Stories2016(small, stories_2016.working_day(small, today)).fill()
    return school.short_name


def _fill_lyceum_of_2021() -> str:
    """Lyceum № 2: externat, family form and patronage by the edition of 2021. Tells its name."""
    with transaction.atomic(), translation.override("uk"):
        school = lyceum_2021.found_school()
        with scope((school.pk,)):
            today = school.today()
            small = fill_school(school, today, roster=lyceum_2021.ROSTER)
            tell_who_teaches(small)
            sealed_papers.make_key(school)
            Stories2021(small, stories_2021.working_day(small, today)).fill()
    return school.short_name


SCHOOLS = {
    SLUG: _fill_support_school,
    home_school.SLUG: _fill_home_school,
    school_2016.SLUG: _fill_school_of_2016,
    lyceum_2021.SLUG: _fill_lyceum_of_2021,
}


class Command(BaseCommand):
    """A demo school that is there already is left as it is."""

    help = "Fill the demo schools; with --reset remove them first."

    def add_arguments(self, parser):
        """``--reset`` starts over."""
        parser.add_argument("--reset", action="store_true", help="remove the demo schools first")

    def handle(self, *, reset: bool, **options):
        """Make the demo school unless it is there."""
        if reset:
            removed = remove_demo()
            self.stdout.write(f"Removed: {', '.join(removed) or 'nothing'}")
        made = [
            fill()
            for slug, fill in SCHOOLS.items()
            if not School.objects.filter(slug=slug).exists()
        ]
        for name in made:
            self.stdout.write(f"The demo school is filled: {name}")
        if not made:
            self.stdout.write("The demo schools are ready.")
