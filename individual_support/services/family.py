"""What a parent does in a case: having read the sheet (cl. 4.1.1)."""

from __future__ import annotations

from accounts.models import Person
from documents.models import Paper
from individual_support.models import Acquaintance


def acquaint(*, paper: Paper, person: Person) -> bool:
    """Record that the person has read this version; False if they had before."""
    _row, is_new = Acquaintance.objects.get_or_create(
        paper=paper, person=person, defaults={"school_id": paper.school_id}
    )
    return is_new
