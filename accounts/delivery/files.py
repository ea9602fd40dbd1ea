"""Short messages as files under ``var/messages``: for development, the demo and tests."""

from __future__ import annotations

import itertools
import os
import time

from django.conf import settings

_number = itertools.count(1)


def send(to: str, subject: str, text: str) -> None:
    """Write the message to a file of its own that only its owner reads, the newest name last."""
    settings.MESSAGES_DIR.mkdir(parents=True, exist_ok=True)
    name = f"sms-{time.time_ns():020}-{os.getpid()}-{next(_number)}.txt"
    descriptor = os.open(settings.MESSAGES_DIR / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "w", encoding="utf-8") as file:
        file.write(f"{to}\n\n{text}\n")
