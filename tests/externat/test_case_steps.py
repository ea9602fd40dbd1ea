"""What a case comes to by itself and by its way: the end of a term, time limits, steps."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from accounts.roles import Role
from externat.editions import EDITION_2016
from regulations.models import Attachment, Case
from regulations.services.automatic import take_due_steps
from regulations.services.errors import ClauseForbids, NoStepNow, ReasonMissing
from regulations.services.steps import take_step
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.mark.parametrize(
    ("ends_on", "state"), [(date(2026, 11, 21), "over"), (date(2026, 11, 22), "teaching")]
)
def test_p_iii_6_the_term_ends_by_itself(small, open_individual, ends_on, state):
    individual = open_individual("Гоголь", "teaching", edition=EDITION_2016, ends_on=ends_on)
    take_due_steps(small.school, TODAY)
    assert Case.objects.get(pk=individual.pk).state == state


def test_p_iii_3_the_timetable_is_due_from_the_last_document(small, open_individual):
    individual = open_individual(
        "Гоголь",
        edition=EDITION_2016,
        ground="small_class_2016",
        class_size=4,
        applicant=small.people["gogol"],
        applicant_kind="parent",
        applied_on=date(2026, 11, 10),
        application_received_on=date(2026, 11, 10),
    )

    def accept():
        return take_step(
            case=individual.case,
            action="accept",
            by=small.people["belova"],
            roles=[Role.SECRETARY],
            today=TODAY,
        )

    with pytest.raises(ClauseForbids) as refused:
        accept()
    assert [one.clause.number for one in refused.value.violations] == ["II.2"]
    Attachment.objects.create(
        school=small.school,
        case=individual.case,
        kind="education",
        title="Табель",
        received_on=date(2026, 11, 16),
        added_by=small.people["belova"],
    )
    accept()
    assert individual.case.deadlines.get(key="timetable").due_on == date(2026, 11, 30)
    assert individual.case.papers.filter(kind=EDITION_2016.paper("petition")).exists()


@pytest.mark.parametrize(
    ("opened", "state", "hidden", "shown"),
    [
        ({"form": "family"}, "intake", "determine_level", "refuse"),
        ({"form": "externat"}, "intake", "begin_combination", "determine_level"),
        ({"form": "patronage"}, "accepted", "begin_combination", "enrol"),
        ({"form": "externat", "is_combination": True}, "accepted", "enrol", "begin_combination"),
        ({"form": "family"}, "studying", "appoint_commission", "end"),
    ],
)
def test_a_case_comes_to_the_steps_of_its_own_form(
    sign_in, small, open_individual, opened, state, hidden, shown
):
    individual = open_individual("Гоголь", state, **opened)
    client = sign_in("zorina")
    page = client.get(f"/cases/{individual.pk}/")
    assert f"/steps/{shown}/" in page.text
    assert f"/steps/{hidden}/" not in page.text
    assert client.get(f"/cases/{individual.pk}/steps/{shown}/").status_code == 200
    with pytest.raises(NoStepNow):
        take_step(
            case=individual.case,
            action=hidden,
            by=small.people["zorina"],
            roles=[Role.DIRECTOR],
            today=TODAY,
        )


@pytest.fixture
def newcomer(small, open_individual):
    """A child from elsewhere who applies for the family form and brings no general papers."""
    return open_individual(
        "Гоголь",
        form="family",
        applicant=small.people["gogol"],
        applicant_kind="parent",
        applied_on=TODAY,
        application_received_on=TODAY,
        channel="in_person",
        starts_on=TODAY,
        ends_on=small.year.ends_on,
        assessed_on=small.year.ends_on,
    )


def test_p_i_4_a_warning_is_explained_once_in_a_case(small, newcomer, sign_in):
    def take(action, login, role, **more):
        by = small.people[login]
        roles = [role]
        return take_step(case=newcomer.case, action=action, by=by, roles=roles, today=TODAY, **more)

    with pytest.raises(ReasonMissing):
        take("accept", "belova", Role.SECRETARY)
    said = {"override_reason": "Довідку обіцяли донести"}
    accepted = take("accept", "belova", Role.SECRETARY, **said)
    assert {one["rule"] for one in accepted.overridden} == {"general_papers_are_brought"}

    address = reverse("case_step", args=[newcomer.pk, "enrol"])
    page = sign_in("zorina").get(address)
    told = [gap for gap in page.context["gaps"] if gap.explained_by is not None]
    assert {gap.violation.rule for gap in told} == {"general_papers_are_brought"}
    assert "Довідку обіцяли донести" in page.content.decode()

    with pytest.raises(ReasonMissing) as refused:
        take("enrol", "zorina", Role.DIRECTOR)
    still = {one.rule for one in refused.value.violations} - {"general_papers_are_brought"}
    enrolled = take("enrol", "zorina", Role.DIRECTOR, override_reason="Рік уже триває")
    assert {one["rule"] for one in enrolled.overridden} == still


def test_p_i_4_another_gap_of_the_same_rule_is_explained_anew(small, newcomer):
    def accept(**more):
        return take_step(
            case=newcomer.case,
            action="accept",
            by=small.people["belova"],
            roles=[Role.SECRETARY],
            today=TODAY,
            **more,
        )

    birth = Attachment.objects.create(
        school=small.school,
        case=newcomer.case,
        kind="birth",
        title="Свідоцтво",
        received_on=TODAY,
        added_by=small.people["belova"],
    )
    accept(override_reason="Довідку обіцяли донести")
    take_step(
        case=newcomer.case,
        action="return_application",
        by=small.people["kuznetsova"],
        roles=[Role.DEPUTY],
        today=TODAY,
        comment="Перевірте свідоцтво",
    )
    birth.delete()
    with pytest.raises(ReasonMissing):
        accept()
