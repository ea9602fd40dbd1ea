"""What was decided, issued and signed: chains of decisions, bytes under their hash, numbers."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.backends.utils import CursorWrapper

from documents.auditing.findings import Check
from regulations import registry

_BROKEN_CHAINS = """
WITH steps AS (
    SELECT case_id, id, source, target,
           lag(target) OVER (PARTITION BY case_id ORDER BY id) AS before,
           lead(id) OVER (PARTITION BY case_id ORDER BY id) AS after
    FROM regulations_decision
)
SELECT c.id, 'step ' || s.id || ' leaves ' || s.source || ', the one before led to ' || s.before
FROM steps s JOIN regulations_case c ON c.id = s.case_id WHERE s.before <> s.source
UNION ALL
SELECT c.id, 'stands in ' || c.state || ', its last step led to ' || s.target
FROM steps s JOIN regulations_case c ON c.id = s.case_id
WHERE s.after IS NULL AND s.target <> c.state
UNION ALL
SELECT c.id, 'stands in ' || c.state || ' without a step'
FROM regulations_case c
WHERE NOT EXISTS (SELECT FROM steps s WHERE s.case_id = c.id) AND c.state <> ALL (%s)
ORDER BY 1
"""
_OTHER_BYTES = """
SELECT id, sha256 FROM accounts_storedfile
WHERE encode(sha256(data), 'hex') <> sha256 OR length(data) <> size ORDER BY id
"""
_GAPS = """
SELECT n.series, n.year, n.last, count(DISTINCT p.number), max(p.number), n.school_id
FROM documents_registercounter n
LEFT JOIN documents_paper p
    ON p.school_id = n.school_id AND p.series = n.series AND p.year = n.year
GROUP BY n.id
HAVING count(DISTINCT p.number) <> n.last OR coalesce(max(p.number), 0) <> n.last
ORDER BY n.school_id, n.series, n.year
"""
_SIGNED_NOTHING = """
SELECT s.id, s.paper_id FROM documents_signature s
WHERE s.sha256 <> '' AND NOT EXISTS (
    SELECT FROM accounts_storedfile f WHERE f.school_id = s.school_id AND f.sha256 = s.sha256
) ORDER BY s.id
"""


def record_checks(cursor: CursorWrapper) -> Iterator[Check]:
    """Cases, stored bytes, registers, signatures of all schools."""
    initial = sorted({one.procedure.initial for one in registry.every()})
    cursor.execute(_BROKEN_CHAINS, [initial])
    chains = tuple(f"case {case}: {what}" for case, what in cursor)
    yield Check(
        "decisions",
        "the steps of every case follow each other and lead to its state",
        _count(cursor, "regulations_case"),
        chains,
    )
    cursor.execute(_OTHER_BYTES)
    bytes_changed = tuple(f"file {key}: its bytes are not those of {sha}" for key, sha in cursor)
    yield Check(
        "files",
        "every stored file has the bytes of its hash",
        _count(cursor, "accounts_storedfile"),
        bytes_changed,
    )
    cursor.execute(_GAPS)
    gaps = tuple(
        f"school {school}, series {series} of {year}: counted to {last}, {held} numbers on papers"
        f", the highest {highest or 0}"
        for series, year, last, held, highest, school in cursor
    )
    yield Check(
        "numbers",
        "every number that a register gave stands on a paper",
        _count(cursor, "documents_registercounter"),
        gaps,
    )
    cursor.execute(_SIGNED_NOTHING)
    lost = tuple(
        f"signature {key} of paper {paper}: the signed bytes are gone" for key, paper in cursor
    )
    yield Check(
        "signatures",
        "the very bytes that were signed are kept",
        _count(cursor, "documents_signature"),
        lost,
    )


def _count(cursor: CursorWrapper, table: str) -> int:
    cursor.execute(f"SELECT count(*) FROM {table}")
    (rows,) = cursor.fetchone()
    return int(rows)
