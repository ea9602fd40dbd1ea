"""A case is opened from the pupil's card: the form, then what the application on paper says."""

from __future__ import annotations

from datetime import date

import pytest

from externat.editions import EDITION_2016, EDITION_2021
from externat.models import IndividualCase
from externat.procedure import COMBINATION
from regulations.models import ActSetting, AdoptedAct, Attachment, Case
from students.models import Conclusion, StudentStatus

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("both_adopted", "english")]


def address(small, way: str = "", name: str = "Гоголь") -> str:
    found = f"/individual/new/?student={small.children[name].pk}"
    return f"{found}&way={way}" if way else found


def typed(small, **changes) -> dict:
    return {
        "applicant_kind": "parent",
        "applicant": small.people["gogol"].pk,
        "applied_on": "2026-11-20",
        "application_received_on": "2026-11-20",
        "channel": "in_person",
        "is_transfer": "on",
        **changes,
    }


def test_the_forms_of_both_editions_are_offered(sign_in, small):
    page = sign_in("belova").get(address(small))
    assert page.status_code == 200
    assert [one.way.slug for one in page.context["offers"] if not one.why_not] == [
        "individual",
        "externat",
        "family",
        "patronage",
        "combination",
    ]


def test_a_form_that_the_school_lacks_is_shut_with_words(sign_in, small):
    ActSetting.objects.create(
        school=small.school,
        act=EDITION_2021.act.slug,
        key="forms_offered",
        value=["family"],
        since=date(2026, 9, 1),
    )
    page = sign_in("belova").get(address(small))
    shut = {one.way.slug for one in page.context["offers"] if one.why_not}
    assert shut == {"externat", "patronage", "combination"}
    assert "The school does not have this form." in page.text


def test_a_school_without_such_an_act_is_told_so(sign_in, small):
    AdoptedAct.objects.filter(act__startswith="uk-").delete()
    page = sign_in("belova").get(address(small))
    assert "The school lives by no such act" in page.text
    answer = sign_in("belova").post(address(small, "family"), typed(small))
    assert answer.status_code == 422
    assert "has not adopted this act" in answer.text


def test_the_secretary_types_a_family_form_in(sign_in, small):
    client = sign_in("belova")
    page = client.get(address(small, "family"))
    assert page.status_code == 200
    assert page.context["form"].initial["applicant"] == small.people["gogol"]
    assert page.context["form"].initial["is_transfer"] is True
    answer = client.post(address(small, "family"), typed(small, is_of_catchment="on"))
    individual = IndividualCase.objects.get(case__student=small.children["Гоголь"])
    assert answer["Location"] == f"/individual/{individual.pk}/intake/"
    assert (individual.form, individual.is_transfer, individual.is_of_catchment) == (
        "family",
        True,
        True,
    )
    assert individual.case.act == EDITION_2021.act.slug
    assert individual.case.responsible == small.people["ivanova"]
    assert (individual.starts_on, individual.ends_on) == (None, small.year.ends_on)
    assert individual.applied_on == date(2026, 11, 20)


def test_the_edition_of_2016_asks_for_its_own(sign_in, small):
    client = sign_in("belova")
    page = client.get(address(small, "individual"))
    assert "goal" not in page.context["form"].fields
    assert page.context["form"].initial["class_size"] == 6
    client.post(
        address(small, "individual"),
        typed(
            small,
            ground="treatment_2016",
            institution="Лікарня",
            admitted_on="2026-11-10",
            expected_until="2026-12-20",
        ),
    )
    individual = IndividualCase.objects.get()
    assert individual.case.act == EDITION_2016.act.slug
    assert (individual.form, individual.is_transfer) == ("", False)
    assert individual.treatment.expected_until == date(2026, 12, 20)


def test_a_combination_runs_beside_the_family_form(sign_in, small, open_individual):
    open_individual("Гоголь", form="family")
    subject = small.subjects["Математика"].pk
    answer = sign_in("belova").post(
        address(small, "combination"),
        typed(small, goal="assessment", subjects=[f"{subject}:5"], other_form="сімейна"),
    )
    assert "/intake/" in answer["Location"]
    individual = IndividualCase.objects.get(is_combination=True)
    assert individual.case.strand == COMBINATION
    assert (individual.ground, individual.is_transfer) == ("extern_6", False)
    row = individual.named_subjects.get()
    assert (row.subject.name, row.grade) == ("Математика", 5)


