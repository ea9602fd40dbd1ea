"""The cases of the demo's gymnasium: every state, every ground, every verdict and its reasons."""

from __future__ import annotations

import pytest

from config.demo import gymnasium
from credit_transfer import rules
from credit_transfer.models import ArchiveItem, CreditCase, ExamChoice
from credit_transfer.procedure import PROCEDURE, State
from credit_transfer.rules.vocabulary import Applicant, Ground, Opinion, Verdict
from documents.models import Paper
from regulations.models import Application, Case
from tests.conftest import TODAY


@pytest.fixture(autouse=True)
def filled(demo_school):
    """The school, its scope open."""
    return demo_school(gymnasium)


def of(last_name: str) -> CreditCase:
    return CreditCase.objects.select_related("case__student").get(
        case__student__last_name=last_name
    )


def verdicts_of(last_name: str):
    return list(rules.verdicts(of(last_name).facts(TODAY)).values())


def test_every_state_has_a_case():
    assert set(Case.objects.values_list("state", flat=True)) == set(PROCEDURE.states)


def test_every_ground_has_a_case():
    grounds = set(CreditCase.objects.values_list("ground", flat=True))
    assert grounds == {one.value for one in Ground}


def test_one_certificate_shows_every_verdict():
    found = [one.verdict for one in verdicts_of("Седова")]
    assert {*Verdict, None} == set(found)


def test_one_certificate_shows_every_kind_of_reason():
    found = verdicts_of("Седова")
    clauses = {clause.number for one in found for clause, _words in one.reasons}
    assert clauses == {"4.6", "4.7", "5.7"}
    refused = {str(one.reasons[0][1]) for one in found if one.verdict is Verdict.REFUSE}
    assert len(refused) == 6


def test_ten_percent_pass_and_the_least_more_goes_to_the_council():
    english, sport = verdicts_of("Воронов")
    assert (str(english.shortage), english.verdict) == ("10.01", Verdict.COUNCIL)
    assert (str(sport.shortage), sport.verdict) == ("10.00", Verdict.CREDIT)


def test_hours_of_one_subject_in_two_rows_add_up():
    physics = [one for one in verdicts_of("Седова") if one.outside_hours == 102]
    assert len(physics) >= 2
    assert physics[0].verdict is Verdict.CREDIT


def test_the_council_was_heard_both_ways():
    assert of("Карпов").case.state == State.REFUSED
    assert of("Карпов").rows.get().opinion == Opinion.REFUSE
    assert of("Журавлёв").rows.get().opinion == Opinion.CREDIT
    assert Paper.objects.filter(kind="credit_excerpt", case=of("Карпов").case).exists()


def test_a_release_runs_and_one_was_ended_when_the_pupil_left_the_other_organisation():
    running, ended = of("Журавлёв"), of("Трофимов")
    assert (running.case.state, running.case.variant) == (State.RELEASED, "release")
    assert running.study_asked_on is not None
    assert ended.case.state == State.COPYING
    assert ended.left_organisation_on is not None
    assert ended.attends_from is not None
    assert Paper.objects.filter(kind="credit_end_order", case=ended.case).exists()


def test_a_later_choice_for_the_exam_has_reopened_a_case():
    credit = of("Окунев")
    subject = credit.rows.get().subject
    assert credit.case.state == State.DECIDING
    assert credit.case.decisions.filter(action="reopen").exists()
    assert ExamChoice.objects.filter(student=credit.case.student, subject=subject).exists()
    assert [one.verdict for one in verdicts_of("Окунев")] == [Verdict.REFUSE]


def test_an_archived_case_lies_in_a_transfer():
    credit = of("Макаров")
    assert credit.case.state == State.ARCHIVED
    assert ArchiveItem.objects.get(case=credit.case).transfer.archived_on is not None


def test_a_pupil_of_full_age_applied_in_person():
    credit = of("Устинова")
    assert credit.applicant_kind == Applicant.ADULT
    assert credit.applicant is None
    assert credit.case.attachments.filter(kind="credit_application").exists()
    paper = Paper.objects.get(application__student=credit.case.student)
    assert (paper.state, paper.signatures.get().capacity) == ("signed", "pupil")


def test_applications_are_begun_sent_accepted_and_declined():
    found = sorted(Application.objects.values_list("state", flat=True))
    assert found == ["accepted", "declined", "draft", "sent"]
