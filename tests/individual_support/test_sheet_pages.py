"""The sheet over HTTP: who writes which rows, what is saved, what is refused and where."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from config.demo.support_cases import AGREE, RUN, SUBMIT
from individual_support.models import SupportRow, SupportSubject
from individual_support.rules.texts import HOMEWORK_MAX, TOPIC_MAX
from tests.answers import shown, why

pytestmark = pytest.mark.usefixtures("english")


LED = {"Заяц": AGREE, "Гоголь": (*AGREE, "fill"), "Шевченко": SUBMIT, "Мороз": RUN}


@pytest.fixture
def agreed(led_before):
    """The agreement is signed, nobody has written a row."""
    return led_before("Заяц")


@pytest.fixture
def filled(led_before):
    """The agreement is signed, two subjects have three rows each."""
    return led_before("Гоголь")


@pytest.fixture
def submitted(led_before):
    """The sheet has gone to be checked."""
    return led_before("Шевченко")


@pytest.fixture
def running(led_before):
    """Version 1 of the sheet is in force."""
    return led_before("Мороз")


def url(case) -> str:
    return reverse("support:sheet", args=[case.pk])


def subject_of(case, name="Математика") -> SupportSubject:
    return SupportSubject.objects.get(support=case.pk, subject__name=name)


def row_of(case, name="Математика") -> SupportRow:
    return SupportRow.objects.filter(support=case.pk, subject__subject__name=name).first()


def typed(row: SupportRow, **changed) -> dict:
    """What the grid sends of a stored row."""
    values = {
        "id": row.pk,
        "version": row.version,
        "subject": row.subject_id,
        "topic": row.topic,
        "lesson_on": row.lesson_on or "",
        "homework": row.homework,
        "due_on": row.due_on or "",
        **changed,
    }
    return {f"row-{row.pk}-{name}": value for name, value in values.items()}


def new_row(case, name="Математика", **values) -> dict:
    """What the grid sends of a row that does not stand yet."""
    values = {"id": "", "version": "0", "subject": subject_of(case, name).pk, **values}
    return {f"new-0-{field}": value for field, value in values.items()}


def save(client, case, sent):
    return client.post(reverse("support:row_save", args=[case.pk]), sent)


@pytest.mark.parametrize(
    ("login", "status", "writes"),
    [
        ("ivanova", 200, True),
        ("kuznetsova", 200, True),
        ("petrov", 200, True),
        ("belova", 200, False),
        ("zorina", 200, False),
        ("sidorov", 404, False),
        ("gogol", 302, False),
        ("moroz", 404, False),
    ],
)
def test_who_reads_and_who_writes_the_sheet(sign_in, filled, login, status, writes):
    answer = sign_in(login).get(url(filled))
    assert answer.status_code == status
    assert (b"data-grid-add" in answer.content) is writes


def test_t0_06_a_teacher_writes_the_own_subject_and_reads_the_rest(sign_in, filled):
    page = shown(sign_in("petrov").get(url(filled)))
    own, other = row_of(filled), row_of(filled, "Русский язык")
    assert f'name="row-{own.pk}-topic"' in page
    assert f'name="row-{other.pk}-topic"' not in page and other.topic in page


def test_an_empty_sheet_says_who_has_not_written(sign_in, agreed):
    page = shown(sign_in("ivanova").get(url(agreed)))
    assert "The sheet is empty." in page
    assert "Петров И.И. has no rows: Математика" in page
    assert 'name="new-__prefix__-topic"' in page


def test_a_new_row_is_stored_with_its_first_text(sign_in, agreed, small):
    answer = save(sign_in("petrov"), agreed, new_row(agreed, topic="Дроби"))
    row = SupportRow.objects.get(support=agreed.pk)
    assert answer["X-Row"] == "saved" and "Saved at" in shown(answer)
    assert (row.topic, row.changed_by) == ("Дроби", small.people["petrov"])
    assert f'name="new-0-id" id="id_new-0-id" value="{row.pk}"' in shown(answer)
    assert "Take out row 1" in shown(answer)


def test_the_due_date_is_the_next_lesson_when_none_is_given(sign_in, agreed):
    save(sign_in("petrov"), agreed, new_row(agreed, topic="Дроби", lesson_on="27.11.2026"))
    assert SupportRow.objects.get(support=agreed.pk).due_on == date(2026, 11, 30)


def test_a_changed_cell_is_saved_and_judged(sign_in, filled):
    row = row_of(filled)
    late = typed(row, lesson_on="2026-11-27", due_on="2026-11-26")
    answer = save(sign_in("petrov"), filled, late)
    row.refresh_from_db()
    assert answer["X-Row"] == "saved" and row.due_on == date(2026, 11, 26)
    assert "due" in why(answer, f"row-{row.pk}", "due_on")
    assert 'class="cell-why why-watch"' in shown(answer)


def test_p_3_1_2_an_emptied_cell_is_saved_and_marked_as_a_gap(sign_in, filled):
    row = row_of(filled)
    answer = save(sign_in("petrov"), filled, typed(row, homework=""))
    assert "is empty" in why(answer, f"row-{row.pk}", "homework")
    assert "1 row with gaps" in shown(answer)


def test_a_text_that_is_no_plain_words_is_refused_in_its_cell(sign_in, filled, refused_text):
    text, told = refused_text
    row = row_of(filled)
    answer = save(sign_in("petrov"), filled, typed(row, topic=text, homework=text))
    assert answer["X-Row"] == "refused"
    kept = row_of(filled)
    for field in ("topic", "homework"):
        assert told in why(answer, f"row-{row.pk}", field)
        assert getattr(kept, field) == getattr(row, field)


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "topic": ("я" * (TOPIC_MAX + 1), str(TOPIC_MAX)),
            "homework": ("я" * (HOMEWORK_MAX + 1), str(HOMEWORK_MAX)),
            "lesson_on": ("31.02.2026", "is no date of the calendar"),
            "due_on": ("01.01.0001", "before 1900"),
            "subject": ("", "required"),
        },
        {
            "lesson_on": ("завтра", "is no date of the calendar"),
            "subject": ("999999999", "There is no such choice"),
        },
        {"subject": ("x", "There is no such choice")},
    ],
    ids=["every cell", "tomorrow", "no subject"],
)
def test_a_wrong_value_is_told_in_its_cell(sign_in, filled, wrong):
    row = row_of(filled)
    values = {field: value for field, (value, _told) in wrong.items()}
    answer = save(sign_in("petrov"), filled, typed(row, **values))
    assert (answer.status_code, answer["X-Row"]) == (200, "refused")
    for field, (_value, told) in wrong.items():
        assert told in why(answer, f"row-{row.pk}", field), field


@pytest.mark.parametrize("version", ["x", "-1", "9" * 30])
def test_a_version_that_is_no_number_saves_nothing(sign_in, filled, version):
    row = row_of(filled)
    answer = save(sign_in("petrov"), filled, typed(row, version=version, topic="Иное"))
    assert (answer.status_code, answer["X-Row"]) == (200, "refused")
    assert row_of(filled).topic == row.topic


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"a-version": "1", "b-version": "1"},
        {"<b>-version": "1"},
        {"x" * 40 + "-version": "1"},
    ],
)
def test_what_is_no_row_is_no_page(sign_in, filled, sent):
    assert save(sign_in("petrov"), filled, sent).status_code == 404


def test_a_row_of_another_case_is_told_to_be_gone(sign_in, filled, running):
    other = row_of(running)
    answer = save(sign_in("petrov"), filled, typed(other, topic="Чужое"))
    assert answer["X-Row"] == "refused"
    other.refresh_from_db()
    assert other.topic != "Чужое"


def test_p_4_1_2_a_teacher_writes_no_row_of_another_subject(sign_in, filled):
    row = row_of(filled, "Русский язык")
    answer = save(sign_in("petrov"), filled, typed(row, topic="Чужое"))
    assert answer["X-Row"] == "refused" and "another teacher" in shown(answer)
    assert row_of(filled, "Русский язык").topic == row.topic


def test_p_1_4_a_row_is_moved_to_no_subject_that_is_not_the_teachers(sign_in, filled):
    row, foreign = row_of(filled), subject_of(filled, "Русский язык")
    answer = save(sign_in("petrov"), filled, typed(row, subject=foreign.pk))
    assert "There is no such choice" in why(answer, f"row-{row.pk}", "subject")


@pytest.mark.parametrize(
    ("login", "status"), [("belova", 403), ("zorina", 403), ("sidorov", 404), ("gogol", 404)]
)
def test_whoever_writes_no_row_is_refused(sign_in, filled, login, status):
    sent = typed(row_of(filled), topic="Чужое")
    assert save(sign_in(login), filled, sent).status_code == status


def test_a_sheet_that_has_gone_to_be_checked_is_not_written(sign_in, submitted):
    answer = save(sign_in("petrov"), submitted, typed(row_of(submitted), topic="Позже"))
    assert answer["X-Row"] == "refused" and "The case has moved on" in shown(answer)
    page = shown(sign_in("petrov").get(url(submitted)))
    assert "data-grid-add" not in page and "Now they can be read" in page


# --- Two people ----------------------------------------------------------------------------------


def test_two_texts_of_a_row_are_both_shown_and_the_chosen_one_stays(sign_in, filled):
    row = row_of(filled)
    mine, theirs = typed(row, topic="Мой текст"), typed(row, topic="Их текст")
    save(sign_in("petrov"), filled, theirs)
    client = sign_in("ivanova")
    answer = save(client, filled, mine)
    page = shown(answer)
    assert answer["X-Row"] == "refused"
    assert "Петров И.И. saved this row meanwhile" in page
    assert 'value="Мой текст"' in page and 'value="Их текст"' in page
    assert row_of(filled).topic == "Их текст"
    chosen = typed(row_of(filled), topic="Мой текст") | {"whole": "1"}
    answer = save(client, filled, chosen)
    assert answer["X-Row"] == "saved" and f'<tr id="row-{row.pk}" hx-swap-oob' in shown(answer)
    assert row_of(filled).topic == "Мой текст"


def test_the_same_text_twice_is_no_dispute(sign_in, filled):
    sent = typed(row_of(filled), topic="Один текст")
    save(sign_in("petrov"), filled, sent)
    assert save(sign_in("ivanova"), filled, sent)["X-Row"] == "saved"


def test_text_in_a_row_that_was_taken_out_is_kept_and_put_back(sign_in, filled):
    row = row_of(filled)
    remove(sign_in("ivanova"), filled, row)
    client = sign_in("petrov")
    answer = save(client, filled, typed(row, topic="Не потерять"))
    assert "Your text is still here" in shown(answer) and "Не потерять" in shown(answer)
    back = typed(row, topic="Не потерять", id="", version="0") | {"whole": "1"}
    assert save(client, filled, back)["X-Row"] == "saved"
    assert SupportRow.objects.filter(support=filled.pk, topic="Не потерять").exists()


# --- Taking out ----------------------------------------------------------------------------------


def remove(client, case, row, **changed):
    address = reverse("support:row_remove", args=[case.pk, row.pk])
    return client.post(address, typed(row, **changed))


def test_a_row_is_taken_out(sign_in, filled):
    row = row_of(filled)
    answer = remove(sign_in("petrov"), filled, row)
    assert f'<tr id="row-{row.pk}" hx-swap-oob="delete">' in shown(answer)
    assert not SupportRow.objects.filter(pk=row.pk).exists()
    assert remove(sign_in("petrov"), filled, row)["X-Row"] == "saved"


@pytest.mark.parametrize(
    ("login", "status"), [("solovey", 403), ("belova", 403), ("gogol", 404), ("sidorov", 404)]
)
def test_nobody_else_takes_a_row_out(sign_in, filled, login, status):
    row = row_of(filled)
    assert remove(sign_in(login), filled, row).status_code == status
    assert SupportRow.objects.filter(pk=row.pk).exists()


def test_a_row_that_was_changed_meanwhile_stays(sign_in, filled):
    row = row_of(filled)
    answer = remove(sign_in("petrov"), filled, row, version=7)
    assert answer["X-Row"] == "refused" and "has changed this row meanwhile" in shown(answer)


def test_a_row_with_a_mark_stays(sign_in, running):
    row = row_of(running)
    SupportRow.objects.filter(pk=row.pk).update(mark="done")
    answer = remove(sign_in("petrov"), running, row)
    assert answer["X-Row"] == "refused" and "has a mark, so it stays" in shown(answer)


def test_a_checked_sheet_loses_no_row(sign_in, submitted):
    answer = remove(sign_in("petrov"), submitted, row_of(submitted))
    assert answer["X-Row"] == "refused" and "The case has moved on" in shown(answer)
