"""Commissions, the educational declaration and the council's decision (2021)."""

from __future__ import annotations

import pytest

from externat.editions import EDITION_2016
from externat.models import DeclaredSubject, IndividualAssessment
from externat.procedure_2021 import State
from externat.rules.edition_2021 import NOT_DECLARED
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

STUDYING = State.STUDYING.value


@pytest.fixture
def extern(open_individual):
    """An extern whose form goes on, from territory that nobody controls."""
    return open_individual(
        "Гоголь",
        STUDYING,
        form="externat",
        ground="extern_1",
        past_circumstances=["uncontrolled"],
    )


def address(individual, page: str) -> str:
    return f"/individual/{individual.pk}/{page}/"


def annual(individual, name: str = "Математика", **changes) -> IndividualAssessment:
    """An annual result."""
    return IndividualAssessment.objects.create(
        school_id=individual.school_id,
        individual=individual,
        name=name,
        kind="annual",
        held_on=TODAY,
        **changes,
    )


# --- The commission -------------------------------------------------------------------------------


def test_chair_and_members_are_kept_and_see_the_case_by_the_order_only(sign_in, small, extern):
    people = small.people
    sent = {
        "purpose": "year",
        "year-chair": people["kuznetsova"].pk,
        "year-members": [people["petrov"].pk, people["solovey"].pk],
        "year-schedule_approved": "on",
    }
    client = sign_in("belova")
    assert client.post(address(extern, "commission"), sent).status_code == 302
    commission = extern.commissions.get()
    assert commission.chair == people["kuznetsova"]
    assert {one.person for one in commission.members.all()} == {people["petrov"], people["solovey"]}
    page = client.get(address(extern, "commission")).text
    assert "The list of tasks is not approved" in page
    client.post(address(extern, "commission"), sent | {"year-members": [people["petrov"].pk]})
    assert commission.members.get().person == people["petrov"]
    assert sign_in("petrov").get(address(extern, "commission")).status_code == 404


def test_the_chair_is_no_member_besides(sign_in, small, extern):
    chair = small.people["kuznetsova"].pk
    sent = {"purpose": "year", "year-chair": chair, "year-members": [chair]}
    answer = sign_in("belova").post(address(extern, "commission"), sent)
    assert answer.status_code == 422
    assert "is the chair" in answer.text


@pytest.mark.parametrize("member", ["0", "x", "999999999999999999999"])
def test_a_member_of_nowhere_is_refused(sign_in, extern, member):
    sent = {"purpose": "year", "year-members": [member]}
    assert sign_in("belova").post(address(extern, "commission"), sent).status_code == 422


def test_a_commission_that_the_case_has_not_is_no_page(sign_in, extern):
    client = sign_in("belova")
    assert client.post(address(extern, "commission"), {"purpose": "level"}).status_code == 404
    assert client.post(address(extern, "commission"), {"purpose": "?"}).status_code == 404


def test_without_papers_there_are_two_commissions(sign_in, open_individual):
    individual = open_individual("Гоголь", form="externat", lacks_records=True)
    page = sign_in("belova").get(address(individual, "commission")).text
    assert "To determine the level of an extern without papers" in page


def test_a_family_pupil_has_no_commission(sign_in, open_individual):
    family = open_individual("Гоголь", STUDYING, form="family")
    assert "No commission in this form" in sign_in("belova").get(address(family, "commission")).text


@pytest.mark.parametrize("page", ["commission", "declaration", "council"])
def test_the_edition_of_2016_has_none_of_it(sign_in, open_individual, page):
    individual = open_individual("Гоголь", "teaching", edition=EDITION_2016)
    assert sign_in("belova").get(address(individual, page)).status_code == 404


# --- The declaration ------------------------------------------------------------------------------


def declared(*rows: tuple[str, str], both: bool = True) -> dict[str, str]:
    """What the page of the declaration sends."""
    sent = {"attests_both_levels": "on"} if both else {}
    for number, (name, mark) in enumerate(rows):
        sent |= {f"row-{number}-name": name, f"row-{number}-mark": mark}
    return sent


