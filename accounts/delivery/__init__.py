"""The ways by which messages leave the product: one module each, chosen by the settings.

A back-end is a function ``send(to, subject, text)``. It returns when the message is accepted. It
raises ``OSError`` when it is worth trying again, :class:`RefusedForGood` when it is not.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from django.conf import settings

from accounts.delivery.errors import RefusedForGood
from accounts.models import Channel

__all__ = ["RefusedForGood", "back_end", "can_send"]

_SMS = {
    "gateway": "accounts.delivery.sms_gateway",
    "file": "accounts.delivery.files",
    "console": "accounts.delivery.console",
}


def can_send(channel: str) -> bool:
    """Whether the installation has a way to send by this channel."""
    return channel == Channel.MAIL or settings.SMS_DELIVERY in _SMS


def back_end(channel: str) -> Callable[[str, str, str], None]:
    """The function that hands a message over.

    Raises:
        RefusedForGood: the installation sends nothing by this channel.
    """
    if not can_send(channel):
        raise RefusedForGood("this installation sends no SMS (SMS_DELIVERY)")
    name = "accounts.delivery.mail" if channel == Channel.MAIL else _SMS[settings.SMS_DELIVERY]
    return import_module(name).send
