"""The sheet without script, its methods, and what waits for the next version."""

from __future__ import annotations

import pytest
from django.urls import reverse

from config.demo.support_cases import AGREE, APPROVE, RUN, SUBMIT
from individual_support.models import SupportRow, SupportSubject
from individual_support.rules.texts import HOMEWORK_MAX
from tests.answers import shown
from tests.conftest import at
from tests.individual_support.test_sheet_pages import new_row, row_of, subject_of, typed, url

pytestmark = pytest.mark.usefixtures("english")


#: The agreement is signed, two subjects have three rows each.
filled = at("Гоголь", *AGREE, "fill")
#: Version 1 of the sheet is in force.
running = at("Гоголь", *RUN)


def whole(case, *rows) -> dict:
    """What the sheet sends without script: every row."""
    sent = {}
    for row in rows or SupportRow.objects.filter(support=case.pk):
        sent |= typed(row)
    return sent


@filled
def test_without_script_all_rows_are_sent_at_once(sign_in, case):
    row = row_of(case)
    sent = whole(case) | {f"row-{row.pk}-topic": "Без скрипта"}
    sent |= new_row(case, topic="Новая строка")
    answer = sign_in("ivanova").post(url(case), sent)
    assert answer["Location"] == url(case)
    assert row_of(case).topic == "Без скрипта"
    assert SupportRow.objects.filter(support=case.pk).count() == 7


@filled
def test_an_untouched_new_row_is_none(sign_in, case):
    sign_in("ivanova").post(url(case), whole(case) | new_row(case))
    assert SupportRow.objects.filter(support=case.pk).count() == 6


@filled
def test_without_script_a_wrong_row_comes_back_as_typed_and_the_rest_is_saved(sign_in, case):
    bad, good = row_of(case), row_of(case, "Русский язык")
    sent = whole(case) | {
        f"row-{bad.pk}-topic": "<i>Дроби</i>",
        f"row-{good.pk}-topic": "Сохранено",
        **new_row(case, topic="Новая", lesson_on="31.02.2026"),
    }
    answer = sign_in("ivanova").post(url(case), sent)
    page = shown(answer)
    assert answer.status_code == 422
    assert "Some rows were not saved" in page and f'href="#row-{bad.pk}"' in page
    assert "<i>Дроби</i>" in page and "<i>Дроби</i>" not in answer.content.decode()
    assert 'value="31.02.2026"' in page
    assert row_of(case, "Русский язык").topic == "Сохранено"


@filled
def test_without_script_two_texts_are_shown_for_a_choice(sign_in, case):
    row = row_of(case)
    sent = whole(case) | {f"row-{row.pk}-topic": "Мой текст"}
    SupportRow.objects.filter(pk=row.pk).update(topic="Их текст", version=2)
    page = shown(sign_in("ivanova").post(url(case), sent))
    assert "Two people changed this row" in page
    assert 'value="Мой текст"' in page and 'value="Их текст"' in page


@pytest.mark.parametrize(("login", "status"), [("belova", 403), ("sidorov", 404), ("moroz", 404)])
@filled
def test_who_may_not_send_the_sheet(sign_in, case, login, status):
    assert sign_in(login).post(url(case), whole(case)).status_code == status


# --- Ways and methods ----------------------------------------------------------------------------


def methods_url(case, subject) -> str:
    return reverse("support:methods", args=[case.pk, subject.pk])


@filled
def test_p_4_1_2_a_teacher_describes_the_methods_of_the_own_subject(sign_in, case):
    one = subject_of(case)
    answer = sign_in("petrov").post(methods_url(case, one), {"methods": "Карточки"})
    assert answer["Location"] == url(case)
    assert subject_of(case).methods == "Карточки"


@pytest.mark.parametrize(
    ("login", "status"), [("solovey", 403), ("belova", 403), ("gogol", 404), ("sidorov", 404)]
)
@filled
def test_nobody_else_writes_the_methods(sign_in, case, login, status):
    one = subject_of(case)
    answer = sign_in(login).post(methods_url(case, one), {"methods": "Чужое"})
    assert answer.status_code == status
    assert subject_of(case).methods != "Чужое"


@filled
def test_a_subject_of_another_case_is_no_page(sign_in, case, led):
    foreign = subject_of(led("Мороз", *AGREE))
    assert sign_in("ivanova").post(methods_url(case, foreign), {}).status_code == 404


@filled
def test_methods_in_markup_are_refused_and_kept_on_the_page(sign_in, case, refused_text):
    text, told = refused_text
    answer = sign_in("petrov").post(methods_url(case, subject_of(case)), {"methods": text})
    assert answer.status_code == 422
    assert told in shown(answer) and text.replace("\x00", "") in shown(answer).replace("\x00", "")
    assert SupportSubject.objects.filter(methods=text.replace("\x00", "")).count() == 0


@filled
def test_methods_that_are_too_long_are_refused(sign_in, case):
    long = {"methods": "я" * (HOMEWORK_MAX + 1)}
    answer = sign_in("petrov").post(methods_url(case, subject_of(case)), long)
    assert answer.status_code == 422 and str(HOMEWORK_MAX) in shown(answer)


# --- Versions ------------------------------------------------------------------------------------


@running
def test_p_1_6_what_is_changed_waits_for_the_next_version(sign_in, case):
    row = row_of(case)
    page = shown(sign_in("ivanova").get(url(case)))
    assert "In force is version 1" in page and "Nothing is changed." in page
    sign_in("ivanova").post(url(case), typed(row, topic="Исправленная тема"))
    page = shown(sign_in("ivanova").get(url(case)))
    assert f"<del>{row.topic}</del>" in page and "<ins>Исправленная тема</ins>" in page
    assert reverse("case_step", args=[case.pk, "correct"]) in page


@at("Гоголь", *SUBMIT)
def test_the_deputy_reads_the_sheet_and_its_changes_where_it_is_approved(sign_in, case):
    page = shown(sign_in("kuznetsova").get(reverse("case_step", args=[case.pk, "approve_sheet"])))
    assert row_of(case).topic in page and "nothing stands against it" in page


@at("Гоголь", *SUBMIT, "return_sheet")
def test_the_deputy_reads_what_was_changed_since_the_return_and_approves_it_there(sign_in, case):
    """Behaviour 2: the desk, its button, the button below the full text with its changes."""
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


@at("Гоголь", *SUBMIT)
def test_a_sheet_sent_for_the_first_time_tells_of_no_changes(sign_in, case):
    page = shown(sign_in("kuznetsova").get(reverse("case_step", args=[case.pk, "approve_sheet"])))
    assert "Changed since" not in page and "Nothing is changed." not in page


@at("Гоголь", *AGREE, "fill_some")
def test_the_gaps_of_the_sheet_point_into_its_cells(sign_in, case):
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


@at("Гоголь", *SUBMIT, "return_sheet")
def test_remarks_of_a_return_stand_in_their_row(sign_in, case):
    page = shown(sign_in("petrov").get(url(case)))
    assert "Назовите страницы учебника" in page
