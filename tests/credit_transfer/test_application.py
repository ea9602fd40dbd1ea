"""The family's application for credit: what each ground asks, and what is never asked."""

from __future__ import annotations

import pytest

from config.demo.credit_applications import CreditApplicationDemo
from credit_transfer import rules
from credit_transfer.models import ExamChoice, OutsideOrganisation, SchoolCourse
from regulations.application_reading import Reading
from regulations.authority import NoAuthority
from regulations.drafts import as_sent
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted")]

SHORTEST = [
    "ground",
    "organisation",
    "programme",
    "subjects",
    "span",
    "outside",
    "documents",
    "document_participation",
    "release",
    "consent",
]


@pytest.fixture
def demo(small):
    return CreditApplicationDemo(small, TODAY)


@pytest.fixture
def draft(demo):
    return demo.begin("Гоголь", "gogol")


def pages(application) -> list[str]:
    return [page.slug for page in Reading(application, TODAY).pages]


def form_of(application, page: str, typed=None):
    shown = Reading(application, TODAY).page(page)
    return shown.form(as_sent(typed) if typed is not None else None)


def test_a_course_of_own_choice_asks_ten_questions(demo, draft):
    assert pages(demo.answer(draft)) == SHORTEST


@pytest.mark.parametrize(
    ("ground", "more", "less"),
    [
        (rules.Ground.SANATORIUM, set(), {"programme"}),
        (rules.Ground.TRANSFER, set(), {"programme"}),
        (rules.Ground.PROGRAMME, {"changed"}, set()),
        (rules.Ground.STUDY_FORM, {"changed"}, {"programme"}),
        (rules.Ground.RETURNED, {"returned"}, {"programme"}),
        (rules.Ground.OWN_CHOICE, set(), set()),
        (rules.Ground.OTHER, {"reason"}, set()),
    ],
)
def test_p_3_4_each_ground_asks_only_what_it_needs(demo, draft, ground, more, less):
    demo.answer(draft, ground={"ground": ground.value})
    assert set(pages(draft)) == (set(SHORTEST) | more) - less


@pytest.mark.parametrize("ground", list(rules.Ground))
def test_p_3_4_licence_and_accreditation_are_asked_of_a_transfer_alone(demo, draft, ground):
    demo.answer(draft, "ground", ground={"ground": ground.value})
    asked = {"licence_number", "licence_on", "accreditation_number", "accreditation_on"}
    fields = set(form_of(draft, "organisation").fields)
    assert asked <= fields if ground is rules.Ground.TRANSFER else not asked & fields


def test_an_organisation_that_the_school_knows_is_chosen(demo, draft, organisation):
    demo.answer(draft, "ground")
    assert not form_of(draft, "organisation", {"name": ""}).is_valid()
    chosen = form_of(draft, "organisation", {"organisation": str(organisation.pk)})
    assert chosen.is_valid(), chosen.errors
    both = form_of(draft, "organisation", {"organisation": str(organisation.pk), "name": "Другая"})
    assert "name" in both.errors


def test_an_organisation_of_another_school_is_no_choice(demo, draft, organisation, other_school):
    elsewhere = OutsideOrganisation(school=other_school.school, name="Чужая", pk=999_999)
    demo.answer(draft, "ground")
    form = form_of(draft, "organisation", {"organisation": str(elsewhere.pk)})
    assert "organisation" in form.errors


def subjects_form(demo, draft, typed=None):
    demo.answer(draft, "ground", "organisation", "programme")
    return form_of(draft, "subjects", typed)


def test_p_4_6_what_is_compulsory_at_the_exam_is_shown_with_why_and_refused(demo, draft, small):
    russian = str(small.subjects["Русский язык"].pk)
    form = subjects_form(demo, draft, {"subjects": russian})
    assert "экзамен" in form.why_not[russian].lower() or "exam" in form.why_not[russian].lower()
    assert not form.is_valid()
    assert str(form.why_not[russian]) in str(form.errors["subjects"])
    drawn = str(form["subjects"])
    assert drawn.count("disabled") == len(form.why_not)


def test_p_4_6_what_the_pupil_chose_for_the_exam_is_refused(demo, small):
    history = small.subjects["История"]
    ExamChoice.objects.create(
        school=small.school,
        student=small.children["Живаго"],
        school_year=small.year,
        subject=history,
        chosen_on=TODAY,
        entered_by=small.people["sidorov"],
    )
    draft = demo.begin("Живаго", "zhivago")
    assert str(history.pk) in subjects_form(demo, draft).why_not


def test_a_subject_without_hours_is_not_in_the_plan(demo, draft, in_plan):
    music = in_plan("Гоголь", "Музыка", 0)
    assert str(music.pk) in subjects_form(demo, draft).why_not


