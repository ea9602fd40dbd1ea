"""Notices and letters: in the reader's language, after the commit, once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.jobs import in_each_school, job
from accounts.mailing import send_left_messages, send_message
from accounts.models import Account, Notice, OutgoingMessage, School
from accounts.notices import notify
from accounts.tenancy import scope
from tests.worker import run_waiting_jobs


@pytest.fixture
def mother(small):
    """Гоголь's mother, who signs in and reads mail."""
    return small.people["gogol"]


def test_a_notice_waits_behind_the_bell_and_a_letter_in_the_queue(mother):
    notify(mother, "Ждёт подписи", "/cases/1/")
    assert mail.outbox == []
    run_waiting_jobs()
    (letter,) = mail.outbox
    assert letter.to == ["gogol@example.org"]
    assert "http://127.0.0.1:8000/cases/1/" in letter.body
    assert OutgoingMessage.objects.get().sent_at


@pytest.mark.parametrize(("chosen", "told"), [("uk", "Українська"), ("en", "English"), ("", None)])
def test_a_notice_is_told_in_the_language_of_its_reader(mother, chosen, told):
    Account.objects.filter(pk=mother.account_id).update(language=chosen)
    mother.refresh_from_db()
    notice = notify(mother, _("Ukrainian"))
    from django.utils import translation

    with translation.override(chosen or "ru"):
        assert notice.text == str(_("Ukrainian"))


@pytest.mark.parametrize(
    "unwanted", [{"wants_mail": False}, {"is_active": False}, {"email": "", "wants_mail": True}]
)
def test_no_letter_to_those_who_want_or_can_get_none(mother, unwanted):
    Account.objects.filter(pk=mother.account_id).update(**unwanted)
    if "email" in unwanted:
        type(mother).objects.filter(pk=mother.pk).update(email="")
    mother.refresh_from_db()
    notify(mother, "Ждёт подписи")
    assert Notice.objects.count() == 1
    assert not OutgoingMessage.objects.exists()


def test_a_letter_is_sent_once_even_if_its_job_runs_twice(mother):
    notify(mother, "Ждёт подписи")
    letter = OutgoingMessage.objects.get()
    for _run in range(2):
        send_message.now(school_id=mother.school_id, message_id=letter.pk)
    assert len(mail.outbox) == 1


def test_a_failure_is_kept_beside_the_letter_and_the_queue_tries_again(mother, settings):
    settings.EMAIL_BACKEND = "tests.accounts.broken_mail.Backend"
    notify(mother, "Ждёт подписи")
    letter = OutgoingMessage.objects.get()
    with pytest.raises(ConnectionRefusedError):
        send_message.now(school_id=mother.school_id, message_id=letter.pk)
    letter.refresh_from_db()
    assert letter.sent_at is None
    assert "nobody answers" in letter.error
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_message.now(school_id=mother.school_id, message_id=letter.pk)
    letter.refresh_from_db()
    assert letter.sent_at
    assert letter.error == ""


def test_a_letter_that_the_queue_gave_up_is_tried_again_for_days(mother):
    old, fresh, forgotten = (
        notify(mother, text) and OutgoingMessage.objects.first() for text in "абв"
    )
    for letter, hours in ((old, 5), (forgotten, 24 * 5)):
        written = timezone.now() - timedelta(hours=hours)
        OutgoingMessage.objects.filter(pk=letter.pk).update(created_at=written)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")  # the queue has given up
    for _hour in range(2):
        send_left_messages.now(school_id=mother.school_id)
    assert run_waiting_jobs() == 1
    assert set(OutgoingMessage.objects.filter(sent_at=None)) == {fresh, forgotten}


def test_a_rollback_takes_the_letter_and_its_job_along(mother):
    from django.db import transaction

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        notify(mother, "Ждёт подписи")
        raise ZeroDivisionError
    assert run_waiting_jobs() == 0
    assert not Notice.objects.exists()


def test_a_very_long_notice_is_cut_and_still_a_notice(mother):
    assert len(notify(mother, "я" * 1000).text) == 300


def test_the_bell_counts_what_is_unread_until_the_page_is_opened(sign_in, mother):
    notice = notify(mother, "Ждёт подписи", "/notices/?page=1")
    client = sign_in("gogol")
    assert client.get(reverse("profile")).context["notices_count"] == 1
    assert client.get(reverse("notice", args=[notice.pk]))["Location"] == "/notices/?page=1"
    assert client.get(reverse("profile")).context["notices_count"] == 0


def test_all_notices_are_marked_read_at_once(sign_in, mother, small):
    for _number in range(3):
        notify(mother, "Ждёт подписи")
    notify(small.people["moroz"], "Ждёт подписи")
    client = sign_in("gogol")
    client.post(reverse("notices_read"))
    assert client.get(reverse("notices")).context["unread"] == 0
    assert Notice.objects.filter(read_at=None).count() == 1


def test_a_notice_never_leads_to_another_site(sign_in, mother):
    notice = notify(mother, "Ждёт подписи", "//evil.example/")
    answer = sign_in("gogol").get(reverse("notice", args=[notice.pk]))
    assert answer["Location"] == reverse("notices")


# --- The seam to the queue --------------------------------------------------------------------

SEEN: list[tuple] = []


@job
def look_around(*, school_id: int, word: str = "") -> None:
    """Notes which people a job sees."""
    SEEN.append((school_id, word, set(Notice.objects.values_list("school_id", flat=True))))


@in_each_school("0 3 * * *")
def nightly(*, school_id: int) -> None:
    """Notes that it ran for the school."""
    SEEN.append((school_id,))


@pytest.fixture(autouse=True)
def _nothing_seen():
    SEEN.clear()


def test_a_job_sees_only_the_rows_of_its_school(mother, small, other_school):
    notify(mother, "x")
    with scope((other_school.school.pk,)):
        look_around.later(school_id=other_school.school.pk, word="theirs")
    look_around.later(school_id=small.school.pk, word="ours")
    run_waiting_jobs()
    assert [
        (other_school.school.pk, "theirs", set()),
        (small.school.pk, "ours", {small.school.pk}),
    ] == SEEN


def test_the_same_piece_of_work_waits_only_once(small):
    assert look_around.later(school_id=small.school.pk, once="a", word="first")
    assert not look_around.later(school_id=small.school.pk, once="a", word="second")
    assert look_around.later(school_id=small.school.pk, once="b", word="third")
    run_waiting_jobs()
    assert [word for _school, word, _rows in SEEN] == ["first", "third"]
    assert look_around.later(school_id=small.school.pk, once="a", word="again")


def test_what_a_date_takes_is_done_in_every_school(small, other_school):
    from procrastinate.contrib.django import app

    app.tasks[f"{nightly.name}.for_all"].func(timestamp=0)
    run_waiting_jobs()
    assert sorted(SEEN) == sorted((pk,) for pk in School.objects.values_list("pk", flat=True))
