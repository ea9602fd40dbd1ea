"""Applications for individual forms: asked as the ground needs, printed, and made into a case."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from config.demo.individual_applications import IndividualApplicationDemo
from externat.models import IndividualCase
from externat.models.individual import COMBINATION
from externat.rules import edition_2016, edition_2021
from externat.rules.vocabulary import (
    Circumstance,
    DocumentKind,
    ExternGround,
    Ground2016,
    PatronageGround,
)
from regulations.application_reading import Reading
from regulations.attached import attached_to
from regulations.authority import NoAuthority
from regulations.drafts import as_sent
from regulations.models import Application
from regulations.questions import NotNow, questionnaire_of
from regulations.rules import Severity, judge
from regulations.scans import cleaned
from regulations.services.applications import add_file
from students.models import Guardianship
from tests.conftest import TODAY
from tests.externat.ukrainian_school import answered, case_from
from tests.unprinted_demo import blank_picture, unprinted

pytestmark = pytest.mark.django_db

_2021 = edition_2021.ACT.slug
HEALTH_PAGES = {"medical", "needs_paper", "health_form", "health_paper", "treatment_paper"}


def pages(application: Application) -> list[str]:
    return [page.slug for page in Reading(application, TODAY).pages]


def blocked(individual: IndividualCase, rules) -> set[str]:
    return {
        one.field for one in judge(rules, individual.facts(TODAY)) if one.severity is Severity.BLOCK
    }


@pytest.mark.parametrize(
    ("ground", "more"),
    [
        (Ground2016.HEALTH, {"medical"}),
        (Ground2016.TREATMENT, {"treatment", "medical"}),
        (Ground2016.SPECIAL_NEEDS, {"medical", "needs_paper"}),
        (Ground2016.DISABILITY, {"medical"}),
        (Ground2016.SMALL_CLASS, {"small_class"}),
        (Ground2016.CONFLICT, set()),
        (Ground2016.FOREIGNER, {"lawful_stay"}),
    ],
)
def test_each_ground_of_2016_asks_for_its_own_papers(old, ground, more):
    _, draft = answered(old, "individual", "Вовчок", "vovchok", ground={"ground": ground.value})
    always = {"ground", "needs", "term", "education", "address", "wishes", "acquainted"}
    assert set(pages(draft)) == always | more


@pytest.mark.parametrize("ground", list(Ground2016))
def test_an_accepted_application_of_2016_lacks_nothing(old, ground, consented):
    individual = case_from(old, "individual", "Вовчок", "vovchok", ground={"ground": ground.value})
    assert individual.ground == ground
    assert blocked(individual, edition_2016.APPLICATION_RULES) == set()
    assert individual.acquainted_on == TODAY
    assert attached_to(individual.pk)["individual_application"].is_restricted


def test_a_medical_paper_waits_for_the_separate_consent(old):
    _, draft = answered(
        old, "individual", "Вовчок", "vovchok", ground={"ground": Ground2016.HEALTH.value}
    )
    page = Reading(draft, TODAY).page("medical")
    assert not page.consent.is_given
    assert page.consent.url
    # Whoever gives no consent goes on without the paper: nothing of it is kept.
    assert page.is_complete
    assert page.reading.typed["medical"] == {}


def test_every_page_about_health_needs_the_consent_and_is_restricted():
    asked = [
        questionnaire_of(edition_2016.ACT.slug, "individual"),
        *(questionnaire_of(_2021, way) for way in ("externat", "family", "patronage")),
    ]
    found = {page.slug: page for one in asked for page in one.pages if page.consent}
    assert set(found) == HEALTH_PAGES
    assert all(page.is_restricted and page.files.is_restricted for page in found.values())


@pytest.mark.parametrize(
    ("ground", "instead", "more"),
    [
        (ExternGround.VALID_REASONS, {}, {"reasons", "health_paper"}),
        (
            ExternGround.VALID_REASONS,
            {"reasons": {"reasons": "conflict"}},
            {"reasons", "ground_paper"},
        ),
        (ExternGround.UNFINISHED, {}, {"subjects", "ground_paper"}),
        (ExternGround.ABROAD, {}, {"ground_paper"}),
        (ExternGround.FOREIGNER, {}, {"ground_paper"}),
        (ExternGround.ACCELERATED, {}, set()),
        (ExternGround.SUBJECTS, {}, {"subjects"}),
        (ExternGround.LIFE_SENTENCE, {}, {"ground_paper"}),
    ],
)
def test_each_ground_of_externat_asks_for_its_own_papers(lyceum, ground, instead, more, consented):
    _, draft = answered(
        lyceum, "externat", "Клименко", "klymenko", ground={"ground": ground.value}, **instead
    )
    always = {"learner", "living", "ground", "goal", "grade", "term", "records", "education"}
    always |= {"address", "wishes", "acquainted"}
    assert set(pages(draft)) == always | more


@pytest.mark.parametrize("ground", list(ExternGround))
def test_an_accepted_application_for_externat_lacks_nothing(lyceum, ground, consented):
    individual = case_from(
        lyceum, "externat", "Клименко", "klymenko", ground={"ground": ground.value}
    )
    assert (individual.form, individual.ground) == ("externat", ground)
    assert individual.is_transfer
    assert blocked(individual, edition_2021.APPLICATION_RULES) == set()


@pytest.mark.parametrize(
    ("ground", "more"),
    [
        (PatronageGround.INPATIENT, {"treatment_paper"}),
        (PatronageGround.HEALTH, {"medical"}),
        (PatronageGround.CUSTODY, {"ground_paper"}),
        (PatronageGround.REFUGEE, {"ground_paper"}),
    ],
)
def test_patronage_keeps_wishes_in_its_plan(lyceum, ground, more, consented):
    demo, draft = answered(
        lyceum,
        "patronage",
        "Клименко",
        "klymenko",
        ground={"ground": ground.value},
        lessons={"wish_place": "school", "wish_teaching": "group"},
    )
    assert more <= set(pages(draft))
    individual = IndividualCase.objects.get(pk=demo.accept(unprinted(demo.send(draft))).pk)
    assert (individual.plan.wish_place, individual.plan.wish_teaching) == ("school", "group")
    assert blocked(individual, edition_2021.APPLICATION_RULES) == set()


def test_a_ground_that_the_school_does_not_count_is_not_offered(lyceum):
    demo = IndividualApplicationDemo(lyceum, TODAY, "patronage")
    form = Reading(demo.begin("Клименко", "klymenko"), TODAY).page("learner")
    assert form is not None
    draft = demo.answer(demo.begin("Клименко", "klymenko"), "learner")
    ground = Reading(draft, TODAY).page("ground").form(as_sent({"ground": "patronage_small"}))
    assert "ground" in ground.errors


def test_who_comes_from_outside_brings_the_general_papers(lyceum, consented):
    individual = case_from(
        lyceum,
        "externat",
        "Яніцький",
        "yanitskyi",
        ground={"ground": ExternGround.UNFINISHED.value},
        records={"records": "none", "studied_before": "Школа № 4, 2019–2022"},
    )
    assert (individual.applicant_kind, individual.is_transfer) == ("adult", False)
    assert individual.lacks_records
    assert individual.studied_before == "Школа № 4, 2019–2022"
    facts = individual.facts(TODAY)
    assert facts.brought(DocumentKind.BIRTH)
    assert facts.application.subjects == ("Математика",)


def test_a_minor_without_guardians_applies_alone(lyceum, consented):
    individual = case_from(
        lyceum,
        "externat",
        "Кравчук",
        "kravchuk",
        ground={"ground": ExternGround.VALID_REASONS.value},
        living={"past_circumstances": "uncontrolled", "left_with_others": "on"},
        reasons={"reasons": "conflict"},
    )
    assert individual.applicant_kind == "minor"
    assert individual.left_with_others
    assert blocked(individual, edition_2021.APPLICATION_RULES) == set()


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"past_circumstances": "uncontrolled"}, "left_with_others"),
        ({"left_with_others": "on"}, "past_circumstances"),
        ({"left_with_others": "on", "circumstances": "abroad"}, "past_circumstances"),
    ],
)
def test_a_minor_says_why_nobody_applies_for_them(lyceum, typed, field):
    demo = IndividualApplicationDemo(lyceum, TODAY, "externat")
    form = Reading(demo.begin("Кравчук", "kravchuk"), TODAY).page("living").form(as_sent(typed))
    assert field in form.errors


def test_a_minor_with_a_guardian_does_not_apply(lyceum):
    Guardianship.objects.create(
        school=lyceum.school,
        student=lyceum.children["Кравчук"],
        person=lyceum.people["klymenko"],
        kind="guardian",
    )
    with pytest.raises(NoAuthority):
        IndividualApplicationDemo(lyceum, TODAY, "externat").begin("Кравчук", "kravchuk")


@pytest.mark.parametrize("way", ["family", "patronage", COMBINATION])
def test_a_minor_applies_alone_for_externat_only(lyceum, way):
    with pytest.raises(NoAuthority):
        IndividualApplicationDemo(lyceum, TODAY, way).begin("Кравчук", "kravchuk")


def test_both_levels_are_asked_of_those_from_the_territory(lyceum, consented):
    instead = {
        "ground": {"ground": ExternGround.VALID_REASONS.value},
        "living": {"circumstances": Circumstance.CONTACT_LINE.value},
        "reasons": {"reasons": []},
        "grade": {"grade": "11"},
        "both_levels": {"attests_both_levels": "on"},
    }
    individual = case_from(lyceum, "externat", "Клименко", "klymenko", **instead)
    assert individual.attests_both_levels
    assert individual.circumstances == ["contact_line"]
    _, lower = answered(
        lyceum, "externat", "Олійник", "oliinyk", **{**instead, "grade": {"grade": "9"}}
    )
    assert "both_levels" not in pages(lower)


def test_a_combination_runs_beside_the_family_form(lyceum, consented):
    family = case_from(lyceum, "family", "Клименко", "klymenko")
    beside = case_from(
        lyceum,
        COMBINATION,
        "Клименко",
        "klymenko",
        other_form={"other_form": "сімейна (домашня) форма"},
    )
    assert (family.form, family.is_of_catchment) == ("family", True)
    assert beside.is_combination
    assert beside.case.strand == COMBINATION
    assert beside.other_form == "сімейна (домашня) форма"
    assert blocked(beside, edition_2021.APPLICATION_RULES) == set()


def test_a_second_form_waits_until_the_first_ends(lyceum, consented):
    case_from(lyceum, "family", "Клименко", "klymenko")
    demo, draft = answered(
        lyceum,
        "patronage",
        "Клименко",
        "klymenko",
        ground={"ground": PatronageGround.HEALTH.value},
    )
    sent = demo.send(draft)
    with pytest.raises(NotNow):
        demo.accept(sent)


def test_a_photo_alone_is_a_paper(lyceum, consented):
    demo, draft = answered(
        lyceum,
        "externat",
        "Клименко",
        "klymenko",
        ground={"ground": ExternGround.ABROAD.value},
        ground_paper={"number": "", "dated": "", "issuer": ""},
    )
    page = demo.questionnaire.page("ground_paper")
    scan = cleaned(SimpleUploadedFile("page.png", blank_picture()))
    add_file(
        application=draft, page=page, asked=page.files, scan=scan, by=lyceum.people["klymenko"]
    )
    individual = IndividualCase.objects.get(pk=demo.accept(unprinted(demo.send(draft))).pk)
    held = individual.case.attachments.filter(kind=DocumentKind.GROUND.value)
    assert [one.scan_id is not None for one in held] == [True]
    assert held.get().is_restricted


@pytest.mark.parametrize(
    ("way", "slug", "typed", "field"),
    [
        ("externat", "learner", {"learner": "moon"}, "learner"),
        ("externat", "living", {"circumstances": "moon"}, "circumstances"),
        ("family", "term", {"starts_on": "32.13.2026"}, "starts_on"),
        ("family", "term", {"starts_on": "2030-01-01"}, "starts_on"),
        ("family", "term", {"starts_on": "2026-12-02", "ends_on": "2026-12-01"}, "ends_on"),
        ("family", "acquainted", {}, "is_acquainted"),
        ("family", "address", {"lives_at": "<b>"}, "lives_at"),
        ("patronage", "lessons", {"wish_place": "moon"}, "wish_place"),
        ("patronage", "lessons", {"wish_place": "home"}, "wish_teaching"),
        (COMBINATION, "other_form", {"other_form": "місячна"}, "other_form"),
        (COMBINATION, "grade", {"grade": "13"}, "grade"),
        (COMBINATION, "grade", {"grade": "дев’ять"}, "grade"),
        (COMBINATION, "subjects", {"subjects": "999999999"}, "subjects"),
        (COMBINATION, "subjects", {"subjects": "x"}, "subjects"),
        (COMBINATION, "assessed", {"assessed_on": "завтра"}, "assessed_on"),
    ],
)
def test_a_wrong_answer_is_told_by_its_field(lyceum, way, slug, typed, field):
    demo = IndividualApplicationDemo(lyceum, TODAY, way)
    page = Reading(demo.begin("Клименко", "klymenko"), TODAY).page(slug)
    form = page.form(as_sent(typed))
    assert not form.is_valid()
    assert field in form.errors


def test_a_paper_to_come_is_no_paper(old):
    _, draft = answered(
        old, "individual", "Вовчок", "vovchok", ground={"ground": Ground2016.CONFLICT.value}
    )
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    form = Reading(draft, TODAY).page("education").form(as_sent({"dated": tomorrow}))
    assert "dated" in form.errors
