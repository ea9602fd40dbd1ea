"""Django's entry to the app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Papers: kinds, numbers, rendering, signatures, prints."""

    name = "documents"

    def ready(self) -> None:
        """Papers follow the steps that issue them; their jobs are known to the worker."""
        from documents.issuing import issue_papers_of_step
        from regulations.signals import step_taken

        step_taken.connect(issue_papers_of_step, dispatch_uid="documents.issuing")
