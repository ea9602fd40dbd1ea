"""Text that the database keeps for a while without being able to read it.

The key comes from ``SECRET_KEY``, which is no part of the database or of its backups.
"""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet
from django.utils.crypto import salted_hmac


def hide(text: str) -> str:
    """The text encrypted; the same text looks different each time."""
    return _cipher().encrypt(text.encode()).decode()


def reveal(hidden: str) -> str:
    """The text again.

    Raises:
        cryptography.fernet.InvalidToken: the key has changed since, or this is no hidden text.
    """
    return _cipher().decrypt(hidden.encode()).decode()


def _cipher() -> Fernet:
    key = salted_hmac("accounts.secret_text", "key", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))
