"""Django's entry to the app."""

from django.apps import AppConfig


class ExternatConfig(AppConfig):
    """Individual forms: externat, the family form, patronage; the one form of 2016."""

    name = "externat"

    def ready(self) -> None:
        """Make both editions, their papers and their pages known."""
        from externat import (  # noqa: F401 (they register)
            amendable,
            application,
            panels,
            papers,
            regulation,
        )

        papers.register()
