"""Django's entry to the app."""

from django.apps import AppConfig


class ExternatConfig(AppConfig):
    """The externat app."""

    name = "externat"
