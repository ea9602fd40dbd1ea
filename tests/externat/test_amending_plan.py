"""A study plan in force is amended: drafted, judged by the quota, in force when all have signed."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

import pytest
from django.urls import reverse

from documents import issuing, kinds
from documents.models import Amendment, Paper
from externat.editions import EDITION_2016
from externat.models import IndividualPlan, IndividualPlanLine, IndividualSlot
from externat.procedure import PLAN, TIMETABLE, of_2016, of_2021
from tests.answers import shown
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

KIND = of_2021(PLAN)
MINUTES = {"council_number": "9", "council_on": "2026-11-20"}


@pytest.fixture
def patronage(open_individual, small, sign_all):
    """Patronage in grade 5 for health that goes on by a signed plan of 14 hours."""
    individual = open_individual(
        "Гоголь",
        "studying",
        form="patronage",
        ground="patronage_2",
        starts_on=small.year.starts_on,
        ends_on=small.year.ends_on,
    )
    IndividualPlan.objects.create(
        school=small.school, individual=individual, wish_place="home", wish_teaching="group"
    )
    for place, (name, hours) in enumerate((("Математика", "8"), ("Русский язык", "6")), start=1):
        IndividualPlanLine.objects.create(
            school=small.school,
            individual=individual,
            place=place,
            name=name,
            hours=Decimal(hours),
            teacher=small.people["petrov"],
            sequence="За програмою",
        )
    paper = issuing.issue(kinds.get(KIND), individual, by=small.people["kuznetsova"], on=TODAY)
    sign_all(paper)
    return individual


def begun(client, individual, section: str) -> Amendment:
    paper = Paper.objects.filter(case=individual.pk, kind=KIND, state="signed").latest("version")
    client.post(f"/papers/{paper.pk}/amend/", {"sections": [section]})
    return Amendment.objects.latest("pk")


def sent(client, amendment, **changed) -> dict:
    """What the form of the amendment sends, some fields changed."""
    forms = [one.form for one in client.get(f"/amendments/{amendment.pk}/").context["forms"]]
    values = {name: form[name].value() for form in forms for name in form.fields}
    said = {
        name: f"{value:%H:%M}" if isinstance(value, time) else value
        for name, value in values.items()
    }
    return {name: value for name, value in said.items() if value not in (None, False)} | changed


def draft(client, amendment, **changed) -> str:
    told = sent(client, amendment, **(MINUTES | changed))
    return shown(client.post(f"/amendments/{amendment.pk}/", told, follow=True))


def issue(client, individual) -> str:
    return shown(
        client.post(
            reverse("case_step", args=[individual.pk, "amend_plan"]),
            {"comment": "Прохання батьків", "override_reason": "За проханням", "after": ""},
            follow=True,
        )
    )


def test_p_i_8_hours_move_when_all_have_signed(sign_in, patronage, sign_all, small):
    client = sign_in("kuznetsova")
    amendment = begun(client, patronage, "lines")
    maths, russian = patronage.lines.order_by("place")
    page = draft(client, amendment, **{f"{maths.pk}_hours": "7", f"{russian.pk}_hours": "7"})
    assert "Changes since version 1" in page
    assert "Done: Amend the plan" in issue(client, patronage)
    maths.refresh_from_db()
    assert maths.hours == 8, "the former version holds until all have signed"
    second = Paper.objects.get(case=patronage.pk, kind=KIND, version=2)
    council = {"number": "9", "dated": "2026-11-20"}
    change = {"dated": TODAY.isoformat(), "what": "Прохання батьків", "council": council}
    assert second.context["changes"] == [change]
    assert second.context["council"] == council
    sign_all(second)
    maths.refresh_from_db()
    russian.refresh_from_db()
    assert (maths.hours, russian.hours, maths.version) == (7, 7, 2)


def test_p_i_8_the_log_tells_every_change_that_came_into_force(sign_in, patronage, sign_all):
    client = sign_in("kuznetsova")
    for number, place in (("8", "school"), ("9", "home"), ("10", "home")):
        amendment = begun(client, patronage, "words")
        draft(client, amendment, wish_place=place, council_number=number)
        issue(client, patronage)
        if number == "9":
            withdrawal = reverse("amendment_withdraw", args=[amendment.pk])
            client.post(withdrawal, {"reason": "Батьки не згодні"})
        else:
            sign_all(Paper.objects.filter(case=patronage.pk, kind=KIND).latest("pk"))
    last = Paper.objects.filter(case=patronage.pk, kind=KIND).latest("pk")
    assert [one["council"]["number"] for one in last.context["changes"]] == ["8", "10"]
    assert IndividualPlan.objects.get().council_number == "10"


def test_p_i_8_a_change_without_minutes_of_its_own_does_not_go_out(sign_in, patronage):
    IndividualPlan.objects.update(council_number="1", council_on=TODAY)
    client = sign_in("kuznetsova")
    amendment = begun(client, patronage, "words")
    none_yet = {"council_number": "", "council_on": ""}
    page = draft(client, amendment, wish_place="school", **none_yet)
    assert "minutes that endorse the plan have no number or date" in page
    assert "Done: Amend the plan" not in issue(client, patronage)
    page = draft(client, amendment, wish_place="school", council_number="2", council_on="")
    assert "Write the date of the minutes too" in page


def test_minutes_alone_change_nothing(sign_in, patronage):
    client = sign_in("kuznetsova")
    draft(client, begun(client, patronage, "words"))
    assert "the same as what is in force" in issue(client, patronage)


def test_p_v_3_a_sum_over_the_quota_does_not_go_out(sign_in, patronage):
    client = sign_in("kuznetsova")
    amendment = begun(client, patronage, "lines")
    maths = patronage.lines.get(name="Математика")
    page = draft(client, amendment, **{f"{maths.pk}_hours": "9"})
    assert "take out 1 h" in page
    assert "Done: Amend the plan" not in issue(client, patronage)
    assert Paper.objects.filter(case=patronage.pk, kind=KIND).count() == 1


def test_a_subject_comes_in_and_another_goes_out(sign_in, patronage, sign_all, small):
    client = sign_in("kuznetsova")
    amendment = begun(client, patronage, "lines")
    russian = patronage.lines.get(name="Русский язык")
    draft(
        client,
        amendment,
        **{
            f"{russian.pk}_out": "on",
            "new0_name": "История",
            "new0_hours": "6",
            "new0_teacher": str(small.people["ivanova"].pk),
            "new0_sequence": "За програмою",
        },
    )
    assert "Done: Amend the plan" in issue(client, patronage)
    sign_all(Paper.objects.get(case=patronage.pk, kind=KIND, version=2))
    assert {one.name: one.hours for one in patronage.lines.all()} == {"Математика": 8, "История": 6}


WRONG_LINES = (
    ("{0}_hours", "1,3", "no whole quarter"),
    ("{0}_group_hours", "9", "more than all hours"),
    ("{0}_teacher", "999999", "no such choice"),
    ("new0_hours", "2", "what the subject or course is called"),
)


def test_a_wrong_line_is_told_by_its_field(sign_in, patronage):
    client = sign_in("kuznetsova")
    amendment = begun(client, patronage, "lines")
    maths = patronage.lines.get(name="Математика")
    unchanged = sent(client, amendment, **MINUTES)
    for field, value, told in WRONG_LINES:
        changed = unchanged | {field.format(maths.pk): value}
        assert told in shown(client.post(f"/amendments/{amendment.pk}/", changed)), field


def test_a_subject_does_not_stand_twice(sign_in, patronage):
    client = sign_in("kuznetsova")
    amendment = begun(client, patronage, "lines")
    page = draft(client, amendment, new0_name="Математика", new0_sequence="Ще раз")
    assert "would stand in the plan twice" in page


@pytest.fixture
def taught(open_individual, small, sign_all):
    """The form of 2016 in grade 5 that goes on: a signed timetable with one lesson."""
    individual = open_individual("Мороз", "teaching", edition=EDITION_2016, ground="health_2016")
    line = IndividualPlanLine.objects.create(
        school=small.school,
        individual=individual,
        place=1,
        name="Математика",
        hours=Decimal(8),
        teacher=small.people["petrov"],
        sequence="За програмою",
    )
    IndividualSlot.objects.create(
        school=small.school,
        individual=individual,
        line=line,
        weekday=0,
        starts_minute=540,
        ends_minute=585,
    )
    kind = kinds.get(of_2016(TIMETABLE))
    sign_all(issuing.issue(kind, individual, by=small.people["kuznetsova"], on=TODAY))
    return individual


def of_timetable(client, individual) -> Amendment:
    paper = Paper.objects.get(case=individual.pk, kind=of_2016(TIMETABLE))
    client.post(f"/papers/{paper.pk}/amend/", {"sections": ["lessons"]})
    return Amendment.objects.latest("pk")


def test_p_iii_3_a_lesson_of_2016_is_moved_when_the_family_agrees(sign_in, taught, sign_all):
    client, slot = sign_in("kuznetsova"), taught.timetable.get()
    amendment = of_timetable(client, taught)
    when = {"starts": "10:00", "ends": "10:45"}
    changed = {f"{slot.pk}_{name}": value for name, value in when.items()}
    changed |= {f"{slot.pk}_weekday": "2", "new0_line": str(slot.line_id), "new0_weekday": "4"}
    changed |= {f"new0_{name}": value for name, value in when.items()}
    wrong = draft(client, amendment, **{**changed, "new0_weekday": "2"})
    assert "The pupil has" in wrong
    draft(client, amendment, **changed)
    assert "Done: Amend the plan" in issue(client, taught)
    slot.refresh_from_db()
    assert slot.weekday == 0
    sign_all(Paper.objects.get(case=taught.pk, kind=of_2016(TIMETABLE), version=2))
    found = taught.timetable.order_by("weekday").values_list("weekday", "starts_minute")
    assert list(found) == [(2, 600), (4, 600)]


WRONG_LESSONS = (
    ("{0}_weekday", "9", "no such choice"),
    ("{0}_starts", "ранок", "no time of day"),
    ("{0}_ends", "08:00", "ends before it begins"),
    ("new0_line", "{1}", "needs its day"),
)


def test_a_wrong_lesson_is_told_by_its_field(sign_in, taught):
    client, slot = sign_in("kuznetsova"), taught.timetable.get()
    amendment = of_timetable(client, taught)
    unchanged = sent(client, amendment, **MINUTES)
    for field, value, told in WRONG_LESSONS:
        changed = unchanged | {field.format(slot.pk): value.format(slot.pk, slot.line_id)}
        assert told in shown(client.post(f"/amendments/{amendment.pk}/", changed)), field


def test_p_iv_6_wishes_are_amended_too(sign_in, patronage, sign_all):
    client = sign_in("kuznetsova")
    amendment = begun(client, patronage, "words")
    draft(client, amendment, adaptations="Збільшений шрифт", wish_place="school")
    assert "Done: Amend the plan" in issue(client, patronage)
    assert IndividualPlan.objects.get().adaptations == ""
    sign_all(Paper.objects.get(case=patronage.pk, kind=KIND, version=2))
    plan = IndividualPlan.objects.get()
    assert (plan.adaptations, plan.wish_place) == ("Збільшений шрифт", "school")
    assert (plan.council_number, plan.version) == ("9", 3)
