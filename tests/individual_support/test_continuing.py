"""The next period's case, drafted from the one before (cl. 4.1.4)."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from config.demo.support_cases import RUN
from documents.models import Paper
from individual_support.models import SupportCase
from individual_support.rules.vocabulary import Term
from regulations.models import AdoptedAct, Case
from regulations.services.opening import let_go
from tests.conftest import TODAY

pytestmark = pytest.mark.usefixtures("english")
REASON = "Так решила администрация"
WRITTEN = (*RUN, "mark_all", "assess", "results")


LED = {"Гоголь": WRITTEN}


@pytest.fixture
def written(led_before):
    """A case whose results are written: only its outcome is to be decided."""
    return led_before("Гоголь")


def take(client, case, action, **sent):
    sent = {"override_reason": REASON, **sent}
    return client.post(reverse("case_step", args=[case.pk, action]), sent)


def following(case) -> SupportCase:
    return SupportCase.objects.get(case__previous=case.pk)


def test_p_4_1_4_prolonging_drafts_the_next_quarter_as_it_was(sign_in, written, small):
    assert take(sign_in("ivanova"), written, "prolong").status_code == 302
    former, after = written.supportcase, following(written)
    assert after.case.state == "draft" and after.case.school_year == small.year
    for name in ("categories", "forms", "purpose", "tasks", "regime", "content", "support", "term"):
        assert getattr(after, name) == getattr(former, name), name
    third = small.year.periods.get(kind="quarter", number=3)
    assert (after.starts_on, after.ends_on) == (third.starts_on, third.ends_on)
    assert [(one.subject.name, one.teacher, one.methods) for one in after.subjects.all()] == [
        (one.subject.name, one.teacher, one.methods) for one in former.subjects.all()
    ]
    assert after.applicant == former.applicant


def test_results_dates_rows_and_signatures_of_the_draft_are_empty(sign_in, written):
    take(sign_in("ivanova"), written, "prolong")
    after = following(written)
    assert not after.rows.exists() and not after.specialist_requests.exists()
    assert set(after.subjects.values_list("result", flat=True)) == {""}
    assert after.attestation_on is None
    assert list(after.grounds.values_list("dated", flat=True)) == [None]
    assert not Paper.objects.filter(case=after.pk).exists()
    assert after.case.closed_on is None and not after.case.decisions.exists()


def test_text_taken_over_is_marked_until_somebody_has_looked_it_through(sign_in, written):
    take(sign_in("ivanova"), written, "prolong")
    after = following(written)
    assert set(after.not_reviewed) == {
        "purpose",
        "tasks",
        "regime",
        "content",
        "support",
        "grounds",
        "subjects",
    }
    html = sign_in("ivanova").get(reverse("support:project", args=[after.pk])).content.decode()
    assert html.count("Taken over from the period before, not looked through yet") == 7
    assert html.count("stands as in the period before: look it through and tick it") == 7
    step = sign_in("ivanova").get(reverse("case_step", args=[after.pk, "offer"])).content.decode()
    for place in ("#id_purpose", "#id_ground-0_group", "#id_subjects_group"):
        assert reverse("support:project", args=[after.pk]) + place in step


def test_the_case_before_leads_to_its_draft_and_is_not_continued_twice(sign_in, written):
    take(sign_in("ivanova"), written, "prolong")
    after = following(written)
    client = sign_in("ivanova")
    html = client.get(reverse("support:report", args=[written.pk])).content.decode()
    assert reverse("case", args=[after.pk]) in html and "New draft from this case" not in html
    again = client.post(reverse("support:again", args=[written.pk]))
    assert again.url == reverse("case", args=[after.pk])
    assert Case.objects.filter(previous=written).count() == 1


def test_adjusting_says_what_to_change(sign_in, written):
    refused = take(sign_in("ivanova"), written, "adjust")
    assert refused.status_code == 422
    assert "What to change in the next period" in refused.content.decode()
    assert not Case.objects.filter(previous=written).exists()
    take(sign_in("ivanova"), written, "adjust", comment="Добавить физику")
    assert following(written).case.state == "draft"
    assert written.decisions.last().comment == "Добавить физику"


def test_a_case_closed_for_good_can_begin_anew_in_one_click(sign_in, written):
    take(sign_in("ivanova"), written, "close")
    answer = sign_in("ivanova").post(reverse("support:again", args=[written.pk]))
    assert answer.url == reverse("support:project", args=[following(written).pk])


@pytest.mark.parametrize(
    ("login", "status"),
    [("petrov", 403), ("zorina", 403), ("gogol", 404), ("sidorov", 404), ("moroz", 404)],
)
def test_who_does_not_lead_the_case_does_not_continue_it(sign_in, written, login, status):
    take(sign_in("ivanova"), written, "close")
    assert sign_in(login).post(reverse("support:again", args=[written.pk])).status_code == status
    assert not Case.objects.filter(previous=written).exists()


def test_a_case_that_goes_on_is_not_begun_anew(sign_in, written):
    answer = sign_in("ivanova").post(reverse("support:again", args=[written.pk]))
    assert answer.url == reverse("case", args=[written.pk])


def test_after_the_last_period_of_the_calendar_the_dates_stay_open(sign_in, written, small):
    small.year.periods.filter(kind="quarter", number__gt=2).delete()
    take(sign_in("ivanova"), written, "prolong")
    after = following(written)
    assert (after.term, after.starts_on, after.ends_on) == (Term.QUARTER, None, None)
    assert sign_in("ivanova").get(reverse("support:project", args=[after.pk])).status_code == 200


@pytest.mark.parametrize(
    ("hinder", "told"),
    [("act", "local act is not in force"), ("pupil", "has left the school")],
)
def test_where_no_draft_can_be_made_the_report_is_issued_and_it_is_told(
    sign_in, written, small, hinder, told
):
    if hinder == "act":
        AdoptedAct.objects.update(until=date(2026, 11, 20))
    else:
        small.children["Гоголь"].left_on = TODAY
        small.children["Гоголь"].save()
    assert take(sign_in("kuznetsova"), written, "prolong").status_code == 302
    assert Paper.objects.filter(case=written, kind="support_report").exists()
    assert not Case.objects.filter(previous=written).exists()
    (notice,) = small.people["kuznetsova"].notices.filter(text__contains=told)
    assert notice.url == reverse("support:report", args=[written.pk])


def test_a_teacher_who_left_the_case_is_not_asked_into_the_next(sign_in, written, small):
    one = written.supportcase.subjects.get(subject__name="Математика")
    let_go(written, small.people["petrov"], "subject_teacher")
    one.teacher = None
    one.save()
    take(sign_in("ivanova"), written, "prolong")
    after = following(written)
    assert after.subjects.get(subject__name="Математика").teacher is None
    assert not after.case.participants.filter(person=small.people["petrov"]).exists()
