"""Work is written down: lessons, consultations, assessments, checking; a group once."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from accounts.roles import Role
from externat.editions import EDITION_2016
from externat.models import IndividualPlan, IndividualSession
from externat.procedure_2021 import State
from externat.rules.edition_2021 import P_V_2, P_V_3, P_V_4
from regulations.services.opening import ask_in
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

STUDYING = State.STUDYING.value


@pytest.fixture
def patronage(open_individual):
    """Makes a pupil on patronage: ``patronage("Гоголь", group=True)``."""

    def opened(name: str, *, group: bool = False):
        individual = open_individual(name, STUDYING, form="patronage", ground="patronage_2")
        wish = "group" if group else "individual"
        IndividualPlan.objects.create(
            school_id=individual.school_id, individual=individual, wish_teaching=wish
        )
        return individual

    return opened


@pytest.fixture
def family(open_individual):
    """A family pupil whose form goes on."""
    return open_individual("Гоголь", STUDYING, form="family")


def address(individual, page: str = "sessions/new/") -> str:
    return f"/individual/{individual.pk}/{page}"


def sent(small, **changes) -> dict[str, object]:
    """An entry of today by Петров."""
    return {
        "kind": "lesson",
        "held_on": TODAY.isoformat(),
        "subject": "Математика",
        "teacher": small.people["petrov"].pk,
        "hours": "1",
        **changes,
    }


def test_a_lesson_stands_in_the_month_with_its_clause(sign_in, small, patronage):
    one = patronage("Гоголь")
    client = sign_in("kuznetsova")
    entry = sent(small, hours="1,5", topic="Дроби", mark=9)
    assert client.post(address(one), entry).status_code == 302
    session = IndividualSession.objects.get()
    assert (session.hours, session.minutes) == (Decimal("1.5"), 0)
    page = client.get(address(one, "sessions/")).text
    assert P_V_3.anchor in page
    assert "Дроби" in page
    assert "This week the pupil has 1.5 h of 14 h" in page


def test_a_group_is_one_entry_for_all_its_pupils(sign_in, small, patronage):
    first, second = patronage("Гоголь", group=True), patronage("Мороз", group=True)
    client = sign_in("kuznetsova")
    assert client.post(address(first), sent(small, with_others=[second.pk])).status_code == 302
    session = IndividualSession.objects.get()
    assert {one.individual_id for one in session.attendance.all()} == {first.pk, second.pk}
    page = client.get(address(second, "sessions/")).text
    assert "in a group with 1 more" in page
    assert P_V_4.anchor in page


def test_without_the_wish_in_the_plan_there_is_no_group(sign_in, small, patronage):
    first, second = patronage("Гоголь", group=True), patronage("Мороз")
    answer = sign_in("kuznetsova").post(address(first), sent(small, with_others=[second.pk]))
    assert answer.status_code == 422
    assert "Not taught in a group" in answer.text
    assert "Мороз" in answer.text
    assert not IndividualSession.objects.exists()


def test_another_schools_or_a_strange_pupil_is_no_choice(sign_in, small, patronage):
    one = patronage("Гоголь", group=True)
    patronage("Мороз", group=True)
    answer = sign_in("kuznetsova").post(address(one), sent(small, with_others=["999999"]))
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "wrong",
    [
        {"hours": ("", "how many hours the lesson took")},
        {
            "hours": ("1.1", "no whole quarter"),
            "kind": ("consultation", "no such choice"),
            "held_on": ((TODAY + timedelta(days=1)).isoformat(), "still to come"),
            "mark": ("0", "1"),
            "subject": ("", "required"),
        },
        {
            "hours": ("x", "no number of hours"),
            "held_on": ("2026-13-40", "no date of the calendar"),
            "teacher": ("999999", "no such choice"),
        },
    ],
)
def test_what_cannot_be_is_refused_by_its_field(sign_in, small, patronage, wrong):
    typed = sent(small, **{field: value for field, (value, _told) in wrong.items()})
    answer = sign_in("kuznetsova").post(address(patronage("Гоголь")), typed)
    assert answer.status_code == 422
    errors = answer.context["form"].errors
    for field, (value, told) in wrong.items():
        assert told in str(errors[field]), (field, value, errors[field])
    assert not IndividualSession.objects.exists()


def test_work_outside_the_term_is_refused(sign_in, small, open_individual):
    one = open_individual(
        "Гоголь", STUDYING, form="patronage", ground="patronage_2", starts_on=TODAY
    )
    day = (TODAY - timedelta(days=1)).isoformat()
    answer = sign_in("kuznetsova").post(address(one), sent(small, held_on=day))
    assert answer.status_code == 422
    assert "outside the term" in answer.text


@pytest.mark.parametrize(
    ("changes", "hours", "minutes"),
    [
        ({"kind": "consultation"}, 0, 15),
        ({"kind": "consultation", "minutes": "20"}, 0, 20),
        ({"kind": "assessment"}, 1, 0),
        ({"kind": "attestation"}, 2, 0),
        ({"kind": "attestation", "is_language": "on"}, 1, 0),
        ({"kind": "checking", "works": "3"}, 0, 90),
        ({"kind": "checking", "works": "3", "is_language": "on"}, 0, 60),
    ],
)
def test_the_act_says_how_much_a_work_takes(sign_in, small, family, changes, hours, minutes):
    client = sign_in("kuznetsova")
    entry = sent(small, **{"hours": "", **changes})
    assert client.post(address(family), entry).status_code == 302
    session = IndividualSession.objects.get()
    assert (session.hours, session.minutes) == (hours, minutes)
    assert P_V_2.anchor in client.get(address(family, "sessions/")).text


def test_consultations_end_at_three_hours_a_subject(sign_in, small, family):
    client = sign_in("kuznetsova")
    entry = sent(small, kind="consultation", hours="", minutes="180")
    assert client.post(address(family), entry).status_code == 302
    answer = client.post(address(family), entry | {"minutes": "15"})
    assert answer.status_code == 422
    assert "at most 180" in answer.text
    assert IndividualSession.objects.count() == 1
    assert ">0<" in client.get(address(family, "sessions/")).text


def test_a_teacher_writes_the_own_work_alone(sign_in, small, patronage):
    one = patronage("Гоголь")
    ask_in(one.case, small.people["petrov"], Role.SUBJECT_TEACHER)
    client = sign_in("petrov")
    assert client.post(address(one), sent(small)).status_code == 302
    other = sent(small, teacher=small.people["solovey"].pk)
    answer = client.post(address(one), other)
    assert answer.status_code == 422
    assert "choose yourself" in answer.text
    session = IndividualSession.objects.get()
    ask_in(one.case, small.people["solovey"], Role.SUBJECT_TEACHER)
    assert sign_in("solovey").get(address(one, f"sessions/{session.pk}/")).status_code == 403


def test_an_entry_is_mended_and_struck_out(sign_in, small, patronage):
    one = patronage("Гоголь")
    client = sign_in("kuznetsova")
    client.post(address(one), sent(small))
    session = IndividualSession.objects.get()
    page = address(one, f"sessions/{session.pk}/")
    assert client.get(page).status_code == 200
    assert client.post(page, sent(small, hours="2", version=1)).status_code == 302
    session.refresh_from_db()
    assert (session.hours, session.version) == (2, 2)
    late = client.post(page, sent(small, hours="3", version=1))
    assert late.status_code == 422
    assert "Somebody else saved this entry meanwhile" in late.text
    client.post(page, {"remove": "1"})
    assert not IndividualSession.objects.exists()


def test_under_the_edition_of_2016_only_the_treated_are_a_group(sign_in, small, open_individual):
    first = open_individual("Гоголь", "teaching", edition=EDITION_2016)
    second = open_individual("Мороз", "teaching", edition=EDITION_2016)
    answer = sign_in("kuznetsova").post(address(first), sent(small, with_others=[second.pk]))
    assert answer.status_code == 422
    assert "III.4" in answer.text


def test_a_case_that_does_not_go_on_takes_no_work(sign_in, small, open_individual):
    one = open_individual("Гоголь", State.ENROLLED.value, form="patronage", ground="patronage_2")
    page = sign_in("kuznetsova").post(address(one), sent(small), follow=True).text
    assert "The case has moved on" in page
    assert not IndividualSession.objects.exists()


def test_the_family_reads_the_journal_and_no_other_pupil(sign_in, small, patronage):
    first, second = patronage("Гоголь", group=True), patronage("Мороз", group=True)
    entry = sent(small, with_others=[second.pk], homework="№ 12", mark=11)
    sign_in("kuznetsova").post(address(first), entry)
    client = sign_in("gogol")
    page = client.get(address(first, "journal/")).text
    assert "№ 12" in page
    assert ">11<" in page
    assert "Мороз" not in page
    assert client.get(address(first, "sessions/")).status_code == 404
    assert client.get(address(second, "journal/")).status_code == 404
