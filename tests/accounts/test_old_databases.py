"""A database that was left half way through migrations of before is not migrated into an error."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from accounts.management.commands.migrate import ONE_BEFORE, is_too_old

LAST_OF_HOME = ("home_education", "0012_legal_bases")


@pytest.mark.django_db(databases=["default", "owner"])
def test_a_new_database_and_one_that_had_them_all_go_on():
    had_them_all = set(MigrationRecorder(connections["owner"]).applied_migrations())
    assert LAST_OF_HOME in had_them_all
    assert not is_too_old(set())
    assert not is_too_old({("accounts", "0001_initial"), ("accounts", "0002_isolation")})
    assert not is_too_old(had_them_all)
    assert not is_too_old({ONE_BEFORE, *had_them_all})


def test_a_database_of_the_first_days_is_too_old():
    assert is_too_old({("accounts", "0001_initial"), ONE_BEFORE})


@pytest.mark.django_db(databases=["default", "owner"])
def test_a_database_left_half_way_is_told_what_to_do():
    MigrationRecorder(connections["owner"]).record_unapplied(*LAST_OF_HOME)
    with pytest.raises(CommandError, match=r"before 2026-11-26.*Migrate it first.*pg stop"):
        call_command("migrate", verbosity=0)
