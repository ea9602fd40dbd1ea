"""What was once written stays: tried as the application, and as the owner of the tables."""

from __future__ import annotations

import pgtrigger
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, connections, transaction

from accounts.models import StoredFile
from accounts.tenancy import scope
from config.demo import consents_given
from config.demo.support_cases import RUN, Story, adopt
from documents.models import (
    Answer,
    Consent,
    ConsentRequest,
    ConsentWithdrawal,
    FormWording,
    HandedCopy,
    Paper,
    RegisterCounter,
    Response,
    Showing,
    Signature,
    SignatureCheck,
)
from individual_support.models import Acquaintance
from individual_support.rules.vocabulary import Category
from regulations.models import AccessLog, Decision
from tests.conftest import TODAY
from tests.kept_school import the_school
from tests.unprinted_demo import UnprintedDemo

NEVER_CHANGED = (
    Decision,
    AccessLog,
    Signature,
    SignatureCheck,
    Response,
    Showing,
    HandedCopy,
    Acquaintance,
    ConsentRequest,
    Consent,
    ConsentWithdrawal,
    FormWording,
)
HISTORY = tuple(model for model in apps.get_models() if hasattr(model, "pgh_tracked_model"))

#: The only columns of an issued paper that ever change: how far it has come.
WHERE_A_PAPER_IS = {
    "state",
    "file_id",
    "sealed_id",
    "approved_by_id",
    "approved_file_id",
    "seal_failure",
    "annulled_by_id",
    "annulled_for",
}


def refused(words: str, sql: str, using: str = "default") -> None:
    """The database answers the statement with an error that says so."""
    with (
        pytest.raises(DatabaseError, match=words),
        transaction.atomic(using=using),
        connections[using].cursor() as cursor,
    ):
        cursor.execute(sql)


@pytest.fixture
def no_triggers(db):
    """All triggers are passed over until the test ends, which any role can do for itself."""
    names = [trigger.get_pgid(model) for model, trigger in pgtrigger.registered()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s::text[]::text, true)", [names])


@pytest.mark.parametrize("model", (*NEVER_CHANGED, *HISTORY), ids=lambda model: model.__name__)
def test_the_application_cannot_change_what_is_only_added(no_triggers, model):
    """Not even with the triggers passed over."""
    table, key = model._meta.db_table, model._meta.pk.column
    refused("permission denied", f"UPDATE {table} SET {key} = {key}")
    refused("permission denied", f"DELETE FROM {table}")
    refused("permission denied", f"TRUNCATE {table}")
    refused("must be owner", f"ALTER TABLE {table} DISABLE TRIGGER ALL")


def test_the_application_cannot_remove_who_and_why_from_the_history(db):
    refused("permission denied", "DELETE FROM pghistory_context")
    refused("permission denied", "UPDATE pghistory_context SET created_at = now()")


@pytest.mark.parametrize(
    "column",
    [field.column for field in Paper._meta.concrete_fields if field.column not in WHERE_A_PAPER_IS],
)
def test_the_application_cannot_change_an_issued_paper(no_triggers, column):
    refused("permission denied", f"UPDATE documents_paper SET {column} = {column}")


def test_the_application_cannot_remove_an_issued_paper(no_triggers):
    refused("permission denied", "DELETE FROM documents_paper")
    refused("permission denied", "TRUNCATE documents_paper CASCADE")


def answer_agreement(small) -> None:
    """The agreement was shown to the mother, answered by her, and a signature under it checked."""
    paper = Paper.objects.filter(kind="support_agreement").get()
    whose = {"school": small.school, "paper": paper, "person": small.people["gogol"]}
    Showing.objects.create(**whose, sha256="0" * 64, page=1)
    Response.objects.create(**whose, capacity="parent", answer=Answer.DISAGREE, sha256="0" * 64)
    SignatureCheck.objects.create(
        school=small.school,
        signature=paper.signatures.first(),
        by=small.people["ivanova"],
        checked_with="Госуслуги",
        checked_on=TODAY,
        is_valid=True,
    )


@pytest.fixture
def running(transactional_db) -> int:
    """A case that runs, with its papers signed and handed out, committed; its school's number."""
    with transaction.atomic():
        small = the_school(TODAY)
        with scope((small.school.pk,)):
            adopt(small)
            demo = UnprintedDemo(small, TODAY)
            support = demo.open(Story("Гоголь", ("Математика",), Category.LOW_MOTIVATION))
            for step in RUN:
                demo.take(support, step)
            AccessLog.objects.create(
                school=small.school,
                person=small.people["koval"],
                case=support.case,
                what="п. 1.3",
            )
            Acquaintance.objects.create(
                school=small.school,
                paper=Paper.objects.filter(kind="support_sheet").get(),
                person=small.people["gogol"],
            )
            answer_agreement(small)
            consents_given.fill(small, TODAY)
            FormWording.objects.create(
                school=small.school,
                kind="individual_2021_service_notice",
                passage="body",
                text="Про {здобувача}.",
                set_by=small.people["kuznetsova"],
            )
    return small.school.pk


def test_the_owner_of_the_tables_is_stopped_by_triggers(running):
    """Migrations and hands on the server go through the same gate, unless they say that they do."""
    owner = connections["owner"]
    with transaction.atomic(using="owner"), owner.cursor() as cursor:
        cursor.execute("SELECT set_config('app.schools', %s, true)", [str(running)])
        history = ("regulations_caseevent", "documents_paperevent")
        for table in (*(model._meta.db_table for model in NEVER_CHANGED), *history):
            cursor.execute(f"SELECT count(*) FROM {table}")
            assert cursor.fetchone()[0] > 0, table
            refused("Cannot update or delete", f"UPDATE {table} SET school_id = school_id", "owner")
            refused("Cannot update or delete", f"DELETE FROM {table}", "owner")
        for change in ("title = 'Другое'", "number = 99", "context = '{}'", "dated = '2020-01-01'"):
            refused("words_stay", f"UPDATE documents_paper SET {change}", "owner")
        refused("Cannot update", "UPDATE documents_paper SET file_id = NULL", "owner")
        refused("Cannot delete", "DELETE FROM documents_paper", "owner")
        refused("Cannot update", "UPDATE accounts_storedfile SET data = 'x'", "owner")


def test_a_register_only_counts_on(small):
    counter = RegisterCounter.objects.create(school=small.school, series="ИС", year=2026, last=14)
    numbers = RegisterCounter.objects.filter(pk=counter.pk)
    numbers.update(last=15)
    for other in (14, 15, 17, 0):
        with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
            numbers.update(last=other)
    with pytest.raises(DatabaseError, match="Cannot delete"), transaction.atomic():
        numbers.delete()


def test_bytes_under_a_hash_are_never_others(small):
    kept = StoredFile.objects.keep(small.school, b"%PDF-1.7", "application/pdf")
    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        StoredFile.objects.filter(pk=kept.pk).update(data=b"other")
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM accounts_storedfile WHERE id = %s", [kept.pk])
        assert bytes(cursor.fetchone()[0]) == b"%PDF-1.7"
