"""The desk: what waits for whom, in which order, and what it costs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from accounts.roles import Role
from config.demo.support_cases import AGREE, OFFER, RUN, SUBMIT
from regulations.counting import days_left
from regulations.desk import Desk
from regulations.escalation import late_before
from regulations.models import AccessLog, Case, Deadline
from regulations.procedure import Unit
from regulations.services.opening import ask_in
from students.calendar_rows import for_school
from students.models import Conclusion, ConclusionKind
from tests.conftest import TODAY, at

pytestmark = pytest.mark.usefixtures("english")

#: The agreement is out for signing, is concluded, the sheet waits for the deputy.
OFFERED, AGREED, SUBMITTED = ("Гоголь", *OFFER), ("Гоголь", *AGREE), ("Гоголь", *SUBMIT)


@pytest.fixture
def desk(small, actor):
    """The desk of a demo person: ``desk("ivanova")``."""
    return lambda login: Desk(actor(login), small.school, TODAY)


def pupils(desk: Desk) -> list[str]:
    return [row.case.student.last_name for row in desk.page(1).object_list]


def due(case: Case, day: date) -> None:
    Deadline.objects.filter(case=case, kept_at=None).update(due_on=day)
    Case.objects.filter(pk=case.pk).update(due_on=day)


@at(*OFFERED)
def test_the_class_teacher_sees_own_pupils_overdue_first(desk, case, led):
    soon, other = led("Мороз", *OFFER), led("Живаго", *OFFER)
    due(case, TODAY - timedelta(days=1))
    due(soon, TODAY + timedelta(days=3))
    due(other, TODAY)
    assert pupils(desk("ivanova")) == ["Гоголь", "Мороз"]
    assert pupils(desk("sidorov")) == ["Живаго"]


@at(*OFFERED)
def test_the_counts_say_overdue_today_and_this_week(desk, case, led):
    due(case, TODAY - timedelta(days=2))
    for child, days in (("Мороз", 0), ("Заяц", 7), ("Шевченко", 8)):
        due(led(child, *OFFER), TODAY + timedelta(days=days))
    counts = desk("ivanova").counts
    assert (counts.all, counts.overdue, counts.today, counts.week) == (4, 1, 1, 1)


@at(*OFFERED)
def test_whose_case_it_is_counts_what_another_owes_in_it(desk, case, led):
    """The director signs the agreement that the class teacher sees to: late it is for both."""
    soon, late = case, led("Мороз", *OFFER)
    due(late, TODAY - timedelta(days=1))
    due(soon, TODAY + timedelta(days=3))
    zorina = desk("zorina")
    assert [row.days_left for row in zorina.page(1).object_list] == [-1, 3]
    assert (zorina.counts.all, zorina.counts.overdue, zorina.counts.week) == (2, 1, 1)


@at(*SUBMITTED)
def test_a_row_says_what_is_due_by_which_clause_and_offers_the_step(desk):
    (row,) = desk("kuznetsova").page(1).object_list
    assert row.what == "The sheet is checked"
    assert row.clause.number == "3.1.2"
    assert row.step.action == "approve_sheet"


@pytest.mark.parametrize(
    ("stage", "login", "waits"),
    [
        (OFFERED, "zorina", True),  # the director concludes the agreement
        (OFFERED, "gogol", True),  # the family signs
        (OFFERED, "moroz", False),
        (OFFERED, "petrov", False),
        (OFFERED, "belova", False),
        (AGREED, "petrov", True),  # asked in, fills the sheet
        (AGREED, "chernykh", False),  # not asked in
        (AGREED, "kuznetsova", False),  # the teachers fill in
        (SUBMITTED, "kuznetsova", True),  # the deputy checks
        (SUBMITTED, "zorina", False),
    ],
    indirect=["stage"],
)
def test_a_case_waits_on_the_desk_of_who_holds_it(desk, login, waits):
    assert bool(pupils(desk(login))) is waits


@at("Гоголь", *RUN)
def test_a_case_stands_on_a_desk_once(desk):
    assert pupils(desk("ivanova")) == ["Гоголь"]


@at("Гоголь", *RUN)
def test_a_specialist_sees_the_case_they_were_asked_into(desk, case, small):
    Deadline.objects.create(
        school=small.school,
        case=case,
        key="report",
        due_on=TODAY,
        clause="4.1.3",
        owner_role=Role.SPECIALIST,
        owner=small.people["koval"],
    )
    assert pupils(desk("koval")) == []
    ask_in(case, small.people["koval"], Role.SPECIALIST)
    assert pupils(desk("koval")) == ["Гоголь"]


@at(*AGREED)
def test_what_is_late_for_days_is_told_to_the_deputy(desk, case, small):
    limit = late_before(TODAY, 3, for_school(small.school, TODAY))
    due(case, limit)
    assert pupils(desk("kuznetsova")) == []
    due(case, limit - timedelta(days=1))
    (row,) = desk("kuznetsova").page(1).object_list
    assert row.is_escalated


@pytest.mark.parametrize(
    ("working_days", "before"),
    [(0, date(2026, 11, 25)), (1, date(2026, 11, 25)), (2, date(2026, 11, 24)),
     (3, date(2026, 11, 23)), (4, date(2026, 11, 20))],
)  # fmt: skip
def test_lateness_counts_working_days_only(small, working_days, before):
    """Wednesday. Monday's limit is late by Tuesday and today; Sunday's, Saturday's and Friday's
    by Monday too; Thursday's is the first that is late by four working days."""
    wednesday = date(2026, 11, 25)
    assert late_before(wednesday, working_days, for_school(small.school, wednesday)) == before


