"""The project read: who is shown a sensitive group, and what may be mended after the draft."""

from __future__ import annotations

import pytest
from django.urls import reverse

from individual_support.models import SupportCase
from individual_support.rules.vocabulary import Category
from regulations.models import AccessLog, FieldComment
from tests.answers import shown
from tests.individual_support.conftest import refused

pytestmark = pytest.mark.usefixtures("english")


def url(case) -> str:
    return reverse("support:project", args=[case.pk])


LED = {"Гоголь": (), "Мороз": ("offer",)}


@pytest.fixture
def draft(small, led_before):
    """A draft whose project is complete."""
    return led_before("Гоголь")


@pytest.fixture
def offered(small, led_before):
    """A case whose agreement is out for signing."""
    return led_before("Мороз")


# --- Sensitive groups ----------------------------------------------------------------------------


@pytest.fixture
def sensitive(draft):
    """A draft of a pupil with poor health and low motivation."""
    held = [Category.WEAK_HEALTH.value, Category.LOW_MOTIVATION.value]
    SupportCase.objects.filter(pk=draft.pk).update(categories=held)
    return draft


def panel(client, case, name="project") -> str:
    return shown(client.get(reverse("case_panel", args=[case.pk, name])))


def test_s0_04_a_teacher_reads_no_sensitive_group(sign_in, sensitive):
    page = panel(sign_in("petrov"), sensitive)
    assert "Low motivation" in page and "Poor health" not in page
    assert not AccessLog.objects.exists()


@pytest.mark.parametrize("login", ["ivanova", "kuznetsova"])
def test_s0_04_who_sees_a_sensitive_group_is_recorded(sign_in, small, sensitive, login):
    assert "Poor health" in panel(sign_in(login), sensitive)
    seen = AccessLog.objects.get()
    assert (seen.person, seen.case) == (small.people[login], sensitive)


def test_s0_04_opening_the_form_is_a_reading_too(sign_in, sensitive):
    sign_in("ivanova").get(url(sensitive))
    assert AccessLog.objects.count() == 1


def test_s0_04_a_case_without_a_sensitive_group_leaves_no_record(sign_in, draft):
    panel(sign_in("ivanova"), draft)
    assert not AccessLog.objects.exists()


@pytest.mark.parametrize(("login", "times"), [("petrov", 0), ("ivanova", 1), ("kuznetsova", 1)])
def test_who_reads_a_sensitive_group_in_the_history_is_recorded_once(
    sign_in, sensitive, login, times
):
    held = [Category.LOW_MOTIVATION.value]
    SupportCase.objects.filter(pk=sensitive.pk).update(categories=held)
    page = panel(sign_in(login), sensitive, "history")
    assert ("Poor health" in page) is bool(times)
    assert AccessLog.objects.filter(case=sensitive).count() == times


def test_the_history_with_a_restricted_paper_is_recorded_too(sign_in, small, draft):
    panel(sign_in("ivanova"), draft, "history")
    assert not AccessLog.objects.exists()
    draft.attachments.create(
        school=small.school,
        kind="medical_note",
        title="Справка",
        is_restricted=True,
        added_by=small.people["kuznetsova"],
    )
    panel(sign_in("ivanova"), draft, "history")
    assert AccessLog.objects.get().person == small.people["ivanova"]


@pytest.mark.parametrize(("login", "is_shown"), [("petrov", False), ("ivanova", True)])
def test_what_a_ground_says_is_read_by_who_sees_sensitive_groups(
    sign_in, sensitive, login, is_shown
):
    sensitive.supportcase.grounds.update(author="Иванова А.П.", text="Часто болеет")
    page = panel(sign_in(login), sensitive)
    assert "Иванова А.П." in page
    assert ("Часто болеет" in page) is is_shown


def test_the_form_asks_for_grounds_without_a_diagnosis(sign_in, draft):
    assert "Without a diagnosis" in shown(sign_in("ivanova").get(url(draft)))


def test_the_family_has_no_tab_of_the_project(sign_in, sensitive):
    answer = sign_in("gogol").get(reverse("case_panel", args=[sensitive.pk, "project"]))
    assert answer.status_code == 404


# --- After the draft -----------------------------------------------------------------------------


def test_a_returned_project_shows_the_remark_at_its_field(sign_in, led):
    case = led("Заяц", "offer", "return_agreement")
    FieldComment.objects.create(
        school=case.school,
        case=case,
        decision=case.decisions.get(action="return_agreement"),
        field="regime",
        text="Назовите дни",
    )
    page = shown(sign_in("ivanova").get(url(case)))
    assert page.index("Schedule of support") < page.index("Назовите дни")


def test_after_the_agreement_only_three_texts_and_the_teachers_are_mended(sign_in, offered, small):
    support = SupportCase.objects.get(pk=offered.pk)
    subject = support.subjects.get(subject__name="Математика")
    page = shown(sign_in("ivanova").get(url(offered)))
    assert 'name="regime"' in page and 'name="purpose"' not in page
    sent = {
        "regime": "Каждый вторник",
        "purpose": "Подменённая цель",
        "categories": ["deviant"],
        f"teacher_{subject.pk}": small.people["solovey"].pk,
    }
    answer = sign_in("ivanova").post(url(offered), sent)
    assert answer["Location"] == url(offered)
    support.refresh_from_db()
    subject.refresh_from_db()
    assert support.regime == "Каждый вторник"
    assert support.purpose != "Подменённая цель" and support.categories == ["low_motivation"]
    assert subject.teacher == small.people["solovey"]


def test_what_is_mended_later_takes_plain_words_only(sign_in, offered, refused_text):
    text, told = refused_text
    fields = ("regime", "content", "support")
    answer = sign_in("ivanova").post(url(offered), dict.fromkeys(fields, text))
    for field in fields:
        refused(answer, field, told)


def test_a_closed_case_is_only_read(sign_in, led):
    case = led("Заяц", "withdraw")
    page = shown(sign_in("ivanova").get(url(case)))
    assert "can only be read" in page and "<textarea" not in page
    assert sign_in("ivanova").post(url(case), {"regime": "x"}).status_code == 403


def test_gaps_of_the_next_step_point_into_the_fields(sign_in, opened):
    case = opened("Заяц")
    page = shown(sign_in("ivanova").get(reverse("case", args=[case.pk])))
    for field in ("categories_group", "subjects_group", "period", "purpose"):
        assert f'href="{url(case)}#id_{field}"' in page
    assert f'href="{url(case)}#id_ground-0_group"' in page
