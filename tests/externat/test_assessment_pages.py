"""Pages of assessment: the schedule, its results, questions, advice, by whom and in which state."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.roles import Role
from externat.editions import EDITION_2016
from externat.models import IndividualAssessment
from externat.procedure_2021 import State
from regulations.services.opening import ask_in
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

STUDYING = State.STUDYING.value


@pytest.fixture
def extern(open_individual):
    """София Гоголь of grade 5, an extern whose form goes on."""
    return open_individual("Гоголь", STUDYING, form="externat", ground="extern_3")


def add(individual, name="Математика", **changes) -> IndividualAssessment:
    """A line of the schedule."""
    given = {"kind": "annual", "purpose": "year", **changes}
    return IndividualAssessment.objects.create(
        school_id=individual.school_id, individual=individual, name=name, **given
    )


def result(row, **changes) -> dict[str, str]:
    """What the table sends for one row."""
    given = {
        "version": row.version,
        "held_on": "",
        "mark": "",
        "outcome": "",
        "note": "",
        **changes,
    }
    return {f"result-{row.pk}-{name}": str(value) for name, value in given.items()}


def page_of(individual) -> str:
    return f"/individual/{individual.pk}/assessment/"


def test_the_schedule_is_filled_with_the_subjects_due(sign_in, extern):
    client = sign_in("belova")
    assert client.post(f"{page_of(extern)}fill/").status_code == 302
    rows = list(extern.assessments.values_list("name", "kind", "purpose"))
    assert ("Математика", "annual", "year") in rows
    assert len(rows) == len(extern.facts(TODAY).compulsory_subjects)
    client.post(f"{page_of(extern)}fill/")
    assert extern.assessments.count() == len(rows)


def test_a_family_pupil_has_two_semesters_and_the_year_before_no_commission(
    sign_in, open_individual
):
    family = open_individual("Гоголь", STUDYING, form="family")
    sign_in("belova").post(f"{page_of(family)}fill/")
    kinds = list(family.assessments.filter(name="Математика").values_list("kind", "purpose"))
    assert sorted(kinds) == [("annual", ""), ("semester", ""), ("semester", "")]


def test_the_year_is_proposed_from_the_semesters_and_given_by_a_person(sign_in, open_individual):
    family = open_individual("Гоголь", STUDYING, form="family")
    year = add(family, purpose="")
    sent = {}
    for mark in (8, 9):
        row = add(family, purpose="", kind="semester", mark=mark, held_on=TODAY)
        sent |= result(row, mark=mark, held_on=TODAY.isoformat())
    client = sign_in("belova")
    text = client.get(page_of(family)).text
    assert "from the semesters 8, 9: 9" in text
    assert client.post(page_of(family), sent | result(year)).status_code == 302
    year.refresh_from_db()
    assert year.mark is None, "proposed, and nobody has given it yet"
    client.post(page_of(family), sent | result(year, mark=9, held_on=TODAY.isoformat()))
    year.refresh_from_db()
    assert (year.mark, year.held_on) == (9, TODAY)


def test_a_mark_is_saved_with_its_day_and_told_in_words(sign_in, extern):
    row = add(extern)
    client = sign_in("belova")
    answer = client.post(page_of(extern), result(row, mark=10, held_on=TODAY.isoformat()))
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.mark, row.held_on, row.version) == (10, TODAY, 2)
    text = client.get(page_of(extern)).text
    assert "десять" in text
    # The table stands outside its form: what was read last goes with the cells.
    assert f'name="result-{row.pk}-version" value="2" form="results"' in text


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"mark": 13, "held_on": TODAY}, "12"),
        ({"mark": "десять"}, "whole number"),
        ({"mark": 7}, "the day on which it was reached"),
        ({"mark": 7, "held_on": TODAY + timedelta(days=1)}, "still to come"),
        ({"mark": 7, "held_on": TODAY, "outcome": "missed"}, "has no mark"),
        ({"outcome": "gone"}, "no such choice"),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(sign_in, extern, changes, told):
    row = add(extern)
    answer = sign_in("belova").post(page_of(extern), result(row, **changes))
    assert answer.status_code == 422
    assert told in answer.text
    row.refresh_from_db()
    assert row.version == 1


def test_who_missed_it_says_for_which_reason(sign_in, extern):
    row = add(extern)
    sign_in("belova").post(page_of(extern), result(row, outcome="excused", note="хворіла"))
    row.refresh_from_db()
    assert (row.is_missed, row.reason_is_valid, row.mark) == (True, True, None)


def test_somebody_elses_result_is_not_written_over(sign_in, extern):
    row = add(extern)
    sent = result(row, mark=4, held_on=TODAY.isoformat())
    IndividualAssessment.objects.filter(pk=row.pk).update(mark=9, version=2)
    page = sign_in("belova").post(page_of(extern), sent, follow=True)
    row.refresh_from_db()
    assert row.mark == 9
    assert "Somebody else saved meanwhile" in page.text


def test_a_teacher_enters_the_own_subject_alone(sign_in, small, extern):
    own, other = add(extern, teacher=small.people["petrov"]), add(extern, "Физика")
    ask_in(extern.case, small.people["petrov"], Role.SUBJECT_TEACHER)
    client = sign_in("petrov")
    page = client.get(page_of(extern)).text
    assert f"result-{own.pk}-mark" in page
    assert f"result-{other.pk}-mark" not in page
    sent = result(own, mark=8, held_on=TODAY.isoformat())
    assert client.post(page_of(extern), sent).status_code == 302
    assert client.post(f"{page_of(extern)}fill/").status_code == 403


def test_the_line_names_the_teacher_who_then_sees_the_case(sign_in, small, extern):
    sent = {
        "name": "Математика",
        "kind": "annual",
        "planned_on": TODAY.isoformat(),
        "teacher": small.people["petrov"].pk,
        "grade": 5,
    }
    client = sign_in("belova")
    assert client.post(f"{page_of(extern)}new/", sent).status_code == 302
    row = extern.assessments.get()
    assert (row.purpose, row.subject.name, row.teacher.last_name) == (
        "year",
        "Математика",
        "Петров",
    )
    assert sign_in("petrov").get(page_of(extern)).status_code == 200


def test_a_line_with_a_result_stays(sign_in, extern):
    row = add(extern, mark=7, held_on=TODAY)
    client = sign_in("belova")
    answer = client.post(f"{page_of(extern)}{row.pk}/", {"remove": "1"})
    assert answer.status_code == 422
    assert "take the result out first" in answer.text
    empty = add(extern, "Физика")
    client.post(f"{page_of(extern)}{empty.pk}/", {"remove": "1"})
    assert list(extern.assessments.all()) == [row]


def test_a_line_of_another_case_is_none_here(sign_in, extern, open_individual):
    row = add(open_individual("Мороз", STUDYING, form="externat"))
    assert sign_in("belova").get(f"{page_of(extern)}{row.pk}/").status_code == 404


def test_without_papers_the_level_has_a_schedule_of_its_own(sign_in, open_individual):
    individual = open_individual("Гоголь", form="externat", ground="extern_3", lacks_records=True)
    client = sign_in("belova")
    assert "Level without papers" in client.get(page_of(individual)).text
    client.post(f"{page_of(individual)}fill/", {"purpose": "level"})
    assert set(individual.assessments.values_list("purpose", flat=True)) == {"level"}
    row = individual.assessments.first()
    sent = result(row, mark=7, held_on=TODAY.isoformat())
    assert client.post(page_of(individual), sent).status_code == 403


def test_the_day_of_the_questions_is_not_to_come(sign_in, extern):
    client, address = sign_in("belova"), f"{page_of(extern)}questions/"
    assert client.post(address, {"questions_shown_on": "2027-01-10"}).status_code == 422
    assert client.post(address, {"questions_shown_on": TODAY.isoformat()}).status_code == 302
    extern.refresh_from_db()
    assert extern.questions_shown_on == TODAY


def test_formative_days_are_counted_against_the_act(sign_in, open_individual):
    family = open_individual("Гоголь", STUDYING, form="family")
    for at in range(5):
        add(family, kind="formative", purpose="", planned_on=TODAY - timedelta(days=at))
    assert "5 of at most 4" in sign_in("belova").get(page_of(family)).text


def test_recommendations_stand_beside_the_results(sign_in, extern):
    add(extern, mark=11, held_on=TODAY)
    client, address = sign_in("belova"), f"/individual/{extern.pk}/achievements/"
    assert client.post(address, {"advice": "Читати щодня"}).status_code == 302
    page = client.get(address).text
    assert "Читати щодня" in page
    assert "11 (одинадцять), High" in page


def test_the_family_reads_and_the_edition_of_2016_has_no_certificate(sign_in, open_individual):
    individual = open_individual("Гоголь", "teaching", edition=EDITION_2016)
    add(individual, kind="thematic", purpose="", mark=9, held_on=TODAY)
    client = sign_in("gogol")
    assert "9 (дев" in client.get(page_of(individual)).text
    assert client.post(page_of(individual)).status_code == 404
    address = f"/individual/{individual.pk}/achievements/"
    assert sign_in("belova").get(address).status_code == 404


def test_a_case_that_moved_on_is_not_written(sign_in, open_individual):
    individual = open_individual("Гоголь", State.ASSESSED.value, form="externat")
    row = add(individual)
    assert sign_in("belova").post(page_of(individual), result(row, mark=5)).status_code == 403
