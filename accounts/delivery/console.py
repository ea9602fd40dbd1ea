"""Short messages on the console of the worker: for development only, for they hold codes."""

from __future__ import annotations

import sys


def send(to: str, subject: str, text: str) -> None:
    """Print the message; not through the log, which is kept."""
    print(f"--- SMS {to}\n{text}\n---", file=sys.stderr, flush=True)
