"""Where the pages of home education ask for what the rules judge."""

from __future__ import annotations

#: Names of the facts that the page of the package asks for under another name.
PACKAGE_FIELDS = {
    "application": "applied_on",
    "application_dated": "applied_on",
    "place": "study_place",
    "conclusion": "conclusion_number",
    "pmpk": "pmpk_number",
    "rehabilitation": "rehabilitation_number",
    "school_applied": "school_applied_on",
    "lessons_from_minute": "lessons_from",
}
