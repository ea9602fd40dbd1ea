"""The sheet without script, its methods, and what waits for the next version."""

from __future__ import annotations

import pytest
from django.urls import reverse

from config.demo.support_cases import AGREE, APPROVE, RUN, SUBMIT
from individual_support.models import SupportRow, SupportSubject
from individual_support.rules.texts import HOMEWORK_MAX
from tests.answers import shown
from tests.individual_support.test_sheet_pages import new_row, row_of, subject_of, typed, url

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def filled(led):
    """The agreement is signed, two subjects have three rows each."""
    return led("Гоголь", *AGREE, "fill")


@pytest.fixture
def running(led):
    """Version 1 of the sheet is in force."""
    return led("Гоголь", *RUN)


def whole(case, *rows) -> dict:
    """What the sheet sends without script: every row."""
    sent = {}
    for row in rows or SupportRow.objects.filter(support=case.pk):
        sent |= typed(row)
    return sent


def test_without_script_all_rows_are_sent_at_once(sign_in, filled):
    row = row_of(filled)
    sent = whole(filled) | {f"row-{row.pk}-topic": "Без скрипта"}
    sent |= new_row(filled, topic="Новая строка")
    answer = sign_in("ivanova").post(url(filled), sent)
    assert answer["Location"] == url(filled)
    assert row_of(filled).topic == "Без скрипта"
    assert SupportRow.objects.filter(support=filled.pk).count() == 7


def test_an_untouched_new_row_is_none(sign_in, filled):
    sign_in("ivanova").post(url(filled), whole(filled) | new_row(filled))
    assert SupportRow.objects.filter(support=filled.pk).count() == 6


def test_without_script_a_wrong_row_comes_back_as_typed_and_the_rest_is_saved(sign_in, filled):
    bad, good = row_of(filled), row_of(filled, "Русский язык")
    sent = whole(filled) | {
        f"row-{bad.pk}-topic": "<i>Дроби</i>",
        f"row-{good.pk}-topic": "Сохранено",
        **new_row(filled, topic="Новая", lesson_on="31.02.2026"),
    }
    answer = sign_in("ivanova").post(url(filled), sent)
    page = shown(answer)
    assert answer.status_code == 422
    assert "Some rows were not saved" in page and f'href="#row-{bad.pk}"' in page
    assert "<i>Дроби</i>" in page and "<i>Дроби</i>" not in answer.content.decode()
    assert 'value="31.02.2026"' in page
    assert row_of(filled, "Русский язык").topic == "Сохранено"


def test_without_script_two_texts_are_shown_for_a_choice(sign_in, filled):
    row = row_of(filled)
    sent = whole(filled) | {f"row-{row.pk}-topic": "Мой текст"}
    SupportRow.objects.filter(pk=row.pk).update(topic="Их текст", version=2)
    page = shown(sign_in("ivanova").post(url(filled), sent))
    assert "Two people changed this row" in page
    assert 'value="Мой текст"' in page and 'value="Их текст"' in page


@pytest.mark.parametrize(("login", "status"), [("belova", 403), ("sidorov", 404), ("moroz", 404)])
def test_who_may_not_send_the_sheet(sign_in, filled, login, status):
    assert sign_in(login).post(url(filled), whole(filled)).status_code == status


# --- Ways and methods ----------------------------------------------------------------------------


def methods_url(case, subject) -> str:
    return reverse("support:methods", args=[case.pk, subject.pk])


def test_p_4_1_2_a_teacher_describes_the_methods_of_the_own_subject(sign_in, filled):
    one = subject_of(filled)
    answer = sign_in("petrov").post(methods_url(filled, one), {"methods": "Карточки"})
    assert answer["Location"] == url(filled)
    assert subject_of(filled).methods == "Карточки"


@pytest.mark.parametrize(
    ("login", "status"), [("solovey", 403), ("belova", 403), ("gogol", 404), ("sidorov", 404)]
)
def test_nobody_else_writes_the_methods(sign_in, filled, login, status):
    one = subject_of(filled)
    answer = sign_in(login).post(methods_url(filled, one), {"methods": "Чужое"})
    assert answer.status_code == status
    assert subject_of(filled).methods != "Чужое"


def test_a_subject_of_another_case_is_no_page(sign_in, filled, led):
    foreign = subject_of(led("Мороз", *AGREE))
    assert sign_in("ivanova").post(methods_url(filled, foreign), {}).status_code == 404


