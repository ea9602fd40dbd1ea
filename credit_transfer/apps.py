"""Django's entry to the app."""

from django.apps import AppConfig


class CreditTransferConfig(AppConfig):
    """Individual results of pupils and the credit of what they learnt elsewhere."""

    name = "credit_transfer"

    def ready(self) -> None:
        """Make the regulation, its papers and its pages known."""
        from credit_transfer import (  # noqa: F401 (they register)
            panels,
            papers,
            regulation,
            result_panels,
        )

        papers.register()
