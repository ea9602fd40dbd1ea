"""The timetable of lessons and the schedule of consultations: placed, moved, without clashes."""

from __future__ import annotations

import html

import pytest
from django.urls import reverse

from externat.editions import EDITION_2016
from externat.models import IndividualPlanLine, IndividualSlot

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def lined(small, open_individual):
    """A case with one line: ``lined("Гоголь", form="family")``."""

    def make(last_name, state="enrolled", teacher="petrov", **changes) -> IndividualPlanLine:
        individual = open_individual(last_name, state, **changes)
        return IndividualPlanLine.objects.create(
            school=small.school,
            individual=individual,
            place=1,
            name="Математика",
            teacher=small.people[teacher],
        )

    return make


def url(line, name="consultations", *more) -> str:
    return reverse(f"individual:{name}", args=[line.individual_id, *more])


def sent(row, **changes) -> dict:
    return {"line": row.pk, "weekday": "1", "starts": "14:00", "room": "каб. 5", **changes}


def test_p_v_2_a_consultation_takes_its_fifteen_minutes(sign_in, lined):
    line, client = lined("Гоголь", form="family"), sign_in("kuznetsova")
    assert client.post(url(line), sent(line)).status_code == 302
    slot = IndividualSlot.objects.get()
    assert (slot.purpose, slot.starts_minute, slot.ends_minute) == ("consultation", 840, 855)
    page = client.get(url(line)).text
    assert "14:00–14:15" in page and "1 time, 15 min" in page and "at most 180 minutes" in page


def test_p_iii_3_a_lesson_of_2016_stands_in_the_timetable(sign_in, lined):
    line, client = lined("Гоголь", edition=EDITION_2016), sign_in("kuznetsova")
    client.post(url(line, "timetable"), sent(line, ends="14:40"))
    slot = IndividualSlot.objects.get()
    assert (slot.purpose, slot.ends_minute) == ("lesson", 880)
    edit = url(line, "slot", slot.pk)
    assert "Change the line" in client.get(edit).text
    client.post(edit, sent(line, weekday="3", starts="09:00"))
    slot.refresh_from_db()
    assert (slot.weekday, slot.starts_minute, slot.ends_minute) == (3, 540, 585)
    client.post(edit, {"remove": "1"})
    assert not IndividualSlot.objects.exists()
    assert client.get(edit).status_code == 404
    assert client.post(edit, {"remove": "1"}).status_code == 302


def test_the_pupil_and_the_teacher_are_at_one_place_at_a_time(sign_in, lined):
    line, client = lined("Гоголь", form="family"), sign_in("kuznetsova")
    other = lined("Мороз", form="family")
    free = lined("Заяц", teacher="solovey", form="family")
    client.post(url(line), sent(line))
    again = client.post(url(line), sent(line, starts="14:10"))
    assert again.status_code == 422 and "The pupil has" in html.unescape(again.text)
    taken = client.post(url(other), sent(other, starts="14:10"))
    assert taken.status_code == 422 and "has another pupil" in html.unescape(taken.text)
    assert client.post(url(other), sent(other, starts="14:15")).status_code == 302
    assert client.post(url(free), sent(free)).status_code == 302
    assert IndividualSlot.objects.count() == 3


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"line": "999"}, "no such choice"),
        ({"weekday": "9"}, "no such choice"),
        ({"starts": "опівдні"}, "no time of day"),
        ({"starts": ""}, "required"),
        ({"ends": "13:00"}, "ends before it begins"),
        ({"starts": "23:50"}, "after midnight"),
        ({"room": "х" * 90}, "at most 80"),
    ],
)
def test_a_wrong_line_is_told_by_its_field(sign_in, lined, changed, told):
    line = lined("Гоголь", form="family")
    answer = sign_in("kuznetsova").post(url(line), sent(line, **changed))
    assert answer.status_code == 422 and told in html.unescape(answer.text)
    assert not IndividualSlot.objects.exists()


def test_each_form_has_its_own_schedule(sign_in, lined):
    client = sign_in("kuznetsova")
    family, old = lined("Гоголь", form="family"), lined("Мороз", edition=EDITION_2016)
    assert "has no timetable of lessons" in client.get(url(family, "timetable")).text
    assert "has no schedule of consultations" in client.get(url(old)).text
    client.post(url(old), sent(old))
    client.post(url(family, "timetable"), sent(family))
    assert not IndividualSlot.objects.exists()


def test_consultations_are_placed_while_the_form_goes_on_and_not_after(sign_in, lined):
    client = sign_in("kuznetsova")
    running, agreeing = (
        lined("Гоголь", "studying", form="family"),
        lined("Мороз", "agreeing", form="family"),
    )
    client.post(url(running), sent(running))
    client.post(url(agreeing), sent(agreeing, weekday="2"))
    assert [one.line for one in IndividualSlot.objects.all()] == [running]


@pytest.mark.parametrize(("login", "status"), [("zorina", 200), ("gogol", 404), ("moroz", 404)])
def test_others_read_or_have_no_such_page(sign_in, lined, login, status):
    line, client = lined("Гоголь", form="family"), sign_in(login)
    writing = 403 if status == 200 else 404
    assert client.get(url(line)).status_code == status
    assert client.post(url(line), sent(line)).status_code == writing
    assert client.post(url(line, "consultations_issue")).status_code == writing


def test_an_empty_schedule_is_not_issued(sign_in, lined):
    line, client = lined("Гоголь", form="family"), sign_in("kuznetsova")
    answer = client.post(url(line, "consultations_issue"), follow=True)
    assert "Write the schedule first" in answer.text
