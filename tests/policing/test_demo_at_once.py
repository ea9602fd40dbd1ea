"""The demo schools of the first run, which somebody waits for."""

from __future__ import annotations

import os

from config.management.commands import demo
from tests import demo_database


def test_several_schools_are_made_at_once_each_in_a_process_of_its_own(monkeypatch):
    schools = {name: lambda name=name: f"{name} {os.getpid()}" for name in ("one", "two")}
    monkeypatch.setattr(demo, "SCHOOLS", schools)
    here = str(os.getpid())
    assert list(demo.made(list(schools), at_once=1)) == [f"one {here}", f"two {here}"]
    told = [made.split() for made in demo.made(list(schools), at_once=2)]
    assert [name for name, _process in told] == ["one", "two"]
    assert here not in [process for _name, process in told]


def test_the_demo_of_the_tests_is_made_from_nothing_that_their_run_writes(pytestconfig):
    """Else a process that asks late would make it anew, under the tests of the others."""
    written = {pytestconfig.getoption("--output"), "__pycache__", "var"}
    folders = {part for path in demo_database.sources() for part in path.parts}
    assert {"accounts", "templates", "static", "locale"} <= folders
    assert not written & folders
