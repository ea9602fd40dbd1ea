"""What a case comes to by itself and by its way: the end of a term, time limits, steps."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.roles import Role
from externat.editions import EDITION_2016
from regulations.models import Attachment, Case
from regulations.services.automatic import take_due_steps
from regulations.services.errors import ClauseForbids, NoStepNow
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
