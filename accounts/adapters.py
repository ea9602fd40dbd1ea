"""How allauth behaves here."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the school or by an invitation, never by signing up."""

    def is_open_for_signup(self, request) -> bool:
        """Nobody signs up."""
        return False
