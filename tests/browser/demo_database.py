"""A database of the browser tests: the demo school, filled once and copied for every file of tests.

A browser test commits, and the next test must not see it. So the test database, with all its
migrations and policies, is copied once, emptied and filled by ``manage.py demo``, and that copy is
copied again for every file of tests: a fifth of a second each. The test database itself stays as it
was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command

from tests.databases import copied, name_in_use, using
from tests.kept_school import empty_the_tables


@contextmanager
def filled_with_the_demo() -> Iterator[str]:
    """A copy of the test database with the demo school in it."""
    source = name_in_use()
    with copied(source, f"{source}_demo") as name:
        with using(name):
            empty_the_tables()
            call_command("demo", verbosity=0)
        yield name
