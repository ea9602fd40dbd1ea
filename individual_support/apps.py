"""Django's entry to the app."""

from django.apps import AppConfig


class IndividualSupportConfig(AppConfig):
    """The individual support app."""

    name = "individual_support"
