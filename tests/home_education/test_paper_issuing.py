"""The papers of home education issued one after another: each names those before it."""

from __future__ import annotations

import pytest

from documents import issuing, kinds, signing
from documents.kinds import Capacity
from documents.making import bytes_of
from home_education.papers.slugs import FOLDER, TERMINATION_APPLICATION
from home_education.procedure import (
    CALENDAR,
    CONTRACT,
    EXTRACURRICULAR,
    ORGANISATION_ORDER,
    PLAN,
    RETURN_ORDER,
    SPECIAL_PROGRAMME,
    TERMINATION_ORDER,
    TIMETABLE,
    TRANSFER_ORDER,
)
from home_education.rules import Agreed, Party
from tests.conftest import TODAY
from tests.home_education.paper_cases import KINDS, PaperCases
from tests.printed import frozen, html, words


@pytest.fixture(autouse=True)
def known(monkeypatch):
    """The kinds are known to the register of papers, as when the regulation is registered."""
    monkeypatch.setattr(kinds, "_registered", {**kinds._registered, **KINDS})


@pytest.fixture
def cases(small):
    return PaperCases(small)


def issue(slug, home):
    return issuing.issue(KINDS[slug], home, by=None, on=TODAY)


def sign(paper, capacity: str, name: str):
    bytes_of(paper)
    paper.refresh_from_db()
    return signing.record_signature(
        paper, capacity=capacity, signer_name=name, signed_on=TODAY, seen_by=None, today=TODAY
    )


def test_the_order_of_organisation_names_what_it_approves_and_rests_on(cases):
    home = cases.whole(cases.adapted("Мороз"))
    for slug in (TRANSFER_ORDER, CONTRACT, PLAN, CALENDAR, TIMETABLE, EXTRACURRICULAR):
        issue(slug, home)
    text = words(html(ORGANISATION_ORDER, home))
    assert "приказа «О переводе на обучение на дому» от 22.11.2026 № 1-ОД" in text
    assert "индивидуальный учебный план (№ 1-ИУП от 22.11.2026) – приложение 1" in text
    assert "индивидуальный календарный учебный график (№ 1-ИКУГ от 22.11.2026)" in text
    assert "индивидуальное расписание занятий (№ 1-ИРЗ от 22.11.2026)" in text
    assert "план внеурочной деятельности (№ 1-ПВД от 22.11.2026) – приложение 4" in text
    assert "по договору о получении образования на дому от 22.11.2026 № 1-Д" in text


def test_orders_take_their_numbers_from_one_series_and_the_end_names_the_beginning(cases):
    home = cases.whole(cases.open("Гоголь"))
    numbers = [
        issue(slug, home).printed_number
        for slug in (TRANSFER_ORDER, ORGANISATION_ORDER, TERMINATION_ORDER)
    ]
    assert numbers == ["1-ОД", "2-ОД", "3-ОД"]
    issue(CONTRACT, home)
    ended = words(html(TERMINATION_ORDER, home))
    assert "договор о получении образования на дому от 22.11.2026 № 1-Д расторгнутым" in ended
    assert "(приказ от 22.11.2026 № 1-ОД)" in words(html(RETURN_ORDER, home))
    assert "от 22.11.2026 № 1-Д прошу расторгнуть" in words(html(TERMINATION_APPLICATION, home))


def test_the_rules_see_the_contract_and_who_has_signed_it(cases):
    home = cases.open("Гоголь")
    contract = issue(CONTRACT, home)
    assert [one.capacity for one in signing.missing(contract)] == [
        Capacity.DIRECTOR,
        Capacity.PARENT,
    ]
    sign(contract, Capacity.PARENT, "Гоголь Н.С.")
    sign(contract, Capacity.DIRECTOR, "Зорина О.В.")
    told = home.facts(TODAY).contract
    assert (told.number, told.starts_on, told.ends_on) == ("1-Д", home.starts_on, home.ends_on)
    assert told.signed_by_parent_on == told.signed_by_school_on == TODAY


def test_the_doctor_agrees_to_the_plan_beside_the_parent(cases):
    home = cases.in_hospital("Гоголь")
    plan = issue(PLAN, home)
    sign(plan, Capacity.PARENT, "Гоголь Н.С.")
    sign(plan, Capacity.DOCTOR, "Цой М.К.")
    facts = home.facts(TODAY)
    assert facts.agreed(Agreed.PLAN, Party.PARENT).agreed_on == TODAY
    assert facts.agreed(Agreed.PLAN, Party.DOCTOR).name == "Цой М.К."


def test_the_inventory_tells_the_numbers_of_the_papers_of_the_case(cases):
    home = cases.whole(cases.adapted("Мороз", variant="УО 2"))
    for slug in (CONTRACT, SPECIAL_PROGRAMME, PLAN):
        issue(slug, home)
    lines = {line["title"]: line for line in frozen(FOLDER, home)["lines"]}
    assert lines["Договор об обучении на дому"]["details"] == "№ 1-Д от 22.11.2026"
    plan = lines["Индивидуальный учебный план/ СИПР"]
    assert plan["details"] == "№ 1-ИУП от 22.11.2026; № 1-СИПР от 22.11.2026"
    assert plan["held"] is True


@pytest.mark.parametrize(("variant", "is_needed"), [("УО 2", True), ("7.1", False)])
def test_the_development_programme_is_issued_where_the_variant_asks_for_it(
    cases, variant, is_needed
):
    home = cases.adapted("Мороз", variant=variant)
    assert KINDS[SPECIAL_PROGRAMME].is_needed(home) is is_needed
    assert KINDS[SPECIAL_PROGRAMME].is_restricted
    assert KINDS[EXTRACURRICULAR].is_needed(home)
    assert not KINDS[EXTRACURRICULAR].is_needed(cases.open("Гоголь"))
