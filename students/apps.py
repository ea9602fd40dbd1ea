"""Django's entry to the app."""

from django.apps import AppConfig


class StudentsConfig(AppConfig):
    """The students app."""

    name = "students"
