"""The package is taken in on one page, judged as it is typed (cl. 2.1, 2.4, 3.4)."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from config.demo.home_cases import CHECKED
from home_education.models import HomeCase, HospitalStay
from home_education.paper_finding import CONCLUSION, PMPK, TICKS, attached_to
from home_education.services.opening import open_home
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted", "english")]


@pytest.fixture
def home(small) -> HomeCase:
    """A case without a single paper."""
    return open_home(student=small.children["Гоголь"], by=small.people["belova"], today=TODAY)


def at(home: HomeCase, page: str = "package") -> str:
    return reverse(f"home:{page}", args=[home.pk])


def typed(small, **changes) -> dict:
    """Everything that the page asks of a pupil at home by the general programme."""
    return {
        "applicant": small.people["gogol"].pk,
        "applied_on": "2026-11-20",
        "application_received_on": "2026-11-20",
        "study_form": "full_time",
        "programme": "general",
        "study_place": "home",
        "conclusion_number": "114",
        "conclusion_dated": "2026-11-18",
        "conclusion_issuer": "ГБУЗ «Городская больница № 1»",
        "conclusion_received_on": "2026-11-20",
        "conclusion_starts_on": "2026-11-20",
        "conclusion_ends_on": "2027-05-31",
        **dict.fromkeys((one for one in TICKS if one != "allows_school"), "on"),
        "in_list": "yes",
        **changes,
    }


def test_what_was_read_is_kept_and_the_term_follows(sign_in, small, home):
    answer = sign_in("belova").post(at(home), typed(small))
    assert answer["Location"] == at(home)
    home.refresh_from_db()
    paper = attached_to(home.pk)[CONCLUSION]
    assert (paper.number, paper.valid_until) == ("114", date(2027, 5, 31))
    assert paper.checked == {
        **dict.fromkeys(TICKS, True),
        "allows_school": False,
        "in_list": "yes",
    }
    assert paper.is_restricted
    # the transfer is today, the last day that of the school year: it ends before the conclusion
    assert (home.starts_on, home.ends_on) == (TODAY, date(2027, 5, 26))


@pytest.mark.parametrize(
    ("ends_on", "last"),
    [
        ("2027-08-31", date(2027, 5, 26)),  # a conclusion into the summer: the year ends first
        ("2027-05-27", date(2027, 5, 26)),
        ("2027-05-26", date(2027, 5, 26)),
        ("2027-05-25", date(2027, 5, 25)),
        ("2026-12-11", date(2026, 12, 11)),
    ],
)
def test_p_2_4_the_term_ends_with_whichever_ends_first(sign_in, small, home, ends_on, last):
    sign_in("belova").post(at(home), typed(small, conclusion_ends_on=ends_on))
    home.refresh_from_db()
    assert home.ends_on == last


def test_typing_it_again_corrects_the_same_paper(sign_in, small, home):
    client = sign_in("belova")
    client.post(at(home), typed(small))
    client.post(at(home), typed(small, conclusion_number="115"))
    assert home.case.attachments.filter(kind=CONCLUSION).count() == 1
    assert attached_to(home.pk)[CONCLUSION].number == "115"


def test_an_empty_page_tells_what_is_missing_beside_each_field(sign_in, home):
    page = sign_in("belova").get(at(home)).content.decode()
    assert "The medical conclusion is missing" in page
    assert "The application has no date" in page
    assert "2.1" in page


def test_each_property_of_the_conclusion_is_missed_by_name(sign_in, small, home):
    client = sign_in("belova")
    for tick in TICKS:
        if tick != "allows_school":
            sent = typed(small)
            del sent[tick]
            found = client.post(at(home, "package_check"), sent).content.decode()
            place = found.split(f'id="judged-{tick}"')[1].split("</div>\n")[0]
            assert "On the medical conclusion there is not" in place, tick


def test_p_1_7_a_disease_outside_the_list_asks_for_the_decision(sign_in, small, home):
    found = sign_in("belova").post(at(home, "package_check"), typed(small, in_list="no"))
    assert "the commission&#x27;s decision is empty" in found.content.decode()


def test_an_adapted_programme_asks_for_the_pmpk(sign_in, small, home):
    client = sign_in("belova")
    sent = typed(small, programme="adapted", variant="7.1")
    assert "ПМПК is missing" in client.post(at(home, "package_check"), sent).content.decode()
    sent |= {
        "pmpk_number": "51",
        "pmpk_dated": "2026-08-20",
        "pmpk_received_on": "2026-11-20",
        "conditions": "тьютор\nассистент\nтьютор",
    }
    assert "ПМПК is missing" not in client.post(at(home, "package_check"), sent).content.decode()
    client.post(at(home), sent)
    assert attached_to(home.pk)[PMPK].number == "51"
    assert [one.text for one in home.conditions.all()] == ["тьютор", "ассистент"]


def test_a_hospital_has_its_own_fields(sign_in, small, home):
    client = sign_in("belova")
    hospital = {"hospital_name": "Детская больница", "lessons_from": "9:30"}
    sent = typed(small, study_place="hospital", **hospital)
    found = client.post(at(home, "package_check"), sent).content.decode()
    assert "assigns the school to the hospital is empty" in found
    client.post(at(home), sent)
    stay = HospitalStay.objects.get(home=home)
    assert (stay.hospital, stay.lessons_from_minute) == ("Детская больница", 570)
    client.post(at(home), typed(small))
    assert not HospitalStay.objects.filter(home=home).exists()


@pytest.mark.parametrize("days", [20, 21])
def test_p_1_5_a_treatment_is_long_from_21_days_on(sign_in, small, home, days):
    sent = typed(small, study_place="hospital")
    last = date(2026, 11, 20).toordinal() + days - 1
    sent["conclusion_ends_on"] = date.fromordinal(last).isoformat()
    found = sign_in("belova").post(at(home, "package_check"), sent).content.decode()
    assert ("a long one has at least" in found) is (days < 21)


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "conclusion_dated": ("2026-11-23", "still to come"),
            "pmpk_received_on": ("2026-11-23", "still to come"),
            "conclusion_ends_on": ("2027-02-30", "no date of the calendar"),
            "conclusion_number": ("1" * 61, "at most 60"),
            "in_list": ("perhaps", "no such choice"),
            "lessons_from": ("25:00", "no time of the day"),
            "conditions": ("x" * 301, "at most 300"),
            "doctor": ("<b>", "looks like markup"),
        },
        {
            "conclusion_ends_on": ("2026-11-01", "before the first one"),
            "conditions": ("\n".join(map(str, range(41))), "At most 40"),
        },
    ],
)
def test_bad_input_is_told_by_its_field(sign_in, small, home, wrong):
    sent = typed(small, **{field: value for field, (value, _told) in wrong.items()})
    page = sign_in("belova").post(at(home), sent)
    assert page.status_code == 422
    errors = page.context["form"].errors
    assert set(errors) == set(wrong)
    for field, (value, told) in wrong.items():
        assert any(told in error for error in errors[field]), (field, value, errors[field])
    assert not home.case.attachments.exists()


def test_an_accepted_package_is_only_read(sign_in, led, small):
    home = led("Гоголь", *CHECKED)
    client = sign_in("belova")
    page = client.get(at(home))
    assert "home_education/package_read.html" in [one.name for one in page.templates]
    client.post(at(home), typed(small, conclusion_number="999"))
    assert attached_to(home.pk)[CONCLUSION].number == "114"


@pytest.mark.parametrize(
    ("login", "read", "write"),
    [
        ("belova", 200, 302),
        ("kuznetsova", 200, 302),
        ("zorina", 200, 403),
        ("ivanova", 200, 403),
        ("orlov", 200, 403),
        ("petrov", 404, 404),
        ("gogol", 404, 404),
        ("moroz", 404, 404),
    ],
)
def test_who_sees_and_who_writes_the_package(sign_in, small, home, login, read, write):
    client = sign_in(login)
    assert client.get(at(home)).status_code == read
    assert client.post(at(home), typed(small)).status_code == write


def test_conditions_are_recorded_after_the_package_is_accepted(sign_in, led):
    home = led("Мороз", *CHECKED)
    condition = home.conditions.create(school=home.school, text="тьютор")
    client = sign_in("belova")
    assert f"condition-{condition.pk}" in client.get(at(home)).content.decode()
    client.post(at(home, "conditions"), {f"condition-{condition.pk}": "2026-11-23"})
    condition.refresh_from_db()
    assert condition.created_on is None
    client.post(at(home, "conditions"), {f"condition-{condition.pk}": "2026-11-22"})
    condition.refresh_from_db()
    assert condition.created_on == TODAY
