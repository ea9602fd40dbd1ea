"""The parents' appeal (cl. 1.5): asked in their words, printed, and made into a case."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from config.demo.applications import ApplicationDemo
from documents import kinds, rendering
from documents.making import bytes_of
from documents.models import Paper
from individual_support import rules
from individual_support.models import SupportCase
from individual_support.papers_appeal import APPEAL
from regulations.application_reading import Reading
from regulations.drafts import as_sent
from regulations.rules import judge
from regulations.services.applications import save_page
from tests.conftest import TODAY
from tests.documents.pdf_checks import assert_archive_and_accessible
from tests.printed import is_approved
from tests.unprinted_demo import unprinted

APPROVED = Path(__file__).parent / "approved" / "support_appeal.html"


@pytest.fixture
def demo(small, adopted):
    return ApplicationDemo(small, TODAY)


def pages(application) -> list[str]:
    return [page.slug for page in Reading(application, TODAY).pages]


def test_the_shortest_way_asks_seven_questions(demo):
    draft = demo.answer(demo.begin("Гоголь", "gogol"))
    assert pages(draft) == ["reason", "scope", "subjects", "term", "forms", "wishes", "papers"]


def test_pages_follow_the_answers_before_them(demo):
    draft = demo.begin("Гоголь", "gogol")
    assert pages(draft) == ["reason", "scope", "term", "forms", "wishes", "papers"]
    demo.answer(draft, "reason", reason={"categories": ["olympiad", "weak_health"]})
    assert pages(draft)[1] == "olympiad"
    assert pages(draft)[-2:] == ["health_papers", "papers"]


def test_what_was_typed_on_a_page_no_longer_shown_is_notas_sent(demo, small):
    draft = demo.answer(demo.begin("Гоголь", "gogol"))
    assert "subjects" in draft.answers
    reading = Reading(draft, TODAY)
    scope = reading.page("scope")
    form = scope.form(as_sent({"scope": "whole"}))
    save_page(application=draft, page=scope.page, form=form, seen=scope.version)
    sent = demo.send(draft)
    assert "subjects" not in sent.answers
    case = demo.accept(unprinted(sent))
    support = SupportCase.objects.get(pk=case.pk)
    assert support.whole_programme


def test_p_1_5_an_accepted_appeal_is_the_ground_of_a_case_with_everything_filled_in(demo, small):
    case = demo.accept(unprinted(demo.send(demo.begin("Гоголь", "gogol"))))
    support = SupportCase.objects.get(pk=case.pk)
    ground = support.grounds.get()
    assert (ground.kind, ground.dated) == ("parent_appeal", TODAY)
    assert "отстал на две темы" in ground.text
    assert ground.attachment.kind == "appeal"
    assert ground.attachment.is_restricted
    assert support.applicant == small.people["gogol"]
    assert support.categories == ["low_motivation"]
    assert [one.subject.name for one in support.subjects.all()] == ["Математика"]
    assert support.term == "quarter"
    assert support.starts_on <= TODAY <= support.ends_on
    named = (rules.ground_is_named, rules.grounds_are_complete, rules.ground_is_listed)
    whole = (rules.category_is_named, rules.scope_is_named, rules.dates_match_calendar)
    assert not judge((*named, *whole), support.facts(TODAY))


def test_p_1_7_asking_for_lessons_at_a_distance_is_their_application(demo):
    draft = demo.answer(demo.begin("Гоголь", "gogol"), forms={"study_forms": ["remote"]})
    case = demo.accept(unprinted(demo.send(draft)))
    kinds_held = set(case.attachments.values_list("kind", flat=True))
    assert kinds_held == {"appeal", "remote_application"}


def test_an_olympiad_that_is_over_is_told_at_its_field(demo, small):
    draft = demo.answer(demo.begin("Гоголь", "gogol"), "reason", reason={"categories": "olympiad"})
    shown = Reading(draft, TODAY).page("olympiad")
    form = shown.form(
        as_sent(
            {
                "olympiad_stage": "regional",
                "olympiad_subject": str(small.subjects["Математика"].pk),
                "olympiad_on": "2026-02-01",
            }
        )
    )
    assert "This day is over" in str(form.errors["olympiad_on"])


def test_the_copy_says_what_was_approved(demo):
    sent = demo.send(demo.begin("Гоголь", "gogol"))
    sent.sent_at = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
    kind = kinds.get(APPEAL)
    frozen = rendering.freeze(kind, sent, TODAY, school=sent.school, number=1)
    made = rendering.html_of(kind, frozen)
    assert is_approved(made, APPROVED)


def test_the_copy_never_names_a_sensitive_group(demo):
    draft = demo.answer(
        demo.begin("Гоголь", "gogol"), reason={"categories": ["weak_health", "deviant"]}
    )
    paper = Paper.objects.get(application=demo.send(draft))
    html = rendering.html_of(kinds.get(APPEAL), paper.context)
    assert "имеет особые образовательные потребности" in html
    assert "болезн" not in html
    assert "девиантн" not in html


def test_the_copy_of_a_paper_says_that_it_came_on_paper(demo):
    sent = demo.send(demo.begin("Гоголь", "gogol", on_paper=True), received_on=TODAY)
    html = rendering.html_of(kinds.get(APPEAL), Paper.objects.get(application=sent).context)
    assert "Принято на бумаге" in html


def test_the_copy_is_an_archive_file(demo):
    sent = demo.send(demo.begin("Гоголь", "gogol"))
    assert_archive_and_accessible(bytes_of(Paper.objects.get(application=sent)))
