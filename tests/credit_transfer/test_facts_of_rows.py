"""From rows to facts: every part of the picture, and as many questions for many rows as for few."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from credit_transfer import rules
from credit_transfer.models import ActApproval, CreditCase, CreditCopy, ExamChoice, SchoolCourse
from credit_transfer.models.places import PUBLISHED
from credit_transfer.procedure import State
from students.models import CurriculumRow
from tests.conftest import TODAY

pytestmark = pytest.mark.django_db


def facts_of(credit):
    """Read anew from the database."""
    return CreditCase.objects.get(pk=credit.pk).facts(TODAY)


def test_the_application_its_ground_and_its_organisation(open_credit, small):
    credit = open_credit(
        "Гоголь", ground="other", ground_reason="Лечение", asks_release=True, grade=6
    )
    facts = facts_of(credit)
    assert (facts.ground, facts.ground_reason, facts.grade) == ("other", "Лечение", 6)
    assert facts.name == credit.case.student.full_name
    assert facts.birth_date == credit.case.student.birth_date
    assert facts.application == rules.Application(
        applicant="parent",
        name=small.people["gogol"].full_name,
        is_representative=True,
        dated=date(2026, 11, 16),
        received_on=date(2026, 11, 16),
        channel="in_person",
        agrees_to_marks=True,
    )
    assert facts.organisation == rules.Organisation(
        name="Детская школа искусств № 3",
        address="г. Томск, ул. Мира, 5",
        licence=rules.Act(number="1234", dated=date(2015, 5, 5)),
    )
    assert facts.release.is_asked


def test_whoever_is_not_on_the_card_represents_nobody(open_credit, small):
    credit = open_credit("Гоголь", applicant=small.people["moroz"])
    assert not facts_of(credit).application.is_representative


def test_an_adult_pupil_applies_in_person(open_credit):
    credit = open_credit("Живаго", applicant=None, applicant_kind="adult")
    assert facts_of(credit).application.name == credit.case.student.full_name


def test_nothing_is_there_before_it_is_typed_in(open_credit):
    credit = open_credit(
        "Гоголь", applicant=None, applicant_kind="", applied_on=None, organisation=None, ground=""
    )
    facts = facts_of(credit)
    assert facts.application is None
    assert facts.organisation == rules.Organisation()
    assert (facts.documents, facts.rows, facts.copies) == ((), (), ())
    assert (facts.council, facts.notice, facts.decided_on) == (None, None, None)
    assert facts.grade == 5


def test_confirming_documents_with_what_was_seen_on_them(open_credit, small):
    credit = open_credit()
    made = {"school": small.school, "added_by": small.people["belova"], "title": "Бумага"}
    seen = credit.case.attachments.create(
        kind="progress", number="7", issuer="Школа", checked={"sealed": True}, **made
    )
    credit.case.attachments.create(kind="other", **made)
    assert facts_of(credit).documents == (
        rules.Document(
            key=f"document-{seen.pk}",
            kind="progress",
            number="7",
            issuer="Школа",
            is_sealed=True,
        ),
    )


def test_a_row_with_the_plan_the_exam_and_every_word_said_of_it(
    open_credit, in_plan, add_row, small
):
    music = in_plan("Гоголь", "Музыка", 2, is_final_exam=True)
    credit = open_credit()
    ExamChoice.objects.create(
        school=small.school,
        student=credit.case.student,
        school_year=small.year,
        subject=music,
        chosen_on=TODAY,
        entered_by=small.people["kuznetsova"],
    )
    row = add_row(
        credit,
        "Сольфеджио",
        subject=music,
        span="quarter",
        span_number=2,
        hours=Decimal(15),
        scale="pass",
        mark="зачтено",
        way="attest",
        concluded_by=small.people["petrov"],
        concluded_on=TODAY,
        attestation_form="oral",
        attestation_on=TODAY,
        attested_on=TODAY,
        attested_mark=4,
        opinion="credit",
        decision="refuse",
        decision_reason="так",
    )
    assert facts_of(credit).rows == (
        rules.Row(
            key=f"row-{row.pk}",
            title="Сольфеджио",
            subject="Музыка",
            is_in_plan=True,
            plan_hours=Decimal(16),
            hours=Decimal(15),
            span="quarter",
            span_number=2,
            scale="pass",
            mark="зачтено",
            is_exam_compulsory=True,
            is_exam_chosen=True,
            conclusion=rules.Conclusion(
                way="attest",
                by=small.people["petrov"].full_name,
                dated=TODAY,
                attestation=rules.Attestation(form="oral", planned_on=TODAY, held_on=TODAY, mark=4),
            ),
            opinion="credit",
            decision="refuse",
            decision_reason="так",
        ),
    )


def test_the_hours_of_the_class_go_before_those_of_the_grade(open_credit, in_plan, add_row, small):
    music = in_plan("Гоголь", "Музыка", 1)
    CurriculumRow.objects.create(
        school=small.school,
        year=small.year,
        grade=5,
        letter="А",
        subject=music,
        weekly_hours=Decimal(3),
    )
    credit, other = open_credit("Гоголь"), open_credit("Берия")
    add_row(credit, "Музыка", subject=music)
    add_row(other, "Музыка", subject=music)
    assert facts_of(credit).rows[0].plan_hours == Decimal(102)
    assert (facts_of(other).rows[0].is_in_plan, facts_of(other).rows[0].plan_hours) == (False, None)


def test_hours_written_for_the_row_and_a_course_of_the_school(open_credit, add_row, small):
    course = SchoolCourse.objects.create(
        school=small.school, year=small.year, name="Хор", weekly_hours=Decimal("0.5")
    )
    credit = open_credit()
    add_row(credit, "Хор", kind="course", course=course)
    add_row(credit, "Хор", kind="course", course=course, own_hours=Decimal(40))
    counted, written = facts_of(credit).rows
    assert (counted.subject, counted.is_in_plan, counted.plan_hours) == ("Хор", True, Decimal(17))
    assert written.plan_hours == Decimal(40)


def test_the_council_the_release_the_notice_and_the_copies(open_credit, small):
    credit = open_credit(
        "Гоголь",
        State.COPYING,
        minutes_number="5",
        minutes_on=TODAY,
        council_chair=small.people["zorina"],
        council_secretary=small.people["belova"],
        present=20,
        votes_for=18,
        votes_against=1,
        abstained=1,
        asks_release=True,
        release_starts_on=TODAY,
        release_ends_on=TODAY,
        attends_from=TODAY,
        left_organisation_on=TODAY,
        study_asked_on=TODAY,
        asked_for="Справка",
        asked_on=TODAY,
        answered_on=TODAY,
        delivery="post",
        told_on=TODAY,
        told_proof="РПО 1",
    )
    CreditCopy.objects.create(
        school=small.school,
        credit=credit,
        where="journal",
        by=small.people["ivanova"],
        on=TODAY,
    )
    facts = facts_of(credit)
    assert facts.council == rules.Council(
        minutes=rules.Act(number="5", dated=TODAY),
        chair=small.people["zorina"].full_name,
        secretary=small.people["belova"].full_name,
        present=20,
        votes_for=18,
        votes_against=1,
        abstained=1,
    )
    assert facts.release == rules.Release(
        is_asked=True,
        starts_on=TODAY,
        ends_on=TODAY,
        ended_on=TODAY,
        left_organisation_on=TODAY,
        last_asked_on=TODAY,
    )
    assert facts.notice == rules.Notice(delivery="post", delivered_on=TODAY, proof="РПО 1")
    assert facts.copies == (
        rules.Copy(place="journal", by=small.people["ivanova"].full_name, on=TODAY),
    )
    assert (facts.asked_for, facts.asked_on, facts.answered_on) == ("Справка", TODAY, TODAY)


def test_who_had_a_say_on_the_act(open_credit, small):
    ActApproval.objects.create(school=small.school, body="governing", number="3", dated=TODAY)
    ActApproval.objects.create(school=small.school, body="parents")
    ActApproval.objects.create(school=small.school, body=PUBLISHED, dated=TODAY)
    assert facts_of(open_credit()).adoption == rules.Adoption(
        bodies=frozenset({"governing"}), published_on=TODAY
    )


def test_something_refused_is_known(open_credit, add_row):
    credit = open_credit()
    add_row(credit, "Шахматы")
    assert facts_of(credit).is_refused


def test_many_rows_ask_as_often_as_few(open_credit, in_plan, add_row):
    music = in_plan("Гоголь", "Музыка", 1)
    credit = open_credit()
    add_row(credit, "Музыка", subject=music)
    with CaptureQueriesContext(connection) as few:
        facts_of(credit)
    for number in range(12):
        add_row(credit, f"Музыка {number}", subject=music)
    with CaptureQueriesContext(connection) as many:
        facts_of(credit)
    assert len(many) == len(few)


@pytest.mark.parametrize("name", ["rows", "conclusions", "council", "decision"])
def test_a_page_of_many_rows_asks_as_often_as_one_of_few(
    sign_in, open_credit, in_plan, add_row, small, name
):
    music = in_plan("Гоголь", "Музыка", 1)
    states = {"council": State.COUNCIL, "decision": State.DECIDING}
    credit = open_credit("Гоголь", states.get(name, State.CONCLUDING))
    client = sign_in("zorina" if name == "decision" else "kuznetsova")
    address = reverse(f"credit:{name}", args=[credit.pk])
    more = {"subject": music, "hours": Decimal(3), "teacher": small.people["petrov"]}
    add_row(credit, "Музыка", **more)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        assert client.get(address).status_code == 200
    for number in range(12):
        add_row(credit, f"Музыка {number}", **more)
    with CaptureQueriesContext(connection) as many:
        assert client.get(address).status_code == 200
    assert len(many) <= len(few)
