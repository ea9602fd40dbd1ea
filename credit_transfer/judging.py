"""Where the pages of credit ask for what the rules judge."""

from __future__ import annotations

#: Names of the facts that the page of the application asks for under another name.
INTAKE_FIELDS = {
    "application": "applied_on",
    "application_dated": "applied_on",
    "dated": "applied_on",
    "received_on": "application_received_on",
    "licence": "licence_number",
    "accreditation": "accreditation_number",
    "address": "organisation_address",
    "is_asked": "asks_release",
}
