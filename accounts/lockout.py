"""What the lockout counts by: the login as typed, and the address the person comes from."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

_LONGEST_LOGIN = 150


def login_of(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The login of the attempt; letter case and spaces around make no new login."""
    given = credentials or request.POST
    login = given.get("login") or given.get("username") or ""
    return str(login).strip().lower().replace("\x00", "")[:_LONGEST_LOGIN]


def address_of(request: HttpRequest) -> str | None:
    """The network address of the person; behind the installation's own proxy, as that tells it."""
    if settings.BEHIND_TLS and (forwarded := request.META.get("HTTP_X_FORWARDED_FOR", "")):
        return forwarded.rsplit(",", 1)[-1].strip()
    return request.META.get("REMOTE_ADDR")
