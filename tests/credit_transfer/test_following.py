"""What follows from steps and choices: teachers come and go, results are written, a later choice
for the state exam brings the credit back."""

from __future__ import annotations

import html
from datetime import date

import pytest
from django.urls import reverse

from accounts.actors import actor_of
from accounts.models import Notice
from accounts.roles import Role
from credit_transfer.access import open_for_staff
from credit_transfer.models import CreditCopy, ExamChoice, IndividualResult
from credit_transfer.procedure import State
from credit_transfer.rows_pages import RowsPage
from credit_transfer.rules import (
    CopyPlace,
    Opinion,
    Verdict,
    excluded_is_not_credited,
    verdicts,
)
from credit_transfer.services.intake import Seen, save_document
from credit_transfer.signals import exam_was_chosen
from regulations.models import Case, CaseParticipant
from regulations.services.automatic import take_due_steps
from regulations.services.steps import take_step
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def step(small):
    """Take a step: ``step(credit, "accept", "belova", Role.SECRETARY)``."""

    def taken(credit, action: str, login: str, role: Role, **more):
        return take_step(
            case=credit.case,
            action=action,
            by=small.people[login],
            roles=(role,),
            today=TODAY,
            override_reason="по документам",
            **more,
        )

    return taken


@pytest.fixture
def credited(small, open_credit, in_plan, add_row):
    """A case with one row that fulfils every condition, concluded by its teacher, documents too."""

    def made(state: str = State.DECIDING, last_name: str = "Гоголь", **changes):
        subject = in_plan(last_name, "Музыка", 1)
        credit = open_credit(last_name, state, **changes)
        add_row(
            credit,
            "Музыка",
            subject=subject,
            teacher=small.people["petrov"],
            way="as_is",
            concluded_by=small.people["petrov"],
            concluded_on=TODAY,
        )
        save_document_of(credit, small)
        return credit

    return made


def save_document_of(credit, small) -> None:
    state, case = credit.case.state, credit.case
    if state in (State.INTAKE, State.CONCLUDING):
        seen = Seen(kind="skill", number="77", is_sealed=True)
        save_document(
            credit=credit, attachment=None, seen=seen, scan=None, by=small.people["belova"]
        )
        return
    case.attachments.create(
        school=small.school,
        kind="skill",
        title="Свидетельство",
        number="77",
        checked={"sealed": True},
        added_by=small.people["belova"],
    )


def test_teachers_are_asked_in_while_they_conclude_and_let_go_after(credited, step, small):
    credit = credited(State.INTAKE)
    step(credit, "accept", "belova", Role.SECRETARY)
    asked = CaseParticipant.objects.get(case=credit.case, person=small.people["petrov"])
    assert asked.until is None
    assert Notice.objects.filter(person=small.people["petrov"]).exists()
    step(credit, "send_to_director", "kuznetsova", Role.DEPUTY)
    asked.refresh_from_db()
    assert asked.until == TODAY


def test_whoever_kept_the_minutes_sees_the_excerpt_and_is_asked_to_sign_it(
    open_credit, in_plan, add_row, step, small, sign_in
):
    """Cl. 5.7: a teacher who is the council's secretary has no other part in the case."""
    minutes = {"minutes_number": "5", "minutes_on": TODAY, "present": 3}
    keeper = small.people["petrov"]
    credit = open_credit("Гоголь", State.COUNCIL, council_secretary=keeper, **minutes)
    add_row(credit, "Сольфеджио", subject=in_plan("Гоголь", "Музыка", 1), opinion="credit")
    client = sign_in("petrov")
    assert "Гоголь" not in html.unescape(client.get(reverse("desk")).text)
    step(credit, "record_council", "belova", Role.SECRETARY)
    desk = html.unescape(client.get(reverse("desk")).text)
    assert "Выписка из протокола" in desk
    assert "Read and sign" in desk


@pytest.fixture
def recorded(credited, step, small):
    """A credit that was ordered, told, copied and closed."""
    credit = credited()
    step(credit, "credit", "zorina", Role.DIRECTOR)
    assert credit.rows.get().decision == "credit"
    for place in CopyPlace:
        CreditCopy.objects.create(
            school=small.school, credit=credit, where=place.value, not_needed="не нужно"
        )
    credit.refresh_from_db()
    credit.delivery, credit.told_on, credit.told_proof = "handed", TODAY, "подпись"
    credit.save()
    step(credit, "complete", "kuznetsova", Role.DEPUTY)
    return credit


@pytest.fixture
def chooses(small):
    """The pupil chooses a subject for the state final exam: ``chooses(credit, subject)``."""

    def chosen(credit, subject) -> None:
        choice = ExamChoice.objects.create(
            school=small.school,
            student=credit.case.student,
            school_year=small.year,
            subject=subject,
            chosen_on=TODAY,
            entered_by=small.people["kuznetsova"],
        )
        exam_was_chosen.send(sender=ExamChoice, choice=choice)

    return chosen


