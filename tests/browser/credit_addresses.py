"""The pages of credit transfer that are looked at in the browser, by who looks."""

from __future__ import annotations

from collections.abc import Mapping

#: Addresses of a case, or of the archive, that have no page of their own.
NO_CREDIT_PAGES = {
    "credit:case": "leads to the case",
    "credit:intake_check": "a piece of a page",
    "credit:row": "a piece of a page",
    "credit:row_remove": "a piece of a page",
    "credit:application_paper": "a button",
    "credit:archive_new": "a button",
    "credit:archive_file": "a file",
    "credit:archive_apart": "a button",
    "credit:archive_hand": "a button",
    "credit:archive_take": "a button",
    "credit:archive_lay": "a button",
    "credit:archive_out": "a button",
    "credit:term_offered": "a button",
}


def credit_cases(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Cases of credit: the application, the rows, the teachers, the council, the director, the
    release and what follows an order."""
    intake, matched = f"/credit/{n['credit_intake']}/", f"/credit/{n['credit_matched']}/"
    council, decided = f"/credit/{n['credit_council']}/", f"/credit/{n['credit_deciding']}/"
    released = f"/credit/{n['credit_released']}/"
    return {
        "bykov": [
            f"/credit/new/?student={n['credit_uncased']}",
            f"{intake}intake/",
            f"{intake}documents/new/",
            f"{intake}documents/{n['credit_document']}/",
            f"{matched}rows/",
            f"{matched}conclusions/",
            f"{matched}intake/",
            f"{matched}request/",
            f"{council}council/",
            f"{released}release/",
            f"{released}notice/",
            f"{released}copies/",
            f"/cases/{n['credit_matched']}/",
            f"/cases/{n['credit_matched']}/parts/rows/",
        ],
        "arsenyeva": [f"{decided}decision/", f"{decided}rows/", f"{released}copies/"],
    }


def credit_archive(n: Mapping[str, int]) -> dict[str, list[str]]:
    """The archive: its bundles, the terms of keeping, what may be destroyed."""
    laid, handed = (
        f"/credit/archive/{n['archive_laid']}/",
        f"/credit/archive/{n['archive_handed']}/",
    )
    gathered = f"/credit/archive/{n['archive_gathered']}/"
    return {
        "bykov": ["/credit/archive/", "/credit/archive/terms/", gathered, laid],
        "vlasova": ["/credit/archive/", "/credit/archive/due/", handed],
    }


def credit_families(n: Mapping[str, int]) -> dict[str, list[str]]:
    """Applications for credit page by page, and cases as their families read them."""
    draft, sent = f"/applications/{n['credit_drafted']}/", f"/applications/{n['credit_sent']}/"
    asked = ("ground", "organisation", "subjects", "span", "outside", "documents", "release")
    return {
        "rusakova": [
            "/",
            draft,
            *(f"{draft}questions/{page}/" for page in asked),
            f"{draft}check/",
            f"/apply/ru-credit-transfer/application/{n['credit_applied_for']}/",
        ],
        "efremova": ["/", sent, f"/papers/{n['credit_application']}/answer/"],
        "sedova": [f"/cases/{n['credit_matched']}/"],
        "zhuravlev": [f"/cases/{n['credit_released']}/"],
        "ustinova": ["/", f"/cases/{n['credit_own']}/"],
        "vlasova": ["/applications/", sent],
    }
