"""Everything that proves a paper, in one archive: for a court, an inspector, the party itself.

The same state of the paper gives the same bytes. A party's own archive tells of the others only
what stands on the page of signatures.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils import translation

from accounts.models import StoredFile
from documents import kinds, making
from documents.frozen import iso
from documents.models import Paper, Signature, SigningAgreement
from documents.pdf import engine
from documents.sealing.final import signature_words

FORMAT = 1
MANIFEST = "MANIFEST"
_ENDINGS = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg"}
_TITLES = {"ru": "Доказательства подписания", "uk": "Докази підписання"}


def bundle_of(paper: Paper, *, only_for: Iterable[int] | None = None) -> bytes:
    """The archive of the paper, whole or `only_for` these persons (numbers). Needs its scope."""
    made = _Bundle(paper, None if only_for is None else frozenset(only_for))
    return made.zipped()


class _Bundle:
    """Collects the files of an archive and what is told of them."""

    def __init__(self, paper: Paper, only_for: frozenset[int] | None):
        self.paper = paper
        self.only_for = only_for
        self.zone = ZoneInfo(paper.school.time_zone)
        self.files: dict[str, bytes] = {}
        self.latest = paper.issued_at

    def zipped(self) -> bytes:
        """Papers, signatures, the evidence in both forms, and the list with every hash."""
        paper = self.paper
        self.files["paper.pdf"] = making.bytes_of(paper)
        if paper.approved_by_id is not None:
            self.files["approved.pdf"] = making.shown_bytes(paper)
        if paper.sealed is not None:
            self.files["sealed.pdf"] = bytes(paper.sealed.data)
        evidence = self._evidence()
        self.files["evidence.json"] = _json(evidence)
        self.files["evidence.pdf"] = self._readable(evidence)
        self.files[MANIFEST] = "".join(
            f"{hashlib.sha256(data).hexdigest()}  {name}\n"
            for name, data in sorted(self.files.items())
        ).encode()
        return _zip(self.files, self.latest)

    def _evidence(self) -> dict[str, Any]:
        paper = self.paper
        signatures = list(
            paper.signatures.select_related("seen_by", "scan", "original").prefetch_related(
                "checks__by"
            )
        )
        return {
            "format": FORMAT,
            "school": {"name": paper.school.full_name, "time_zone": paper.school.time_zone},
            "paper": {
                "kind": paper.kind,
                "title": paper.title,
                "number": paper.printed_number,
                "version": paper.version,
                "dated": paper.dated.isoformat(),
                "state": str(paper.state),
                "issued_at": self._at(paper.issued_at),
                "check_code": paper.check_code,
                "sha256": paper.file.sha256,
                "sealed_sha256": paper.sealed.sha256 if paper.sealed else "",
                "annulled_for": paper.annulled_for if self.only_for is None else "",
            },
            "shown": [
                {
                    "person": one.person.full_name,
                    "sha256": one.sha256,
                    "page": one.page,
                    "at": self._at(one.at),
                }
                for one in paper.showings.select_related("person")
                if self._is_told(one.person_id)
            ],
            "responses": [
                {
                    "person": one.person.full_name,
                    "capacity": one.capacity,
                    "answer": str(one.answer),
                    "words": one.words,
                    "sha256": one.sha256,
                    "at": self._at(one.at),
                    "evidence": one.evidence,
                }
                for one in paper.responses.select_related("person")
                if self._is_told(one.person_id)
            ],
            "signatures": [
                self._signature(number, one) for number, one in enumerate(signatures, start=1)
            ],
            "agreements": self._agreements(signatures),
            "copies_given_out": [
                {"copy": one.holder, "on": one.handed_on.isoformat()}
                for one in paper.handed_copies.order_by("pk")
            ],
        }

    def _signature(self, number: int, one: Signature) -> dict[str, Any]:
        told = {
            "capacity": one.capacity,
            "signer_name": one.signer_name,
            "method": str(one.method),
            "signed_on": one.signed_on.isoformat(),
            "recorded_at": self._at(one.at),
            "sha256": one.sha256,
            "version": self.paper.version,
        }
        if not self._is_told(one.person_id):
            return told
        return {
            **told,
            "seen_by": one.seen_by.full_name if one.seen_by else "",
            "scan": self._kept(f"scans/{number}-{one.capacity}", one.scan),
            "signature_file": self._kept(f"signatures/{number}-{one.capacity}", one.original),
            "checked_with": one.checked_with,
            "checks": [
                {
                    "by": check.by.full_name,
                    "checked_with": check.checked_with,
                    "checked_on": check.checked_on.isoformat(),
                    "is_valid": check.is_valid,
                    "recorded_at": self._at(check.at),
                }
                for check in one.checks.all()
            ],
            "evidence": one.evidence,
        }

    def _agreements(self, signatures: list[Signature]) -> list[dict[str, Any]]:
        """The agreements that make a code count as a hand, each with its paper."""
        named = {one.evidence.get("agreement", {}).get("id"): one for one in signatures}
        told = {key for key, one in named.items() if key and self._is_told(one.person_id)}
        found = SigningAgreement.objects.filter(pk__in=told).select_related(
            "person", "paper__file", "scan", "seen_by"
        )
        return [
            {
                "person": one.person.full_name,
                "number": one.paper.printed_number,
                "signed_on": iso(one.signed_on),
                "identity_checked_by": one.seen_by.full_name if one.seen_by else "",
                "revoked_at": self._at(one.revoked_at) if one.revoked_at else "",
                "file": self._kept(f"agreements/{number}", one.paper.file),
                "scan": self._kept(f"agreements/{number}-scan", one.scan),
            }
            for number, one in enumerate(found.order_by("pk"), start=1)
        ]

    def _readable(self, evidence: dict[str, Any]) -> bytes:
        """The same for people, in the paper's language, with the hashes of the other files."""
        paper, language = self.paper, self.paper.language
        kind = kinds.get(paper.kind)
        rows = paper.signatures.select_related("seen_by", "original")
        told = [
            {**signature_words(kind, row, self.zone), "more": one}
            for row, one in zip(rows, evidence["signatures"], strict=True)
        ]
        with translation.override(language):
            html = render_to_string(
                "papers/evidence.html",
                {
                    "language": language,
                    "title": _TITLES[language],
                    "school_short_name": paper.school.short_name,
                    "number": paper.printed_number,
                    "issued_on": paper.dated,
                    "version": paper.version,
                    "paper": paper,
                    "told": told,
                    "evidence": evidence,
                    "files": [
                        (name, hashlib.sha256(data).hexdigest())
                        for name, data in sorted(self.files.items())
                    ],
                },
            )
        return engine.render(html, title=_TITLES[language], language=language, created=self.latest)

    def _is_told(self, person_id: int | None) -> bool:
        return self.only_for is None or person_id in self.only_for

    def _kept(self, name: str, file: StoredFile | None) -> dict[str, str]:
        """Put a stored file into the archive; how it is named there, and its hash."""
        if file is None:
            return {}
        whole = f"{name}.{_ENDINGS.get(file.content_type, 'p7s')}"
        self.files[whole] = bytes(file.data)
        return {"name": whole, "sha256": file.sha256}

    def _at(self, moment: datetime) -> str:
        """By the school's clock, with its offset; the latest moment dates the archive."""
        self.latest = max(self.latest, moment)
        return moment.astimezone(self.zone).isoformat(timespec="seconds")


def _json(evidence: dict[str, Any]) -> bytes:
    return (json.dumps(evidence, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _zip(files: dict[str, bytes], moment: datetime) -> bytes:
    stamp = moment.astimezone(UTC).timetuple()[:6]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return target.getvalue()