def test_methods_in_markup_are_refused_and_kept_on_the_page(sign_in, filled, refused_text):
    text, told = refused_text
    answer = sign_in("petrov").post(methods_url(filled, subject_of(filled)), {"methods": text})
    assert answer.status_code == 422
    assert told in shown(answer) and text.replace("\x00", "") in shown(answer).replace("\x00", "")
    assert SupportSubject.objects.filter(methods=text.replace("\x00", "")).count() == 0


def test_methods_that_are_too_long_are_refused(sign_in, filled):
    long = {"methods": "я" * (HOMEWORK_MAX + 1)}
    answer = sign_in("petrov").post(methods_url(filled, subject_of(filled)), long)
    assert answer.status_code == 422 and str(HOMEWORK_MAX) in shown(answer)


# --- Versions ------------------------------------------------------------------------------------


def test_p_1_6_what_is_changed_waits_for_the_next_version(sign_in, running):
    row = row_of(running)
    page = shown(sign_in("ivanova").get(url(running)))
    assert "In force is version 1" in page and "Nothing is changed." in page
    sign_in("ivanova").post(url(running), typed(row, topic="Исправленная тема"))
    page = shown(sign_in("ivanova").get(url(running)))
    assert f"<del>{row.topic}</del>" in page and "<ins>Исправленная тема</ins>" in page
    assert reverse("case_step", args=[running.pk, "correct"]) in page


def test_the_deputy_reads_the_sheet_and_its_changes_where_it_is_approved(sign_in, led):
    case = led("Гоголь", *SUBMIT)
    page = shown(sign_in("kuznetsova").get(reverse("case_step", args=[case.pk, "approve_sheet"])))
    assert row_of(case).topic in page and "nothing stands against it" in page


def test_the_deputy_reads_what_was_changed_since_the_return_and_approves_it_there(sign_in, led):
    """Behaviour 2: the desk, its button, the button below the full text with its changes."""
    case = led("Гоголь", *SUBMIT, "return_sheet")
    row = row_of(case)
    sign_in("ivanova").post(url(case), typed(row, homework="Учебник, стр. 40–42"))
    sign_in("ivanova").post(reverse("case_step", args=[case.pk, "submit_sheet"]))
    deputy, approval = sign_in("kuznetsova"), reverse("case_step", args=[case.pk, "approve_sheet"])
    assert f'href="{approval}"' in shown(deputy.get(reverse("desk")))
    page = shown(deputy.get(approval))
    assert "Changed since the sheet was returned on 22.11.2026" in page
    assert f"<del>{row.homework}</del> → <ins>Учебник, стр. 40–42</ins>" in page
    assert page.count("<del>") == 1 and "These changes are pending" not in page
    assert all(one.topic in page for one in SupportRow.objects.filter(support=case.pk))
    assert deputy.post(approval).status_code == 302
    assert case.papers.get(kind="support_sheet").number == 1


def test_a_sheet_sent_for_the_first_time_tells_of_no_changes(sign_in, led):
    case = led("Гоголь", *SUBMIT)
    page = shown(sign_in("kuznetsova").get(reverse("case_step", args=[case.pk, "approve_sheet"])))
    assert "Changed since" not in page and "Nothing is changed." not in page


def test_the_gaps_of_the_sheet_point_into_its_cells(sign_in, led):
    case = led("Гоголь", *AGREE, "fill_some")
    row = SupportRow.objects.get(support=case.pk, homework="")
    page = shown(sign_in("ivanova").get(reverse("case", args=[case.pk])))
    assert f'href="{url(case)}#id_row-{row.pk}-homework"' in page


def test_p_5_2_handing_out_leads_to_the_paper_in_force(sign_in, led):
    client = sign_in("ivanova")
    case = led("Гоголь", *APPROVE)
    answer = client.get(reverse("support:hand_out", args=[case.pk]))
    assert answer["Location"] == reverse("paper", args=[case.papers.get(kind="support_sheet").pk])
    early = led("Мороз", "offer")
    answer = client.get(reverse("support:hand_out", args=[early.pk]), follow=True)
    assert "No sheet is issued yet" in shown(answer)


def test_remarks_of_a_return_stand_in_their_row(sign_in, led):
    case = led("Гоголь", *SUBMIT, "return_sheet")
    page = shown(sign_in("petrov").get(url(case)))
    assert "Назовите страницы учебника" in page
