"""Whatever a rule finds missing has a place in the product where it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.urls import resolve

from config.demo.home_cases import TEACHING
from home_education.places import field_url
from tests.rule_fields import fields_of_rules

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small")]

LED = {"Гоголь": TEACHING}
RULES = Path(settings.BASE_DIR) / "home_education" / "rules"
#: Parts of a row, named together with the row that they are of.
OF_ROWS = {"subject", "section", "classroom_hours", "independent_hours"}


def test_every_field_of_the_rules_leads_somewhere(led_before):
    case = led_before("Гоголь").case
    fields = fields_of_rules(RULES)
    assert len(fields) > 40
    lost = [name for name in fields - OF_ROWS if not field_url(case, name)]
    assert lost == []
    for name in fields - OF_ROWS:
        resolve(field_url(case, name).partition("#")[0].partition("?")[0])


def test_a_cell_of_a_row_leads_to_its_row(led_before):
    home = led_before("Гоголь")
    row, slot = home.plan.first(), home.timetable.first()
    assert field_url(home.case, f"plan-{row.pk}-teacher").startswith(f"/home/{home.pk}/plan/#")
    assert f"/home/{home.pk}/timetable/" in field_url(home.case, f"slot-{slot.pk}-starts")
    assert field_url(home.case, "nothing-of-the-kind") == ""
