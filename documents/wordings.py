"""The wording of forms: what a school puts in the place of their passages, tries and takes back.

What holds when a paper is issued is frozen with it (``rendering.freeze``): a wording changes the
papers that are issued after it, and no other.
"""

from __future__ import annotations

from collections.abc import Mapping

from accounts.models import Person, School
from documents import kinds
from documents.kinds import Frozen, PaperKind
from documents.models import FormWording
from documents.passages import Passage, filled


def texts_of(kind: PaperKind, school: School) -> dict[str, str]:
    """The text of every passage as it holds in the school: its own words, else the product's."""
    own = FormWording.objects.in_force(school, kind.slug) if kind.passages else {}
    return {one.slug: own.get(one.slug, one.text) for one in kind.passages}


def passages_of(kind: PaperKind, context: Frozen, texts: Mapping[str, str]) -> dict[str, list[str]]:
    """The paragraphs of every passage, with the values of the frozen context."""
    values = {one.name: one.value(context) for one in kind.placeholders}
    return {slug: filled(text, values) for slug, text in texts.items()}


def tried(kind: PaperKind, passage: Passage, text: str) -> list[str]:
    """The paragraphs of a text as a paper would print them, with samples for values."""
    return filled(text, {one.name: one.sample for one in kind.placeholders})


def worded_kinds(acts: tuple[str, ...], language: str) -> tuple[PaperKind, ...]:
    """The forms of a school whose wording it may replace."""
    return tuple(kind for kind in kinds.of_school(acts, language) if kind.passages)


def reword(
    school: School, kind: PaperKind, passage: Passage, text: str, *, by: Person
) -> FormWording | None:
    """Put the text in the place of the passage; None where it says so already.

    The words that come with the product, written again, take the school's own back.
    """
    wanted = "" if text == passage.text else text
    if FormWording.objects.in_force(school, kind.slug).get(passage.slug, "") == wanted:
        return None
    return FormWording.objects.create(
        school=school, kind=kind.slug, passage=passage.slug, text=wanted, set_by=by
    )
