"""Stages 2–4 of the procedure (cl. 2.3) over HTTP: approving, two copies, correcting, ending."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from config.demo.support_cases import APPROVE, OFFER, RUN, SUBMIT
from documents.making import bytes_of
from documents.models import HandedCopy, Paper
from individual_support.models import SupportCase, SupportRow
from individual_support.procedure import SHEET
from regulations.models import Case
from regulations.services.automatic import take_due_steps
from tests.conftest import TODAY, at

pytestmark = pytest.mark.usefixtures("english")
REASON = "Так решила администрация"


def take(client, case, action, **sent):
    return client.post(reverse("case_step", args=[case.pk, action]), sent)


def decide(client, case, action, **sent):
    """Take a step in spite of its warnings."""
    return take(client, case, action, override_reason=REASON, **sent)


def state(case) -> str:
    return Case.objects.get(pk=case.pk).state


def sheet(case, version=1) -> Paper:
    return Paper.objects.get(case=case, kind=SHEET, version=version)


def hand(client, paper, holder, day=TODAY):
    return client.post(reverse("paper_hand", args=[paper.pk, holder]), {"handed_on": day})


def running(case, key):
    return case.deadlines.filter(key=key, kept_at=None, cancelled_at=None)


def send_row(client, row, **said):
    prefix = f"row-{row.pk}"
    sent = {
        "id": row.pk,
        "version": row.version,
        "subject": row.subject_id,
        "topic": row.topic,
        "lesson_on": row.lesson_on,
        "homework": row.homework,
        "due_on": row.due_on,
        **said,
    }
    data = {f"{prefix}-{name}": value for name, value in sent.items()}
    return client.post(reverse("support:sheet", args=[row.support_id]), data)


# Stage 2: the sheet


@at("Гоголь", *SUBMIT)
def test_p_3_1_2_the_deputy_approves_and_the_sheet_is_issued(sign_in, case):
    assert take(sign_in("ivanova"), case, "approve_sheet").status_code == 403
    assert decide(sign_in("kuznetsova"), case, "approve_sheet").status_code == 302
    assert state(case) == "ready"
    assert (sheet(case).version, sheet(case).issued_by.last_name) == (1, "Кузнецова")
    assert running(case, "hand_out").exists() and not running(case, "sheet_check").exists()


@at("Гоголь", *SUBMIT)
def test_p_3_1_2_an_unfinished_sheet_is_not_approved_and_every_gap_is_told(sign_in, case):
    row = SupportRow.objects.filter(support=case.pk).first()
    SupportRow.objects.filter(pk=row.pk).update(homework="", topic="")
    answer = decide(sign_in("kuznetsova"), case, "approve_sheet")
    html = answer.content.decode()
    assert answer.status_code == 422 and state(case) == "review"
    for field in ("topic", "homework"):
        assert f"#id_row-{row.pk}-{field}" in html
    assert not Paper.objects.filter(case=case, kind=SHEET).exists()


@at("Гоголь", *APPROVE)
def test_p_5_2_both_copies_are_recorded_and_the_pupils_keeps_the_time(sign_in, case):
    client, paper = sign_in("ivanova"), sheet(case)
    to_paper = client.get(reverse("support:hand_out", args=[case.pk]))
    assert to_paper.url == reverse("paper", args=[paper.pk])
    assert hand(client, paper, "school").status_code == 302
    assert running(case, "hand_out").exists(), "the school's copy is not the pupil's"
    assert hand(client, paper, "student").status_code == 302
    assert not running(case, "hand_out").exists()
    assert HandedCopy.objects.filter(paper=paper).count() == 2


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (TODAY + timedelta(days=1), "has not come yet"),
        (date(2026, 11, 1), "of a later day"),
        ("вчера", "Enter a valid date"),
        ("", "This field is required"),
    ],
)
@at("Гоголь", *APPROVE)
def test_p_5_2_a_wrong_day_of_a_copy_is_told_by_its_field(sign_in, case, day, told):
    answer = hand(sign_in("ivanova"), sheet(case), "student", day)
    assert answer.status_code == 422 and told in answer.content.decode()
    assert not HandedCopy.objects.exists()


@at("Гоголь", *APPROVE)
def test_p_5_2_a_copy_is_recorded_once_and_by_the_school_only(sign_in, case):
    paper = sheet(case)
    for _twice in range(2):
        hand(sign_in("ivanova"), paper, "student")
    assert HandedCopy.objects.count() == 1
    assert hand(sign_in("petrov"), paper, "school").status_code == 403
    assert hand(sign_in("gogol"), paper, "school").status_code == 404
    assert hand(sign_in("sidorov"), paper, "school").status_code == 404
    assert hand(sign_in("ivanova"), paper, "neighbour").status_code == 404


# Stage 3: lessons


@at("Гоголь", *APPROVE)
def test_p_5_2_lessons_begin_without_the_copy_only_with_a_reason(sign_in, case):
    html = take(sign_in("ivanova"), case, "start").content.decode()
    assert "was not handed out to the pupil" in html and state(case) == "ready"
    hand(sign_in("ivanova"), sheet(case), "student")
    assert take(sign_in("ivanova"), case, "start").status_code == 302
    assert state(case) == "running"


@at("Гоголь", *APPROVE, "hand_out")
def test_p_1_6_a_term_that_passed_before_its_lessons_needs_a_reason_to_begin(sign_in, case, small):
    first = small.year.periods.get(kind="quarter", number=1)
    SupportCase.objects.filter(pk=case.pk).update(starts_on=first.starts_on, ends_on=first.ends_on)
    html = take(sign_in("ivanova"), case, "start").content.decode()
    assert "before lessons began: end support early" in html and state(case) == "ready"
    assert decide(sign_in("ivanova"), case, "start").status_code == 302
    assert state(case) == "running"


@at("Гоголь", *RUN)
def test_p_1_6_a_correction_waits_for_its_version_and_the_family_reads_the_old_one(sign_in, case):
    row = SupportRow.objects.filter(support=case.pk, subject__subject__name="Математика").first()
    assert send_row(sign_in("petrov"), row, topic="Обыкновенные дроби").status_code == 302
    html = sign_in("ivanova").get(reverse("support:sheet", args=[case.pk])).content.decode()
    assert "Changed since version 1" in html and "<ins>Обыкновенные дроби</ins>" in html
    family = sign_in("gogol").get(reverse("support:acquaint", args=[case.pk])).content.decode()
    assert row.topic in family and "Обыкновенные дроби" not in family


@at("Гоголь", *RUN)
def test_p_1_6_a_correction_makes_a_version_and_old_prints_stay(sign_in, case):
    first = sheet(case)
    before = bytes_of(first)
    row = SupportRow.objects.filter(support=case.pk, subject__subject__name="Математика").first()
    send_row(sign_in("petrov"), row, topic="Обыкновенные дроби")
    refused = decide(sign_in("ivanova"), case, "correct", comment="  ")
    assert refused.status_code == 422 and Paper.objects.filter(case=case, kind=SHEET).count() == 1
    decide(sign_in("ivanova"), case, "correct", comment="Тема перенесена")
    second = sheet(case, 2)
    assert "Обыкновенные дроби" in str(second.context["rows"])
    assert state(case) == "running" and running(case, "hand_out").exists()
    for login in ("ivanova", "gogol"):
        answer = sign_in(login).get(reverse("paper_pdf", args=[first.pk]))
        assert answer.content == before
    assert Paper.objects.get(pk=first.pk).state == "superseded"
    family = sign_in("gogol").get(reverse("support:acquaint", args=[case.pk])).content.decode()
    assert "Обыкновенные дроби" in family


@at("Гоголь", *RUN)
def test_p_5_2_the_copy_of_a_replaced_version_keeps_no_time(sign_in, case):
    decide(sign_in("ivanova"), case, "correct", comment="Исправлено")
    hand(sign_in("ivanova"), sheet(case), "student")
    assert running(case, "hand_out").exists()
    hand(sign_in("ivanova"), sheet(case, 2), "student")
    assert not running(case, "hand_out").exists()


# Stage 4: the assessment


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("вчера", "Enter a valid date"),
        ("2026-13-45", "Enter a valid date"),
        ("", "no attestation was held"),
        ("2026-12-20", "no attestation was held"),
    ],
)
@at("Гоголь", *RUN)
def test_p_4_1_4_the_assessment_needs_an_attestation_that_was(sign_in, case, day, told):
    answer = decide(sign_in("ivanova"), case, "assess", given_date=day)
    assert answer.status_code == 422 and told in answer.content.decode()
    assert state(case) == "running"
    case.supportcase.refresh_from_db()
    assert case.supportcase.attestation_on is None


@at("Гоголь", *RUN)
def test_p_4_1_4_the_assessment_asks_every_teacher_for_their_line(sign_in, case, small):
    take(sign_in("ivanova"), case, "assess", given_date=TODAY.isoformat())
    assert state(case) == "assessing"
    owed = {(one.owner, one.about) for one in running(case, "report")}
    assert owed == {
        (small.people["petrov"], "Математика"),
        (small.people["solovey"], "Русский язык"),
    }
    assert not running(case, "term_end").exists()


@at("Гоголь", *RUN)
def test_p_1_6_a_term_that_is_over_ends_by_itself(case, small):
    ends_on = case.supportcase.ends_on
    take_due_steps(small.school, ends_on)
    assert state(case) == "running"
    (decision,) = take_due_steps(small.school, ends_on + timedelta(days=1))
    assert (decision.action, decision.by, state(case)) == ("expire", None, "assessing")


# The ends


@at("Гоголь", *RUN)
def test_p_5_4_an_early_end_closes_everything_and_issues_no_report(sign_in, case, small):
    assert take(sign_in("zorina"), case, "terminate").status_code == 422, "it must say why"
    assert take(sign_in("zorina"), case, "terminate", comment=REASON).status_code == 302
    assert state(case) == "closed"
    assert not case.deadlines.filter(kept_at=None, cancelled_at=None).exists()
    assert not Paper.objects.filter(case=case, kind="support_report").exists()
    row = SupportRow.objects.filter(support=case.pk).first()
    assert send_row(sign_in("petrov"), row, topic="Поздно").status_code == 403
    asked = {"specialist": small.people["koval"].pk, "question": "Почему?"}
    specialists = reverse("support:specialists", args=[case.pk])
    assert sign_in("ivanova").post(specialists, asked).status_code == 403
    row.refresh_from_db()
    assert row.topic != "Поздно"


@pytest.mark.parametrize(
    ("stage", "action", "end"),
    [(("Гоголь",), "withdraw", "withdrawn"), (("Гоголь", *OFFER), "refuse", "refused")],
    indirect=["stage"],
)
def test_p_2_3_who_withdraws_or_refuses_says_why_and_a_new_case_may_begin(
    sign_in, case, small, action, end
):
    client = sign_in("ivanova")
    for empty in ("", "   "):
        assert take(client, case, action, comment=empty).status_code == 422
    too_long = take(client, case, action, comment="я" * 4001)
    assert too_long.status_code == 422 and "at most 4000 characters" in too_long.content.decode()
    assert take(client, case, action, comment="Родители отказались").status_code == 302
    assert state(case) == end
    page = reverse("support:open") + f"?student={small.children['Гоголь'].pk}"
    assert "Open a support case" in client.get(page).content.decode()
