"""A case is judged by the edition it was opened under; a school adopts the later one from a day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from externat.editions import EDITION_2016, EDITION_2021
from externat.models import IndividualCase
from externat.rules import edition_2016, edition_2021
from externat.rules.vocabulary import Ground2016, PatronageGround
from externat.services.opening import open_individual
from externat.ways import WAYS
from regulations.adoption import NotAdopted
from regulations.models import AdoptedAct
from regulations.rules import judge
from tests.conftest import TODAY

pytestmark = pytest.mark.django_db

ADOPTED_FROM = TODAY + timedelta(days=10)
AFTER = ADOPTED_FROM + timedelta(days=1)
OLD_WAY = next(way for way in WAYS if way.edition is EDITION_2016)
PATRONAGE_WAY = next(way for way in WAYS if way.is_patronage)


def adopt(school, edition, since: date, until: date | None = None) -> AdoptedAct:
    """The school lives by the edition in that span."""
    act = edition.act
    return AdoptedAct.objects.create(
        school=school, act=act.slug, edition=act.edition, since=since, until=until
    )


@pytest.fixture
def old_case(small) -> IndividualCase:
    """A sick child of grade 5 without special needs, taken in while 2016 alone was adopted."""
    adopt(small.school, EDITION_2016, date(2020, 9, 1), ADOPTED_FROM - timedelta(days=1))
    adopt(small.school, EDITION_2021, ADOPTED_FROM)
    return open_individual(
        student=small.children["Гоголь"],
        way=OLD_WAY,
        by=small.people["kuznetsova"],
        today=TODAY,
        ground=Ground2016.HEALTH.value,
        applied_on=TODAY,
    )


def test_a_case_of_2016_keeps_its_result_after_2021_is_adopted(old_case):
    before, after = old_case.facts(TODAY), old_case.facts(AFTER)
    assert edition_2016.quota(before).hours == edition_2016.quota(after).hours == Decimal(8)
    told = [[one.rule for one in judge(edition_2016.APPLICATION_RULES, f)] for f in (before, after)]
    assert told[0] == told[1] != []
    assert (old_case.case.act, old_case.case.edition) == (EDITION_2016.act.slug, "2016")


def test_the_same_child_taken_in_later_is_judged_by_2021(small, old_case):
    child = small.children["Мороз"]
    with pytest.raises(NotAdopted):
        open_individual(
            student=child, way=PATRONAGE_WAY, by=small.people["kuznetsova"], today=TODAY
        )
    with pytest.raises(NotAdopted):
        open_individual(student=child, way=OLD_WAY, by=small.people["kuznetsova"], today=AFTER)
    later = open_individual(
        student=child,
        way=PATRONAGE_WAY,
        by=small.people["kuznetsova"],
        today=AFTER,
        ground=PatronageGround.HEALTH.value,
    )
    assert edition_2021.quota(later.facts(AFTER)).hours == Decimal(14)
