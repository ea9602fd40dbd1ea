"""Django's entry to the app."""

from django.apps import AppConfig


class ExternatConfig(AppConfig):
    """Individual forms: externat, the family form, patronage; the one form of 2016."""

    name = "externat"

    def ready(self) -> None:
        """Make both editions, their papers and their pages known; follow their steps."""
        from externat import (  # noqa: F401 (they register)
            amendable,
            application,
            following,
            panels,
            papers,
            regulation,
        )
        from regulations.signals import step_taken

        papers.register()
        step_taken.connect(following.commission_sees_case, dispatch_uid="externat.commission")
