"""A mail server that nobody reaches."""

from __future__ import annotations

from django.core.mail.backends.base import BaseEmailBackend


class Backend(BaseEmailBackend):
    """Refuses every letter as a dead server would."""

    def send_messages(self, email_messages) -> int:
        """Raises ConnectionRefusedError."""
        raise ConnectionRefusedError("nobody answers at mail:25")