@pytest.mark.parametrize("working_days", [1, 2, 3, 5, 10])
def test_lateness_is_the_count_that_the_reader_sees(small, working_days):
    """November has a transferred day off and a vacation: both counts read the same calendar."""
    calendar = for_school(small.school, TODAY)
    for today in (TODAY - timedelta(days=days) for days in range(28)):
        limit = late_before(today, working_days, calendar)
        for due_on in (today - timedelta(days=days) for days in range(1, 28)):
            late_by = -days_left(today, due_on, Unit.WORKING_DAYS, calendar)
            assert (due_on < limit) == (late_by >= working_days), (today, due_on)


@at(*OFFERED)
def test_the_page_of_a_teacher(sign_in, case, small):
    due(case, TODAY - timedelta(days=1))
    Conclusion.objects.create(
        school=small.school,
        student=small.children["Мороз"],
        kind=ConclusionKind.PMPK,
        number="118",
        issued_on=date(2026, 1, 1),
        issuer="ПМПК",
        valid_until=TODAY + timedelta(days=5),
    )
    html = sign_in("ivanova").get(reverse("desk")).content.decode()
    assert "Waiting for you: 1" in html
    assert "Гоголь София" in html and "5-А" in html
    assert "№ 118" in html


@pytest.mark.parametrize(
    ("login", "is_shown"),
    [
        ("ivanova", True),
        ("zorina", True),
        ("orlov", False),
        ("belova", False),
        ("sidorov", False),
        ("koval", True),
    ],
)
def test_conclusions_are_listed_for_who_reads_health_data_and_that_is_recorded(
    sign_in, opened, small, login, is_shown
):
    student = small.children["Гоголь"]
    Conclusion.objects.create(
        school=small.school,
        student=student,
        kind=ConclusionKind.PMPK,
        number="118",
        issued_on=date(2026, 1, 1),
        issuer="ПМПК",
        valid_until=TODAY + timedelta(days=5),
    )
    ask_in(opened("Гоголь"), small.people["koval"], Role.SPECIALIST)
    html = sign_in(login).get(reverse("desk")).content.decode()
    assert ("№ 118" in html) is is_shown
    read = AccessLog.objects.filter(person=small.people[login], student=student)
    assert read.count() == is_shown


@at(*OFFERED)
def test_the_page_of_a_family(sign_in):
    html = sign_in("gogol").get(reverse("desk")).content.decode()
    assert '<body class="parent"' in html and "Agreement out for signing" in html
    assert "Nothing has to be signed online" in html


def test_the_desk_of_nobody_and_a_strange_page_number(client, sign_in, small):
    from accounts.models import Account

    for page in ("0", "-1", "99999999999999999999", "абв", "1' OR 1"):
        assert sign_in("ivanova").get(reverse("desk"), {"page": page}).status_code == 200
    client.force_login(
        Account.objects.create_user("nobody"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    assert client.get(reverse("desk")).status_code == 200


@at(*OFFERED)
def test_the_list_of_cases_filters_and_searches(sign_in, led):
    led("Мороз", *SUBMIT), led("Живаго", "withdraw")
    client, url = sign_in("kuznetsova"), reverse("cases")

    def found(**query) -> set[str]:
        answer = client.get(url, query)
        assert answer.status_code == 200
        return {row["case"].student.last_name for row in answer.context["rows"]}

    assert found() == {"Гоголь", "Мороз"}
    assert found(closed="on") == {"Живаго"}
    assert found(q="мор") == {"Мороз"}
    assert found(q="арт мор") == {"Мороз"}
    assert found(state="ru-individual-support:offered") == {"Гоголь"}
    assert found(overdue="on") == set()
    assert found(mine="on") == set()
    assert found(act="ru-individual-support", page="7") == {"Гоголь", "Мороз"}
    for wrong in ({"school_class": "999999999999999999999"}, {"state": "x"}, {"q": "%'\"<b>" * 20},
                  {"responsible": "абв"}, {"act": "a" * 500}):  # fmt: skip
        found(**wrong)


@at(*OFFERED)
def test_the_list_shows_a_teacher_the_own_class_only(sign_in, led):
    led("Живаго", *OFFER)
    answer = sign_in("ivanova").get(reverse("cases"))
    assert {row["case"].student.last_name for row in answer.context["rows"]} == {"Гоголь"}
