"""Django's entry to the app."""

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate


class RegulationsConfig(AppConfig):
    """Acts, cases, decisions, deadlines."""

    name = "regulations"

    def ready(self) -> None:
        """Register the kernel's own pages; after each migration tell the database the steps."""
        from regulations import (
            application_access,
            notifying,
            panels,
            pupil_card,
            step_drafts,
            virus_scan,
        )
        from regulations.drafts import register_draft_form
        from regulations.signals import step_taken

        post_migrate.connect(_write_edges, dispatch_uid="regulations.edges", sender=self)
        step_taken.connect(notifying.tell_next_holders, dispatch_uid="regulations.next_holders")
        panels.register_kernel_panels()
        pupil_card.register()
        step_drafts.register()
        register_draft_form(application_access.PREFIX, application_access.may_edit_draft)
        checks.register(virus_scan.scanner_is_there)


def _write_edges(using: str, **_kwargs) -> None:
    from regulations.edges import write_edges

    write_edges(using)
