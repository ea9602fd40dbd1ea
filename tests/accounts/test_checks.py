"""Misconfigurations are named with an id and a remedy before the product starts."""

from __future__ import annotations

import pytest
from django.db import connections

from accounts import checks
from config import settings as written

HOME = ["127.0.0.1", "localhost", "[::1]", "school7.localhost"]


def ids(found) -> list[str]:
    """Ids of what was found; each finding says how to mend it."""
    assert all(finding.hint for finding in found)
    return [finding.id for finding in found]


@pytest.mark.parametrize(
    ("demo", "hosts", "behind_tls", "expected"),
    [
        (True, HOME, False, []),
        (True, [*HOME, "testserver"], False, []),
        (True, [*HOME, "school7.example.org"], False, ["accounts.E001"]),
        (True, ["*"], False, ["accounts.E001"]),
        (True, [".localhost.example.org"], False, ["accounts.E001"]),
        (True, ["0.0.0.0"], False, ["accounts.E001"]),
        (True, HOME, True, ["accounts.E001"]),
        (False, ["school7.example.org"], True, []),
    ],
)
def test_demo_mode_with_a_public_host_is_refused(settings, demo, hosts, behind_tls, expected):
    settings.DEMO_MODE, settings.ALLOWED_HOSTS, settings.BEHIND_TLS = demo, hosts, behind_tls
    assert ids(checks.demo_stays_at_home(None)) == expected


def test_the_role_of_the_application_is_weak_enough(db):
    assert checks.application_role_is_weak(None, ["default"]) == []


@pytest.mark.django_db(databases=["default", "owner"])
def test_the_owner_of_the_tables_is_too_strong_for_the_application(monkeypatch):
    class OwnerInDefaultsPlace:
        def __getitem__(self, alias):
            return connections["owner"]

    monkeypatch.setattr(checks, "connections", OwnerInDefaultsPlace())
    found = checks.application_role_is_weak(None, ["default"])
    assert ids(found) == ["accounts.E002"]
    assert "BYPASSRLS" in found[0].msg


def test_the_database_is_not_asked_unless_the_check_is_about_it():
    assert checks.application_role_is_weak(None, None) == []
    assert checks.letters_have_two_cases(None, None) == []


def test_the_database_knows_cyrillic_letters(db):
    assert checks.letters_have_two_cases(None, ["default"]) == []


@pytest.mark.parametrize(
    ("key", "expected"),
    [("s" * 60, ["accounts.E003"]), ("abcdefg", ["accounts.E003"]), ("abcdefghij" * 5, [])],
)
def test_a_key_that_can_be_guessed_is_refused(settings, key, expected):
    settings.SECRET_KEY = key
    assert ids(checks.secret_key_is_secret(None)) == expected


def test_passwords_are_hashed_slowly():
    """By the setting as it is written: the tests themselves run with another."""
    assert written.PASSWORD_HASHERS[0].endswith(".Argon2PasswordHasher")


def test_time_is_kept_in_utc(settings):
    assert checks.time_is_counted_rightly(None) == []
    settings.TIME_ZONE = "Europe/Moscow"
    assert ids(checks.time_is_counted_rightly(None)) == ["accounts.E004"]


def test_a_machine_without_time_zones_is_told(monkeypatch):
    monkeypatch.setattr(checks, "TIME_ZONES", ["Europe/Moscow", "Asia/Atlantis"])
    (found,) = checks.time_is_counted_rightly(None)
    assert found.id == "accounts.E005"
    assert "Asia/Atlantis" in found.msg


@pytest.mark.parametrize(
    ("hosts", "url", "expected"),
    [
        (HOME, "http://127.0.0.1:8000", []),
        (["school7.example.org"], "http://127.0.0.1:8000", ["accounts.W001"]),
        (["school7.example.org"], "https://school7.example.org", []),
    ],
)
def test_letters_must_lead_to_the_public_address(settings, hosts, url, expected):
    settings.ALLOWED_HOSTS, settings.PUBLIC_URL = hosts, url
    assert ids(checks.letters_lead_somewhere(None)) == expected
