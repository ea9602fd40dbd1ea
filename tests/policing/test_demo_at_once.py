"""The demo schools of the first run, which somebody waits for."""

from __future__ import annotations

import os

from config.management.commands import demo


def test_several_schools_are_made_at_once_each_in_a_process_of_its_own(monkeypatch):
    schools = {name: lambda name=name: f"{name} {os.getpid()}" for name in ("one", "two")}
    monkeypatch.setattr(demo, "SCHOOLS", schools)
    here = str(os.getpid())
    assert list(demo.made(list(schools), at_once=1)) == [f"one {here}", f"two {here}"]
    told = [made.split() for made in demo.made(list(schools), at_once=2)]
    assert [name for name, _process in told] == ["one", "two"]
    assert here not in [process for _name, process in told]
