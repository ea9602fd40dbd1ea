"""Whatever a rule finds missing has a place in the product where it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.urls import resolve

from externat.editions import EDITION_2016
from externat.places import field_url
from tests.rule_fields import fields_of_rules

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

RULES = Path(settings.BASE_DIR) / "externat" / "rules"


def test_every_field_of_the_rules_leads_somewhere(open_individual):
    case = open_individual("Гоголь", form="externat").case
    fields = fields_of_rules(RULES)
    assert len(fields) > 40
    lost = [name for name in fields if not field_url(case, name)]
    assert lost == []
    for name in fields:
        resolve(field_url(case, name).partition("#")[0].partition("?")[0])


EXTERN = """
application_dated application_received_on applicant channel ground goal grade is_transfer
lacks_records education-documents starts_on assessed_on acquainted_on keeps_separate_journal
both_levels
"""
OLD = """
class_size treatment_until group_size enrolment_approval school_named staff_approval
working_plan_approval remote_rules ends_on programmes
"""
PATRONAGE = "wishes wish_place wish_teaching specialists plan_channel plan_council"
COUNCIL = "decision decision_minutes decision_reasons chosen_form"


@pytest.mark.parametrize(
    ("opened", "fields"),
    [
        ({"form": "externat"}, EXTERN),
        ({"form": "family"}, "service_told_on service_proof is_of_catchment"),
        ({"form": "patronage"}, PATRONAGE),
        ({"edition": EDITION_2016, "ground": "treatment_2016"}, OLD),
        ({"form": "family", "state": "assessed"}, COUNCIL),
        ({"form": "family", "state": "studying"}, "questions_shown_on advice"),
    ],
)
def test_a_field_is_where_its_address_says(sign_in, open_individual, opened, fields):
    individual = open_individual("Гоголь", **opened)
    places = {name: field_url(individual.case, name).partition("#") for name in fields.split()}
    client = sign_in("kuznetsova")
    pages = {address: client.get(address) for address in {one[0] for one in places.values()}}
    for name, (address, _hash, anchor) in places.items():
        assert pages[address].status_code == 200, name
        assert anchor, name
        assert f'id="{anchor}"' in pages[address].text, (name, address, anchor)


def test_a_row_leads_to_its_row(open_individual):
    case = open_individual("Гоголь", form="patronage").case
    assert field_url(case, "line-5-hours") == f"/individual/{case.pk}/plan/#line-5"
    assert field_url(case, "result-7-mark") == f"/individual/{case.pk}/assessment/#result-7"
    assert field_url(case, "nothing-of-the-kind") == ""
