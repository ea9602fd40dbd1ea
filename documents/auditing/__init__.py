"""Whether what the database keeps for ever is still whole: asked from outside, changing nothing."""

from documents.auditing.findings import Check as Check
from documents.auditing.records import record_checks as record_checks
from documents.auditing.tables import table_checks as table_checks
