"""What every paper of the product must pass: the standards for archives and for accessibility."""

from __future__ import annotations

import page

ARCHIVE, ACCESSIBLE = "3a", "ua1"

#: Findings of the validator that are known to be false, with the case they are false in.
FALSE_FINDINGS = {
    # A compressed stream whose last byte happens to be CR is measured one byte short.
    "STREAM-LENGTH",
    # The earlier of two signatures covers, rightly, the earlier revision only.
    "SIGNATURE-BYTERANGE",
}


def findings(pdf: bytes, profile: str) -> list[str]:
    """Broken rules of one profile ("3a" or "ua1"), known false findings left out."""
    report = page.validate_pdf_bytes(pdf, profile=profile)
    return [
        f"{failure.rule_id}: {failure.message}"
        for failure in report.failures
        if not any(name in failure.rule_id for name in FALSE_FINDINGS)
    ]


def assert_archive_and_accessible(pdf: bytes) -> None:
    """Fail with every broken rule unless ``pdf`` is both PDF/A-3a and PDF/UA-1."""
    broken = {profile: findings(pdf, profile) for profile in (ARCHIVE, ACCESSIBLE)}
    assert broken == {ARCHIVE: [], ACCESSIBLE: []}
