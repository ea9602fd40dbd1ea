"""Papers that no step issues, from the pages that speak of them; the notice with its proof."""

from __future__ import annotations

from datetime import date

import pytest

from documents.models import Paper
from externat.deadlines import DEADLINES_2021
from externat.editions import EDITION_2016
from externat.procedure import NOTICE, of_2016, of_2021
from regulations.services import deadlines
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def pupil(open_individual):
    """A family pupil whose plan is being made."""
    return open_individual("Гоголь", "enrolled", form="family", applicant_kind="parent")


def page_of(individual, name: str) -> str:
    return f"/individual/{individual.pk}/{name}/"


def test_p_iii_3_the_letter_is_issued_and_its_proof_ends_what_is_due(sign_in, pupil):
    spec = next(one for one in DEADLINES_2021 if one.key == "notice")
    deadlines.start_on(pupil.case, spec, None, "", date(2026, 11, 10))
    client = sign_in("belova")
    desk = client.get("/").text
    assert page_of(pupil, "notice") in desk, "the desk leads to where it is entered"
    assert page_of(pupil, "issue/service_notice") in client.get(page_of(pupil, "notice")).text
    client.post(page_of(pupil, "issue/service_notice"))
    letter = Paper.objects.get(case=pupil.case, kind=of_2021(NOTICE))
    shown = client.get(page_of(pupil, "notice")).text
    assert letter.printed_number in shown
    assert "issue/service_notice" not in shown

    running = pupil.case.deadlines.filter(kept_at=None)
    client.post(page_of(pupil, "notice"), {"service_told_on": TODAY.isoformat()})
    assert running.exists(), "without a proof it is still due"
    proof = {"service_told_on": TODAY.isoformat(), "service_proof": "Квитанція № 4812"}
    client.post(page_of(pupil, "notice"), proof)
    assert not running.exists()
    pupil.case.refresh_from_db()
    assert pupil.case.due_on is None


@pytest.mark.parametrize(
    ("page", "part"),
    [("duties", "acquaintance"), ("intake", "application")],
)
def test_p_i_7_what_the_family_signs_is_issued_from_its_page(sign_in, pupil, page, part):
    client = sign_in("belova")
    assert page_of(pupil, f"issue/{part}") in client.get(page_of(pupil, page)).text
    assert client.post(page_of(pupil, f"issue/{part}")).status_code == 302
    assert Paper.objects.get(case=pupil.case).kind == of_2021(part)


def test_p_iv_2_the_petition_on_teachers_and_hours_is_issued(sign_in, open_individual):
    individual = open_individual(
        "Мороз", "enrolled", edition=EDITION_2016, ground="health_2016", applicant_kind="parent"
    )
    client = sign_in("belova")
    assert "issue/staff_petition" in client.get(page_of(individual, "approvals")).text
    client.post(page_of(individual, "issue/staff_petition"))
    assert Paper.objects.get(case=individual.case).kind == of_2016("staff_petition")


@pytest.mark.parametrize(
    "part", ["level_application", "combination_application", "declaration", "plan", "nothing"]
)
def test_what_the_case_has_no_use_for_is_not_issued(sign_in, pupil, part):
    assert sign_in("belova").post(page_of(pupil, f"issue/{part}")).status_code == 404
    assert not Paper.objects.exists()


def test_the_papers_of_a_case_show_drafts_of_what_it_needs(sign_in, pupil, open_individual):
    def drafts(individual) -> set[str]:
        page = sign_in("belova").get(f"/cases/{individual.pk}/parts/papers/").context
        return {kind.slug.removeprefix("individual_2021_") for kind in page["drafts"]}

    of_family = drafts(pupil)
    assert {"plan", "service_notice", "enrolment_order"} <= of_family
    assert of_family.isdisjoint({"protocol", "level_order", "declaration", "formative_plan"})
    extern = open_individual("Мороз", form="externat", lacks_records=True, applicant_kind="parent")
    of_extern = drafts(extern)
    assert {"protocol", "level_order", "level_application"} <= of_extern
    assert "service_notice" not in of_extern
