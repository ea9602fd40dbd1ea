"""Django's entry to the app."""

from django.apps import AppConfig


class HomeEducationConfig(AppConfig):
    """The home education app."""

    name = "home_education"
