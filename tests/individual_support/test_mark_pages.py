"""Marking homework over HTTP: who presses, what is kept, what is refused and where it says so."""

from __future__ import annotations

import pytest
from django.urls import reverse

from config.demo.support_cases import RUN, SUBMIT
from individual_support.models import SupportRow
from regulations.models import Draft

pytestmark = pytest.mark.usefixtures("english")
HTMX = {"HX-Request": "true"}


LED = {"Гоголь": RUN}


@pytest.fixture
def running(led_before):
    """A case whose lessons have begun: two subjects, six rows, no mark."""
    return led_before("Гоголь")


def row_of(case, subject="Математика") -> SupportRow:
    return SupportRow.objects.filter(support=case.pk, subject__subject__name=subject).first()


def page(client, case):
    return client.get(reverse("support:marks", args=[case.pk]))


def press(client, case, row, *, htmx=True, **sent):
    sent = {"version": row.version, "mark": "done", **sent}
    url = reverse("support:mark", args=[case.pk, row.pk])
    return client.post(url, sent, headers=HTMX if htmx else {})


def test_p_4_1_2_a_teacher_sees_the_work_of_the_own_subject_and_no_other(sign_in, running):
    html = page(sign_in("petrov"), running).content.decode()
    assert html.count('class="sheet homework') == 3
    assert "Математика: " in html and "Русский язык: " not in html


def test_p_5_1_the_class_teacher_sees_the_work_of_every_subject(sign_in, running):
    assert page(sign_in("ivanova"), running).content.decode().count('class="sheet homework') == 6


def test_p_3_1_2_work_that_is_due_and_unmarked_stands_first(sign_in, running):
    late, rows = row_of(running), SupportRow.objects.filter(support=running.pk)
    rows.update(due_on="2026-11-30")
    rows.filter(pk=late.pk).update(lesson_on="2026-11-10", due_on="2026-11-12")
    html = page(sign_in("petrov"), running).content.decode()
    assert "1 piece of work waits for its mark" in html
    assert html.index(f'id="row-{late.pk}"') < html.index("Marked, or not due yet: 2")


def test_one_press_from_the_page_is_the_whole_mark(sign_in, running, small):
    row = row_of(running)
    answer = press(sign_in("petrov"), running, row)
    html = answer.content.decode()
    assert (answer.status_code, answer["X-Row"]) == (200, "saved")
    assert f'id="row-{row.pk}-done" aria-pressed="true"' in html and "Saved" in html
    row.refresh_from_db()
    assert (row.mark, row.version, row.changed_by) == ("done", 2, small.people["petrov"])


def test_without_script_the_page_comes_back_with_the_mark(sign_in, running):
    client, row = sign_in("petrov"), row_of(running)
    answer = press(client, running, row, htmx=False, mark="partly", remark="Повторить § 12")
    assert answer.status_code == 302
    html = client.get(answer.url).content.decode()
    assert "The mark is saved." in html and "Повторить § 12" in html
    row.refresh_from_db()
    assert (row.mark, row.remark) == ("partly", "Повторить § 12")


def test_a_mark_can_be_taken_back(sign_in, running):
    row = row_of(running)
    press(sign_in("petrov"), running, row)
    row.refresh_from_db()
    press(sign_in("petrov"), running, row, mark="")
    row.refresh_from_db()
    assert row.mark == ""


def test_two_who_mark_at_once_lose_neither_text(sign_in, running):
    row = row_of(running)
    press(sign_in("ivanova"), running, row, mark="not_done", remark="Не сдано")
    html = press(sign_in("petrov"), running, row, remark="Сдано позже").content.decode()
    assert "Иванова А.П. marked this meanwhile: “Not done”, Не сдано." in html
    assert ">Сдано позже</textarea>" in html
    row.refresh_from_db()
    assert (row.mark, row.remark) == ("not_done", "Не сдано")
    press(sign_in("petrov"), running, row, remark="Сдано позже")
    row.refresh_from_db()
    assert (row.mark, row.remark) == ("done", "Сдано позже")


