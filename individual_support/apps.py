"""Django's entry to the app."""

from django.apps import AppConfig


class IndividualSupportConfig(AppConfig):
    """Individual psychological and pedagogical support (ИППС)."""

    name = "individual_support"

    def ready(self) -> None:
        """Make the regulation, its papers and its pages known; follow steps and handed copies."""
        from django.db.models.signals import post_save

        from documents.models import HandedCopy
        from individual_support import (  # noqa: F401 (they register)
            amendable,
            appeal,
            panels,
            papers,
            papers_appeal,
            regulation,
        )
        from individual_support.following import (
            copy_handed_out,
            draft_after_step,
            marks_after_step,
        )
        from regulations.signals import step_taken

        step_taken.connect(draft_after_step, dispatch_uid="individual_support.next_draft")
        step_taken.connect(marks_after_step, dispatch_uid="individual_support.marks")
        post_save.connect(
            copy_handed_out, sender=HandedCopy, dispatch_uid="individual_support.copy_handed_out"
        )
