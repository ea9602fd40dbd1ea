"""The one-time code that a person would read in their letter or short message."""

from __future__ import annotations

import re

from django.conf import settings
from django.core import mail

from tests.worker import run_waiting_jobs

_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")


def code_in_last_letter() -> str:
    """The code in the last letter that brought one."""
    found = (_CODE.search(letter.body) for letter in reversed(mail.outbox))
    return next(code[0] for code in found if code)


def code_from_mail() -> str:
    """Let the worker send what waits, and read the code in the last letter."""
    run_waiting_jobs()
    return code_in_last_letter()


def code_from_sms() -> str:
    """Let the worker send what waits, and read the code in the last short message."""
    run_waiting_jobs()
    last = max(settings.MESSAGES_DIR.glob("sms-*.txt"))
    return _CODE.search(last.read_text().partition("\n")[2])[0]


def wrong(code: str) -> str:
    """Six digits that are not the code."""
    return f"{(int(code) + 1) % 10**6:06}"
