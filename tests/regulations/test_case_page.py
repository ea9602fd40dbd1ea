"""The page of a case, over HTTP."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.tenancy import scope
from config.demo.support_cases import AGREE, OFFER, SUBMIT
from regulations.models import AdoptedAct
from regulations.services.opening import open_case
from tests.conftest import ACT, TODAY, at

pytestmark = pytest.mark.usefixtures("english")

#: The sheet waits for the deputy.
submitted = at("Гоголь", *SUBMIT)


def page(client, case, panel=""):
    if panel:
        return client.get(reverse("case_panel", kwargs={"pk": case.pk, "panel": panel}))
    return client.get(reverse("case", kwargs={"pk": case.pk}))


def test_the_class_teacher_sees_the_state_in_words_and_what_is_missing(sign_in, opened):
    answer = page(sign_in("ivanova"), opened("Гоголь"))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "The case waits for you" in html
    assert "Before “Send the agreement for signing”" in html
    assert html.count('class="rule rule-block"') >= 4


def test_one_button_is_primary_and_exits_stand_in_the_menu(sign_in, opened):
    html = page(sign_in("ivanova"), opened("Гоголь")).content.decode()
    assert html.count("btn-primary") == 1
    assert 'class="menu-item" href="/cases/' in html


@submitted
def test_a_colleague_reads_who_holds_the_case_since_when_and_what_is_next(sign_in, case):
    html = page(sign_in("ivanova"), case).content.decode()
    assert "The case waits for: deputy director Кузнецова Е.В." in html
    assert "since today" in html
    assert "next: “The sheet is checked” by" in html


@pytest.mark.parametrize("login", ["gogol", "ivanova"])
@at("Гоголь", *OFFER, "sign")
def test_whoever_has_done_their_part_is_not_waited_for_any_more(login, sign_in, case):
    html = page(sign_in(login), case).content.decode()
    assert "The case waits for: director Зорина О.В." in html


def test_a_family_that_has_not_signed_is_waited_for(sign_in, led):
    html = page(sign_in("gogol"), led("Гоголь", *OFFER)).content.decode()
    assert "The case waits for you" in html


@pytest.mark.parametrize("panel", ["attachments", "deadlines", "history", "act"])
@submitted
def test_every_tab_of_the_kernel_opens(sign_in, case, panel):
    answer = page(sign_in("kuznetsova"), case, panel)
    assert answer.status_code == 200


@pytest.mark.parametrize(("login", "is_named"), [("petrov", False), ("ivanova", True)])
def test_a_restricted_paper_tells_neither_kind_nor_title(sign_in, led, small, login, is_named):
    case = led("Гоголь")
    case.attachments.create(
        school=small.school,
        kind="medical_note",
        title="Справка 095/у",
        is_restricted=True,
        added_by=small.people["kuznetsova"],
    )
    html = page(sign_in(login), case, "attachments").content.decode()
    assert ("medical note" in html) is is_named
    assert ("095/у" in html) is is_named
    assert "restricted" in html


@submitted
def test_deadlines_explain_their_count(sign_in, case):
    html = page(sign_in("kuznetsova"), case, "deadlines").content.decode()
    assert "working days from" in html


def test_history_tells_decisions_and_changed_records_in_words(sign_in, led, small):
    case = led("Гоголь", *AGREE)
    case.supportcase.purpose = "Новая цель"
    case.supportcase.save()
    html = page(sign_in("kuznetsova"), case, "history").content.decode()
    assert "Send the agreement for signing" in html
    assert "Support case: changed" in html and "Новая цель" in html


@submitted
def test_the_picture_of_the_procedure_marks_the_place_of_the_case(sign_in, case):
    html = page(sign_in("kuznetsova"), case, "act").content.decode()
    assert "● Sheet being checked" in html


def test_the_family_reads_plain_words_in_the_airy_frame(sign_in, opened):
    case = opened("Гоголь")
    client = sign_in("gogol")
    html = page(client, case).content.decode()
    assert '<body class="parent"' in html
    assert page(client, case, "history").status_code == 404
    assert page(client, case, "act").status_code == 200


@pytest.mark.parametrize("login", ["sidorov", "petrov", "moroz"])
def test_a_case_of_others_is_no_page(sign_in, opened, login):
    assert page(sign_in(login), opened("Гоголь")).status_code == 404


def test_a_case_of_another_school_is_no_page(sign_in, other_school):
    with scope((other_school.school.pk,)):
        AdoptedAct.objects.create(
            school=other_school.school, act=ACT, edition="1", since=other_school.year.starts_on
        )
        student = other_school.children["Гоголь"]
        from regulations import registry

        case = open_case(
            regulation=registry.get(ACT),
            student=student,
            school_year=other_school.year,
            responsible=student.school_class.teacher,
            today=TODAY,
        )
    assert page(sign_in("zorina"), case).status_code == 404


@pytest.mark.parametrize(
    ("action", "is_optional"), [("return_sheet", False), ("approve_sheet", True)]
)
@submitted
def test_only_a_comment_that_nobody_demands_may_stay_empty(sign_in, case, action, is_optional):
    client, place = sign_in("kuznetsova"), reverse("case_step", args=[case.pk, action])
    label = client.get(place).content.decode().partition('<label for="id_comment">')[2]
    assert ("may stay empty" in label.partition("</label>")[0]) is is_optional
    if not is_optional:
        refused = client.post(place, {"comment": " \u00a0 "})
        assert refused.status_code == 422
        assert refused.context["form"].errors["comment"] == [
            "Say it in words: this step is not taken without them."
        ]
