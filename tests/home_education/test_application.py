"""The parents' application (Annex 1): asked in their words, printed, and made into a case."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from config.demo.home_applications import HomeApplicationDemo
from documents import kinds, rendering
from documents.models import Paper
from home_education import rules
from home_education.application import APPLICATION_FORM
from home_education.models import HomeCase
from home_education.paper_finding import CONCLUSION, PMPK
from home_education.papers.sent import SENT_APPLICATION
from regulations.application_reading import Reading
from regulations.attached import attached_to
from regulations.drafts import as_sent
from regulations.rules import judge
from regulations.scans import cleaned
from regulations.services.applications import add_file
from students.models import Conclusion, StudentStatus
from tests.conftest import TODAY
from tests.printed import is_approved
from tests.unprinted_demo import blank_picture, unprinted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted")]

APPROVED = Path(__file__).parent / "approved" / "home_sent_application.html"


@pytest.fixture
def demo(small):
    return HomeApplicationDemo(small, TODAY)


def pages(application) -> list[str]:
    return [page.slug for page in Reading(application, TODAY).pages]


def answered(demo, **instead):
    return demo.answer(demo.begin("Гоголь", "gogol"), **instead)


def test_the_shortest_way_asks_seven_questions(demo):
    assert pages(answered(demo)) == [
        "place",
        "term",
        "child",
        "conclusion",
        "papers",
        "address",
        "duties",
    ]


@pytest.mark.parametrize(
    ("instead", "more"),
    [
        ({"place": {"study_place": "school"}}, {"school_place"}),
        ({"place": {"study_place": "hospital"}}, {"hospital"}),
        ({"child": {"programme": "adapted"}}, {"variant", "pmpk"}),
        ({"child": {"programme": "general", "has_special_needs": "on"}}, {"pmpk"}),
        ({"child": {"programme": "general", "is_disabled": "on"}}, set()),
        (
            {
                "place": {"study_place": "hospital"},
                "child": {"programme": "general", "is_disabled": "on"},
            },
            {"hospital", "pmpk", "rehabilitation"},
        ),
    ],
)
def test_pages_follow_the_answers(demo, instead, more):
    shortest = {"place", "term", "child", "conclusion", "papers", "address", "duties"}
    assert set(pages(answered(demo, **instead))) == shortest | more


def test_what_the_school_knows_stands_there_already(demo, small):
    student = small.children["Гоголь"]
    StudentStatus.objects.create(
        school=small.school, student=student, kind="ovz", since=date(2026, 9, 1)
    )
    Conclusion.objects.create(
        school=small.school,
        student=student,
        kind="medical",
        number="77",
        issued_on=date(2026, 11, 1),
        issuer="Больница № 2",
    )
    reading = Reading(demo.begin("Гоголь", "gogol"), TODAY)
    child = reading.page("child").form()
    assert child.initial["has_special_needs"] is True
    assert child.initial["programme"] == "adapted"
    conclusion = reading.page("conclusion").form()
    assert (conclusion.initial["number"], conclusion.initial["issuer"]) == ("77", "Больница № 2")


def test_an_accepted_application_is_a_case_with_everything_filled_in(demo, small):
    instead = {"child": {"programme": "adapted", "has_special_needs": "on"}}
    application = demo.answer(demo.begin("Гоголь", "gogol"), **instead)
    scan = cleaned(SimpleUploadedFile("page.png", blank_picture()))
    page = APPLICATION_FORM.page("conclusion")
    add_file(
        application=application,
        page=page,
        asked=page.files,
        scan=scan,
        by=small.people["gogol"],
    )
    case = demo.accept(unprinted(demo.send(application)))
    home = HomeCase.objects.get(pk=case.pk)
    assert home.applicant == small.people["gogol"]
    assert (home.applied_on, home.application_received_on) == (TODAY, TODAY)
    assert (home.starts_on, home.ends_on) == (TODAY, small.year.ends_on)
    assert (home.programme, home.variant, home.study_place) == ("adapted", "7.1", "home")
    papers = attached_to(home.pk)
    conclusion = papers[CONCLUSION]
    assert (conclusion.number, conclusion.valid_until) == ("114", small.year.ends_on)
    assert conclusion.scan_id is not None
    assert conclusion.is_restricted
    assert home.case.attachments.filter(kind=CONCLUSION).count() == 1
    assert papers[PMPK].number == "51"
    assert papers["home_application"].is_restricted
    missing = {broken.field for broken in judge(rules.PACKAGE_RULES, home.facts(TODAY))}
    # nothing is left but to look at the conclusion itself
    assert missing == {
        "on_letterhead",
        "signed_by_doctors",
        "signed_by_head",
        "sealed_by_doctors",
        "sealed_with_full_name",
        "in_list",
    }


def test_lessons_in_the_school_bring_their_application(demo):
    case = demo.accept(unprinted(demo.send(answered(demo, place={"study_place": "school"}))))
    home = HomeCase.objects.get(pk=case.pk)
    facts = home.facts(TODAY)
    assert facts.school_applied
    assert (facts.school_ground, facts.school_reason) == ("home_impossible", "Дома ремонт")


def test_the_hospital_goes_into_the_case(demo):
    case = demo.accept(unprinted(demo.send(answered(demo, place={"study_place": "hospital"}))))
    hospital = HomeCase.objects.get(pk=case.pk).facts(TODAY).hospital
    assert (hospital.name, hospital.doctor) == ("Детская больница", "Лаврова Светлана Сергеевна")


@pytest.mark.parametrize(
    ("slug", "typed", "field"),
    [
        ("place", {"study_place": "moon"}, "study_place"),
        ("place", {}, "study_place"),
        ("term", {"starts_on": "2026-11-22", "ends_on": "2026-11-21"}, "ends_on"),
        ("term", {"starts_on": "2030-01-01"}, "starts_on"),
        ("term", {"starts_on": "32.13.2026"}, "starts_on"),
        ("conclusion", {"number": "1"}, "dated"),
        ("child", {"programme": "own"}, "programme"),
        ("duties", {"is_acquainted": "on"}, "promises"),
        ("address", {"registered_at": ""}, "registered_at"),
        ("address", {"registered_at": "<b>"}, "registered_at"),
    ],
)
def test_a_wrong_answer_is_told_by_its_field(demo, slug, typed, field):
    reading = Reading(demo.begin("Гоголь", "gogol"), TODAY)
    form = reading.page(slug).form(as_sent(typed))
    assert not form.is_valid()
    assert field in form.errors


@pytest.mark.parametrize(("last", "is_good"), [(TODAY, True), (TODAY - timedelta(days=1), False)])
def test_a_conclusion_that_is_over_is_not_taken(demo, last, is_good):
    typed = {
        "number": "1",
        "dated": "2026-10-01",
        "issuer": "Больница",
        "starts_on": "2026-10-01",
        "ends_on": last.isoformat(),
    }
    form = Reading(demo.begin("Гоголь", "gogol"), TODAY).page("conclusion").form(as_sent(typed))
    assert form.is_valid() is is_good


def test_the_application_is_printed_in_the_words_of_annex_1(demo, small):
    sent = demo.send(answered(demo, child={"programme": "adapted"}))
    paper = Paper.objects.get(application=sent)
    html = rendering.html_of(kinds.get(SENT_APPLICATION), paper.context)
    made = re.sub(r'src="data:[^"]*"|\d+(?:-[0-9A-Z]{4})+', "…", html)
    made = re.sub(r"\d\d:\d\d", "чч:мм", made)
    assert is_approved(made, APPROVED)


def test_a_mother_applies_over_http(demo, client, sign_in, small):
    mother = sign_in("gogol")
    start = f"/apply/ru-home-education/application/{small.children['Гоголь'].pk}/"
    assert mother.get(start).status_code == 200
    address = mother.post(start)["Location"]
    assert "/questions/place/" in address or "/applications/" in address
    assert mother.get(address).status_code == 200


def test_the_secretary_accepts_it_and_looks_at_the_package(demo, sign_in, small):
    sent = demo.send(answered(demo))
    client = sign_in("belova")
    assert client.get(reverse("application", args=[sent.pk])).status_code == 200
    answer = client.post(reverse("application_accept", args=[sent.pk]))
    home = HomeCase.objects.get()
    assert str(home.pk) in answer["Location"]
    page = client.get(reverse("home:package", args=[home.pk])).content.decode()
    assert 'value="114"' in page
