"""The application with its documents, the term, the marks of the office: saved, judged, refused."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.roles import Role
from externat.editions import EDITION_2016
from externat.models import IndividualCase
from regulations.models import Attachment, Decision
from regulations.services.steps import Remark, take_step

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

APPLIED = {
    "applicant_kind": "parent",
    "applied_on": date(2026, 9, 2),
    "application_received_on": date(2026, 9, 2),
    "channel": "in_person",
}


@pytest.fixture
def extern(small, open_individual) -> IndividualCase:
    return open_individual(
        "Гоголь",
        form="externat",
        ground="extern_6",
        goal="assessment",
        is_transfer=True,
        applicant=small.people["gogol"],
        **APPLIED,
    )


def typed(small, **changes) -> dict:
    return {
        "applicant_kind": "parent",
        "applicant": small.people["gogol"].pk,
        "applied_on": "2026-09-02",
        "application_received_on": "2026-09-02",
        "channel": "in_person",
        "is_transfer": "on",
        "ground": "extern_6",
        "goal": "assessment",
        **changes,
    }


def test_the_page_shows_what_is_missing_at_its_field(sign_in, extern):
    page = sign_in("belova").get(f"/individual/{extern.pk}/intake/")
    assert page.status_code == 200
    places = page.context["places"]
    assert [gap.clause.number for gap in places["subjects"]] == ["II.3"]
    assert not places["ground"]


def test_the_application_and_its_documents_are_saved(sign_in, small, extern):
    subject = small.subjects["Физика"].pk
    answer = sign_in("belova").post(
        f"/individual/{extern.pk}/intake/",
        typed(
            small,
            ground="extern_2",
            subjects=[f"{subject}:8", f"{subject}:9"],
            ground_number="12/7",
            ground_dated="2026-08-20",
            ground_received_on="2026-09-02",
            past_circumstances=["uncontrolled"],
        ),
    )
    assert answer["Location"] == f"/individual/{extern.pk}/intake/"
    extern.refresh_from_db()
    assert (extern.ground, extern.past_circumstances) == ("extern_2", ["uncontrolled"])
    assert [(one.subject.name, one.grade) for one in extern.named_subjects.all()] == [
        ("Физика", 8),
        ("Физика", 9),
    ]
    paper = Attachment.objects.get(case=extern.case)
    assert (paper.kind, paper.number, paper.is_restricted) == ("ground", "12/7", True)
    assert paper.title == "Документ, що підтверджує підставу"


def test_a_subject_that_stays_keeps_its_row(sign_in, small, extern):
    subject = small.subjects["Физика"].pk
    client, page = sign_in("belova"), f"/individual/{extern.pk}/intake/"
    client.post(page, typed(small, subjects=[f"{subject}:8"]))
    row = extern.named_subjects.get().pk
    client.post(page, typed(small, subjects=[f"{subject}:8", f"{subject}:9"]))
    assert row in extern.named_subjects.values_list("pk", flat=True)
    client.post(page, typed(small))
    assert not extern.named_subjects.exists()


def test_rules_speak_while_one_types_and_nothing_is_saved(sign_in, small, extern):
    answer = sign_in("belova").post(
        f"/individual/{extern.pk}/intake/check/", typed(small, ground="extern_3")
    )
    assert answer.status_code == 200
    assert 'id="judged-ground-documents"' in answer.text
    assert "has to be confirmed by a document" in answer.text
    states = {one["kind"]: one for one in answer.context["documents"]}
    assert states["ground"]["is_needed"]
    assert not states["birth"]["is_wanted"]  # a pupil of the school brought it long ago
    extern.refresh_from_db()
    assert extern.ground == "extern_6"


@pytest.mark.parametrize(
    ("form", "ground", "asked"),
    [
        ("externat", "extern_5", set()),
        ("externat", "extern_7", {"ground"}),
        ("patronage", "patronage_2", {"medical"}),
        ("patronage", "patronage_3", {"ground"}),
        ("patronage", "patronage_1", set()),
        ("family", "", set()),
    ],
)
def test_the_check_list_names_what_the_ground_asks_for(
    sign_in, open_individual, form, ground, asked
):
    individual = open_individual("Гоголь", form=form, ground=ground, is_transfer=True)
    page = sign_in("belova").get(f"/individual/{individual.pk}/intake/")
    needed = {one["kind"] for one in page.context["documents"] if one["is_needed"]}
    assert needed == asked


@pytest.mark.parametrize(
    ("ground", "asked"),
    [
        ("health_2016", {"education", "medical"}),
        ("small_class_2016", {"education"}),
        ("foreigner_2016", {"education", "lawful_stay"}),
    ],
)
def test_the_check_list_of_2016(sign_in, open_individual, ground, asked):
    individual = open_individual("Гоголь", edition=EDITION_2016, ground=ground)
    page = sign_in("belova").get(f"/individual/{individual.pk}/intake/")
    needed = {one["kind"] for one in page.context["documents"] if one["is_needed"]}
    assert needed == asked


def test_bad_input_is_told_by_its_field(sign_in, small, extern):
    wrong = {
        "applied_on": "2026-11-23",
        "ground_dated": "2030-01-01",
        "birth_received_on": "never",
        "channel": "pigeon",
        "grade": "0",
        "subjects": "1;2",
    }
    answer = sign_in("belova").post(f"/individual/{extern.pk}/intake/", typed(small, **wrong))
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == set(wrong)


def test_an_accepted_application_is_read_and_not_written(sign_in, small, open_individual):
    individual = open_individual("Гоголь", "accepted", form="family", **APPLIED)
    client = sign_in("belova")
    page = client.get(f"/individual/{individual.pk}/intake/")
    assert page.status_code == 200
    assert "form" not in page.context
    answer = client.post(f"/individual/{individual.pk}/intake/", typed(small))
    assert answer.status_code == 302
    individual.refresh_from_db()
    assert individual.applicant is None
    assert client.post(f"/individual/{individual.pk}/intake/check/").status_code == 404


def test_what_is_typed_is_kept(sign_in, small, extern):
    client = sign_in("belova")
    key = f"individual-intake:{extern.pk}"
    body = {"data": {"wishes": "Бажаємо уроків після обіду"}, "version": 0}
    answer = client.post(f"/drafts/{key}/", body, content_type="application/json")
    assert answer.status_code == 200
    page = client.get(f"/individual/{extern.pk}/intake/")
    assert "після обіду" in page.text
    client.post(f"/individual/{extern.pk}/intake/", typed(small))
    assert "після обіду" not in client.get(f"/individual/{extern.pk}/intake/").text


# --- The term -------------------------------------------------------------------------------------


def test_the_limit_is_told_step_by_step(sign_in, extern):
    page = f"/individual/{extern.pk}/term/"
    client = sign_in("belova")
    assert "enter its first day" in client.get(page).text
    answer = client.post(f"{page}check/", {"starts_on": "2027-03-01", "assessed_on": "2027-05-31"})
    assert answer.context["limit"].last == date(2027, 2, 28)
    assert "28 February 2027" in answer.text or "28.02.2027" in answer.text
    assert "its last day was" in answer.text
    extern.refresh_from_db()
    assert extern.starts_on is None


def test_the_term_is_saved_until_the_order(sign_in, extern):
    client, page = sign_in("belova"), f"/individual/{extern.pk}/term/"
    answer = client.post(
        page, {"starts_on": "2026-12-01", "ends_on": "2027-05-26", "assessed_on": "2027-05-10"}
    )
    assert answer.status_code == 302
    extern.refresh_from_db()
    assert (extern.starts_on, extern.assessed_on) == (date(2026, 12, 1), date(2027, 5, 10))
    wrong = client.post(page, {"starts_on": "2026-12-01", "ends_on": "2026-11-01"})
    assert wrong.status_code == 422
    assert "ends_on" in wrong.context["form"].errors


def test_the_term_stays_once_the_order_is_issued(sign_in, open_individual):
    individual = open_individual("Гоголь", "enrolled", form="family")
    client, page = sign_in("belova"), f"/individual/{individual.pk}/term/"
    assert client.get(page).context["form"] is None
    assert client.post(page, {"starts_on": "2026-12-01"}).status_code == 302
    individual.refresh_from_db()
    assert individual.starts_on is None


# --- The marks of the office ----------------------------------------------------------------------


def test_decisions_of_the_authority_are_kept_with_number_and_date(sign_in, open_individual):
    individual = open_individual("Гоголь", "checked", edition=EDITION_2016, ground="treatment_2016")
    client, page = sign_in("belova"), f"/individual/{individual.pk}/approvals/"
    rows = client.get(page).context["rows"]
    assert {one["kind"] for one in rows} == {
        "enrolment_approval",
        "staff_approval",
        "working_plan_approval",
        "school_named",
    }
    answer = client.post(
        page, {"enrolment_approval_number": "145", "enrolment_approval_dated": "2026-11-10"}
    )
    assert answer.status_code == 302
    assert individual.facts(date(2026, 11, 22)).enrolment_approval.is_whole
    wrong = client.post(page, {"enrolment_approval_dated": "2027-11-10"})
    assert "enrolment_approval_dated" in wrong.context["form"].errors


def test_the_edition_of_2021_has_no_approvals(sign_in, open_individual):
    individual = open_individual("Гоголь", form="family")
    assert sign_in("belova").get(f"/individual/{individual.pk}/approvals/").status_code == 404


def test_acquaintance_and_journal_are_marked(sign_in, open_individual):
    individual = open_individual("Гоголь", "enrolled", form="family")
    client, page = sign_in("belova"), f"/individual/{individual.pk}/duties/"
    assert {gap.violation.field for gap in client.get(page).context["gaps"]} == {
        "acquainted_on",
        "keeps_separate_journal",
    }
    client.post(page, {"acquainted_on": "2026-11-20", "keeps_separate_journal": "on"})
    individual.refresh_from_db()
    assert individual.acquainted_on == date(2026, 11, 20)
    assert not client.get(page).context["gaps"]
    assert client.post(page, {"acquainted_on": "2026-12-20"}).status_code == 422


def test_the_notice_is_of_the_family_form(sign_in, open_individual):
    individual = open_individual("Гоголь", "enrolled", form="family")
    client, page = sign_in("belova"), f"/individual/{individual.pk}/notice/"
    wrong = client.post(page, {"service_proof": "лист № 5"})
    assert "service_told_on" in wrong.context["form"].errors
    client.post(page, {"service_told_on": "2026-11-20", "service_proof": "лист № 5"})
    individual.refresh_from_db()
    assert individual.service_proof == "лист № 5"
    other = open_individual("Мороз", "enrolled", form="patronage")
    assert client.get(f"/individual/{other.pk}/notice/").status_code == 404


@pytest.mark.parametrize("page", ["duties", "notice"])
def test_nothing_is_marked_in_a_closed_case(sign_in, open_individual, page):
    individual = open_individual("Гоголь", "continued", form="family", closed_on=date(2026, 11, 20))
    address = f"/individual/{individual.pk}/{page}/"
    client = sign_in("belova")
    assert client.get(address).context["form"] is None
    client.post(address, {"acquainted_on": "2026-11-20", "service_told_on": "2026-11-20"})
    individual.refresh_from_db()
    assert individual.acquainted_on is None
    assert individual.service_told_on is None


@pytest.mark.parametrize("page", ["intake", "term", "duties", "notice"])
def test_others_read_and_do_not_write(sign_in, open_individual, page):
    individual = open_individual("Гоголь", form="family")
    address = f"/individual/{individual.pk}/{page}/"
    for login in ("zorina", "ivanova"):
        assert sign_in(login).get(address).status_code == 200
        assert sign_in(login).post(address).status_code == 403
    assert sign_in("sidorov").get(address).status_code == 404
    assert sign_in("gogol").get(address).status_code == 404


# --- Remarks of a return --------------------------------------------------------------------------


def test_a_remark_of_a_return_stands_at_its_field(sign_in, small, open_individual):
    individual = open_individual("Гоголь", "accepted", form="family", **APPLIED)
    decision = take_step(
        case=individual.case,
        action="return_application",
        by=small.people["zorina"],
        roles=[Role.DIRECTOR],
        today=date(2026, 11, 22),
        remarks=[Remark(field="applied_on", text="Немає дати")],
    )
    assert Decision.objects.get(pk=decision.pk).target == "intake"
    page = sign_in("belova").get(f"/individual/{individual.pk}/intake/")
    assert "Немає дати" in page.text
