"""Django's entry to the app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """Schools, people, roles, sign-in."""

    name = "accounts"

    def ready(self) -> None:
        """After each migration the application's role gets its rights anew; checks are known."""
        from accounts import checks, signals  # noqa: F401
        from accounts.delivery import checks as delivery_checks  # noqa: F401

        post_migrate.connect(_grant, sender=self, dispatch_uid="accounts.grants")


def _grant(using: str, **_kwargs) -> None:
    from accounts.grants import grant_to_application

    grant_to_application(using)
