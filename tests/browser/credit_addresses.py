"""The pages of credit transfer that are looked at in the browser, by who looks."""

from __future__ import annotations

from collections.abc import Mapping


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
