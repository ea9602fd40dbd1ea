"""The same button in the same moment: of a step one wins; an application sent twice is one."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import OutgoingMessage
from accounts.tenancy import scope
from config.demo.applications import ApplicationDemo
from config.demo.support_cases import Story, SupportDemo, adopt
from documents.models import Paper
from individual_support.rules.vocabulary import Category
from regulations.application_reading import Reading
from regulations.models import Application, Case, Decision
from tests.conftest import TODAY
from tests.kept_school import the_school

BACKEND = "django.contrib.auth.backends.ModelBackend"
PATIENCE_SECONDS = 60


@pytest.fixture
def draft(transactional_db):
    """A school that everybody sees, with one case not offered yet."""
    with transaction.atomic():
        small = the_school(TODAY)
    with transaction.atomic(), scope((small.school.pk,)):
        adopt(small)
        support = SupportDemo(small, TODAY).open(
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


def press(account, address: str, data: dict):
    """Press the button as that person, on a connection of its own."""
    try:
        client = Client()
        client.force_login(account, backend=BACKEND)
        return client.post(address, data)
    finally:
        connection.close()


def wait_until_both_wait_for_the_row() -> None:
    """Return when two connections stand before the lock on the row."""
    gone, tries = threading.Event(), 0
    while tries < PATIENCE_SECONDS * 20:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND wait_event_type = 'Lock'"
            )
            if cursor.fetchone()[0] == 2:
                return
        gone.wait(0.05)
        tries += 1
    raise AssertionError("nobody waited for the row: the button does not lock it")


def test_one_takes_the_step_and_the_other_is_told_who_did(draft):
    small, case = draft
    address = reverse("case_step", args=[case.pk, "withdraw"])
    pressing = {"ivanova": "Семья переезжает", "kuznetsova": "Так решили"}
    with ThreadPoolExecutor(max_workers=2) as pool:
        with transaction.atomic(), scope((small.school.pk,)):
            Case.objects.select_for_update().get(pk=case.pk)  # nobody is first until we let go
            answers = {
                login: pool.submit(
                    press,
                    small.people[login].account,
                    address,
                    {"comment": comment, "after": 0},
                )
                for login, comment in pressing.items()
            }
            wait_until_both_wait_for_the_row()
        answers = {login: answer.result(PATIENCE_SECONDS) for login, answer in answers.items()}

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
    with ThreadPoolExecutor(max_workers=2) as pool:
        with transaction.atomic(), scope((small.school.pk,)):
            Application.objects.select_for_update().get(pk=draft.pk)
            pressed = [
                pool.submit(press, small.people["gogol"].account, address, seen) for _device in "ab"
            ]
            wait_until_both_wait_for_the_row()
        answers = [one.result(PATIENCE_SECONDS) for one in pressed]

    receipt = reverse("application", args=[draft.pk])
    assert [(one.status_code, one["Location"]) for one in answers] == [(302, receipt)] * 2
    with transaction.atomic(), scope((small.school.pk,)):
        assert Application.objects.get().printed_number == "1-О"
        assert OutgoingMessage.objects.filter(person=small.people["gogol"]).count() == 1
        assert Paper.objects.filter(application=draft).count() == 1
