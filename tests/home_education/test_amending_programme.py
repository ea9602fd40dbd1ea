"""An agreed plan, calendar or timetable is amended while lessons go on (cl. 2.12–2.14)."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

import pytest
from django.urls import reverse

from config.demo.home_cases import TEACHING
from documents import amendments, kinds, making, rendering
from documents.models import Amendment, Paper
from home_education import rules
from home_education.models import HomeCalendar, HomeLesson
from home_education.procedure import CALENDAR, EXTRACURRICULAR, ORGANISATION_ORDER, PLAN, TIMETABLE
from tests.answers import shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

ADAPTED = {
    "programme": rules.Programme.ADAPTED.value,
    "has_special_needs": True,
    "variant": "7.1",
}
LED = {"Гоголь": TEACHING}
SECTIONS = {PLAN: "rows", CALENDAR: "numbers", TIMETABLE: "lines"}


@pytest.fixture
def home(led_before):
    """Lessons go on, everything is signed."""
    return led_before("Гоголь")


@pytest.fixture
def begun(home, begun_of):
    """An amendment of a paper of the programme: ``begun(PLAN)``."""
    return lambda kind: begun_of(home, kind)


@pytest.fixture
def begun_of(sign_in):
    """The same in any case: ``begun_of(home, PLAN)``."""

    def begin(home, kind: str) -> Amendment:
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


def amended(client, amendment, **changed) -> str:
    """The page after its form was sent with some fields changed."""
    sent = fields_of(client, amendment) | changed
    return shown(client.post(f"/amendments/{amendment.pk}/", sent, follow=True))


def issue(client, home):
    return client.post(
        reverse("case_step", args=[home.pk, "amend_programme"]),
        {"comment": "Просьба родителей", "override_reason": "По просьбе", "after": ""},
        follow=True,
    )


def approve(sign_in, home):
    return sign_in("zorina").post(
        reverse("case_step", args=[home.pk, "approve_changes"]),
        {"override_reason": "По просьбе", "after": ""},
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
    assert line.starts_minute < 960, "the order of the director comes after the agreement"
    assert "Done: Approve the amended papers" in shown(approve(sign_in, home))
    line.refresh_from_db()
    assert (line.weekday, line.starts_minute, line.ends_minute) == (4, 960, 1000)


def test_p_2_14_a_teacher_taken_meanwhile_keeps_the_order_back(
    sign_in, home, begun, sign_all, open_home, planned, timed
):
    client, amendment = sign_in("kuznetsova"), begun(TIMETABLE)
    line = home.timetable.earliest("pk")
    amended(
        client,
        amendment,
        **{
            f"{line.pk}_weekday": "4",
            f"{line.pk}_starts": "16:00",
            f"{line.pk}_ends": "16:40",
        },
    )
    issue(client, home)
    sign_all(Paper.objects.get(case=home.pk, kind=TIMETABLE, version=2))
    other = planned(open_home("Мороз"), line.row.name, classroom_hours="1")
    other.teacher = line.row.teacher
    other.save()
    timed(other, weekday=4, starts_minute=970, ends_minute=1010)
    assert "teaches Мороз" in shown(approve(sign_in, home))
    line.refresh_from_db()
    assert line.starts_minute < 960
    assert Paper.objects.get(case=home.pk, kind=ORGANISATION_ORDER).version == 1


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
    approve(sign_in, home)
    days = calendar.days
    calendar.refresh_from_db()
    assert (calendar.days, calendar.note) == (days - 1, "День карантина")
    assert calendar.assessed_until.isoformat() == day


def test_p_2_14_hours_with_a_teacher_are_amended_together_with_the_timetable(
    sign_in, home, begun, sign_all
):
    client, amendment = sign_in("kuznetsova"), begun(PLAN)
    row = home.plan.order_by("classroom_hours").last()
    more = str(row.classroom_hours + 1)
    page = amended(client, amendment, **{f"{row.pk}_classroom": more})
    assert "Goes with it: Индивидуальное расписание занятий" in page
    assert "make them equal" not in page
    draft = Amendment.objects.latest("pk")
    assert (draft.paper.kind, len(draft.values["lines"]["new"])) == (TIMETABLE, 1)
    assert "Done: Amend the plan" in shown(issue(client, home))
    assert "No new version" not in shown(approve(sign_in, home))
    sign_all(Paper.objects.get(case=home.pk, kind=PLAN, version=2))
    assert "Not agreed yet: Individual timetable" in shown(approve(sign_in, home))
    sign_all(Paper.objects.get(case=home.pk, kind=TIMETABLE, version=2))
    row.refresh_from_db()
    assert row.version == 1
    approve(sign_in, home)
    row.refresh_from_db()
    assert str(row.classroom_hours) == f"{Decimal(more):.2f}"
    facts = home.facts(home.case.school.today())
    assert list(rules.timetable_has_the_hours(facts)) == []
    others = home.plan.exclude(pk=row.pk)
    assert set(others.values_list("version", flat=True)) == {1}, "what does not change stays"


def test_p_2_12_a_subject_is_added_and_another_taken_out_in_one_amendment(
    sign_in, home, begun, sign_all, small, planned, timed
):
    gone = planned(home, "Шахматы", "petrov", section="extracurricular", classroom_hours="1")
    timed(gone, starts_minute=1080, ends_minute=1120)
    held = HomeLesson.objects.create(
        school=home.school, home=home, row=gone, held_on=home.starts_on, starts_minute=1080
    )
    HomeLesson.objects.filter(pk=held.pk).update(state="held")
    client, amendment = sign_in("kuznetsova"), begun(PLAN)
    page = amended(
        client,
        amendment,
        **{
            f"{gone.pk}_out": "on",
            "new0_section": "obligatory",
            "new0_name": "Второй иностранный язык",
            "new0_classroom": "1,5",
            "new0_teacher": str(small.people["petrov"].pk),
        },
    )
    assert "Второй иностранный язык (New row)" in page
    number = Amendment.objects.get(pk=amendment.pk).values["rows"]["new"][0]["pk"]
    issue(client, home)
    for kind in (PLAN, TIMETABLE):
        sign_all(Paper.objects.get(case=home.pk, kind=kind, version=2))
    approve(sign_in, home)
    assert not home.plan.filter(pk=gone.pk).exists() and not gone.slots.exists()
    assert HomeLesson.objects.get(pk=held.pk).row.name == gone.name
    added = home.plan.get(name="Второй иностранный язык")
    assert added.pk == number, "it is one row in every version"
    assert sum(len(one.weeks) for one in added.slots.all()) == 6
    assert home.lessons.filter(row=added).exists()


def test_the_extracurricular_plan_goes_out_with_the_plan_whose_rows_it_prints(
    sign_in, led, begun_of, sign_all
):
    home = led("Мороз", *TEACHING, application=ADAPTED, first_minute=900)
    client, amendment = sign_in("kuznetsova"), begun_of(home, PLAN)
    row = home.plan.get(section="extracurricular")
    page = amended(client, amendment, **{f"{row.pk}_classroom": "2"})
    assert "Goes with it: Индивидуальный план внеурочной деятельности" in page
    issue(client, home)
    for kind in (PLAN, TIMETABLE, EXTRACURRICULAR):
        sign_all(Paper.objects.get(case=home.pk, kind=kind, version=2))
    approve(sign_in, home)
    paper = Paper.objects.get(case=home.pk, kind=EXTRACURRICULAR, version=2)
    assert paper.context["total"] == "2" and paper.approved_by is not None
    alone = sign_in("kuznetsova").get(f"/papers/{paper.pk}/")
    assert f"/papers/{paper.pk}/amend/" not in shown(alone)


def test_p_2_12_the_papers_bear_the_order_that_approves_them(sign_in, home, begun, sign_all):
    plan = Paper.objects.get(case=home.pk, kind=PLAN)
    first = Paper.objects.get(case=home.pk, kind=ORGANISATION_ORDER)
    assert (plan.approved_by, plan.context["approved"]) == (first, None)
    client, amendment = sign_in("kuznetsova"), begun(CALENDAR)
    days = str(home.calendar.days - 1)
    amended(client, amendment, days=days, note="Карантин")
    issue(client, home)
    calendar = Paper.objects.get(case=home.pk, kind=CALENDAR, version=2)
    sign_all(calendar)
    blank = rendering.html_of(kinds.get(CALENDAR), making.words_of(calendar))
    assert '<span class="blank"></span> № <span class="blank short">' in blank
    approve(sign_in, home)
    second = Paper.objects.get(case=home.pk, kind=ORGANISATION_ORDER, version=2)
    calendar.refresh_from_db()
    plan.refresh_from_db()
    assert (calendar.approved_by, plan.approved_by) == (second, first)
    filled = rendering.html_of(kinds.get(CALENDAR), making.words_of(calendar))
    assert f"от {second.dated:%d.%m.%Y} № {second.printed_number}" in filled
    signed = calendar.file_id
    assert making.shown_file(calendar).pk != signed == Paper.objects.get(pk=calendar.pk).file_id


def test_what_was_issued_together_is_withdrawn_together(sign_in, home, begun):
    client, amendment = sign_in("kuznetsova"), begun(PLAN)
    row = home.plan.order_by("classroom_hours").last()
    amended(client, amendment, **{f"{row.pk}_classroom": str(row.classroom_hours + 1)})
    issue(client, home)
    client.post(f"/amendments/{amendment.pk}/withdraw/", {"reason": "Родители не согласны"})
    states = Amendment.objects.filter(paper__case=home.pk).values_list("state", flat=True)
    assert set(states) == {"withdrawn"}
    assert not Paper.objects.current().filter(case=home.pk, version=2).exists()


WRONG_ROWS = (
    ({"new0_classroom": "1"}, "Write what the subject or course is called."),
    ({"new0_name": "<b>"}, "looks like markup"),
    ({"new0_name": "Логопед", "new0_correctional": "on", "new0_independent": "1"}, "cl. 2.12"),
    ({"new0_name": "Химия", "new0_teacher": "0"}, "There is no such choice here"),
)


def test_a_wrong_row_is_told_by_its_field(sign_in, home, begun):
    client, amendment = sign_in("kuznetsova"), begun(PLAN)
    unchanged = fields_of(client, amendment)
    for changed, told in WRONG_ROWS:
        page = client.post(f"/amendments/{amendment.pk}/", unchanged | changed)
        assert page.status_code == 422, changed
        assert told in shown(page), changed
    assert Amendment.objects.get(pk=amendment.pk).values == {}
