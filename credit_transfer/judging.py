"""Where the pages of credit ask for what the rules judge."""

from __future__ import annotations

#: Cells of a row by the names of the facts that they ask for.
ROW_FIELDS = {
    "subject": "ours",
    "course": "ours",
    "span": "period",
    "span_number": "period",
}

#: Names of the facts that the page of the application asks for under another name.
INTAKE_FIELDS = {
    # Documents stand in one table of the page, whatever of them is wrong.
    "kind": "documents",
    "issued_on": "documents",
    "is_sealed": "documents",
    "is_signed": "documents",
}
