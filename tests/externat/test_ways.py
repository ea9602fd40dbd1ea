"""Which way is open beside what runs already, and from what age a learner applies alone."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from externat.editions import EDITION_2016, EDITION_2021
from externat.models import IndividualCase
from externat.procedure import COMBINATION
from externat.services.opening import known_of
from externat.ways import way_called
from regulations.models import ActSetting
from regulations.offers import offers_to
from regulations.questions import Running
from students.models import Guardianship
from tests.conftest import TODAY

OLD, NEW = EDITION_2016.act.slug, EDITION_2021.act.slug
PUPIL, NOBODYS = SimpleNamespace(school_class_id=5), SimpleNamespace(school_class_id=None)


@pytest.mark.parametrize(
    ("way", "running", "is_shut"),
    [
        ("family", None, False),
        ("family", Running(NEW, "", "patronage"), True),
        ("family", Running(OLD, "", ""), True),
        ("family", Running(NEW, COMBINATION, COMBINATION), False),
        ("family", Running("ru-home-education", "", ""), False),
        ("individual", Running(NEW, "", "family"), True),
        ("externat", Running(NEW, COMBINATION, COMBINATION), True),
        ("externat", Running(NEW, "", "family"), True),
        (COMBINATION, None, False),
        (COMBINATION, Running(NEW, "", "family"), False),
        (COMBINATION, Running(OLD, "", ""), False),
        (COMBINATION, Running(NEW, "", "externat"), True),
        (COMBINATION, Running(NEW, "", "self_study"), True),
        (COMBINATION, Running(NEW, COMBINATION, COMBINATION), True),
    ],
)
def test_p_ii_5_what_runs_leaves_a_way_open_or_shuts_it(way, running, is_shut):
    open_cases = [running] if running else []
    assert way_called(way).is_shut_for(PUPIL, open_cases) is is_shut


def test_p_ii_5_who_is_in_no_class_has_nothing_to_combine():
    assert way_called(COMBINATION).is_shut_for(NOBODYS, [])
    assert not way_called("externat").is_shut_for(NOBODYS, [])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("form", "offered"),
    [
        ("family", {COMBINATION}),
        ("externat", set()),
        ("", {"individual", "externat", "family", "patronage", COMBINATION}),
    ],
)
def test_p_ii_5_a_family_is_offered_only_what_can_be_opened(
    small, open_individual, both_adopted, form, offered
):
    if form:
        open_individual("Гоголь", form=form)
    child = small.children["Гоголь"]
    parent = Guardianship.objects.filter(student=child).first().person
    found = offers_to([parent], [child], small.school, TODAY)[parent.pk]
    mine = {one.questionnaire.slug for one in found if one.questionnaire.act in (OLD, NEW)}
    assert mine == offered


@pytest.mark.django_db
@pytest.mark.parametrize(("way", "kind"), [("individual", "adult"), ("family", "parent")])
def test_p_i_5_each_edition_has_its_own_full_age(small, both_adopted, way, kind):
    child = small.children["Гоголь"]
    child.birth_date = date(TODAY.year - 17, 1, 1)
    ActSetting.objects.create(
        school=small.school,
        act=OLD,
        key=EDITION_2016.full_age.key,
        value=16,
        since=TODAY,
        ground="Наказ № 5",
    )
    assert known_of(child, way_called(way), TODAY)["applicant_kind"] == kind
    assert not IndividualCase.objects.exists()