def test_an_order_keeps_what_became_of_each_row_and_the_close_makes_results(recorded, small):
    credit = recorded
    result = IndividualResult.objects.get(credit=credit)
    assert (result.subject.name, result.mark, result.kind) == ("Музыка", "5", "additional")
    assert (result.entered_by, result.confirmed_by) == (
        small.people["kuznetsova"],
        small.people["zorina"],
    )
    assert result.documents.get().number == "77"
    assert result.wished_by == small.people["gogol"]


def test_a_refusal_is_told_within_its_limit_whatever_the_verdicts(credited, step):
    credit = credited()
    step(credit, "refuse", "zorina", Role.DIRECTOR, comment="Программа другая")
    credit.refresh_from_db()
    assert credit.refusal_reasons == "Программа другая"
    assert credit.case.deadlines.filter(key="refusal_notice", kept_at=None).exists()
    assert credit.rows.get().decision == "refuse"


def test_a_later_choice_for_the_exam_alerts_who_leads_and_the_case_says_so(
    credited, step, chooses, small, sign_in
):
    credit = credited()
    step(credit, "credit", "zorina", Role.DIRECTOR)
    Notice.objects.all().delete()
    chooses(credit, credit.rows.get().subject)
    told = {one.person.pk for one in Notice.objects.all()}
    assert told == {small.people["kuznetsova"].pk, small.people["zorina"].pk}
    reopen = reverse("case_step", args=[credit.pk, "reopen"])
    client = sign_in("kuznetsova")
    case = html.unescape(client.get(reverse("case", args=[credit.pk])).text)
    assert "To be looked at again" in case
    assert reopen in case
    assert reopen in client.get(reverse("desk")).text
    step(credit, "reopen", "kuznetsova", Role.DEPUTY, comment="выбран для ГИА")
    credit.case.refresh_from_db()
    assert credit.case.state == State.DECIDING
    assert reopen not in client.get(reverse("desk")).text


def test_another_subject_chosen_for_the_exam_touches_nothing(credited, step, chooses, small):
    credit = credited()
    step(credit, "credit", "zorina", Role.DIRECTOR)
    Notice.objects.all().delete()
    chooses(credit, small.subjects["История"])
    assert not Notice.objects.exists()


def test_until_it_is_decided_anew_the_order_says_what_became_of_the_row(recorded, chooses, small):
    chooses(recorded, recorded.rows.get().subject)
    reader = actor_of(small.people["kuznetsova"].account)
    line = RowsPage(open_for_staff(reader, recorded.pk)).lines[0]
    assert (line.verdict.verdict, line.outcome) == (Verdict.REFUSE, Opinion.CREDIT)


def test_a_reopened_case_may_be_decided_at_once(recorded, step, chooses):
    """What the order credited stands in nobody's way: the law refuses it now (cl. 4.6)."""
    chooses(recorded, recorded.rows.get().subject)
    step(recorded, "reopen", "kuznetsova", Role.DEPUTY, comment="выбран для ГИА")
    facts = recorded.facts(TODAY)
    assert recorded.rows.get().decision == ""
    assert excluded_is_not_credited(facts) == ()
    assert {one.decided for one in verdicts(facts).values()} == {Opinion.REFUSE}


def test_what_is_refused_after_all_counts_no_longer(recorded, step, chooses):
    chooses(recorded, recorded.rows.get().subject)
    step(recorded, "reopen", "kuznetsova", Role.DEPUTY, comment="выбран для ГИА")
    step(recorded, "refuse", "zorina", Role.DIRECTOR, comment="выбран для ГИА")
    result = IndividualResult.objects.get(credit=recorded)
    assert result.withdrawn_on == TODAY
    assert not IndividualResult.objects.counted().filter(pk=result.pk).exists()


def test_a_release_ends_of_itself_when_its_last_day_has_passed(open_credit, small):
    over = open_credit(
        "Гоголь", State.RELEASED, asks_release=True, release_ends_on=date(2026, 11, 20)
    )
    runs = open_credit(
        "Мороз", State.RELEASED, asks_release=True, release_ends_on=date(2027, 5, 25)
    )
    take_due_steps(small.school, TODAY)
    states = {one.pk: one.state for one in Case.objects.filter(pk__in=[over.pk, runs.pk])}
    assert states == {over.pk: State.COPYING, runs.pk: State.RELEASED}


def test_the_request_goes_out_with_its_day_and_its_clock(credited, step):
    credit = credited(State.INTAKE, asked_for="Справка", answered_on=date(2026, 11, 1))
    step(credit, "ask_documents", "belova", Role.SECRETARY)
    credit.refresh_from_db()
    assert (credit.asked_on, credit.answered_on) == (TODAY, None)
    assert credit.case.deadlines.filter(key="documents", kept_at=None).exists()
