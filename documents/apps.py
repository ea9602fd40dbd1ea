"""Django's entry to the app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Papers: kinds, numbers, rendering, signatures, prints."""

    name = "documents"

    def ready(self) -> None:
        """Papers follow the steps that issue them, are sealed when signed, and stand in a tab."""
        from documents import case_papers, checks  # noqa: F401
        from documents.issuing import issue_papers_of_step
        from documents.jobs import seal_when_signed
        from documents.signals import paper_signed
        from regulations.signals import step_taken

        paper_signed.connect(seal_when_signed, dispatch_uid="documents.sealing")
        step_taken.connect(issue_papers_of_step, dispatch_uid="documents.issuing")
        case_papers.register()
