"""The product served beside a benchmark, as ``make run`` serves it, and how much it worked."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from tests.databases import url_of

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 120


@contextmanager
def served(port: int, *names: str) -> Iterator[list[subprocess.Popen]]:
    """``web``, ``worker``: each in a group of processes of its own, on this process's database."""
    environment = {
        **os.environ,
        "DATABASE_URL": url_of("default"),
        "DATABASE_OWNER_URL": url_of("owner"),
        "DATABASE_POOL": "1",
    }
    commands = {
        "web": [
            *("-m", "gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{port}"),
            *("--workers", "2", "--threads", "4", "--worker-class", "gthread"),
            *("--preload", "--log-level", "warning"),
        ],
        "worker": ["manage.py", "worker"],
    }
    running = [
        subprocess.Popen(
            [sys.executable, *commands[name]], cwd=ROOT, env=environment, start_new_session=True
        )
        for name in names
    ]
    try:
        _wait_for(port)
        yield running
    finally:
        for process in running:
            os.killpg(process.pid, signal.SIGTERM)
        for process in running:
            process.wait(timeout=30)


def _wait_for(port: int) -> None:
    """Until the first page is served."""
    until = monotonic() + MOST_SECONDS
    while monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", "/account/login/")
            if connection.getresponse().status == 200:
                return
        except OSError:
            sleep(0.3)
    sys.exit("The server did not come up.")


def processor_seconds(running: list[subprocess.Popen]) -> list[float]:
    """What each of them, with its children, has worked so far."""
    spent: dict[int, float] = {process.pid: 0.0 for process in running}
    for fields in _stats():
        group = int(fields[2])
        if group in spent:
            spent[group] += _worked(fields)
    return list(spent.values())


def _stats() -> Iterator[list[str]]:
    """Of every process what stands behind its name: state, parent, group and so on."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            yield stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile


def _worked(fields: list[str]) -> float:
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
