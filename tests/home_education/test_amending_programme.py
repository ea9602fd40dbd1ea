"""An agreed plan, calendar or timetable is amended while lessons go on (cl. 2.12–2.14)."""

from __future__ import annotations

import html
from datetime import time

import pytest
from django.urls import reverse

from config.demo.home_cases import TEACHING
from documents import amendments
from documents.models import Amendment, Paper
from home_education.models import HomeCalendar
from home_education.procedure import CALENDAR, PLAN, TIMETABLE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

LED = {"Гоголь": TEACHING}
SECTIONS = {PLAN: "hours", CALENDAR: "numbers", TIMETABLE: "lines"}


def shown(answer) -> str:
    return html.unescape(answer.content.decode())


@pytest.fixture
def home(led_before):
    """Lessons go on, everything is signed."""
    return led_before("Гоголь")


@pytest.fixture
def begun(sign_in, home):
    """An amendment of a paper of the programme: ``begun(PLAN)``."""

    def begin(kind: str) -> Amendment:
        paper = amendments.signed_paper(home.case, kind)
        sign_in("kuznetsova").post(f"/papers/{paper.pk}/amend/", {"sections": [SECTIONS[kind]]})
        return Amendment.objects.latest("pk")

    return begin


def fields_of(client, amendment) -> dict[str, str]:
    """What the form of the amendment would send unchanged."""
    form = client.get(f"/amendments/{amendment.pk}/").context
    section = form["page"].forms()[0].form
    return {
        name: ""
        if (value := section[name].value()) is None
        else f"{value:%H:%M}"
        if isinstance(value, time)
        else str(value)
        for name in section.fields
    }


def issue(client, home):
    return client.post(
        reverse("case_step", args=[home.pk, "amend_programme"]),
        {"comment": "Просьба родителей", "override_reason": "По просьбе", "after": ""},
        follow=True,
    )


def test_a_lesson_is_moved_by_a_new_version_that_the_family_signs(sign_in, home, begun, sign_all):
    client, amendment = sign_in("kuznetsova"), begun(TIMETABLE)
    line = home.timetable.earliest("pk")
    sent = fields_of(client, amendment) | {
        f"{line.pk}_weekday": "4",
        f"{line.pk}_starts": "16:00",
        f"{line.pk}_ends": "16:40",
    }
    page = shown(client.post(f"/amendments/{amendment.pk}/", sent, follow=True))
    assert "Changes since version 1" in page
    line.refresh_from_db()
    assert line.starts_minute < 960
    assert "Done: Amend the plan" in shown(issue(client, home))
    sign_all(Paper.objects.get(case=home.pk, kind=TIMETABLE, version=2))
    line.refresh_from_db()
    assert (line.weekday, line.starts_minute, line.ends_minute) == (4, 960, 1000)


def test_p_2_12_amended_hours_are_judged_before_they_go_out(sign_in, home, begun):
    client, amendment = sign_in("kuznetsova"), begun(PLAN)
    row = home.plan.earliest("pk")
    sent = fields_of(client, amendment) | {f"{row.pk}_independent": "9,75"}
    page = shown(client.post(f"/amendments/{amendment.pk}/", sent, follow=True))
    assert "at least 50 % must be" in page
    wrong = client.post(f"/amendments/{amendment.pk}/", sent | {f"{row.pk}_independent": "0,1"})
    assert "0.1 h is no whole quarter" in shown(wrong)
    row.refresh_from_db()
    assert row.version == 1


def test_p_2_13_the_days_of_the_assessment_are_amended(sign_in, home, begun, sign_all):
    client, amendment = sign_in("kuznetsova"), begun(CALENDAR)
    calendar = HomeCalendar.objects.get(home=home.pk)
    day = calendar.assessed_from.isoformat()
    sent = fields_of(client, amendment) | {
        "assessed_from": day,
        "assessed_until": day,
        "days": str(calendar.days - 1),
        "note": "День карантина",
    }
    client.post(f"/amendments/{amendment.pk}/", sent)
    issue(client, home)
    sign_all(Paper.objects.get(case=home.pk, kind=CALENDAR, version=2))
    days = calendar.days
    calendar.refresh_from_db()
    assert (calendar.days, calendar.note) == (days - 1, "День карантина")
    assert calendar.assessed_until.isoformat() == day
