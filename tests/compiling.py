"""What the processes of a run compile, each compiles a part of.

In a fresh clone nothing is compiled, and pytest rewrites the assertions of every file of tests
besides: all processes would do the same at the same time, for none finds ready what the others are
just at. So each begins at another place of the tests, and finds the rest done.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def pytest_sessionstart(session: pytest.Session) -> None:
    """Import the tests that are about to be collected, beginning with this process's own part."""
    process = getattr(session.config, "workerinput", None)
    if process is None:
        return
    names = _names_of_tests(session.config)
    number, processes = int(process["workerid"].removeprefix("gw")), process["workercount"]
    own = len(names) * number // processes
    for name in names[own:] + names[:own]:
        with suppress(Exception):  # told by the collection, which meets it again
            import_module(name)


def _names_of_tests(config: pytest.Config) -> list[str]:
    named = [config.invocation_params.dir / one.partition("::")[0] for one in config.args]
    files = {file for one in named for file in (one.rglob("test_*.py") if one.is_dir() else [one])}
    within = sorted(file.relative_to(ROOT) for file in files if file.is_relative_to(ROOT))
    return [".".join(file.with_suffix("").parts) for file in within]
