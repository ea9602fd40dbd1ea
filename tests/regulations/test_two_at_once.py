"""The same button in the same moment: of a step one wins; an application sent twice is one."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.urls import reverse

from accounts.models import OutgoingMessage
from accounts.tenancy import scope
from config.demo.applications import ApplicationDemo
from config.demo.support_cases import Story, adopt
from documents.models import Paper
from individual_support.rules.vocabulary import Category
from regulations.application_reading import Reading
from regulations.models import Application, Case, Decision
from tests.at_once import press_at_once
from tests.conftest import TODAY
from tests.kept_school import the_school
from tests.unprinted_demo import UnprintedDemo


@pytest.fixture
def draft(transactional_db):
    """A school that everybody sees, with one case not offered yet."""
    with transaction.atomic():
        small = the_school(TODAY)
    with transaction.atomic(), scope((small.school.pk,)):
        adopt(small)
        support = UnprintedDemo(small, TODAY).open(
            Story("Мороз", ("Математика",), Category.LOW_MOTIVATION)
        )
    return small, support.case


@pytest.fixture
def answered(transactional_db):
    """A school that everybody sees, with an application in which nothing is open any more."""
    with transaction.atomic():
        small = the_school(TODAY)
    with transaction.atomic(), scope((small.school.pk,)):
        adopt(small)
        demo = ApplicationDemo(small, TODAY)
        return small, demo.answer(demo.begin("Гоголь", "gogol"))


def test_one_takes_the_step_and_the_other_is_told_who_did(draft):
    small, case = draft
    address = reverse("case_step", args=[case.pk, "withdraw"])
    pressing = {"ivanova": "Семья переезжает", "kuznetsova": "Так решили"}
    pressed = press_at_once(
        small.school,
        lambda: Case.objects.select_for_update().get(pk=case.pk),
        *(
            (small.people[login].account, address, {"comment": comment, "after": 0})
            for login, comment in pressing.items()
        ),
    )
    answers = dict(zip(pressing, pressed, strict=True))

    statuses = {login: answer.status_code for login, answer in answers.items()}
    assert sorted(statuses.values()) == [302, 409]
    winner = next(login for login, status in statuses.items() if status == 302)
    (loser,) = pressing.keys() - {winner}
    with transaction.atomic(), scope((small.school.pk,)):
        (decision,) = Decision.objects.filter(case=case)
        assert (decision.by, decision.comment) == (small.people[winner], pressing[winner])
        assert Case.objects.get(pk=case.pk).state == "withdrawn"
    told = answers[loser].content.decode()
    assert small.people[winner].short_name in told
    assert pressing[loser] in told, "what was typed is not lost"


def test_send_pressed_on_two_devices_at_once_is_one_application(answered):
    small, draft = answered
    address = reverse("application_send", args=[draft.pk])
    with transaction.atomic(), scope((small.school.pk,)):
        seen = {"seen": Reading(draft, TODAY).seen}
    answers = press_at_once(
        small.school,
        lambda: Application.objects.select_for_update().get(pk=draft.pk),
        *[(small.people["gogol"].account, address, seen)] * 2,
    )

    receipt = reverse("application", args=[draft.pk])
    assert [(one.status_code, one["Location"]) for one in answers] == [(302, receipt)] * 2
    with transaction.atomic(), scope((small.school.pk,)):
        assert Application.objects.get().printed_number == "1-О"
        assert OutgoingMessage.objects.filter(person=small.people["gogol"]).count() == 1
        assert Paper.objects.filter(application=draft).count() == 1
