"""Cl. 1.2, 3.4, 4.4, 4.8, 5.2: the application, its ground, its documents, a request for more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from credit_transfer import rules
from credit_transfer.rules import Act, Applicant, Body, Document, DocumentKind, Ground
from regulations.rules import Severity, judge
from tests.credit_transfer.credit_facts import (
    ADOPTION,
    APPLICATION,
    CERTIFICATE,
    GOOD,
    ORGANISATION,
    TODAY,
    TOMORROW,
    YESTERDAY,
    case,
    found,
    only,
    with_settings,
)

TURNS_18 = date(2026, 11, 9)  # the day of the application


def test_a_whole_application_finds_no_fault():
    assert judge(rules.ACCEPT_RULES, GOOD) == ()


def test_an_empty_application_names_every_gap_at_once():
    fields = {one.field for one in judge(rules.ACCEPT_RULES, rules.Facts(today=TODAY))}
    assert fields == {"applied_on", "ground", "organisation", "documents", "rows"}


@pytest.mark.parametrize("body", list(Body))
def test_p_1_2_each_body_that_is_missing_warns(body):
    adopted = replace(ADOPTION, bodies=ADOPTION.bodies - {body})
    broken = only(rules.adoption_is_complete, case(adoption=adopted))
    assert broken.severity is Severity.WARN
    with translation.override("en"):
        assert str(body.label) in str(broken.message)


def test_p_1_2_an_unpublished_act_warns_and_nobody_is_asked_twice():
    unpublished = case(adoption=replace(ADOPTION, published_on=None))
    assert found(rules.adoption_is_complete, unpublished) == [("adoption", ())]
    assert found(rules.adoption_is_complete, case(adoption=None)) == []
    assert rules.adoption_is_complete not in rules.APPLICATION_RULES


@pytest.mark.parametrize("ground", ["", "holidays"])
def test_p_3_4_no_credit_without_one_of_the_seven_grounds(ground):
    assert found(rules.ground_is_chosen, case(ground=ground)) == [("ground", ())]


@pytest.mark.parametrize("ground", list(Ground))
def test_p_3_4_each_of_the_seven_is_one(ground):
    assert found(rules.ground_is_chosen, case(ground=ground)) == []


@pytest.mark.parametrize(
    ("ground", "explained"),
    [
        (Ground.SANATORIUM, False),
        (Ground.TRANSFER, False),
        (Ground.PROGRAMME, True),
        (Ground.STUDY_FORM, True),
        (Ground.RETURNED, True),
        (Ground.OWN_CHOICE, False),
        (Ground.OTHER, True),
    ],
)
def test_p_3_4_which_grounds_are_explained_in_words(ground, explained):
    silent = case(ground=ground, ground_reason=" ")
    assert found(rules.ground_is_explained, silent) == [("ground_reason", ())] * explained
    assert found(rules.ground_is_explained, case(ground=ground, ground_reason="С 1 сентября")) == []


WHOLE = Act(number="77", dated=date(2019, 5, 6))


@pytest.mark.parametrize(
    ("licence", "accreditation", "fields"),
    [
        (WHOLE, WHOLE, []),
        (None, WHOLE, ["licence_number", "licence_on"]),
        (WHOLE, None, ["accreditation_number", "accreditation_on"]),
        (Act(number="77"), WHOLE, ["licence_on"]),
        (WHOLE, Act(number=" ", dated=TODAY), ["accreditation_number"]),
    ],
)
def test_p_3_4_a_transfer_needs_licence_and_accreditation(licence, accreditation, fields):
    organisation = replace(ORGANISATION, licence=licence, accreditation=accreditation)
    facts = case(ground=Ground.TRANSFER, organisation=organisation)
    assert [field for field, _rows in found(rules.organisation_is_accredited, facts)] == fields
    other = replace(facts, ground=Ground.OWN_CHOICE)
    assert found(rules.organisation_is_accredited, other) == [], "T1-05"


def test_p_3_4_where_the_pupil_studied_is_named():
    facts = case(organisation=replace(ORGANISATION, name=" "))
    assert found(rules.organisation_is_named, facts) == [("organisation", ())]


def test_p_4_4_no_credit_without_a_confirming_document():
    assert only(rules.credit_has_document, case(documents=())).blocks


@pytest.mark.parametrize(
    ("sealed", "signed", "fields"),
    [
        (True, True, []),
        (False, True, ["is_sealed"]),
        (True, False, ["is_signed"]),
        (False, False, ["is_sealed", "is_signed"]),
    ],
)
def test_p_4_4_a_certificate_of_progress_bears_seal_and_signature(sealed, signed, fields):
    paper = replace(CERTIFICATE, is_sealed=sealed, is_signed=signed)
    broken = found(rules.documents_are_certified, case(documents=(paper,)))
    assert broken == [(field, ("document-1",)) for field in fields]


@pytest.mark.parametrize("kind", [one for one in DocumentKind if one != DocumentKind.PROGRESS])
def test_p_4_4_the_other_seven_kinds_need_no_ticks(kind):
    documents = (Document(key="document-2", kind=kind),)
    assert found(rules.documents_are_certified, case(documents=documents)) == []


def test_p_4_4_a_document_of_another_kind_or_of_tomorrow_confirms_nothing():
    strange = replace(CERTIFICATE, kind="ticket")
    early = replace(CERTIFICATE, key="document-2", dated=TOMORROW)
    assert found(rules.documents_are_certified, case(documents=(strange, early))) == [
        ("kind", ("document-1",)),
        ("issued_on", ("document-2",)),
    ]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"dated": None}, ["applied_on"]),
        ({"received_on": None}, ["application_received_on"]),
        ({"received_on": TODAY}, []),
        ({"received_on": TOMORROW}, ["application_received_on"]),
        ({"received_on": APPLICATION.dated}, []),
        ({"received_on": date(2026, 11, 8)}, ["application_received_on"]),
        ({"channel": ""}, ["channel"]),
        ({"agrees_to_marks": False}, ["agrees_to_marks"]),
    ],
)
def test_p_5_2_the_application_is_made_dated_and_consents_to_marks(changes, fields):
    facts = case(application=replace(APPLICATION, **changes))
    assert [field for field, _rows in found(rules.application_is_made, facts)] == fields


def test_p_5_2_no_credit_without_an_application():
    assert found(rules.application_is_made, case(application=None)) == [("applied_on", ())]
    assert found(rules.applicant_may_apply, case(application=None)) == []


@pytest.mark.parametrize(
    ("applicant", "born", "field"),
    [
        (Applicant.PARENT, date(2012, 3, 12), None),
        (Applicant.ADULT, date(2012, 3, 12), "applicant_kind"),
        (Applicant.PARENT, TURNS_18.replace(year=2008, day=10), None),  # 17 for one day more
        (Applicant.ADULT, TURNS_18.replace(year=2008, day=10), "applicant_kind"),
        (Applicant.PARENT, TURNS_18.replace(year=2008), "applicant_kind"),  # turns 18 that day
        (Applicant.ADULT, TURNS_18.replace(year=2008), None),
        (Applicant.PARENT, None, "birth_date"),
        ("aunt", date(2012, 3, 12), "applicant_kind"),
    ],
)
def test_p_5_2_a_parent_applies_until_the_18th_birthday_and_the_pupil_from_it(
    applicant, born, field
):
    facts = case(application=replace(APPLICATION, applicant=applicant), birth_date=born)
    assert [one for one, _rows in found(rules.applicant_may_apply, facts)] == (
        [field] if field else []
    )


def test_p_5_2_the_age_is_the_schools_setting():
    facts = case(
        birth_date=date(2010, 1, 1),
        application=replace(APPLICATION, applicant=Applicant.ADULT),
        settings=with_settings(full_age=16),
    )
    assert found(rules.applicant_may_apply, facts) == []


def test_p_5_2_the_parent_stands_on_the_pupils_card():
    stranger = replace(APPLICATION, name="Чужая Нина", is_representative=False)
    broken = only(rules.applicant_may_apply, case(application=stranger))
    assert (broken.field, broken.blocks) == ("applicant", True)
    assert "Чужая Нина" in str(broken.message)


def test_p_4_8_a_request_says_what_it_asks_for():
    assert found(rules.request_is_written, case(asked_for="  ")) == [("asked_for", ())]
    assert found(rules.request_is_written, case(asked_for="Справка о часах")) == []


@pytest.mark.parametrize(
    ("answered", "warned"), [(None, True), (TODAY, False), (YESTERDAY, False), (TOMORROW, True)]
)
def test_p_4_8_a_case_goes_on_without_the_answer_only_with_a_reason(answered, warned):
    facts = case(asked_for="Справка о часах", answered_on=answered)
    broken = rules.documents_came(facts)
    assert [one.severity for one in broken] == [Severity.WARN] * warned
    assert all("Справка о часах" in str(one.message) for one in broken)
