"""``manage.py worker``: does the jobs of the queue until it is told to stop."""

from __future__ import annotations

import os

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from procrastinate.contrib.django import app

#: Somebody waits for each page, nobody for a job: on a busy machine the web server goes first.
GIVES_WAY = 10


class Command(BaseCommand):
    """The worker process. On SIGTERM or Ctrl-C it finishes the jobs in hand and leaves."""

    help = "Do the jobs of the queue: mail, papers, imports, everything that a date takes."

    def add_arguments(self, parser: CommandParser) -> None:
        """Options of the command."""
        parser.add_argument(
            "--once", action="store_true", help="leave as soon as the queue is empty"
        )
        parser.add_argument(
            "--concurrency", type=int, default=1, help="jobs done at the same time (default: 1)"
        )

    def handle(self, *args, once: bool, concurrency: int, **options) -> None:
        """Run until stopped, or until the queue is empty."""
        self.check(databases=["default"])
        connection.ensure_connection()  # starts the embedded server where that is the database
        connection.close()
        if not once:
            os.nice(GIVES_WAY)
        with app.replace_connector(app.connector.get_worker_connector()) as worker_app:
            worker_app.run_worker(
                wait=not once,
                concurrency=concurrency,
                listen_notify=not once,
                install_signal_handlers=not once,
                shutdown_graceful_timeout=60,
            )
