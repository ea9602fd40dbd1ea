"""What does not change while something is done is asked of the database once.

A step asks over and over which settings hold, who the director is, which days are free: for its
rules, its deadlines, every paper that it issues; a page that is looked at, for its frame and each
of its parts. Within ``asked_once()`` each is answered as it was the first time; outside it
everything is asked anew.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Answer = TypeVar("Answer")

_answers: ContextVar[dict[Hashable, Any] | None] = ContextVar("answers", default=None)


@contextmanager
def asked_once() -> Iterator[None]:
    """Nothing that is asked by :func:`once` changes in the block."""
    if _answers.get() is not None:
        yield
        return
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


def once(question: Hashable, ask: Callable[[], Answer]) -> Answer:
    """The answer to the question: that of before, where it is asked once."""
    answers = _answers.get()
    if answers is None:
        return ask()
    if question not in answers:
        answers[question] = ask()
    return answers[question]
