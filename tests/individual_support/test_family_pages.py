"""The sheet for the family over HTTP: what is in force, what is overdue, and that it was read."""

from __future__ import annotations

import pytest
from django.urls import reverse

from config.demo.support_cases import AGREE, RUN
from individual_support.models import Acquaintance, SupportCase, SupportRow
from individual_support.rules.vocabulary import Category
from regulations.models import AccessLog
from tests.answers import shown

pytestmark = pytest.mark.usefixtures("english")


LED = {"Гоголь": RUN}


@pytest.fixture
def running(led_before):
    """Version 1 of the sheet is in force; one task of math is overdue, one is done."""
    case = led_before("Гоголь")
    first, second = SupportRow.objects.filter(support=case.pk)[:2]
    SupportRow.objects.filter(pk=first.pk).update(mark="done", remark="Повторить правило")
    SupportRow.objects.filter(pk=second.pk).update(mark="not_done")
    return case


def url(case) -> str:
    return reverse("support:acquaint", args=[case.pk])


def sheet(case):
    return case.papers.get(kind="support_sheet", version=1)


@pytest.mark.parametrize(
    ("login", "status"), [("gogol", 200), ("ivanova", 200), ("moroz", 404), ("sidorov", 404)]
)
def test_who_reads_the_page_of_the_family(sign_in, running, login, status):
    assert sign_in(login).get(url(running)).status_code == status


def test_signed_out_is_sent_to_sign_in(client, running):
    assert client.get(url(running)).status_code == 302


def test_p_4_1_1_the_parent_sees_the_sheet_in_force_with_todays_marks(sign_in, running):
    page = shown(sign_in("gogol").get(url(running)))
    row = SupportRow.objects.filter(support=running.pk).first()
    assert row.topic in page and row.homework in page
    assert "Done: 1 task" in page and "Повторить правило" in page


def test_p_4_1_1_what_is_overdue_stands_at_the_top(sign_in, running):
    SupportRow.objects.filter(support=running.pk).update(mark="")
    page = shown(sign_in("gogol").get(url(running)))
    assert "overdue" in page and page.index("overdue") < page.index("Lessons and homework")


def test_what_is_only_planned_is_not_shown(sign_in, running):
    SupportRow.objects.filter(support=running.pk).update(topic="Ещё не утверждено")
    assert "Ещё не утверждено" not in shown(sign_in("gogol").get(url(running)))


def test_before_a_sheet_is_issued_the_page_says_when_it_comes(sign_in, led):
    case = led("Мороз", *AGREE, "fill")
    page = shown(sign_in("moroz").get(url(case)))
    assert "There is no sheet yet" in page and "Tell the school" not in page
    assert SupportRow.objects.filter(support=case.pk).first().homework not in page


def test_the_papers_are_there_to_be_opened_and_printed(sign_in, running):
    page = shown(sign_in("gogol").get(url(running)))
    for paper in running.papers.all():
        assert reverse("paper", args=[paper.pk]) in page
        assert reverse("paper_pdf", args=[paper.pk]) in page
    assert "Nothing has to be signed online" in page


def test_the_tick_is_recorded_once(sign_in, small, running):
    client, sent = sign_in("gogol"), {"paper": sheet(running).pk, "read": "on"}
    for _press in range(2):
        assert client.post(url(running), sent)["Location"] == url(running)
    read = Acquaintance.objects.get()
    assert (read.person, read.paper) == (small.people["gogol"], sheet(running))
    page = shown(client.get(url(running)))
    assert "You have read version 1 of the sheet" in page and 'name="read"' not in page


def test_without_the_tick_nothing_is_recorded(sign_in, running):
    answer = sign_in("gogol").post(url(running), {"paper": sheet(running).pk}, follow=True)
    assert "Tick that you have read the sheet" in shown(answer)
    assert not Acquaintance.objects.exists()


@pytest.mark.parametrize("number", ["", "x", "0", "9" * 40, "<b>", "\x00"])
def test_another_paper_is_not_the_one_that_was_read(sign_in, running, number):
    answer = sign_in("gogol").post(url(running), {"paper": number, "read": "on"}, follow=True)
    assert "was replaced meanwhile" in shown(answer)
    assert not Acquaintance.objects.exists()


@pytest.mark.parametrize(
    ("login", "status"), [("ivanova", 403), ("petrov", 403), ("moroz", 404), ("sidorov", 404)]
)
def test_only_the_family_says_that_it_has_read(sign_in, running, login, status):
    answer = sign_in(login).post(url(running), {"paper": sheet(running).pk, "read": "on"})
    assert answer.status_code == status
    assert not Acquaintance.objects.exists()


def test_p_5_2_a_new_version_is_read_anew(sign_in, running, small):
    client = sign_in("gogol")
    client.post(url(running), {"paper": sheet(running).pk, "read": "on"})
    address = reverse("case_step", args=[running.pk, "correct"])
    SupportRow.objects.filter(support=running.pk, mark="").update(topic="Новая тема")
    sent = {"comment": "Уточнены темы", "override_reason": "Согласовано"}
    assert sign_in("ivanova").post(address, sent).status_code == 302
    page = shown(sign_in("gogol").get(url(running)))
    assert "Новая тема" in page and "version 2" in page and 'name="read"' in page


@pytest.mark.parametrize("category", [Category.DEVIANT, Category.WEAK_HEALTH])
def test_t0_12_the_family_page_names_no_sensitive_group(sign_in, running, category):
    SupportCase.objects.filter(pk=running.pk).update(categories=[category.value])
    client = sign_in("gogol")
    for address in (url(running), reverse("case", args=[running.pk])):
        page = shown(client.get(address))
        assert str(category.label) not in page
    assert not AccessLog.objects.exists()


def test_the_case_page_of_the_family_opens_with_the_sheet(sign_in, running):
    page = shown(sign_in("gogol").get(reverse("case", args=[running.pk])))
    assert "Lessons and homework" in page and "Write the sheet" not in page


@pytest.mark.parametrize("name", ["specialists", "report", "history"])
def test_the_family_has_no_tab_of_the_staff(sign_in, running, name):
    address = reverse("case_panel", args=[running.pk, name])
    assert sign_in("gogol").get(address).status_code == 404
