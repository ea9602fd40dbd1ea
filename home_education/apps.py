"""Django's entry to the app."""

from django.apps import AppConfig


class HomeEducationConfig(AppConfig):
    """Study at home and in a hospital (обучение на дому)."""

    name = "home_education"

    def ready(self) -> None:
        """Make the regulation, its papers and its pages known."""
        from home_education import (  # noqa: F401 (they register)
            panels,
            papers,
            regulation,
        )

        papers.register()
