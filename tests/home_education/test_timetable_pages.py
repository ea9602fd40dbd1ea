"""The timetable over HTTP: built from the plan, free times offered, clashes refused in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from home_education.models import HomeSlot
from home_education.procedure import State
from home_education.rules.clashes import own_clashes, teacher_clashes
from tests.answers import shown

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def home(open_home, small, planned):
    """A plan of three subjects with a teacher, one of them less than an hour a week."""
    made = open_home("Гоголь", State.PREPARING, starts_on=small.year.starts_on)
    planned(made, "Математика", "petrov", classroom_hours="2.5", independent_hours="2")
    planned(made, "Русский язык", "solovey", classroom_hours="3")
    planned(
        made,
        "Логопед",
        "zhuk",
        section="extracurricular",
        classroom_hours="0.75",
        is_correctional=True,
    )
    return made


def url(home, name="timetable", *more) -> str:
    return reverse(f"home:{name}", args=[home.pk, *more])


def line(row, **changed) -> dict:
    """What the form of a line sends."""
    values = {"row": row.pk, "weekday": "0", "starts": "09:00", "room": "", "weeks": list("1234")}
    return {**values, **changed}


def row_of(home, name="Математика"):
    return home.plan.get(name=name)


def test_p_2_14_it_is_built_from_the_hours_of_the_plan_in_one_press(sign_in, home, small):
    client = sign_in("kuznetsova")
    assert "Build the timetable from the plan" in shown(client.get(url(home)))
    client.post(url(home, "timetable_build"), {"build": "1"})
    facts = home.facts(small.school.today())
    timed = {}
    for one in facts.timetable:
        timed[one.subject] = timed.get(one.subject, 0) + one.hours
    assert timed == {"Математика": Decimal("2.5"), "Русский язык": 3, "Логопед": Decimal("0.75")}
    assert not own_clashes(facts.timetable)
    assert {one.minutes for one in facts.timetable if not one.is_correctional} == {40}
    assert {one.minutes for one in facts.timetable if one.is_correctional} == {25}
    page = shown(client.get(url(home)))
    assert "not all placed" not in page and "Build the timetable" not in page


def test_p_2_14_lessons_of_other_pupils_are_kept_clear_of(sign_in, home, open_home, planned, small):
    other = open_home("Мороз", State.PREPARING, starts_on=small.year.starts_on)
    planned(other, "Математика", "petrov", classroom_hours="4")
    client = sign_in("kuznetsova")
    client.post(url(other, "timetable_build"))
    client.post(url(home, "timetable_build"))
    facts = home.facts(small.school.today())
    assert facts.taken and not list(teacher_clashes(facts.timetable, facts.taken))


def test_p_2_14_a_busy_teacher_is_refused_with_who_and_when(
    sign_in, home, open_home, planned, timed, small
):
    other = open_home("Мороз", State.PREPARING)
    timed(planned(other, "Математика", "petrov", classroom_hours="1"), starts_minute=550)
    answer = sign_in("kuznetsova").post(url(home), line(row_of(home)))
    text = shown(answer)
    assert answer.status_code == 422
    assert "Monday 09:00–09:40: Петров Игорь Ильич teaches Мороз Артём Ильич at that time" in text
    assert "p-2-14" in text and not home.timetable.exists()
    assert sign_in("kuznetsova").post(url(home), line(row_of(home), weekday="1")).status_code == 302


def test_p_2_14_a_taken_room_is_refused(sign_in, home, open_home, planned, timed):
    other = open_home("Мороз", State.PREPARING)
    timed(planned(other, "Физика", "chernykh", classroom_hours="1"), room="12")
    client = sign_in("kuznetsova")
    answer = client.post(url(home), line(row_of(home), room="12"))
    assert answer.status_code == 422
    assert "in room 12 there is a lesson of Мороз Артём Ильич" in shown(answer)
    assert client.post(url(home), line(row_of(home), room="13")).status_code == 302


def test_the_pupil_has_one_lesson_at_a_time_but_for_other_weeks(sign_in, home, timed):
    timed(row_of(home), weeks=[1, 3])
    client = sign_in("kuznetsova")
    other = row_of(home, "Русский язык")
    assert "are at the same time" in shown(client.post(url(home), line(other)))
    assert client.post(url(home), line(other, weeks=["2", "4"])).status_code == 302


def test_a_line_may_stay_where_it_is_move_and_go(sign_in, home, timed):
    slot = timed(row_of(home))
    client = sign_in("kuznetsova")
    address = url(home, "slot", slot.pk)
    assert "Change the line" in shown(client.get(address))
    assert client.post(address, line(slot.row)).status_code == 302
    client.post(address, line(slot.row, weekday="3", starts="10:00", ends="10:45"))
    slot.refresh_from_db()
    assert (slot.weekday, slot.starts_minute, slot.ends_minute) == (3, 600, 645)
    client.post(address, {"remove": "1"})
    assert not HomeSlot.objects.exists()
    again = client.post(address, {"remove": "1"}, follow=True)
    assert "took this line out" in shown(again)
    assert client.get(address).status_code == 404


def test_free_times_are_offered_and_one_press_places_a_lesson(sign_in, home, small):
    client = sign_in("kuznetsova")
    row = row_of(home)
    page = shown(client.get(url(home), {"row": row.pk}))
    assert "Free times: Математика" in page and "09:00–09:40" in page
    client.post(url(home), line(row, starts="09:00"))
    assert home.timetable.get().number == 1
    assert client.get(url(home), {"row": "x"}).status_code == 200


@pytest.mark.parametrize(
    "changed",
    [
        {"row": "999999", "weekday": "9", "starts": "25:00", "room": "<b>", "weeks": ["7"]},
        {"starts": "06:00"},
        {"starts": "18:50"},
        {"starts": "23:50"},
        {"ends": "08:00"},
        {"weeks": []},
    ],
)
def test_bad_input_is_refused_by_its_field(sign_in, home, changed):
    answer = sign_in("kuznetsova").post(url(home), {**line(row_of(home)), **changed})
    assert answer.status_code == 422
    for field in changed:
        assert f'data-field="{field}"' in shown(answer), field
    assert not home.timetable.exists()


def test_all_lines_are_taken_out_in_one_press(sign_in, home):
    client = sign_in("kuznetsova")
    client.post(url(home, "timetable_build"))
    assert home.timetable.count() > 3
    client.post(url(home, "timetable_build"), {"clear": "1"})
    assert not home.timetable.exists()


def test_no_time_left_is_said_by_subject(sign_in, home, open_home, planned, timed):
    other = planned(open_home("Мороз", State.PREPARING), "Математика", "petrov")
    for weekday in range(5):
        timed(other, weekday=weekday, starts_minute=480, ends_minute=1140)
    answer = sign_in("kuznetsova").post(url(home, "timetable_build"), follow=True)
    assert "Математика: no free time is left for Петров Игорь Ильич" in shown(answer)
    assert not home.timetable.filter(row__name="Математика").exists()
    assert home.timetable.filter(row__name="Русский язык").count() == 3


def test_who_builds(sign_in, home, open_home, small):
    for login in ("ivanova", "zorina", "belova"):
        assert sign_in(login).post(url(home, "timetable_build")).status_code == 403
        assert sign_in(login).get(url(home)).status_code == 200
    for login in ("sidorov", "gogol", "moroz"):
        assert sign_in(login).get(url(home)).status_code == 404
    out = open_home("Мороз", State.OFFERED)
    answer = sign_in("kuznetsova").post(url(out, "timetable_build"), follow=True)
    assert "The case has moved on" in shown(answer)


def test_an_empty_plan_leads_to_the_plan(sign_in, open_home):
    page = shown(sign_in("kuznetsova").get(url(open_home("Мороз", State.PREPARING))))
    assert "The plan has no hours with a teacher" in page
