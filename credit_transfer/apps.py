"""Django's entry to the app."""

from django.apps import AppConfig


class CreditTransferConfig(AppConfig):
    """The credit transfer app."""

    name = "credit_transfer"
