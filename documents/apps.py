"""Django's entry to the app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Papers: kinds, numbers, rendering, signatures, prints."""

    name = "documents"

    def ready(self) -> None:
        """Papers follow the steps that issue them, and stand in a tab of every case."""
        from documents import case_papers
        from documents.issuing import issue_papers_of_step
        from regulations.signals import step_taken

        step_taken.connect(issue_papers_of_step, dispatch_uid="documents.issuing")
        case_papers.register()