def test_subjects_are_declared_and_taken_out(sign_in, extern):
    client, page = sign_in("belova"), address(extern, "declaration")
    assert client.post(page, declared(("Алгебра", "9"), ("Хімія", "7"))).status_code == 302
    assert list(extern.declared.values_list("name", "mark")) == [("Алгебра", 9), ("Хімія", 7)]
    extern.refresh_from_db()
    assert extern.attests_both_levels
    assert client.post(page, declared(("", ""), ("Хімія", "8"))).status_code == 302
    assert list(extern.declared.values_list("name", "mark")) == [("Хімія", 8)]


@pytest.mark.parametrize("subject", [*NOT_DECLARED, "  українська   МОВА "])
def test_the_six_subjects_are_refused(sign_in, extern, subject):
    answer = sign_in("belova").post(address(extern, "declaration"), declared((subject, "9")))
    assert answer.status_code == 422
    assert "is not declared, it is assessed" in answer.text
    assert not DeclaredSubject.objects.exists()


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((("Алгебра", "9"), ("алгебра", "8")), "stands above already"),
        ((("Алгебра", "13"),), "12"),
        ((("", "9"),), "Name the subject"),
    ],
)
def test_a_row_that_cannot_be_says_so(sign_in, extern, rows, told):
    answer = sign_in("belova").post(address(extern, "declaration"), declared(*rows))
    assert answer.status_code == 422
    assert told in answer.text


def test_both_levels_are_not_for_everybody(sign_in, open_individual):
    extern = open_individual("Гоголь", STUDYING, form="externat", ground="extern_3")
    answer = sign_in("belova").post(address(extern, "declaration"), declared(("Алгебра", "9")))
    assert answer.status_code == 422
    assert "Both levels at once are attested" in answer.text
    extern.refresh_from_db()
    assert not extern.attests_both_levels
    assert not extern.declared.exists()


# --- The council ----------------------------------------------------------------------------------


@pytest.fixture
def assessed(open_individual):
    """A family pupil before the council."""
    return open_individual("Гоголь", State.ASSESSED.value, form="family")


@pytest.mark.parametrize(
    ("result", "way"),
    [
        ({"mark": 7}, "The individual form may go on"),
        ({"mark": 3}, "Transfer to an institutional form"),
        ({"is_missed": True}, "Transfer to an institutional form"),
        ({"is_missed": True, "reason_is_valid": True}, "The act leaves it open"),
    ],
)
def test_the_way_of_the_council_follows_from_the_results(sign_in, assessed, result, way):
    annual(assessed, **result)
    assert way in sign_in("belova").get(address(assessed, "council")).text


def test_the_decision_is_kept_and_what_it_lacks_is_told(sign_in, assessed):
    annual(assessed, is_missed=True, reason_is_valid=True)
    client, page = sign_in("belova"), address(assessed, "council")
    assert client.post(page, {"decision": "continue"}).status_code == 302
    told = client.get(page).text
    assert "write the reasons of the minutes" in told
    sent = {
        "decision": "continue",
        "minutes_number": "4",
        "minutes_on": TODAY.isoformat(),
        "decision_reasons": "Перенесено на вересень",
    }
    client.post(page, sent)
    assert "write the reasons of the minutes" not in client.get(page).text
    assessed.refresh_from_db()
    assert (assessed.decision, assessed.minutes_number) == ("continue", "4")


def test_a_decision_against_the_results_is_told_at_once(sign_in, assessed):
    annual(assessed, mark=2)
    client, page = sign_in("zorina"), address(assessed, "council")
    client.post(page, {"decision": "continue", "minutes_number": "4"})
    assert "The form may not go on" in client.get(page).text


@pytest.mark.parametrize(
    "sent", [{}, {"decision": "expel"}, {"decision": "continue", "minutes_on": "31.02.2026"}]
)
def test_a_decision_that_cannot_be_is_refused(sign_in, assessed, sent):
    assert sign_in("belova").post(address(assessed, "council"), sent).status_code == 422


def test_nothing_is_decided_before_the_assessment(sign_in, extern):
    client, page = sign_in("belova"), address(extern, "council")
    told = client.post(page, {"decision": "continue"}, follow=True).text
    assert "The case has moved on" in told
    extern.refresh_from_db()
    assert not extern.decision
