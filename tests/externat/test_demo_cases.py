"""The cases of the two Ukrainian demo schools: every state, every ground, all forms."""

from __future__ import annotations

import pytest

from config.demo import lyceum_2021, school_2016
from documents.models import Paper
from externat import procedure_2016, procedure_2021
from externat.models import IndividualCase, IndividualSession
from externat.models.individual import COMBINATION
from externat.procedure import LEVEL_PROTOCOL, PROTOCOL, REPORT, of_2016, of_2021
from externat.rules.vocabulary import ExternGround, Form, Ground2016, PatronageGround
from regulations.models import Application, Case


@pytest.fixture
def old(demo_school):
    """The school of 2016, its scope open."""
    return demo_school(school_2016)


@pytest.fixture
def lyceum(demo_school):
    """The lyceum of 2021, its scope open."""
    return demo_school(lyceum_2021)


def states() -> set[str]:
    return set(Case.objects.values_list("state", flat=True))


def grounds() -> set[str]:
    return set(IndividualCase.objects.exclude(ground="").values_list("ground", flat=True))


def test_every_state_of_2016_has_a_case(old):
    assert states() == set(procedure_2016.PROCEDURE.states)


def test_every_ground_of_2016_has_a_case(old):
    assert grounds() == {one.value for one in Ground2016}


def test_a_treatment_of_2016_is_over_and_reported(old):
    individual = IndividualCase.objects.get(case__student__last_name="Кравець")
    assert individual.case.state == procedure_2016.State.RETURNED
    report = Paper.objects.get(case=individual.case, kind=of_2016(REPORT))
    assert report.state == "signed"
    assert individual.attendance.exists()


def test_every_state_of_2021_has_a_case(lyceum):
    assert states() == set(procedure_2021.PROCEDURE.states)


def test_every_form_and_every_ground_of_2021_has_a_case(lyceum):
    forms = set(IndividualCase.objects.values_list("form", flat=True))
    assert forms == {one.value for one in Form}
    beside = {PatronageGround.SMALL_CLASS.value, PatronageGround.UNCONTROLLED.value}
    wanted = {one.value for one in (*ExternGround, *PatronageGround)} - beside
    assert grounds() == wanted


def test_a_combination_runs_beside_the_family_form(lyceum):
    running = Case.objects.open().filter(student=lyceum.children["Ничипорук"])
    assert {one.strand for one in running} == {"", COMBINATION}
    assert {one.state for one in running} == {procedure_2021.State.STUDYING}


def test_a_level_is_determined_without_records(lyceum):
    waiting = IndividualCase.objects.get(case__state=procedure_2021.State.LEVEL)
    assert waiting.lacks_records
    determined = IndividualCase.objects.get(case__student__last_name="Скиба")
    assert determined.case.state == procedure_2021.State.ENROLLED
    protocol = Paper.objects.get(case=determined.case, kind=of_2021(LEVEL_PROTOCOL))
    signed = sorted(protocol.signatures.values_list("capacity", flat=True))
    assert signed.count("chair") == 1
    assert signed.count("member") == 2


def test_both_levels_at_once_are_declared(lyceum):
    individual = IndividualCase.objects.get(attests_both_levels=True)
    assert individual.declared.count() == 4
    assert individual.commissions.exists()


def test_an_extern_from_abroad_is_before_the_council(lyceum):
    individual = IndividualCase.objects.get(ground=ExternGround.ABROAD.value)
    assert individual.case.state == procedure_2021.State.ASSESSED
    assert Paper.objects.filter(case=individual.case, kind=of_2021(PROTOCOL)).exists()


def test_the_council_decided_both_ways(lyceum):
    decided = dict(
        IndividualCase.objects.exclude(decision="").values_list("case__state", "decision")
    )
    assert decided == {"continued": "continue", "transferred": "transfer"}


def test_a_group_is_taught_at_once(lyceum):
    held = IndividualSession.objects.prefetch_related("attendance")
    assert {one.attendance.count() for one in held} == {2}


@pytest.mark.parametrize("school", [school_2016, lyceum_2021], ids=["2016", "2021"])
def test_applications_wait_and_are_begun(demo_school, school):
    demo_school(school)
    found = list(Application.objects.values_list("state", flat=True))
    assert sorted(found) == ["draft", "sent", "sent"]
