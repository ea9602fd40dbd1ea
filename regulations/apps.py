"""Django's entry to the app."""

from django.apps import AppConfig


class RegulationsConfig(AppConfig):
    """The regulations app."""

    name = "regulations"
