"""What a regulation declares to be asked: pure data, of any act."""

from __future__ import annotations

import pytest

from individual_support import rules
from regulations.questions import Answers, QuestionPage, Section, questionnaire_of
from tests.regulations.toy import P_1, ColourForm, questionnaire


def slugs(typed) -> list[str]:
    return [page.slug for page, _before in questionnaire().shown(typed)]


def test_a_page_is_shown_when_the_answers_before_ask_for_it():
    assert slugs({}) == ["colour"]
    assert slugs({"colour": {"colour": "blue"}}) == ["colour"]
    assert slugs({"colour": {"colour": "red"}}) == ["colour", "drawing"]


def test_what_a_hidden_page_holds_decides_nothing():
    pages = questionnaire().pages
    last = QuestionPage(
        slug="last",
        question="?",
        form_class=ColourForm,
        why=P_1,
        reason="",
        shown_if=lambda answers: "drawing" in answers,
    )
    asked = questionnaire(sections=(Section(title="", pages=(*pages, last)),))
    typed = {"colour": {"colour": "blue"}, "drawing": {}}
    assert [page.slug for page, _before in asked.shown(typed)] == ["colour"]


def test_answers_are_read_one_or_several():
    answers = Answers({"page": {"one": "a", "many": ["a", "b"]}})
    assert answers.one("page", "many") == "a"
    assert answers.several("page", "one") == ["a"]
    assert answers.several("other", "one") == []
    assert answers.one("other", "one") == ""


def test_a_number_is_printed_as_the_questionnaire_says():
    assert questionnaire().printed_number(7) == "T-7"


def test_a_page_declared_twice_is_refused():
    pages = questionnaire().pages
    with pytest.raises(ValueError, match="declared twice"):
        questionnaire(sections=(Section(title="", pages=(*pages, *pages)),))


def test_a_page_under_another_act_is_refused():
    page = QuestionPage(slug="x", question="?", form_class=ColourForm, why=rules.P_1_5, reason="")
    with pytest.raises(ValueError, match="another act"):
        questionnaire(sections=(Section(title="", pages=(page,)),))


def test_a_questionnaire_without_a_decider_is_refused():
    with pytest.raises(ValueError, match="nobody decides"):
        questionnaire(decided_by=())


def test_an_unknown_questionnaire_is_no_questionnaire():
    with pytest.raises(LookupError):
        questionnaire_of("toy", "toy")
