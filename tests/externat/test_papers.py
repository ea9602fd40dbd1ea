"""The papers of individual forms as they were approved."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import transaction

from accounts.tenancy import scope
from config.demo import lyceum_2021, school_2016
from config.demo.school import fill_school
from documents.passages import faults
from externat.papers import KINDS
from externat.papers.slugs import PUBLIC_NOTICE, TEACHER_PAY
from externat.procedure import of_2016, of_2021, part_of
from externat.procedure_2016 import STEPS as STEPS_2016
from externat.procedure_2021 import STEPS as STEPS_2021
from externat.rules import edition_2016, edition_2021
from tests.conftest import TODAY
from tests.externat.paper_cases import OPENED, prepared
from tests.printed import html, is_approved

pytestmark = pytest.mark.django_db
APPROVED = Path(__file__).parent / "approved"
SCHOOLS = {
    edition_2016.ACT.slug: (school_2016, edition_2016.ACT),
    edition_2021.ACT.slug: (lyceum_2021, edition_2021.ACT),
}


@pytest.fixture(scope="module", params=sorted(SCHOOLS))
def edition(request):
    return request.param


@pytest.fixture(scope="module")
def papered(edition, django_db_setup, django_db_blocker):
    """The school of one edition with a girl's and a boy's case, made once."""
    made, act = SCHOOLS[edition]
    with django_db_blocker.unblock(), transaction.atomic():
        school = made.found_school()
        with scope((school.pk,)):
            small = fill_school(school, TODAY, with_accounts=False, roster=made.ROSTER)
            cases = prepared(small, act)
            told = {child: cases.whole(OPENED[edition, child](cases)) for child in ("girl", "boy")}
            yield cases, told
        transaction.set_rollback(True)


def over(papered, slug: str, child: str):
    cases, told = papered
    if part_of(slug) == TEACHER_PAY:
        return cases.pay()
    if part_of(slug) == PUBLIC_NOTICE:
        return cases.notice()
    return told[child]


def kinds_of(edition: str):
    return [kind for kind in KINDS if kind.act == edition and not kind.of_application]


@pytest.mark.parametrize("child", ["girl", "boy"])
def test_a_paper_says_what_was_approved(papered, edition, child):
    different = []
    for kind in kinds_of(edition):
        made = html(kind.slug, over(papered, kind.slug, child))
        if not is_approved(made, APPROVED / f"{kind.slug}_{child}.html"):
            different.append(kind.slug)
    assert different == []


def test_every_paper_that_a_step_names_is_there():
    named = {slug for step in (*STEPS_2016, *STEPS_2021) for slug in (*step.issues, *step.amends)}
    assert named <= {kind.slug for kind in KINDS}
    prefixes = (of_2016(""), of_2021(""))
    assert all(kind.slug.startswith(prefixes) for kind in KINDS)


def test_the_words_that_come_with_the_product_have_no_faults():
    assert [
        (kind.slug, passage.slug, fault)
        for kind in KINDS
        for passage in kind.passages
        for fault in faults(passage, passage.text, kind.placeholders)
    ] == []


def test_no_form_is_called_the_acts_own():
    told = "".join(path.read_text() for path in APPROVED.glob("*.html"))
    assert "згідно з додатком" not in told
    assert "Форма закладу" in told
