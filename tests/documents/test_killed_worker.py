"""A worker killed between the step and the PDF: after a restart the paper is there, made once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone

from accounts.tenancy import scope
from config.demo.school import found_school
from documents import issuing, jobs
from documents.models import Paper
from tests.conftest import TODAY
from tests.documents.kinds_for_tests import LIST, Over

PROJECT = Path(__file__).resolve().parents[2]

#: Two workers on the tests' database that know the kinds of the tests; what both import is
#: imported once. The first tells its number when a paper is about to be rendered and waits there to
#: be killed. The second begins when it is told to, and goes two rounds: what the first round has
#: rescued is done by the next.
WORKERS = """
import os, sys, time
import django
from django.conf import settings

for alias in settings.DATABASES:
    settings.DATABASES[alias]["NAME"] = sys.argv[1]
settings.TEMPLATES[0]["DIRS"].append("tests/documents/templates")
django.setup()

from django.core.management import call_command
from documents import kinds, rendering
from tests.documents.kinds_for_tests import EVERY

kinds.register(*EVERY)
first = os.fork()
if not first:
    def wait_to_be_killed(*_):
        print(os.getpid(), flush=True)
        time.sleep(600)
    rendering.pdf_of = wait_to_be_killed
    call_command("worker", once=True)
    os._exit(1)
os.waitpid(first, 0)
print("killed", flush=True)
sys.stdin.readline()
for _round in range(2):
    call_command("worker", once=True)
"""


def workers() -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", WORKERS, connection.settings_dict["NAME"]],
        cwd=PROJECT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "DEMO_MODE": "0"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def status_of_jobs() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT status::text FROM procrastinate_jobs WHERE task_name = %s",
            [jobs.render_paper.name],
        )
        return [status for (status,) in cursor.fetchall()]


def test_the_paper_is_there_after_a_restart_and_its_bytes_are_made_once(own_database, paper_kinds):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")  # what other tests left waiting
        school = found_school("school-9")
    with transaction.atomic(), scope((school.pk,)):
        paper = issuing.issue(LIST, Over(school), by=None, on=TODAY)

    both = workers()
    first = both.stdout.readline().strip()
    assert first.isdigit(), both.communicate()
    os.kill(int(first), signal.SIGKILL)
    assert both.stdout.readline() == "killed\n"
    assert status_of_jobs() == ["doing"]
    with transaction.atomic(), scope((school.pk,)):
        assert Paper.objects.get(pk=paper.pk).file_id is None

    with connection.cursor() as cursor:  # the dead worker was last heard of a while ago
        cursor.execute(
            "UPDATE procrastinate_workers SET last_heartbeat = %s",
            [timezone.now() - timedelta(minutes=2)],
        )
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args)"
            " VALUES ('default', 'rescue', %s)",
            [json.dumps({"timestamp": 0})],
        )
    _told, trouble = both.communicate("go on\n", timeout=120)
    assert both.returncode == 0, trouble
    assert status_of_jobs() == ["succeeded"]

    with transaction.atomic(), scope((school.pk,)):
        made = Paper.objects.get(pk=paper.pk).file
        assert bytes(made.data).startswith(b"%PDF-")
    jobs.render_paper.now(school_id=school.pk, paper_id=paper.pk)
    with transaction.atomic(), scope((school.pk,)):
        assert Paper.objects.get(pk=paper.pk).file_id == made.pk
