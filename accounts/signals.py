"""What follows from allauth's flows."""

from __future__ import annotations

from allauth.account.signals import password_changed, password_reset
from django.dispatch import receiver


@receiver((password_changed, password_reset))
def forget_one_time_password(sender, user, **kwargs) -> None:
    """The person has chosen a password of their own, so nothing holds them any more."""
    if user.has_one_time_password:
        user.has_one_time_password = False
        user.save(update_fields=["has_one_time_password"])
