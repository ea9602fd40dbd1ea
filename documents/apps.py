"""Django's entry to the app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Papers: kinds, numbers, rendering, signatures, prints."""

    name = "documents"

    def ready(self) -> None:
        """Papers follow the steps that issue them, are sealed when signed, and stand in a tab."""
        from documents import (  # noqa: F401
            agreement_paper,
            amendments,
            application_consents,
            application_papers,
            case_papers,
            checks,
            consent_card,
            consent_papers,
            consents,
            pupil_signing,
            waiting,
        )
        from documents.amendment_pages import school_of_draft
        from documents.issuing import issue_papers_of_step
        from documents.jobs import seal_when_signed
        from documents.signals import paper_annulled, paper_signed
        from regulations import also_waiting
        from regulations.drafts import register_draft_form
        from regulations.proposals import keep_proposals
        from regulations.signals import application_sent, step_taken

        paper_signed.connect(seal_when_signed, dispatch_uid="documents.sealing")
        step_taken.connect(amendments.take_force_by_order, dispatch_uid="documents.approving")
        step_taken.connect(issue_papers_of_step, dispatch_uid="documents.issuing")
        step_taken.connect(amendments.issue_amended_papers, dispatch_uid="documents.amending")
        step_taken.connect(amendments.withdraw_when_case_ends, dispatch_uid="documents.ending")
        paper_signed.connect(amendments.take_force, dispatch_uid="documents.in_force")
        paper_annulled.connect(amendments.withdraw_with_paper, dispatch_uid="documents.withdrawn")
        keep_proposals(facts=amendments.facts_as_amended, place=amendments.place_of_draft)
        application_sent.connect(
            application_papers.issue_copy, dispatch_uid="documents.application_copy"
        )
        application_papers.register()
        application_consents.register()
        paper_signed.connect(consents.give, dispatch_uid="documents.consents")
        case_papers.register()
        consent_papers.register()
        consent_card.register()
        register_draft_form("amendment", school_of_draft)
        agreement_paper.register()
        pupil_signing.register()
        also_waiting.register(waiting.papers_to_sign)
