"""Where the pages of support ask for what the rules judge."""

from __future__ import annotations

#: Names of the facts that a page asks for under another name.
PROJECT_FIELDS = {
    "term": "period",
    "starts_on": "period",
    "ends_on": "period",
    "olympiad_stage_on": "olympiad_on",
    "remote_application": "study_forms",
    "forms": "study_forms",
}
#: The page has them once, whatever rows a violation names.
WHOLE_TABLES = ("subjects", "rows")
