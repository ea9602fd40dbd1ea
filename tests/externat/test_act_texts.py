"""Both acts in the code are the acts on paper, and what the code takes from them stands in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import externat
from externat.rules import edition_2016, edition_2021
from externat.rules.bases import BASES, Standing, bases_on

FOLDER = Path(externat.__file__).parent
EDITIONS = {"2016": edition_2016.ACT, "2021": edition_2021.ACT}
SIZES = {"2016": {"I": 7, "II": 4, "III": 7, "IV": 3}}
SIZES["2021"] = {"I": 12, "II": 9, "III": 5, "IV": 7, "V": 4}


def printed(edition: str) -> str:
    """The text without the database's notes, its sections numbered with Latin letters."""
    text = (FOLDER / f"act_{edition}.txt").read_text(encoding="utf-8")
    text = re.sub(r"^\{.*\}$", "", text, flags=re.MULTILINE)
    text = re.sub(r"^([IІV]+)\. ", lambda m: m[0].replace("І", "I"), text, flags=re.MULTILINE)
    return " ".join(text.split())


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_clause_is_the_printed_one_word_for_word_and_in_order(edition):
    act = EDITIONS[edition]
    text = printed(edition)
    declared, section = [], ""
    for clause in act.clauses.values():
        if clause.section != section:
            section = clause.section
            declared.append(section)
        declared.append(f"{clause.number.rpartition('.')[2]}. {clause.text}")
    assert text[text.index("I. Загальні положення") :] == " ".join(" ".join(declared).split())


@pytest.mark.parametrize("edition", EDITIONS)
def test_clauses_are_numbered_by_section(edition):
    act = EDITIONS[edition]
    numbers = [f"{roman}.{one}" for roman, n in SIZES[edition].items() for one in range(1, n + 1)]
    assert list(act.clauses) == numbers
    assert all(
        clause.section.startswith(number.partition(".")[0] + ". ")
        for number, clause in act.clauses.items()
    )
    assert str(act.clauses["II.4"].cite).endswith("II.4")
    assert act.slug == f"uk-individual-form-{edition}"


def test_traces_of_the_web_and_the_word_processor_are_gone():
    for edition in EDITIONS:
        text = (FOLDER / f"act_{edition}.txt").read_text(encoding="utf-8")
        for garbage in ("_GoBack", "](#)", "**"):
            assert garbage not in text


def test_notes_of_the_legal_database_stand_in_the_text_and_in_no_clause():
    text = (FOLDER / "act_2016.txt").read_text(encoding="utf-8")
    assert text.count("{") == 5
    assert not any("{" in clause.text for clause in edition_2016.ACT.clauses.values())


def test_the_figures_of_2016_are_tied_to_its_words():
    figures = {one.key: (one.clause.number, one.default) for one in edition_2016.ACT.figures}
    assert figures == {
        "small_class_below": ("I.6", 5),
        "timetable_days": ("III.3", 14),
        "treatment_start_days": ("III.4", 3),
        "treatment_group_least": ("III.4", 5),
        "ordinary_hours_1_4": ("IV.2", 5),
        "ordinary_hours_5_9": ("IV.2", 8),
        "ordinary_hours_10_11": ("IV.2", 12),
        "special_hours_1_4": ("IV.3", 10),
        "special_hours_5_9": ("IV.3", 14),
        "special_hours_10_11": ("IV.3", 16),
    }


def test_the_figures_of_2021_are_tied_to_its_words():
    figures = {one.key: (one.clause.number, one.default) for one in edition_2021.ACT.figures}
    assert figures == {
        "transfer_months": ("I.5", 3),
        "family_age_below": ("III.1", 18),
        "formative_days": ("III.5", 4),
        "patronage_age_below": ("IV.2", 18),
        "assessment_hours": ("V.2", 1),
        "dictation_hours": ("V.2", 1),
        "attestation_hours_1_4": ("V.2", 1),
        "attestation_hours_5_9": ("V.2", 2),
        "attestation_hours_11": ("V.2", 3),
        "check_language_minutes": ("V.2", 20),
        "check_other_minutes": ("V.2", 30),
        "consultation_minutes": ("V.2", 15),
        "consultation_cap_hours": ("V.2", 3),
        "patronage_hours_lower_1_4": ("V.3", 5),
        "patronage_hours_lower_5_9": ("V.3", 8),
        "patronage_hours_lower_10_11": ("V.3", 12),
        "patronage_hours_higher_1_4": ("V.3", 10),
        "patronage_hours_higher_5_9": ("V.3", 14),
        "patronage_hours_higher_10_11": ("V.3", 16),
    }


def test_acts_that_the_texts_name_are_in_the_list_with_their_days():
    whole = printed("2016") + printed("2021")
    for one in BASES:
        if one.standing is Standing.NAMED:
            assert f"№ {one.number}" in whole, one.number
            assert str(one.dated.year) in whole
    assert all(one.source and str(one.effect) for one in BASES)
    assert [one.number for one in bases_on(BASES[2].dated)][:3] == ["8", "624", "635"]
    assert BASES[3] not in bases_on(BASES[2].dated)
