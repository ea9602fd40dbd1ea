"""Work that is done later, by the worker process: the one place that knows the queue.

A job is a module-level function with keyword arguments of plain JSON values, in a ``jobs`` module
of its app (``documents/jobs.py``)::

    @job
    def send_message(*, school_id: int, message_id: int) -> None: ...

    send_message.later(school_id=school.pk, message_id=message.pk)

``later`` writes into the current transaction: a rollback takes the job along, the worker sees it
after the commit. The worker calls the function inside a transaction with the scope of its school.
A worker may be killed at any moment and the job then runs again, so a job looks at what is already
done before it does it (:func:`rescue` brings such jobs back).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import procrastinate
from django.db import transaction
from procrastinate import builtin_tasks
from procrastinate.contrib.django import app

from accounts.history import because
from accounts.models import School
from accounts.tenancy import scope

_RETRY = procrastinate.RetryStrategy(max_attempts=5, exponential_wait=4)
_KEEP_DONE_JOBS_HOURS = 30 * 24


class Job:
    """A function that the worker calls; made by :func:`job`."""

    def __init__(self, function: Callable[..., None], *, in_steps: bool):
        self.function = function
        self.in_steps = in_steps
        self.name = f"{function.__module__}.{function.__qualname__}"
        self.__doc__ = function.__doc__
        self._task = app.task(name=self.name, retry=_RETRY)(self.now)

    def later(self, *, school_id: int | None = None, once: str = "", **arguments: Any) -> bool:
        """Put the job into the queue as part of the current transaction.

        ``once`` names the piece of work: while a job of this name waits, another is not added, and
        the answer is False. ``school_id`` is None for work on an account, which is no school's.
        """
        if not once:
            self._task.defer(school_id=school_id, **arguments)
            return True
        queueing_lock = f"{self.name}:{school_id}:{once}"
        try:
            with transaction.atomic():
                self._task.configure(queueing_lock=queueing_lock).defer(
                    school_id=school_id, **arguments
                )
        except procrastinate.exceptions.AlreadyEnqueued:
            return False
        return True

    def later_for_each(self, arguments: Iterable[dict[str, Any]], *, school_id: int | None) -> None:
        """As :meth:`later` for each of several, in one statement."""
        made = [{"school_id": school_id, **one} for one in arguments]
        if made:
            self._task.batch_defer(*made)

    def now(self, *, school_id: int | None = None, **arguments: Any) -> None:
        """Do it in this process, exactly as the worker would."""
        with because(self.name), nullcontext() if self.in_steps else school_transaction(school_id):
            self.function(school_id=school_id, **arguments)


@contextmanager
def school_transaction(school_id: int | None) -> Iterator[None]:
    """A transaction with the rows of one school open, or of none."""
    with transaction.atomic(), scope((school_id,) if school_id else ()):
        yield


def job(function: Callable[..., None]) -> Job:
    """Decorator: the function is done by the worker in one transaction of its school."""
    return Job(function, in_steps=False)


def long_job(function: Callable[..., None]) -> Job:
    """Decorator: as :func:`job`, but the function opens its own transactions, to show progress.

    It uses :func:`school_transaction` for each of its steps.
    """
    return Job(function, in_steps=True)


def in_each_school(cron: str) -> Callable[[Callable[..., None]], Job]:
    """Decorator: the function runs for every school at the times of ``cron`` (UTC)."""

    def decorate(function: Callable[..., None]) -> Job:
        made = job(function)

        def for_all(timestamp: int) -> None:
            with transaction.atomic():
                for school_id in School.objects.values_list("pk", flat=True):
                    made.later(school_id=school_id, once="regular")

        name = f"{made.name}.for_all"
        app.periodic(cron=cron)(app.task(name=name, queueing_lock=name)(for_all))
        return made

    return decorate


def in_no_school(cron: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Decorator: the function runs at the times of ``cron`` (UTC) on what is no school's."""

    def decorate(function: Callable[[], None]) -> Callable[[], None]:
        name = f"{function.__module__}.{function.__qualname__}"

        def run(timestamp: int) -> None:
            with school_transaction(None):
                function()

        app.periodic(cron=cron)(app.task(name=name, queueing_lock=name)(run))
        return function

    return decorate


@app.periodic(cron="* * * * *")
@app.task(name="rescue", queueing_lock="rescue", pass_context=True)
async def rescue(context: procrastinate.JobContext, timestamp: int) -> None:
    """Jobs of a worker that died (no heartbeat for 30 seconds) are done again."""
    manager = context.app.job_manager
    for stalled in await manager.get_stalled_jobs():
        await manager.retry_job(stalled)


@app.periodic(cron="40 1 * * *")
@app.task(name="forget_done_jobs", queueing_lock="forget_done_jobs", pass_context=True)
async def forget_done_jobs(context: procrastinate.JobContext, timestamp: int) -> None:
    """Jobs done a month ago leave the table."""
    await builtin_tasks.remove_old_jobs(context, max_hours=_KEEP_DONE_JOBS_HOURS)
