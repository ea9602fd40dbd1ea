"""``manage.py schools --format json``: the schools here and the acts they live by."""

from __future__ import annotations

import json

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from accounts.models import School
from accounts.tenancy import scope
from regulations.models import AdoptedAct


class Command(BaseCommand):
    """Lists schools by slug."""

    help = "List the schools: slug, name, jurisdiction, acts in force today."

    def add_arguments(self, parser: CommandParser) -> None:
        """How to print the list."""
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, *args, format: str, **options) -> None:
        """Print one line a school, or one JSON list."""
        with transaction.atomic():
            found = [_described(school) for school in School.objects.order_by("slug")]
        if format == "json":
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
            return
        for school in found:
            acts = ", ".join(school["acts"]) or "no act adopted"
            self.stdout.write(
                f"{school['slug']}\t{school['name']}\t{school['jurisdiction']}\t{acts}"
            )


def _described(school: School) -> dict:
    with scope((school.pk,)):
        acts = AdoptedAct.objects.filter(school=school).on(school.today())
        return {
            "slug": school.slug,
            "name": school.short_name,
            "jurisdiction": school.jurisdiction,
            "acts": sorted(set(acts.values_list("act", flat=True))),
        }