def test_a_plan_changed_meanwhile_does_not_hinder_a_mark(sign_in, running):
    row = row_of(running)
    SupportRow.objects.filter(pk=row.pk).update(topic="Другая тема", version=5)
    press(sign_in("petrov"), running, row)
    row.refresh_from_db()
    assert (row.mark, row.topic) == ("done", "Другая тема")


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"mark": "excellent"}, "There is no such choice here."),
        ({"remark": "я" * 5000}, "at most 1000 characters"),
        ({"remark": "<script>alert(1)</script>"}, "looks like markup"),
        ({"remark": "ровно\u202eоборот"}, "Character 6 cannot be seen"),
        ({"remark": "нуль\x00"}, "Null characters are not allowed."),
        ({"version": "вчера"}, "Enter a whole number."),
        ({"version": str(2**40)}, "less than or equal to"),
    ],
)
@pytest.mark.parametrize("htmx", [True, False])
def test_bad_input_is_told_at_the_line_and_the_text_is_kept(sign_in, running, sent, told, htmx):
    row = row_of(running)
    answer = press(sign_in("petrov"), running, row, htmx=htmx, **{"remark": "Оставить", **sent})
    html = answer.content.decode()
    assert answer.status_code == (200 if htmx else 422)
    assert told in html
    kept = sent.get("remark", "Оставить").replace("<", "&lt;").replace(">", "&gt;")
    assert kept.replace("\x00", "") in html.replace("\x00", "")
    row.refresh_from_db()
    assert (row.mark, row.remark) == ("", "")


def test_another_teachers_row_is_not_marked(sign_in, running):
    row = row_of(running, "Русский язык")
    answer = press(sign_in("petrov"), running, row)
    assert answer.status_code == 403
    assert "Class teacher, Subject teacher." in answer.content.decode()
    row.refresh_from_db()
    assert row.mark == ""


def test_a_sheet_that_is_no_longer_marked_says_so(sign_in, led):
    case = led("Мороз", *SUBMIT)
    row = row_of(case)
    html = press(sign_in("petrov"), case, row).content.decode()
    assert "This row is not marked any more: the case has moved on." in html
    empty = page(sign_in("petrov"), case).content.decode()
    assert "Work is marked while support runs" in empty
    row.refresh_from_db()
    assert row.mark == ""


@pytest.mark.parametrize("login", ["gogol", "moroz", "sidorov", "koval"])
def test_families_and_strangers_find_no_such_page(sign_in, running, login):
    client, row = sign_in(login), row_of(running)
    assert page(client, running).status_code == 404
    assert press(client, running, row).status_code == 404


def test_the_row_of_another_case_is_no_row_of_this_one(sign_in, running, led):
    other = led("Мороз", *RUN)
    assert press(sign_in("petrov"), running, row_of(other)).status_code == 404
    url = f"/support/{running.pk}/marks/{10**25}/"
    assert sign_in("petrov").post(url, {"mark": "done"}).status_code == 404


def test_the_page_asks_as_much_of_a_long_sheet_as_of_a_short_one(
    sign_in, running, django_assert_max_num_queries, django_assert_num_queries
):
    client = sign_in("ivanova")
    page(client, running)
    with django_assert_max_num_queries(50) as few:
        page(client, running)
    row = row_of(running)
    for place in range(20):
        row.pk, row.place = None, 10 + place
        row.save()
    with django_assert_num_queries(len(few)):
        page(client, running)


# --- Recommendations are kept while they are typed ---------------------------------------------


def keep(client, row, text, version=0):
    address = reverse("draft", kwargs={"key": f"support-mark:{row.pk}"})
    sent = {"data": {"version": str(row.version), "remark": text}, "version": version}
    return client.post(address, sent, content_type="application/json")


def test_recommendations_that_were_typed_stand_in_their_row_when_the_page_opens(sign_in, running):
    row, client = row_of(running), sign_in("petrov")
    assert keep(client, row, "Повторить правило <b>").status_code == 200
    html = page(client, running).content.decode()
    assert html.count("Повторить правило &lt;b&gt;</textarea>") == 1
    assert html.count("It is not sent yet") == 1
    row.refresh_from_db()
    assert row.remark == ""


@pytest.mark.parametrize("htmx", [True, False])
def test_a_press_sends_them_and_leaves_no_draft(sign_in, running, htmx):
    row, client = row_of(running), sign_in("petrov")
    keep(client, row, "Повторить правило")
    press(client, running, row, htmx=htmx, remark="Повторить правило")
    row.refresh_from_db()
    assert row.remark == "Повторить правило" and not Draft.objects.exists()
    assert "It is not sent yet" not in page(client, running).content.decode()


def test_a_refused_press_keeps_them(sign_in, running):
    row, client = row_of(running), sign_in("petrov")
    keep(client, row, "Повторить правило")
    press(client, running, row, remark="<script>Повторить")
    assert Draft.objects.get().data["remark"] == "Повторить правило"


@pytest.mark.parametrize(
    ("login", "status"), [("petrov", 200), ("ivanova", 200), ("solovey", 404), ("gogol", 404)]
)
def test_whose_word_a_row_is_keeps_the_recommendations(sign_in, running, login, status):
    assert keep(sign_in(login), row_of(running), "x").status_code == status


def test_a_row_that_is_not_marked_now_keeps_none(sign_in, led):
    case = led("Мороз", *SUBMIT)
    assert keep(sign_in("petrov"), row_of(case), "x").status_code == 404
