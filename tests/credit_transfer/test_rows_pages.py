"""The matcher over HTTP: rows are saved one by one, and every verdict is told at once."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from credit_transfer.models import CreditRow
from credit_transfer.procedure import State
from students.models import TaughtSubject
from tests.answers import shown, why

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def url(credit, name="rows", *more) -> str:
    return reverse(f"credit:{name}", args=[credit.pk, *more])


def new(number=0, **values) -> dict:
    values = {"id": "", "version": "0", "period": "year", **values}
    return {f"new-{number}-{name}": value for name, value in values.items()}


def typed(row: CreditRow, **changed) -> dict:
    values = {
        "id": row.pk,
        "version": row.version,
        "title": row.title,
        "ours": f"subject-{row.subject_id}" if row.subject_id else "",
        "hours": row.hours if row.hours is not None else "",
        "own_hours": row.own_hours or "",
        "period": row.period,
        "scale": row.scale,
        "mark": row.mark,
        "teacher": row.teacher_id or "",
        **changed,
    }
    return {f"row-{row.pk}-{name}": value for name, value in values.items()}


def save(client, credit, sent):
    return client.post(url(credit, "row"), sent)


@pytest.mark.parametrize(
    ("login", "status", "writes"),
    [
        ("kuznetsova", 200, True),
        ("belova", 200, True),
        ("zorina", 200, False),
        ("ivanova", 200, False),
        ("gogol", 404, False),
        ("moroz", 404, False),
    ],
)
def test_the_office_writes_the_leaders_read_the_family_has_no_grid(
    sign_in, open_credit, login, status, writes
):
    credit = open_credit()
    client = sign_in(login)
    page = client.get(url(credit))
    assert page.status_code == status
    assert ("data-grid-add" in shown(page)) == writes
    posted = save(client, credit, new(title="Музыка"))
    assert posted.status_code == (200 if writes else 403 if status == 200 else 404)
    assert credit.rows.exists() == writes


def test_a_row_is_judged_as_soon_as_it_is_saved(sign_in, open_credit, in_plan, small):
    music = in_plan("Гоголь", "Музыка", 1)
    TaughtSubject.objects.create(school=small.school, person=small.people["petrov"], subject=music)
    credit, client = open_credit(), sign_in("belova")
    answer = save(client, credit, new(title="«музыка»", hours="34", scale="five", mark="отлично"))
    assert answer.headers["X-Row"] == "saved"
    row = credit.rows.get()
    assert (row.subject, row.teacher) == (music, small.people["petrov"])
    text = shown(answer)
    assert "To be credited" in text
    assert "1 h a week × 34 weeks = 34 h" in text
    assert f'<option value="subject-{music.pk}" selected' in text


def test_ten_percent_pass_and_a_hundredth_more_goes_to_the_council(
    sign_in, open_credit, in_plan, add_row
):
    music = in_plan("Гоголь", "Музыка", 1)
    credit, client = open_credit(), sign_in("belova")
    row = add_row(credit, "Музыка", subject=music, own_hours=Decimal(100), hours=Decimal(90))
    page = shown(client.get(url(credit)))
    assert "shortage 10 %" in page
    assert "Before the council" not in page
    answer = save(client, credit, typed(row, hours="89,99"))
    assert "Before the council" in shown(answer)
    assert "10.01 %" in shown(answer)


def test_a_name_that_differs_is_not_guessed(sign_in, open_credit, in_plan):
    in_plan("Гоголь", "Музыка", 1)
    credit, client = open_credit(), sign_in("belova")
    answer = save(client, credit, new(title="Сольфеджио", hours="34", scale="five", mark="5"))
    assert credit.rows.get().subject is None
    assert "plan answers to “Сольфеджио”" in shown(answer)


def test_rows_of_one_subject_are_judged_together(sign_in, open_credit, in_plan, add_row):
    music = in_plan("Гоголь", "Музыка", 2)
    credit, client = open_credit(), sign_in("belova")
    first = add_row(credit, "Музыка", subject=music, hours=Decimal(34))
    assert "Before the council" in shown(client.get(url(credit)))
    answer = save(client, credit, new(title="Музыка", hours="34", scale="five", mark="4"))
    text = shown(answer)
    assert f'id="verdict-row-{first.pk}"' in text
    assert "Before the council" not in text


def test_two_people_at_once_choose_which_text_stays(sign_in, open_credit, add_row):
    credit = open_credit()
    row = add_row(credit, "Музыка")
    CreditRow.objects.filter(pk=row.pk).update(mark="4", version=2)
    answer = save(sign_in("belova"), credit, typed(row, mark="3"))
    assert answer.headers["X-Row"] == "refused"
    assert "Which text stays" in shown(answer)
    row.refresh_from_db()
    assert row.mark == "4"


def test_a_row_is_taken_out(sign_in, open_credit, add_row):
    credit = open_credit()
    row = add_row(credit, "Музыка")
    sent = {f"row-{row.pk}-version": row.version}
    answer = sign_in("belova").post(url(credit, "row_remove", row.pk), sent)
    assert answer.headers["X-Row"] == "saved"
    assert not credit.rows.exists()


def test_rows_stay_once_the_director_has_the_case(sign_in, open_credit, add_row):
    credit = open_credit("Гоголь", State.DECIDING)
    row = add_row(credit, "Музыка")
    answer = save(sign_in("belova"), credit, typed(row, mark="3"))
    assert answer.headers["X-Row"] == "refused"
    row.refresh_from_db()
    assert row.mark == "5"


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "hours": "много",
            "ours": "subject-999999",
            "period": "week",
            "scale": "twelve",
            "teacher": "999999",
            "title": "<b>Музыка</b>",
            "mark": "5\x00",
        },
        {"hours": "-3", "title": ""},
        {"hours": "99999"},
    ],
    ids=["every cell", "fewer than none", "too many"],
)
def test_bad_input_is_told_by_its_cell(sign_in, open_credit, wrong):
    credit = open_credit()
    answer = save(sign_in("belova"), credit, new(**{"title": "Музыка", **wrong}))
    assert answer.status_code == 200
    assert answer.headers["X-Row"] == "refused"
    for name in wrong:
        assert why(answer, "new-0", name), name
    assert not credit.rows.exists()


def test_without_script_all_rows_are_sent_at_once(sign_in, open_credit, add_row):
    credit = open_credit()
    row = add_row(credit, "Музыка")
    sent = {**typed(row, mark="4"), **new(title="Хор", mark="зачтено", scale="pass")}
    answer = sign_in("belova").post(url(credit), sent)
    assert answer.status_code == 302
    assert list(credit.rows.values_list("title", "mark")) == [("Музыка", "4"), ("Хор", "зачтено")]