def test_courses_of_the_grade_are_offered(demo, draft, small):
    for name, grade in (("Шахматы", 5), ("Хор", None), ("Робототехника", 8)):
        SchoolCourse.objects.create(
            school=small.school, year=small.year, name=name, grade=grade, weekly_hours=1
        )
    form = subjects_form(demo, draft, {"courses": []})
    assert [name for _pk, name in form.fields["courses"].choices] == ["Хор", "Шахматы"]
    assert "subjects" in form.errors


@pytest.mark.parametrize("typed", ["abc", "-1", "999999999", "1; drop table"])
def test_a_subject_that_is_none_is_told(demo, draft, typed):
    form = subjects_form(demo, draft, {"subjects": typed})
    assert "subjects" in form.errors


def test_parts_of_the_school_s_own_year_are_offered(demo, draft):
    subjects_form(demo, draft)
    demo.answer(draft, "subjects")
    choices = [value for value, _label in form_of(draft, "span").fields["span"].choices]
    halves, quarters = [f"half_year:{n}" for n in (1, 2)], [f"quarter:{n}" for n in (1, 2, 3, 4)]
    assert choices == ["year", *halves, *quarters]
    assert "span" in form_of(draft, "span", {"span": "trimester:1"}).errors


def outside_form(demo, draft, **typed):
    subjects_form(demo, draft)
    demo.answer(draft, "subjects", "span")
    key = f"s{demo._asked.pk}"
    return key, form_of(draft, "outside", {f"{name}_{key}": one for name, one in typed.items()})


def test_what_the_certificate_says_may_be_left_to_the_school(demo, draft):
    _key, form = outside_form(demo, draft)
    assert form.is_valid(), form.errors
    assert len(form.fields) == 4


@pytest.mark.parametrize("typed", ["9" * 40, "٣", "x", "-1", ""])
def test_a_kept_answer_that_is_no_subject_asks_nothing(demo, draft, typed):
    subjects_form(demo, draft)
    draft.answers["subjects"] = {"data": {"subjects": typed}, "version": 1}
    draft.save()
    assert not form_of(draft, "outside").fields


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"hours": "-1"}, "hours"),
        ({"hours": "1.234"}, "hours"),
        ({"hours": "много"}, "hours"),
        ({"scale": "seven"}, "scale"),
        ({"scale": "five", "mark": "зачтено"}, "mark"),
        ({"mark": "5" * 41}, "mark"),
        ({"title": "<b>"}, "title"),
    ],
)
def test_a_wrong_word_of_the_certificate_is_told_by_its_field(demo, draft, typed, field):
    key, form = outside_form(demo, draft, **typed)
    assert f"{field}_{key}" in form.errors


@pytest.mark.parametrize("mark", ["3", "хорошо", "5 (отлично)"])
def test_p_4_7_marks_of_the_five_point_scale_are_taken_in_figures_and_words(demo, draft, mark):
    _key, form = outside_form(demo, draft, scale="five", mark=mark)
    assert form.is_valid(), form.errors


@pytest.mark.parametrize(
    ("page", "typed", "field"),
    [
        ("ground", {"ground": "whim"}, "ground"),
        ("ground", {}, "ground"),
        ("release", {}, "release"),
        ("release", {"release": "maybe"}, "release"),
        ("consent", {}, "agrees_to_marks"),
        ("documents", {}, "documents"),
        ("documents", {"documents": "letter_of_aunt"}, "documents"),
    ],
)
def test_a_wrong_answer_is_told_by_its_field(draft, page, typed, field):
    assert field in form_of(draft, page, typed).errors


@pytest.mark.parametrize("kind", list(rules.DocumentKind))
def test_p_4_4_each_kind_of_document_has_its_page_with_photos(demo, draft, kind):
    demo.answer(draft, documents={"documents": kind.value})
    shown = Reading(draft, TODAY).page(f"document_{kind.value}")
    assert shown.page.files.kind == kind.value
    assert [one for one in pages(draft) if one.startswith("document_")] == [shown.slug]


def test_a_certificate_of_progress_is_proposed_where_a_general_programme_was_learnt(demo, draft):
    demo.answer(draft, "ground", ground={"ground": rules.Ground.SANATORIUM.value})
    assert form_of(draft, "documents").initial["documents"] == ["progress"]


def test_p_5_2_from_full_age_the_pupil_applies_and_no_parent(demo, small):
    assert demo.begin("Живаго", "zhivago").authority == "self"
    with pytest.raises(NoAuthority):
        demo.begin("Живаго", "gogol")


def test_p_5_2_a_stranger_does_not_apply(demo):
    with pytest.raises(NoAuthority):
        demo.begin("Мороз", "gogol")
