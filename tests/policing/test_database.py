"""What every table keeps: migrations complete, rows of a school isolated, their history kept."""

from __future__ import annotations

import pgtrigger
import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, connections

from accounts.models import TenantModel

#: Tables of a school that keep no history of their rows, and why.
WITHOUT_HISTORY = {
    "accounts.Notice": "a line behind the bell; nobody edits it",
    "accounts.OneTimeCode": "its own row tells when it was sent, tried and used",
    "accounts.OutgoingMessage": "its own row tells when it was sent",
    "accounts.StoredFile": "bytes are never changed: a trigger refuses",
    "credit_transfer.ResultsAcquaintance": "append-only",
    "students.ImportRow": "written once by the check: a trigger refuses changes",
    "students.ImportEffect": "is itself the history of an import: a trigger refuses changes",
    "regulations.Decision": "append-only",
    "regulations.AccessLog": "append-only",
    "regulations.Draft": "unsent text; what is sent is kept with the history of its own table",
    "regulations.Piece": "a photo on its way into a form; the form keeps it, or a job forgets it",
    "regulations.Presence": "who has a form open at this minute",
    "documents.Signature": "append-only",
    "documents.SignatureCheck": "append-only",
    "documents.Consent": "append-only",
    "home_education.NotesReader": "append-only",
    "documents.ConsentRequest": "append-only",
    "documents.ConsentWithdrawal": "append-only",
    "documents.FormWording": "append-only",
    "documents.Response": "append-only",
    "documents.Showing": "append-only",
    "documents.HandedCopy": "append-only",
    "documents.RegisterCounter": "only counts on; every number it gave stands on a paper",
    "documents.CachedDraft": "a copy of bytes that can be made again at any time",
    "documents.PrintJob": "its own row tells who printed what, and how far it came",
    "individual_support.Acquaintance": "append-only",
}


def tenant_models() -> list[type]:
    """Every concrete model whose rows belong to a school; event tables of the history aside."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, TenantModel) and not hasattr(model, "pgh_tracked_model")
    ]


def test_every_change_of_a_model_has_its_migration(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.fixture
def tables(db) -> dict[str, tuple[bool, bool]]:
    """Table → row-level security is on, and forced upon the owner."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, relrowsecurity AND relforcerowsecurity,"
            " EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid)"
            " FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
        )
        return {name: (forced, has_policy) for name, forced, has_policy in cursor.fetchall()}


def test_every_table_of_a_school_is_isolated(tables):
    open_to_all = [
        model._meta.label
        for model in tenant_models()
        if tables[model._meta.db_table] != (True, True)
    ]
    assert not open_to_all, (
        f"{open_to_all}: add protect(table) from accounts.row_level_security to a migration."
    )


def test_the_history_of_a_table_is_isolated_as_the_table_is(tables):
    open_to_all = [
        model._meta.db_table
        for model in apps.get_models()
        if hasattr(model, "pgh_tracked_model")
        and issubclass(model.pgh_tracked_model, TenantModel)
        and tables[model._meta.db_table] != (True, True)
    ]
    assert open_to_all == []


def test_every_table_of_a_school_keeps_the_history_of_its_rows():
    tracked = {
        model.pgh_tracked_model
        for model in apps.get_models()
        if hasattr(model, "pgh_tracked_model")
    }
    silent = {model._meta.label for model in tenant_models() if model not in tracked}
    assert silent - set(WITHOUT_HISTORY) == set(), (
        "Put @tracked() on the model, or say in WITHOUT_HISTORY why its rows need no history."
    )
    assert set(WITHOUT_HISTORY) - silent == set()


@pytest.mark.django_db(databases=["default", "owner"])
def test_no_trigger_ends_in_an_exception_that_costs_more_with_every_row():
    """An import of 10,000 rows with parents took minutes where this setting was never made. The
    owner alone passes triggers over: it takes two commands at once."""
    told = "SELECT current_setting('pgtrigger.ignore', true)"
    with connection.cursor() as cursor:
        cursor.execute(told)
        assert cursor.fetchone() == ("{}",)
    with connections["owner"].cursor() as cursor:
        cursor.execute(told)
        assert cursor.fetchone() == ("{}",)
        with pgtrigger.ignore("students.Student:insert_insert", databases=["owner"]):
            cursor.execute("UPDATE students_student SET phone = phone WHERE false")
        cursor.execute(told)
        assert cursor.fetchone() == ("{}",)
