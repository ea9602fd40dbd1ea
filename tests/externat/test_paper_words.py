"""What the papers say: cases of names, by whose sex, who signs, what a form leaves out."""

from __future__ import annotations

import pytest

from documents.kinds import Capacity
from externat.papers.slugs import (
    APPLICATION,
    COMBINATION_APPLICATION,
    DECLARATION,
    LEVEL_APPLICATION,
)
from externat.procedure import (
    ENROLMENT_ORDER,
    EXCERPT,
    NOTICE,
    PROTOCOL,
    RETURN_ORDER,
    STAFF_ORDER,
    of_2021,
)
from externat.rules.edition_2021 import ACT, NOT_DECLARED
from externat.rules.vocabulary import Applicant, ExternGround, Form, Goal, PatronageGround
from tests.externat.paper_cases import KINDS, prepared
from tests.printed import frozen, html, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def cases(small):
    return prepared(small, ACT)


def said(part, individual) -> str:
    return words(html(of_2021(part), individual))


def signers(part, individual):
    kind = KINDS[of_2021(part)]
    return [one.capacity for one in kind.signers_of(frozen(kind.slug, individual))]


def family(cases, child="Гоголь", **changes):
    return cases.open(child, **{"form": Form.FAMILY.value, **changes})


def extern(cases, child="Живаго", **changes):
    given = {
        "form": Form.EXTERNAT.value,
        "ground": ExternGround.SUBJECTS.value,
        "goal": Goal.ASSESSMENT.value,
    }
    return cases.open(child, **{**given, **changes})


def test_only_the_family_form_tells_the_service_for_children(cases):
    point = "Поінформувати службу у справах дітей про переведення"
    assert point in said(ENROLMENT_ORDER, family(cases, is_transfer=True))
    assert "службу у справах дітей" not in said(ENROLMENT_ORDER, extern(cases))
    assert KINDS[of_2021(NOTICE)].is_needed(family(cases, "Мороз"))
    assert not KINDS[of_2021(NOTICE)].is_needed(extern(cases, "Берия"))


def test_a_pupil_is_transferred_and_a_newcomer_enrolled(cases):
    assert "Перевести ученицю" in said(ENROLMENT_ORDER, family(cases, is_transfer=True))
    assert "Зарахувати учня" in said(ENROLMENT_ORDER, family(cases, "Мороз"))


def test_the_family_form_names_no_ground(cases):
    text = said(APPLICATION, family(cases))
    assert "Підстава:" not in text
    assert "на сімейну (домашню) форму здобуття освіти" in text
    patronage = cases.open("Мороз", form=Form.PATRONAGE.value, ground=PatronageGround.HEALTH.value)
    assert "Підстава: стан здоров’я" in said(APPLICATION, patronage)
    assert "(підпункт 2 пункту 1 розділу IV Положення)" in said(APPLICATION, patronage)


def test_an_adult_applies_and_signs_alone(cases):
    adult = extern(cases)
    assert "мене, Живаго" in said(APPLICATION, adult)
    assert signers(APPLICATION, adult) == [Capacity.PUPIL]
    minor = extern(cases, "Берия", applicant_kind=Applicant.MINOR.value, applicant=None)
    assert "неповнолітньої особи" in said(APPLICATION, minor)
    assert signers(APPLICATION, minor) == [Capacity.PUPIL]
    assert signers(APPLICATION, family(cases)) == [Capacity.PARENT]


def test_only_who_has_no_records_asks_to_be_assessed_first(cases):
    kind = KINDS[of_2021(LEVEL_APPLICATION)]
    assert not kind.is_needed(extern(cases))
    without = extern(cases, "Берия", lacks_records=True)
    assert kind.is_needed(without)
    assert "попередньо здобутий рівень освіти" in said(LEVEL_APPLICATION, without)


def test_a_combination_goes_without_a_transfer(cases):
    combined = extern(cases, is_combination=True, other_form="денна форма")
    text = said(COMBINATION_APPLICATION, combined)
    assert "(денна форма), без переведення на екстернат" in text


def test_the_six_subjects_stand_in_no_declaration(cases):
    declared = cases.whole(extern(cases))
    rows = [row["subject"] for row in frozen(of_2021(DECLARATION), declared)["rows"]]
    assert rows and not set(rows) & set(NOT_DECLARED)
    assert "Не зазначаються: «Українська мова»" in said(DECLARATION, declared)


def test_the_protocol_is_signed_by_the_chair_and_every_member(cases):
    assessed = cases.whole(extern(cases))
    context = frozen(of_2021(PROTOCOL), assessed)
    assert signers(PROTOCOL, assessed) == [Capacity.CHAIR, Capacity.MEMBER]
    assert [one["capacity"] for one in context["signatures"]].count("Член комісії") == 2
    text = said(PROTOCOL, assessed)
    assert "ЗАТВЕРДЖУЮ" in text, "the head approves by hand, and nobody waits for it"
    assert "дев’ять, достатній" in text and "одинадцять, високий" in text
    assert "не з’явився: поважна причина" in text


def test_the_order_of_hours_goes_by_the_form(cases):
    patronage = cases.whole(
        cases.open("Гоголь", form=Form.PATRONAGE.value, ground=PatronageGround.CUSTODY.value)
    )
    assert "Разом (норма – 8 год на тиждень)" in said(STAFF_ORDER, patronage)
    by_rates = said(STAFF_ORDER, family(cases, "Мороз"))
    assert "15 хв на одного здобувача освіти" in by_rates and "Год на тиж" not in by_rates


def test_the_council_is_quoted_as_it_decided(cases):
    decided = cases.whole(family(cases))
    assert "продовжити здобуття освіти за індивідуальною формою" in said(EXCERPT, decided)
    assert "яка здобуває освіту" in said(EXCERPT, decided)
    decided.decision, decided.chosen_form = "transfer", "денна форма"
    decided.save()
    assert "освіти: денна форма (підпункт 2 пункту 11" in said(EXCERPT, decided)
    assert "обрану інституційну форму здобуття освіти: денна форма." in said(RETURN_ORDER, decided)


def test_a_number_is_never_parted_from_its_sign(cases):
    whole = cases.whole(family(cases))
    for part in (APPLICATION, ENROLMENT_ORDER, STAFF_ORDER, EXCERPT, NOTICE):
        printed = html(of_2021(part), whole).partition("data-watermark")[2]
        assert "№" in printed and "№ " not in printed
