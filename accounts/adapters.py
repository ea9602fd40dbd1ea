"""How allauth behaves here.

The seam for a second factor: ``allauth.mfa`` plugs into the login *stages* of this sign-in. Adding
it to ``INSTALLED_APPS`` with its addresses brings TOTP and passkeys; nothing here has to change.
"""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the school or by an invitation, never by signing up."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _(
            "Login and password do not fit together. Check the keyboard language and Caps Lock."
        ),
        "enter_current_password": _("This is not your present password. Type it again."),
        "incorrect_password": _("This is not your present password. Type it again."),
    }

    def is_open_for_signup(self, request) -> bool:
        """Nobody signs up."""
        return False

    def get_password_change_redirect_url(self, request) -> str:
        """Who has chosen a password goes on to the desk, not to the same form again."""
        return reverse("desk")

    def send_notification_mail(self, template_prefix, user, context=None, email=None) -> None:
        """Allauth's own letters are not sent: they would go out inside the request."""
