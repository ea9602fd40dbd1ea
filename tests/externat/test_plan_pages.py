"""The grid of the study plan over HTTP: filled in one press, saved line by line, judged at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from externat.editions import EDITION_2016
from externat.models import IndividualPlanLine
from regulations.models import CaseParticipant
from students.models import TaughtSubject
from tests.answers import shown, why

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def patronage(open_individual):
    """A case of patronage in grade 5 for health: 14 hours a week."""
    return open_individual("Гоголь", "enrolled", form="patronage", ground="patronage_2")


@pytest.fixture
def planned(small):
    """Add a line: ``planned(individual, "Математика", "petrov", hours="2")``."""

    def add(individual, name: str, teacher: str = "", **changes) -> IndividualPlanLine:
        for key in ("hours", "group_hours", "remote_hours"):
            if key in changes:
                changes[key] = Decimal(changes[key])
        return IndividualPlanLine.objects.create(
            school=small.school,
            individual=individual,
            place=individual.lines.count() + 1,
            subject=small.subjects.get(name),
            name=name,
            teacher=small.people.get(teacher),
            **changes,
        )

    return add


def url(individual, name="plan", *more) -> str:
    return reverse(f"individual:{name}", args=[individual.pk, *more])


def typed(row: IndividualPlanLine, **changed) -> dict:
    """What the grid sends of a stored line."""
    values = {
        "id": row.pk,
        "version": row.version,
        "name": row.name,
        "area": row.area,
        "hours": row.hours,
        "group_hours": row.group_hours,
        "remote_hours": row.remote_hours,
        "teacher": row.teacher_id or "",
        "is_of_school": "on",
        "sequence": row.sequence,
        **changed,
    }
    return {f"line-{row.pk}-{name}": value for name, value in values.items()}


def new(**values) -> dict:
    values = {"id": "", "version": "0", "is_of_school": "on", **values}
    return {f"new-0-{name}": value for name, value in values.items()}


def save(client, individual, sent):
    return client.post(url(individual, "plan_row"), sent)


@pytest.mark.parametrize(
    ("login", "status", "writes"),
    [
        ("kuznetsova", 200, True),
        ("zorina", 200, False),
        ("belova", 200, False),
        ("ivanova", 200, False),
        ("gogol", 404, False),
        ("moroz", 404, False),
    ],
)
def test_the_deputy_writes_the_staff_reads_the_family_has_its_paper(
    sign_in, patronage, login, status, writes
):
    client = sign_in(login)
    answer = client.get(url(patronage))
    assert answer.status_code == status
    assert ("data-grid-add" in shown(answer)) == writes
    posted = client.post(url(patronage, "plan_row"), new(name="Музыка"))
    assert posted.status_code == (200 if writes else 403 if status == 200 else 404)
    assert patronage.lines.exists() == writes


def test_one_press_takes_over_the_curriculum_and_who_teaches(sign_in, patronage, small):
    maths = small.subjects["Математика"]
    TaughtSubject.objects.filter(subject=maths).delete()
    TaughtSubject.objects.create(school=small.school, person=small.people["petrov"], subject=maths)
    client = sign_in("kuznetsova")
    client.post(url(patronage, "plan_fill"))
    lines = {one.name: one for one in patronage.lines.all()}
    assert lines["Математика"].typical_hours > 0
    assert lines["Математика"].hours == 0
    assert lines["Математика"].teacher == small.people["petrov"]
    assert CaseParticipant.objects.filter(case=patronage.case, until=None).exists()
    client.post(url(patronage, "plan_fill"))
    assert patronage.lines.count() == len(lines)


def test_every_saved_line_brings_the_calculator(sign_in, patronage, small):
    client = sign_in("kuznetsova")
    teacher = small.people["petrov"].pk
    answer = save(
        client,
        patronage,
        new(name="Математика", hours="13,5", teacher=teacher, sequence="темы"),
    )
    assert answer.headers["X-Row"] == "saved"
    assert "Used 13.5 of 14 h a week, 0.5 h left" in shown(answer)
    row = patronage.lines.get()
    assert (row.hours, row.subject.name, row.version) == (Decimal("13.5"), "Математика", 1)
    answer = save(client, patronage, typed(row, hours="15"))
    assert "Used 15 of 14 h a week, 1 h over" in shown(answer)
    assert "take out 1 h" in shown(answer)
    row.refresh_from_db()
    answer = save(client, patronage, typed(row, hours="14"))
    assert "Used 14 of 14 h a week, none left" in shown(answer)
    assert "take out" not in shown(answer)


def test_the_edition_of_2016_gives_eight_hours(sign_in, open_individual, planned):
    case = open_individual("Гоголь", "enrolled", edition=EDITION_2016, ground="health_2016")
    planned(case, "Математика", "petrov", hours="8", sequence="по темам")
    page = shown(sign_in("kuznetsova").get(url(case)))
    assert "Used 8 of 8 h a week, none left" in page
    assert "Timetable of lessons" in page and "Schedule of consultations" not in page


def test_a_family_plan_has_no_hours_of_a_week(sign_in, open_individual):
    case = open_individual("Гоголь", "enrolled", form="family")
    client = sign_in("kuznetsova")
    page = shown(client.get(url(case)))
    assert "no hours of a week" in page and "-hours" not in page
    save(client, case, new(name="Математика", hours="3", sequence="по темам"))
    assert case.lines.get().hours == 0


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("hours", "1,3", "no whole quarter"),
        ("hours", "много", "is no number of hours"),
        ("hours", "90", "too much"),
        ("hours", "-1", "is no number of hours"),
        ("group_hours", "3", "more than all hours"),
        ("remote_hours", "2,25", "more than all hours"),
        ("teacher", "999999", "no such choice"),
        ("name", "", "required"),
        ("name", "<b>Математика</b>", "markup"),
    ],
)
def test_a_wrong_cell_is_told_in_the_cell(sign_in, patronage, planned, field, value, told):
    row = planned(patronage, "Математика", hours="2")
    answer = save(sign_in("kuznetsova"), patronage, typed(row, **{field: value}))
    assert answer.headers["X-Row"] == "refused"
    assert told in why(answer, f"line-{row.pk}", field)
    row.refresh_from_db()
    assert (row.hours, row.version) == (Decimal(2), 1)


def test_a_subject_stands_once(sign_in, patronage, planned):
    planned(patronage, "Математика", hours="2")
    answer = save(sign_in("kuznetsova"), patronage, new(name="Математика"))
    assert "has this subject already" in why(answer, "new-0", "name")
    assert patronage.lines.count() == 1


def test_two_texts_of_one_line_are_both_shown(sign_in, patronage, planned):
    row = planned(patronage, "Математика", hours="2")
    client, old = sign_in("kuznetsova"), typed(row, hours="5")
    save(client, patronage, typed(row, hours="3"))
    answer = save(client, patronage, old)
    assert answer.headers["X-Row"] == "refused"
    assert "Two people changed this row" in shown(answer)
    row.refresh_from_db()
    assert row.hours == 3


def test_a_line_goes_out_and_comes_back(sign_in, patronage, planned):
    row = planned(patronage, "Математика", hours="2")
    client = sign_in("kuznetsova")
    stale = typed(row, hours="4")
    client.post(url(patronage, "plan_remove", row.pk), typed(row))
    assert not patronage.lines.exists()
    answer = save(client, patronage, stale)
    assert "took this row out" in shown(answer)
    back = {**stale, f"line-{row.pk}-id": "", f"line-{row.pk}-version": "0", "whole": "1"}
    assert save(client, patronage, back).headers["X-Row"] == "saved"
    assert patronage.lines.get().hours == 4


@pytest.mark.parametrize("state", ["agreeing", "studying", "ended"])
def test_a_plan_that_is_out_is_not_written(sign_in, open_individual, planned, state):
    closed = date(2026, 11, 1) if state == "ended" else None
    case = open_individual(
        "Гоголь", state, form="patronage", ground="patronage_2", closed_on=closed
    )
    row = planned(case, "Математика", hours="2")
    client = sign_in("kuznetsova")
    answer = save(client, case, typed(row, hours="3"))
    assert "not written now" in shown(answer)
    client.post(url(case, "plan_remove", row.pk), typed(row))
    client.post(url(case, "plan_fill"))
    assert case.lines.get().hours == 2
    assert "data-grid-add" not in shown(client.get(url(case)))


def test_without_script_all_lines_are_sent_at_once(sign_in, patronage, planned):
    row = planned(patronage, "Математика", hours="2")
    client = sign_in("kuznetsova")
    sent = {**typed(row, hours="3"), **new(name="Музыка", hours="1"), "new-TOTAL_FORMS": "1"}
    assert client.post(url(patronage), sent).status_code == 302
    assert [one.hours for one in patronage.lines.all()] == [3, 1]
    row.refresh_from_db()
    answer = client.post(url(patronage), typed(row, hours="много"))
    assert answer.status_code == 422 and "много" in shown(answer)
    assert 'name="new-1-name"' not in shown(client.get(url(patronage)))
    assert "new row" in shown(client.get(url(patronage) + "?add=1"))


@pytest.mark.parametrize("sent", [{}, {"x": "1"}, {"line-1-version": "1", "line-2-version": "1"}])
def test_nonsense_names_no_row(sign_in, patronage, sent):
    assert save(sign_in("kuznetsova"), patronage, sent).status_code == 404


def test_topics_stand_in_their_turn(sign_in, patronage, planned):
    row = planned(patronage, "Математика", hours="2")
    client, page = sign_in("kuznetsova"), url(patronage, "plan_topics", row.pk)
    sent = {
        "version": "1",
        "sequence": "За програмою",
        "topic0_title": "Дроби",
        "topic0_due": "2026-12-20",
        "topic0_is_alone": "on",
        "topic2_title": "Відсотки",
    }
    assert client.post(page, sent).status_code == 302
    row.refresh_from_db()
    assert (row.sequence, row.is_of_school, row.version) == ("За програмою", False, 2)
    topics = [(one.place, one.title, one.due, one.is_alone) for one in row.topics.all()]
    assert topics == [(1, "Дроби", date(2026, 12, 20), True), (2, "Відсотки", None, False)]
    answer = client.post(page, {**sent, "topic0_title": "Інше"})
    assert answer.status_code == 422 and "has changed this row" in shown(answer)
    answer = client.post(page, {"version": "2", "topic0_due": "2026-12-20"})
    assert answer.status_code == 422 and "Write the topic" in shown(answer)
    assert "Дроби" in shown(sign_in("zorina").get(page))
    assert sign_in("zorina").post(page, sent).status_code == 403


def test_the_number_of_queries_does_not_depend_on_the_lines(
    sign_in, patronage, planned, django_assert_max_num_queries, small
):
    client = sign_in("kuznetsova")
    planned(patronage, "Математика", "petrov", hours="2")
    with django_assert_max_num_queries(200) as few:
        client.get(url(patronage))
    for number, name in enumerate(small.subjects):
        if name != "Математика":
            planned(patronage, name, "petrov", hours=str(number % 3))
    with django_assert_max_num_queries(len(few)):
        client.get(url(patronage))
