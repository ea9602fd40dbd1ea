"""Where the pages of the individual forms ask for what the rules judge."""

from __future__ import annotations

#: Names of the facts that the page of the application asks for under another name.
INTAKE_FIELDS = {
    "application_dated": "applied_on",
    "applicant": "applicant_kind",
    "treatment_until": "expected_until",
    "documents": "education_number",
}
#: Documents stand on the page of the application, each with its number first.
DOCUMENT_FIELD = "number"
