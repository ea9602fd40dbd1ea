"""The grid of the plan over HTTP: filled in one press, saved row by row, judged at every change."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from home_education.access import open_for_staff
from home_education.models import HomePlanRow
from home_education.plan_pages import PLAN_RULES, PlanPage
from home_education.procedure import State
from home_education.rules import Section
from regulations.rules import judge
from students.models import TaughtSubject
from tests.answers import shown, why

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def home(open_home, small):
    """A case whose plan is to be written."""
    return open_home("Гоголь", State.PREPARING, starts_on=small.year.starts_on)


def url(home, name="plan", *more) -> str:
    return reverse(f"home:{name}", args=[home.pk, *more])


def typed(row: HomePlanRow, **changed) -> dict:
    """What the grid sends of a stored row."""
    values = {
        "id": row.pk,
        "version": row.version,
        "section": row.section,
        "name": row.name,
        "area": row.area,
        "classroom_hours": row.classroom_hours,
        "independent_hours": row.independent_hours,
        "with_class_hours": row.with_class_hours,
        "distance_hours": row.distance_hours,
        "teacher": row.teacher_id or "",
        **changed,
    }
    return {f"plan-{row.pk}-{name}": value for name, value in values.items()}


def new(section="obligatory", **values) -> dict:
    values = {"id": "", "version": "0", "section": section, **values}
    return {f"new-{section}-0-{name}": value for name, value in values.items()}


def save(client, home, sent):
    return client.post(url(home, "plan_save"), sent)


@pytest.mark.parametrize(
    ("login", "status", "writes"),
    [
        ("kuznetsova", 200, True),
        ("zorina", 200, False),
        ("belova", 200, False),
        ("ivanova", 200, False),
        ("sidorov", 404, False),
        ("gogol", 404, False),
        ("moroz", 404, False),
    ],
)
def test_who_reads_and_who_writes_the_plan(sign_in, home, planned, login, status, writes):
    planned(home, "Математика", classroom_hours="1")
    answer = sign_in(login).get(url(home))
    assert answer.status_code == status
    assert (b"data-grid-add" in answer.content) is writes


def test_p_2_9_the_plan_is_filled_from_the_class_in_one_press(sign_in, home, small):
    TaughtSubject.objects.create(
        school=small.school, person=small.people["petrov"], subject=small.subjects["Математика"]
    )
    client = sign_in("kuznetsova")
    assert "Fill from the curriculum of the class" in shown(client.get(url(home)))
    client.post(url(home, "plan_fill"))
    rows = {row.name: row for row in home.plan.select_related("teacher")}
    assert len(rows) == 8
    maths = rows["Математика"]
    assert (maths.classroom_hours, maths.independent_hours) == (Decimal("2.5"), Decimal("2.5"))
    assert (maths.teacher, maths.area) == (small.people["petrov"], "Математика и информатика")
    page = shown(client.get(url(home)))
    assert "With a teacher 11 of 22 h = 50 %, at least 50 %" in page
    assert "Load 22 of at most 29 h" in page
    client.post(url(home, "plan_fill"))
    assert home.plan.count() == 8


def test_a_class_without_curriculum_is_told_where_to_enter_it(sign_in, open_home, small):
    small.children["Гоголь"].school_class = None
    small.children["Гоголь"].save()
    home = open_home("Гоголь", State.PREPARING)
    answer = sign_in("kuznetsova").post(url(home, "plan_fill"), follow=True)
    assert "The class has no curriculum" in shown(answer)
    assert not home.plan.exists()


def test_p_2_12_exactly_half_passes_and_a_quarter_below_does_not(sign_in, home, planned):
    row = planned(home, "Математика", classroom_hours="2", independent_hours="2")
    client = sign_in("kuznetsova")
    kept = save(client, home, typed(row, independent_hours="2,0", classroom_hours="2.00"))
    assert 'verdict-ok">With a teacher 2 of 4 h = 50 %, at least 50 %' in shown(kept)
    less = save(client, home, typed(row, classroom_hours="1,75"))
    text = shown(less)
    assert 'verdict-block">With a teacher 1.75 of 3.75 h = 46.66 %, at least 50 %' in text
    assert "A teacher gives 1.75 of 3.75 h a week" in text and "p-2-12" in text
    row.refresh_from_db()
    assert (row.classroom_hours, row.version) == (Decimal("1.75"), 2)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("0,3", "0.3 h is no whole quarter. Nearest: 0.25 or 0.5."),
        ("two", "“two” is no number of hours"),
        ("-1", "“-1” is no number of hours"),
        ("1e3", "“1e3” is no number of hours"),
        ("NaN", "“NaN” is no number of hours"),
        ("99", "99 h a week is too much"),
        ("1,2,3", "is no number of hours"),
        ("9" * 400, "is too much"),
    ],
)
def test_hours_that_do_not_fit_are_refused_in_their_cell(sign_in, home, planned, value, told):
    row = planned(home, "Математика", classroom_hours="2")
    answer = save(sign_in("kuznetsova"), home, typed(row, classroom_hours=value))
    assert (answer.status_code, answer["X-Row"]) == (200, "refused")
    assert told in why(answer, f"plan-{row.pk}", "classroom_hours")
    row.refresh_from_db()
    assert row.classroom_hours == 2


@pytest.mark.parametrize("value", ["1,5", "1.5", " 1,50 ", "1.5\u00a0"])
def test_hours_are_typed_with_a_comma_or_a_point(sign_in, home, planned, value):
    row = planned(home, "Математика", classroom_hours="2")
    assert save(sign_in("kuznetsova"), home, typed(row, classroom_hours=value))["X-Row"] == "saved"
    row.refresh_from_db()
    assert row.classroom_hours == Decimal("1.5")


def test_a_new_row_takes_its_subject_and_asks_its_teacher_in(sign_in, home, small):
    sent = new(name="Математика", classroom_hours="3", teacher=small.people["petrov"].pk)
    answer = save(sign_in("kuznetsova"), home, sent)
    row = home.plan.get()
    assert (row.subject, row.area) == (small.subjects["Математика"], "Математика и информатика")
    assert 'value="Математика и информатика"' in shown(answer)
    assert f'id="id_new-obligatory-0-id" value="{row.pk}"' in shown(answer)
    assert home.case.participants.filter(person=small.people["petrov"], until=None).exists()
    assert sign_in("petrov").get(url(home)).status_code == 200
    row.refresh_from_db()
    save(sign_in("kuznetsova"), home, typed(row, teacher=""))
    assert not home.case.participants.filter(person=small.people["petrov"], until=None).exists()


def test_p_2_12_a_correctional_course_is_not_left_to_the_pupil(sign_in, home):
    sent = new("extracurricular", name="Логопед", independent_hours="1", is_correctional="on")
    answer = save(sign_in("kuznetsova"), home, sent)
    told = why(answer, "new-extracurricular-0", "independent_hours")
    assert "not left to independent work (cl. 2.12)" in told
    assert not home.plan.exists()


def test_a_subject_stands_once_in_a_part(sign_in, home, planned):
    planned(home, "Математика", classroom_hours="2")
    client = sign_in("kuznetsova")
    answer = save(client, home, new(name="Математика", classroom_hours="1"))
    assert "has it already" in why(answer, "new-obligatory-0", "name")
    assert save(client, home, new("formed", name="Математика"))["X-Row"] == "saved"


def test_two_people_at_one_row_choose_which_text_stays(sign_in, home, planned):
    row = planned(home, "Математика", classroom_hours="2")
    client = sign_in("kuznetsova")
    first = typed(row, classroom_hours="3")
    save(client, home, first)
    answer = save(client, home, typed(row, classroom_hours="1", independent_hours="1"))
    text = shown(answer)
    assert answer["X-Row"] == "refused" and "Two people changed this row" in text
    assert "Кузнецова Е.В. saved this row meanwhile" in text
    row.refresh_from_db()
    assert row.classroom_hours == 3
    chosen = typed(row, classroom_hours="1", independent_hours="1") | {"whole": "1"}
    assert save(client, home, chosen)["X-Row"] == "saved"


def test_a_row_that_is_gone_is_put_back_or_left_out(sign_in, home, planned):
    row = planned(home, "Математика", classroom_hours="2")
    sent = typed(row, classroom_hours="3")
    client = sign_in("kuznetsova")
    gone = client.post(url(home, "plan_remove", row.pk), {f"plan-{row.pk}-version": row.version})
    assert gone["X-Row"] == "saved" and not home.plan.exists()
    assert "Somebody took this row out" in shown(save(client, home, sent))
    back = {**sent, f"plan-{row.pk}-id": "", f"plan-{row.pk}-version": "0", "whole": "1"}
    assert save(client, home, back)["X-Row"] == "saved"
    assert home.plan.get().classroom_hours == 3


def test_without_script_a_part_is_sent_at_once(sign_in, home, planned):
    row = planned(home, "Математика", classroom_hours="2")
    client = sign_in("kuznetsova")
    assert 'name="new-obligatory-1-name"' in shown(client.get(url(home) + "?add=obligatory"))
    sent = typed(row, classroom_hours="1.5") | new(name="История", classroom_hours="1")
    assert client.post(url(home), sent).status_code == 302
    assert [one.classroom_hours for one in home.plan.all()] == [Decimal("1.5"), 1]
    refused = client.post(url(home), new(name="Физика", classroom_hours="0,1"))
    assert refused.status_code == 422
    assert "0.1 h is no whole quarter" in shown(refused)


def test_a_plan_that_is_out_is_not_written(sign_in, open_home, planned):
    home = open_home("Гоголь", State.OFFERED)
    row = planned(home, "Математика", classroom_hours="2")
    answer = save(sign_in("kuznetsova"), home, typed(row, classroom_hours="1"))
    assert answer["X-Row"] == "refused" and "The case has moved on" in shown(answer)
    assert save(sign_in("ivanova"), home, typed(row)).status_code == 403


@pytest.mark.parametrize(
    "sent",
    [{}, {"a-version": "1", "b-version": "1"}, {"<b>-version": "1"}, {"x" * 60 + "-version": "1"}],
)
def test_what_is_no_row_is_no_page(sign_in, home, sent):
    assert save(sign_in("kuznetsova"), home, sent).status_code == 404


@pytest.mark.parametrize(
    "changed",
    [
        {"teacher": "999999999999"},
        {"section": "other"},
        {"id": "x"},
        {"version": "9" * 30},
        {"name": ""},
        {"name": "<script>"},
        {"name": "Математика" * 20},
        {"area": "\x00"},
    ],
)
def test_bad_input_is_refused_and_nothing_is_lost(sign_in, home, planned, changed):
    row = planned(home, "Математика", classroom_hours="2")
    answer = save(sign_in("kuznetsova"), home, typed(row, **changed))
    assert (answer.status_code, answer["X-Row"]) == (200, "refused")
    assert home.plan.count() == 1


def test_a_row_of_another_case_is_not_touched(sign_in, home, open_home, planned):
    other = planned(open_home("Мороз", State.PREPARING), "Математика", classroom_hours="2")
    client = sign_in("kuznetsova")
    assert save(client, home, typed(other, classroom_hours="9"))["X-Row"] == "refused"
    client.post(url(home, "plan_remove", other.pk), {f"plan-{other.pk}-version": 1})
    other.refresh_from_db()
    assert other.classroom_hours == 2


def test_the_extracurricular_part_stands_by_itself(sign_in, home, planned):
    planned(home, "Математика", classroom_hours="2")
    planned(home, "Шахматы", section=Section.EXTRACURRICULAR.value, with_class_hours="10.25")
    page = shown(sign_in("kuznetsova").get(url(home, "extracurricular")))
    assert "Шахматы" in page and 'value="Математика"' not in page.split("<datalist")[0]
    assert "Extracurricular 10.25 of at most 10 h" in page


def test_the_page_judges_the_plan_as_the_step_does(whole, planned, actor, small):
    """The page looks at the facts of the plan only: that must make no difference to its rules."""
    whole.programme, whole.variant, whole.has_special_needs = "adapted", "8.4", True
    whole.save()
    planned(whole, "Физика", distance_hours="1", independent_hours="3", section="formed")
    planned(whole, "Логопед", "zhuk", section="extracurricular", classroom_hours="11")
    page = PlanPage(open_for_staff(actor("kuznetsova"), whole.pk))
    told = [str(one) for one in judge(PLAN_RULES, page.facts)]
    assert len(told) > 8
    assert told == [str(one) for one in judge(PLAN_RULES, page.file.facts)]


def test_a_prolonged_case_takes_over_the_plan_of_the_one_before(sign_in, open_home, planned, small):
    before = open_home("Гоголь", State.CLOSED, closed_on=small.year.starts_on)
    planned(before, "Математика", "petrov", classroom_hours="3", independent_content="Счёт")
    home = open_home("Гоголь", State.PREPARING)
    home.case.previous = before.case
    home.case.save()
    client = sign_in("kuznetsova")
    assert "Copy the plan of the case before this one" in shown(client.get(url(home)))
    client.post(url(home, "plan_fill"), {"previous": "1"})
    row = home.plan.get()
    assert (row.classroom_hours, row.independent_content) == (3, "Счёт")
