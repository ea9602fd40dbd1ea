"""The term, the contract, the early end, prolongation, expiry (cl. 2.3–2.8), over HTTP."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import Membership, Notice
from accounts.roles import Role
from config.demo.home_cases import AGREED, PREPARING, TEACHING
from documents.kinds import Capacity
from documents.models import Paper
from home_education import rules
from home_education.models import HomeCase
from home_education.paper_finding import CONCLUSION
from home_education.procedure import State
from home_education.services.reminding import remind_of_ends
from regulations.models import Case
from regulations.services.automatic import take_due_steps
from students.models import SchoolYear
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

#: When the teachers of the case led before are free.
AFTERNOON = 13 * 60
SENT = (*PREPARING, "send_contract")
LED = {"Гоголь": TEACHING, "Мороз": PREPARING, "Лебедь": SENT}


def at(home: HomeCase, page: str = "contract") -> str:
    return reverse(f"home:{page}", args=[home.pk])


def step(home: HomeCase, action: str) -> str:
    return reverse("case_step", args=[home.pk, action])


def decided(home: HomeCase, **more) -> dict:
    latest = home.case.decisions.order_by("-pk").first()
    return {"after": latest.pk if latest else 0, **more}


# --- The term -------------------------------------------------------------------------------------


def test_another_term_sends_the_contract_out_anew(sign_in, led_before, home_demo):
    home = led_before("Лебедь")
    home_demo.take(home, "sign_contract")
    client = sign_in("belova")
    answer = client.post(at(home), {"starts_on": "2026-11-09", "ends_on": "2027-03-01"})
    assert answer.status_code == 302
    page = client.get(at(home)).content.decode()
    assert "send it for signing anew" in page


@pytest.mark.parametrize(
    ("given", "field", "told"),
    [
        ({"ends_on": "2027-05-27"}, "ends_on", "end it by then"),
        ({"ends_on": "2027-08-31"}, "ends_on", "end it by then"),
        ({"starts_on": "2026-11-07"}, "starts_on", "choose that day or a later one"),
        ({"ends_on": "2026-11-01"}, "ends_on", "before the first one"),
        ({"ends_on": ""}, "ends_on", "required"),
        ({"starts_on": "1.1.1"}, "starts_on", "no date of the calendar"),
    ],
)
def test_p_2_4_a_term_outside_is_refused(sign_in, led_before, given, field, told):
    home = led_before("Мороз")
    sent = {"starts_on": "2026-11-09", "ends_on": "2027-05-26", **given}
    page = sign_in("belova").post(at(home), sent)
    assert page.status_code == 422
    assert any(told in error for error in page.context["form"].errors[field])


def test_the_term_of_a_running_case_is_changed_with_the_contract(sign_in, led_before):
    home = led_before("Гоголь")
    sent = {"starts_on": "2026-11-09", "ends_on": "2027-03-01"}
    sign_in("belova").post(at(home), sent)
    home.refresh_from_db()
    assert home.ends_on == date(2027, 5, 26)


def test_the_page_says_who_has_signed(sign_in, led_before):
    page = sign_in("belova").get(at(led_before("Гоголь"))).content.decode()
    assert "22.11.2026" in page
    assert "not signed yet" not in page


def test_the_page_says_who_has_not_signed_yet(sign_in, led_before):
    page = sign_in("belova").get(at(led_before("Лебедь")))
    told = page.content.decode()
    assert f"not signed yet: {Capacity.DIRECTOR.label}" in told
    assert f"not signed yet: {Capacity.PARENT.label}" in told


def test_nobody_is_reminded_of_a_contract_that_all_have_signed(led_before, home_demo):
    """Clause 2.3: the time limit ends with the last signature, not with the order after it."""
    home = led_before("Лебедь")
    assert home.case.deadlines.get(key="contract").kept_at is None
    home_demo.take(home, "sign_contract")
    assert home.case.deadlines.get(key="contract").kept_at is not None
    assert home.case.deadlines.get(key="order").kept_at is None


# --- The director changes between the draft and the order -----------------------------------------


def test_the_order_has_the_director_of_its_own_day(small, led, home_demo):
    home = led("Заяц", *AGREED, "sign_contract", first_minute=AFTERNOON)
    Membership.objects.filter(person=small.people["zorina"], role=Role.DIRECTOR).update(
        until=TODAY - timedelta(days=1)
    )
    Membership.objects.create(
        school=small.school,
        person=small.people["kuznetsova"],
        role=Role.DIRECTOR,
        post="директор",
        since=TODAY,
    )
    home_demo.decide(home.case, "organise")
    order = Paper.objects.get(case=home.case, kind="home_organisation_order")
    transfer = Paper.objects.get(case=home.case, kind="home_transfer_order")
    assert order.context["director"]["person"]["last_name"] == "Кузнецова"
    assert transfer.context["director"]["person"]["last_name"] == "Зорина"


# --- The class changes in mid-case ----------------------------------------------------------------


def test_a_class_changed_in_mid_case_is_seen_by_the_rules(small, led_before, sign_in):
    home = led_before("Гоголь")
    student = home.case.student
    student.school_class = small.classes["8-Б"]
    student.save()
    home = HomeCase.objects.select_related("case__student__school_class").get(pk=home.pk)
    (missing,) = rules.subjects_are_complete(home.facts(TODAY))
    assert "Физика" in str(missing.message)
    # the former class teacher teaches history in the case and no more, the new one leads the class
    assert sign_in("ivanova").get(at(home, "package")).status_code == 403
    assert sign_in("sidorov").get(at(home, "package")).status_code == 200


# --- A transfer on a holiday ----------------------------------------------------------------------


def test_a_transfer_on_a_holiday_takes_effect_on_the_next_school_day(led):
    home = led("Заяц", starts_on=date(2026, 11, 4))  # a public day off
    assert home.facts(TODAY).first_school_day == date(2026, 11, 5)
    home = led("Берия", starts_on=date(2026, 11, 7))  # a Saturday
    assert home.facts(TODAY).first_school_day == date(2026, 11, 9)


# --- The early end --------------------------------------------------------------------------------


def test_p_2_8_study_ends_early_by_an_application(sign_in, led_before):
    home = led_before("Мороз")
    refused = sign_in("zorina").post(
        step(home, "terminate"), decided(home, given_date="2026-11-22")
    )
    assert refused.status_code == 422
    assert "application to end study at home is missing" in refused.content.decode()
    page = sign_in("belova").post(at(home, "ending"), {"termination_dated": "2026-11-20"})
    assert page.status_code == 302
    sign_in("zorina").post(
        step(home, "terminate"),
        decided(home, given_date="2026-11-22", override_reason="по заявлению"),
    )
    home.refresh_from_db()
    assert home.case.state == State.TERMINATED
    assert home.terminated_on == TODAY
    assert Paper.objects.filter(case=home.case, kind="home_termination_order").exists()


@pytest.mark.parametrize("day", ["2026-11-23", "", "x"])
def test_a_bad_day_of_the_application_is_told(sign_in, led_before, day):
    home = led_before("Мороз")
    page = sign_in("belova").post(at(home, "ending"), {"termination_dated": day})
    assert page.status_code == 422
    assert page.context["form"].errors["termination_dated"]


def lessons_are_marked(home: HomeCase) -> None:
    """Every lesson of the term was held, confirmed and written down."""
    home.lessons.update(
        state=rules.LessonState.HELD.value,
        adult="Лебедь О. К.",
        adult_years=40,
        confirmed_on=home.ends_on,
        in_journal_on=home.ends_on,
    )
    HomeCase.objects.filter(pk=home.pk).update(textbooks_handed_on=TODAY)


# --- Expiry and reminders -------------------------------------------------------------------------


def ends(home: HomeCase, day: date) -> HomeCase:
    """The case as if its conclusion and its term had always ended on that day."""
    home.lessons.filter(held_on__gt=day).delete()
    home.case.attachments.filter(kind=CONCLUSION).update(valid_until=day)
    HomeCase.objects.filter(pk=home.pk).update(ends_on=day)
    home.refresh_from_db()
    return home


@pytest.fixture
def ending_soon(led_before):
    """A case whose conclusion ends on Tuesday, the 24th of November."""
    return ends(led_before("Гоголь"), date(2026, 11, 24))


def test_p_2_7_the_day_after_the_conclusion_the_pupil_is_taught_in_class(small, ending_soon):
    school = small.school
    assert take_due_steps(school, date(2026, 11, 24)) == []
    (taken,) = take_due_steps(school, date(2026, 11, 25))
    assert (taken.action, taken.role) == ("expire", Role.SYSTEM)
    assert Case.objects.get(pk=ending_soon.pk).state == State.EXPIRED
    told = {one.person_id for one in Notice.objects.filter(url=at(ending_soon, "case"))}
    assert told == {small.people[one].pk for one in ("gogol", "ivanova", "belova")}
    assert take_due_steps(school, date(2026, 11, 25)) == []


@pytest.mark.parametrize(
    ("left", "told"), [(31, 0), (30, 3), (14, 3), (7, 3), (6, 0), (1, 3), (0, 0)]
)
def test_p_2_6_the_family_is_reminded_on_the_days_of_reminding(small, led_before, left, told):
    home = led_before("Гоголь")
    HomeCase.objects.filter(pk=home.pk).update(ends_on=TODAY + timedelta(days=left))
    assert remind_of_ends(small.school) == told
    assert remind_of_ends(small.school) == 0  # once a day


def test_a_notice_says_nothing_of_the_child(small, led_before):
    home = led_before("Гоголь")
    HomeCase.objects.filter(pk=home.pk).update(ends_on=TODAY + timedelta(days=7))
    remind_of_ends(small.school)
    for notice in Notice.objects.filter(url=at(home, "case")):
        assert "Гоголь" not in notice.text
        assert "Соф" not in notice.text


def test_the_return_order_follows(small, sign_in, ending_soon):
    with time_machine.travel("2026-11-24T20:00:00Z"):  # the 25th at the school
        take_due_steps(small.school, small.school.today())
        home = HomeCase.objects.get(pk=ending_soon.pk)
        lessons_are_marked(home)
        sign_in("zorina").post(
            step(home, "return_to_class"), decided(home, override_reason="папка дополняется")
        )
    home.refresh_from_db()
    assert Case.objects.get(pk=home.pk).state == State.RETURNED
    assert Paper.objects.filter(case=home.case, kind="home_return_order").exists()


# --- Prolongation ---------------------------------------------------------------------------------


def test_p_2_6_a_prolongation_is_a_new_linked_case(sign_in, small, led_before):
    home = ends(led_before("Гоголь"), date(2026, 12, 11))
    sign_in("belova").post(step(home, "prolong"), decided(home))
    former = Case.objects.get(pk=home.pk)
    following = HomeCase.objects.get(case__previous=former)
    assert former.state == State.PROLONGED
    assert following.case.state == State.INTAKE
    assert following.applicant == home.applicant
    assert following.applied_on is None
    assert following.case.school_year == small.year
    facts = following.facts(TODAY)
    assert facts.previous_ends_on == date(2026, 12, 11)
    assert facts.conclusion is None


def test_a_term_to_the_end_of_the_year_is_prolonged_into_the_next(sign_in, small, led_before):
    home = led_before("Гоголь")
    sign_in("belova").post(step(home, "prolong"), decided(home))
    assert not Case.objects.filter(previous=home.case).exists()
    assert Notice.objects.filter(person=small.people["belova"], text__contains="opens by itself")
    year = SchoolYear.objects.create(
        school=small.school, starts_on=date(2027, 9, 1), ends_on=date(2028, 5, 26), week_days=5
    )
    following = HomeCase.objects.get(case__previous=home.case)
    assert following.case.school_year == year
    assert following.applicant == home.applicant
    told = Notice.objects.filter(url=at(following, "package"))
    assert [one.person for one in told] == [home.case.responsible]


def test_an_old_case_is_not_waked_by_a_school_year(small, sign_in, led_before):
    home = led_before("Гоголь")
    sign_in("belova").post(step(home, "prolong"), decided(home))
    SchoolYear.objects.create(
        school=small.school, starts_on=date(2028, 9, 1), ends_on=date(2029, 5, 25)
    )
    assert not Case.objects.filter(previous=home.case).exists()


# --- Who sees the pages ---------------------------------------------------------------------------


@pytest.mark.parametrize("shown", ["contract", "ending"])
@pytest.mark.parametrize(
    ("login", "read", "write"),
    [
        ("belova", 200, 422),
        ("kuznetsova", 200, 422),
        ("zorina", 200, 403),
        ("ivanova", 200, 403),
        ("petrov", 404, 404),
        ("gogol", 404, 404),
        ("moroz", 404, 404),
    ],
)
def test_who_sees_and_who_writes(sign_in, led_before, shown, login, read, write):
    home = led_before("Мороз")
    client = sign_in(login)
    if login == "moroz":  # it is the case of his son
        home, client = led_before("Гоголь"), client
    assert client.get(at(home, shown)).status_code == read
    assert client.post(at(home, shown), {}).status_code == write


def test_the_teacher_of_a_subject_sees_the_case_and_not_its_papers(sign_in, led_before):
    home = led_before("Гоголь")
    client = sign_in("petrov")
    assert client.get(reverse("case", args=[home.pk])).status_code == 200
    assert client.get(at(home, "package")).status_code == 403
    assert client.get(at(home, "contract")).status_code == 403
