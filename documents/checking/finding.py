"""The paper behind a code, and what anybody who holds the code may know of it.

That is the school, the kind of paper, its number and date, and whether it is in force. Never a
name, a reason, or anything of the paper's own words.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import School, StoredFile
from accounts.open_codes import read_code
from accounts.tenancy import scope
from documents import kinds
from documents.models import Paper, PaperState
from regulations.words import Text, Worded


class Standing(Worded):
    """Whether a paper is in force, for somebody outside."""

    UNSIGNED = "unsigned", _("issued; not everybody has signed it yet")
    IN_FORCE = "in_force", _("issued and in force")
    SIGNED = "signed", _("signed by all; in force")
    SUPERSEDED = "superseded", _("replaced by a newer version; no longer in force")
    ANNULLED = "annulled", _("annulled; not in force")


@dataclass(frozen=True, slots=True)
class Known:
    """What is told of a paper to whoever holds its code or its file."""

    code: str
    school: str
    kind: str
    number: str
    dated: date
    version: int
    standing: Standing
    is_sealed: bool

    @property
    def in_force(self) -> bool:
        """Neither replaced nor annulled."""
        return self.standing not in (Standing.SUPERSEDED, Standing.ANNULLED)

    def as_data(self) -> dict[str, Any]:
        """Plain data, for a program."""
        return {**asdict(self), "dated": self.dated.isoformat(), "standing": str(self.standing)}


@dataclass(frozen=True, slots=True)
class Original:
    """A paper with the bytes that its school keeps, for comparing. Never shown."""

    known: Known
    school: School
    issued: bytes
    sealed: bytes


def by_code(typed: str) -> Known | None:
    """What may be told of the paper with the code. Needs an open transaction."""
    paper_id = _id_of(typed)
    return None if paper_id is None else _known(*paper_id)


def original_by_code(typed: str) -> Original | None:
    """The paper with the code, for comparing a file with it. Needs an open transaction."""
    paper_id = _id_of(typed)
    return None if paper_id is None else _original(*paper_id)


def by_bytes(data: bytes) -> tuple[Known, bool] | None:
    """The paper that has exactly these bytes, and whether they are the sealed ones.

    A file does not say which school's it is, so its hash is looked up in all; nothing else is.
    """
    digest = hashlib.sha256(data).hexdigest()
    schools = list(School.objects.values_list("pk", flat=True))
    with scope(schools):
        kept = list(
            StoredFile.objects.filter(school__in=schools, sha256=digest).values_list(
                "school_id", "pk"
            )
        )
    for school_id, file_id in kept:
        with scope((school_id,)):
            found = (
                Paper.objects.filter(Q(file=file_id) | Q(sealed=file_id) | Q(approved_file=file_id))
                .values_list("pk", "sealed_id")
                .first()
            )
        if found is not None:
            return _known(school_id, found[0]), found[1] == file_id
    return None


def _id_of(typed: str) -> tuple[int, int] | None:
    read = read_code(typed)
    if read is None:
        return None
    school_id, code = read
    with scope((school_id,)):
        found = Paper.objects.filter(school=school_id, check_code=code)
        paper_id = found.values_list("pk", flat=True).first()
    return None if paper_id is None else (school_id, paper_id)


def _known(school_id: int, paper_id: int) -> Known:
    with scope((school_id,)):
        paper = Paper.objects.select_related("school").defer("context").get(pk=paper_id)
        return _told(paper)


def _original(school_id: int, paper_id: int) -> Original:
    with scope((school_id,)):
        paper = Paper.objects.select_related("school", "file", "sealed").get(pk=paper_id)
        return Original(
            known=_told(paper),
            school=paper.school,
            issued=bytes(paper.file.data) if paper.file else b"",
            sealed=bytes(paper.sealed.data) if paper.sealed else b"",
        )


def _told(paper: Paper) -> Known:
    return Known(
        code=paper.check_code,
        school=paper.school.short_name,
        kind=str(_kind_title(paper)),
        number=paper.printed_number,
        dated=paper.dated,
        version=paper.version,
        standing=_standing(paper),
        is_sealed=paper.sealed_id is not None,
    )


def _kind_title(paper: Paper) -> Text:
    try:
        return kinds.get(paper.kind).title
    except kinds.UnknownKind:
        return _("a paper of the school")


def _standing(paper: Paper) -> Standing:
    if paper.state == PaperState.ISSUED:
        try:
            waits = bool(kinds.get(paper.kind).signers)
        except kinds.UnknownKind:
            waits = True
        return Standing.UNSIGNED if waits else Standing.IN_FORCE
    return Standing(str(paper.state))
