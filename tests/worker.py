"""The worker's part inside a test: does what waits in the queue, in the test's own transaction."""

from __future__ import annotations

import json

from django.db import connection
from procrastinate.contrib.django import app


def run_waiting_jobs() -> int:
    """Do every waiting job, also those that these put into the queue; tells how many."""
    done = 0
    while (job := _next()) is not None:
        number, name, arguments = job
        app.tasks[name].func(**arguments)
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = 'succeeded', queueing_lock = NULL"
                " WHERE id = %s",
                [number],
            )
        done += 1
    return done


def _next() -> tuple[int, str, dict] | None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, task_name, args::text FROM procrastinate_jobs WHERE status = 'todo'"
            " ORDER BY priority DESC, id LIMIT 1"
        )
        row = cursor.fetchone()
    if row is None:
        return None
    return row[0], row[1], json.loads(row[2])
