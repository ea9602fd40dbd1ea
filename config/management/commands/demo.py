"""``manage.py demo``: the demo school with people of every role and a case in every state."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import translation

from accounts.models import School
from accounts.tenancy import scope
from config.demo import amended_papers, consents_given, sealed_papers
from config.demo.applications import ApplicationDemo
from config.demo.invitations import fill_invitations
from config.demo.reset import remove_demo
from config.demo.school import SLUG, fill_school, found_school
from config.demo.signing import SigningDemo
from config.demo.support_cases import SupportDemo


class Command(BaseCommand):
    """Does nothing when the demo school is there already."""

    help = "Fill the demo school; with --reset remove it first."

    def add_arguments(self, parser):
        """``--reset`` starts over."""
        parser.add_argument("--reset", action="store_true", help="remove the demo school first")

    def handle(self, *, reset: bool, **options):
        """Make the demo school unless it is there."""
        if reset:
            removed = remove_demo()
            self.stdout.write(f"Removed: {', '.join(removed) or 'nothing'}")
        if School.objects.filter(slug=SLUG).exists():
            self.stdout.write("The demo school is ready.")
            return
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
        self.stdout.write(f"The demo school is filled: {school.short_name}")
