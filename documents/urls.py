"""Addresses of papers, their drafts, prints and the forms of names."""

from __future__ import annotations

from django.urls import path

from documents.views import (
    agreements,
    amendments,
    answering,
    changes,
    check,
    drafts,
    evidence,
    names,
    paper,
    prints,
    register,
    staff_signing,
)

urlpatterns = [
    path("papers/", register.papers, name="papers"),
    path("papers/print/", prints.print_start, name="print_start"),
    path("papers/print/<int:pk>/", prints.print_job, name="print_job"),
    path("papers/print/<int:pk>/file/", prints.print_file, name="print_file"),
    path("papers/<int:pk>/", paper.paper, name="paper"),
    path("papers/<int:pk>/paper.pdf", paper.paper_pdf, name="paper_pdf"),
    path("papers/<int:pk>/sealed.pdf", paper.paper_sealed, name="paper_sealed"),
    path("papers/<int:pk>/evidence.zip", evidence.paper_evidence, name="paper_evidence"),
    path("papers/<int:pk>/page.png", paper.paper_page, name="paper_page"),
    path("papers/<int:pk>/sign/<slug:capacity>/", paper.paper_sign, name="paper_sign"),
    path("papers/<int:pk>/hand/<slug:holder>/", paper.paper_hand, name="paper_hand"),
    path("papers/<int:pk>/amend/", amendments.paper_amend, name="paper_amend"),
    path("papers/<int:pk>/changes/", changes.paper_changes, name="paper_changes"),
    path("papers/<int:pk>/changes.pdf", changes.paper_changes_pdf, name="paper_changes_pdf"),
    path("amendments/<int:pk>/", amendments.amendment, name="amendment"),
    path("amendments/<int:pk>/withdraw/", amendments.amendment_withdraw, name="amendment_withdraw"),
    path("papers/<int:pk>/annul/", paper.paper_annul, name="paper_annul"),
    path("papers/<int:pk>/scan/<int:signature_id>/", paper.paper_scan, name="paper_scan"),
    path("papers/<int:pk>/answer/", answering.paper_answer, name="paper_answer"),
    path("papers/<int:pk>/answer/code/", answering.paper_code, name="paper_code"),
    path("papers/<int:pk>/answer/done/", answering.paper_answered, name="paper_answered"),
    path("papers/<int:pk>/answer/page.png", answering.paper_shown_page, name="paper_shown_page"),
    path("papers/<int:pk>/answer/paper.pdf", answering.paper_shown_pdf, name="paper_shown_pdf"),
    path(
        "papers/<int:pk>/sign-here/<slug:capacity>/",
        staff_signing.paper_sign_here,
        name="paper_sign_here",
    ),
    path(
        "papers/<int:pk>/signature-file/<slug:capacity>/",
        staff_signing.paper_signature_file,
        name="paper_signature_file",
    ),
    path(
        "papers/<int:pk>/signatures/<int:signature_id>/original/",
        staff_signing.paper_signature_original,
        name="paper_signature_original",
    ),
    path(
        "papers/<int:pk>/signatures/<int:signature_id>/check/",
        staff_signing.paper_signature_check,
        name="paper_signature_check",
    ),
    path("signing/", agreements.my_signing, name="my_signing"),
    path("signing/revoke/", agreements.my_signing_revoke, name="my_signing_revoke"),
    path("signing/agreements/", agreements.signing_agreements, name="signing_agreements"),
    path("signing/agreements/<int:pk>/", agreements.person_signing, name="person_signing"),
    path("signing/order/", agreements.signing_order, name="signing_order"),
    path("cases/<int:case_id>/papers/<slug:kind>/draft.pdf", drafts.draft_pdf, name="draft_pdf"),
    path("cases/<int:case_id>/papers/<slug:kind>/draft.png", drafts.draft_png, name="draft_png"),
    path("check/", check.check, name="check"),
    path("check/<str:code>/", check.check_code, name="check_code"),
    path("names/<slug:whose>/<int:pk>/", names.name_forms, name="name_forms"),
]
