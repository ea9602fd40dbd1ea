"""The process that the web server makes its workers from."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.databases import url_of

ROOT = Path(__file__).resolve().parents[2]
WHAT_IS_OPEN = """
import config.wsgi
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper

lines = [one for one in connections.all(initialized_only=True) if one.connection is not None]
print(len(DatabaseWrapper._connection_pools), len(lines))
"""


def test_workers_are_made_without_a_line_to_the_database_that_they_would_share(db):
    environment = {
        **os.environ,
        "DATABASE_URL": url_of("default"),
        "DATABASE_OWNER_URL": url_of("owner"),
        "DATABASE_POOL": "1",
    }
    command = [sys.executable, "-c", WHAT_IS_OPEN]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.stdout.split() == ["0", "0"], done.stderr
