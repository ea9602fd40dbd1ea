"""The project over HTTP: who writes it, what is saved, what the rules say beside the fields."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from individual_support.models import SupportCase, SupportGround
from individual_support.rules.texts import PROJECT_TEXT_MAX
from regulations.models import Draft
from students.models import CurriculumRow
from tests.answers import shown
from tests.individual_support.conftest import refused

pytestmark = pytest.mark.usefixtures("english")
TEXTS = ("purpose", "tasks", "regime", "content", "support")


def url(case, name="project") -> str:
    return reverse(f"support:{name}", args=[case.pk])


LED = {"Гоголь": ()}


@pytest.fixture
def draft(small, led_before):
    """A draft whose project is complete."""
    return led_before("Гоголь")


@pytest.fixture
def sent(draft, small) -> dict:
    """What the form of that draft sends when nothing is changed."""
    support = SupportCase.objects.get(pk=draft.pk)
    ground = support.grounds.get()
    return {
        "categories": support.categories,
        "applicant": support.applicant_id,
        "period": f"{support.term}:{support.starts_on.isoformat()}",
        "study_forms": support.forms,
        "subjects": [one.subject_id for one in support.subjects.all()],
        **{f"teacher_{one.subject_id}": one.teacher_id for one in support.subjects.all()},
        **{f"reason_{one.subject_id}": one.reason for one in support.subjects.all()},
        **{name: getattr(support, name) for name in TEXTS},
        "ground-TOTAL_FORMS": "2",
        "ground-INITIAL_FORMS": "1",
        "ground-0-pk": ground.pk,
        "ground-0-kind": ground.kind,
        "ground-0-author": ground.author,
        "ground-0-dated": ground.dated.isoformat(),
        "ground-0-text": ground.text,
        "ground-1-kind": "",
    }


@pytest.mark.parametrize(
    ("login", "status"),
    [
        ("ivanova", 200),
        ("kuznetsova", 200),
        ("zorina", 403),
        ("belova", 403),
        ("petrov", 403),  # teaches in the case, does not lead it
        ("sidorov", 404),
        ("gogol", 404),
        ("moroz", 404),
    ],
)
def test_who_writes_the_project(sign_in, draft, login, status):
    assert sign_in(login).get(url(draft)).status_code == status


@pytest.mark.parametrize(("login", "status"), [("petrov", 403), ("gogol", 404), ("sidorov", 404)])
def test_whoever_does_not_lead_the_case_saves_nothing(sign_in, draft, sent, login, status):
    answer = sign_in(login).post(url(draft), {**sent, "purpose": "Чужая цель"})
    assert answer.status_code == status
    assert not SupportCase.objects.filter(purpose="Чужая цель").exists()


def test_a_complete_project_is_shown_without_a_word_of_the_rules(sign_in, draft):
    page = shown(sign_in("ivanova").get(url(draft)))
    assert "Not allowed:" not in page
    assert 'id="judged-categories"' in page


def test_everything_that_is_sent_is_saved(sign_in, draft, sent, small):
    history = small.subjects["История"]
    sent |= {
        "categories": ["absence", "olympiad"],
        "olympiad_stage": "regional",
        "olympiad_subject": history.pk,
        "olympiad_on": "15.12.2026",
        "subjects": [history.pk],
        f"teacher_{history.pk}": small.people["ivanova"].pk,
        f"reason_{history.pk}": "other",
        f"reason_other_{history.pk}": "подготовка к олимпиаде",
        "study_forms": ["individual_plan", "remote"],
        "purpose": "Новая  цель ",
        "ground-1-kind": "parent_appeal",
        "ground-1-author": "Гоголь Н.С.",
        "ground-1-dated": "2026-11-20",
        "ground-1-text": "Прошу помочь",
    }
    answer = sign_in("ivanova").post(url(draft), sent)
    assert answer["Location"] == url(draft)
    support = SupportCase.objects.get(pk=draft.pk)
    assert support.categories == ["absence", "olympiad"]
    assert (support.olympiad_stage, str(support.olympiad_on)) == ("regional", "2026-12-15")
    assert support.purpose == "Новая цель"
    one = support.subjects.get()
    assert (one.subject, one.teacher) == (history, small.people["ivanova"])
    assert (one.reason, one.reason_other) == ("other", "подготовка к олимпиаде")
    assert support.grounds.count() == 2


def test_p_1_4_the_whole_programme_is_every_subject_of_the_class(sign_in, draft, sent):
    sent |= {"whole_programme": "on", "subjects": []}
    sign_in("ivanova").post(url(draft), sent)
    names = set(SupportCase.objects.get(pk=draft.pk).subjects.values_list("subject__name", flat=1))
    assert {"Математика", "История", "География"} <= names and "Физика" not in names


def test_p_1_4_a_subject_the_class_got_later_is_taken_in_before_the_agreement_goes_out(
    sign_in, draft, sent, small
):
    sent |= {"whole_programme": "on", "subjects": []}
    client, step = sign_in("ivanova"), reverse("case_step", args=[draft.pk, "offer"])
    client.post(url(draft), sent)
    assert "the scope lacks" not in shown(client.get(step))
    CurriculumRow.objects.create(
        school=small.school,
        year=small.year,
        grade=draft.student.school_class.grade,
        subject=small.subjects["Физика"],
        weekly_hours=2,
    )
    assert "the scope lacks Физика: save the project anew" in shown(client.get(step))
    client.post(url(draft), sent)
    assert "the scope lacks" not in shown(client.get(step))


def test_p_1_5_a_ground_is_taken_out(sign_in, draft, sent):
    sign_in("ivanova").post(url(draft), {**sent, "ground-0-DELETE": "on"})
    assert not SupportGround.objects.filter(support=draft.pk).exists()


def test_p_1_5_a_ground_with_words_needs_its_kind(sign_in, draft, sent):
    answer = sign_in("ivanova").post(url(draft), {**sent, "ground-1-text": "Прошу помочь"})
    refused(answer, "ground-1-kind", "Choose what kind of ground this is.")
    assert "Прошу помочь" in shown(answer)


def test_a_text_that_is_no_plain_words_is_refused_at_its_field(sign_in, draft, sent, refused_text):
    text, told = refused_text
    fields = (*TEXTS, "ground-0-text", f"reason_other_{sent['subjects'][0]}")
    answer = sign_in("ivanova").post(url(draft), sent | dict.fromkeys(fields, text))
    for field in fields:
        refused(answer, field, told)
    assert sent["ground-0-author"] in shown(answer)


def test_an_author_that_is_no_plain_words_is_refused_at_its_field(
    sign_in, draft, sent, refused_text
):
    text, told = refused_text
    answer = sign_in("ivanova").post(url(draft), {**sent, "ground-0-author": text})
    refused(answer, "ground-0-author", told)
    assert sent["purpose"] in shown(answer)


def test_a_text_longer_than_the_paper_takes_is_refused(sign_in, draft, sent):
    fields = (*TEXTS, "ground-0-text")
    too_long = dict.fromkeys(fields, "я" * (PROJECT_TEXT_MAX + 1))
    answer = sign_in("ivanova").post(url(draft), sent | too_long)
    for field in fields:
        refused(answer, field, str(PROJECT_TEXT_MAX))


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "olympiad_on": "31.02.2026",
            "ground-0-dated": "2026-13-01",
            "period": "quarter:2020-01-01",
            "olympiad_stage": "world",
            "olympiad_subject": "999999999",
            "applicant": "x",
            "ground-0-kind": "rumour",
            "ground-0-attachment": "1",
        },
        {"olympiad_on": "вчера", "ground-0-dated": "9999-12-31"},
        {"olympiad_on": "01.01.0001"},
    ],
    ids=["values that are none", "days that are none", "a day long ago"],
)
def test_a_wrong_value_is_told_at_its_field(sign_in, draft, sent, wrong):
    answer = sign_in("ivanova").post(url(draft), sent | wrong)
    for field in wrong:
        refused(answer, field, "")


def test_a_choice_that_does_not_exist_is_refused(sign_in, draft, sent):
    fields = ("categories", "study_forms", "subjects")
    answer = sign_in("ivanova").post(url(draft), sent | dict.fromkeys(fields, "999999999"))
    for field in fields:
        refused(answer, field, "There is no such")


def test_rows_of_another_school_are_no_choice(sign_in, draft, sent, other_school):
    foreign = {
        "subjects": other_school.subjects["Математика"].pk,
        "olympiad_subject": other_school.subjects["Математика"].pk,
        "applicant": other_school.people["gogol"].pk,
    }
    answer = sign_in("ivanova").post(url(draft), sent | foreign)
    for field in ("subjects", "olympiad_subject", "applicant"):
        refused(answer, field, "There is no such")


def test_a_teacher_of_another_school_is_no_choice(sign_in, draft, sent, other_school):
    field = f"teacher_{sent['subjects'][0]}"
    foreign = other_school.people["petrov"].pk
    refused(
        sign_in("ivanova").post(url(draft), {**sent, field: foreign}), field, "There is no such"
    )


def test_a_form_torn_apart_is_no_error_of_the_server(sign_in, draft):
    answer = sign_in("ivanova").post(url(draft), {"ground-TOTAL_FORMS": "many", "period": "\ufffd"})
    assert answer.status_code == 422


def test_a_flood_of_grounds_is_refused(sign_in, draft, sent):
    answer = sign_in("ivanova").post(url(draft), {**sent, "ground-TOTAL_FORMS": "5000"})
    assert answer.status_code == 422


# --- The rules while one types -------------------------------------------------------------------


def check(client, case, sent, **changed) -> str:
    return shown(client.post(url(case, "project_check"), {**sent, **changed}))


def place(page: str, name: str) -> str:
    """What is said at one place of the page."""
    start = page.index(f'id="judged-{name}"')
    end = page.find('id="judged-', start + 1)
    return page[start:end] if end > 0 else page[start:]


@pytest.mark.parametrize(
    ("name", "changed", "told", "clause"),
    [
        ("categories", {"categories": []}, "No group is chosen", "1.3"),
        ("olympiad_stage", {"categories": ["olympiad"]}, "stage is not chosen", "1.3"),
        ("subjects", {"subjects": []}, "The scope is empty", "1.4"),
        ("period", {"period": ""}, "The term is not chosen", "1.6"),
        ("purpose", {"purpose": ""}, "The purpose of support is empty", "1.2"),
    ],
)
def test_the_rules_speak_beside_the_field_while_one_types(
    sign_in, draft, sent, name, changed, told, clause
):
    said = place(check(sign_in("ivanova"), draft, sent, **changed), name)
    assert "Not allowed:" in said and told in said
    assert f"cl. {clause}" in said.replace("</span>", "")


def test_a_warning_is_no_refusal(sign_in, draft, sent):
    said = place(check(sign_in("ivanova"), draft, sent, study_forms=["remote"]), "study_forms")
    assert "Check:" in said and "application" in said


def test_what_was_not_understood_is_said_instead_of_the_rules(sign_in, draft, sent):
    said = place(check(sign_in("ivanova"), draft, sent, purpose="<b>Цель</b>"), "purpose")
    assert "looks like markup" in said and "is empty" not in said


def test_p_1_5_the_ground_is_judged_where_it_stands(sign_in, draft, sent):
    sent |= {"ground-1-kind": "parent_appeal"}
    page = check(sign_in("ivanova"), draft, sent)
    assert "Not allowed:" in place(page, "ground-1-author") + place(page, "ground-1-dated")
    assert "Not allowed:" not in place(page, "ground-0-author")


def test_checking_saves_nothing(sign_in, draft, sent):
    check(sign_in("ivanova"), draft, sent, purpose="Не сохранять")
    assert not SupportCase.objects.filter(purpose="Не сохранять").exists()


@pytest.mark.parametrize(("login", "status"), [("petrov", 403), ("gogol", 404), ("sidorov", 404)])
def test_who_may_not_write_is_not_told_what_the_rules_say(sign_in, draft, sent, login, status):
    assert sign_in(login).post(url(draft, "project_check"), sent).status_code == status


def test_after_the_draft_nothing_is_checked(sign_in, led, sent):
    offered = led("Мороз", "offer")
    assert sign_in("ivanova").post(url(offered, "project_check"), sent).status_code == 404


# --- What was typed ------------------------------------------------------------------------------


def keep(client, case, **data):
    typed = {
        name: [str(one) for one in value] if isinstance(value, list) else str(value)
        for name, value in data.items()
    }
    body = json.dumps({"data": typed, "version": 0})
    address = reverse("draft", kwargs={"key": f"support-project:{case.pk}"})
    return client.post(address, body, content_type="application/json")


def test_what_was_typed_is_there_when_the_page_is_opened_again(sign_in, draft, sent):
    client = sign_in("ivanova")
    assert "Saved at" in keep(client, draft, **{**sent, "purpose": "Недописано"}).json()["text"]
    page = shown(client.get(url(draft)))
    assert "Недописано" in page and "Restored from the draft" in page
    assert SupportCase.objects.get(pk=draft.pk).purpose != "Недописано"
    client.post(url(draft), sent)
    assert not Draft.objects.filter(key=f"support-project:{draft.pk}").exists()


@pytest.mark.parametrize("login", ["petrov", "gogol", "sidorov"])
def test_nobody_else_reads_or_keeps_what_was_typed(sign_in, draft, login):
    assert keep(sign_in(login), draft, purpose="Чужое").status_code == 404
