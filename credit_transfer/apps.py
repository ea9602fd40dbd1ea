"""Django's entry to the app."""

from django.apps import AppConfig


class CreditTransferConfig(AppConfig):
    """Individual results of pupils and the credit of what they learnt elsewhere."""

    name = "credit_transfer"

    def ready(self) -> None:
        """Make the regulation, its papers and its pages known; follow steps and choices."""
        from credit_transfer import (  # noqa: F401 (they register)
            application,
            archive_panels,
            following,
            panels,
            papers,
            regulation,
            result_panels,
        )
        from credit_transfer.signals import exam_was_chosen
        from regulations.signals import step_taken

        papers.register()
        step_taken.connect(following.after_step, dispatch_uid="credit_transfer.steps")
        exam_was_chosen.connect(following.exam_was_chosen, dispatch_uid="credit_transfer.exam")
