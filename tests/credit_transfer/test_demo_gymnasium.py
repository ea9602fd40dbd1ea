"""Gymnasium № 5 as the demo makes it: its people, its places of study, results of three years."""

from __future__ import annotations

import pytest

from accounts.demo import demo_schools
from accounts.roles import Role
from config.demo import gymnasium
from credit_transfer.models import (
    Award,
    ExamChoice,
    GiftedEntry,
    IndividualResult,
    OutsideOrganisation,
    SpecialCondition,
)
from credit_transfer.rules.vocabulary import DocumentKind, Level, ResultKind
from students.models import CurriculumRow
from tests.conftest import TODAY


@pytest.fixture(autouse=True)
def filled(demo_school):
    """The school, its scope open."""
    return demo_school(gymnasium)


def test_every_kind_of_result_is_there_over_three_years():
    results = IndividualResult.objects.all()
    assert set(results.values_list("kind", flat=True)) == {one.value for one in ResultKind}
    assert set(results.values_list("level", flat=True)) == {one.value for one in Level}
    for child in ("Русаков", "Филатов", "Журавлёв"):
        years = results.filter(student__last_name=child).values("school_year").distinct()
        assert years.count() == 3


def test_results_are_in_every_condition():
    results = IndividualResult.objects.all()
    assert results.filter(confirmed_on=None, remark="").exists()
    assert results.exclude(remark="").exists()
    assert results.exclude(withdrawn_on=None).exists()
    elsewhere = results.filter(is_from_elsewhere=True)
    assert elsewhere.exists()
    assert not elsewhere.filter(wished_by=None).exists()


def test_awards_and_documents_stand_beside_them():
    assert Award.objects.exclude(result=None).count() >= 5
    kinds = set(IndividualResult.objects.values_list("documents__kind", flat=True)) - {None}
    assert kinds == {one.value for one in DocumentKind}


def test_special_conditions_are_given_in_a_subject_that_is_not_chosen_for_the_exam():
    special = SpecialCondition.objects.get()
    assert GiftedEntry.objects.filter(student=special.student).exists()
    chosen = ExamChoice.objects.filter(student=special.student)
    assert special.subject_id not in set(chosen.values_list("subject_id", flat=True))


def test_places_of_study_with_and_without_accreditation():
    places = OutsideOrganisation.objects.all()
    assert not places.filter(licence_number="").exists()
    assert places.exclude(accreditation_number="").count() == 2


def test_the_curriculum_has_compulsory_subjects_and_one_without_hours():
    assert CurriculumRow.objects.filter(is_final_exam=True).exists()
    assert CurriculumRow.objects.filter(weekly_hours=0).exists()


def test_its_people_sign_in_by_buttons(filled):
    shown = next(one for one in demo_schools() if one.name == filled.school.short_name)
    logins = {one.login for one in shown.people}
    assert {one[0] for one in gymnasium.ROSTER.staff} <= logins
    assert {"ustinova", "ageeva", "efremova", "zhuravlev", "sedova"} <= logins
    assert not logins & gymnasium.ROSTER.without_account
    held = {one[5] for one in gymnasium.ROSTER.staff}
    assert held >= {Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.CLASS_TEACHER}


def test_a_pupil_of_full_age_signs_in(filled):
    assert filled.children["Устинова"].age_on(TODAY) >= 18