@pytest.mark.parametrize(
    ("running", "way", "told"),
    [
        ({"form": "family"}, "externat", "It ends first"),
        ({"edition": EDITION_2016}, "family", "It ends first"),
        ({"form": "externat"}, "combination", "no form to combine with"),
        ({"form": "externat", "is_combination": True}, "combination", "It ends first"),
    ],
)
def test_a_second_case_is_refused_with_words(sign_in, small, open_individual, running, way, told):
    individual = open_individual("Гоголь", **running)
    client = sign_in("belova")
    answer = client.post(address(small, way), typed(small))
    assert answer["Location"] == f"/cases/{individual.pk}/"
    assert told in client.get(answer["Location"]).text
    assert Case.objects.filter(act__startswith="uk-").count() == 1


def test_what_the_card_knows_is_not_asked_again(sign_in, small):
    student = small.children["Гоголь"]
    StudentStatus.objects.create(
        school=small.school, student=student, kind="oop", since=date(2026, 9, 1)
    )
    Conclusion.objects.create(
        school=small.school,
        student=student,
        kind="irc",
        number="51",
        issued_on=date(2026, 8, 20),
        issuer="ІРЦ",
    )
    client = sign_in("belova")
    page = client.get(address(small, "patronage"))
    assert page.context["form"].initial["has_special_needs"] is True
    client.post(address(small, "patronage"), typed(small, ground="patronage_2"))
    paper = Attachment.objects.get(kind="needs")
    assert (paper.number, paper.issuer, paper.is_restricted) == ("51", "ІРЦ", True)


def test_an_adult_applies_in_person(sign_in, small):
    page = sign_in("belova").get(address(small, "externat", "Живаго"))
    assert page.context["form"].initial["applicant_kind"] == "adult"
    assert "of full age and applies in person" in page.text


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "applied_on": ("2026-11-23", "still to come"),
            "ground": ("patronage_1", "no such choice"),
            "grade": ("13", "12"),
            "applicant": ("999999", "no such choice"),
            "subjects": ("999999:5", "no such choice"),
            "circumstances": ("moon", "no such choice"),
        },
        {
            "applied_on": ("31.02.2026", "no date of the calendar"),
            "ground": ("nonsense", "no such choice"),
        },
    ],
)
def test_bad_input_is_told_by_its_field(sign_in, small, wrong):
    sent = typed(small, **{field: value for field, (value, _told) in wrong.items()})
    answer = sign_in("belova").post(address(small, "externat"), sent)
    assert answer.status_code == 422
    errors = answer.context["form"].errors
    assert set(errors) == set(wrong)
    for field, (value, told) in wrong.items():
        assert told in str(errors[field]), (field, value, errors[field])
    assert not IndividualCase.objects.exists()


def test_a_ground_that_the_school_does_not_count_is_no_choice(sign_in, small):
    page = sign_in("belova").get(address(small, "patronage"))
    grounds = dict(page.context["form"].fields["ground"].choices)
    assert "patronage_1" in grounds
    assert "patronage_small" not in grounds


def test_who_may_not_open_is_told_who_does(sign_in, small, other_school):
    assert sign_in("petrov").get(address(small, "family")).status_code == 403
    assert sign_in("gogol").get(address(small, "family")).status_code == 404
    assert sign_in("sidorov").get(address(small, "family")).status_code == 404
    assert sign_in("ivanova").get(address(small, "family")).status_code == 200
    assert sign_in("belova").get("/individual/new/?student=0&way=family").status_code == 404
    assert sign_in("belova").get(address(small, "nonsense")).status_code == 404
    foreign = other_school.children["Гоголь"].pk
    answer = sign_in("belova").get(f"/individual/new/?student={foreign}&way=family")
    assert answer.status_code == 404
